/** "Explain This Reading": why a name or an incident was read so, and what else it might have been. */
import * as vscode from 'vscode';
import { explainMention, mentionAt, subjectOf, tellingsAt } from '../core/index.ts';
import type { Explanation, Glossary, LossReason, Mention, Telling } from '../core/index.ts';
import type { ActionArgument } from '../vscode/card-actions.ts';
import { actionCommand, GLOSSARY_COMMAND, leaveCard, linkArgument } from '../vscode/card-links.ts';
import { reveal } from '../vscode/editors.ts';
import type { ReadEssay } from '../vscode/essays.ts';
import type { Writing } from '../vscode/parts.ts';
import type { Services } from '../vscode/services.ts';
import { tellingItems, type RunItem } from '../vscode/telling-items.ts';
import { iconed, sayInPassing } from '../vscode/wording.ts';

/** The command; it takes what an action of a card is told, else the cursor. */
export function registerExplainReading(services: Services): Writing {
  const explainReading = async (argument: unknown) => {
    const essay = services.essays.current;
    const asked: Partial<ActionArgument> = linkArgument(argument) ?? {};
    const mention = essay && mentionOf(services, essay, asked);
    const telling = essay && tellingOf(services, essay, asked);
    if (!essay || !(mention ?? telling)) {
      return sayInPassing(vscode.l10n.t('Put the cursor on a marked name or incident first.'));
    }
    await leaveCard(argument);
    const { glossary } = services.corpus;
    const title =
      mention === undefined
        ? vscode.l10n.t('Why “{0}” is told here', nameOf(telling?.incident ?? '', glossary))
        : vscode.l10n.t('Why “{0}” is read as {1}', mention.text, nameOf(mention.entity, glossary));
    const items = [
      ...(mention ? itemsOf(services, essay, explainMention(essay.annotated, mention)) : []),
      ...(!mention && telling ? tellingItems(services, essay, telling) : []),
    ];
    const placeHolder = vscode.l10n.t('Enter opens the place or the entry that a line names');
    const chosen = await vscode.window.showQuickPick(items, { title, placeHolder });
    await chosen?.run?.();
  };
  return { commands: { explainReading }, dispose: () => undefined };
}

/** The telling that a card of an incident was asked for at, else one under the cursor. */
function tellingOf(
  { essays }: Services,
  { annotated, document }: ReadEssay,
  { subject, uri, span }: Partial<ActionArgument>,
): Telling | undefined {
  const at = (offset: number) => tellingsAt(annotated, offset);
  if (span && uri === document.uri.toString()) {
    return at(span.start).find(({ incident }) => incident === subject);
  }
  const { active } = essays;
  if (!active) return undefined;
  const offset = document.offsetAt(active.editor.selection.active);
  return at(offset)[0] ?? at(offset - 1)[0];
}

function mentionOf(
  { essays }: Services,
  { annotated, document }: ReadEssay,
  { subject, uri, span }: Partial<ActionArgument>,
): Mention | undefined {
  if (subject !== undefined && annotated.reader.glossary.incidents.has(subject)) return undefined;
  if (span && uri === document.uri.toString()) return mentionAt(annotated, span.start);
  const { active } = essays;
  if (!active) return undefined;
  const offset = document.offsetAt(active.editor.selection.active);
  return mentionAt(annotated, offset) ?? mentionAt(annotated, offset - 1);
}

function itemsOf(services: Services, essay: ReadEssay, explanation: Explanation): RunItem[] {
  const { t } = vscode.l10n;
  const { glossary } = services.corpus;
  const { mention, rivals } = explanation;
  const entry = (id: string) => () => vscode.commands.executeCommand(GLOSSARY_COMMAND, id);
  const { uri } = essay.document;
  const argument = { subject: mention.entity, uri: uri.toString(), span: mention };
  const rule: RunItem = {
    label: iconed('law', ruleWords(explanation, mention.text)),
    // Else the title or the reason has it.
    detail:
      explanation.kin || explanation.label === mention.text
        ? ''
        : t('Found by the label “{0}”', explanation.label),
    run: entry(mention.entity),
  };
  const pin: RunItem = {
    label: iconed('pin', t('Decide yourself: Pin…')),
    run: () => vscode.commands.executeCommand(actionCommand('pin'), argument),
  };
  const others = mention.alternatives.map((id): RunItem => ({
    label: iconed('question', t('{0} fits equally', nameOf(id, glossary))),
    run: entry(id),
  }));
  const lost = rivals.map(({ entity, text, reason }): RunItem => ({
    label: iconed('close', nameOf(entity, glossary)),
    detail: text === mention.text ? reasonWords(reason) : `“${text}”: ${reasonWords(reason)}`,
    run: entry(entity),
  }));
  return [rule, ...supportItems(essay, explanation), ...others, ...lost, pin];
}

function supportItems({ annotated, document }: ReadEssay, { support }: Explanation): RunItem[] {
  const span = support?.span;
  if (!span) return [];
  const { essay } = annotated;
  const [block] = essay.blocksIn(span);
  const inTitle = essay.frontMatter && span.start < essay.frontMatter.end;
  const what = inTitle ? vscode.l10n.t('in the title') : supportWords(support.type);
  return [
    {
      label: iconed('references', essay.textIn(span)),
      description: [what, block && !inTitle ? `¶ ${block.paragraph}` : '']
        .filter(Boolean)
        .join(', '),
      run: () => Promise.resolve(reveal(document.uri, span)),
    },
  ];
}

/** What the words are that let a short form count. */
function supportWords(type: NonNullable<Explanation['support']>['type']): string {
  const { t } = vscode.l10n;
  switch (type) {
    case 'full-name':
      return t('the full name');
    case 'office':
      return t('the office');
    case 'near':
      return t('the word beside it');
    case 'with':
      return t('the other name');
    case 'essay':
      return '';
  }
}

function ruleWords({ rule, label, kin, support, cue }: Explanation, text: string): string {
  const { t } = vscode.l10n;
  if (rule === 'pin') return t('Your pin says so');
  if (cue?.reading === 'city') return t('The city, because of “{0}”', cue.words);
  if (cue) {
    return cue.words === ''
      ? t('The government: no word around it points to the city')
      : t('The government, because of “{0}”', cue.words);
  }
  switch (support?.type) {
    case 'full-name':
      return t('A short form, after the full name');
    case 'office':
      return t('A short form, beside an office that is held');
    case 'near':
      return t('A short form, beside a word that the glossary names');
    case 'with':
      return t('A short form, beside another name');
    case 'essay':
      return t('A short form, in an essay of the time or source that the glossary names');
    case undefined:
      if (kin) return t('“{0}” is another way to write “{1}”', text, label);
      return t('“{0}” stands in the glossary', text);
  }
}

function reasonWords(reason: LossReason): string {
  const { t } = vscode.l10n;
  switch (reason) {
    case 'shorter':
      return t('the longer name wins');
    case 'within-phrase':
      return t('it does not count within this phrase');
    case 'no-support':
      return t('a short form without support here');
    case 'part-of-name':
      return t('part of another name');
    case 'weaker':
      return t('a short form, where another reading stands by itself');
    case 'demonym':
      return t('a word for people, where a name fits');
    case 'city':
      return t('the words around it point to the city');
    case 'government':
      return t('the city of that name');
    case 'pinned':
      return t('a pin decides');
  }
}

function nameOf(id: string, glossary: Glossary): string {
  return subjectOf(glossary, id)?.prefLabel.value ?? id;
}
