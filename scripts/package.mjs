// npm run package: builds, and packs the extension as a .vsix that holds nothing it does not need.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { CACHE, inRoot } from './lib/paths.mjs';
import { must } from './lib/run.mjs';
import { PlainError, runMain, say, step } from './lib/say.mjs';
import { squeezeZip } from './lib/squeeze-zip.mjs';

const BUDGET = 1_000_000;

/** What the package is made of. */
const PACKED = [
  '.vscodeignore',
  'package.json',
  'package.nls.json',
  'l10n',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
  'language-configuration.json',
  'dist/extension.js',
  'dist/base.js',
  'dist/essay.js',
  'dist/core.js',
  'dist/reader.js',
  'dist/writing.js',
  'dist/surveying.js',
  'dist/yaml.js',
  'dist/bundled-glossary.json',
  'syntaxes',
  'corpus',
  'examples',
  'images',
  'schemas',
];

/** What the package may hold, besides package.json; anything else is a mistake in .vscodeignore. */
const EXPECTED =
  /^(package(\.nls(\.[a-z-]+)?)?\.json|readme\.md|changelog\.md|license(\.txt)?|language-configuration\.json|dist\/((extension|base|essay|core|reader|writing|surveying|yaml)\.js|bundled-glossary\.json)|(syntaxes|corpus|examples|images|schemas|l10n)\/.+)$/i;

/**
 * Packs an extension as it is built.
 * @param {string} [out] where to write it
 * @param {string} [cwd] the extension's folder
 * @returns {Promise<string>} the .vsix
 */
export async function packVsix(out = inRoot('corpus-reader.vsix'), cwd = inRoot()) {
  const { createVSIX, listFiles, PackageManager } = await import('@vscode/vsce');
  const files = await listFiles({ cwd, packageManager: PackageManager.None });
  const strangers = files.filter((file) => !EXPECTED.test(file));
  if (strangers.length > 0) {
    throw new PlainError(`The package would hold what it should not: ${strangers.join(', ')}`);
  }
  fs.mkdirSync(path.dirname(out), { recursive: true });
  await createVSIX({
    cwd,
    packagePath: out,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false, // there is no published repository to point them at
  });
  return out;
}

/** Packs the extension for people: as small as it gets, and within the budget. */
async function packForPeople() {
  const out = await packVsix();
  await squeezeZip(out); // ten seconds, which tests and a first start do without
  const { size } = fs.statSync(out);
  if (size > BUDGET)
    throw new PlainError(`${out} has ${size} bytes, over the budget of ${BUDGET}.`);
  say(`  ${out}: ${size} bytes`);
}

/**
 * The .vsix of what dist/ and the checkout hold now, packed only where the last one was made of something else.
 * @returns {Promise<{ vsix: string, hash: string }>}
 */
export async function currentVsix() {
  const hash = hashOf(PACKED.map((name) => inRoot(name)));
  const vsix = path.join(CACHE, 'vsix', `corpus-reader-${hash}.vsix`);
  if (!fs.existsSync(vsix)) {
    fs.rmSync(path.dirname(vsix), { recursive: true, force: true });
    // In a process of its own: vsce prints a page.
    const pack = [process.execPath, inRoot('scripts', 'package.mjs'), '--as-built', vsix];
    await step('Packing the extension', () => must(pack));
  }
  return { vsix, hash };
}

/** @param {readonly string[]} roots files and folders */
function hashOf(roots) {
  const hash = createHash('sha256');
  for (const root of roots.filter((at) => fs.existsSync(at))) {
    const inside = fs.statSync(root).isFile() ? [''] : fs.readdirSync(root, { recursive: true });
    for (const name of inside.map(String).sort()) {
      const file = path.join(root, name);
      if (fs.statSync(file).isFile()) hash.update(`${file}\0`).update(fs.readFileSync(file));
    }
  }
  return hash.digest('hex').slice(0, 16);
}

async function main() {
  const [flag, out] = process.argv.slice(2);
  if (flag === '--as-built') return void (await packVsix(out));
  await ensureInstalled();
  await step('Building', () => build());
  await step('Packing the extension', packForPeople);
}

if (process.argv[1] === inRoot('scripts', 'package.mjs')) runMain(main);
