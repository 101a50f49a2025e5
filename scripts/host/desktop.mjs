// The reader for a person, in the VS Code of this machine: a window with a profile of its own, so that the person's own
// settings, extensions and windows are left alone.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { VSCODE_TEST } from '../lib/paths.mjs';
import { must } from '../lib/run.mjs';
import { PlainError, step } from '../lib/say.mjs';
import { makeProfile, QUIET_SETTINGS } from './server.mjs';

/**
 * The `code` command to use: the one named, else the one on the PATH.
 * @param {string | undefined} named
 */
export function findCode(named) {
  if (named) {
    if (!fs.existsSync(named)) throw new PlainError(`There is no VS Code at ${named}`);
    return path.resolve(named);
  }
  const names = process.platform === 'win32' ? ['code.cmd'] : ['code'];
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return folders
    .flatMap((folder) => names.map((name) => path.join(folder, name)))
    .find((file) => fs.existsSync(file));
}

/**
 * Opens a window on a folder and ends when the window does.
 * @param {string} code
 * @param {{ vsix: string }} packed
 * @param {{ folder: string, file: string | undefined }} request
 */
export async function openDesktop(code, { vsix }, { folder, file }) {
  const profile = makeProfile(path.join(VSCODE_TEST, 'desktop'), QUIET_SETTINGS);
  const dirs = ['--user-data-dir', profile.data, '--extensions-dir', profile.extensions];
  await step('Installing the extension', () =>
    must([code, ...dirs, '--install-extension', vsix, '--force']),
  );
  const named = file ? [folder, file] : [folder];
  const child = spawn(code, [...dirs, '--new-window', '--wait', ...named], {
    stdio: 'ignore',
    shell: code.endsWith('.cmd'),
  });
  /** @type {Promise<void>} */
  const ended = new Promise((resolve, reject) => {
    child.once('exit', () => resolve());
    child.once('error', reject);
  });
  const stop = async () => {
    child.kill();
    endInstance(profile.data);
  };
  return { where: `Reading ${file ?? folder} in ${code}`, stop, ended };
}

/**
 * Ends the VS Code of a profile: its main process writes its pid into the profile.
 * @param {string} data the profile's folder of user data
 */
function endInstance(data) {
  try {
    process.kill(Number(fs.readFileSync(path.join(data, 'code.lock'), 'utf8')));
  } catch {
    // it has ended by itself
  }
}
