// npm start [-- options] [-- folder or file]: installs, builds and opens the reader. See HELP.
import fs from 'node:fs';
import path from 'node:path';
import { ensureInstalled } from './lib/install.mjs';
import { inRoot } from './lib/paths.mjs';
import { PlainError, runMain, say, sinceStart, step } from './lib/say.mjs';

const HELP = `Opens the reader on the corpus that comes with it, or on a folder or file of yours.

  npm start                       on the corpus
  npm start -- FOLDER             on a folder
  npm start -- FILE               on a file, in its folder
  npm start -- [OPTIONS] [PATH]

It opens in the VS Code of this machine ("code" on the PATH), with a profile of its own under .vscode-test/, so that your
own settings and extensions stay as they are; where there is none, in one that runs on 127.0.0.1 in your browser
(fetched from npm the first time).

  --code PATH   the VS Code to use (or set VSCODE_EXECUTABLE)
  --embedded    the one in the browser, also where this machine has a VS Code
  --no-open     print the address, open no browser
  --help        this text`;

/**
 * @typedef {object} Request
 * @property {string} folder
 * @property {string | undefined} file a file to open in it
 * @property {string | undefined} code the path of a VS Code
 * @property {boolean} embedded
 * @property {boolean} open
 */

/**
 * Reads the command line.
 * @param {readonly string[]} args
 * @returns {Request | 'help'}
 */
function readArguments(args) {
  /** @type {string[]} */
  const named = [];
  let code = process.env['VSCODE_EXECUTABLE'];
  let embedded = false;
  let open = true;
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === '--help' || arg === '-h') return 'help';
    else if (arg === '--embedded') embedded = true;
    else if (arg === '--no-open') open = false;
    else if (arg === '--code') code = rest.shift() ?? fail('--code needs a path after it.');
    else if (arg.startsWith('-')) fail(`There is no option ${arg}. See: npm start -- --help`);
    else named.push(arg);
  }
  if (named.length > 1) fail(`One folder or file at a time, please: ${named.join(', ')}`);
  const [name] = named;
  return { ...(name === undefined ? theCorpus() : whatIsAt(name)), code, embedded, open };
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  throw new PlainError(message);
}

function theCorpus() {
  const folder = inRoot('corpus');
  const essays = path.join(folder, 'essays');
  const [first] = fs.existsSync(essays) ? fs.readdirSync(essays).sort() : [];
  return { folder, file: first ? path.join(essays, first) : undefined };
}

/**
 * npm runs this script in the checkout; a name counts from where the person is.
 * @param {string} name
 */
function whatIsAt(name) {
  const at = path.resolve(process.env['INIT_CWD'] ?? process.cwd(), name);
  const stat =
    fs.statSync(at, { throwIfNoEntry: false }) ?? fail(`There is no file or folder ${at}`);
  return stat.isDirectory()
    ? { folder: at, file: undefined }
    : { folder: path.dirname(at), file: at };
}

async function main() {
  const request = readArguments(process.argv.slice(2));
  if (request === 'help') return say(HELP);
  await ensureInstalled();
  const { build } = await import('./build.mjs');
  const { currentVsix } = await import('./package.mjs');
  await step('Building the extension', () => build());
  const packed = await currentVsix();
  const { findCode, openDesktop } = await import('./host/desktop.mjs');
  const code = request.embedded ? undefined : findCode(request.code);
  const { openEmbedded } = await import('./host/reader.mjs');
  const reader = code
    ? await openDesktop(code, packed, request)
    : await openEmbedded(packed, request);
  say(`\n${reader.where} (ready in ${sinceStart()})\nPress Ctrl+C to end it.`);
  await ended(reader);
}

/**
 * Waits until the reader ends or the person ends it, then ends what was started.
 * @param {{ stop: () => Promise<void>, ended: Promise<void> }} reader
 */
async function ended(reader) {
  /** @type {Promise<void>} */
  const interrupted = new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => resolve());
  });
  await Promise.race([interrupted, reader.ended]);
  await reader.stop();
  say('\nEnded.');
  process.exit(0);
}

runMain(main);
