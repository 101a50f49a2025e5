// Runs the UI tests: the packaged extension, installed in the embedded VS Code, clicked in Chromium.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { CHROMIUM_ARGS, ensureChromium } from '../host/chromium.mjs';
import { ensureEmbedded } from '../host/embedded.mjs';
import { installVsix, makeProfile, QUIET_SETTINGS, startServer } from '../host/server.mjs';
import { CACHE, inRoot } from '../lib/paths.mjs';
import { step } from '../lib/say.mjs';
import { currentVsix } from '../package.mjs';
import { runNodeTests, testFiles } from './node-tests.mjs';
import { counted } from './tally.mjs';

/** Settings that make what is on the screen depend on nothing but the test. */
const STEADY_SETTINGS = {
  ...QUIET_SETTINGS,
  'editor.accessibilitySupport': 'off',
  'files.autoSave': 'off',
  '[yaml]': { 'editor.autoIndent': 'none', 'editor.quickSuggestions': false },
  'editor.hover.delay': 100,
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'workbench.list.smoothScrolling': false,
  'workbench.reduceMotion': 'on',
};

/** Whether a folder is trusted is not asked. */
const UNASKED = { 'security.workspace.trust.startupPrompt': 'never' };

/**
 * @typedef {object} Prepared what every UI host starts from
 * @property {import('../host/embedded.mjs').Embedded} embedded
 * @property {import('../host/chromium.mjs').Browser} chromium
 * @property {string} extensions a folder with the packaged extension installed
 * @property {() => void} remove
 */

/**
 * Installs the packaged extension once, for all hosts.
 * @param {string} [vsix] by default what dist/ holds, packed
 * @returns {Promise<Prepared>}
 */
export async function prepareUi(vsix) {
  const packed = vsix ?? (await currentVsix()).vsix;
  const embedded = await ensureEmbedded();
  const chromium = await ensureChromium();
  const { folder, remove } = temporaryFolder('extensions');
  const profile = makeProfile(folder, {});
  await step('Installing the extension', () => installVsix(embedded, profile, packed));
  return { embedded, chromium, extensions: profile.extensions, remove };
}

/**
 * Starts a host with a profile of its own, lends it to the work, and ends it.
 * @template T
 * @param {Prepared} prepared
 * @param {(env: Record<string, string>) => Promise<T>} work gets what test/ui/driver needs to know, as an environment
 * @param {{ screenshots?: string, restricted?: boolean }} [options] restricted: no folder is trusted
 * @returns {Promise<T>}
 */
export async function withUiHost(prepared, work, options = {}) {
  const { screenshots = path.join(CACHE, 'ui'), restricted = false } = options;
  const { embedded, chromium, extensions } = prepared;
  const { folder, remove } = temporaryFolder('ui');
  const profile = { ...makeProfile(folder, { ...STEADY_SETTINGS, ...UNASKED }), extensions };
  const workspaces = path.join(folder, 'workspaces');
  fs.mkdirSync(workspaces);
  fs.mkdirSync(screenshots, { recursive: true });
  const server = await startServer(embedded, profile, { forgetful: true, trust: restricted });
  try {
    return await work({
      ...chromium.env,
      UI_ADDRESS: server.address,
      UI_CHROMIUM: chromium.executable,
      UI_CHROMIUM_ARGS: CHROMIUM_ARGS.join(' '),
      UI_WORKSPACES: workspaces,
      UI_SCREENSHOTS: screenshots,
      UI_FIXTURES: inRoot('test', 'fixtures'),
      UI_CORPUS: inRoot('corpus'),
      UI_USER_SETTINGS: path.join(profile.data, 'User', 'settings.json'),
      UI_RESTRICTED: String(restricted),
    });
  } finally {
    await server.stop();
    remove();
  }
}

/** @param {string} what */
function temporaryFolder(what) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `corpus-reader-${what}-`));
  const patient = { recursive: true, force: true, maxRetries: 5, retryDelay: 200 };
  return { folder, remove: () => fs.rmSync(folder, patient) };
}

/**
 * So many files of a run may be run once more where they are red: keys and clicks go through a browser, and VS Code now and
 * then takes one differently. That a file needed it, and for which test, stands in the summary; more than these is a fault.
 */
const SECOND_TRIES = 2;

/**
 * Runs the test files of test/ui, one after the other, each in a host of its own: what one leaves in its profile is
 * nothing to the next.
 * @param {{ filter?: string | undefined, vsix?: string, again?: boolean }} [options] again: a red file may have a second try
 * @returns {Promise<import('./tally.mjs').Outcome[]>}
 */
export async function runUiTests({ filter = '', vsix, again = false } = {}) {
  const files = testFiles('test/ui').filter((file) => file.includes(filter));
  if (files.length === 0) return [counted({ stage: 'UI tests', passed: 0, failed: 0, ms: 0 })];
  const prepared = await prepareUi(vsix);
  try {
    const runFile = (/** @type {string} */ file) =>
      withUiHost(prepared, (env) =>
        runNodeTests(`UI tests: ${path.basename(file, '.test.ts')}`, [file], env),
      );
    const outcomes = [];
    let tries = again ? SECOND_TRIES : 0;
    for (const file of files) {
      const outcome = await runFile(file);
      if (outcome.failed === 0 || tries === 0) {
        outcomes.push(outcome);
        continue;
      }
      tries -= 1;
      const second = await runFile(file);
      const stage = `${second.stage}, at the second try after "${outcome.firstFailure}" failed`;
      outcomes.push({ ...second, stage, ms: outcome.ms + second.ms });
    }
    return outcomes;
  } finally {
    prepared.remove();
  }
}
