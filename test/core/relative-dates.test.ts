/** "Last month" and its like, held against the essay's own date; where a telling by paragraph stands. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { incidentCard } from '../../src/core/card/incident-card.ts';
import { explainTelling } from '../../src/core/essay/explain-telling.ts';
import { datesIn } from '../../src/core/text/dates.ts';
import { parseEdtf } from '../../src/core/text/edtf.ts';
import { edtfOf, resolveDate } from '../../src/core/text/relative-dates.ts';
import { read, readerOf } from './support/reading.ts';

/** "2024-10", "2023"; "open" where it cannot be resolved, "" where nothing is found. */
function resolved(text: string, essay: string | undefined, before?: string): string {
  const date = datesIn(text, { start: 0, end: text.length }).at(-1);
  if (!date) return '';
  const range = (edtf: string | undefined) => (edtf === undefined ? undefined : parseEdtf(edtf));
  const found = resolveDate(date, range(essay), range(before));
  return (found && edtfOf(found)) ?? 'open';
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
    ['It burnt yesterday.', '2024-03-01', '2024-02-29'],
    ['It burnt yesterday.', '2024-03', 'open'],
    ['It burnt two years ago.', '2024-11', '2022'],
    ['It burnt a month ago.', '2024-01', '2023-12'],
    ['It burnt three days ago.', '2024-11-02', '2024-10-30'],
    ['It burnt last week.', '2024-11-20', '2024-11-10/2024-11-16'],
    ['It burnt a week ago.', '2024-11', 'open'],
    ['It burnt more than two years ago.', '2024-11', ''],
    ['It burnt several years ago.', '2024-11', ''],
  ];
  for (const [text, essay, date] of rows) {
    test(`${text} (${essay ?? 'no date'})`, () => assert.equal(resolved(text, essay), date));
  }
});

describe('dates that count from one before in the text', () => {
  const rows: readonly (readonly [text: string, before: string | undefined, date: string])[] = [
    ['It burnt the following day.', '2024-12-31', '2025-01-01'],
    ['It burnt the next day.', '2024-10-06', '2024-10-07'],
    ['It burnt two days later.', '2024-02-28', '2024-03-01'],
    ['The same day it burnt.', '2024-10-06', '2024-10-06'],
    ['It burnt on that day.', '2024-10-06', '2024-10-06'],
    ['Two weeks earlier it burnt.', '2024-10-06', '2024-09-19/2024-09-25'],
    ['It burnt the previous month.', '2025-01-12', '2024-12'],
    ['It burnt in the same month.', '2024-10-06', '2024-10'],
    ['Three months later it burnt.', '2024-11', '2025-02'],
    ['A year later it burnt.', '2024-10-06', '2025'],
    ['It burnt in that year.', '2024-10', '2024'],
    ['It burnt 12 years earlier.', '1991', '1979'],
    ['It burnt the following day.', '2024-10', 'open'],
    ['It burnt the previous month.', '2024', 'open'],
    ['Two weeks earlier it burnt.', '2024-10', 'open'],
    ['A year later it burnt.', undefined, 'open'],
    ['A year later it burnt.', '1979/1989', 'open'],
    ['It burnt the following January.', '2023-03', '2024-01'],
    ['It burnt the following June.', '2023-03', '2023-06'],
    ['It burnt the following March.', '2023-03', '2024-03'],
    ['The next May it burnt.', '2018', '2019-05'],
    ['It burnt in the following May.', '2018-11-23', '2019-05'],
    ['It burnt on the following 9 May.', '2022-10-06', '2023-05-09'],
    ['It burnt the previous August.', '2022-03', '2021-08'],
    ['It burnt the preceding January.', '2022-03', '2022-01'],
    ['It burnt the previous March.', '2025', '2024-03'],
    ['It burnt that December.', '2014', '2014-12'],
    ['It burnt that April.', '2024-10-06', '2024-04'],
    ['That April it burnt.', '2024-10-06', '2024-04'],
    ['It burnt that April.', '1979/1989', 'open'],
    ['It burnt the following May.', undefined, 'open'],
    ['It burnt that June 2010.', '2024', '2010-06'],
    ['Over the following year it burnt.', '2024', ''],
    ['No earlier than that it burnt.', '2024', ''],
    ['A day later than planned it burnt.', '2024-10-06', ''],
    ['They said that day and night it burnt.', '2024-10-06', ''],
    ['The next of the days it burnt.', '2024-10-06', ''],
  ];
  for (const [text, before, date] of rows) {
    test(`${text} (${before ?? 'no date'})`, () =>
      assert.equal(resolved(text, '2030-05-05', before), date));
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
      'the month that the text counts',
      at('2025', 'On 6 November 2024 it rained. A fire came the month before, the previous month.'),
      ['fire came the month before, the previous month'],
    ],
    [
      'over the end of a paragraph',
      at('2025', 'On 6 November 2024 it rained.\n\nA fire came the previous month.'),
      ['fire came the previous month'],
    ],
    [
      'not over a whole paragraph',
      at('2025', 'On 6 November 2024 it rained.\n\nSnow fell.\n\nA fire came the previous month.'),
      [],
    ],
    [
      'not what comes later',
      at('2025', 'A fire came the previous month. On 6 November 2024 it rained.'),
      [],
    ],
    [
      'another year in the same paragraph',
      at('2024-11', 'In May 2019 it rained. A fire came in October.'),
      [],
    ],
    [
      'that month of a year told alone',
      at('2026', 'In 2024 it rained. A fire came that October.'),
      ['fire came that October'],
    ],
    [
      'that month of another year',
      at('2024-11', 'In 2019 it rained. A fire came that October.'),
      [],
    ],
    [
      'the following month of that name',
      at('2026', 'In December 2023 it rained. A fire came the following October.'),
      ['fire came the following October'],
    ],
    [
      'that month where no year was told',
      at('2024-11', 'It rained. A fire came that October.'),
      ['fire came that October'],
    ],
    [
      'the year of the same paragraph',
      at('2026', 'In May 2024 it rained. A fire came in October.'),
      ['fire came in October'],
    ],
    [
      'a year alone is nobody’s',
      at('2024-11', 'It had rained in 2019. A fire came in October.'),
      ['fire came in October'],
    ],
    [
      'not after the essay',
      at('2024-11', 'It rained in December 2024. A fire came in October.'),
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

describe('a date that stands by itself dates what follows', () => {
  const rows: readonly (readonly [name: string, text: string, told: readonly string[]])[] = [
    ['a heading', '## October 2024\n\nA fire came.', ['fire']],
    ['a heading with a day', '## Sunday, 6 October 2024\n\nA fire came.', ['fire']],
    ['a line', '**6 October 2024:**\n\nA fire came.', ['fire']],
    ['every sentence of the block', '## October 2024\n\nIt rained. A fire came.', ['fire']],
    ['a sentence of nothing else', '6 October 2024. A fire came.', ['fire']],
    ['an item of a list', '- In October 2024:\n- A fire came.', ['fire']],
    ['not another month', '## May 2024\n\nA fire came.', []],
    ['not over another date', '## October 2024\n\nIn May 2024 it rained. A fire came.', []],
    ['not over another date of the sentence', '## October 2024\n\nA fire came in May 2024.', []],
    ['not the block after the next', '## October 2024\n\nIt rained.\n\nA fire came.', []],
    ['not a heading with more in it', '## Rain in October 2024\n\nA fire came.', []],
    ['not a sentence with more in it', 'It rained in October 2024. A fire came.', []],
    ['not what stands before', 'A fire came.\n\n## October 2024', []],
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

describe('the card and “Why?” say what a date counts from', () => {
  const rows: readonly (readonly [text: string, notes: readonly string[]])[] = [
    [
      at('2024-11', 'A fire came last month.'),
      ['“last month” is October 2024, counted from the essay’s date, November 2024'],
    ],
    [
      at('2024-11', 'A fire came in October.'),
      ['“October” is October 2024, counted from the essay’s date, November 2024'],
    ],
    [
      at('2026', 'On 6 November 2024 it rained. A fire came the previous month.'),
      ['“the previous month” is October 2024, counted from 6 November 2024 before it'],
    ],
    ['The great Fire came last month.', ['“last month” cannot be resolved: the essay has no date']],
    [
      at('2024', 'The great Fire came last month.'),
      ['“last month” cannot be resolved: the essay’s date, 2024, is not exact enough'],
    ],
    [
      at('2024-11', 'The great Fire came a week earlier.'),
      ['“a week earlier” cannot be resolved: no date exact enough stands before it'],
    ],
    [at('2024-11', 'The great Fire came in October 2024.'), []],
    [at('2024-11', 'The great Fire came. It rained last week.'), []],
  ];
  for (const [text, notes] of rows) {
    test(text, () => {
      const reading = read(text, reader);
      const [telling] = reading.tellings;
      assert.ok(telling);
      const lines = incidentCard(reader.glossary, reading, 'fire', telling)?.lines ?? [];
      const said = lines.map(({ parts }) => parts.map((part) => part.text).join(''));
      assert.deepEqual(
        said.filter((line) => line.startsWith('“')),
        notes,
      );
      const { dates } = explainTelling(reading, telling);
      assert.equal(dates.length, notes.length);
      for (const date of dates) assert.match(text, new RegExp(reading.essay.textIn(date)));
    });
  }
});
