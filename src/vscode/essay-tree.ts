/**
 * A tree of the current essay: rows as plain data, shown in a view that follows the essay.
 *
 * A feature says what the rows are; this module says how they behave: they are made anew only
 * when the essay or the glossary changed, a click shows the place, a tooltip is the subject's card.
 */
import * as vscode from 'vscode';
import type { Card, Span } from '../core/index.ts';
import { cardMarkdown, GLOSSARY_COMMAND, REVEAL_COMMAND } from './card-links.ts';
import { fileName } from './documents.ts';
import type { ReadEssay } from './essays.ts';
import type { Services } from './services.ts';
import { shortName } from './wording.ts';

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
  /** Where a click leads. */
  readonly span?: Span;
  /** The tooltip, made when it is wanted: a card, else a text. */
  readonly card?: () => Card | undefined;
  readonly tooltip?: string;
  readonly open?: boolean;
  readonly children?: readonly TreeNode[];
}

/** The rows of an essay; `summary` stands behind the view's title: "12". */
export interface TreeRows {
  readonly nodes: readonly TreeNode[];
  readonly summary: string;
}

/** What a feature tells of its tree. */
export interface TreeFeature {
  readonly view: string;
  /** The rows of an essay, and what they come to in a few words. */
  readonly rows: (essay: ReadEssay) => TreeRows;
}

/** Shows the tree in its view; the view goes when it is disposed. */
export function createEssayTree(services: Services, feature: TreeFeature): vscode.Disposable {
  const provider = new EssayTree(services, feature);
  const view = vscode.window.createTreeView(feature.view, {
    treeDataProvider: provider,
    showCollapseAll: true,
  });
  provider.attach(view);
  return vscode.Disposable.from(view, provider);
}

class EssayTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  readonly #services: Services;
  readonly #feature: TreeFeature;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #parents = new WeakMap<TreeNode, TreeNode>();
  readonly #listening: vscode.Disposable;
  #shown: ReadEssay | undefined;
  #nodes: readonly TreeNode[] = [];
  #view: vscode.TreeView<TreeNode> | undefined;
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(services: Services, feature: TreeFeature) {
    this.#services = services;
    this.#feature = feature;
    this.#listening = services.essays.onDidChangeCurrent(() => this.#update());
  }

  attach(view: vscode.TreeView<TreeNode>): void {
    this.#view = view;
    this.#update();
  }

  getChildren(node?: TreeNode): TreeNode[] {
    if (!node) return [...this.#nodes];
    const children = [...(node.children ?? [])];
    for (const child of children) this.#parents.set(child, node);
    return children;
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return this.#parents.get(node);
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    const item = new vscode.TreeItem(node.label, collapsible(node));
    item.id = node.id;
    item.accessibilityInformation = { label: node.spoken };
    if (node.description) item.description = node.description;
    if (node.tooltip) item.tooltip = node.tooltip;
    if (node.icon) item.iconPath = node.icon;
    if (node.subject) item.contextValue = 'subject';
    const command = commandOf(node, this.#shown);
    if (command) item.command = command;
    return item;
  }

  resolveTreeItem(item: vscode.TreeItem, node: TreeNode): vscode.TreeItem {
    const card = node.card?.();
    if (card) item.tooltip = cardMarkdown([card]);
    return item;
  }

  dispose(): void {
    this.#listening.dispose();
    this.#changed.dispose();
  }

  #update(): void {
    if (!this.#view) return;
    const essay = this.#services.essays.current;
    this.#view.message = warning(this.#services);
    if (essay && essay.annotated === this.#shown?.annotated) return;
    if (!essay && !this.#shown && !this.#nodes.length) return;
    const rows = essay ? this.#feature.rows(essay) : { nodes: [], summary: '' };
    this.#shown = essay;
    this.#nodes = rows.nodes;
    this.#view.description = essay
      ? `${rows.summary} · ${shortName(essay.annotated, this.#services.corpus.glossary)}`
      : '';
    this.#changed.fire();
  }
}

function collapsible(node: TreeNode): vscode.TreeItemCollapsibleState {
  if (!node.children?.length) return vscode.TreeItemCollapsibleState.None;
  return node.open
    ? vscode.TreeItemCollapsibleState.Expanded
    : vscode.TreeItemCollapsibleState.Collapsed;
}

/** A row leads to its place in the essay; one that has neither place nor rows, to the glossary. */
function commandOf(
  { span, subject, children }: TreeNode,
  shown: ReadEssay | undefined,
): vscode.Command | undefined {
  const title = vscode.l10n.t('Show');
  if (span && shown) {
    const target = { uri: shown.document.uri.toString(), span, preserveFocus: true };
    return { command: REVEAL_COMMAND, title, arguments: [target] };
  }
  if (!subject || children?.length) return undefined;
  return { command: GLOSSARY_COMMAND, title, arguments: [subject] };
}

function warning({ corpus }: Services): string {
  if (!corpus.broken) return '';
  const names = corpus.brokenFiles.map((file) => fileName(vscode.Uri.parse(file))).join(', ');
  return vscode.l10n.t(
    '{0} cannot be read: the Problems panel says where. Its last good version is in use.',
    names,
  );
}
