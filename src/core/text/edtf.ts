/**
 * Dates of the glossary, in the part of EDTF that reading needs (Library of Congress,
 * Extended Date/Time Format, levels 0 and 1): `2024`, `2024-10`, `2024-10-06`,
 * `2024-01-16/2024-01-18`, `2021/..`, `../2021`, with `~` (about), `?` (uncertain) or `%` (both).
 */
import { phrase, type Worded } from './phrase.ts';

/** Days as numbers that sort and compare: 6 October 2024 is 20241006. */
export type Day = number;

/** How fine a date is. */
export type Precision = 'year' | 'month' | 'day';

/** A period of days, both ends included; an open end is `OPEN_START` or `OPEN_END`. */
export interface DateRange {
  readonly from: Day;
  readonly to: Day;
  readonly precision: Precision;
  readonly approximate: boolean;
}

/** Earlier than any day. */
export const OPEN_START: Day = 0;
/** Later than any day. */
export const OPEN_END: Day = 99991231;

const SINGLE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%]?)$/;

/** Reads a date or interval; undefined where it is not one (or names a month 13 or a 31 June). */
export function parseEdtf(text: string): DateRange | undefined {
  const [first, second, more] = text.trim().split('/');
  if (first === undefined || more !== undefined) return undefined;
  if (second === undefined) return parseSingle(first);
  if (first === '..' && second === '..') return undefined;
  const from = first === '..' ? openEnd(OPEN_START) : parseSingle(first);
  const to = second === '..' ? openEnd(OPEN_END) : parseSingle(second);
  if (!from || !to || from.from > to.to) return undefined;
  return {
    from: from.from,
    to: to.to,
    precision: coarser(from.precision, to.precision),
    approximate: from.approximate || to.approximate,
  };
}

function openEnd(day: Day): DateRange {
  return { from: day, to: day, precision: 'day', approximate: false };
}

function coarser(a: Precision, b: Precision): Precision {
  if (a === 'year' || b === 'year') return 'year';
  return a === 'month' || b === 'month' ? 'month' : 'day';
}

function parseSingle(text: string): DateRange | undefined {
  const match = SINGLE.exec(text.trim());
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const approximate = match[4] !== '';
  if (match[2] === undefined) {
    return { from: dayOf(year, 1, 1), to: dayOf(year, 12, 31), precision: 'year', approximate };
  }
  if (month < 1 || month > 12) return undefined;
  if (match[3] === undefined) {
    const to = dayOf(year, month, daysInMonth(year, month));
    return { from: dayOf(year, month, 1), to, precision: 'month', approximate };
  }
  if (day < 1 || day > daysInMonth(year, month)) return undefined;
  const only = dayOf(year, month, day);
  return { from: only, to: only, precision: 'day', approximate };
}

/** A day as a number; months and days count from 1. */
export function dayOf(year: number, month: number, day: number): Day {
  return year * 10000 + month * 100 + day;
}

/** Year, month and day (from 1) of a day number. */
export function partsOf(day: Day): { year: number; month: number; day: number } {
  return { year: Math.floor(day / 10000), month: Math.floor(day / 100) % 100, day: day % 100 };
}

/** Days of a month, in the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 31;
}

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
/** A month of a year, and a day of it, as sentences with gaps. */
const MONTH_WORDS = MONTHS.map((month) => `${month} {0}`);
const DAY_WORDS = MONTHS.map((month) => `{0} ${month} {1}`);
/** What `dateWords` says of months and days, for translators. */
export const DATE_WORDS: readonly string[] = [...MONTHS, ...MONTH_WORDS, ...DAY_WORDS];

/**
 * A glossary date for people: `2024-10-06` gives "6 October 2024", `2021/..` "since 2021". What both
 * ends of a period share is said once: "November–December 2001", "16–18 January 2024".
 */
export function dateWords(edtf: string): Worded {
  const [first = '', second] = edtf.split('/');
  if (second === undefined) return singleWords(first);
  if (first === '..') return phrase('until {0}', singleWords(second));
  if (second === '..') return phrase('since {0}', singleWords(first));
  return withinWords(first, second) ?? betweenWords(singleWords(first), singleWords(second));
}

/** An en dash stands close between years, and has room between dates of several words. */
function betweenWords(first: Worded, second: Worded): Worded {
  const close = !first.text.includes(' ') && !second.text.includes(' ');
  return close ? phrase('{0}–{1}', first, second) : phrase('{0} – {1}', first, second);
}

/** A period within one month, or of months within one year; undefined where an end is vague. */
function withinWords(first: string, second: string): Worded | undefined {
  const [from, to] = [SINGLE.exec(first), SINGLE.exec(second)];
  if (!from || !to || from[4] || to[4] || from[1] !== to[1]) return undefined;
  const [, year = '', , day] = from;
  const [wordOfFirst, wordOfLast] = [from, to].map((each) => MONTHS[Number(each[2]) - 1]);
  if (wordOfFirst === undefined || wordOfLast === undefined) return undefined;
  const dayOfMonth = DAY_WORDS[Number(from[2]) - 1] ?? '';
  if (wordOfFirst === wordOfLast) {
    return day && to[3] ? phrase(dayOfMonth, `${Number(day)}–${Number(to[3])}`, year) : undefined;
  }
  return day || to[3]
    ? undefined
    : phrase('{0}–{1} {2}', phrase(wordOfFirst), phrase(wordOfLast), year);
}

/** The same in English, for what is written or compared rather than shown. */
export function dateText(edtf: string): string {
  return dateWords(edtf).text;
}

function singleWords(text: string): Worded {
  const match = SINGLE.exec(text.trim());
  if (!match) return { text };
  const date = dayWords(match[1] ?? '', Number(match[2] ?? 0), Number(match[3] ?? 0));
  if (match[4] === '~') return phrase('about {0}', date);
  return match[4] ? phrase('{0} (?)', date) : date;
}

/** A year, a month of it or a day of that; 0 stands for none, and a month 13 has no name. */
function dayWords(year: string, month: number, day: number): Worded {
  const [monthWords, dayOfMonth] = [MONTH_WORDS[month - 1], DAY_WORDS[month - 1]];
  if (!monthWords || !dayOfMonth) return { text: day ? `${day} ${year}` : year };
  return day ? phrase(dayOfMonth, String(day), year) : phrase(monthWords, year);
}
