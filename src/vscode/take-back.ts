/** The way back from a glossary that was begun from nothing: its file is as it was, the bundled one in use again. */
import * as vscode from 'vscode';
import { GLOSSARY_COMMAND } from './card-links.ts';
import { toRange } from './conversions.ts';
import { exists } from './first-file.ts';
import { afterwards, say, type Planned } from './own-glossary.ts';
import type { Services } from './services.ts';

/** Says that the bundled glossary is not used any more, with "Undo" beside "Open Entry". */
export async function offerWayBack(
  services: Services,
  planned: Planned,
  subject: string,
  done: string,
): Promise<void> {
  const { t } = vscode.l10n;
  const [undo, open] = [t('Undo'), t('Open Entry')];
  const chosen = await vscode.window.showInformationMessage(
    t('{0}. The bundled glossary is not used in this workspace any more.', done),
    undo,
    open,
  );
  if (chosen === undo) await takeBack(services, planned);
  if (chosen === open) await vscode.commands.executeCommand(GLOSSARY_COMMAND, subject);
}

async function takeBack({ glossary }: Services, planned: Planned): Promise<void> {
  const change = new vscode.WorkspaceEdit();
  const toSave: vscode.TextDocument[] = [];
  for (const { file, text } of afterwards(planned)) {
    const uri = vscode.Uri.parse(file);
    if (!(await exists(uri))) continue;
    const document = await vscode.workspace.openTextDocument(uri);
    if (document.getText() !== text) {
      return say(vscode.l10n.t('The glossary was changed meanwhile: nothing was taken back.'));
    }
    const before = planned.files.find((each) => each.file === file)?.text ?? '';
    if (planned.fresh) change.deleteFile(uri, { ignoreIfNotExists: true });
    else change.replace(uri, toRange(document, { start: 0, end: text.length }), before);
    if (!planned.fresh && !document.isDirty) toSave.push(document);
  }
  if (!(await vscode.workspace.applyEdit(change))) return;
  for (const document of toSave) await document.save();
  // Not every file system tells of files that are gone.
  glossary.start();
}
