/**
 * The part of the extension that reads and edits YAML, bundled apart and loaded when it is needed
 * first: with the bundled glossary, or with one that was read before, that is never.
 *
 * In Node the module is imported from its file. A web worker imports the same text from a blob:
 * there an extension's files need not have an address that a module can come from.
 */
import * as vscode from 'vscode';
import type * as writing from '../core/writing.ts';

/** What the part offers: the core's second door. */
export type Writing = typeof writing;

/** Loads the part once. */
export class WritingPart {
  readonly #module: vscode.Uri;
  #loaded: Promise<Writing> | undefined;

  constructor(extension: vscode.Uri) {
    this.#module = vscode.Uri.joinPath(extension, 'dist', 'writing.mjs');
  }

  /** The part; where loading failed once, it is tried again the next time. */
  load(): Promise<Writing> {
    this.#loaded ??= importModule(this.#module).catch((error: unknown) => {
      this.#loaded = undefined;
      throw error;
    });
    return this.#loaded;
  }
}

async function importModule(uri: vscode.Uri): Promise<Writing> {
  if (uri.scheme === 'file') {
    const address = uri.toString();
    return (await import(address)) as Writing;
  }
  const bytes = await vscode.workspace.fs.readFile(uri);
  const blob = new Blob([new Uint8Array(bytes)], { type: 'text/javascript' });
  const address = URL.createObjectURL(blob);
  try {
    return (await import(address)) as Writing;
  } finally {
    URL.revokeObjectURL(address);
  }
}
