// The host tests in a desktop VS Code, where there is one: the one named by VSCODE_EXECUTABLE, else one that
// @vscode/test-electron can download. Machines without a screen or without the download use the embedded one.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import readline from 'node:readline';
import { makeProfile, QUIET_SETTINGS } from '../host/server.mjs';
import { VSCODE_TEST } from '../lib/paths.mjs';
import { PlainError, say } from '../lib/say.mjs';
import { bundleHostTests, copyFixture, Report, tellResults } from './host.mjs';

/** Without an answer for so long, a download is given up, in milliseconds. */
const PATIENCE = 5_000;

/**
 * The executable of a desktop VS Code; undefined where there is none to be had.
 * @returns {Promise<string | undefined>}
 */
export async function findDesktop() {
  const named = process.env['VSCODE_EXECUTABLE'];
  if (named) {
    if (!fs.existsSync(named)) throw new PlainError(`There is no VS Code at ${named}`);
    return named;
  }
  const hasScreen =
    process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
  if (!hasScreen) return undefined;
  try {
    const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
    return await downloadAndUnzipVSCode({ cachePath: VSCODE_TEST, timeout: PATIENCE });
  } catch (error) {
    say(`No desktop VS Code can be downloaded (${String(error)}): the embedded one is used.`);
    return undefined;
  }
}

/**
 * Runs one suite in a window of the desktop VS Code, with a profile of its own.
 * @param {string} executable
 * @param {import('./host.mjs').HostRun} hostRun
 * @returns {Promise<import('./tally.mjs').Outcome>}
 */
export async function runInDesktop(executable, hostRun) {
  const { stage, suite, fixture = suite, extension, beside, language, open, restricted } = hostRun;
  const since = Date.now();
  say(`\n▶ ${stage}, desktop`);
  const tests = await bundleHostTests(suite, extension);
  const { workspace, remove } = copyFixture(fixture);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'corpus-reader-desktop-'));
  const profile = makeProfile(folder, {
    ...QUIET_SETTINGS,
    'security.workspace.trust.startupPrompt': 'never',
  });
  try {
    const report = new Report();
    const shown = open === 'workspace' ? path.join(workspace, 'roots.code-workspace') : workspace;
    const args = [
      ...(open === 'nothing' ? ['--new-window'] : [shown]),
      `--extensionDevelopmentPath=${extension}`,
      ...(beside ? [`--extensionDevelopmentPath=${beside}`] : []),
      `--extensionTestsPath=${tests}`,
      `--user-data-dir=${profile.data}`,
      `--extensions-dir=${profile.extensions}`,
      ...(restricted ? [] : ['--disable-workspace-trust']),
      ...['--skip-welcome', '--skip-release-notes'],
      ...(language ? [`--locale=${language}`] : []),
      ...['--disable-updates', '--disable-gpu', '--no-sandbox'],
    ];
    const child = spawn(executable, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) {
      readline.createInterface({ input: stream }).on('line', (line) => report.read(line));
    }
    report.code = await new Promise((resolve, reject) => {
      child.once('exit', resolve);
      child.once('error', reject);
    });
    return tellResults(`${stage}, desktop`, report, Date.now() - since);
  } finally {
    remove();
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
