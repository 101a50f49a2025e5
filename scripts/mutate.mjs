// npm run mutate [-- feature…]: switches each feature's register function off in turn and demands that the tests notice. First
// the tests must be green with all features on, else a red test would prove nothing. What was found is kept in
// .cache/mutate.json until a source or a test changes, so a run that was broken off goes on where it was (--again: all anew).
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { ensureChromium } from './host/chromium.mjs';
import { ensureEmbedded } from './host/embedded.mjs';
import { endOnSignals } from './host/server.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { CACHE, inRoot } from './lib/paths.mjs';
import { PlainError, runMain, say, sinceStart } from './lib/say.mjs';
import { packVsix } from './package.mjs';
import { launch, runInEmbedded } from './testing/host.mjs';
import { hostRuns } from './testing/host-runs.mjs';
import { features, switchOff } from './testing/switch-off.mjs';
import { runUiTests } from './testing/ui.mjs';
import { makeVariant } from './testing/variant.mjs';

/** The suites that tell most; those for odd kinds of workspaces would say the same again. */
const SUITES = ['own', 'bundled'];
/** Nothing is switched off: the tests as they are. */
const BASELINE = 'nothing';

/**
 * @typedef {object} Finding
 * @property {string} stage the first stage with a failing test; '' where all stayed green
 * @property {string} test its first failing test
 * @property {number} seconds
 */

/**
 * What the tests say of an extension without a feature. UI tests run only where the host tests notice nothing, those that speak
 * of the feature by name first.
 * @param {import('./host/embedded.mjs').Embedded} embedded
 * @param {import('playwright-core').Browser} browser
 * @param {string} feature
 * @returns {Promise<Finding>}
 */
async function without(embedded, browser, feature) {
  const since = Date.now();
  const seconds = () => Math.round((Date.now() - since) / 1000);
  const plugins = feature === BASELINE ? [] : [switchOff(feature)];
  const extension = await makeVariant(`without-${feature}`, plugins);
  const runs = (await hostRuns(extension)).filter(
    ({ kind, suite }) => kind === 'node' && SUITES.includes(suite),
  );
  for (const hostRun of runs) {
    const { failed, stage, firstFailure = '' } = await runInEmbedded(embedded, browser, hostRun);
    if (failed > 0) return { stage, test: firstFailure, seconds: seconds() };
  }
  const vsix = path.join(CACHE, 'variants', `without-${feature}.vsix`);
  await packVsix(vsix, extension);
  const outcomes = await runUiTests({ vsix, stopAtFailure: true, first: likely(feature) });
  const red = outcomes.find(({ failed }) => failed > 0);
  return { stage: red?.stage ?? '', test: red?.firstFailure ?? '', seconds: seconds() };
}

/**
 * The UI test files to begin with, so that what is missed is missed soon: "actor-tree" begins with trees.test.ts.
 * @param {string} feature
 */
function likely(feature) {
  return new RegExp(feature.split('-').join('|'));
}

/** A hash of what decides the findings: the sources and the tests. */
function hashOfHouse() {
  const hash = createHash('sha256');
  for (const folder of ['src', 'test', 'corpus/glossary']) {
    const names = fs.readdirSync(inRoot(folder), { recursive: true, encoding: 'utf8' }).sort();
    for (const name of names) {
      const file = inRoot(folder, name);
      if (fs.statSync(file).isFile()) hash.update(`${name}\0`).update(fs.readFileSync(file));
    }
  }
  return hash.update(fs.readFileSync(inRoot('package.json'))).digest('hex');
}

/** What is known already of this state of the house, and where it is written down after each feature. */
function memory() {
  const file = path.join(CACHE, 'mutate.json');
  const hash = hashOfHouse();
  /** @type {{ hash: string, findings: Record<string, Finding> }} */
  const kept = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {};
  const same = kept.hash === hash && !process.argv.includes('--again');
  const findings = same ? kept.findings : {};
  return {
    findings,
    keep: (/** @type {string} */ feature, /** @type {Finding} */ finding) => {
      findings[feature] = finding;
      fs.mkdirSync(CACHE, { recursive: true });
      fs.writeFileSync(file, JSON.stringify({ hash, findings }, null, 2));
    },
  };
}

async function main() {
  endOnSignals();
  await ensureInstalled();
  await build();
  const named = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
  const embedded = await ensureEmbedded();
  const browser = await launch(await ensureChromium());
  const { findings, keep } = memory();
  const wanted = named.length > 0 ? named : features();
  try {
    for (const feature of [BASELINE, ...wanted]) {
      say(`\n=== without ${feature} ===`);
      const finding = findings[feature] ?? (await without(embedded, browser, feature));
      // A baseline that was red once may have been a hiccup of the machine: it is tried again.
      if (feature !== BASELINE || finding.stage === '') keep(feature, finding);
      if (feature !== BASELINE || finding.stage === '') continue;
      throw new PlainError(`With all features on it is not green: ${finding.test}`);
    }
  } finally {
    await browser.close();
    tell(wanted, findings);
  }
  const missed = wanted.filter((feature) => findings[feature]?.stage === '');
  if (missed.length > 0) throw new PlainError(`No test misses ${missed.join(', ')}.`);
}

/**
 * The table: which feature is missed by which test.
 * @param {readonly string[]} wanted
 * @param {Readonly<Record<string, Finding>>} findings
 */
function tell(wanted, findings) {
  const known = wanted.filter((feature) => findings[feature]);
  const noticed = known.filter((feature) => findings[feature]?.stage);
  say(
    `\n${noticed.length} of ${known.length} switched off and noticed (${wanted.length} wanted)\n`,
  );
  say('| switched off | s | the first test that is red |\n|---|---|---|');
  for (const feature of known) {
    const { stage = '', test = '', seconds = 0 } = findings[feature] ?? {};
    const red = stage ? `${stage}: ${test}` : '**no test**';
    say(`| ${feature} | ${seconds} | ${red.replaceAll('|', '\\|')} |`);
  }
  say(`(${sinceStart()})`);
}

runMain(main);
