// What reads is three bundles, loaded one after the other so that none holds up the extension host for long: `dist/base.js` is the rooms of the core that
// know no essay, `dist/core.js` the others, `dist/reader.js` the services and features. Each holds what the next one asks of it and no more, by names.
import fs from 'node:fs';
import path from 'node:path';
import { inRoot } from './paths.mjs';

const DOOR = 'src/core/index.ts';
const BASE = /^src\/core\/(?:text|glossary|match)\//;
const ASKING = /^(?:import|export)\s+(type\s+)?\{([^}]*)\}\s+from\s+'(\.[^']+)';/gm;

/** @typedef {{ readonly file: string, readonly names: readonly string[] }} Asked values of a module, as a path in the checkout */
/** @typedef {{ readonly contents: string, readonly resolveDir: string, readonly loader: 'ts' }} Made a module that is written for the occasion */

/**
 * What a module asks of others, and hands on of them; types are nothing.
 * @param {string} file
 * @returns {Asked[]}
 */
function askedBy(file) {
  const asking = [...fs.readFileSync(inRoot(file), 'utf8').matchAll(ASKING)];
  return asking.map(([, type, list = '', from = '']) => {
    const names = list.split(',').map((name) => name.trim());
    const values = type === undefined ? names.filter((name) => /^\w+$/.test(name)) : [];
    return { file: path.posix.join(path.posix.dirname(file), from), names: values };
  });
}

/**
 * What some modules, and those behind them, ask of modules of another kind.
 * @param {readonly string[]} files
 * @param {(file: string) => boolean} isOther
 * @returns {Asked[]}
 */
function askedBehind(files, isOther) {
  const seen = new Set(files);
  /** @type {Map<string, Set<string>>} */
  const found = new Map();
  for (const file of seen) {
    for (const { file: other, names } of askedBy(file)) {
      if (names.length === 0) continue;
      if (isOther(other)) found.set(other, new Set([...(found.get(other) ?? []), ...names]));
      else seen.add(other);
    }
  }
  return [...found].map(([file, names]) => ({ file, names: [...names].sort() }));
}

/**
 * What an entry asks of the core, by the modules behind its door.
 * @param {string} entry
 * @returns {Asked[]}
 */
function askedOfCore(entry) {
  const [asked] = askedBehind([entry], (file) => file === DOOR);
  const wanted = new Set(asked?.names);
  const behind = askedBy(DOOR).map(({ file, names }) => {
    return { file, names: names.filter((name) => wanted.has(name)) };
  });
  return behind.filter(({ names }) => names.length > 0);
}

/**
 * What the core asks of its base, on behalf of an entry.
 * @param {string} entry
 * @returns {Asked[]}
 */
function askedOfBase(entry) {
  const door = askedOfCore(entry);
  const own = door.map(({ file }) => file).filter((file) => !BASE.test(file));
  const all = new Map(askedBehind(own, (file) => BASE.test(file)).map((each) => [each.file, each]));
  for (const { file, names } of door.filter((each) => BASE.test(each.file))) {
    const known = all.get(file)?.names ?? [];
    all.set(file, { file, names: [...new Set([...known, ...names])] });
  }
  return [...all.values()];
}

/**
 * A name that no two modules share.
 * @param {string} file
 * @param {string} name
 */
const alias = (file, name) => `${file.slice(0, -'.ts'.length).replace(/\W/g, '_')}__${name}`;

/**
 * @param {string[]} lines
 * @returns {Made}
 */
const made = (lines) => ({ contents: lines.join('\n'), resolveDir: inRoot(), loader: 'ts' });

/**
 * The module that `dist/base.js` is made of.
 * @param {string} entry
 */
export function baseFor(entry) {
  return made(
    askedOfBase(entry).map(({ file, names }) => {
      const renamed = names.map((name) => `${name} as ${alias(file, name)}`);
      return `export { ${renamed.join(', ')} } from './${file}';`;
    }),
  );
}

/**
 * The module that `dist/core.js` is made of.
 * @param {string} entry
 */
export function coreFor(entry) {
  const lines = askedOfCore(entry).map(
    ({ file, names }) => `export { ${names.join(', ')} } from './${file}';`,
  );
  return made(lines);
}

/**
 * Takes modules out of another bundle, which is loaded before.
 * @param {string} bundle such as `./base.js`
 * @param {readonly Asked[]} asked
 * @param {(file: string, name: string) => string} [called] what the bundle calls a value
 * @returns {import('esbuild').Plugin}
 */
function apart(bundle, asked, called = (_, name) => name) {
  const namesOf = new Map(asked.map(({ file, names }) => [inRoot(file), { file, names }]));
  return {
    name: `apart-${bundle}`,
    setup(build) {
      build.onResolve({ filter: /^\.\.?\// }, ({ path: id, resolveDir, namespace }) => {
        if (namespace === bundle) return { path: id, external: true };
        const file = path.join(resolveDir, id);
        return namesOf.has(file) ? { path: file, namespace: bundle } : undefined;
      });
      build.onLoad({ filter: /.*/, namespace: bundle }, ({ path: at }) => {
        const { file = '', names = [] } = namesOf.get(at) ?? {};
        const values = names.map((name) => `${called(file, name)}: ${name}`);
        return {
          contents: `const { ${values.join(', ')} } = require('${bundle}');\nexport { ${names.join(', ')} };`,
          loader: 'js',
        };
      });
    },
  };
}

/**
 * Leaves the base out of the core's bundle.
 * @param {string} entry
 */
export const baseApart = (entry) => apart('./base.js', askedOfBase(entry), alias);

/**
 * Leaves the core out of an entry's bundle.
 * @param {string} entry
 */
export function coreApart(entry) {
  const names = askedOfCore(entry).flatMap((each) => each.names);
  return apart('./core.js', [{ file: DOOR, names }]);
}
