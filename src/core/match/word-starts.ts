/**
 * Where words start that may open a label, found without a branch for each word: a processor
 * guesses branches, and where a word ends is what it cannot guess. A window of text at a time goes
 * into one small table, the same for all texts: a search does not begin before another has ended.
 */
import { classOf, fold, IGNORED, isAstralSign, WORD } from '../text/characters.ts';
import { OPENS, PARTS } from './openers.ts';

/** Longest stretch that is looked through at once. */
export const WINDOW = 2048;

/** Offsets of the word starts that were found last. */
export const STARTS = new Int32Array(WINDOW + 1);

/** What is known of ASCII units, of the labels that are looked for now. */
const KNOWN = new Uint8Array(0x80);

/** Begins with a text, or a part of one, anew: says what is known of ASCII units (see `Openers`). */
export function beginStarts(known: Uint8Array): void {
  KNOWN.set(known);
}

/**
 * Finds the starts in `[from, to)`, at most `WINDOW` units, given what is known of the unit before
 * (`PARTS` at the beginning). Answers how many times four, plus what is known of the last unit.
 */
export function findStarts(text: string, from: number, to: number, before: number): number {
  let last = before;
  let count = 0;
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    const known = unit < 0x80 ? (KNOWN[unit] as number) : beyondAscii(text, i, last);
    STARTS[count] = i;
    count += known & (last >>> 1);
    last = known;
  }
  return (count << 2) | last;
}

/** What is known of a unit, given that of the one before: any letter may open a label. */
function beyondAscii(text: string, i: number, last: number): number {
  const kind = classOf(fold(text.charCodeAt(i)));
  // A soft hyphen or an accent within a word does not end it.
  if (kind === IGNORED) return last;
  return kind === WORD && !isAstralSign(text, i) ? OPENS : PARTS;
}
