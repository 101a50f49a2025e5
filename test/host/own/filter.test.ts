/** "Filter Incidents…": words that are typed at once are a filter, without a row chosen first. */
import * as vscode from 'vscode';
import { equal, ok, present, until } from '../../support/assert.ts';
import { afterEach, describe, it } from '../../support/host-runner.ts';
import { hoversAt, show } from '../workspace.ts';

/** What is typed, and the incidents that are left. */
const TYPED: readonly (readonly [typed: string, row: string, left: readonly string[]])[] = [
  ['tariffs', 'Text “tariffs”', ['Signing of the Salt Accord']],
  ['workers', 'Text “workers”', ['Lanna pier fire']],
  ['zzz', 'Text “zzz”', []],
];

/** The list that a command opens. */
async function listOf(command: string): Promise<vscode.QuickPick<vscode.QuickPickItem>> {
  const { createQuickPick } = vscode.window;
  let made: vscode.QuickPick<vscode.QuickPickItem> | undefined;
  const making = <T extends vscode.QuickPickItem>() => {
    const pick = createQuickPick<T>();
    made = pick;
    return pick;
  };
  Object.defineProperty(vscode.window, 'createQuickPick', { configurable: true, value: making });
  await vscode.commands.executeCommand(command);
  const value = createQuickPick;
  Object.defineProperty(vscode.window, 'createQuickPick', { configurable: true, value });
  return present(made, 'list');
}

/** The titles that "Copy Incidents as Markdown" copies. */
async function left(): Promise<string> {
  await vscode.commands.executeCommand('corpusReader.copyIncidents');
  const copied = await vscode.env.clipboard.readText();
  return ['Lanna pier fire', 'Signing of the Salt Accord']
    .filter((title) => copied.includes(title))
    .join(' | ');
}

describe('what is typed into "Filter Incidents…"', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('corpusReader.clearFilter');
  });

  for (const [typed, row, titles] of TYPED) {
    it(`${typed}: a row for it, which filters`, async () => {
      const { document } = await show('essays/harbour.md');
      await until('the glossary', async () => (await hoversAt(document, 'Mira Tal')).length > 0);
      const pick = await listOf('corpusReader.filterIncidents');
      pick.value = typed;
      const active = await until('the only row', () => {
        const [item] = pick.activeItems;
        return item?.label.includes(typed) && item;
      });
      ok(active.label.endsWith(row), active.label);
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      await until('the filter', async () => (await left()) === titles.join(' | '));
    });
  }

  it('a row of that name stays first: "actor" is no text to look for', async () => {
    const pick = await listOf('corpusReader.filterIncidents');
    pick.value = 'actor';
    await until('the rows', () => pick.items.some(({ label }) => label.includes('“actor”')));
    await until('a row', () => /Actor…/.test(pick.activeItems[0]?.label ?? ''));
    equal(pick.activeItems.length, 1);
    pick.hide();
  });
});
