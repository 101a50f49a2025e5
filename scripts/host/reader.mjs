// The reader for a person, in the embedded VS Code: the packaged extension, a secret in the address, workspace trust on.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { VSCODE_TEST } from '../lib/paths.mjs';
import { say, step } from '../lib/say.mjs';
import { ensureEmbedded } from './embedded.mjs';
import { installVsix, makeProfile, QUIET_SETTINGS, startServer } from './server.mjs';

/**
 * Starts the embedded VS Code on a folder and opens the browser on it.
 * @param {{ vsix: string, hash: string }} packed
 * @param {{ folder: string, file: string | undefined, open: boolean }} request
 */
export async function openEmbedded(packed, { folder, file, open }) {
  const embedded = await ensureEmbedded();
  const profile = makeProfile(path.join(VSCODE_TEST, 'reader'), QUIET_SETTINGS);
  await installOnce(embedded, profile, packed);
  const token = randomBytes(16).toString('hex');
  const server = await step('Starting VS Code', () =>
    startServer(embedded, profile, { token, trust: true }),
  );
  const address = pageAddress(server.address, { folder, file, token });
  const shown = open && openBrowser(address);
  const where = `Reading ${file ?? folder}\n${shown ? 'in your browser: ' : 'Open this address: '}${address}`;
  return { where, stop: server.stop, ended: server.ended };
}

/**
 * Installs the package into the profile, unless it is the one installed last.
 * @param {import('./embedded.mjs').Embedded} embedded
 * @param {import('./server.mjs').Profile} profile
 * @param {{ vsix: string, hash: string }} packed
 */
async function installOnce(embedded, profile, { vsix, hash }) {
  const marker = path.join(profile.extensions, '.installed');
  if (fs.existsSync(marker) && fs.readFileSync(marker, 'utf8') === hash) return;
  await step('Installing the extension', () => installVsix(embedded, profile, vsix));
  fs.writeFileSync(marker, hash);
}

/**
 * The address of a window on a folder, with a file open in it.
 * @param {string} server such as "127.0.0.1:41234"
 * @param {{ folder: string, file?: string | undefined, token?: string }} open
 */
export function pageAddress(server, { folder, file, token }) {
  const query = new URLSearchParams();
  if (token) query.set('tkn', token);
  query.set('folder', decodeURIComponent(pathToFileURL(folder).pathname));
  if (file) {
    const remote = `vscode-remote://${server}${pathToFileURL(file).pathname}`;
    query.set('payload', JSON.stringify([['openFile', remote]]));
  }
  return `http://${server}/?${query.toString()}`;
}

/**
 * Opens the person's browser; false where there is none to open or no display.
 * @param {string} address
 */
function openBrowser(address) {
  const command = browserCommand();
  if (!command) return false;
  const [program = '', ...args] = command;
  const child = spawn(program, [...args, address], { detached: true, stdio: 'ignore' });
  child.on('error', () => say('The browser did not open: open the address yourself.'));
  child.unref();
  return true;
}

/** @returns {readonly string[] | undefined} */
function browserCommand() {
  const { BROWSER, DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (BROWSER) return [BROWSER];
  if (process.platform === 'darwin') return ['open'];
  if (process.platform === 'win32') return ['explorer.exe'];
  if (!DISPLAY && !WAYLAND_DISPLAY) return undefined;
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const present = folders.some((folder) => fs.existsSync(path.join(folder, 'xdg-open')));
  return present ? ['xdg-open'] : undefined;
}
