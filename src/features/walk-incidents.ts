/** Next and previous incident: from telling to telling in the order of the essay. */
import * as vscode from 'vscode';
import { toSpan } from '../vscode/conversions.ts';
import { select } from '../vscode/editors.ts';
import type { Services } from '../vscode/services.ts';
import { step } from '../vscode/walk.ts';
import type { Direction } from '../vscode/walk.ts';
import { sayInPassing } from '../vscode/wording.ts';

/** Registers the commands that walk from telling to telling. */
export function registerWalkIncidents(services: Services): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('corpusReader.nextIncident', () => walk(services, 'next')),
    vscode.commands.registerCommand('corpusReader.previousIncident', () =>
      walk(services, 'previous'),
    ),
  );
}

function walk({ essays, corpus }: Services, direction: Direction): void {
  const active = essays.active;
  if (!active) return sayInPassing(vscode.l10n.t('Open an essay first.'));
  const { editor, annotated } = active;
  const tellings = [...annotated.tellings].sort((a, b) => a.start - b.start);
  const reached = step(tellings, toSpan(editor.document, editor.selection).start, direction);
  if (!reached) {
    return sayInPassing(vscode.l10n.t('No incident of the glossary is told in this essay.'));
  }
  const { place, number, count } = reached;
  select(editor, place);
  const told = tellings.filter(({ start, end }) => start === place.start && end === place.end);
  const titles = told.map(
    ({ incident }) => corpus.glossary.incidents.get(incident)?.prefLabel.value ?? incident,
  );
  const title = titles.join(', ');
  sayInPassing(vscode.l10n.t('{0} · {1} of {2} · ¶ {3}', title, number, count, place.paragraph));
}
