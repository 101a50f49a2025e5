/**
 * Reads the words of a text one by one and hashes them on the way. Most are plain letters behind a
 * blank: those are read here in one go, all others by the token cursor.
 */
import { classOf, fold, IGNORED, WORD } from '../text/characters.ts';
import { ASCII_WORD, SPACED, TokenCursor, TOUCHING, wordEnd } from './tokens.ts';
import { foldedUnit, hashStep, NOTHING } from './word-hash.ts';

const WRITTEN = Uint8Array.from({ length: 0x80 }, (_, unit) => foldedUnit(unit, false));
const LOWERED = Uint8Array.from({ length: 0x80 }, (_, unit) => foldedUnit(unit, true));
const BLANK = 0x20;

/** The word that was read last. */
export class WordCursor {
  readonly #text: string;
  readonly #limit: number;
  readonly #ignoreCase: boolean;
  /** What ASCII units are compared as. */
  readonly #plain: Uint8Array;
  readonly #tokens: TokenCursor;
  start = 0;
  end = 0;
  /** How it joins the one before, as a token cursor says. */
  join = TOUCHING;
  loose = false;
  /** Its hash, its first letter and how many letters it has, folded. */
  hash = 0;
  first = NOTHING;
  letters = 0;

  /** Reads no further than a limit. */
  constructor(text: string, limit: number, ignoreCase: boolean) {
    this.#text = text;
    this.#limit = limit;
    this.#ignoreCase = ignoreCase;
    this.#plain = ignoreCase ? LOWERED : WRITTEN;
    this.#tokens = new TokenCursor(text, limit);
  }

  /** Reads the word that starts at `start`. */
  readAt(start: number): void {
    if (!this.#isPlain(start)) this.#hash(start, wordEnd(this.#text, start, this.#limit));
  }

  /** Reads the token behind `from`; false where no name goes on. */
  next(from: number): boolean {
    const blank = this.#text.charCodeAt(from) === BLANK;
    if (this.#isPlain(blank ? from + 1 : from)) {
      this.join = blank ? SPACED : TOUCHING;
      this.loose = blank;
      return true;
    }
    const tokens = this.#tokens;
    if (!tokens.next(from)) return false;
    this.join = tokens.join;
    this.loose = tokens.loose;
    this.#hash(tokens.start, tokens.end);
    return true;
  }

  /** Reads a word of ASCII letters and digits only; false where there is none. */
  #isPlain(start: number): boolean {
    const text = this.#text;
    const limit = this.#limit;
    const plain = this.#plain;
    let hash = 0;
    let end = start;
    let unit = end < limit ? text.charCodeAt(end) : 0;
    while (unit < 0x80 && ASCII_WORD[unit] === 1) {
      hash = hashStep(hash, plain[unit] as number);
      unit = ++end < limit ? text.charCodeAt(end) : 0;
    }
    if (end === start || (unit >= 0x80 && continuesWord(unit))) return false;
    this.start = start;
    this.end = end;
    this.hash = hash;
    this.first = plain[text.charCodeAt(start)] as number;
    this.letters = end - start;
    return true;
  }

  #hash(start: number, end: number): void {
    this.start = start;
    this.end = end;
    this.hash = 0;
    this.letters = 0;
    for (let i = start; i < end; i++) {
      const unit = foldedUnit(this.#text.charCodeAt(i), this.#ignoreCase);
      if (unit === NOTHING) continue;
      if (this.letters++ === 0) this.first = unit;
      this.hash = hashStep(this.hash, unit);
    }
  }
}

/** Whether a unit beyond ASCII belongs to the word before it, or may: letters, marks, joiners. */
function continuesWord(unit: number): boolean {
  const kind = classOf(fold(unit));
  return kind === WORD || kind === IGNORED;
}
