/** "Go to Incident…": the incidents of the current essay in a list that shows each as it is passed. */
import * as vscode from 'vscode';
import { incidentRows } from '../core/index.ts';
import type { Glossary, IncidentRow } from '../core/index.ts';
import { reveal } from '../vscode/editors.ts';
import { incidentItem } from '../vscode/incident-items.ts';
import { signText } from '../vscode/incident-words.ts';
import type { Services } from '../vscode/services.ts';
import { sayInPassing, times, titleOf } from '../vscode/wording.ts';

interface IncidentItem extends vscode.QuickPickItem {
  readonly row: IncidentRow;
}

/** Registers the command. */
export function registerGoToIncident(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand('corpusReader.goToIncident', () => goTo(services));
}

function goTo({ essays, corpus }: Services): void {
  const essay = essays.current;
  if (!essay) return sayInPassing(vscode.l10n.t('Open an essay first.'));
  const { uri } = essay.document;
  const rows = incidentRows(essay.annotated, corpus.glossary);
  const pick = vscode.window.createQuickPick<IncidentItem>();
  pick.title = vscode.l10n.t('Incidents in “{0}”', titleOf(essay.annotated, corpus.glossary));
  pick.placeholder = rows.length
    ? vscode.l10n.t('Type to filter by date, title, place or party')
    : vscode.l10n.t('No incident of the glossary is told in this essay');
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = rows.flatMap((row) => itemOf(row, corpus.glossary) ?? []);
  const goBack = whereEditorStands();
  // One after the other: a preview that is slow to open must not undo what came after it.
  let showing: Promise<unknown> = Promise.resolve();
  const show = (item: IncidentItem | undefined, preserveFocus: boolean) => {
    const span = item?.row.first?.span;
    if (span) showing = showing.then(() => reveal(uri, span, { preserveFocus, preview: true }));
  };
  let accepted = false;
  pick.onDidChangeActive(([item]) => show(item, true));
  pick.onDidAccept(() => {
    accepted = true;
    show(pick.activeItems[0], false);
    pick.hide();
  });
  pick.onDidHide(() => {
    if (!accepted) void showing.then(goBack);
    pick.dispose();
  });
  pick.show();
}

function itemOf(row: IncidentRow, { incidents }: Glossary): IncidentItem | undefined {
  const incident = incidents.get(row.incident);
  if (!incident) return undefined;
  const names = [row.place?.name, ...row.parties.map(({ name }) => name)].filter(Boolean);
  return { row, ...incidentItem(incident, ...whereAndHow(row)), detail: names.join(' · ') };
}

/** "¶ 5 · 5 times · ≠ reports conflict": where Enter goes, how often it is told, and its signs. */
function whereAndHow({ first, count, possible, signs }: IncidentRow): string[] {
  const told = possible ? vscode.l10n.t('possibly told {0}', times(count)) : times(count);
  return [`¶ ${first?.paragraph ?? '–'}`, told, ...signs.map(signText)];
}

/** Remembers the place in the active editor; calling the answer goes back to it. */
function whereEditorStands(): () => Promise<void> {
  const before = vscode.window.activeTextEditor;
  const selection = before?.selection;
  const seen = before?.visibleRanges[0];
  return async () => {
    if (!before || !selection || !seen) return;
    const viewColumn = before.viewColumn ?? vscode.ViewColumn.Active;
    const editor = await vscode.window.showTextDocument(before.document, { viewColumn, selection });
    editor.revealRange(seen, vscode.TextEditorRevealType.AtTop);
  };
}
