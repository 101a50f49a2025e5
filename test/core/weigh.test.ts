/** Tellings by weight: a sentence with an incident's date and many of the words of its evidence, though no line of it holds. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { explainTelling } from '../../src/core/essay/explain-telling.ts';
import { read, readerOf, toldBy } from './support/reading.ts';

/** Words are rare only where there are many incidents: these have nothing to do with the others. */
const OTHERS = Array.from(
  { length: 40 },
  (_, i) => `  other-${i}:
    prefLabel: Other matter ${i}
    eventType: riots
    date: ${1900 + i}
    evidence: [[{ words: [thing${i}] }, { words: [matter${i}] }]]
`,
).join('');

const glossaryOf = (others: string) => `
entities:
  reds: { kind: group, prefLabel: Red Fist }
  mora: { kind: place, prefLabel: Mora }
  pela: { kind: place, prefLabel: Pela }
  duke: { kind: person, prefLabel: Duke Otto }
incidents:
  pier:
    prefLabel: Burning of the pier
    eventType: explosions
    date: 2024-10-06
    place: mora
    parties: [{ role: perpetrator, entity: reds }]
    evidence:
      - [{ entity: mora }, { words: [pier, jetty, quay] }, { words: [burn*, blaze] }]
      - [{ entity: reds }, { words: [lorry, fertiliser] }, { words: [convoy] }, { words: [burn*] }]
  mill:
    prefLabel: Burning of the mill
    eventType: explosions
    date: 2024-05-12
    place: mora
    evidence:
      - [{ entity: mora }, { words: [mill, granary] }, { words: [torches] }, { words: [burn*] }]
      - [{ entity: mora }, { words: [sacks] }, { words: [miller] }, { words: [burn*] }]
  raid:
    prefLabel: Raid on the bank
    eventType: battles
    date: 2024-10-20
    place: pela
    evidence: [[{ entity: pela }, { words: [bank, vault] }, { words: [masked, robbers] }]]
  unrest:
    prefLabel: Years of unrest
    eventType: riots
    date: 2019/2024
    place: pela
    evidence: [[{ entity: pela }, { words: [crowds, stones] }, { words: [barricade*, curfew] }]]
${others}`;

const reader = readerOf(glossaryOf(OTHERS));
const BEFORE = 'In October 2024 Mora had two visitors. ';

const weighed = (text: string, by = reader) => toldBy('weight', text, by);

describe('an incident is told by its date and many of its words', () => {
  for (const [name, text, found] of [
    [
      'of several lines together',
      'In October 2024 a lorry full of fertiliser burnt the pier.',
      ['pier: lorry … fertiliser … burnt … pier'],
    ],
    [
      'where the sentence before gave the date, and a party or the place is named',
      `${BEFORE}A lorry full of fertiliser, sent by the Red Fist, burnt the pier.`,
      ['pier: lorry … fertiliser … burnt … pier'],
    ],
    [
      'in May, which is no “may”',
      'In May 2024 torches and sacks of the miller burnt the granary.',
      ['mill: torches … sacks … miller … burnt … granary'],
    ],
    ['not without a date', 'A lorry full of fertiliser burnt the pier.', []],
    ['not at another time', 'In May 2024 a lorry full of fertiliser burnt the pier.', []],
    ['not in another year', 'In October 2019 a lorry full of fertiliser burnt the pier.', []],
    [
      'not at another place',
      'In October 2024 a lorry full of fertiliser burnt the pier of Pela.',
      [],
    ],
    [
      'not where nobody is named after the date',
      `${BEFORE}A lorry full of fertiliser burnt the pier.`,
      [],
    ],
    [
      'not without a word for the violence',
      'In October 2024 a lorry brought fertiliser to the pier.',
      [],
    ],
    ['not by a word or two', 'In October 2024 a lorry stood on the hill.', []],
    [
      'not what could be',
      'In October 2024 a lorry full of fertiliser could have burnt the pier.',
      [],
    ],
    [
      'not where two are as near',
      'In October 2024 a lorry, a convoy and the pier, masked robbers and the vault were all that they spoke of.',
      [],
    ],
    ['not of years', 'In 2024 crowds threw stones from a barricade under curfew in Pela.', []],
    [
      'not where a line holds',
      'In October 2024 the pier of Mora went up in a blaze, with a lorry and its fertiliser.',
      [],
    ],
  ] as const) {
    test(name, () => assert.deepEqual(weighed(text), found));
  }

  test('not in a glossary of few incidents, where no word is rare', () => {
    const few = readerOf(glossaryOf(''));
    assert.deepEqual(
      weighed('In October 2024 a lorry full of fertiliser burnt the pier.', few),
      [],
    );
  });

  test('it is a possible one, and “Why?” says by what', () => {
    const reading = read('In October 2024 a lorry full of fertiliser burnt the pier.', reader);
    const [telling] = reading.tellings;
    assert.equal(telling?.strength, 'possible');
    assert.equal(explainTelling(reading, telling).rule, 'weight');
  });
});
