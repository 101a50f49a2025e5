// Starts the embedded VS Code on 127.0.0.1 and ends it again, with every process that it started.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { must } from '../lib/run.mjs';
import { PlainError } from '../lib/say.mjs';

/** @typedef {import('./embedded.mjs').Embedded} Embedded */

/**
 * @typedef {object} Profile
 * @property {string} data the folder of user data
 * @property {string} extensions the folder of installed extensions
 */

/** Settings of a VS Code that shows nothing but itself: no telemetry, no updates, no welcome, no assistants. */
export const QUIET_SETTINGS = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  // An untrusted folder would have a box around every curly apostrophe.
  'editor.unicodeHighlight.nonBasicASCII': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * Makes a profile's folders and writes its user settings, where it has none yet.
 * @param {string} folder
 * @param {Record<string, unknown>} settings
 * @returns {Profile}
 */
export function makeProfile(folder, settings) {
  const profile = { data: path.join(folder, 'data'), extensions: path.join(folder, 'extensions') };
  fs.mkdirSync(path.join(profile.data, 'User'), { recursive: true });
  fs.mkdirSync(profile.extensions, { recursive: true });
  const file = path.join(profile.data, 'User', 'settings.json');
  if (!fs.existsSync(file)) fs.writeFileSync(file, JSON.stringify(settings, null, 2));
  return profile;
}

/** @param {Profile} profile */
function profileArguments({ data, extensions }) {
  const dirs = ['--user-data-dir', data, '--server-data-dir', data, '--extensions-dir', extensions];
  return ['--accept-server-license-terms', ...dirs];
}

/**
 * Installs a packaged extension into a profile.
 * @param {Embedded} embedded
 * @param {Profile} profile
 * @param {string} vsix
 */
export async function installVsix({ node, serverMain }, profile, vsix) {
  await must([
    node,
    serverMain,
    ...profileArguments(profile),
    '--install-extension',
    vsix,
    '--force',
  ]);
}

/**
 * @typedef {object} Server
 * @property {string} address such as "127.0.0.1:41234"
 * @property {() => string} output what the server has printed
 * @property {() => Promise<void>} stop ends the server and its extension hosts
 * @property {Promise<void>} ended settles when the server has ended, by whatever cause
 */

/**
 * @typedef {object} ServerOptions
 * @property {string} [token] the secret without which no page is served; none for tests
 * @property {boolean} [trust] whether folders must be trusted, as for a person
 * @property {boolean} [forgetful] ends the extension host of a closed page at once, instead of waiting for its return
 * @property {boolean} [testDriver] lets a page load an extension under development and its tests
 */

/**
 * Starts the server on a free port and waits until it listens.
 * @param {Embedded} embedded
 * @param {Profile} profile
 * @param {ServerOptions} [options]
 * @returns {Promise<Server>}
 */
export async function startServer({ node, serverMain }, profile, options = {}) {
  const { token, trust = false, testDriver = false, forgetful = false } = options;
  const args = [
    serverMain,
    ...profileArguments(profile),
    ...'--host 127.0.0.1 --port 0 --telemetry-level off'.split(' '),
    ...(token ? ['--connection-token', token] : ['--without-connection-token']),
    ...(trust ? [] : ['--disable-workspace-trust']),
    ...(forgetful ? ['--reconnection-grace-time', '1'] : []),
    ...(testDriver ? ['--enable-smoke-test-driver'] : []),
  ];
  // A process group of its own: the extension hosts outlive their server, so the whole group is ended.
  const child = spawn(node, args, {
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: withoutVsCode(process.env),
  });
  const endWithUs = () => void (child.pid && signalGroup(child.pid, 'SIGKILL'));
  process.once('exit', endWithUs);
  child.once('exit', () => process.off('exit', endWithUs));
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => child.once('exit', () => resolve()));
  const server = { output: '', port: await listening(child) };
  child.stdout.on('data', (data) => (server.output += data));
  child.stderr.on('data', (data) => (server.output += data));
  return {
    address: `127.0.0.1:${server.port}`,
    output: () => server.output,
    stop: () => endGroup(child),
    ended,
  };
}

/**
 * The environment without what a VS Code that may surround us has put there.
 * @param {NodeJS.ProcessEnv} env
 */
function withoutVsCode(env) {
  const foreign = /^(VSCODE_|ELECTRON_RUN_AS_NODE)/;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !foreign.test(name)));
}

/**
 * @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, import('node:stream').Readable>} child
 * @returns {Promise<number>} the port
 */
function listening(child) {
  return new Promise((resolve, reject) => {
    let output = '';
    /** @param {string} why */
    const fail = (why) => {
      void endGroup(child).finally(() =>
        reject(new PlainError(`VS Code's server ${why}:\n${output.slice(-2000)}`)),
      );
    };
    const patience = setTimeout(() => fail('did not start within 60 s'), 60_000);
    /** @param {Buffer} data */
    const read = (data) => {
      output += data;
      const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (!port) return;
      clearTimeout(patience);
      child.off('exit', onExit);
      resolve(Number(port));
    };
    /** @param {number | null} code */
    const onExit = (code) => {
      clearTimeout(patience);
      fail(`ended (${code})`);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('exit', onExit);
  });
}

/** Lets a signal end this process in order, so that the servers it started end too. */
export function endOnSignals() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.once(signal, () => process.exit(130));
}

/**
 * Ends a process and all that it started: asked first, forced after three seconds.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<void>}
 */
export async function endGroup(child) {
  const { pid } = child;
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    await must(['taskkill', '/T', '/F', '/PID', String(pid)]).catch(() => undefined); // gone already
    return;
  }
  const ended = new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve(undefined);
    else child.once('exit', resolve);
  });
  signalGroup(pid, 'SIGTERM');
  const patience = new Promise((resolve) => setTimeout(resolve, 3000).unref());
  await Promise.race([ended, patience]);
  signalGroup(pid, 'SIGKILL');
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch {
    // nobody left in the group
  }
}
