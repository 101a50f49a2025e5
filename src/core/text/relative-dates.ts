/**
 * Dates that count from another: from the essay's own ("last month", "two years ago", "yesterday")
 * or from the nearest date before in the text ("a week earlier", "the following day").
 *
 *     relativeDatesIn('Two weeks earlier it rained.', …)   // 14 days before, counted from the text
 *     resolveDate(found, essayDate, { … 6 October 2024 })   // 19 to 25 September 2024
 *     relativeMonth('It rained the following June', 27)      // the next June, counted from the text
 *
 * A week is a week, not a day: what comes of it is the seven days around.
 */
import { dayOf, partsOf, type DateRange, type Day } from './edtf.ts';
import type { Relative, TextDate } from './dates.ts';
import type { Span } from './span.ts';

const NUMBERS = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';
const UNIT = 'day|week|month|year';
/** Worth a closer look: most blocks hold none of these. */
const HINT =
  /\b(?:ago|earlier|later|following|next|previous|preceding|yesterday|same|last|this|that) ?(?:day|week|month|year)?\b/iu;
/** "Over the last year" is a stretch of time, "more than a year ago" no date. */
const STRETCH =
  /\b(?:over|for|within|during|throughout|more than|less than|at least|nearly|almost|up to|(?:at )?the|every|of|these) $/iu;

const PATTERN = new RegExp(
  [
    `\\b(?<which>[Ll]ast|[Tt]his) (?<own>week|month|year)(?!\\p{L})`,
    `\\b(?<yesterday>[Yy]esterday)(?!\\p{L})`,
    `(?<![\\p{L}\\d.,-])(?<count>[Aa]n?|${NUMBERS}|${capital(NUMBERS)}|[1-9]\\d?) (?<unit>${UNIT})s? (?<way>ago|earlier|later)(?! than|\\p{L})`,
    `\\b(?<the>[Tt]he) (?<side>following|next|previous|preceding) (?<next>${UNIT})(?![\\p{L}]| of)`,
    `\\b(?:[Tt]he|[Tt]hat) (?<same>same) (?<sameUnit>day|month|year)(?!\\p{L})`,
    `(?<=\\b(?:[Ii]n|[Oo]n|[Oo]f|[Ll]ater|[Ee]arlier|[Uu]ntil|[Ss]ince) )that (?<thatUnit>day|month|year)(?!\\p{L})`,
  ].join('|'),
  'uy',
);

/** Each has just one of these, and begins at most so many units before it. */
const ANCHOR = / (?:day|week|month|year)|[Yy]esterday/g;
const BEFORE_ANCHOR = 'the preceding'.length;

function capital(words: string): string {
  return words.replace(/(?<=^|\|)\w/g, (first) => first.toUpperCase());
}

/** All dates within `block` that count from another, in order. */
export function relativeDatesIn(text: string, block: Span): TextDate[] {
  const content = text.slice(block.start, block.end);
  const found: TextDate[] = [];
  let free = 0;
  ANCHOR.lastIndex = 0;
  for (let hit = ANCHOR.exec(content); hit; hit = ANCHOR.exec(content)) {
    if (free === 0 && !HINT.test(content)) return [];
    const match = matchNear(content, Math.max(free, hit.index - BEFORE_ANCHOR), hit.index);
    if (!match) continue;
    free = match.index + match[0].length;
    const groups = match.groups ?? {};
    const before = content.slice(Math.max(0, match.index - 12), match.index);
    if (STRETCH.test(before) && !groups['yesterday'] && !groups['thatUnit']) continue;
    const relative = relativeOf(groups);
    const start = block.start + match.index;
    const open = { year: undefined, month: undefined, day: undefined, lastYear: undefined };
    const precision = relative.unit === 'week' ? 'month' : relative.unit;
    found.push({ start, end: start + match[0].length, precision, ...open, relative });
  }
  return found;
}

/** What stands before a month that is the next, or the last, or of the same year, as seen from the date before. */
const BESIDE_MONTH =
  /(?<![\p{L}\d])(?:(?<same>that)|the (?:(?<after>following|next)|previous|preceding))[ \u00a0]$/iu;
const LONGEST_BESIDE = 'the preceding '.length + 1;

/** How the year of a month or day at a place counts from another date; undefined where it does not. */
export function relativeMonth(content: string, at: number): Relative | undefined {
  const before = content.slice(Math.max(0, at - LONGEST_BESIDE), at);
  const { groups } = BESIDE_MONTH.exec(before) ?? {};
  if (!groups) return undefined;
  const shift = groups['same'] ? 0 : groups['after'] ? 1 : -1;
  return { from: 'text', unit: 'year', shift };
}

/** The first match that begins between two places. */
function matchNear(content: string, from: number, to: number): RegExpExecArray | null {
  for (let at = from; at <= to; at++) {
    PATTERN.lastIndex = at;
    const match = PATTERN.exec(content);
    if (match) return match;
  }
  return null;
}

type Groups = Readonly<Record<string, string | undefined>>;

function relativeOf(groups: Groups): Relative {
  const { which, own, yesterday, count, unit, way, side, next, sameUnit, thatUnit } = groups;
  if (yesterday) return { from: 'essay', unit: 'day', shift: -1 };
  if (which) {
    return { from: 'essay', unit: unitOf(own), shift: which.toLowerCase() === 'last' ? -1 : 0 };
  }
  if (count !== undefined) {
    const number = numberOf(count.toLowerCase());
    const shift = way === 'later' ? number : -number;
    return { from: way === 'ago' ? 'essay' : 'text', unit: unitOf(unit), shift };
  }
  if (side) return { from: 'text', unit: unitOf(next), shift: /^[fn]/.test(side) ? 1 : -1 };
  return { from: 'text', unit: unitOf(sameUnit ?? thatUnit), shift: 0 };
}

function unitOf(word: string | undefined): Relative['unit'] {
  return word === 'day' || word === 'week' || word === 'month' ? word : 'year';
}

function numberOf(word: string): number {
  return word.startsWith('a') ? 1 : NUMBERS.split('|').indexOf(word) + 1 || Number(word);
}

const FINENESS = { year: 0, month: 1, week: 2, day: 2 } as const;

/**
 * A date that counts from another, resolved; undefined where the base is not known, or not finely
 * enough. Other dates are what they are.
 */
export function resolveDate(
  date: TextDate,
  essay: DateRange | undefined,
  before: DateRange | undefined,
): TextDate | undefined {
  const { relative } = date;
  if (!relative) return date;
  const { from, unit, shift } = relative;
  const base = from === 'essay' ? essay : before;
  if (!base || FINENESS[base.precision] < FINENESS[unit]) return undefined;
  if (base.approximate && unit !== 'year') return undefined;
  const { year, month } = partsOf(base.from);
  if (unit === 'year') {
    if (partsOf(base.to).year !== year) return undefined;
    return { ...date, year: year + (lapses(date, base) ? shift : 0) };
  }
  if (unit === 'month') {
    if (partsOf(base.to).month !== month || partsOf(base.to).year !== year) return undefined;
    const months = year * 12 + month - 1 + shift;
    return { ...date, year: Math.floor(months / 12), month: (months % 12) + 1 };
  }
  if (base.from !== base.to) return undefined;
  if (unit === 'day') return { ...date, ...partsOf(addDays(base.from, shift)) };
  const middle = addDays(base.from, shift * 7);
  const range = { from: addDays(middle, -3), to: addDays(middle, 3) };
  const { year: inYear, month: inMonth } = partsOf(middle);
  return { ...date, year: inYear, month: inMonth, range };
}

/** Whether the year is another: the June that follows a March is of the same. */
function lapses({ month, relative }: TextDate, base: DateRange): boolean {
  if (month === undefined || base.precision === 'year') return true;
  const { month: last } = partsOf(base.from);
  return (relative?.shift ?? 0) > 0 ? month <= last : month >= last;
}

function addDays(from: Day, days: number): Day {
  const { year, month, day } = partsOf(from);
  const date = new Date(Date.UTC(year, month - 1, day + days));
  return dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** A date of a text in EDTF, for one whose year is known. */
export function edtfOf({ year, month, day, lastYear, range }: TextDate): string | undefined {
  if (year === undefined) return undefined;
  if (range) return `${dayText(range.from)}/${dayText(range.to)}`;
  const last = lastYear === undefined ? '' : `/${lastYear}`;
  return [year, month, month === undefined ? undefined : day].flatMap(two).join('-') + last;
}

function dayText(day: Day): string {
  const { year, month, day: ofMonth } = partsOf(day);
  return [year, month, ofMonth].flatMap(two).join('-');
}

function two(part: number | undefined): string[] {
  return part === undefined ? [] : [String(part).padStart(2, '0')];
}
