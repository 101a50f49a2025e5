/**
 * `npm run bench`: how fast names are found, essays and glossaries are read and edited, as ratios
 * within one run. `--compare` holds the run against the one before; `--readme` measures nothing and
 * writes the last run's tables into README.md.
 */
import fs from 'node:fs';
import os from 'node:os';
import { editing, editingGlossary } from './editing.ts';
import { finding } from './finding.ts';
import { table, type Row } from './measure.ts';
import { coldRun, starting } from './starting.ts';

const KEPT = '.cache/bench/last.json';

const TABLES: readonly (readonly [title: string, rows: () => Row[]])[] = [
  ['Finding names in a million units: how many times as fast', finding],
  ['Starting cold: build and first essay of 58 KB in a fresh process', starting],
  ['A keystroke in an essay, with a glossary of 2,000 names', editing],
  ['An entry edited in a glossary', editingGlossary],
];

/** A run: where it was made, and the rows of its tables by title. */
interface Run {
  readonly machine: string;
  readonly tables: Readonly<Record<string, readonly Row[]>>;
}

function main(): void {
  const [cpu] = os.cpus();
  const machine = `Node ${process.version}, ${os.cpus().length} × ${cpu?.model ?? 'unknown processor'}`;
  const before = process.argv.includes('--compare') ? kept() : undefined;
  console.log(`${machine}; medians of interleaved runs\n`);
  const tables: Record<string, Row[]> = {};
  for (const [title, rows] of TABLES) {
    tables[title] = rows();
    console.log(`${title}\n\n${asTable(tables[title], before?.tables[title])}\n`);
  }
  fs.mkdirSync('.cache/bench', { recursive: true });
  fs.writeFileSync(KEPT, JSON.stringify({ machine, tables } satisfies Run, null, 1));
}

function kept(): Run | undefined {
  return fs.existsSync(KEPT) ? (JSON.parse(fs.readFileSync(KEPT, 'utf8')) as Run) : undefined;
}

/** A figure; in brackets how many times what it was before. */
function asTable(rows: readonly Row[], before?: readonly Row[]): string {
  const heads = [...new Set(rows.flatMap(({ figures }) => Object.keys(figures)))];
  const cells = rows.map(({ name, figures }) => {
    const old = before?.find((row) => row.name === name)?.figures;
    return [
      name,
      ...heads.map((head) => {
        const [now, then] = [figures[head], old?.[head]];
        if (now === undefined) return '–';
        return then ? `${short(now)} (${(now / then).toFixed(2)})` : short(now);
      }),
    ];
  });
  return table(['', ...heads], cells);
}

function short(figure: number): string {
  return figure >= 100 ? figure.toFixed(0) : figure >= 10 ? figure.toFixed(1) : figure.toFixed(2);
}

/** Ratios and sizes: times are those of a machine. */
function withoutTimes({ name, figures }: Row): Row {
  const kept = Object.entries(figures).filter(([head]) => !/(?:^| )ms$/.test(head));
  return { name, figures: Object.fromEntries(kept) };
}

function writeReadme(): void {
  const run = kept();
  if (!run) throw new Error('nothing was measured yet: npm run bench');
  const text = fs.readFileSync('README.md', 'utf8');
  const [open, close] = ['<!-- speed -->', '<!-- /speed -->'];
  const [from, to] = [text.indexOf(open), text.indexOf(close)];
  if (from < 0 || to < from) throw new Error(`README.md has no place between ${open} and ${close}`);
  const tables = Object.entries(run.tables).map(
    ([title, rows]) => `${title}:\n\n${asTable(rows.map(withoutTimes))}\n`,
  );
  const made = `\n\n${tables.join('\n')}\n${run.machine}, medians of interleaved runs.\n\n`;
  fs.writeFileSync('README.md', text.slice(0, from + open.length) + made + text.slice(to));
}

const cold = process.argv.indexOf('--cold');
if (cold > 0) coldRun(process.argv[cold + 1] ?? '', Number(process.argv[cold + 2]));
else if (process.argv.includes('--readme')) writeReadme();
else main();
