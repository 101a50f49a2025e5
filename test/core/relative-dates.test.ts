/** "Last month" and its like, held against the essay's own date; where a telling by paragraph stands. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { datesIn, resolveAgo } from '../../src/core/text/dates.ts';
import { parseEdtf } from '../../src/core/text/edtf.ts';
import { read, readerOf } from './support/reading.ts';

/** "2024-10", "2023"; "open" where it cannot be resolved, "" where nothing is found. */
function resolved(text: string, essay: string | undefined): string {
  const [date] = datesIn(text, { start: 0, end: text.length });
  if (!date) return '';
  const { year, month } =
    resolveAgo(date, essay === undefined ? undefined : parseEdtf(essay)) ?? {};
  if (year === undefined) return 'open';
  return month === undefined ? `${year}` : `${year}-${String(month).padStart(2, '0')}`;
}

describe('dates that count from the essay’s own', () => {
  const rows: readonly (readonly [text: string, essay: string | undefined, date: string])[] = [
    ['It burnt last month.', '2024-11', '2024-10'],
    ['Last month’s fire', '2024-11-20', '2024-10'],
    ['It burnt last month.', '2025-01-03', '2024-12'],
    ['It burnt earlier this month.', '2024-11', '2024-11'],
    ['It burnt last year.', '2024-11', '2023'],
    ['It burnt this year.', '2024', '2024'],
    ['It burnt last month.', '2024', 'open'],
    ['It burnt last month.', '2024-11~', 'open'],
    ['It burnt last month.', undefined, 'open'],
    ['It burnt last year.', '2023/2024', 'open'],
    ['It burnt last year.', undefined, 'open'],
    ['Over the last year it burnt.', '2024-11', ''],
    ['In the last month it burnt.', '2024-11', ''],
    ['It lasted months, this yearbook says.', '2024-11', ''],
    ['At last months went by.', '2024-11', ''],
  ];
  for (const [text, essay, date] of rows) {
    test(`${text} (${essay ?? 'no date'})`, () => assert.equal(resolved(text, essay), date));
  }
});

const reader = readerOf(`
entities: { mora: { kind: place, prefLabel: Mora } }
incidents:
  fire:
    prefLabel: the great Fire
    eventType: explosions
    date: 2024-10-06
    evidence:
      - [{ date: month }, { words: [fire] }]
      - { parts: [{ entity: mora }, { words: [blaze] }], within: paragraph }
`);
const at = (date: string, text: string) => `---\ndate: ${date}\n---\n\n${text}`;

describe('as evidence', () => {
  const rows: readonly (readonly [name: string, text: string, told: readonly string[]])[] = [
    ['the month before', at('2024-11', 'A fire came last month.'), ['fire came last month']],
    ['another month before', at('2024-10', 'A fire came last month.'), []],
    ['an essay without a date', 'A fire came last month.', []],
    [
      'a month by name stays what it was',
      at('2024-11', 'A fire came in October.'),
      ['fire came in October'],
    ],
    [
      'by paragraph: in the sentence that says what happened',
      'They live in Mora. A blaze came one night.',
      ['blaze'],
    ],
    ['by paragraph, the other way round', 'A blaze came. They left Mora.', ['blaze']],
    ['by paragraph, in one sentence', 'A blaze came to Mora. They left.', ['blaze came to Mora']],
  ];
  for (const [name, text, told] of rows) {
    test(name, () => {
      const { tellings } = read(text, reader);
      assert.deepEqual(
        tellings.map(({ start, end }) => text.slice(start, end)),
        told,
      );
    });
  }
});
