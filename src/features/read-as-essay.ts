/** "Read as Essay" and "Stop Reading as Essay": the reader's own word on a document, remembered. */
import * as vscode from 'vscode';
import { isReadable } from '../vscode/documents.ts';
import type { Services } from '../vscode/services.ts';
import { sayInPassing } from '../vscode/wording.ts';

const ESSAY = 'essay';
const PLAIN = 'plaintext';
/** To open so many files takes more than a moment. */
const MANY = 50;

/** Registers the two commands; both take the documents of a menu, else the active one. */
export function registerReadAsEssay({ choices }: Services): vscode.Disposable {
  const choose = async (choice: 'read' | 'leave', documents: readonly vscode.TextDocument[]) => {
    const uris = documents.map(({ uri }) => uri);
    await choices.set(uris, choice);
    const [from, to] = choice === 'read' ? [PLAIN, ESSAY] : [ESSAY, PLAIN];
    for (const document of documents) {
      // Of many that were opened VS Code has closed the first by now: they are read when they are opened again.
      if (document.isClosed || document.languageId !== from) continue;
      await vscode.languages.setTextDocumentLanguage(document, to);
    }
  };
  const read = async (uri?: unknown, selected?: unknown) => {
    const uris = urisOf(uri, selected);
    const documents = await documentsOf(uris);
    const [first] = documents;
    if (!first) return;
    await choose('read', documents);
    if (uris.length > 1) sayHowMany(documents.length, uris.length);
    if (uris.length > 0) await vscode.window.showTextDocument(first.uri);
  };
  const stop = async (uri?: unknown, selected?: unknown) => {
    const documents = await documentsOf(urisOf(uri, selected));
    if (documents.length > 0) await choose('leave', documents);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('corpusReader.readAsEssay', read),
    vscode.commands.registerCommand('corpusReader.stopReadingAsEssay', stop),
    vscode.workspace.onDidCloseTextDocument(({ isClosed, isUntitled, uri }) => {
      // The next untitled document has the same name, and nothing was said of it.
      if (isClosed && isUntitled && choices.of(uri)) void choices.set([uri], undefined);
    }),
  );
}

/** What a menu passes on: the file that was clicked and, in the Explorer, all that are selected. */
function urisOf(clicked: unknown, selected: unknown): readonly vscode.Uri[] {
  const all: readonly unknown[] = [clicked, ...(Array.isArray(selected) ? selected : [])];
  const uris = all.filter((each) => each instanceof vscode.Uri);
  return [...new Map(uris.map((uri) => [uri.toString(), uri])).values()];
}

async function documentsOf(uris: readonly vscode.Uri[]): Promise<readonly vscode.TextDocument[]> {
  const active = vscode.window.activeTextEditor?.document;
  const opened = uris.length > 0 ? await openingAll(uris) : [active];
  const documents = opened.flatMap((each) => (each && isReadable(each) ? [each] : []));
  if (documents.length > 0) return documents;
  void vscode.window.showInformationMessage(
    uris.length > 0
      ? vscode.l10n.t('Nothing of what is selected is a text that could be an essay.')
      : vscode.l10n.t('Open a text first: “Read as Essay” is about the text in the active editor.'),
  );
  return [];
}

/** Opens one file after the other, since a folder of thousands may be selected; what was opened when it is stopped counts. */
async function openingAll(
  uris: readonly vscode.Uri[],
): Promise<readonly (vscode.TextDocument | undefined)[]> {
  const openEach = async (stopped?: vscode.CancellationToken) => {
    const opened: (vscode.TextDocument | undefined)[] = [];
    for (const uri of uris) {
      if (!stopped?.isCancellationRequested) opened.push(await opening(uri));
    }
    return opened;
  };
  if (uris.length < MANY) return openEach();
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Opening {0} files to read them as essays', uris.length),
    cancellable: true,
  };
  return vscode.window.withProgress(options, (_, stopped) => openEach(stopped));
}

/** The document of a file; undefined for folders, pictures and what else is no text. */
async function opening(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}

function sayHowMany(read: number, selected: number): void {
  sayInPassing(
    read === selected
      ? vscode.l10n.t('{0} files are read as essays now', read)
      : vscode.l10n.t('{0} of {1} files are read as essays now', read, selected),
  );
}
