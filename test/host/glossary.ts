/** The glossary under test, opened and written in. */
import * as vscode from 'vscode';
import { ok, until } from '../support/assert.ts';
import { at, hoversAt, rangeOf, revert, show } from './workspace.ts';

/** Actors of the glossary. */
export const ACTORS = 'glossary/actors.yaml';
/** Its incidents and sources. */
export const INCIDENTS = 'glossary/incidents.yaml';

/** Opens a file and waits until the glossary is in use. */
export async function open(path: string): Promise<vscode.TextDocument> {
  const essay = await vscode.workspace.openTextDocument(at('essays/harbour.md'));
  const { document } = await show(path);
  await until('the glossary', async () => (await hoversAt(essay, 'Oster')).length > 0);
  return document;
}

/** Replaces a text of the active file; `|` in what comes instead is where the cursor goes. */
export async function edit(
  document: vscode.TextDocument,
  replace: string,
  by: string,
): Promise<vscode.Position> {
  const editor = await vscode.window.showTextDocument(document);
  const range = rangeOf(document, replace);
  const cursor = Math.max(0, by.indexOf('|'));
  ok(
    await editor.edit((change) => change.replace(range, by.replace('|', ''))),
    'the edit was made',
  );
  return document.positionAt(document.offsetAt(range.start) + cursor);
}

/** Undoes what a test wrote. */
export async function undoAll(): Promise<void> {
  for (const path of [ACTORS, INCIDENTS]) {
    await revert(await vscode.workspace.openTextDocument(at(path)));
  }
}
