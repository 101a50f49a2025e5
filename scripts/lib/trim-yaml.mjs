// Leaves out of every bundle what the yaml package holds for writing YAML and for schemas other than failsafe: a third of it.
// A glossary is only parsed, so nothing of that is ever called; a call would throw and say what is missing.
import fs from 'node:fs';
import path from 'node:path';
import { inRoot } from './paths.mjs';

/** Its modules in ES form: the package's own conditions give CommonJS for Node, which cannot be trimmed by name. */
const HOME = inRoot('node_modules', 'yaml', 'browser');

/** The modules left out, as paths within the package; each pattern must find some. */
const LEFT_OUT = [
  /\/dist\/stringify\/\w+\.js$/,
  /\/dist\/schema\/(?:core|json|yaml-1\.1)\/\w+\.js$/,
  /\/dist\/schema\/common\/null\.js$/,
  /\/dist\/doc\/(?:anchors|applyReviver|createNode)\.js$/,
  /\/dist\/nodes\/(?:addPairToJSMap|toJS)\.js$/,
  /\/dist\/parse\/cst-(?:scalar|stringify|visit)\.js$/,
];

const YAML_ENTRY = `${HOME}/dist/index.js`;

/**
 * A module that exports the same names, each a function that throws.
 * @param {string} file
 */
function hollow(file) {
  const names = /^export \{([^}]*)\};\s*$/m.exec(fs.readFileSync(file, 'utf8'))?.[1];
  if (!names) throw new Error(`${file} exports nothing by name: look at scripts/lib/trim-yaml.mjs`);
  const [, short] = file.split('/dist/');
  const missing = `() => { throw new Error('yaml/${short} is not in this bundle'); }`;
  return names
    .split(',')
    .map((name) => `export const ${name.trim()} = ${missing};`)
    .join('\n');
}

/** @returns {import('esbuild').Plugin} */
export function trimYaml() {
  return {
    name: 'trim-yaml',
    setup(build) {
      /** @type {Set<RegExp>} */
      const met = new Set();
      let bundled = false;
      // Its modules do nothing by being loaded: a bundle that calls none of them holds none.
      const pure = (/** @type {string} */ file) => ({ path: file, sideEffects: false });
      build.onResolve({ filter: /^yaml$/ }, () => pure(path.normalize(YAML_ENTRY)));
      build.onResolve({ filter: /^\.\.?\// }, (args) =>
        /[\\/]yaml[\\/]browser[\\/]/.test(args.importer)
          ? pure(path.join(args.resolveDir, args.path))
          : undefined,
      );
      build.onLoad({ filter: /[\\/]yaml[\\/]browser[\\/]dist[\\/]/ }, (args) => {
        bundled = true;
        const file = args.path.replaceAll('\\', '/');
        const pattern = LEFT_OUT.find((each) => each.test(file));
        if (!pattern) return undefined;
        met.add(pattern);
        return { contents: hollow(file), loader: 'js' };
      });
      build.onEnd(() => {
        const unmet = bundled ? LEFT_OUT.filter((each) => !met.has(each)) : [];
        const text = `The yaml package has changed: ${unmet.join(', ')} finds none of its modules any more. Look at scripts/lib/trim-yaml.mjs.`;
        return unmet.length > 0 ? { errors: [{ text }] } : undefined;
      });
    },
  };
}
