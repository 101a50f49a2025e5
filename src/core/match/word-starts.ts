/**
 * Where words start, found without a branch for each word: a processor guesses branches, and where
 * a word ends is what it cannot guess. A window of text at a time goes into one small table.
 */
import { classOf, fold, IGNORED, isAstralSign, WORD } from '../text/characters.ts';
import { ASCII_WORD } from './tokens.ts';

/** Longest stretch that is looked through at once. */
export const WINDOW = 4096;

/** Finds the word starts of one text, window by window from its beginning. */
export class WordStarts {
  /** Offsets of the last window's word starts; the first `count` of them. */
  readonly offsets = new Int32Array(WINDOW + 1);
  count = 0;
  /** 1 within a word, 0 between words. */
  #within = 0;

  /** Begins with a text, or a part of one, anew. */
  reset(): void {
    this.#within = 0;
  }

  /** Looks through `[from, to)`, at most `WINDOW` units, right behind the window before. */
  find(text: string, from: number, to: number): void {
    const { offsets } = this;
    let within = this.#within;
    let count = 0;
    for (let i = from; i < to; i++) {
      const unit = text.charCodeAt(i);
      if (unit < 0x80) {
        const word = ASCII_WORD[unit] as number;
        offsets[count] = i;
        count += word & (within ^ 1);
        within = word;
        continue;
      }
      const kind = classOf(fold(unit));
      // A soft hyphen or an accent within a word does not end it.
      if (kind === IGNORED) continue;
      const word = kind === WORD && !isAstralSign(text, i) ? 1 : 0;
      offsets[count] = i;
      count += word & (within ^ 1);
      within = word;
    }
    this.count = count;
    this.#within = within;
  }
}
