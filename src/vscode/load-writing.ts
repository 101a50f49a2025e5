/**
 * Loads the second bundle, `dist/writing.js`, out of the extension's own folder.
 *
 * In Node that is `require`. In a web worker `require` knows `vscode` only, so the file is read and
 * imported as a module; it is named, like everything that is read of the extension.
 */
import * as vscode from 'vscode';
import type { Services } from './services.ts';

/** What the second bundle brings. */
export interface Writing extends vscode.Disposable {
  readonly commands?: Readonly<Record<string, (argument?: unknown) => unknown>>;
}

interface Exports {
  readonly activateWriting: (services: Services) => Writing;
}

type Run = (
  module: { exports: unknown },
  exports: unknown,
  require: (id: string) => unknown,
) => void;

/** Loads the bundle and registers its features. */
export async function loadWriting(services: Services): Promise<Writing> {
  const { activateWriting } = required() ?? (await imported(services));
  return activateWriting(services);
}

function required(): Exports | undefined {
  try {
    return require('./writing.js') as Exports;
  } catch (error) {
    // A worker says that it cannot load modules; anything else is a fault of the bundle.
    if (/cannot load module/i.test(String(error))) return undefined;
    throw error;
  }
}

async function imported({ glossary }: Services): Promise<Exports> {
  const file = glossary.inExtension('dist/writing.js');
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  const source = `export default (module, exports, require) => {${text}\n}`;
  const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  try {
    const { default: run } = (await import(url)) as { readonly default: Run };
    const module = { exports: {} };
    run(module, module.exports, require);
    return module.exports as Exports;
  } finally {
    URL.revokeObjectURL(url);
  }
}
