/**
 * The one entry, for Node and for the browser: loads the parts that read, each in a turn of its own,
 * so that starting never holds up the extension host. A command waits until all are there.
 */
import type * as vscode from 'vscode';
import { createParts } from './vscode/parts.ts';
import { hostTurns } from './vscode/turns.ts';

/** Called by VS Code when the first essay, glossary or view is opened. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const parts = createParts(context.extensionUri);
  for (const part of [...parts.core, parts.reader]) part.readAhead();
  for (const part of parts.core) {
    await hostTurns.rest();
    await part.load();
  }
  await hostTurns.rest();
  const { activateReader } = await parts.reader.load();
  await activateReader(context, parts);
}
