/** The lines of "Why?" for a place that tells of an incident, each leading to what it speaks of. */
import * as vscode from 'vscode';
import { dateNote, explainTelling, said, subjectOf } from '../core/index.ts';
import type { Span, Telling } from '../core/index.ts';
import { GLOSSARY_COMMAND, say } from './card-links.ts';
import { reveal } from './editors.ts';
import type { ReadEssay } from './essays.ts';
import type { Services } from './services.ts';
import { iconed, points } from './wording.ts';

/** A line of a list that does something when it is chosen. */
export interface RunItem extends vscode.QuickPickItem {
  readonly run?: () => Thenable<unknown>;
}

/** Why the place tells of the incident. */
export function tellingItems(
  { corpus }: Services,
  { annotated, document }: ReadEssay,
  telling: Telling,
): RunItem[] {
  const { t } = vscode.l10n;
  const { essay } = annotated;
  const { rule, words, before, dates, anaphora, signs, rivals } = explainTelling(
    annotated,
    telling,
  );
  const entry = (id: string) => () => vscode.commands.executeCommand(GLOSSARY_COMMAND, id);
  const place = (span: Span) => () => Promise.resolve(reveal(document.uri, span));
  const wordsOf = (span: Span) => essay.textIn(span).replace(/\s+/g, ' ');
  const nameOf = (id: string) => subjectOf(corpus.glossary, id)?.prefLabel.value ?? id;
  const pointsOf = (span: Span) => {
    const sign = signs.find(({ start }) => start === span.start);
    return sign ? { description: points(sign.points) } : {};
  };
  const meantBy = (span: Span) => {
    const meant = anaphora.find(({ start }) => start === span.start)?.stands ?? [];
    return meant.length > 0 ? { description: t('read as {0}', meant.map(nameOf).join(', ')) } : {};
  };
  return [
    { label: iconed('law', ruleWords(rule)), run: entry(telling.incident) },
    ...(signs.length > 0 ? signs : words).map((span) => ({
      label: iconed('references', wordsOf(span)),
      ...meantBy(span),
      ...pointsOf(span),
      run: place(span),
    })),
    ...(before
      ? [
          {
            label: iconed('history', wordsOf(before)),
            description: t('told before, ¶ {0}', before.paragraph),
            run: place(before),
          },
        ]
      : []),
    ...dates.map((date) => {
      const note = dateNote(date, wordsOf(date), essay.date);
      return { label: iconed('calendar', said(note, say)), run: place(date) };
    }),
    ...rivals.map((id) => ({
      label: iconed('question', t('{0} fits equally', nameOf(id))),
      run: entry(id),
    })),
  ];
}

function ruleWords(rule: Telling['rule']): string {
  switch (rule) {
    case 'label':
      return vscode.l10n.t('One of its own names stands here');
    case 'evidence':
      return vscode.l10n.t('A line of evidence of its entry holds here');
    case 'short':
      return vscode.l10n.t('A later short mention of what was told before');
    case 'scene':
      return vscode.l10n.t('Its place, its month and a party to it stand in this paragraph');
    case 'weight':
      return vscode.l10n.t('Its date and many of the words of its evidence stand here');
    case 'signs':
      return vscode.l10n.t('Words that speak for it stand here, and their points are enough');
  }
}
