/**
 * Dates of a block settled: those that leave something open are resolved against the essay's own
 * date or the nearest date before in the text, and keep what they were counted from.
 *
 * "In March" behind a full date of the same paragraph is of that date's year, else the last March
 * before the essay; where the essay has no date, of the year last told with a month. "That March" and
 * "the following March" count from the date before, if it gives a year alone as well.
 */
import { yearBefore, type TextDate } from '../text/dates.ts';
import { parseEdtf, type DateRange } from '../text/edtf.ts';
import { edtfOf, resolveDate } from '../text/relative-dates.ts';
import type { Span } from '../text/span.ts';
import { ALONE, standsAlone } from './date-lines.ts';
import { DATE_FACT, LAST_DATE_FACT, YEAR_FACT, type BlockFacts } from './facts.ts';

/** What a date was counted from, and what came of it; neither where it cannot be resolved. */
export interface CountedDate extends Span {
  readonly from: 'essay' | 'text';
  /** The base, in EDTF. */
  readonly base?: string;
  /** What it is, in EDTF. */
  readonly is?: string;
}

/** A date with what it was counted from, if it was. */
export interface SettledDate extends TextDate {
  readonly counted?: CountedDate;
}

/** The dates of a block, and those of them that cannot be resolved. */
export interface SettledDates {
  readonly dates: readonly SettledDate[];
  readonly open: readonly CountedDate[];
}

/** The essay's own date. */
export function essayDate(facts: BlockFacts): DateRange | undefined {
  const date = facts.get(DATE_FACT);
  return typeof date === 'string' ? parseEdtf(date) : undefined;
}

/** Settles the dates of a block, in order; tells the next one which was the last. */
export function settleDates(
  found: readonly TextDate[],
  facts: BlockFacts,
  { text, heading }: { readonly text: string; readonly heading: boolean },
): SettledDates {
  if (found.length === 0) {
    if (!heading) facts.set(LAST_DATE_FACT, '');
    return NO_DATES;
  }
  const settler = new Settler(facts);
  const dates: SettledDate[] = [];
  const open: CountedDate[] = [];
  for (const date of found) {
    const settled = settler.settle(date);
    if (settled) dates.push(settler.keep(settled));
    else open.push({ start: date.start, end: date.end, from: date.relative?.from ?? 'essay' });
  }
  const [only] = found.length === 1 ? dates : [];
  const alone = only && standsAlone(text, { start: 0, end: text.length }, only) ? ALONE : '';
  facts.set(LAST_DATE_FACT, settler.last === undefined ? '' : alone + settler.last);
  return { dates, open };
}

const NO_DATES: SettledDates = { dates: [], open: [] };

class Settler {
  /** The last date of this block whose year is known, in EDTF. */
  last: string | undefined;
  readonly #facts: BlockFacts;
  readonly #essay: DateRange | undefined;

  constructor(facts: BlockFacts) {
    this.#facts = facts;
    this.#essay = essayDate(facts);
  }

  /** Remembers a date as one that others may count from. */
  keep(date: SettledDate): SettledDate {
    this.last = edtfOf(date) ?? this.last;
    return date;
  }

  /** A date settled; undefined where it cannot be. "That June" is a June even where no year was told before. */
  settle(date: TextDate): SettledDate | undefined {
    const relative = date.relative && this.#relative(date);
    return relative ?? (date.relative && date.month === undefined ? undefined : this.#plain(date));
  }

  #relative(date: TextDate): SettledDate | undefined {
    const from = date.relative?.from ?? 'essay';
    const base = this.#facts.get(DATE_FACT);
    const known = from === 'essay' ? base : (this.last ?? this.#before());
    if (typeof known !== 'string') return undefined;
    const resolved = resolveDate(date, this.#essay, parseEdtf(known));
    return resolved && counted(resolved, from, known);
  }

  #before(): string | undefined {
    const last = this.#facts.get(LAST_DATE_FACT);
    return typeof last === 'string' ? last.replace(ALONE, '') : undefined;
  }

  #plain(date: TextDate): SettledDate {
    if (this.#essay === undefined) return this.#withoutEssayDate(date);
    if (date.year !== undefined) return date;
    const before = this.last?.includes('-') === true ? this.last : undefined;
    const year = before === undefined ? undefined : Number(before.slice(0, 4));
    const made = { ...date, year };
    const range = year === undefined ? undefined : parseEdtf(edtfOf(made) ?? '');
    if (before !== undefined && range && range.from <= this.#essay.to) {
      return counted(made, 'text', before);
    }
    const own = this.#facts.get(DATE_FACT);
    const last = { ...date, year: yearBefore(date, this.#essay) };
    return typeof own === 'string' ? counted(last, 'essay', own) : last;
  }

  /**
   * "19 October" is of the year last told with a month, or of a later one that has been named
   * alone since.
   */
  #withoutEssayDate(date: TextDate): SettledDate {
    const { month, year } = date;
    const told = this.#facts.get(YEAR_FACT);
    const known = typeof told === 'number' ? told : undefined;
    if (year === undefined) {
      return known === undefined ? date : counted({ ...date, year: known }, 'text', `${known}`);
    }
    if (month !== undefined || (known !== undefined && year > known)) {
      this.#facts.set(YEAR_FACT, year);
    }
    return date;
  }
}

function counted(date: TextDate, from: CountedDate['from'], base: string): SettledDate {
  const { start, end } = date;
  const is = edtfOf(date);
  return is === undefined ? date : { ...date, counted: { start, end, from, base, is } };
}

/** What the dates among some parts were counted from. */
export function countedIn(parts: readonly Span[]): { readonly dates?: readonly CountedDate[] } {
  const dates = parts.flatMap((part) => (part as SettledDate).counted ?? []);
  return dates.length > 0 ? { dates } : {};
}
