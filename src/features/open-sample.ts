/** "Open Sample Essay": a first essay to read, from the corpus that comes with the extension. */
import * as vscode from 'vscode';
import type { Services } from '../vscode/services.ts';

/** By known names: nothing lists a folder of the extension. */
const CORPUS = 'corpus';
const SAMPLE = `${CORPUS}/essays/new-security-order.md`;

/** Registers the command. */
export function registerOpenSample(services: Services): vscode.Disposable {
  const { glossary } = services;
  return vscode.commands.registerCommand('corpusReader.openSample', async () => {
    const uri = glossary.inExtension(SAMPLE);
    const { document } = await vscode.window.showTextDocument(uri, { preview: false });
    // What is written into a file of the extension is lost when it is updated.
    await vscode.commands.executeCommand('workbench.action.files.setActiveEditorReadonlyInSession');
    await vscode.commands.executeCommand('corpusReader.incidents.focus');
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
    await sayWhyNothing(services, document);
  });
}

/** A workspace's own glossary reads the sample too, and as a rule knows nobody in it. */
async function sayWhyNothing(
  { essays, glossary }: Services,
  document: vscode.TextDocument,
): Promise<void> {
  const annotated = await essays.readWhole(document);
  if (glossary.source !== 'workspace' || !annotated || annotated.mentions.length > 0) return;
  const message = vscode.l10n.t(
    'This workspace has a glossary of its own, which knows nobody in the sample essay. In another window it is read with the glossary that belongs to it.',
  );
  const folder = glossary.inExtension(CORPUS);
  // In vscode.dev the extension lies on a web server, which is no folder to open.
  const open = /^https?$/.test(folder.scheme) ? [] : [vscode.l10n.t('Open Another Window')];
  if (await vscode.window.showInformationMessage(message, ...open)) {
    await vscode.commands.executeCommand('vscode.openFolder', folder, { forceNewWindow: true });
  }
}
