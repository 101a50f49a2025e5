/**
 * The parts of the extension, bundled apart and loaded out of its own folder: what reads in the
 * first turns after the start, the others when they are needed first, so that nobody waits for them.
 *
 * In Node that is `require`. In a web worker `require` knows `vscode` only, and an extension's files
 * need not have an address that a module can come from: there the file is read, and imported from a blob.
 */
import * as vscode from 'vscode';
import type * as yaml from '../core/yaml.ts';
import type { Services } from './services.ts';

/** `dist/yaml.js`: what needs a YAML parser, the core's second door. */
export type Yaml = typeof yaml;

/** `dist/reader.js`: the services and whatever reads. */
export interface ReaderPart {
  readonly activateReader: (context: vscode.ExtensionContext, parts: Parts) => Promise<void>;
}

/** What a feature of `dist/writing.js` brings: its commands are called by name. */
export interface Writing extends vscode.Disposable {
  readonly commands?: Readonly<Record<string, (argument?: unknown) => unknown>>;
}

/** `dist/writing.js`: whatever writes glossaries. */
export interface WritingPart {
  readonly activateWriting: (services: Services) => Writing;
}

/** All parts. */
export interface Parts {
  /** `dist/base.js`, `essay.js` and `core.js`: of the core what `dist/reader.js` asks for, in the order of loading. */
  readonly core: readonly Part<unknown>[];
  readonly reader: Part<ReaderPart>;
  readonly yaml: Part<Yaml>;
  readonly writing: Part<WritingPart>;
}

/** The parts in an extension's folder; nothing is loaded yet. */
export function createParts(extension: vscode.Uri): Parts {
  const part = <T>(name: string, needs: readonly Part<unknown>[] = []) =>
    new Part<T>(vscode.Uri.joinPath(extension, 'dist', `${name}.js`), `./${name}.js`, needs);
  const base = part<unknown>('base');
  const essay = part<unknown>('essay', [base]);
  const core = part<unknown>('core', [base, essay]);
  const yaml = part<Yaml>('yaml');
  return {
    core: [base, essay, core],
    reader: part<ReaderPart>('reader', [core]),
    yaml,
    writing: part<WritingPart>('writing', [core, yaml]),
  };
}

/** Whether this is a web worker: there a file comes over a wire; in Node it lies beside. */
export const IN_WORKER = 'importScripts' in globalThis;

type Require = (id: string) => unknown;

type Run = (module: { exports: unknown }, exports: unknown, require: Require) => void;

/** A part, loaded once. */
export class Part<T> {
  readonly #bundle: vscode.Uri;
  /** What the bundles of other parts call it. */
  readonly #id: string;
  readonly #needs: readonly Part<unknown>[];
  #text: Promise<string> | undefined;
  #loaded: Promise<T> | undefined;

  constructor(bundle: vscode.Uri, id: string, needs: readonly Part<unknown>[]) {
    this.#bundle = bundle;
    this.#id = id;
    this.#needs = needs;
  }

  /** Begins to read the bundle where that takes its time, so that several come together. */
  readAhead(): void {
    if (IN_WORKER) this.#text ??= textOf(this.#bundle);
    // Whoever loads the part is told.
    this.#text?.catch(() => {});
  }

  /** What the part exports; where loading failed once, it is tried again the next time. */
  load(): Promise<T> {
    this.#loaded ??= this.#load().catch((error: unknown) => {
      this.#loaded = this.#text = undefined;
      throw error;
    });
    return this.#loaded;
  }

  async #load(): Promise<T> {
    const known = new Map<string, unknown>();
    for (const need of this.#needs) known.set(need.#id, await need.load());
    const given: Require = (id) => (known.has(id) ? known.get(id) : require(id));
    return (await exportsOf(this.#bundle, given, this.#text)) as T;
  }
}

async function exportsOf(
  bundle: vscode.Uri,
  given: Require,
  fetched?: Promise<string>,
): Promise<unknown> {
  try {
    const file = bundle.fsPath;
    return require(file);
  } catch (error) {
    // A worker says that it cannot load modules; anything else is a fault of the bundle.
    if (!/cannot load module/i.test(String(error))) throw error;
    return importedFrom(await (fetched ?? textOf(bundle)), given);
  }
}

async function textOf(bundle: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(bundle));
}

async function importedFrom(text: string, given: Require): Promise<unknown> {
  const source = `export default (module, exports, require) => {${text}\n}`;
  const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  try {
    const { default: run } = (await import(address)) as { readonly default: Run };
    const module = { exports: {} };
    run(module, module.exports, given);
    return module.exports;
  } finally {
    URL.revokeObjectURL(address);
  }
}
