// npm run package: builds, and packs the extension as a .vsix that holds nothing it does not need.
import fs from 'node:fs';
import { build } from './build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { inRoot } from './lib/paths.mjs';
import { PlainError, runMain, say, step } from './lib/say.mjs';

const BUDGET = 1024 * 1024;

/** What the package may hold, besides package.json; anything else is a mistake in .vscodeignore. */
const EXPECTED =
  /^(package(\.nls(\.[a-z-]+)?)?\.json|readme\.md|changelog\.md|license(\.txt)?|language-configuration\.json|dist\/extension\.js|(syntaxes|corpus|images|schemas|walkthrough)\/.+)$/i;

/**
 * Packs what dist/ holds.
 * @param {string} [out] where to write it
 * @returns {Promise<string>} the .vsix
 */
export async function packVsix(out = inRoot('corpus-reader.vsix')) {
  const { createVSIX, listFiles, PackageManager } = await import('@vscode/vsce');
  const strangers = (
    await listFiles({ cwd: inRoot(), packageManager: PackageManager.None })
  ).filter((file) => !EXPECTED.test(file));
  if (strangers.length > 0) {
    throw new PlainError(`The package would hold what it should not: ${strangers.join(', ')}`);
  }
  await createVSIX({ cwd: inRoot(), packagePath: out, dependencies: false });
  const { size } = fs.statSync(out);
  if (size > BUDGET)
    throw new PlainError(`${out} has ${size} bytes, over the budget of ${BUDGET}.`);
  say(`  ${out}: ${(size / 1024).toFixed(0)} KiB`);
  return out;
}

async function main() {
  await ensureInstalled();
  await step('Building', () => build());
  await step('Packing the extension', () => packVsix());
}

if (process.argv[1] === inRoot('scripts', 'package.mjs')) runMain(main);
