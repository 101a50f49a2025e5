/**
 * Tokens: a text as words and the signs between them, the way labels and essays are compared.
 *
 * `'U.S.–led'` is `U` `.` `S` `.` `-led`: a sign is a token of its own, blanks and dashes are what
 * joins a token to the one before it.
 */
import {
  BLANK,
  BREAK,
  classOf,
  DASH,
  fold,
  IGNORED,
  isAstralSign,
  SIGN,
  WORD,
} from '../text/characters.ts';

/** By ASCII unit: 1 for letters and digits. */
export const ASCII_WORD: Uint8Array = Uint8Array.from({ length: 0x80 }, (_, unit) =>
  classOf(fold(unit)) === WORD ? 1 : 0,
);

/** How a token joins the one before it. */
export const TOUCHING = 0;
/** Blanks with at most one line break. */
export const SPACED = 1;
/** One dash or hyphen, with or without blanks around it. */
export const DASHED = 2;

/** What joins the words of a loose form: blanks, or one short dash without blanks. */
export const LOOSE = 3;

/** Reads one token after another; what was read last stands in its fields. */
export class TokenCursor {
  readonly text: string;
  /** Reading stops here; a token never reaches past it. */
  readonly limit: number;
  /** How the token joins the one before: `TOUCHING`, `SPACED` or `DASHED`. */
  join = TOUCHING;
  /** Whether a loose form takes the join: a dash between blanks, and a long one, parts two names. */
  loose = false;
  start = 0;
  end = 0;

  constructor(text: string, limit: number) {
    this.text = text;
    this.limit = limit;
  }

  /**
   * Reads the token after `from`; false where the text ends or something stands between that no
   * name spans: a blank line, two dashes.
   */
  next(from: number): boolean {
    const { text, limit } = this;
    // A plain word, after a blank or at the beginning, is what most words are.
    const blank = text.charCodeAt(from) === 0x20;
    const start = blank ? from + 1 : from;
    if (start < limit) {
      let end = start;
      let unit = text.charCodeAt(end);
      while (unit < 0x80 && ASCII_WORD[unit] === 1) unit = ++end < limit ? text.charCodeAt(end) : 0;
      if (unit < 0x80 && end > start) {
        this.join = blank ? SPACED : TOUCHING;
        this.loose = blank;
        this.start = start;
        this.end = end;
        return true;
      }
    }
    let breaks = 0;
    let dashes = 0;
    let blanks = 0;
    let long = false;
    for (let i = from; i < limit; i++) {
      const kind = classOf(fold(text.charCodeAt(i)));
      if (kind === IGNORED) continue;
      if (kind === BLANK) blanks++;
      else if (kind === BREAK) {
        blanks++;
        if (text.charCodeAt(i) === 0x0d && text.charCodeAt(i + 1) === 0x0a) i++;
        if (++breaks > 1) return false;
      } else if (kind === DASH) {
        if (++dashes > 1) return false;
        long = LONG_DASH.has(text.charCodeAt(i));
      } else {
        this.join = dashes ? DASHED : blanks ? SPACED : TOUCHING;
        this.loose = dashes ? blanks === 0 && !long : blanks > 0;
        this.start = i;
        const sign = kind === SIGN || isAstralSign(text, i);
        this.end = sign ? signEnd(text, i) : wordEnd(text, i, limit);
        return true;
      }
    }
    return false;
  }
}

/** Em dash, bar, and longer ones. */
const LONG_DASH: ReadonlySet<number> = new Set([0x2014, 0x2015, 0x2e3a, 0x2e3b, 0xfe58]);

function signEnd(text: string, i: number): number {
  return i + ((text.codePointAt(i) ?? 0) > 0xffff ? 2 : 1);
}

/** End of the word that starts at `start`; ignored units at its end stay outside. */
export function wordEnd(text: string, start: number, limit: number): number {
  let end = start;
  for (let i = start; i < limit; i++) {
    const kind = classOf(fold(text.charCodeAt(i)));
    if (kind === IGNORED) continue;
    if (kind !== WORD || isAstralSign(text, i)) break;
    end = i + 1;
  }
  return includeMarks(text, end, limit);
}

/** No mark stands before this unit. */
const FIRST_MARK = 0x300;

/** A decomposed accent belongs to its letter, so that the span of a name covers it. */
function includeMarks(text: string, end: number, limit: number): number {
  while (end < limit && text.charCodeAt(end) >= FIRST_MARK && /\p{M}/u.test(text.charAt(end)))
    end++;
  return end;
}

/** Whether a word starts at `i`, given that none is open: a word unit that is no emoji. */
export function startsWord(text: string, i: number): boolean {
  return classOf(fold(text.charCodeAt(i))) === WORD && !isAstralSign(text, i);
}
