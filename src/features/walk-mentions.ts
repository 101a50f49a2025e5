/** Next and previous mention: of the subject under the cursor, else of anyone. */
import * as vscode from 'vscode';
import type { Mention, Span } from '../core/index.ts';
import { toSpan } from '../vscode/conversions.ts';
import { select } from '../vscode/editors.ts';
import type { Services } from '../vscode/services.ts';
import { step } from '../vscode/walk.ts';
import type { Direction } from '../vscode/walk.ts';
import { sayInPassing } from '../vscode/wording.ts';

/** Registers the commands that walk from mention to mention. */
export function registerWalkMentions(services: Services): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('corpusReader.nextMention', () => walk(services, 'next')),
    vscode.commands.registerCommand('corpusReader.previousMention', () =>
      walk(services, 'previous'),
    ),
  );
}

function walk({ essays, corpus }: Services, direction: Direction): void {
  const active = essays.active;
  if (!active) return sayInPassing(vscode.l10n.t('Open an essay first.'));
  const { editor, annotated } = active;
  const cursor = toSpan(editor.document, editor.selection);
  const here = mentionAt(annotated.mentions, cursor);
  const places = annotated.mentions.filter((each) => !here || each.entity === here.entity);
  const reached = step(places, here?.start ?? cursor.start, direction);
  if (!reached) return sayInPassing(vscode.l10n.t('No name of the glossary stands in this essay.'));
  const { place, number, count } = reached;
  select(editor, place);
  const name = corpus.glossary.entities.get(place.entity)?.prefLabel.value ?? place.text;
  sayInPassing(
    here
      ? vscode.l10n.t('{0} · {1} of {2} · ¶ {3}', name, number, count, place.paragraph)
      : vscode.l10n.t('{0} · ¶ {1}', name, place.paragraph),
  );
}

function mentionAt(mentions: readonly Mention[], cursor: Span): Mention | undefined {
  return mentions.find(({ start, end }) => start <= cursor.start && cursor.end <= end);
}
