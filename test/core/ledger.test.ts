/** Which essay writes which form of a name, and who is named where. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { namedWhere, spellings, type Ledger } from '../../src/core/corpus/ledger.ts';
import { surveyOf, type EssaySurvey } from '../../src/core/corpus/survey.ts';
import { makeReader } from '../../src/core/match/reader.ts';
import { read, readYaml } from './support/reading.ts';

const { glossary } = readYaml(`
entities:
  watch:
    kind: group
    prefLabel: Night Watch
    altLabel: [NW]
    hiddenLabel: [Nite Watch]
  anna: { kind: person, prefLabel: Anna Lorn, weakLabel: [Lorn] }
  bert: { kind: person, prefLabel: Bert Ro, altLabel: [The Bell] }
  carl: { kind: person, prefLabel: Carl Ro, altLabel: [The Bell] }
  mora: { kind: place, prefLabel: Mora }
incidents:
  fire: { prefLabel: Mora fire, eventType: explosions }
`);
const reader = makeReader(glossary);
const TEXTS = [
  'Anna Lorn and the Night Watch slept. Lorn and the NW woke, and so did The Bell.',
  'It rained on Bert Ro.',
  'The Mora fire drove the Nite Watch and the\nNight Watch out, and the NW. NW!',
];
const surveys: readonly EssaySurvey[] = TEXTS.map((text) =>
  surveyOf(read(text, reader, { format: 'plain' }), glossary),
);

const table = ({ kind, title, rows }: Ledger) => [
  `${kind} ${title}`.trim(),
  ...rows.map(({ label, count, places }) => {
    const numbers = places.map((spans) => spans.length);
    return `${label}: ${numbers.join(' ')} = ${count}`;
  }),
];

describe('spellings', () => {
  test('of names that are written in several ways, the most varied first', () => {
    assert.deepEqual(spellings(surveys, glossary).map(table), [
      ['group Night Watch', 'NW: 1 0 2 = 3', 'Night Watch: 1 0 1 = 2', 'Nite Watch: 0 0 1 = 1'],
      ['person Anna Lorn', 'Anna Lorn: 1 0 0 = 1', 'Lorn: 1 0 0 = 1'],
    ]);
  });
  test('know their places', () => {
    const [watch] = spellings(surveys, glossary);
    const words = watch?.rows.map(({ places }) =>
      places.map((spans, at) => spans.map(({ start, end }) => TEXTS[at]?.slice(start, end))),
    );
    assert.deepEqual(words, [
      [['NW'], [], ['NW', 'NW']],
      [['Night Watch'], [], ['Night Watch']],
      [[], [], ['Nite Watch']],
    ]);
  });
});

test('who is named and what is told in which essay, by kind; what most speak of comes first', () => {
  assert.deepEqual(namedWhere(surveys, glossary).map(table), [
    ['person', 'Bert Ro: 1 1 0 = 2', 'Anna Lorn: 2 0 0 = 2'],
    ['group', 'Night Watch: 2 0 4 = 6'],
    ['place', 'Mora: 0 0 1 = 1'],
    ['incident', 'Mora fire: 0 0 1 = 1'],
  ]);
});
