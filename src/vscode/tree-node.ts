/** Rows of a tree as plain data, and as VS Code wants them. */
import * as vscode from 'vscode';
import type { Card, Span } from '../core/index.ts';
import { cardMarkdown, GLOSSARY_COMMAND, REVEAL_COMMAND } from './card-links.ts';

/** A place in an essay. */
interface Place {
  readonly uri: string;
  readonly span: Span;
}

/** One row, with the rows below it. */
export interface TreeNode {
  /** The same row keeps its id, and so stays open, when the essay changes. */
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly icon?: vscode.ThemeIcon;
  /** What the eye sees, in words for a screen reader. */
  readonly spoken: string;
  /** The subject that the row is about, for its menu. */
  readonly subject?: string;
  /** What its menu offers, as words that the manifest asks for: "incident subject". */
  readonly menu?: string;
  /** Where a click leads. */
  readonly place?: Place;
  /** The first place below it, where a click opens the rows below instead. */
  readonly first?: Place;
  /** The tooltip, made when it is wanted: a card with words of our own below it, else a text. */
  readonly card?: () => Card | undefined;
  readonly foot?: string;
  readonly tooltip?: string;
  readonly open?: boolean;
  /** The rows below it, made when somebody looks at them; absent where there are none. */
  readonly children?: () => readonly TreeNode[];
  /** What "Copy Name" and "Copy as Markdown" put on the clipboard. */
  readonly name?: string;
  readonly markdown?: () => string;
}

/** A row as VS Code wants it; its card comes later, by `tooltipOf`. */
export function treeItem(node: TreeNode): vscode.TreeItem {
  const item = new vscode.TreeItem(node.label, collapsible(node));
  item.id = node.id;
  item.accessibilityInformation = { label: node.spoken };
  if (node.description) item.description = node.description;
  if (node.tooltip) item.tooltip = node.tooltip;
  if (node.icon) item.iconPath = node.icon;
  if (node.menu) item.contextValue = node.menu;
  const command = commandOf(node);
  if (command) item.command = command;
  return item;
}

/** The card of a row, where it has one. */
export function tooltipOf(
  { card, foot }: TreeNode,
  actions: (card: Card) => string,
): vscode.MarkdownString | undefined {
  const made = card?.();
  return made && cardMarkdown([made], { actions, foot: foot ? `\n\n${foot}` : '' });
}

function collapsible(node: TreeNode): vscode.TreeItemCollapsibleState {
  if (!node.children) return vscode.TreeItemCollapsibleState.None;
  return node.open
    ? vscode.TreeItemCollapsibleState.Expanded
    : vscode.TreeItemCollapsibleState.Collapsed;
}

/** A row leads to its place in the essay; one that has neither place nor rows, to the glossary. */
function commandOf({ place, subject, children }: TreeNode): vscode.Command | undefined {
  const title = vscode.l10n.t('Show');
  if (place) {
    return { command: REVEAL_COMMAND, title, arguments: [{ ...place, preserveFocus: true }] };
  }
  if (!subject || children) return undefined;
  return { command: GLOSSARY_COMMAND, title, arguments: [subject] };
}
