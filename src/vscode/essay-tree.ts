/**
 * A tree of the side bar: rows as plain data, shown in a view that follows the essay.
 *
 * A feature says what the rows are; this module says how they behave: they are made when somebody
 * looks, and anew only when something they are made of changed, a click shows the place, a tooltip is the subject's
 * card, and the row of what stands under the cursor is selected while the view is visible.
 */
import * as vscode from 'vscode';
import type { Annotated } from '../core/index.ts';
import { cardActions } from './card-actions.ts';
import { debounce } from './debounce.ts';
import { fileName } from './documents.ts';
import type { ReadEssay } from './essays.ts';
import type { Services } from './services.ts';
import { getSetting, onSettingChange } from './settings.ts';
import { tooltipOf, treeItem } from './tree-node.ts';
import type { TreeNode } from './tree-node.ts';

/** The rows of a tree, and what stands behind the view's title. */
export interface TreeRows {
  readonly nodes: readonly TreeNode[];
  readonly description: string;
}

/** A row by what it is about: the first with this subject and, if given, this place. */
export interface Followed {
  readonly subject: string;
  readonly start?: number;
}

/** What a feature tells of its tree. */
export interface TreeFeature {
  readonly view: string;
  /** What the rows are made of: they are made again when one of these is another. */
  readonly madeOf: (essay: ReadEssay | undefined) => readonly unknown[];
  readonly rows: (essay: ReadEssay | undefined) => TreeRows;
  /** Whether no rows mean that there is nothing, rather than that it is not known yet. */
  readonly settled: (essay: ReadEssay | undefined) => boolean;
  /** Whether it says that something is amiss with the glossary: one view of several is enough. */
  readonly warns?: boolean;
  /** What the view says above its rows. */
  readonly message?: () => string;
  /** The rows of what stands at a place of the essay, the best first. */
  readonly follow: (annotated: Annotated, offset: number) => readonly Followed[];
  /** What else than the essay changes the rows. */
  readonly changes?: readonly vscode.Event<void>[];
}

/** The cursor rests so long before its row is shown. */
const RESTS = 120;

/** A tree in its view; the view goes when it is disposed. */
export class EssayTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  readonly #services: Services;
  readonly #feature: TreeFeature;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #follow = debounce(RESTS, () => this.#followCursor());
  readonly #owned: vscode.Disposable;
  readonly #parents = new WeakMap<TreeNode, TreeNode>();
  readonly #children = new WeakMap<TreeNode, readonly TreeNode[]>();
  #nodes: readonly TreeNode[] = [];
  #madeOf: readonly unknown[] | undefined;
  #empty: boolean | undefined;
  /** The row that was not shown when it was wanted last. */
  #lost: TreeNode | undefined;
  readonly view: vscode.TreeView<TreeNode>;
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(services: Services, feature: TreeFeature) {
    this.#services = services;
    this.#feature = feature;
    const update = () => this.#update();
    this.view = vscode.window.createTreeView(feature.view, {
      treeDataProvider: this,
      showCollapseAll: true,
    });
    this.#owned = vscode.Disposable.from(
      this.view,
      this.#changed,
      this.#follow,
      services.essays.onDidChangeCurrent(update),
      ...(feature.changes ?? []).map((event) => event(update)),
      this.view.onDidChangeVisibility(update),
      vscode.window.onDidChangeTextEditorSelection(() => this.#follow()),
      onSettingChange(['incidents.followCursor'], () => this.#follow()),
    );
    this.#update();
  }

  getChildren(node?: TreeNode): TreeNode[] {
    if (!node) this.#make();
    return [...(node ? this.#childrenOf(node) : this.#nodes)];
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return this.#parents.get(node);
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    return treeItem(node);
  }

  resolveTreeItem(item: vscode.TreeItem, node: TreeNode): vscode.TreeItem {
    const { commands } = this.#services;
    const tooltip = tooltipOf(node, (card) => cardActions(card, undefined, commands));
    if (tooltip) item.tooltip = tooltip;
    return item;
  }

  dispose(): void {
    this.#owned.dispose();
  }

  #update(): void {
    const { warns, message: own } = this.#feature;
    const message = [warns ? warning(this.#services) : '', own?.()].filter(Boolean);
    // Said again it goes to the page again, in moments when that has an essay to draw.
    const said = message.join(' · ');
    if ((this.view.message ?? '') !== said) this.view.message = said;
    if (!this.view.visible) return;
    if (this.#make()) this.#changed.fire();
    this.#tellEmpty();
    this.#follow();
  }

  /** Makes the rows, unless they are made of the same as before. */
  #make(): boolean {
    const essay = this.#services.essays.current;
    const madeOf = this.#feature.madeOf(essay);
    const same = madeOf.every((each, at) => each === this.#madeOf?.[at]);
    if (this.#madeOf && same) return false;
    this.#madeOf = madeOf;
    const { nodes, description } = this.#feature.rows(essay);
    this.view.description = description;
    this.#nodes = nodes;
    return true;
  }

  /** For the manifest's welcome texts: what they say of an empty view must be so. */
  #tellEmpty(): void {
    const settled = this.#feature.settled(this.#services.essays.current);
    const empty = settled && this.#nodes.length === 0;
    if (this.#empty === empty) return;
    this.#empty = empty;
    void vscode.commands.executeCommand('setContext', `${this.#feature.view}Empty`, empty);
  }

  /** Never opens the side bar and never takes the focus. */
  #followCursor(): void {
    const active = this.#services.essays.active;
    if (!active || !this.view.visible || !getSetting('incidents.followCursor')) return;
    const { annotated, document, editor } = active;
    const start = document.offsetAt(editor.selection.start);
    const wanted = this.#feature.follow(annotated, start);
    const [selected] = this.view.selection;
    // A row that was clicked leads here, or is about the same: it stays.
    if (selected?.place?.span.start === start) return;
    const uri = document.uri.toString();
    const isAbout = (node: TreeNode) => wanted.some((each) => matches(node, each, uri));
    if (wanted.length === 0 || (selected && isAbout(selected))) return;
    const node = this.#find(this.#nodes, wanted, isAbout);
    if (node) void this.#reveal(node);
  }

  /** Rows are made as they are looked at: thousands are not, after each pause in typing. */
  #childrenOf(node: TreeNode): readonly TreeNode[] {
    const known = this.#children.get(node);
    if (known) return known;
    const children = node.children?.() ?? [];
    for (const child of children) this.#parents.set(child, node);
    this.#children.set(node, children);
    return children;
  }

  /** Below a row about one subject there is no row that is followed about another. */
  #find(
    nodes: readonly TreeNode[],
    wanted: readonly Followed[],
    isWanted: (node: TreeNode) => boolean,
  ): TreeNode | undefined {
    for (const node of nodes) {
      if (isWanted(node)) return node;
      const holds = wanted.some(({ subject }) => (node.subject ?? subject) === subject);
      const found = holds && this.#find(this.#childrenOf(node), wanted, isWanted);
      if (found) return found;
    }
    return undefined;
  }

  /** A row is lost, with an error or without, where VS Code draws the tree anew meanwhile: tried once more. */
  async #reveal(node: TreeNode): Promise<void> {
    try {
      await this.view.reveal(node, { select: true, focus: false, expand: false });
    } catch (error) {
      this.#services.log.debug(`A row was not shown: ${String(error)}`);
    }
    const shown = this.view.selection[0] === node;
    const again = !shown && this.#lost !== node;
    this.#lost = again ? node : undefined;
    if (again) this.#follow();
  }
}

function matches({ subject, place }: TreeNode, followed: Followed, uri: string): boolean {
  if (subject !== followed.subject) return false;
  if (followed.start === undefined) return true;
  return place?.span.start === followed.start && place.uri === uri;
}

function warning({ corpus, glossary }: Services): string {
  if (glossary.refused.size > 0) {
    return vscode.l10n.t(
      '{0} may not be opened: its permissions forbid it. Its entries are missing.',
      [...glossary.refused].map((file) => fileName(vscode.Uri.parse(file))).join(', '),
    );
  }
  if (!corpus.broken) return '';
  const names = corpus.brokenFiles.map((file) => fileName(vscode.Uri.parse(file))).join(', ');
  return vscode.l10n.t(
    '{0} cannot be read: the Problems panel says where. Its last good version is in use.',
    names,
  );
}
