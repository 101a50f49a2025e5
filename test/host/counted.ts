/** Counts what an extension asks VS Code to keep: listeners, providers, decoration types, watchers. */
import * as vscode from 'vscode';

type Making = (...args: unknown[]) => unknown;

/** Counts from now on; what was there before counts as nothing. */
export class Counted implements vscode.Disposable {
  readonly #live = new Map<string, number>();
  readonly #undo: (() => void)[] = [];

  constructor() {
    const { window, workspace, languages, commands } = vscode;
    for (const [name, api] of Object.entries({ window, workspace, languages, commands })) {
      this.#watch(name, api);
    }
  }

  /** What is kept, by the function that made it: `{ 'window.onDidChangeActiveTextEditor': 2 }`. */
  get live(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.#live].filter(([, count]) => count !== 0));
  }

  /** How many functions are watched: none would mean that this VS Code does not let us look. */
  get watched(): number {
    return this.#undo.length;
  }

  dispose(): void {
    for (const undo of this.#undo) undo();
  }

  #watch(space: string, api: object): void {
    for (const key of Object.keys(api)) {
      const descriptor = Object.getOwnPropertyDescriptor(api, key);
      if (!/^(?:on[A-Z]|register|create)/.test(key) || !descriptor?.configurable) continue;
      const made: unknown = Reflect.get(api, key);
      if (typeof made !== 'function') continue;
      const counting: Making = (...args) =>
        this.#count(`${space}.${key}`, Reflect.apply(made as Making, api, args));
      Object.defineProperty(api, key, { configurable: true, value: counting });
      this.#undo.push(() => Object.defineProperty(api, key, descriptor));
    }
  }

  #count(name: string, thing: unknown): unknown {
    if (typeof thing !== 'object' || thing === null || !('dispose' in thing)) return thing;
    const add = (by: number) => this.#live.set(name, (this.#live.get(name) ?? 0) + by);
    add(1);
    let disposed = false;
    const dispose = () => {
      if (!disposed) add(-1);
      disposed = true;
      (thing as vscode.Disposable).dispose();
    };
    // Some of these objects are frozen, so the count stands before them and not in them.
    return new Proxy(thing, {
      get: (target, key) => {
        if (key === 'dispose') return dispose;
        const value: unknown = Reflect.get(target, key, target);
        return typeof value === 'function' ? (value as Making).bind(target) : value;
      },
    });
  }
}
