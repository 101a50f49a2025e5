/** Editors and their tabs: which texts have one, and revealing a span of a document. */
import * as vscode from 'vscode';
import type { Span } from '../core/index.ts';
import { toRange } from './conversions.ts';

/** How a place is shown; by default the editor takes the focus. */
export interface RevealOptions {
  readonly preserveFocus?: boolean;
  readonly preview?: boolean;
}

/** The documents that have a tab, in front or not: others stay for minutes after theirs was closed. */
export function documentsInTabs(): readonly vscode.TextDocument[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const inputs = tabs.map(({ input }) => input);
  const texts = inputs.filter((input) => input instanceof vscode.TabInputText);
  const addresses = new Set(texts.map(({ uri }) => uri.toString()));
  return vscode.workspace.textDocuments.filter(({ uri }) => addresses.has(uri.toString()));
}

/** Shows a document with a span or range selected, in the editor group that shows it already if one does. */
export async function reveal(
  uri: vscode.Uri,
  span: Span | vscode.Range,
  options: RevealOptions = {},
): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(uri);
  const shown = vscode.window.visibleTextEditors.find((each) => each.document === document);
  const editor = await vscode.window.showTextDocument(document, {
    ...options,
    ...(shown?.viewColumn === undefined ? {} : { viewColumn: shown.viewColumn }),
  });
  select(editor, span);
  return editor;
}

/** Selects a span or range in an editor and scrolls to it only where it is out of sight. */
export function select(editor: vscode.TextEditor, span: Span | vscode.Range): void {
  const range = span instanceof vscode.Range ? span : toRange(editor.document, span);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
