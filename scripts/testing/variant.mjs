// A variant of the extension: an unpacked copy whose bundle was made with something changed. The tests of what must not be
// called, and the mutation run, use it.
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { extensionParts } from '../lib/bundle.mjs';
import { CACHE, inRoot } from '../lib/paths.mjs';

const SHIPPED = [
  '.vscodeignore',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
  'package.json',
  'package.nls.json',
  'l10n',
  'dist/bundled-glossary.json',
  'language-configuration.json',
  'corpus',
  'images',
  'syntaxes',
  'schemas',
];

/**
 * Makes an extension folder whose bundle was built with more plugins.
 * @param {string} name
 * @param {readonly import('esbuild').Plugin[]} plugins
 * @returns {Promise<string>} the folder
 */
export async function makeVariant(name, plugins) {
  const folder = path.join(CACHE, 'variants', name);
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  for (const file of SHIPPED.filter((each) => fs.existsSync(inRoot(each)))) {
    fs.cpSync(inRoot(file), path.join(folder, file), { recursive: true });
  }
  for (const options of extensionParts({ folder, plugins: [...plugins] })) await build(options);
  return folder;
}

/**
 * A variant with a translation that shows itself: every sentence in brackets, under the language `de`.
 * @param {string} name
 * @returns {Promise<string>} the folder
 */
export async function makeTranslated(name) {
  const folder = await makeVariant(name, []);
  const words = JSON.parse(fs.readFileSync(inRoot('l10n', 'bundle.l10n.json'), 'utf8'));
  const bracketed = Object.keys(words).map((text) => [text, `⟦${text}⟧`]);
  const file = path.join(folder, 'l10n', 'bundle.l10n.de.json');
  fs.writeFileSync(file, JSON.stringify(Object.fromEntries(bracketed)));
  return folder;
}

/**
 * Makes `vscode.workspace.fs.readDirectory` throw for folders of the extension, as it does in vscode.dev, where the
 * extension comes over https.
 * @returns {import('esbuild').Plugin}
 */
export function withoutListing() {
  return {
    name: 'without-listing',
    setup(build) {
      build.onResolve({ filter: /^vscode$/ }, ({ namespace }) =>
        namespace === 'wrapped'
          ? { path: 'vscode', external: true }
          : { path: 'vscode', namespace: 'wrapped' },
      );
      build.onLoad({ filter: /.*/, namespace: 'wrapped' }, () => ({
        contents: WRAPPED,
        loader: 'js',
      }));
    },
  };
}

const WRAPPED = `
const vscode = require('vscode');
const refused = (uri) => uri.path.includes('/variants/');
const over = (target, changes) => new Proxy(target, { get: (from, key) => (key in changes ? changes[key] : from[key]) });
const fs = {};
for (const name of ['stat', 'readFile', 'writeFile', 'createDirectory', 'delete', 'rename', 'copy', 'isWritableFileSystem']) {
  fs[name] = (...args) => vscode.workspace.fs[name](...args);
}
fs.readDirectory = async (uri) => {
  if (refused(uri)) throw new Error('readDirectory is not available here: ' + uri.toString());
  return vscode.workspace.fs.readDirectory(uri);
};
module.exports = over(vscode, { workspace: over(vscode.workspace, { fs }) });
`;
