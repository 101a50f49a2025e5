// How the sources become bundles: the one place that knows esbuild's options, shared by the build, the tests and the mutation run.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { coreApart, earlierApart, madeOf, sharedApart } from './core-apart.mjs';
import { inRoot, ROOT } from './paths.mjs';
import { trimYaml } from './trim-yaml.mjs';
import { vscodeNames } from './vscode-names.mjs';

/** The largest that a bundle may be, in bytes: VS Code loads it at every start. */
export const BUDGET = 256 * 1024;

/**
 * The bundled glossary's files, as paths inside the extension: nothing lists a directory at run time.
 * @returns {{ readonly files: readonly string[] }}
 */
export function bundledGlossary() {
  const folder = inRoot('corpus', 'glossary');
  const names = fs.existsSync(folder) ? fs.readdirSync(folder) : [];
  const files = names.filter((name) => /\.ya?ml$/.test(name)).sort();
  return { files: files.map((name) => `corpus/glossary/${name}`) };
}

/** A hash of the code that reads glossary files: what is kept of a reading is good for this code only. */
function readerId() {
  const hash = createHash('sha256');
  for (const folder of ['glossary', 'text']) {
    const names = fs.readdirSync(inRoot('src', 'core', folder)).sort();
    for (const name of names) hash.update(fs.readFileSync(inRoot('src', 'core', folder, name)));
  }
  return hash.digest('hex').slice(0, 16);
}

/**
 * The bundled files as the build names them in what it packs: each path with a hash of the code that read it and of its text, by
 * which the extension knows a copy of it.
 */
export function markedGlossary() {
  return bundledGlossary().files.map((file) => {
    const text = fs.readFileSync(inRoot(file), 'utf8');
    const mark = createHash('sha256').update(`${readerId()}\n${text}`).digest('hex');
    return { file: `${file}#${mark}`, text, mark };
  });
}

/** @returns {import('esbuild').BuildOptions} */
function common() {
  return {
    absWorkingDir: ROOT,
    bundle: true,
    format: 'cjs',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'warning',
    metafile: true,
    plugins: [trimYaml()],
    define: {
      __BUNDLED_GLOSSARY__: JSON.stringify(bundledGlossary()),
      __BUNDLED_MARKS__: JSON.stringify(markedGlossary().map(({ mark }) => mark)),
      __READER_ID__: JSON.stringify(readerId()),
    },
  };
}

/**
 * Code that runs in VS Code's extension host, in Node as well as in a web worker.
 * @returns {import('esbuild').BuildOptions}
 */
export function extensionHostOptions() {
  const options = common();
  return {
    ...options,
    plugins: [...(options.plugins ?? []), vscodeNames()],
    platform: 'neutral',
    mainFields: ['browser', 'module', 'main'],
    external: ['vscode', 'node:*'],
  };
}

/**
 * Code that runs in Node.
 * @returns {import('esbuild').BuildOptions}
 */
export function nodeOptions() {
  return { ...common(), platform: 'node', target: 'node20' };
}

/**
 * @typedef {object} PartOptions
 * @property {string} [folder] where `dist` is to be
 * @property {import('esbuild').Plugin[]} [plugins]
 * @property {boolean} [minify]
 */

/**
 * A part of the extension.
 * @param {string} name
 * @param {Pick<import('esbuild').BuildOptions, 'entryPoints' | 'stdin'>} entry
 * @param {PartOptions} options
 * @param {import('esbuild').Plugin[]} [own]
 * @returns {import('esbuild').BuildOptions}
 */
function part(name, entry, { folder = '', plugins = [], minify = true }, own = []) {
  const host = extensionHostOptions();
  return {
    ...host,
    ...entry,
    outfile: path.join(folder, 'dist', `${name}.js`),
    plugins: [...own, ...(host.plugins ?? []), ...plugins],
    minify,
    sourcemap: minify ? false : 'inline',
    legalComments: 'none',
  };
}

/**
 * The command line and what writes glossaries parse them by `dist/yaml.js`, as what reads does: a second parser would take 20 KB of the package.
 * @type {import('esbuild').Plugin}
 */
const yamlApart = {
  name: 'yaml-apart',
  setup(build) {
    const apart = { path: './yaml.js', external: true };
    build.onResolve({ filter: /^yaml$|\/core\/yaml\.ts$/ }, () => apart);
  },
};

const READER = 'src/reader.ts';
const WRITING = 'src/writing.ts';
const SURVEYING = 'src/surveying.ts';
/** The core's bundles hold what these ask for. */
const CORE_FOR = [READER, SURVEYING];
const CORE = /** @type {const} */ (['base', 'essay', 'core']);

/**
 * The extension as it ships: a small entry, which loads the core and what reads, then what needs a YAML parser and what writes
 * glossaries when they are first wanted.
 * @param {PartOptions} [options]
 * @returns {import('esbuild').BuildOptions[]}
 */
export function extensionParts(options = {}) {
  return [
    part('extension', { entryPoints: ['src/extension.ts'] }, options),
    ...CORE.map((name) =>
      part(name, { stdin: madeOf(name, CORE_FOR) }, options, earlierApart(name, CORE_FOR)),
    ),
    part('reader', { entryPoints: [READER] }, options, [coreApart(CORE_FOR)]),
    part('writing', { entryPoints: [WRITING] }, options, [
      yamlApart,
      sharedApart(WRITING, CORE_FOR),
    ]),
    part('surveying', { entryPoints: [SURVEYING] }, options, [coreApart(CORE_FOR)]),
    part('yaml', { entryPoints: ['src/core/yaml.ts'] }, options),
  ];
}

/**
 * The command line as it ships.
 * @param {{ minify?: boolean }} [options]
 * @returns {import('esbuild').BuildOptions}
 */
export function cliOptions({ minify = true } = {}) {
  const node = nodeOptions();
  return {
    ...node,
    plugins: [yamlApart, ...(node.plugins ?? [])],
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
    minify,
    legalComments: 'none',
  };
}

/**
 * Everything in dist/ that is code.
 * @param {{ minify?: boolean }} [options]
 */
export function allBundles(options = {}) {
  return [...extensionParts(options), cliOptions(options)];
}

/**
 * Bundles test files, one output each, ready for `node --test` or the extension host.
 * @param {readonly string[]} entryPoints relative to the checkout
 * @param {string} outdir
 * @param {import('esbuild').BuildOptions} options
 */
export async function bundleTests(entryPoints, outdir, options) {
  fs.rmSync(outdir, { recursive: true, force: true });
  await esbuild.build({
    ...options,
    entryPoints: [...entryPoints],
    outdir,
    outbase: ROOT,
    outExtension: { '.js': '.cjs' },
    sourcemap: 'inline',
    metafile: false,
  });
}
