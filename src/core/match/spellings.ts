/** The ways in which a label may write a word that stands in a text. */
import { foldedUnit, NOTHING, smallLetter } from './word-hash.ts';

/** A word in capitals stands for one with a capital from this length on: an acronym is no word. */
const LONG = 4;

/** A word as it is compared: folded, without what does not count. */
export function foldedWord(word: string, ignoreCase: boolean): string {
  let folded = '';
  for (let i = 0; i < word.length; i++) {
    const unit = foldedUnit(word.charCodeAt(i), ignoreCase);
    if (unit !== NOTHING) folded += String.fromCharCode(unit);
  }
  return folded;
}

/** Whether a word's second letter is a capital, so that it may be written in capitals only. */
export function mayBeCapitals(text: string, start: number, end: number): boolean {
  const second = end - start > 1 ? text.charCodeAt(start + 1) : 0;
  return (second >= 0x41 && second <= 0x5a) || second >= 0x80;
}

/**
 * "PAKISTAN" in a heading is read as "Pakistan", and "OF" as a label's "of"; a capitalised word
 * of a label needs four letters for that, so that an acronym never stands for a word.
 */
export function quietSpellings(word: string): string[] {
  if (word.length < 2 || word !== word.toUpperCase() || word === word.toLowerCase()) return [];
  const small = foldedWord(word.toLowerCase(), false);
  const capital = foldedWord(word.charAt(0), false) + small.slice(1);
  return word.length < LONG ? [small] : [capital, small];
}

/** All spellings, folded: as written, "Agreement" for "agreement" too, capitals for small letters. */
export function spellings(word: string, ignoreCase: boolean): string[] {
  const folded = foldedWord(word, ignoreCase);
  if (ignoreCase) return [folded];
  const small = String.fromCharCode(smallLetter(folded.charCodeAt(0))) + folded.slice(1);
  return [folded, small, ...quietSpellings(word)];
}
