/** Gives plain-text essays the language `essay`, so that they wrap and are coloured as prose. */
import * as vscode from 'vscode';
import type { Services } from '../vscode/services.ts';

/** Registers the change of language for plain-text documents that are read as essays. */
export function registerEssayLanguage({ essays, log }: Services): vscode.Disposable {
  // Once for each time a document is opened: who sets it back to plain text wants it so.
  const done = new Set<string>();
  const adopt = async (document: vscode.TextDocument) => {
    const key = document.uri.toString();
    if (document.languageId !== 'plaintext' || done.has(key) || !essays.isEssay(document)) return;
    done.add(key);
    try {
      await vscode.languages.setTextDocumentLanguage(document, 'essay');
    } catch (error) {
      log.warn(`${key} stays plain text: ${String(error)}`);
    }
  };
  return vscode.Disposable.from(
    essays.onDidRead((document) => void adopt(document)),
    vscode.workspace.onDidCloseTextDocument((document) => {
      if (document.isClosed) done.delete(document.uri.toString());
    }),
  );
}
