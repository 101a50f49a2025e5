/**
 * What the extension asks VS Code to show: the rows of its trees, which its variant for this run
 * keeps for us (scripts/testing/variant.mjs), the lists to choose from, and what it says in passing.
 */
import * as vscode from 'vscode';

type Api = (...args: never[]) => unknown;
type Provider = vscode.TreeDataProvider<unknown>;

interface Tree {
  readonly view: vscode.TreeView<unknown>;
  readonly provider: Provider;
}

/** The trees of the extension by the ids of their views; none where it was not built for this run. */
export function treesOf(): ReadonlyMap<string, Tree> {
  const { corpusReaderTrees } = globalThis as { corpusReaderTrees?: ReadonlyMap<string, Tree> };
  return corpusReaderTrees ?? new Map<string, Tree>();
}

/** A text on the screen, and what it belongs to. */
export interface ShownText {
  readonly of: string;
  readonly text: string;
}

/** Collects what is shown; lists are answered by the places of rows, in turn, and then left. */
export class Shown {
  texts: ShownText[] = [];
  /** Which row is chosen in the next lists; with none left, a list is left without a choice. */
  answers: number[] = [];

  constructor() {
    this.#replace('showQuickPick', () => async (items: unknown, options: object = {}) => {
      const rows = [...((await items) as vscode.QuickPickItem[])];
      this.#note('list', options, ...rows);
      return this.#answer(rows.filter(({ kind }) => kind !== vscode.QuickPickItemKind.Separator));
    });
    this.#replace('showInputBox', () => (options: object = {}) => {
      this.#note('input', options);
      return Promise.resolve(this.answers.shift() === undefined ? undefined : 'Typed');
    });
    for (const name of ['createQuickPick', 'createInputBox'] as const) {
      this.#replace(name, (make) => () => this.#noting(make() as vscode.QuickInput));
    }
    for (const name of [
      'showInformationMessage',
      'showWarningMessage',
      'setStatusBarMessage',
    ] as const) {
      this.#replace(name, () => (message: string, ...more: unknown[]) => {
        this.#note(name, { label: message }, ...more.map((each) => asItem(each)));
        return name === 'setStatusBarMessage' ? { dispose: () => undefined } : Promise.resolve();
      });
    }
    this.#replace('createStatusBarItem', (make) => (...args: never[]) => {
      const item = make(...args) as vscode.StatusBarItem;
      return new Proxy(item, {
        set: (target, key, value) => {
          if (key === 'text' || key === 'tooltip') this.#note('status', { label: value as string });
          return Reflect.set(target, key, value, target);
        },
        get: (target, key) => bound(target, key),
      });
    });
  }

  /** All rows of a tree as they would be shown, with their tooltips. */
  async rowsOf(id: string): Promise<ShownText[]> {
    const tree = treesOf().get(id);
    if (!tree) return [];
    const rows: ShownText[] = [];
    const walk = async (node?: unknown): Promise<void> => {
      for (const child of (await tree.provider.getChildren(node)) ?? []) {
        const item = await tree.provider.getTreeItem(child);
        const token = new vscode.CancellationTokenSource().token;
        const full = (await tree.provider.resolveTreeItem?.(item, child, token)) ?? item;
        rows.push(...textsOf(id, full));
        await walk(child);
      }
    };
    await walk();
    // Its title is the manifest's.
    const { message, description } = tree.view;
    return [...rows, ...textsOf(id, { label: message, description })];
  }

  #replace(
    name: keyof typeof vscode.window,
    by: (make: Api) => Api | ((...args: never[]) => unknown),
  ): void {
    const made = vscode.window[name] as Api;
    Object.defineProperty(vscode.window, name, { configurable: true, value: by(made) });
  }

  #answer(rows: readonly vscode.QuickPickItem[]): vscode.QuickPickItem | undefined {
    const at = this.answers.shift();
    return at === undefined ? undefined : rows.at(at);
  }

  #note(of: string, ...items: readonly object[]): void {
    this.texts.push(...items.flatMap((item) => textsOf(of, item)));
  }

  /** An input that notes what it holds when it is shown, and is answered or gone at once. */
  #noting(input: vscode.QuickInput): vscode.QuickInput {
    let accept: (() => unknown) | undefined;
    let chosen: readonly vscode.QuickPickItem[] = [];
    return new Proxy(input, {
      set: (target, key, value) => Reflect.set(target, key, value, target),
      get: (target, key) => {
        if (key === 'activeItems') return chosen;
        if (key === 'onDidAccept') return (listener: () => unknown) => (accept = listener);
        if (key !== 'show') return bound(target, key);
        return () => {
          const { items = [] } = target as Partial<vscode.QuickPick<vscode.QuickPickItem>>;
          this.#note('list', target, ...items);
          target.show();
          chosen = [this.#answer(items) ?? []].flat();
          if (chosen.length > 0) accept?.();
          target.hide();
        };
      },
    });
  }
}

/** The properties of lists, rows and messages that people read. */
const READ = [
  'title',
  'label',
  'description',
  'detail',
  'placeholder',
  'placeHolder',
  'prompt',
  'tooltip',
];

function textsOf(of: string, item: object): ShownText[] {
  const spoken = (item as vscode.TreeItem).accessibilityInformation?.label;
  const texts = READ.map((key) => textIn(Reflect.get(item, key))).concat(spoken ?? '');
  return texts.filter((text) => text !== '').map((text) => ({ of, text }));
}

function textIn(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  if ('value' in value && typeof value.value === 'string') return value.value;
  return 'label' in value && typeof value.label === 'string' ? value.label : '';
}

function asItem(value: unknown): object {
  return typeof value === 'string' ? { label: value } : Object(value);
}

function bound(target: object, key: string | symbol): unknown {
  const value: unknown = Reflect.get(target, key, target);
  return typeof value === 'function' ? (value as Api).bind(target) : value;
}
