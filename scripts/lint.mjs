// npm run lint: types (everything, and core by itself), lint rules, formatting. Fails on the first kind of finding, after showing all of it.
import { ensureInstalled } from './lib/install.mjs';
import { inRoot } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { PlainError, runMain, step } from './lib/say.mjs';

/** @param {string} name */
const tool = (name) =>
  inRoot('node_modules', '.bin', name + (process.platform === 'win32' ? '.cmd' : ''));

/** What was found to be formatted, so that only what changed is looked at again. */
const SEEN = inRoot('.cache', 'prettier');

/** @type {readonly [string, readonly string[]][]} */
const CHECKS = [
  ['Checking types', [tool('tsc'), '-p', '.']],
  ['Checking that core compiles without VS Code, Node and DOM', [tool('tsc'), '-p', 'src/core']],
  ['Checking types of the UI tests', [tool('tsc'), '-p', 'test/ui']],
  ['Checking types of the scripts', [tool('tsc'), '-p', 'scripts']],
  ['Checking lint rules', [tool('oxlint'), '--type-aware', '--deny-warnings']],
  [
    'Checking formatting',
    [tool('prettier'), '--check', '--log-level', 'warn', '--cache', '--cache-location', SEEN, '.'],
  ],
];

/** Runs every check, also after one failed, and fails when any did. */
export async function lint() {
  let failed = 0;
  for (const [what, command] of CHECKS) {
    const { code } = await step(what, () => run(command));
    if (code !== 0) failed += 1;
  }
  if (failed > 0) throw new PlainError(`${failed} of ${CHECKS.length} checks failed.`);
}

async function main() {
  await ensureInstalled();
  await lint();
}

if (process.argv[1] === inRoot('scripts', 'lint.mjs')) runMain(main);
