// What reads is several bundles, loaded one after the other so that none holds up the extension host for long: the rooms of the core in `dist/base.js`,
// `dist/essay.js` and `dist/core.js`, the services and features in `dist/reader.js`. Each holds what the next ones ask of it and no more, by names.
import fs from 'node:fs';
import path from 'node:path';
import { inRoot } from './paths.mjs';

const DOOR = 'src/core/index.ts';
const ASKING = /^(?:import|export)\s+(type\s+)?\{([^}]*)\}\s+from\s+'(\.[^']+)';/gm;

/** The bundles of the core, each with its rooms, in the order in which they are loaded: a room asks none of a later bundle. */
const ROOMS = /** @type {const} */ ([
  ['base', /^src\/core\/(?:text|glossary|match)\//],
  ['essay', /^src\/core\/essay\//],
  ['core', /^src\/core\//],
]);

/** @typedef {typeof ROOMS[number][0]} CoreBundle */
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
 * What is asked of modules, put together by module.
 * @param {readonly Asked[]} all
 * @returns {Asked[]}
 */
function together(all) {
  /** @type {Map<string, Set<string>>} */
  const found = new Map();
  for (const { file, names } of all) {
    found.set(file, new Set([...(found.get(file) ?? []), ...names]));
  }
  return [...found].map(([file, names]) => ({ file, names: [...names].sort() }));
}

/**
 * What entries ask of the core, by the modules behind its door.
 * @param {readonly string[]} entries
 * @returns {Asked[]}
 */
function askedOfCore(entries) {
  const seen = new Set(entries);
  /** @type {Set<string>} */
  const wanted = new Set();
  for (const file of seen) {
    for (const { file: other, names } of askedBy(file)) {
      if (other === DOOR) names.forEach((name) => wanted.add(name));
      else if (names.length > 0) seen.add(other);
    }
  }
  const behind = askedBy(DOOR).map(({ file, names }) => {
    return { file, names: names.filter((name) => wanted.has(name)) };
  });
  return behind.filter(({ names }) => names.length > 0);
}

/**
 * Modules of the core that another entry shares with those that are loaded before: all that is asked of them, the core's bundles answer.
 * @param {string} entry
 * @param {readonly string[]} before
 */
function askedAgain(entry, before) {
  const answered = new Map(askedOfCore(before).map(({ file, names }) => [file, names]));
  const shared = new Set(answered.keys());
  // What a shared module asks for itself is not asked here: one that cannot be shared asks for more.
  for (;;) {
    const asked = askedOutside(entry, shared).filter(({ file }) => shared.has(file));
    const unanswered = asked.filter(({ file, names }) =>
      names.some((name) => !answered.get(file)?.includes(name)),
    );
    if (unanswered.length === 0) return asked;
    unanswered.forEach(({ file }) => shared.delete(file));
  }
}

/**
 * What an entry, and what it is made of but for some modules, asks of others.
 * @param {string} entry
 * @param {ReadonlySet<string>} without
 */
function askedOutside(entry, without) {
  const asked = askedOfCore([entry]);
  const seen = new Set([entry, ...asked.map(({ file }) => file)]);
  for (const file of seen) {
    if (without.has(file)) continue;
    for (const other of askedBy(file)) {
      if (other.names.length === 0 || other.file === DOOR) continue;
      seen.add(other.file);
      asked.push(other);
    }
  }
  return together(asked);
}

/** @param {string} file */
const bundleOf = (file) => ROOMS.find(([, rooms]) => rooms.test(file))?.[0];

/**
 * What other bundles ask of one of the core's, on behalf of entries.
 * @param {CoreBundle} bundle
 * @param {readonly string[]} entries
 */
function askedOf(bundle, entries) {
  const door = askedOfCore(entries);
  const asked = door.filter(({ file }) => bundleOf(file) === bundle);
  const seen = new Set(door.map(({ file }) => file));
  for (const file of seen) {
    for (const other of askedBy(file).filter(({ names }) => names.length > 0)) {
      seen.add(other.file);
      if (bundleOf(other.file) === bundle && bundleOf(file) !== bundle) asked.push(other);
    }
  }
  return together(asked);
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
 * The module that a bundle of the core is made of: the last one answers for all of them.
 * @param {CoreBundle} bundle
 * @param {readonly string[]} entries
 */
export function madeOf(bundle, entries) {
  const last = bundle === 'core';
  const asked = last ? askedOfCore(entries) : askedOf(bundle, entries);
  return made(
    asked.map(({ file, names }) => {
      const called = names.map((name) => (last ? name : `${name} as ${alias(file, name)}`));
      return `export { ${called.join(', ')} } from './${file}';`;
    }),
  );
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
 * Leaves the bundles that are loaded before out of one of the core's.
 * @param {CoreBundle} bundle
 * @param {readonly string[]} entries
 */
export function earlierApart(bundle, entries) {
  const names = ROOMS.map(([name]) => name);
  const earlier = names.slice(0, names.indexOf(bundle));
  return earlier.map((each) => apart(`./${each}.js`, askedOf(each, entries), alias));
}

/**
 * Leaves the core out of the bundles of entries for which it is made.
 * @param {readonly string[]} entries
 */
export function coreApart(entries) {
  const names = askedOfCore(entries).flatMap((each) => each.names);
  return apart('./core.js', [{ file: DOOR, names }]);
}

/**
 * Leaves out of a later entry's bundle what the core's bundles answer on behalf of earlier ones.
 * @param {string} entry
 * @param {readonly string[]} before
 */
export function sharedApart(entry, before) {
  return apart('./core.js', askedAgain(entry, before));
}
