// npm run bench:host [-- --labels 200,2000] [--before FILE]: measures the extension in the embedded VS Code, against the same host without it, with
// glossaries of three sizes, and prints a table. The figures are kept as JSON in .cache/bench, to be compared with later ones.
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

/** @typedef {Record<string, Record<string, number | null>>} Figures by the essay's size, then by name */

const MONITOR = inRoot('bench', 'monitor');

/** What is measured, and what is to be reached with essays of 60 KB and of 1 MB. */
const ROWS = /** @type {const} */ ([
  ['activation', 'ms', '≤ 20 / ≤ 20'],
  ['text on screen to first highlight', 'ms', '≤ 100 / ≤ 120'],
  ['first highlight with a new glossary', 'ms', ''],
  ['last key to right highlight', 'ms', '≤ 50 / ≤ 50'],
  ['editor switch: text to highlight', 'ms', '≤ 50 / ≤ 60'],
  ['hover over the delay', 'ms', '≤ 100 / ≤ 100'],
  ['stall while opening', 'ms', '≤ 16 / ≤ 16'],
  ['stall while typing', 'ms', '≤ 16 / ≤ 16'],
  ['memory', 'MB over the bare host', '≤ 15 / ≤ 30'],
]);

/** Names in the glossaries, unless others are asked for. */
const LABELS = '200,2000,20000';

/**
 * @param {number} labels of the glossary; 0 measures the host without the extension
 * @param {string} program
 * @param {string} vsix
 * @returns {Promise<Figures>}
 */
async function measure(labels, program, vsix) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'corpus-reader-bench-'));
  const chromium = await ensureChromium();
  const profile = makeProfile(folder, QUIET_SETTINGS);
  const embedded = await ensureEmbedded();
  // Installed as a reader would: only one extension can be under development, and that is the monitor.
  if (labels > 0) await installVsix(embedded, profile, vsix);
  const server = await startServer(embedded, profile, { forgetful: true, testDriver: true });
  const out = path.join(folder, 'figures.json');
  try {
    const env = {
      ...chromium.env,
      UI_ADDRESS: server.address,
      UI_CHROMIUM: chromium.executable,
      UI_CHROMIUM_ARGS: CHROMIUM_ARGS.join(' '),
      BENCH_LABELS: String(labels),
      BENCH_WORKSPACE: path.join(folder, 'workspace'),
      BENCH_MONITOR: MONITOR,
      BENCH_OUT: out,
    };
    const { code } = await run([process.execPath, '--enable-source-maps', program], { env });
    if (code !== 0) throw new PlainError('The measurement broke off.');
    return JSON.parse(fs.readFileSync(out, 'utf8'));
  } finally {
    await server.stop();
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/**
 * The two sizes of a row, less what the bare host takes where that is what counts.
 * @param {string} name
 * @param {Figures} figures
 * @param {Figures} [bare]
 */
function cell(name, figures, bare) {
  return Object.entries(figures)
    .map(([size, { [name]: value }]) => {
      const base = bare?.[size]?.[name];
      // Not a number stands as null in JSON.
      const shown = (value ?? NaN) - (name === 'memory' ? (base ?? 0) : 0);
      return Number.isNaN(shown) ? '–' : shown.toFixed(0);
    })
    .join(' / ');
}

/**
 * @param {Record<string, Figures>} all
 * @param {Record<string, Figures>} [before]
 */
function table(all, before) {
  const { bare, ...ours } = all;
  const columns = Object.keys(ours);
  const head = ['figure (60 KB / 1 MB)', 'bare host', ...columns, 'to reach'];
  const rows = ROWS.map(([name, unit, goal]) => [
    `${name}, ${unit}`,
    cell(name, bare ?? {}),
    ...columns.map((column) => {
      const old = before?.[column];
      const now = cell(name, ours[column] ?? {}, bare);
      return old ? `${now} (before: ${cell(name, old, before['bare'])})` : now;
    }),
    goal,
  ]);
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

async function main() {
  endOnSignals();
  await ensureInstalled();
  const argument = (/** @type {string} */ name) =>
    process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined;
  const earlier = argument('--before');
  const before = earlier && JSON.parse(fs.readFileSync(earlier, 'utf8'));
  await build();
  const { vsix } = await currentVsix();
  const bundle = path.join(CACHE, 'bench');
  const options = { ...nodeOptions(), external: ['playwright-core'] };
  const programs = path.join(bundle, 'programs');
  await bundleTests(['test/ui/bench-host.ts'], programs, options);
  const program = path.join(programs, 'test', 'ui', 'bench-host.cjs');
  /** @type {Record<string, Figures>} */
  const all = { bare: await measure(0, program, vsix) };
  for (const labels of (argument('--labels') ?? LABELS).split(',').map(Number)) {
    say(`Measuring with ${labels} labels …`);
    all[`${labels} labels`] = await measure(labels, program, vsix);
  }
  const kept = path.join(bundle, `host-${new Date().toISOString().replaceAll(':', '-')}.json`);
  fs.writeFileSync(kept, JSON.stringify(all, null, 2));
  say(`\n${os.cpus().length} × ${os.cpus()[0]?.model ?? 'unknown processor'}; medians\n`);
  say(table(all, before));
  say(`\nKept in ${kept}`);
}

runMain(main);
