/** Evidence of a visit, a signature or another deed that was not done, or not yet, tells of nothing; what looks alike does. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { read, readerOf } from './support/reading.ts';

const reader = readerOf(`
entities:
  tal: { kind: person, prefLabel: Mira Tal }
  lanna: { kind: place, prefLabel: Lanna }
  mora: { kind: state, prefLabel: Mora }
incidents:
  visit:
    prefLabel: Tal’s visit to Lanna
    eventType: strategic-developments
    date: 2019
    evidence:
      - [{ entity: tal }, { words: [visit*, trip, journey] }, { entity: lanna }]
      - [{ entity: mora }, { words: [sign*, recogni*, elect*] }]
`);
const banned = readerOf(`
entities:
  tal: { kind: person, prefLabel: Mira Tal }
incidents:
  ban:
    prefLabel: travel ban on Tal
    eventType: strategic-developments
    date: 2019
    evidence: [[{ entity: tal }, { words: [ship, travel*] }]]
  off:
    prefLabel: Lanna summit cancelled
    eventType: strategic-developments
    date: 2019
    evidence: [[{ words: [summit] }, { words: [cancel*] }]]
  hostage:
    prefLabel: hostage-taking on the electric railway
    eventType: strategic-developments
    date: 2019
    evidence: [[{ words: [hostages] }, { words: [meet] }]]
  taliban:
    prefLabel: talks of the Taliban at Petersburg
    eventType: strategic-developments
    date: 2019
    evidence: [[{ words: [Petersburg] }, { words: [talks] }]]
  turn:
    prefLabel: Tal turns inward
    eventType: strategic-developments
    date: 2019
    evidence: [[{ entity: tal }, { words: [visit*] }]]
`);
const tells = (text: string) => read(text, reader).tellings.length > 0;

const UNDONE = [
  'Mira Tal cancelled her visit to Lanna.',
  'Mira Tal put off the planned trip to Lanna.',
  'Mira Tal did not visit Lanna.',
  'Mira Tal has never visited Lanna.',
  'Mira Tal will soon visit Lanna.',
  'Mira Tal would not visit Lanna.',
  'Mira Tal hoped to visit Lanna.',
  'Mira Tal refused to visit Lanna.',
  'Had Mira Tal visited Lanna, the quarrel would have ended.',
  'The visit of Mira Tal to Lanna was later called off.',
  'A trip by Mira Tal to Lanna has been postponed.',
  'If Mora is elected to the council, much will change.',
  'Mora plans to sign.',
  'Mora denied that it could sign.',
  'She promised a tour – Mira Tal did not visit Lanna.',
];

const DONE = [
  'Mira Tal visited Lanna.',
  'On her visit to Lanna, Mira Tal did not sign anything.',
  'Mira Tal, who would not speak, visited Lanna.',
  'The visit to Lanna, which Mira Tal had put off twice, lasted a day.',
  'Two years later Mira Tal would visit Lanna again.',
  'After her visit to Lanna, Mira Tal cancelled nothing.',
  'Mora did not recognise them.',
  'Mora had never signed before it did so now.',
  'Mira Tal did not visit Lanna until 2019.',
  'Mira Tal visited Lanna among crowds who could not leave.',
  'Mira Tal visited Lanna and hopes to visit Oster soon.',
  'Mira Tal visited Lanna, and nobody would admit it.',
  'After Mira Tal visited Lanna, the talks were called off.',
  'What Mora signed was later abandoned.',
];

describe('a deed that was not done, or not yet, tells of nothing', () => {
  for (const text of UNDONE) test(text, () => assert.equal(tells(text), false));
});

describe('one that was done tells, whatever else was not', () => {
  for (const text of DONE) test(text, () => assert.equal(tells(text), true));
});

test('what was forbidden, or is no such deed, is told in just these words', () => {
  const told = (text: string) => read(text, banned).tellings.map(({ incident }) => incident);
  assert.deepEqual(told('Mira Tal could not travel.'), ['ban']);
  assert.deepEqual(told('Mira Tal did not visit anybody.'), ['turn']);
  assert.deepEqual(told('The summit was cancelled.'), ['off']);
  assert.deepEqual(told('The hostages could not meet anybody.'), ['hostage']);
  assert.deepEqual(told('They refused to hold talks at Petersburg.'), []);
  assert.deepEqual(told('They held talks at Petersburg.'), ['taliban']);
});
