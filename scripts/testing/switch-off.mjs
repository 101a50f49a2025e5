// Switches features off in a build: what the tests do not miss, they do not test.
import fs from 'node:fs';
import path from 'node:path';
import { inRoot } from '../lib/paths.mjs';

/** The features by the names of their files. */
export function features() {
  const files = fs.readdirSync(inRoot('src', 'features')).filter((file) => file.endsWith('.ts'));
  return files.map((file) => path.basename(file, '.ts')).sort();
}

/**
 * Replaces the register function of a feature by one that registers nothing.
 * @param {string} feature
 * @returns {import('esbuild').Plugin}
 */
export function switchOff(feature) {
  const file = inRoot('src', 'features', `${feature}.ts`);
  return {
    name: `without-${feature}`,
    setup(build) {
      build.onLoad({ filter: /\.ts$/ }, (args) => {
        if (path.normalize(args.path) !== file) return undefined;
        const source = fs.readFileSync(file, 'utf8');
        const [, name] = /^export function (register\w*)\(/m.exec(source) ?? [];
        if (!name) throw new Error(`${feature} exports no register function`);
        const renamed = source.replace(`export function ${name}(`, `function ${name}SwitchedOff(`);
        const nothing = `export function ${name}() { return { dispose() {} }; }`;
        return { contents: `${renamed}\n${nothing}\n`, loader: 'ts' };
      });
    },
  };
}
