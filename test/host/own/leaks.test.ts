/** Opening and closing essays, again and again, leaves nothing behind. */
import * as vscode from 'vscode';
import { deepEqual, ok, until } from '../../support/assert.ts';
import { describe, it } from '../../support/host-runner.ts';
import { Counted } from '../counted.ts';
import { at, hoversAt } from '../workspace.ts';

const ESSAYS = [
  ['essays/harbour.md', 'Mira Tal'],
  ['notes/second.txt', 'Oster'],
] as const;

/** A worker beside the page shares its processor with it, and opens editors slower. */
const CYCLES = 'importScripts' in globalThis ? 40 : 200;
const FIRST = 10;

/** Shows an essay, reads a name in it, and closes it. */
async function cycle(turn: number): Promise<void> {
  const [path, name] = ESSAYS[turn % ESSAYS.length] ?? ESSAYS[0];
  // Not by "show": VS Code itself holds on for minutes to documents that an extension asked for.
  await vscode.commands.executeCommand('vscode.open', at(path));
  const { document } = await until('the editor', () => {
    const editor = vscode.window.activeTextEditor;
    return editor?.document.uri.path.endsWith(path) && editor;
  });
  if (turn < FIRST) await until('a card', async () => (await hoversAt(document, name)).length > 0);
  await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
}

function openFiles(): readonly string[] {
  return vscode.workspace.textDocuments.map(({ uri }) => uri.toString()).toSorted();
}

describe('after opening and closing essays', () => {
  it(`${CYCLES} times, documents, listeners, providers and decoration types held are as before`, async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const counted = new Counted();
    try {
      ok(counted.watched > 20, `${counted.watched} functions of VS Code are watched`);
      for (let turn = 0; turn < FIRST; turn += 1) await cycle(turn);
      const before = { ...counted.live };
      const documents = openFiles();
      for (let turn = FIRST; turn < CYCLES; turn += 1) await cycle(turn);
      await until('all editors to close', () => vscode.window.visibleTextEditors.length === 0);
      deepEqual(counted.live, before, 'what is held');
      await until('no more documents than before', () =>
        openFiles().every((uri) => documents.includes(uri)),
      );
    } finally {
      counted.dispose();
    }
  }, 200_000);
});
