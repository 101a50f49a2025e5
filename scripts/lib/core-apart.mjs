// The core as a bundle of its own, `dist/core.js`, with what `dist/reader.js` asks of it and no more: the two are loaded one after the other, so that
// neither holds up the extension host for long.
import fs from 'node:fs';
import path from 'node:path';
import { inRoot } from './paths.mjs';

const DOOR = 'src/core/index.ts';
const FROM = /^import\s+(type\s+)?(\{[^}]*\}|[^{}'"]*?)\s+from\s+'([^']+)';/gm;

/**
 * The names that a file and the files it imports ask of the core; types are none.
 * @param {string} file
 * @param {Set<string>} [seen] files looked at
 * @returns {string[]}
 */
function namesAskedBy(file, seen = new Set()) {
  if (seen.has(file)) return [];
  seen.add(file);
  const imports = [...fs.readFileSync(inRoot(file), 'utf8').matchAll(FROM)];
  return imports.flatMap(([, type, what = '', from = '']) => {
    if (type !== undefined || !from.startsWith('.')) return [];
    const other = path.posix.join(path.posix.dirname(file), from);
    return other === DOOR ? valuesIn(what) : namesAskedBy(other, seen);
  });
}

/** @param {string} list such as `{ one, type Two }` */
function valuesIn(list) {
  const names = list.replace(/[{}\n]/g, '').split(',');
  return names.map((name) => name.trim()).filter((name) => name && !name.startsWith('type '));
}

/**
 * What an entry asks of the core.
 * @param {string} entry
 */
const asked = (entry) => [...new Set(namesAskedBy(entry))].sort().join(', ');

/**
 * A module that exports of the core what an entry asks of it.
 * @param {string} entry
 */
export function coreFor(entry) {
  const contents = `export { ${asked(entry)} } from './${DOOR}';`;
  return { contents, resolveDir: inRoot(), loader: /** @type {const} */ ('ts') };
}

/**
 * Leaves the core out of an entry's bundle, which asks for it as `./core.js`, once.
 * @param {string} entry
 * @returns {import('esbuild').Plugin}
 */
export function coreApart(entry) {
  const namespace = 'core-apart';
  return {
    name: namespace,
    setup(build) {
      build.onResolve({ filter: /\/core\/index\.ts$/ }, () => ({ path: DOOR, namespace }));
      build.onResolve({ filter: /^\.\/core\.js$/ }, ({ path: file }) => ({
        path: file,
        external: true,
      }));
      build.onLoad({ filter: /.*/, namespace }, () => ({
        contents: `export const { ${asked(entry)} } = require('./core.js');`,
        loader: 'js',
      }));
    },
  };
}
