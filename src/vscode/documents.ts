/** Documents as the core asks about them: which can be essays at all, and what their path is. */
import * as vscode from 'vscode';
import type { Span } from '../core/index.ts';

/** Editors that are not documents of a reader: panels, input boxes, comments, notebook cells. */
const NEVER =
  /^(corpus-reader|output|comment|debug|repl|search-editor|walkThrough.*|webview.*|extension|inmemory|accessible.*|interactive.*|chat.*|vscode|vscode-(scm|notebook.*|interactive.*|chat.*|terminal|settings|copilot.*))$/;

/** Whether a document may be an essay or a glossary, whatever stands in it. */
export function isReadable(document: vscode.TextDocument): boolean {
  return !NEVER.test(document.uri.scheme) && document.languageId !== 'search-result';
}

/** Whether "Read as Essay" makes sense of a document. */
export function isText(document: vscode.TextDocument): boolean {
  return isReadable(document) && ['markdown', 'plaintext', 'essay'].includes(document.languageId);
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

/** Length of a document's text, which is not put together for it. */
export function lengthOf(document: vscode.TextDocument): number {
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
}

/** From the first to the last that editors show of a document; undefined while none shows anything. */
export function onScreen(document: vscode.TextDocument): Span | undefined {
  const ranges = vscode.window.visibleTextEditors
    .filter((editor) => editor.document === document)
    .flatMap((editor) => editor.visibleRanges);
  const start = Math.min(...ranges.map((range) => document.offsetAt(range.start)));
  const end = Math.max(...ranges.map((range) => document.offsetAt(range.end)));
  return end > start ? { start, end } : undefined;
}

/** A stretch of a document that holds what its editors show and half a screen around it; else its head. */
export function inView(document: vscode.TextDocument): Span {
  const screen = onScreen(document);
  if (!screen) return { start: 0, end: SCREEN };
  const { start, end } = screen;
  const around = Math.min((end - start) / 2, SCREEN);
  return { start: start - around, end: end + around };
}

/** About as much as is in view. */
const SCREEN = 6_000;
