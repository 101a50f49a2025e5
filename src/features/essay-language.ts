/**
 * Gives plain-text essays the language `essay`, so that they wrap and are coloured as prose.
 *
 * VS Code gives it to text in a folder of essays by the manifest's patterns, before the text is on
 * the screen; a change afterwards lays the whole page out anew. What is an essay for other reasons
 * is changed here, and so is what only lies where essays do.
 */
import * as vscode from 'vscode';
import { isNamedLikeEssay } from '../core/index.ts';
import type { Services } from '../vscode/services.ts';

const ESSAY = 'essay';
const PLAIN = 'plaintext';

/** Registers the change of language for plain-text documents that are read as essays. */
export function registerEssayLanguage({ essays, glossary, log }: Services): vscode.Disposable {
  // Once for each time a document is opened: who sets it back wants it so.
  const done = new Set<string>();
  const adopt = async (document: vscode.TextDocument) => {
    const key = document.uri.toString();
    const wanted = languageFor(document, essays.isEssay(document));
    if (!wanted || done.has(key)) return;
    // A glossary of its own, yet to come, may make an essay of it.
    if (wanted === PLAIN && glossary.source === 'loading') return;
    done.add(key);
    if (document.languageId === wanted) return;
    try {
      await vscode.languages.setTextDocumentLanguage(document, wanted);
    } catch (error) {
      log.warn(`${key} stays ${document.languageId}: ${String(error)}`);
    }
  };
  return vscode.Disposable.from(
    essays.onDidRead((document) => void adopt(document)),
    vscode.workspace.onDidCloseTextDocument((document) => {
      if (document.isClosed) done.delete(document.uri.toString());
    }),
  );
}

/** The language that a document should have; undefined where that is not ours to say. */
function languageFor({ languageId, uri }: vscode.TextDocument, essay: boolean): string | undefined {
  if (essay) return languageId === PLAIN || languageId === ESSAY ? ESSAY : undefined;
  return languageId === ESSAY && isNamedLikeEssay(uri.path) ? PLAIN : undefined;
}
