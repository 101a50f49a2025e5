// npm run mutate [-- feature…]: switches each feature's register function off in turn and demands that the host or UI tests
// notice. Fails when they stay green for one, or when they are not green with all features on.
import path from 'node:path';
import { build } from './build.mjs';
import { ensureChromium } from './host/chromium.mjs';
import { ensureEmbedded } from './host/embedded.mjs';
import { endOnSignals } from './host/server.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { CACHE } from './lib/paths.mjs';
import { PlainError, runMain, say, sinceStart } from './lib/say.mjs';
import { packVsix } from './package.mjs';
import { launch, runInEmbedded } from './testing/host.mjs';
import { hostRuns } from './testing/host-runs.mjs';
import { features, switchOff } from './testing/switch-off.mjs';
import { runUiTests } from './testing/ui.mjs';
import { makeVariant } from './testing/variant.mjs';

/**
 * The first stage whose tests fail for an extension without a feature; undefined when all stay green.
 * @param {import('./host/embedded.mjs').Embedded} embedded
 * @param {import('playwright-core').Browser} browser
 * @param {string} feature
 * @returns {Promise<string | undefined>}
 */
async function noticedBy(embedded, browser, feature) {
  const extension = await makeVariant(`without-${feature}`, [switchOff(feature)]);
  for (const hostRun of (await hostRuns(extension)).filter(({ kind }) => kind === 'node')) {
    const { failed, stage } = await runInEmbedded(embedded, browser, hostRun);
    if (failed > 0) return stage;
  }
  const vsix = path.join(CACHE, 'variants', `without-${feature}.vsix`);
  await packVsix(vsix, extension);
  const outcomes = await runUiTests({ vsix, stopAtFailure: true, first: likely(feature) });
  return outcomes.find(({ failed }) => failed > 0)?.stage;
}

/**
 * The UI test files to begin with, so that what is missed is missed soon: "actor-tree" begins with trees.test.ts.
 * @param {string} feature
 */
function likely(feature) {
  return new RegExp(feature.split('-').join('|'));
}

async function main() {
  endOnSignals();
  await ensureInstalled();
  await build();
  const named = process.argv.slice(2);
  const embedded = await ensureEmbedded();
  const browser = await launch(await ensureChromium());
  /** @type {{ feature: string, stage: string | undefined }[]} */
  const results = [];
  for (const feature of named.length > 0 ? named : features()) {
    say(`\n=== without ${feature} ===`);
    results.push({ feature, stage: await noticedBy(embedded, browser, feature) });
  }
  await browser.close();
  say('\nSwitched off            noticed by');
  for (const { feature, stage } of results) say(`${feature.padEnd(24)}${stage ?? 'NOTHING'}`);
  say(`(${sinceStart()})`);
  const missed = results.filter(({ stage }) => stage === undefined);
  if (missed.length > 0) {
    throw new PlainError(`No test misses ${missed.map(({ feature }) => feature).join(', ')}.`);
  }
}

runMain(main);
