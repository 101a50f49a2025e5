/** "Read as Essay" and "Stop Reading as Essay": the reader's own word on a document, remembered. */
import * as vscode from 'vscode';
import { isReadable } from '../vscode/documents.ts';
import type { Services } from '../vscode/services.ts';

const ESSAY = 'essay';
const PLAIN = 'plaintext';

/** Registers the two commands; both take the document of a menu, else the active one. */
export function registerReadAsEssay({ choices }: Services): vscode.Disposable {
  const read = async (uri?: unknown) => {
    const document = await documentOf(uri);
    if (!document) return;
    await choices.set(document.uri, 'read');
    if (document.languageId === PLAIN) {
      await vscode.languages.setTextDocumentLanguage(document, ESSAY);
    }
    if (uri instanceof vscode.Uri) await vscode.window.showTextDocument(document);
  };
  const stop = async (uri?: unknown) => {
    const document = await documentOf(uri);
    if (!document) return;
    await choices.set(document.uri, 'leave');
    if (document.languageId === ESSAY) {
      await vscode.languages.setTextDocumentLanguage(document, PLAIN);
    }
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('corpusReader.readAsEssay', read),
    vscode.commands.registerCommand('corpusReader.stopReadingAsEssay', stop),
    vscode.workspace.onDidCloseTextDocument(({ isClosed, isUntitled, uri }) => {
      // The next untitled document has the same name, and nothing was said of it.
      if (isClosed && isUntitled && choices.of(uri)) void choices.set(uri, undefined);
    }),
  );
}

async function documentOf(uri: unknown): Promise<vscode.TextDocument | undefined> {
  const document =
    uri instanceof vscode.Uri
      ? await vscode.workspace.openTextDocument(uri)
      : vscode.window.activeTextEditor?.document;
  if (document && isReadable(document)) return document;
  void vscode.window.showInformationMessage(
    vscode.l10n.t('Open a text first: “Read as Essay” is about the text in the active editor.'),
  );
  return undefined;
}
