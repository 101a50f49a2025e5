// npm test [-- stage [words]]: builds, checks and runs every test; or one stage: lint, core, host, ui. The last line says
// how many tests passed and failed; the exit code is 1 unless all passed and some ran.
import { build } from './build.mjs';
import { ensureChromium } from './host/chromium.mjs';
import { ensureEmbedded } from './host/embedded.mjs';
import { endOnSignals } from './host/server.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { ROOT } from './lib/paths.mjs';
import { PlainError, runMain, say, sinceStart, step } from './lib/say.mjs';
import { lint } from './lint.mjs';
import { summarise } from './testing/tally.mjs';

/** @typedef {import('./testing/tally.mjs').Outcome} Outcome */

const STAGES = ['lint', 'core', 'host', 'ui'];

/** @returns {Promise<Outcome[]>} */
async function lintStage() {
  const since = Date.now();
  const failed = await lint().then(
    () => 0,
    (error) => {
      say(`✖ ${error.message}`);
      return 1;
    },
  );
  return [
    { stage: 'types, lint and formatting', passed: 1 - failed, failed, ms: Date.now() - since },
  ];
}

/**
 * @param {string | undefined} filter
 * @returns {Promise<Outcome[]>}
 */
async function coreStage(filter) {
  const { runNodeTests, testFiles } = await import('./testing/node-tests.mjs');
  const files = testFiles('test/core').filter((file) => file.includes(filter ?? ''));
  return [await runNodeTests('core tests', files)];
}

/**
 * @param {string | undefined} filter
 * @returns {Promise<Outcome[]>}
 */
async function hostStage(filter) {
  const { launch, runInEmbedded } = await import('./testing/host.mjs');
  const { hostRuns } = await import('./testing/host-runs.mjs');
  const { findDesktop, runInDesktop } = await import('./testing/desktop.mjs');
  const desktop = await findDesktop();
  const embedded = await ensureEmbedded();
  const browser = await launch(await ensureChromium());
  try {
    const outcomes = [];
    for (const hostRun of await hostRuns(ROOT)) {
      if (filter && !hostRun.stage.includes(filter)) continue;
      outcomes.push(
        desktop && hostRun.kind === 'node'
          ? await runInDesktop(desktop, hostRun)
          : await runInEmbedded(embedded, browser, hostRun),
      );
    }
    return outcomes;
  } finally {
    await browser.close();
  }
}

/**
 * @param {string | undefined} filter
 * @returns {Promise<Outcome[]>}
 */
async function uiStage(filter) {
  const { runUiTests } = await import('./testing/ui.mjs');
  return runUiTests({ filter, again: filter === undefined });
}

async function main() {
  const [stage, filter] = process.argv.slice(2);
  if (stage !== undefined && !STAGES.includes(stage)) {
    throw new PlainError(`There is no stage ${stage}; there are ${STAGES.join(', ')}.`);
  }
  endOnSignals();
  await ensureInstalled();
  if (stage !== 'lint') await step('Building the extension and the command line', () => build());
  const wanted = (/** @type {string} */ name) => stage === undefined || stage === name;
  const outcomes = [
    ...(wanted('lint') ? await lintStage() : []),
    ...(wanted('core') ? await coreStage(filter) : []),
    ...(wanted('host') ? await hostStage(filter) : []),
    ...(wanted('ui') ? await uiStage(filter) : []),
  ];
  const green = summarise(outcomes);
  say(`(${sinceStart()})`);
  process.exit(green ? 0 : 1);
}

runMain(main);
