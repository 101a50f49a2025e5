/** Files in memory, for tests and examples: a real implementation of the port, not a mock. */
import type { Files } from '../core/ports.ts';

/** Files from a record of names (with `/`) and texts. */
export function memoryFiles(files: Readonly<Record<string, string>>): Files {
  const texts = new Map(Object.entries(files));
  return {
    read(file) {
      const text = texts.get(file);
      return text === undefined
        ? Promise.reject(new Error(`no such file: ${file}`))
        : Promise.resolve(text);
    },
    list(folder, endings) {
      const inside = folder.endsWith('/') ? folder : `${folder}/`;
      const names = [...texts.keys()].filter(
        (name) => name.startsWith(inside) && endings.some((ending) => name.endsWith(ending)),
      );
      return Promise.resolve(names.toSorted());
    },
  };
}
