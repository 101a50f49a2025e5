// Runs the host tests inside VS Code's extension host: in Node, and in the web worker that browsers use.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { CHROMIUM_ARGS } from '../host/chromium.mjs';
import { makeProfile, QUIET_SETTINGS, startServer } from '../host/server.mjs';
import { extensionHostOptions } from '../lib/bundle.mjs';
import { inRoot, ROOT } from '../lib/paths.mjs';
import { say } from '../lib/say.mjs';
import { counted } from './tally.mjs';

/** What a line of the report starts with; see test/support/host-runner.ts. */
const REPORT = 'corpus-reader-test ';
const PATIENCE = 420_000;

/**
 * @typedef {'node' | 'web'} HostKind
 * @typedef {{ name: string, ms: number, error?: string }} Result
 * @typedef {import('./tally.mjs').Outcome} Outcome
 */

/**
 * Bundles the tests of test/host/NAME as one module that runs in any extension host. It must lie in the extension's
 * folder: VS Code runs tests in the host of the extension that they belong to.
 * @param {string} name also the workspace's name in test/fixtures
 * @param {string} extension
 * @returns {Promise<string>} the module's path
 */
export async function bundleHostTests(name, extension) {
  const folder = `test/host/${name}`;
  const files = fs.readdirSync(inRoot(folder)).filter((file) => file.endsWith('.test.ts'));
  const imports = files.sort().map((file) => `import './${folder}/${file}';`);
  const outfile = path.join(extension, '.cache', 'test', 'host', `${name}.js`);
  await build({
    ...extensionHostOptions(),
    stdin: {
      contents: `${imports.join('\n')}\nexport { run } from './test/support/host-runner.ts';`,
      resolveDir: ROOT,
    },
    outfile,
    sourcemap: 'inline',
  });
  return outfile;
}

/**
 * A copy of a fixture, so that tests may write into it.
 * @param {string} name
 */
export function copyFixture(name) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `corpus-reader-${name}-`));
  const workspace = path.join(folder, name);
  fs.cpSync(inRoot('test', 'fixtures', name), workspace, { recursive: true });
  return { workspace, remove: () => fs.rmSync(folder, { recursive: true, force: true }) };
}

/**
 * @typedef {object} HostRun
 * @property {string} stage its name in the report
 * @property {string} suite the folder of test/host and, by default, of test/fixtures
 * @property {string} [fixture] another folder of test/fixtures
 * @property {string} [language] what VS Code takes the reader's language to be
 * @property {'workspace' | 'nothing'} [open] what is open instead of the fixture: its .code-workspace file, or no folder
 * @property {boolean} [restricted] whether the folder is not trusted: Restricted Mode
 * @property {HostKind} kind
 * @property {string} extension the folder of the extension under test
 * @property {string} [beside] the folder of another extension that is active as well
 */

/**
 * Runs one suite in the embedded VS Code.
 * @param {import('../host/embedded.mjs').Embedded} embedded
 * @param {import('playwright-core').Browser} browser
 * @param {HostRun} hostRun
 * @returns {Promise<Outcome>}
 */
export async function runInEmbedded(embedded, browser, hostRun) {
  const { stage, suite, fixture = suite, kind, extension, beside, language } = hostRun;
  const since = Date.now();
  say(`\n▶ ${stage}`);
  const tests = await bundleHostTests(suite, extension);
  const { workspace, remove } = copyFixture(fixture);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'corpus-reader-host-'));
  const inWorker = [extension, ...(beside ? [beside] : [])].map((each) => [idOf(each), ['web']]);
  const web = { 'remote.extensionKind': Object.fromEntries(inWorker) };
  const profile = makeProfile(folder, {
    ...QUIET_SETTINGS,
    // In a browser, VS Code saves after a second: on a slow machine, in the middle of a test.
    'files.autoSave': 'off',
    'security.workspace.trust.startupPrompt': 'never',
    ...(kind === 'web' ? web : {}),
  });
  // A page takes one extension under development: the other one is installed.
  if (beside) fs.cpSync(beside, path.join(profile.extensions, idOf(beside)), { recursive: true });
  const trust = hostRun.restricted === true;
  const server = await startServer(embedded, profile, { testDriver: true, trust });
  try {
    const page = await browser.newPage();
    if (language) await page.addInitScript(speak, language);
    const shown = openedBy(hostRun, workspace);
    const report = await runPage(page, server.address, { shown, tests, extension });
    await page.close();
    return tellResults(stage, report, Date.now() - since);
  } finally {
    await server.stop();
    remove();
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** @param {string} extension its folder */
function idOf(extension) {
  const { publisher, name } = JSON.parse(
    fs.readFileSync(path.join(extension, 'package.json'), 'utf8'),
  );
  return `${publisher}.${name}`;
}

/**
 * What the window is to open, as its address says it.
 * @param {HostRun} hostRun
 * @param {string} workspace
 * @returns {Record<string, string>}
 */
function openedBy({ open }, workspace) {
  if (open === 'nothing') return { ew: 'true' };
  if (open === 'workspace') return { workspace: path.join(workspace, 'roots.code-workspace') };
  return { folder: workspace };
}

/**
 * Runs in the page before VS Code, which has no language pack here: it believes that it speaks this language.
 * @param {string} language
 */
function speak(language) {
  Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { get: () => language, set: () => {} });
}

/**
 * Opens the window that runs the tests and collects what they report.
 * @param {import('playwright-core').Page} page
 * @param {string} address
 * @param {{ shown: Record<string, string>, tests: string, extension: string }} what
 */
async function runPage(page, address, { shown, tests, extension }) {
  const report = new Report();
  page.on('console', (message) => report.read(message.text()));
  await page.exposeFunction(
    'codeAutomationLog',
    (/** @type {string} */ _type, /** @type {unknown[]} */ args) => {
      for (const arg of args) if (typeof arg === 'string') report.read(arg);
    },
  );
  const remote = (/** @type {string} */ file) => `vscode-remote://${address}${file}`;
  /** @type {Promise<number>} */
  const exit = new Promise((resolve) => {
    void page.exposeFunction('codeAutomationExit', resolve);
  });
  await page.goto(
    `http://${address}/?${new URLSearchParams({
      ...shown,
      payload: JSON.stringify([
        ['skipWelcome', 'true'],
        ['extensionDevelopmentPath', remote(extension)],
        ['extensionTestsPath', remote(tests)],
      ]),
    }).toString()}`,
  );
  const patience = new Promise((resolve) => setTimeout(() => resolve(-1), PATIENCE).unref());
  report.code = await Promise.race([exit, patience]);
  return report;
}

/** Collects the lines that the runner in the extension host prints; each may arrive more than once. */
export class Report {
  /** @type {Map<string, Result>} */
  results = new Map();
  /** @type {number | undefined} how many tests there were; unknown until the runner says that it ended */
  ended;
  /** @type {unknown} the exit code */
  code;
  /** @type {string[]} what else was printed */
  rest = [];

  /** @param {string} text */
  read(text) {
    const at = text.indexOf(REPORT);
    if (at < 0) return void this.rest.push(text);
    const line = JSON.parse(text.slice(at + REPORT.length).split('\n')[0] ?? '');
    if ('ended' in line) this.ended = line.ended;
    else this.results.set(line.name, line);
  }
}

/**
 * Prints the results and counts them; tests that never ended count as failed.
 * @param {string} stage
 * @param {Report} report
 * @param {number} ms
 * @returns {Outcome}
 */
export function tellResults(stage, { results, ended, code, rest }, ms) {
  /** @type {string[]} */
  const failures = [];
  for (const { name, error, ms: took } of results.values()) {
    say(
      error === undefined
        ? `  ✔ ${name} (${took} ms)`
        : `  ✖ ${name}\n    ${error.replaceAll('\n', '\n    ')}`,
    );
    if (error === undefined) continue;
    failures.push(`${name}: ${error.split('\n')[0]}`);
  }
  const passed = results.size - failures.length;
  if (ended !== results.size || (code === 0) !== (failures.length === 0)) {
    say(
      `  ✖ the run broke off: ${results.size} of ${ended ?? '?'} results, exit code ${String(code)}`,
    );
    say(
      rest
        .slice(-30)
        .map((line) => `    ${line}`)
        .join('\n'),
    );
    failures.push('the run broke off');
  }
  const [firstFailure] = failures;
  const red = firstFailure === undefined ? {} : { firstFailure, failures };
  return counted({ stage, passed, failed: failures.length, ms, ...red });
}

/** @param {import('../host/chromium.mjs').Browser} chromium */
export async function launch({ executable, env }) {
  const { chromium } = await import('playwright-core');
  return chromium.launch({
    executablePath: executable,
    args: CHROMIUM_ARGS,
    env: { ...definedOnly(process.env), ...env },
  });
}

/** @param {NodeJS.ProcessEnv} env */
function definedOnly(env) {
  return Object.fromEntries(
    Object.entries(env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}
