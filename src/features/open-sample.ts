/** "Open Sample Essay": a first essay to read, from the corpus that comes with the extension. */
import * as vscode from 'vscode';
import type { Services } from '../vscode/services.ts';

/** By a known name: nothing lists a folder of the extension. */
const SAMPLE = 'corpus/essays/new-security-order.md';

/** Registers the command. */
export function registerOpenSample({ glossary }: Services): vscode.Disposable {
  return vscode.commands.registerCommand('corpusReader.openSample', async () => {
    const uri = glossary.inExtension(SAMPLE);
    await vscode.window.showTextDocument(uri, { preview: false });
    // What is written into a file of the extension is lost when it is updated.
    await vscode.commands.executeCommand('workbench.action.files.setActiveEditorReadonlyInSession');
    await vscode.commands.executeCommand('corpusReader.incidents.focus');
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
  });
}
