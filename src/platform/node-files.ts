/** Files on disk, by path. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Files } from '../core/ports.ts';

/** Folders that never hold sources of ours. */
const PASSED_OVER = new Set(['node_modules', '.git', 'dist', 'out', 'build', '.vscode-test']);

/** The machine's files. Symbolic links to folders are not followed. */
export const nodeFiles: Files = {
  async read(file) {
    return new TextDecoder('utf-8').decode(await readFile(file));
  },
  async list(folder, endings) {
    const entries = await readdir(folder, { withFileTypes: true });
    const found = await Promise.all(
      entries.map(async (entry) => {
        const full = path.join(folder, entry.name);
        if (entry.isDirectory()) return PASSED_OVER.has(entry.name) ? [] : this.list(full, endings);
        return entry.isFile() && endings.some((ending) => entry.name.endsWith(ending))
          ? [full]
          : [];
      }),
    );
    return found.flat().toSorted();
  },
};
