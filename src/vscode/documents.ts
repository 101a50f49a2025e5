/** Documents as the core asks about them: which can be essays at all, and what their path is. */
import * as vscode from 'vscode';

/** Editors that are not documents of a reader: panels, input boxes, comments, notebook cells. */
const NEVER =
  /^(corpus-reader|output|comment|debug|repl|search-editor|walkThrough.*|webview.*|extension|inmemory|accessible.*|interactive.*|chat.*|vscode|vscode-(scm|notebook.*|interactive.*|chat.*|terminal|settings|copilot.*))$/;

/** Whether a document may be an essay or a glossary, whatever stands in it. */
export function isReadable(document: vscode.TextDocument): boolean {
  return !NEVER.test(document.uri.scheme) && document.languageId !== 'search-result';
}

/** The path within the workspace folder, else the whole path; never starts with a slash. */
export function pathOf(uri: vscode.Uri): string {
  const path = vscode.workspace.getWorkspaceFolder(uri)
    ? vscode.workspace.asRelativePath(uri, false)
    : uri.path;
  return path.replace(/^\/+/, '');
}

/** The path with the workspace folder's own name before it, as in `sources/003.txt`. */
export function pathWithFolder(uri: vscode.Uri): string {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  return folder ? `${folder.uri.path.split('/').pop() ?? ''}/${pathOf(uri)}` : pathOf(uri);
}

/** The last part of a path. */
export function fileName(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

/** The beginning of a document, long enough for any front matter that names it an essay. */
export function headOf(document: vscode.TextDocument): string {
  return document.getText(new vscode.Range(0, 0, 60, 0)).slice(0, 2000);
}
