// npm run mutate [-- feature…]: switches each feature's register function off in turn and demands that the tests notice: the
// host suites first, then the UI tests one file after the other, those that speak of the feature by name first. A red file
// proves something only if it is green with all features on: that is asked once for each file that turned red. What was
// found is kept in .cache/mutate.json until a source or a test changes, so a run that was broken off goes on where it was
// (--again: all anew; --likely: of the UI tests only those that speak of the feature by name).
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
import { testFiles } from './testing/node-tests.mjs';
import { runUiTests } from './testing/ui.mjs';
import { makeVariant } from './testing/variant.mjs';

/** The host suites that tell most; those for odd kinds of workspaces would say the same again. */
const SUITES = ['own', 'bundled'];
/** What is red without any feature that has a command: it does not say that the feature is tested. */
const TELLS_NOTHING = /every declared command is registered|not tried any more/;
/** Nothing is switched off: the tests as they are. */
const BASELINE = 'nothing';

/**
 * @typedef {object} Finding
 * @property {string} stage the first stage with a failing test; '' where all stayed green
 * @property {string} test its first failing test
 * @property {number} seconds
 */

/**
 * A host suite or a file of UI tests, ready to run in an extension.
 * @typedef {object} Stage
 * @property {string} name
 * @property {() => Promise<import('./testing/tally.mjs').Outcome>} run
 */

/**
 * The stages for an extension without a feature, in the order in which they are likely to notice.
 * @param {Tools} tools
 * @param {string} feature
 * @param {RegExp} likely
 * @returns {Promise<Stage[]>}
 */
async function stagesOf({ embedded, browser }, feature, likely) {
  const plugins = feature === BASELINE ? [] : [switchOff(feature)];
  const extension = await makeVariant(`without-${feature}`, plugins);
  const runs = (await hostRuns(extension)).filter(
    ({ kind, suite }) => kind === 'node' && SUITES.includes(suite),
  );
  const vsix = path.join(CACHE, 'variants', `without-${feature}.vsix`);
  fs.rmSync(vsix, { force: true });
  const files = testFiles('test/ui');
  const speaks = files.filter((file) => likely.test(path.basename(file)));
  const others = process.argv.includes('--likely') ? [] : files;
  return [
    ...runs.map((run) => ({ name: run.stage, run: () => runInEmbedded(embedded, browser, run) })),
    ...new Set([...speaks, ...others]),
  ].map((stage) =>
    typeof stage === 'string' ? { name: stage, run: () => runUi(stage, vsix, extension) } : stage,
  );
}

/**
 * @param {string} file
 * @param {string} vsix made when it is needed first
 * @param {string} extension
 */
async function runUi(file, vsix, extension) {
  if (!fs.existsSync(vsix)) await packVsix(vsix, extension);
  const [outcome] = await runUiTests({ vsix, filter: file });
  if (!outcome) throw new PlainError(`${file} ran no test`);
  return outcome;
}

/** @typedef {{ embedded: import('./host/embedded.mjs').Embedded, browser: import('playwright-core').Browser }} Tools */

/**
 * What the tests say of an extension without a feature.
 * @param {Tools} tools
 * @param {string} feature
 * @param {(stage: string, likely: RegExp) => Promise<void>} mustBeGreen
 * @returns {Promise<Finding>}
 */
async function without(tools, feature, mustBeGreen) {
  const since = Date.now();
  const seconds = () => Math.round((Date.now() - since) / 1000);
  const likely = new RegExp(feature.split('-').join('|'));
  for (const { name, run } of await stagesOf(tools, feature, likely)) {
    const { failures = [] } = await run();
    const [test] = failures.filter((failure) => !TELLS_NOTHING.test(failure));
    if (test === undefined) continue;
    await mustBeGreen(name, likely);
    return { stage: name, test, seconds: seconds() };
  }
  return { stage: '', test: '', seconds: seconds() };
}

/**
 * Asks of a stage that it is green with all features on.
 * @param {Tools} tools
 * @param {string} name
 * @param {RegExp} likely
 */
async function askBaseline(tools, name, likely) {
  say(`\n=== ${name} with all features on ===`);
  const stage = (await stagesOf(tools, BASELINE, likely)).find((each) => each.name === name);
  for (let tries = 2; tries > 0; tries -= 1) {
    const outcome = await stage?.run();
    // Red once may have been a hiccup of the machine: it is tried again.
    if (outcome?.failed === 0) return;
    if (tries === 1) throw new PlainError(`${name} is red anyhow: ${outcome?.firstFailure}`);
  }
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
  /** @type {{ hash: string, findings: Record<string, Finding>, green: string[] }} */
  const kept = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {};
  const same = kept.hash === hash && !process.argv.includes('--again');
  /** @type {Pick<typeof kept, 'findings' | 'green'>} */
  const { findings, green } = same ? kept : { findings: {}, green: [] };
  const write = () => {
    fs.mkdirSync(CACHE, { recursive: true });
    fs.writeFileSync(file, JSON.stringify({ hash, findings, green }, null, 2));
  };
  return {
    findings,
    keep: (/** @type {string} */ feature, /** @type {Finding} */ finding) => {
      findings[feature] = finding;
      write();
    },
    isGreen: (/** @type {string} */ stage) => green.includes(stage),
    keepGreen: (/** @type {string} */ stage) => {
      green.push(stage);
      write();
    },
  };
}

async function main() {
  endOnSignals();
  await ensureInstalled();
  await build();
  const named = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
  const tools = { embedded: await ensureEmbedded(), browser: await launch(await ensureChromium()) };
  const { findings, keep, isGreen, keepGreen } = memory();
  const wanted = named.length > 0 ? named : features();
  try {
    for (const feature of wanted) {
      if (findings[feature]) continue;
      say(`\n=== without ${feature} ===`);
      const finding = await without(tools, feature, async (stage, likely) => {
        if (isGreen(stage)) return;
        await askBaseline(tools, stage, likely);
        keepGreen(stage);
      });
      keep(feature, finding);
    }
  } finally {
    await tools.browser.close();
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
