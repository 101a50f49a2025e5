/**
 * Dates that stand by themselves: a heading "6 October 2024", a line "Sunday, 6 October:" or a
 * sentence of nothing else dates what follows, to the end of the next block or to the next date.
 */
import { parseEdtf, partsOf } from '../text/edtf.ts';
import type { Span } from '../text/span.ts';
import { LAST_DATE_FACT, type BlockFacts } from './facts.ts';
import type { SettledDate } from './settle-dates.ts';

/** Before the date in the fact that the next block asks for: the block holds nothing else. */
export const ALONE = '=';

const WEEKDAY = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:[Oo]n|[Ii]n)\b/gu;

/** Whether a stretch of text holds nothing but the date. */
export function standsAlone(text: string, { start, end }: Span, date: Span): boolean {
  const rest = `${text.slice(start, date.start)} ${text.slice(date.end, end)}`;
  return !/[\p{L}\p{N}]/u.test(rest.replace(WEEKDAY, ''));
}

/** The dates of a block's sentences, each with that which stands alone above it. */
export class DateLines {
  readonly #text: string;
  #above: SettledDate | undefined;

  /** Asks at once what the block before ends with, before this one tells the next. */
  constructor(text: string, facts: BlockFacts) {
    this.#text = text;
    this.#above = blockAbove(facts);
  }

  /** The sentence's own dates, else the one above as a date without words. Sentences come in order. */
  of(sentence: Span, own: readonly SettledDate[]): readonly SettledDate[] {
    const [date] = own;
    if (date) this.#above = standsAlone(this.#text, sentence, date) ? date : undefined;
    if (date || !this.#above) return own;
    const { year, month, day, lastYear, precision } = this.#above;
    const { start } = sentence;
    return [{ start, end: start, precision, year, month, day, lastYear }];
  }
}

function blockAbove(facts: BlockFacts): SettledDate | undefined {
  const last = facts.get(LAST_DATE_FACT);
  if (typeof last !== 'string' || !last.startsWith(ALONE)) return undefined;
  const range = parseEdtf(last.slice(ALONE.length));
  if (!range || range.precision === 'year') return undefined;
  const { precision } = range;
  const { year, month, day } = partsOf(range.from);
  const open = { start: 0, end: 0, lastYear: undefined, precision, year, month };
  return { ...open, day: precision === 'day' ? day : undefined };
}
