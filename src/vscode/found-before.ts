/**
 * Where the last search found this workspace's glossary. To search takes longer than all that is
 * left to do until names are marked, so a window begins with what was there last time; what has
 * changed since, the search tells soon.
 */
import type * as vscode from 'vscode';
import { looksLikeGlossary } from '../core/index.ts';
import { readFiles } from './find-glossaries.ts';
import { getSetting } from './settings.ts';

interface Found {
  /** The setting by which they were found. */
  readonly patterns: readonly string[];
  readonly files: readonly string[];
}

const KEY = 'glossaryFiles';

/** Remembers files for this workspace. */
export class FoundBefore {
  readonly #memory: vscode.Memento;
  readonly #log: vscode.LogOutputChannel;

  constructor(memory: vscode.Memento, log: vscode.LogOutputChannel) {
    this.#memory = memory;
    this.#log = log;
  }

  /** The files as they stand now; undefined where nothing is known, or is good no more. */
  async texts(): Promise<Map<string, string> | undefined> {
    const { patterns, files } = this.#memory.get<Partial<Found>>(KEY, {});
    const known = patterns?.join('\n') === getSetting('glossary.files').join('\n');
    if (!known || !files) return undefined;
    const texts = await readFiles(files, this.#log);
    const usable = texts.size === files.length && [...texts.values()].every(looksLikeGlossary);
    return usable ? texts : undefined;
  }

  /** Remembers what a search has found. */
  keep(files: readonly string[]): void {
    const found: Found = { patterns: getSetting('glossary.files'), files };
    if (JSON.stringify(this.#memory.get(KEY)) === JSON.stringify(found)) return;
    this.#memory.update(KEY, found).then(undefined, (error: unknown) => {
      this.#log.warn(`The places of the glossary were not remembered: ${String(error)}`);
    });
  }
}
