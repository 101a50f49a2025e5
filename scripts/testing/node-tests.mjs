// Runs test files with Node's own test runner, on bundles, since Node 20 does not read TypeScript.
import fs from 'node:fs';
import path from 'node:path';
import { bundleTests, nodeOptions } from '../lib/bundle.mjs';
import { CACHE, inRoot, ROOT } from '../lib/paths.mjs';
import { run } from '../lib/run.mjs';
import { say } from '../lib/say.mjs';
import { counted } from './tally.mjs';

/** Packages that tests use but the extension does not; they need not be bundled. */
const TOOLS = ['esbuild', 'fast-check', 'playwright-core', 'vscode-oniguruma', 'vscode-textmate'];

/**
 * The test files of a folder, relative to the checkout.
 * @param {string} folder such as "test/core"
 */
export function testFiles(folder) {
  return fs
    .readdirSync(inRoot(folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .sort();
}

/**
 * Bundles and runs test files.
 * @param {string} stage
 * @param {readonly string[]} files relative to the checkout
 * @param {Record<string, string>} [env]
 * @returns {Promise<import('./tally.mjs').Outcome>}
 */
export async function runNodeTests(stage, files, env = {}) {
  const since = Date.now();
  say(`\n▶ ${stage}`);
  if (files.length === 0) return counted({ stage, passed: 0, failed: 0, ms: 0 });
  const out = path.join(CACHE, 'test', stage.replace(/\W+/g, '-'));
  await bundleTests(files, out, { ...nodeOptions(), external: TOOLS });
  const tap = path.join(out, 'report.tap');
  const bundles = files.map((file) => path.join(out, file.replace(/\.ts$/, '.cjs')));
  const { code } = await run(
    [
      process.execPath,
      '--enable-source-maps',
      '--test',
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      '--test-reporter=tap',
      `--test-reporter-destination=${tap}`,
      ...bundles,
    ],
    { cwd: ROOT, env },
  );
  const report = fs.existsSync(tap) ? fs.readFileSync(tap, 'utf8') : '';
  const count = (/** @type {string} */ what) =>
    Number(new RegExp(`^# ${what} (\\d+)$`, 'm').exec(report)?.[1] ?? 0);
  const passed = count('pass');
  const failed = count('fail') + count('cancelled');
  // Tests stand deeper in the report than the files and groups that hold them.
  const named = (/** @type {RegExp} */ line) =>
    [...report.matchAll(line)].map(([, name = '']) => name);
  const nested = named(/^ {4,}not ok \d+ - (.*)$/gm);
  const failures = nested.length > 0 ? nested : named(/^not ok \d+ - (.*)$/gm);
  const red = code !== 0 && failed === 0 ? 1 : failed;
  return counted({
    stage,
    passed,
    failed: red,
    ms: Date.now() - since,
    ...(red > 0 ? { firstFailure: failures[0] ?? 'the run broke off', failures } : {}),
  });
}
