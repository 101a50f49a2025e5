/**
 * What the bundled glossary finds in the reading editions, subject by subject: a change to the
 * glossary or to the rules shows its effect here, in review. `UPDATE_COUNTS=1 npm run test:core --
 * reading-counts` writes the record anew; what changed is then read in the diff.
 */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { Corpus } from '../../src/core/index.ts';
import { readGlossaryFile } from '../../src/core/yaml.ts';

const RECORD = path.resolve('test/core/reading-counts.json');

type Counts = Record<string, Record<string, number>>;

function filesIn(folder: string, ending: string): { file: string; text: string }[] {
  const names = fs.readdirSync(folder).filter((name) => name.endsWith(ending));
  return names.toSorted().map((name) => {
    const file = `${folder}/${name}`;
    return { file, text: fs.readFileSync(file, 'utf8') };
  });
}

function countsOf(): { mentions: Counts; tellings: Counts } {
  const corpus = new Corpus(readGlossaryFile);
  corpus.setGlossary(filesIn('corpus/glossary', '.yaml'));
  const mentions: Counts = {};
  const tellings: Counts = {};
  for (const { file, text } of filesIn('corpus/essays', '.md')) {
    const read = corpus.read({ uri: file, path: file, text, format: 'markdown', version: 1 });
    mentions[file] = tally(read.mentions.map((mention) => mention.entity));
    tellings[file] = tally(read.tellings.map((telling) => telling.incident));
  }
  return { mentions, tellings };
}

function tally(ids: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

void test('the reading editions hold the names and incidents on record', () => {
  const counts = countsOf();
  if (process.env['UPDATE_COUNTS']) {
    fs.writeFileSync(RECORD, `${JSON.stringify(counts, null, 1)}\n`);
  }
  assert.deepEqual(counts, JSON.parse(fs.readFileSync(RECORD, 'utf8')));
});
