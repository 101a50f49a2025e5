/**
 * The parts of the extension that are bundled apart, each loaded out of its own folder when it is
 * needed first, so that reading never waits for them.
 *
 * In Node that is `require`. In a web worker `require` knows `vscode` only, and an extension's files
 * need not have an address that a module can come from: there the file is read, and imported from a blob.
 */
import * as vscode from 'vscode';
import type * as yaml from '../core/yaml.ts';
import type { Services } from './services.ts';

/** `dist/yaml.js`: what needs a YAML parser, the core's second door. */
export type Yaml = typeof yaml;

/** What a feature of `dist/writing.js` brings: its commands are called by name. */
export interface Writing extends vscode.Disposable {
  readonly commands?: Readonly<Record<string, (argument?: unknown) => unknown>>;
}

/** `dist/writing.js`: whatever writes glossaries. */
export interface WritingPart {
  readonly activateWriting: (services: Services) => Writing;
}

type Run = (
  module: { exports: unknown },
  exports: unknown,
  require: (id: string) => unknown,
) => void;

/** A part, loaded once. */
export class Part<T> {
  readonly #bundle: vscode.Uri;
  #loaded: Promise<T> | undefined;

  /** The part in `dist/NAME.js` of the extension's folder. */
  constructor(extension: vscode.Uri, name: string) {
    this.#bundle = vscode.Uri.joinPath(extension, 'dist', `${name}.js`);
  }

  /** What the part exports; where loading failed once, it is tried again the next time. */
  load(): Promise<T> {
    this.#loaded ??= exportsOf(this.#bundle).catch((error: unknown) => {
      this.#loaded = undefined;
      throw error;
    }) as Promise<T>;
    return this.#loaded;
  }
}

async function exportsOf(bundle: vscode.Uri): Promise<unknown> {
  try {
    const file = bundle.fsPath;
    return require(file);
  } catch (error) {
    // A worker says that it cannot load modules; anything else is a fault of the bundle.
    if (!/cannot load module/i.test(String(error))) throw error;
    return importedFrom(bundle);
  }
}

async function importedFrom(bundle: vscode.Uri): Promise<unknown> {
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(bundle));
  const source = `export default (module, exports, require) => {${text}\n}`;
  const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  try {
    const { default: run } = (await import(address)) as { readonly default: Run };
    const module = { exports: {} };
    run(module, module.exports, require);
    return module.exports;
  } finally {
    URL.revokeObjectURL(address);
  }
}
