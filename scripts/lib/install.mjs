// Brings node_modules up to date, without anything from node_modules: the first thing each entry script does.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { inRoot } from './paths.mjs';
import { npm } from './run.mjs';
import { PlainError, step } from './say.mjs';

const LOCK = inRoot('package-lock.json');
const MARKER = inRoot('node_modules', '.corpus-reader-lock');

/** Runs `npm ci` where node_modules is missing or was installed from another package-lock.json. */
export async function ensureInstalled() {
  checkNode();
  const lock = createHash('sha256').update(fs.readFileSync(LOCK)).digest('hex');
  if (installedFrom() === lock || matchesLock()) return;
  await step('Installing dependencies (npm ci)', () => npm(['ci', '--no-audit', '--no-fund']));
  fs.writeFileSync(MARKER, lock);
}

function checkNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) {
    throw new PlainError(`Corpus Reader needs Node.js 20 or newer; this is ${process.version}.`);
  }
}

function installedFrom() {
  try {
    return fs.readFileSync(MARKER, 'utf8');
  } catch {
    return undefined;
  }
}

/** Whether npm's own record of node_modules names every package of the lock at its version. */
function matchesLock() {
  try {
    const wanted = readPackages(LOCK);
    const present = readPackages(inRoot('node_modules', '.package-lock.json'));
    return Object.entries(wanted).every(
      ([at, { version, optional }]) =>
        at === '' || (present[at] ? present[at].version === version : optional === true),
    );
  } catch {
    return false;
  }
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function readPackages(file) {
  return JSON.parse(fs.readFileSync(file, 'utf8')).packages;
}
