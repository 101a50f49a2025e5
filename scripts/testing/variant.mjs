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
 * A variant with a translation that shows itself: every sentence in brackets, under the language `de`. It keeps its trees
 * where a test finds them, `globalThis.corpusReaderTrees`: VS Code may start it before any test could look.
 * @param {string} name
 * @returns {Promise<string>} the folder
 */
export async function makeTranslated(name) {
  const folder = await makeVariant(name, [overVscode('keeping-trees', KEEPING_TREES)]);
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
  return overVscode('without-listing', UNLISTED);
}

/**
 * Puts a module of its own before `vscode`.
 * @param {string} name
 * @param {string} contents CommonJS; within it `vscode` is VS Code's own
 * @returns {import('esbuild').Plugin}
 */
function overVscode(name, contents) {
  return {
    name,
    setup(build) {
      build.onResolve({ filter: /^vscode$/ }, ({ namespace }) =>
        namespace === 'wrapped'
          ? { path: 'vscode', external: true }
          : { path: 'vscode', namespace: 'wrapped' },
      );
      build.onLoad({ filter: /.*/, namespace: 'wrapped' }, () => ({
        contents: `${OVER}${contents}`,
        loader: 'js',
      }));
    },
  };
}

const OVER = `
const vscode = require('vscode');
const over = (target, changes) => new Proxy(target, { get: (from, key) => (key in changes ? changes[key] : from[key]) });
`;

const KEEPING_TREES = `
const trees = (globalThis.corpusReaderTrees ??= new Map());
const createTreeView = (id, options) => {
  const view = vscode.window.createTreeView(id, options);
  trees.set(id, { view, provider: options.treeDataProvider });
  return view;
};
module.exports = over(vscode, { window: over(vscode.window, { createTreeView }) });
`;

const UNLISTED = `
const refused = (uri) => uri.path.includes('/variants/');
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
