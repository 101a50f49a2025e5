// Finds a browser to drive: a Chrome, Chromium or Edge on this machine, else the Chromium inside an npm package, which
// carries its own libraries and fonts for systems that have none.
import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { must } from '../lib/run.mjs';
import { PlainError, step } from '../lib/say.mjs';
import { ensurePart } from './parts.mjs';

/** Switches for a headless browser that talks to this machine only. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-dev-shm-usage',
];

/** @type {Partial<Record<NodeJS.Platform, readonly string[]>>} */
const INSTALLED = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ],
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((root) =>
    ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map((exe) =>
      path.join(process.env[root] ?? 'C:\\', exe),
    ),
  ),
};

/**
 * @typedef {object} Browser
 * @property {string} executable
 * @property {Record<string, string>} env what its process needs in its environment
 */

/**
 * Finds a browser, or installs one. `CHROMIUM=/path` names one; `CHROMIUM=npm` asks for the one from npm.
 * @returns {Promise<Browser>}
 */
export async function ensureChromium() {
  const wanted = process.env['CHROMIUM'];
  if (wanted && wanted !== 'npm') return { executable: wanted, env: {} };
  const present = INSTALLED[process.platform]?.find((file) => fs.existsSync(file));
  if (present && wanted !== 'npm') return { executable: present, env: {} };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new PlainError(
      'No browser to test in: install Chrome or set CHROMIUM to the path of one.',
    );
  }
  const folder = await ensurePart({
    what: 'Chromium (64 MB)',
    pinned: '@sparticuz/chromium',
    finish: (made) => step('Unpacking Chromium', () => unpackChromium(made)),
  });
  return { executable: path.join(folder, 'chromium'), env: environment(folder) };
}

/** @param {string} folder */
async function unpackChromium(folder) {
  const packed = path.join(folder, 'bin');
  await inflate(path.join(packed, 'chromium.br'), path.join(folder, 'chromium'));
  fs.chmodSync(path.join(folder, 'chromium'), 0o755);
  for (const name of ['al2023.tar', 'fonts.tar']) {
    await inflate(path.join(packed, `${name}.br`), path.join(folder, name));
    await must(['tar', '--no-same-owner', '-xf', name], { cwd: folder });
    fs.rmSync(path.join(folder, name));
  }
  fs.rmSync(packed, { recursive: true });
}

/**
 * @param {string} from
 * @param {string} to
 */
async function inflate(from, to) {
  await pipeline(
    fs.createReadStream(from),
    createBrotliDecompress({ chunkSize: 2 ** 20 }),
    fs.createWriteStream(to),
  );
}

/**
 * Libraries and fonts are lent only where the system has none: beside the system's own they crash the browser.
 * @param {string} folder
 */
function environment(folder) {
  const libraryFolders = ['/usr/lib/x86_64-linux-gnu', '/usr/lib64', '/usr/lib', '/lib64'];
  const hasNss = libraryFolders.some((at) =>
    ['libnss3.so', 'libnss3.so.1'].some((so) => fs.existsSync(path.join(at, so))),
  );
  const hasFonts = fs.existsSync('/etc/fonts/fonts.conf');
  const config = path.join(folder, 'fontconfig.xml');
  if (!hasFonts && !fs.existsSync(config)) fs.writeFileSync(config, fontConfiguration(folder));
  return {
    ...(hasNss ? {} : { LD_LIBRARY_PATH: path.join(folder, 'lib') }),
    ...(hasFonts ? {} : { FONTCONFIG_FILE: config }),
  };
}

/** @param {string} folder */
function fontConfiguration(folder) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${path.join(folder, 'fonts')}</dir>
  <cachedir>${path.join(folder, 'font-cache')}</cachedir>
</fontconfig>
`;
}
