/** The worked example: a glossary for an essay that has nothing to do with the sample corpus. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { coverageOf } from '../../src/core/corpus/coverage.ts';
import { makeReader } from '../../src/core/match/reader.ts';
import { read, readYaml, readerOf } from './support/reading.ts';

const FOLDER = 'examples/quarrel';
const YAML = fs.readFileSync(`${FOLDER}/glossary/monteluce.yaml`, 'utf8');
const ESSAY = fs.readFileSync(`${FOLDER}/essays/the-dyers-bridge.md`, 'utf8');
const reading = read(ESSAY, readerOf(YAML), { path: 'essays/the-dyers-bridge.md' });

test('it reads without problems', () => assert.deepEqual(readYaml(YAML).problems, []));

test('everybody is found as often as the essay names them', () => {
  const counts: Record<string, number> = {};
  for (const { entity } of reading.mentions) counts[entity] = (counts[entity] ?? 0) + 1;
  assert.deepEqual(counts, {
    monteluce: 1,
    'ercole-vanzi': 2,
    dyers: 6,
    sarti: 4,
    orba: 1,
    'lapo-sarti': 2,
    'nuta-belcari': 2,
    castelvecchio: 1,
    'peace-of-the-orba': 1,
  });
});

test('each incident is told where it is told, and nowhere else', () => {
  const told = reading.tellings.map(({ incident, paragraph }) => `¶ ${paragraph} ${incident}`);
  assert.deepEqual(told, [
    '¶ 3 toll-gate',
    '¶ 3 burning-of-the-gate',
    '¶ 4 peace-signed',
    '¶ 5 raid-on-the-dye-works',
  ]);
});

test('every quote leads to one place, every entry is named, every incident told', () => {
  const { quotes, neverNamed, neverTold } = coverageOf([reading], readerOf(YAML).glossary);
  assert.deepEqual(
    { quotes, neverNamed, neverTold },
    { quotes: [], neverNamed: [], neverTold: [] },
  );
});

test('a misspelling is found and the full name asked for', () => {
  const other = read('Ercole Vansi met Belcari.', readerOf(YAML));
  assert.deepEqual(
    other.mentions.map(({ entity }) => entity),
    ['ercole-vanzi'],
  );
});

test('the sample corpus has nothing to do with it', () => {
  const files = fs.readdirSync('corpus/glossary').filter((name) => name.endsWith('.yaml'));
  const bundled = files.map((name) => fs.readFileSync(`corpus/glossary/${name}`, 'utf8'));
  const { glossary } = readYaml(...bundled);
  const other = read(ESSAY, makeReader(glossary), { path: 'essays/the-dyers-bridge.md' });
  assert.deepEqual([other.mentions, other.tellings], [[], []]);
  const essays = fs
    .readdirSync('corpus/essays')
    .map((name) => fs.readFileSync(`corpus/essays/${name}`, 'utf8'));
  for (const essay of essays) assert.deepEqual(read(essay, readerOf(YAML)).mentions, []);
});
