/** Which letters a label may begin with in a text: most words of a text fail here, at no cost. */
import { ASCII_WORD } from './tokens.ts';
import { isSmall } from './word-hash.ts';

/** That a label's first word may begin with a unit. */
export const OPENS = 1;
/** That a unit belongs to no word, so that one may begin behind it. */
export const PARTS = 2;

/** What is known of ASCII units, filled while labels are added. */
export class Openers {
  /** By ASCII unit: `OPENS`, `PARTS` or 0. */
  readonly units = ASCII_WORD.map((inWord) => (inWord === 1 ? 0 : PARTS));
  /** Whether a label begins with a small letter that may stand in a text as a capital. */
  hasSmall = false;

  /** Lets words pass that begin with a folded letter, small or large; those beyond ASCII all pass. */
  add(first: number): void {
    this.hasSmall ||= isSmall(first);
    if (first >= 0x80) return;
    this.#open(first);
    if (isSmall(first)) this.#open(first & ~0x20);
  }

  #open(unit: number): void {
    this.units[unit] = OPENS;
  }
}
