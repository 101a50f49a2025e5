/** Dates as essays write them, and figures that are none. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { agrees, datesIn } from '../../src/core/text/dates.ts';
import { parseEdtf, type DateRange, type Precision } from '../../src/core/text/edtf.ts';

/** Dates as `text=year-month-day`, with `?` for what the text leaves out. */
function found(text: string): string[] {
  return datesIn(text, { start: 0, end: text.length }).map((date) => {
    const { start, end, precision, year, month, day, lastYear } = date;
    const full = [year ?? '?'];
    if (precision !== 'year') full.push(month ?? '?');
    if (precision === 'day') full.push(day ?? '?');
    return `${text.slice(start, end)}=${full.join('-')}${lastYear ? `/${lastYear}` : ''}`;
  });
}

describe('dates', () => {
  const rows: readonly (readonly [text: string, dates: readonly string[]])[] = [
    ['On 6 October 2024 it rained.', ['6 October 2024=2024-10-6']],
    ['On October 6, 2024, it rained.', ['October 6, 2024=2024-10-6']],
    ['On October 6 2024 it rained.', ['October 6 2024=2024-10-6']],
    ['On October 6th, 2024, it rained.', ['October 6th, 2024=2024-10-6']],
    ['On 5th November they met.', ['5th November=?-11-5']],
    ['On the 5th of November they met.', ['5th of November=?-11-5']],
    ['On 1 May they marched.', ['1 May=?-5-1']],
    ['On May 1 they marched.', ['May 1=?-5-1']],
    ['In January 2024 they met.', ['January 2024=2024-1']],
    ['In January of 2024 they met.', ['January of 2024=2024-1']],
    ['In January, 2024, they met.', ['January, 2024=2024-1']],
    ['By mid-June 2024 it was over.', ['June 2024=2024-6']],
    ['In early March they came back.', ['March=?-3']],
    ['Since May the road is shut.', ['May=?-5']],
    ['On Jan. 16, 2024, they struck.', ['Jan. 16, 2024=2024-1-16']],
    ['On 16 Sept. 2021 they met.', ['16 Sept. 2021=2021-9-16']],
    ['On 16 Sep 2021 they met.', ['16 Sep 2021=2021-9-16']],
    ['Signed 2024-01-16 in Doha.', ['2024-01-16=2024-1-16']],
    ['From 16 to 18 January 2024 it went on.', ['16 to 18 January 2024=2024-1-16']],
    ['On 16–18 January 2024 it went on.', ['16–18 January 2024=2024-1-16']],
    ['On January 16–18, 2024, it went on.', ['January 16–18, 2024=2024-1-16']],
    ['On 16 and 18 January they struck.', ['16 and 18 January=?-1-16']],
    ['In 2021 it fell.', ['2021=2021']],
    ['The 2021 accord.', ['2021=2021']],
    ['2021’s accord.', ['2021=2021']],
    ['The war of 1979–1989 was long.', ['1979–1989=1979/1989']],
    ['The season of 2021–22 was short.', ['2021–22=2021/2022']],
    ['Between March and May 2022.', ['March=?-3', 'May 2022=2022-5']],
    ['On 29 February 2024.', ['29 February 2024=2024-2-29']],
    ['On 6\u00a0October\u00a02024.', ['6\u00a0October\u00a02024=2024-10-6']],
    ['On 6\nOctober 2024.', ['6\nOctober 2024=2024-10-6']],
    ['In October\r\n2024.', ['October\r\n2024=2024-10']],
    ['In March 5,000 people fled.', ['March=?-3']],
  ];
  for (const [text, dates] of rows) test(text, () => assert.deepEqual(found(text), dates));
});

describe('no dates', () => {
  const rows = [
    'They may talk and march on.',
    'May they talk.',
    'March on the capital!',
    'On 31 June it rained.',
    'On 30 February 2024 it rained.',
    'On 45 March it rained.',
    'It cost $2021 or €1999.',
    'A crowd of 2,021 people.',
    'Some 2021.5 tonnes.',
    'The 1990s were hard.',
    'A 2000-year history.',
    'Resolution 2231 of the council.',
    'Resolution 1540 of the council.',
    'Room 20215.',
    'A growth of 2020% in all.',
    'Phone 021-2024-1234.',
    'Augustus ruled.',
    'Decembrists rose.',
    'The year 1066.',
    'A deal in 3030.',
  ];
  for (const text of rows) test(text, () => assert.deepEqual(found(text), []));
});

function range(edtf: string): DateRange {
  return parseEdtf(edtf) ?? assert.fail(`${edtf} is no date`);
}

describe('whether a date of a text can be that of an incident', () => {
  type Row = readonly [
    text: string,
    incident: string,
    precision: Precision,
    essay: string | undefined,
    agrees: boolean,
  ];
  const rows: readonly Row[] = [
    ['6 October 2024', '2024-10-06', 'day', undefined, true],
    ['7 October 2024', '2024-10-06', 'day', undefined, false],
    ['6 October 2023', '2024-10-06', 'day', undefined, false],
    ['October 2024', '2024-10-06', 'month', undefined, true],
    ['October 2024', '2024-10-06', 'day', undefined, false],
    ['6 October 2024', '2024-10-06', 'month', undefined, true],
    ['in 2024', '2024-10-06', 'year', undefined, true],
    ['in 2024', '2024-10-06', 'month', undefined, false],
    ['in 2023', '2024-10-06', 'year', undefined, false],
    ['October 2024', '2024-10', 'month', undefined, true],
    ['3 October 2024', '2024-10', 'day', undefined, true],
    ['17 January 2024', '2024-01-16/2024-01-18', 'day', undefined, true],
    ['19 January 2024', '2024-01-16/2024-01-18', 'day', undefined, false],
    // A date without a year is the last one before the essay's.
    ['6 October', '2024-10-06', 'day', '2024-11', true],
    ['6 October', '2023-10-06', 'day', '2024-11', false],
    ['in March', '2025-03', 'month', '2025-04-01', true],
    ['in December', '2024-12', 'month', '2025-04-01', true],
    ['in December', '2025-12', 'month', '2025-04-01', false],
    ['20 April', '2024-04-20', 'day', '2025-04-10', true],
    ['20 April', '2025-04-20', 'day', '2025-04-10', false],
    ['8 April', '2025-04-08', 'day', '2025-04-10', true],
    ['in March', '2024-03', 'month', '2024', true],
    // Without a date of the essay month and day must agree.
    ['6 October', '2024-10-06', 'day', undefined, true],
    ['7 October', '2024-10-06', 'day', undefined, false],
    ['in October', '2024-10-06', 'month', undefined, true],
    ['in October', '2024', 'month', undefined, false],
    // Of a period of years the first or the last.
    ['in 1979', '1979/1989', 'year', undefined, true],
    ['in 1989', '1979/1989', 'year', undefined, true],
    ['in 1985', '1979/1989', 'year', undefined, false],
    ['1979–1989', '1985', 'year', undefined, true],
    ['1979–1984', '1985', 'year', undefined, false],
    ['in 2023', '2021/..', 'month', undefined, false],
    ['May 2023', '2021/..', 'month', undefined, true],
    ['May 2020', '2021/..', 'month', undefined, false],
  ];
  for (const [text, incident, precision, essay, expected] of rows) {
    const name = `${text} is ${expected ? '' : 'not '}${incident} by the ${precision}`;
    test(essay ? `${name}, said in ${essay}` : name, () => {
      const [date] = datesIn(text, { start: 0, end: text.length });
      assert.ok(date, `a date in ${text}`);
      const essayDate = essay === undefined ? undefined : range(essay);
      assert.equal(agrees(date, range(incident), precision, essayDate), expected);
    });
  }
});
