/**
 * The part of the extension that needs a YAML parser, bundled apart and loaded when it is needed
 * first: with the bundled glossary, or with one that was read before, that is never.
 *
 * In Node the module is imported from its file. A web worker imports the same text from a blob:
 * there an extension's files need not have an address that a module can come from.
 */
import * as vscode from 'vscode';
import type * as yaml from '../core/yaml.ts';

/** What the part offers: the core's second door. */
export type Yaml = typeof yaml;

/** Loads the part once. */
export class YamlPart {
  readonly #module: vscode.Uri;
  #loaded: Promise<Yaml> | undefined;

  constructor(extension: vscode.Uri) {
    this.#module = vscode.Uri.joinPath(extension, 'dist', 'yaml.mjs');
  }

  /** The part; where loading failed once, it is tried again the next time. */
  load(): Promise<Yaml> {
    this.#loaded ??= importModule(this.#module).catch((error: unknown) => {
      this.#loaded = undefined;
      throw error;
    });
    return this.#loaded;
  }
}

async function importModule(uri: vscode.Uri): Promise<Yaml> {
  if (uri.scheme === 'file') {
    const address = uri.toString();
    return (await import(address)) as Yaml;
  }
  const bytes = await vscode.workspace.fs.readFile(uri);
  const blob = new Blob([new Uint8Array(bytes)], { type: 'text/javascript' });
  const address = URL.createObjectURL(blob);
  try {
    return (await import(address)) as Yaml;
  } finally {
    URL.revokeObjectURL(address);
  }
}
