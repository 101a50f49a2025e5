/** "Filter Incidents…", "Clear Filter" and what a row's menu offers of them: show only these. */
import * as vscode from 'vscode';
import type { IncidentFilter, IncidentRow } from '../core/index.ts';
import { filterOptions } from '../vscode/filter-options.ts';
import type { FilterKey } from '../vscode/filter-options.ts';
import { shownIncidents } from '../vscode/incident-view.ts';
import { filterWords } from '../vscode/incident-words.ts';
import type { Services } from '../vscode/services.ts';
import type { TreeNode } from '../vscode/tree-node.ts';
import { iconed } from '../vscode/wording.ts';

/** Registers the commands. */
export function registerFilterIncidents(services: Services): vscode.Disposable {
  const { incidentView } = services;
  const command = (name: string, run: (node?: TreeNode) => unknown) =>
    vscode.commands.registerCommand(`corpusReader.${name}`, run);
  return vscode.Disposable.from(
    command('filterIncidents', () => filter(services)),
    command('clearFilter', () => incidentView.set({ filter: {} })),
    command('onlyEventType', (node) => only(services, 'eventType', node)),
    command('onlyPlace', (node) => only(services, 'place', node)),
    command('onlyActor', (node) => only(services, 'actor', node)),
    command('onlyOneActor', (node) => only(services, 'actor', node)),
  );
}

interface KeyItem extends vscode.QuickPickItem {
  readonly run: () => unknown;
  /** Whether it stands for the words that were typed. */
  readonly typed?: boolean;
}

/** What to filter by; words that are typed at once are a filter themselves, whatever the rows say. */
function filter(services: Services): void {
  const { corpus, incidentView } = services;
  const pick = vscode.window.createQuickPick<KeyItem>();
  pick.title = vscode.l10n.t('Filter Incidents');
  pick.placeholder = incidentView.filtered
    ? filterWords(incidentView.filter, corpus.glossary)
    : vscode.l10n.t('Show only incidents with …');
  const rows = keyItems(services);
  pick.items = rows;
  pick.onDidChangeValue((value) => {
    const text = value.trim();
    pick.items = text ? [...rows, typedItem(services, text)] : rows;
  });
  pick.onDidAccept(() => {
    // The row of the words typed comes after them: Enter may be quicker.
    const text = pick.value.trim();
    const [active] = pick.activeItems;
    const late = text !== '' && (!active || active.typed);
    pick.hide();
    void (late ? typedItem(services, text) : active)?.run();
  });
  pick.onDidHide(() => pick.dispose());
  pick.show();
}

function keyItems(services: Services): readonly KeyItem[] {
  const { corpus, incidentView } = services;
  const now = incidentView.filter;
  const { all } = shownIncidents(services);
  const { t } = vscode.l10n;
  const item = (label: string, icon: string, key: FilterKey | 'text'): KeyItem => ({
    label: `$(${icon}) ${label}`,
    description: filterWords({ [key]: now[key] }, corpus.glossary),
    run: () => (key === 'text' ? askText(services) : ask(services, key, all)),
  });
  const clear: KeyItem = {
    label: `$(clear-all) ${t('Clear Filter')}`,
    run: () => incidentView.set({ filter: {} }),
  };
  return [
    item(t('Text…'), 'search', 'text'),
    item(t('Actor…'), 'organization', 'actor'),
    item(t('Place…'), 'location', 'place'),
    item(t('Event type…'), 'flame', 'eventType'),
    item(t('Sign (≈ ≠ ?)…'), 'question', 'sign'),
    ...(incidentView.filtered ? [clear] : []),
  ];
}

/** Shown whatever is typed, below the rows that it fits. */
function typedItem({ incidentView }: Services, text: string): KeyItem {
  return {
    label: iconed('search', vscode.l10n.t('Text “{0}”', text)),
    alwaysShow: true,
    typed: true,
    run: () => incidentView.set({ filter: { ...incidentView.filter, text } }),
  };
}

/** While it is being typed, the tree shows what is left; Escape brings back what was. */
function askText({ incidentView }: Services): void {
  const before = incidentView.filter;
  const { text: _, ...others } = before;
  const input = vscode.window.createInputBox();
  input.title = vscode.l10n.t('Filter Incidents by Text');
  input.placeholder = vscode.l10n.t('Words of the title, the sentences, the parties or the place');
  input.value = before.text ?? '';
  let accepted = false;
  input.onDidChangeValue((text) =>
    incidentView.set({ filter: text ? { ...others, text } : others }),
  );
  input.onDidAccept(() => {
    accepted = true;
    input.hide();
  });
  input.onDidHide(() => {
    if (!accepted) incidentView.set({ filter: before });
    input.dispose();
  });
  input.show();
}

async function ask(
  { corpus, incidentView }: Services,
  key: FilterKey,
  rows: readonly IncidentRow[],
): Promise<void> {
  const { [key]: now, ...others } = incidentView.filter;
  const any = { label: vscode.l10n.t('Any'), value: undefined };
  const items = filterOptions(key, rows, corpus.glossary);
  const choices: readonly (vscode.QuickPickItem & { readonly value: string | undefined })[] =
    now === undefined ? items : [any, ...items];
  const chosen = await vscode.window.showQuickPick(choices, {
    title: vscode.l10n.t('Filter Incidents'),
    placeHolder: items.length
      ? askWords(key)
      : vscode.l10n.t('There is nothing to choose from here.'),
  });
  if (!chosen) return;
  incidentView.set({ filter: withValue(others, key, chosen.value) });
}

function askWords(key: FilterKey): string {
  switch (key) {
    case 'actor':
      return vscode.l10n.t('Which actor?');
    case 'place':
      return vscode.l10n.t('Which place?');
    case 'eventType':
      return vscode.l10n.t('Which type of event?');
    case 'sign':
      return vscode.l10n.t('Which sign?');
  }
}

/** From a row: of several actors or places, one is asked for. */
async function only(services: Services, key: FilterKey, node?: TreeNode): Promise<void> {
  const { corpus, incidentView } = services;
  const id = node?.subject;
  if (id === undefined) return;
  const row = shownIncidents(services).all.find(({ incident }) => incident === id);
  const values = row
    ? filterOptions(key, [row], corpus.glossary)
    : [{ value: id, label: corpus.glossary.entities.get(id)?.prefLabel.value ?? id }];
  const chosen =
    values.length > 1
      ? await vscode.window.showQuickPick(values, {
          title: vscode.l10n.t('Show Only Incidents with …'),
          placeHolder: askWords(key),
        })
      : values[0];
  if (!chosen) return;
  incidentView.set({ filter: withValue(incidentView.filter, key, chosen.value) });
  await vscode.commands.executeCommand('corpusReader.incidents.focus');
}

function withValue(
  filter: IncidentFilter,
  key: FilterKey,
  value: string | undefined,
): IncidentFilter {
  return value === undefined ? filter : { ...filter, [key]: value };
}
