/** The reader's pins where an id is renamed: they name entities by id, in one file a workspace folder. */
import * as vscode from 'vscode';
import { exists } from './first-file.ts';

const PINS = ['.corpus-reader', 'pins.json'] as const;

/** Adds to a change what a renamed id asks of the pins. */
export async function pinEdits(
  change: vscode.WorkspaceEdit,
  from: string,
  to: string,
): Promise<void> {
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    const file = vscode.Uri.joinPath(uri, ...PINS);
    if (!(await exists(file))) continue;
    const document = await vscode.workspace.openTextDocument(file);
    // Within a text the quotation marks are escaped, so that nothing an essay says is taken for a key.
    const pattern = new RegExp(`("entity"\\s*:\\s*")${from}(?=")`, 'g');
    for (const { index, 0: all } of document.getText().matchAll(pattern)) {
      const end = index + all.length;
      const range = new vscode.Range(
        document.positionAt(end - from.length),
        document.positionAt(end),
      );
      change.replace(file, range, to);
    }
  }
}
