/**
 * Dates as essays write them.
 *
 * `datesIn('On October 6, 2024, and again in March', …)` finds a day and a month; the year of the
 * second is left open and resolved against the essay's date by `agrees`.
 */
import { dayOf, daysInMonth, partsOf, type DateRange, type Precision } from './edtf.ts';
import { relativeDatesIn, relativeMonth } from './relative-dates.ts';
import { byStart, type Span } from './span.ts';

/** A date in a text; parts that the text leaves out are undefined. Months and days count from 1. */
export interface TextDate extends Span {
  readonly precision: Precision;
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly day: number | undefined;
  /** Last year of a span of years such as "1979–1989". */
  readonly lastYear: number | undefined;
  /** "last month", "a week earlier": counted from another date; year, month and day are open, of "that June" the year alone. */
  readonly relative?: Relative;
  /** Days of a date that is neither a day nor a month: "a week earlier", resolved. */
  readonly range?: Pick<DateRange, 'from' | 'to'>;
}

/** How a date counts from another: the essay's own, or the nearest before in the text. */
export interface Relative {
  readonly from: 'essay' | 'text';
  readonly unit: 'day' | 'week' | 'month' | 'year';
  readonly shift: number;
}

const NAMES =
  'January|February|March|April|May|June|July|August|September|October|November|December';
const SHORT = 'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec';
const MONTH = `(?:${NAMES}|(?:${SHORT})\\b\\.?)`;
const ORDINAL = '(?:st|nd|rd|th)?';
const YEAR = '(?:1[5-9]|20)\\d\\d';
const GAP = '[ \\u00a0\\u202f]{1,2}|\\r?\\n';
const DAY = `\\d{1,2}${ORDINAL}`;
/** "16" or "16–18" or "16 and 18": the first day counts. */
const DAYS = `(\\d{1,2})${ORDINAL}(?:(?:${GAP})?(?:[-–—/]|to|and|or)(?:${GAP})?${DAY})?`;
/** The words before a bare "May" or "March" that make it a month, not a verb. */
const BEFORE_MONTH =
  '(?<=\\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ff]rom|[Dd]uring|[Oo]f|[Ll]ast|[Tt]his|[Nn]ext|[Ff]ollowing|[Pp]revious|[Pp]receding|[Ee]arly|[Mm]id|[Ll]ate|[Tt]he|[Tt]hat|[Bb]etween)[ \\u00a0-])';

const PATTERN = new RegExp(
  [
    `(?<![\\d-])(?<iso>${YEAR}-[01]\\d-[0-3]\\d)(?![\\d-])`,
    `(?<![\\d.,])${DAYS.replace('(', '(?<dayFirst>')}(?:${GAP})(?:of(?:${GAP}))?(?<monthAfter>${MONTH})(?:,?(?:${GAP})(?<yearAfter>${YEAR})(?!\\d))?`,
    `\\b(?<monthFirst>${MONTH})(?:${GAP})${DAYS.replace('(', '(?<dayAfter>')}(?![\\d%]|[.,]\\d)(?:,?(?:${GAP})(?<yearLast>${YEAR})(?!\\d))?`,
    `\\b(?<monthOf>${MONTH}),?(?:${GAP})(?:of(?:${GAP}))?(?<yearOf>${YEAR})(?!\\d)`,
    `\\b(?<monthOnly>${NAMES.replace('March|', '').replace('May|', '')}|${BEFORE_MONTH}(?:May|March))(?!\\p{L})`,
    `(?<![\\d.,$€£\\p{L}]|\\d[-–—]|[Rr]esolutions? )(?<yearOnly>${YEAR})(?:[-–—](?<yearUntil>${YEAR}|\\d\\d(?!\\d)))?(?![\\d%]|[.,]\\d|s\\b|-year)`,
  ].join('|'),
  'uy',
);

/** What a date begins with: looking at these places alone takes an eighth of the time. */
const BEGINNING = /[\dJFMASOND]/g;

const MONTH_NUMBER = new Map(
  'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ').map((name, i) => [name, i + 1]),
);

function monthNumber(name: string | undefined): number | undefined {
  return name === undefined ? undefined : MONTH_NUMBER.get(name.slice(0, 3).toLowerCase());
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

/** All dates within `block`, in order; impossible days ("45 March") are passed over. */
export function datesIn(text: string, block: Span): TextDate[] {
  const found: TextDate[] = [];
  const content = text.slice(block.start, block.end);
  BEGINNING.lastIndex = 0;
  while (BEGINNING.test(content)) {
    PATTERN.lastIndex = BEGINNING.lastIndex - 1;
    const match = PATTERN.exec(content);
    if (!match) continue;
    BEGINNING.lastIndex = PATTERN.lastIndex;
    const date = dateOf(match.groups ?? {});
    if (!date) continue;
    const start = block.start + match.index;
    const span = { start, end: start + match[0].length };
    const open = date.month !== undefined && date.year === undefined;
    const relative = open ? relativeMonth(content, match.index) : undefined;
    found.push(relative ? { ...span, ...date, relative } : { ...span, ...date });
  }
  const relative = relativeDatesIn(text, block);
  return relative.length > 0 ? [...found, ...relative].toSorted(byStart) : found;
}

type Groups = Readonly<Record<string, string | undefined>>;

function dateOf(groups: Groups): Omit<TextDate, 'start' | 'end'> | undefined {
  if (groups['iso']) {
    const [year, month, day] = groups['iso'].split('-').map(Number);
    return checked(year, month, day, undefined);
  }
  const month = monthNumber(
    groups['monthAfter'] ?? groups['monthFirst'] ?? groups['monthOf'] ?? groups['monthOnly'],
  );
  const day = numberOf(groups['dayFirst'] ?? groups['dayAfter']);
  const year = numberOf(
    groups['yearAfter'] ?? groups['yearLast'] ?? groups['yearOf'] ?? groups['yearOnly'],
  );
  return checked(year, month, day, lastYear(year, groups['yearUntil']));
}

function lastYear(first: number | undefined, text: string | undefined): number | undefined {
  if (first === undefined || text === undefined) return undefined;
  const last = text.length === 2 ? Math.floor(first / 100) * 100 + Number(text) : Number(text);
  return last > first ? last : undefined;
}

function checked(
  year: number | undefined,
  month: number | undefined,
  day: number | undefined,
  last: number | undefined,
): Omit<TextDate, 'start' | 'end'> | undefined {
  if (month !== undefined && (month < 1 || month > 12)) return undefined;
  if (day !== undefined && (day < 1 || day > daysInMonth(year ?? 2024, month ?? 1))) {
    return undefined;
  }
  const precision = day !== undefined ? 'day' : month !== undefined ? 'month' : 'year';
  return { precision, year, month, day, lastYear: last };
}

const FINENESS: Readonly<Record<Precision, number>> = { year: 0, month: 1, day: 2 };

/**
 * Whether a date of a text can be the date of an incident and is at least as fine as `precision`.
 * A month or day without a year is taken as the last one before the essay's date; where the essay
 * has no date, month and day alone must agree. Of a period of years, the text must name the first
 * or the last.
 */
export function agrees(
  date: TextDate,
  incident: DateRange,
  precision: Precision,
  essay: DateRange | undefined,
): boolean {
  if (FINENESS[date.precision] < FINENESS[precision]) return false;
  const year = date.year ?? yearBefore(date, essay);
  if (year === undefined) return agreesWithoutYear(date, incident);
  const first = Math.floor(incident.from / 10000);
  const last = Math.floor(incident.to / 10000);
  if (last > first && date.precision === 'year' && precision === 'year') {
    return year === first || year === last || date.lastYear === last;
  }
  if (date.range) return date.range.from <= incident.to && incident.from <= date.range.to;
  const from = dayOf(year, date.month ?? 1, date.day ?? 1);
  const to =
    date.lastYear !== undefined
      ? dayOf(date.lastYear, 12, 31)
      : dayOf(year, date.month ?? 12, date.day ?? daysInMonth(year, date.month ?? 12));
  return from <= incident.to && incident.from <= to;
}

/** The year of the last such month or day before the essay's date. */
export function yearBefore(date: TextDate, essay: DateRange | undefined): number | undefined {
  if (!essay || date.month === undefined) return undefined;
  const { year, month, day } = partsOf(essay.to);
  const later = date.month === month && date.day !== undefined && date.day > day;
  return date.month > month || later ? year - 1 : year;
}

function agreesWithoutYear(date: TextDate, incident: DateRange): boolean {
  const from = partsOf(incident.from);
  const to = partsOf(incident.to);
  if (incident.precision === 'year' || from.year !== to.year) return false;
  const start = from.month * 100 + from.day;
  const end = to.month * 100 + to.day;
  const first = (date.month ?? 1) * 100 + (date.day ?? 1);
  const last = (date.month ?? 12) * 100 + (date.day ?? 31);
  return first <= end && start <= last;
}
