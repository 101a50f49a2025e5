/** Where an essay says something else than the glossary, and where nothing must be said of it. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { discrepanciesIn } from '../../src/core/corpus/against-glossary.ts';
import { read, readerOf } from './support/reading.ts';

const reader = readerOf(`
entities:
  mora: { kind: place, prefLabel: Mora }
  pela: { kind: place, prefLabel: Pela }
incidents:
  siege:
    prefLabel: siege of Mora
    eventType: battles
    date: 1922-05-03
    place: mora
    evidence: [[{ entity: mora }, { words: [besieged] }]]
    reports:
      - { source: ours, date: 1921, killed: 40 }
      - { source: theirs, date: 1922, killed: { total: 30, ofWhich: { pilots: 4 } }, injured: { low: 10 } }
  flood: { prefLabel: flood of Pela, eventType: strategic-developments, date: 1930 }
  feud: { prefLabel: long Feud, eventType: battles, date: 1910/1940 }
  raids: { prefLabel: Raids on Pela, eventType: battles, date: 1935, clarity: aggregate }
  fair: { prefLabel: Fair of Mora, eventType: strategic-developments, date: 1925~ }
  wreck:
    prefLabel: Wreck of the ferry
    eventType: explosions
    reports: [{ source: ours, killed: 7 }]
sources:
  ours: { title: Ours }
  theirs: { title: Theirs }
`);

/** The hints of a text as "words: property here; elsewhere". */
function hints(text: string): string[] {
  const whole = `---\nsource: ours\ndate: 1950\n---\n\n${text}`;
  return discrepanciesIn(read(whole, reader), reader.glossary).map(
    ({ start, end, property, here, elsewhere }) =>
      `${whole.slice(start, end)}: ${property} ${here.text}; ${elsewhere.text}`,
  );
}

type Row = readonly [text: string, ...found: string[]];

function check(rows: readonly Row[]): void {
  for (const [text, ...found] of rows) test(text, () => assert.deepEqual(hints(text), found));
}

describe('another date', () => {
  check([
    ['The siege of Mora in 1921 was long.', '1921: date 1921; 1922'],
    ['In 1921 the siege of Mora began.', '1921: date 1921; 1922'],
    ['The siege of Mora began in 1921.', '1921: date 1921; 1922'],
    ['The siege of Mora, in May 1921, was long.', 'May 1921: date 1921; 1922'],
    ['The siege of Mora in June 1922 was long.', 'June 1922: date June 1922; 3 May 1922'],
    ['The siege of Mora on 4 May 1922 was long.', '4 May 1922: date 4 May 1922; 3 May 1922'],
    ['Mora was besieged in 1921 by nobody.', '1921: date 1921; 1922'],
    ['The flood of Pela in Mora in 1931 was high.', '1931: date 1931; 1930'],
  ]);
});

describe('no other date', () => {
  check([
    ['The siege of Mora in 1922 was long.'],
    ['The siege of Mora in May 1922 was long.'],
    ['The siege of Mora was long. In 1921 it rained.'],
    ['The siege of Mora is told in a book of 1921.'],
    ['After the war of 1921 came the siege of Mora.'],
    ['Since 1921 the siege of Mora had been feared.'],
    ['The siege of Mora, feared since 1921, was long.'],
    ['The siege of Mora ended a decade that in 1912 had begun.'],
    ['The siege of Mora in about 1921 was long.'],
    ['According to Rao the siege of Mora in 1921 was long.'],
    ['They say the siege of Mora in 1921 was long.'],
    ['The siege of Mora was not in 1921.'],
    ['The siege of Mora in 1921 or 1922 was long.'],
    ['The siege of Mora on 1 or 2 May 1922 was long.'],
    ['The siege of Mora in 1921 came before the flood of Pela.'],
    ['The siege of Mora last year was long.'],
    ['The long Feud in 1950 was over.'],
    ['The Raids on Pela in 1936 went on.'],
    ['The Fair of Mora in 1926 was great.'],
    ['The siege of Mora (Rao, 1921) was long.'],
  ]);
});

describe('another number', () => {
  check([
    ['The siege of Mora killed 25 people.', '25: killed 25; 30 (4 pilots)'],
    ['The siege of Mora left 25 dead.', '25: killed 25; 30 (4 pilots)'],
    ['In the siege of Mora 25 people were killed.', '25: killed 25; 30 (4 pilots)'],
    ['In the siege of Mora 25 died.', '25: killed 25; 30 (4 pilots)'],
    [
      'The siege of Mora killed at least 50 people.',
      'at least 50: killed at least 50; 30 (4 pilots)',
    ],
    ['The siege of Mora killed 40 soldiers.', '40: killed 40; 30 (4 pilots)'],
    ['The siege of Mora killed forty and injured eight.', 'eight: injured eight; at least 10'],
    ['In the siege of Mora 8 others were wounded.', '8: injured 8; at least 10'],
    ['The siege of Mora killed 40.', '40: killed 40; 30 (4 pilots)'],
    ['The Wreck of the ferry killed 9.', '9: killed 9; 7'],
  ]);
});

describe('no other number', () => {
  check([
    ['The siege of Mora killed 30 people.'],
    ['The siege of Mora killed at least 20 people.'],
    ['The siege of Mora killed four pilots.'],
    ['The siege of Mora killed 12 soldiers.'],
    ['The siege of Mora injured 17.'],
    ['The siege of Mora injured at least four.'],
    ['The siege of Mora reportedly killed 25 people.'],
    ['Some 25 died in the siege of Mora.'],
    ['The siege of Mora was long. The flood killed 25 people.'],
    ['The siege of Mora and the flood of Pela killed 25 people.'],
    ['The siege of Mora lasted 25 days.'],
    ['For the siege of Mora 25 ships left.'],
    ['The siege of Mora killed the trade of 25 towns.'],
    ['The Wreck of the ferry killed 7.'],
    ['The flood of Pela killed 9.'],
  ]);
});
