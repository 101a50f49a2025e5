// npm run originals -- FOLDER [GOLD]: reads the essays that the sample corpus was made from, which are no part of this project, and
// checks what is easily read wrong in them: surnames, citations and, against hand-made annotations, capitals. Without them it says so.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { inRoot } from './lib/paths.mjs';
import { PlainError, runMain, say, step } from './lib/say.mjs';

/** @typedef {{ start: number, end: number, text: string, entity: string, kind: string, metonym?: boolean }} Mention */
/** @typedef {{ number: string, text: string, mentions: Mention[] }} Essay */

/** Who each "Khan" of an essay is, in order; '' for authors who are cited. */
const KHANS = {
  '000': [],
  '001': ['dera-ismail-khan', 'imran-khan'],
  '002': Array(9).fill(''),
  '003': ['imran-khan', 'imran-khan', 'bacha-khan-chowk', 'imran-khan'],
  '004': ['imran-khan', 'imran-khan', 'imran-khan'],
};
const CAPITALS = new Set(['Islamabad', 'Tehran', 'Beijing', 'Kabul', 'Washington']);
/** A year behind a comma or "et al." at the end of a bracket, or of a work in it. */
const CITATION = /\([^()]*(?:,|al\.) (?:19|20)\d\d[a-z]?(?:[,:;][^()]*)?\)/g;

/**
 * The essays of a folder with what is read in them.
 * @param {string} folder
 * @returns {Essay[]}
 */
function essaysIn(folder) {
  const names = fs.existsSync(folder) ? fs.readdirSync(folder) : [];
  const files = names.filter((name) => /^00[0-4]_.*\.txt$/.test(name)).sort();
  if (files.length === 0) return [];
  const paths = files.map((name) => path.join(folder, name));
  const cli = inRoot('dist', 'cli.js');
  if (!fs.existsSync(cli)) throw new PlainError('There is no dist/cli.js yet: npm run build');
  const output = execFileSync(process.execPath, [cli, 'annotate', ...paths, '--format', 'json'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return JSON.parse(output).essays.map((/** @type {any} */ essay) => ({
    number: path.basename(essay.path).slice(0, 3),
    text: fs.readFileSync(essay.path, 'utf8'),
    mentions: essay.mentions,
  }));
}

/**
 * What is wrong with the Khans of an essay.
 * @param {Essay} essay
 */
function khans({ number, text, mentions }) {
  const expected = /** @type {Record<string, string[]>} */ (KHANS)[number] ?? [];
  const found = [...text.matchAll(/\bKhan\b/g)].map(
    ({ index }) => mentions.find((m) => m.start <= index && index < m.end)?.entity ?? '',
  );
  const right = found.filter((id, i) => id === expected[i]).length;
  return { right, of: Math.max(found.length, expected.length) };
}

/**
 * Names that are read within citations.
 * @param {Essay} essay
 */
function inCitations({ text, mentions }) {
  return [...text.matchAll(CITATION)].flatMap(({ index, 0: all }) =>
    mentions.filter((m) => m.start >= index && m.end <= index + all.length),
  );
}

/**
 * How many capitals are read as city or government as the annotations have them.
 * @param {Essay} essay
 * @param {Mention[]} gold
 */
function capitals({ mentions }, gold) {
  const rows = gold.filter(({ text }) => CAPITALS.has(text));
  const right = rows.filter((row) => {
    const found = mentions.find(({ start, end }) => start === row.start && end === row.end);
    return found && (found.kind === 'state') === Boolean(row.metonym);
  });
  return { right: right.length, of: rows.length };
}

async function main() {
  const [folder = '', goldFolder = ''] = process.argv.slice(2);
  const essays = await step('Reading the original essays', () => essaysIn(folder));
  if (essays.length === 0) return say('The original essays are not here: nothing was checked.');
  const scores = [];
  for (const essay of essays) {
    const file = path.join(goldFolder, `${essay.number}.gold.json`);
    const gold =
      goldFolder && fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : undefined;
    const cited = inCitations(essay);
    scores.push(
      { what: `${essay.number}: “Khan”`, ...khans(essay) },
      { what: `${essay.number}: names in citations`, right: -cited.length, of: 0 },
      ...(gold ? [{ what: `${essay.number}: capitals`, ...capitals(essay, gold.mentions) }] : []),
    );
    for (const { text, start } of cited)
      say(`${essay.number}: “${text}” at ${start} stands in a citation`);
  }
  for (const { what, right, of } of scores) if (of > 0) say(`${what}: ${right} of ${of} right`);
  const wrong = scores.filter(({ right, of }) => right !== of);
  if (wrong.length > 0) throw new PlainError(`wrong: ${wrong.map(({ what }) => what).join('; ')}`);
  say('No name is read in a citation.');
}

runMain(main);
