/** "Filter Incidents…", "Clear Filter" and what a row's menu offers of them: show only these. */
import * as vscode from 'vscode';
import type { IncidentFilter, IncidentRow } from '../core/index.ts';
import { filterOptions } from '../vscode/filter-options.ts';
import type { FilterKey } from '../vscode/filter-options.ts';
import { shownIncidents } from '../vscode/incident-view.ts';
import { filterWords } from '../vscode/incident-words.ts';
import type { Services } from '../vscode/services.ts';
import type { TreeNode } from '../vscode/tree-node.ts';

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
}

async function filter(services: Services): Promise<void> {
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
  const chosen = await vscode.window.showQuickPick(
    [
      item(t('Text…'), 'search', 'text'),
      item(t('Actor…'), 'organization', 'actor'),
      item(t('Place…'), 'location', 'place'),
      item(t('Event type…'), 'flame', 'eventType'),
      item(t('Sign (≈ ≠ ?)…'), 'question', 'sign'),
      ...(incidentView.filtered ? [clear] : []),
    ],
    {
      title: t('Filter Incidents'),
      placeHolder: incidentView.filtered
        ? filterWords(now, corpus.glossary)
        : t('Show only incidents with …'),
    },
  );
  await chosen?.run();
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
