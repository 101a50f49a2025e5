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
    if (!(await exists(uri))) return sayChanged();
    const document = await vscode.workspace.openTextDocument(uri);
    if (!isSame(document.getText(), text)) return sayChanged();
    // The editor may not have heard yet of what somebody wrote into the file.
    if (planned.fresh && (document.isDirty || !isSame(await textOf(uri), text)))
      return sayChanged();
    const before = planned.files.find((each) => each.file === file)?.text ?? '';
    if (planned.fresh) change.deleteFile(uri, { ignoreIfNotExists: true });
    else
      change.replace(uri, toRange(document, { start: 0, end: document.getText().length }), before);
    if (!planned.fresh && !document.isDirty) toSave.push(document);
  }
  if (!(await vscode.workspace.applyEdit(change))) return;
  for (const document of toSave) await document.save();
  // Not every file system tells of files that are gone.
  glossary.start();
}

function sayChanged(): void {
  say(vscode.l10n.t('The glossary was changed meanwhile: nothing was taken back.'));
}

async function textOf(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** A file of the system may have other line ends. */
function isSame(one: string, other: string): boolean {
  return one.replaceAll('\r\n', '\n') === other.replaceAll('\r\n', '\n');
}
