/** Documents of the workspace under test. */
import * as vscode from 'vscode';
import { ok, present, until } from '../support/assert.ts';

/** The address of a file of the workspace. */
export function at(path: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  return vscode.Uri.joinPath(present(folder, 'folder').uri, path);
}

/** Opens a file of the workspace in the editor. */
export function show(path: string): Thenable<vscode.TextEditor> {
  return vscode.window.showTextDocument(at(path));
}

/** The range of the nth occurrence of a text. */
export function rangeOf(document: vscode.TextDocument, text: string, nth = 0): vscode.Range {
  let start = -1;
  for (let i = 0; i <= nth; i += 1) start = document.getText().indexOf(text, start + 1);
  ok(start >= 0, `"${text}" (${nth}) stands in ${document.uri.path}`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** A range as "line:column-line:column", counted from 1. */
export function written({ start, end }: vscode.Range): string {
  const place = ({ line, character }: vscode.Position) => `${line + 1}:${character + 1}`;
  return `${place(start)}-${place(end)}`;
}

/** Puts the cursor into the middle of a text, and answers the hovers there as VS Code gathers them. */
export async function hoversAt(
  document: vscode.TextDocument,
  text: string,
  nth = 0,
): Promise<readonly vscode.Hover[]> {
  const { start } = rangeOf(document, text, nth);
  const position = start.translate(0, Math.floor(text.length / 2));
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers.filter((hover) => markdownOf(hover) !== '');
}

/** The text of a hover's cards; a blank at which no line breaks is one like another. */
export function markdownOf({ contents }: vscode.Hover): string {
  return contents
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n')
    .replaceAll('\u00a0', ' ')
    .trim();
}

/** The problems of a file that our extension found. */
export function problemsOf(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Corpus Reader');
}

/** Undoes what a test changed in a document. */
export async function revert(document: vscode.TextDocument): Promise<void> {
  await until(`${document.uri.path} to be as it was`, async () => {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    return !document.isDirty;
  });
}

/** Where "Go to Definition" leads from the middle of a text. */
export function definitionsAt(
  document: vscode.TextDocument,
  text: string,
  nth = 0,
): Thenable<vscode.LocationLink[]> {
  return vscode.commands.executeCommand<vscode.LocationLink[]>(
    'vscode.executeDefinitionProvider',
    document.uri,
    middleOf(document, text, nth),
  );
}

/** What "Find All References" finds from the middle of a text, as "file: words", sorted. */
export async function referencesAt(
  document: vscode.TextDocument,
  text: string,
  nth = 0,
): Promise<string[]> {
  const found = await vscode.commands.executeCommand<vscode.Location[]>(
    'vscode.executeReferenceProvider',
    document.uri,
    middleOf(document, text, nth),
  );
  // Texts that other tests left open without saving are essays too.
  const saved = found.filter(({ uri }) => uri.scheme !== 'untitled');
  const lines = saved.map(async ({ uri, range }) => {
    const words = (await vscode.workspace.openTextDocument(uri)).getText(range);
    return `${vscode.workspace.asRelativePath(uri)}: ${words}`;
  });
  return (await Promise.all(lines)).sort();
}

/** The middle of the nth occurrence of a text. */
export function middleOf(document: vscode.TextDocument, text: string, nth = 0): vscode.Position {
  return rangeOf(document, text, nth).start.translate(0, Math.floor(text.length / 2));
}
