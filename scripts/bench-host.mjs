// npm run bench:host: measures the extension in the embedded VS Code, against the same host without it, with glossaries and essays of several sizes, and
// prints a table. The figures are kept as JSON in .cache/bench as they come, so that a run that was broken off is not lost.
//   --labels 200,2000    glossaries of these sizes only      --sizes 60,1000   essays of so many thousand characters only
//   --times 5            does each thing so often instead of ten times
//   --vsix FILE          measures that package instead of what the sources make
//   --into FILE          goes on with a run that was broken off, or adds columns to it: what it has is not measured again
//   --essays 2000        measures a workspace of so many essays instead, read in the background with the bundled glossary
//   --before FILE        sets earlier figures beside these   --profiles FOLDER keeps profiles of the extension host while it opens and while one types
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from './build.mjs';
import { CHROMIUM_ARGS, ensureChromium } from './host/chromium.mjs';
import { ensureEmbedded } from './host/embedded.mjs';
import {
  endOnSignals,
  installVsix,
  makeProfile,
  QUIET_SETTINGS,
  startServer,
} from './host/server.mjs';
import { bundleTests, nodeOptions } from './lib/bundle.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { CACHE, inRoot } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { PlainError, runMain, say } from './lib/say.mjs';
import { currentVsix } from './package.mjs';

/** @typedef {Record<string, number | null>} Figures by name */
/** @typedef {{ readonly labels: number, readonly peer: boolean }} Column of the table: none for the bare host; a peer only marks */
/** @typedef {{ programs: string, vsix: string, profiles: string | undefined }} What */
/** @typedef {{ readonly program: string, readonly reads: boolean, readonly env: Record<string, string> }} Measurement: whether the extension is there */
/** @typedef {Record<string, Record<string, Figures>>} Kept by glossary or "bare", then by the essay's size */

const MONITOR = inRoot('bench', 'monitor');

const OVER_BARE = 'MB over the bare host';

/** What is measured, and what is to be reached with essays of 60 KB and of 1 MB. */
const ROWS = /** @type {const} */ ([
  ['activation', 'ms', '≤ 20 / ≤ 20'],
  ['activation: code loaded', 'ms', ''],
  ['activation: all parts ready', 'ms', ''],
  ['text on screen to first highlight', 'ms', '≤ 100 / ≤ 120'],
  ['the same, first essay of a window', 'ms', ''],
  ['the same, window starting', 'ms', ''],
  ['the same, new glossary', 'ms', ''],
  ['last key to right highlight', 'ms', '≤ 50 / ≤ 50'],
  ['editor switch: text to highlight', 'ms', '≤ 50 / ≤ 60'],
  ['the same, to its mark', 'ms', ''],
  ['hover over the delay', 'ms', '≤ 100 / ≤ 100'],
  ['stall while opening', 'ms', '≤ 16 / ≤ 16'],
  ['garbage collected in one go while opening', 'ms', ''],
  ['work in one go while opening', 'ms of the processor', '≤ 16 / ≤ 16'],
  ['stall while typing', 'ms', '≤ 16 / ≤ 16'],
  ['garbage collected in one go while typing', 'ms', ''],
  ['work in one go while typing', 'ms of the processor', '≤ 16 / ≤ 16'],
  ['stall while typing in the glossary', 'ms', '≤ 16 / ≤ 16'],
  ['garbage collected in one go while typing in the glossary', 'ms', ''],
  ['work in one go while typing in the glossary', 'ms of the processor', '≤ 16 / ≤ 16'],
  ['memory', OVER_BARE, '≤ 15 / ≤ 30'],
  ['the same, without the young generation', OVER_BARE, ''],
]);

/** What is measured of a workspace of many essays. */
const WORKSPACE_ROWS = /** @type {const} */ ([
  ['all essays read', 's', ''],
  ['stall meanwhile', 'ms', '≤ 16'],
  ['work in one go meanwhile', 'ms of the processor', '≤ 16'],
  ['memory before', 'MB', ''],
  ['memory at its highest', 'MB', '≤ 500'],
  ['memory half a minute later', 'MB', '≤ 500'],
]);

/** Names in the glossaries and thousands of characters in the essays, unless others are asked for. */
const LABELS = '200,2000,20000';
const SIZES = '60,1000';
/** Names that the peer marks, which is the monitor itself. */
const PEER = 200;

/** @param {number} thousands */
const sizeName = (thousands) => (thousands < 1000 ? `${thousands} KB` : `${thousands / 1000} MB`);

/** How the extension has VS Code lay out an essay. */
function prose() {
  const { contributes } = JSON.parse(fs.readFileSync(inRoot('package.json'), 'utf8'));
  return contributes.configurationDefaults['[essay]'];
}

/**
 * @param {Column} column
 * @param {number} thousands of characters in the essay
 * @returns {Measurement}
 */
const measurementOf = ({ labels, peer }, thousands) => ({
  program: 'bench-host',
  reads: labels > 0 && !peer,
  env: {
    BENCH_LABELS: String(labels),
    BENCH_PEER: String(peer),
    BENCH_SIZE: sizeName(thousands),
    BENCH_LENGTH: String(thousands * 1000),
    BENCH_TIMES: argument('--times') ?? '10',
    BENCH_PROSE: JSON.stringify(prose()),
  },
});

/**
 * @param {Measurement} measurement
 * @param {What} what
 * @returns {Promise<Figures>}
 */
async function measure({ program, reads, env: asked }, { programs, vsix, profiles }) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'corpus-reader-bench-'));
  const chromium = await ensureChromium();
  const profile = makeProfile(folder, QUIET_SETTINGS);
  const embedded = await ensureEmbedded();
  // Installed as a reader would: only one extension can be under development, and that is the monitor.
  if (reads) await installVsix(embedded, profile, vsix);
  const server = await startServer(embedded, profile, { forgetful: true, testDriver: true });
  const out = path.join(folder, 'figures.json');
  try {
    const env = {
      ...chromium.env,
      UI_ADDRESS: server.address,
      UI_CHROMIUM: chromium.executable,
      UI_CHROMIUM_ARGS: CHROMIUM_ARGS.join(' '),
      ...asked,
      ...(profiles ? { BENCH_PROFILES: path.resolve(profiles) } : {}),
      BENCH_WORKSPACE: path.join(folder, 'workspace'),
      BENCH_MONITOR: MONITOR,
      BENCH_OUT: out,
    };
    const script = path.join(programs, 'test', 'ui', `${program}.cjs`);
    const { code } = await run([process.execPath, '--enable-source-maps', script], { env });
    if (code !== 0) throw new PlainError('The measurement broke off.');
    return JSON.parse(fs.readFileSync(out, 'utf8'));
  } finally {
    await server.stop();
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/**
 * The sizes of a row, less what the bare host takes where that is what counts.
 * @param {typeof ROWS[number]} row
 * @param {Record<string, Figures>} figures
 * @param {Record<string, Figures>} [bare]
 */
function cell([name, unit], figures, bare) {
  return Object.entries(bare ?? figures)
    .map(([size, { [name]: base }]) => {
      // Not a number stands as null in JSON.
      const value = figures[size]?.[name] ?? NaN;
      const shown = value - (unit === OVER_BARE && bare !== undefined ? (base ?? 0) : 0);
      return Number.isNaN(shown) ? '–' : shown.toFixed(0);
    })
    .join(' / ');
}

/**
 * @param {Kept} all
 * @param {Kept} [before]
 */
function table(all, before) {
  const { bare, ...ours } = all;
  const columns = Object.keys(ours);
  const sizes = Object.keys(bare ?? {}).join(' / ');
  const head = [`figure (${sizes})`, 'bare host', ...columns, `to reach (60 KB / 1 MB)`];
  const rows = ROWS.map((row) => [
    `${row[0]}, ${row[1]}`,
    cell(row, bare ?? {}),
    ...columns.map((column) => {
      const old = before?.[column];
      const now = cell(row, ours[column] ?? {}, bare);
      return old ? `${now} (before: ${cell(row, old, before['bare'])})` : now;
    }),
    row[2],
  ]);
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** @param {string} name of an argument with a value */
const argument = (name) =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined;

/** @param {string} list */
const numbers = (list) => list.split(',').map(Number);

/**
 * What was measured: a package that was given is named.
 * @param {Column} column
 */
function nameOf({ labels, peer }) {
  if (labels === 0) return 'bare';
  if (peer) return `a RegExp that only marks, ${labels} names`;
  const vsix = argument('--vsix');
  return vsix ? `${labels} labels, ${path.basename(vsix, '.vsix')}` : `${labels} labels`;
}

/** @returns {Promise<What>} */
async function prepare() {
  const bundle = path.join(CACHE, 'bench', `programs-${process.pid}`);
  const options = { ...nodeOptions(), external: ['playwright-core'] };
  await bundleTests(['test/ui/bench-host.ts', 'test/ui/bench-workspace.ts'], bundle, options);
  process.once('exit', () => fs.rmSync(bundle, { recursive: true, force: true }));
  const profiles = argument('--profiles');
  const given = argument('--vsix');
  if (given) return { programs: bundle, vsix: path.resolve(given), profiles };
  await build();
  return { programs: bundle, vsix: (await currentVsix()).vsix, profiles };
}

/**
 * A busy machine makes a click miss now and then: what was broken off is measured anew.
 * @param {() => Promise<Figures>} measuring
 */
async function patiently(measuring) {
  for (let tries = 1; ; tries += 1) {
    try {
      return await measuring();
    } catch (error) {
      if (tries === TRIES || !(error instanceof PlainError)) throw error;
      say(`${error.message} Once more …`);
    }
  }
}

const TRIES = 3;

/** @param {string | undefined} file @returns {Kept | undefined} */
const readKept = (file) =>
  file && fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : undefined;

/**
 * A workspace of many essays, with the extension and without.
 * @param {string} essays
 * @param {What} what
 */
async function measureWorkspace(essays, what) {
  const env = { BENCH_ESSAYS: essays, BENCH_EDITIONS: inRoot('corpus', 'essays') };
  const measured = async (/** @type {boolean} */ reads) => {
    say(`Measuring ${essays} essays, ${reads ? 'read' : 'bare host'} …`);
    const asked = { ...env, BENCH_READS: String(reads) };
    return patiently(() => measure({ program: 'bench-workspace', reads, env: asked }, what));
  };
  const [bare, read] = [await measured(false), await measured(true)];
  const rows = WORKSPACE_ROWS.map(([name, unit, goal]) => {
    const cells = [bare, read].map(({ [name]: value }) => value?.toFixed(0) ?? '–');
    return `| ${[`${name}, ${unit}`, ...cells, goal].join(' | ')} |`;
  });
  say(
    `\n| ${essays} essays | bare host | read | to reach |\n| --- | --- | --- | --- |\n${rows.join('\n')}`,
  );
}

/** What it may be asked for; see above. */
const ARGUMENTS = [
  '--labels',
  '--sizes',
  '--times',
  '--vsix',
  '--into',
  '--essays',
  '--before',
  '--profiles',
];

/** A run takes minutes: a word that it does not know is told before it begins. */
function refuseOthers() {
  const other = process.argv.slice(2).find((each, i) => i % 2 === 0 && !ARGUMENTS.includes(each));
  if (other)
    throw new PlainError(`${other}? Each may be given with a value: ${ARGUMENTS.join(' ')}`);
}

async function main() {
  endOnSignals();
  refuseOthers();
  await ensureInstalled();
  const what = await prepare();
  const essays = argument('--essays');
  if (essays) return measureWorkspace(essays, what);
  const name = `host-${new Date().toISOString().replaceAll(':', '-')}.json`;
  const kept = argument('--into') ?? path.join(CACHE, 'bench', name);
  /** @type {Kept} */
  const all = readKept(kept) ?? {};
  const ours = numbers(argument('--labels') ?? LABELS).map((labels) => ({ labels, peer: false }));
  const others = [
    { labels: 0, peer: false },
    { labels: PEER, peer: true },
  ];
  for (const each of [...others, ...ours]) {
    for (const thousands of numbers(argument('--sizes') ?? SIZES)) {
      const column = nameOf(each);
      if (all[column]?.[sizeName(thousands)]) continue;
      say(`Measuring ${column}, ${sizeName(thousands)} …`);
      const figures = await patiently(() => measure(measurementOf(each, thousands), what));
      all[column] = { ...all[column], [sizeName(thousands)]: figures };
      fs.writeFileSync(kept, JSON.stringify(all, null, 2));
    }
  }
  const load = os.loadavg().map((each) => each.toFixed(1));
  const processor = `${os.cpus().length} × ${os.cpus()[0]?.model ?? 'unknown processor'}`;
  say(`\n${processor}, load ${load.join(', ')}; medians\n`);
  say(table(all, readKept(argument('--before'))));
  say(`\nKept in ${kept}`);
}

runMain(main);
