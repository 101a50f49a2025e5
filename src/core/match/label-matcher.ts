/**
 * The matcher: labels by the hashes of what they begin with, word by word. A text's words are
 * looked up by theirs; where a label begins so, the next word is looked at, and where one ends, it
 * is compared. A hit can start and end at words only, so the boundary test is the search itself:
 * no "isis" is ever found in "crisis", no "Iran" in "éIran".
 *
 *     const matcher = new LabelMatcher(false);
 *     matcher.add('Pakistani Taliban');                                          // label 0
 *     matcher.scan('the Pakistani Taliban’s', 0, 23, (start, end, label) => …);  // 4, 21, 0
 */
import { LabelUnits } from './label-units.ts';
import { Openers, PARTS } from './openers.ts';
import { endOf, GOES_ON, PrefixTable, SMALL_GOES_ON } from './prefix-table.ts';
import { mayBeCapitals, quietSpellings } from './spellings.ts';
import { ASCII_WORD, LOOSE, startsWord, TOUCHING } from './tokens.ts';
import { WordCursor } from './word-cursor.ts';
import {
  firstKey,
  hashOf,
  hashStep,
  isSmall,
  nextKey,
  smallLetter,
  withFirst,
} from './word-hash.ts';
import { beginStarts, findStarts, STARTS, WINDOW } from './word-starts.ts';

/** Told of every hit: its span and the number of the label, in the order the labels were added. */
export type HitSink = (start: number, end: number, label: number) => void;

/** Labels in typed tables. They are added first; `scan` may then be called any number of times. */
export class LabelMatcher {
  readonly #ignoreCase: boolean;
  readonly #labels: LabelUnits;
  readonly #prefixes = new PrefixTable();
  readonly #openers = new Openers();
  #hasLoose = false;

  constructor(ignoreCase: boolean) {
    this.#ignoreCase = ignoreCase;
    this.#labels = new LabelUnits(ignoreCase);
  }

  /** How many labels were added. */
  get size(): number {
    return this.#labels.size;
  }

  /** Bytes that the tables hold. */
  get bytes(): number {
    return this.#labels.bytes + this.#prefixes.bytes;
  }

  /**
   * Adds a label and answers its number; one without a word is numbered but never found. In a loose
   * label a hyphen and a blank between words are the same.
   */
  add(text: string, loose = false): number {
    const labels = this.#labels;
    const place = labels.begin();
    const label = labels.size - 1;
    const cursor = new WordCursor(text, text.length, this.#ignoreCase);
    let from = 0;
    while (from < text.length && !startsWord(text, from)) from++;
    let key = 0;
    let words = 0;
    for (; cursor.next(from); from = cursor.end) {
      if (words++ === 0) {
        key = firstKey(cursor.hash);
        this.#openers.add(cursor.first);
        labels.add(text, cursor.start, cursor.end, TOUCHING);
        continue;
      }
      const join = loose && cursor.join !== TOUCHING ? LOOSE : cursor.join;
      this.#prefixes.goOn(key, isSmall(cursor.first));
      key = nextKey(key, join, cursor.hash);
      labels.add(text, cursor.start, cursor.end, join);
    }
    if (words === 0) return label;
    this.#hasLoose ||= loose;
    labels.setBefore(this.#prefixes.end(key, place));
    return label;
  }

  /** Gives back the room that was made for more labels. */
  trim(): void {
    this.#labels.trim();
  }

  /** Reports every hit within `[from, to)`, also those inside others; sorted by start. */
  scan(text: string, from: number, to: number, sink: HitSink): void {
    const cursor = new WordCursor(text, to, this.#ignoreCase);
    beginStarts(this.#openers.units);
    let last = PARTS;
    for (let window = from; window < to; window += WINDOW) {
      const state = findStarts(text, window, Math.min(to, window + WINDOW), last);
      last = state & 3;
      const read = this.#readWords(text, to, cursor, state >>> 2);
      const found = this.#lookUp(read);
      for (let k = 0; k < found; k++) {
        const at = k * FIELDS;
        const start = words[at] as number;
        const end = words[at + 1] as number;
        this.#walk(
          text,
          cursor,
          start,
          end,
          words[at + 2] as number,
          words[at + 3] as number,
          sink,
        );
      }
    }
  }

  /** Reads so many words, and in which other ways labels may write them. Answers how many they are. */
  #readWords(text: string, limit: number, cursor: WordCursor, count: number): number {
    const anyCase = this.#ignoreCase;
    const hasSmall = this.#openers.hasSmall && !anyCase;
    let read = 0;
    for (let k = 0; k < count; k++) {
      const start = STARTS[k] as number;
      let first = text.charCodeAt(start);
      let end = start;
      let hash = 0;
      let unit = first;
      // Most words are plain letters: their hash is made while their end is looked for.
      while (unit < 0x80 && ASCII_WORD[unit] === 1) {
        hash = hashStep(hash, unit);
        unit = ++end < limit ? text.charCodeAt(end) : 0;
      }
      let letters = end - start;
      if (anyCase || unit >= 0x80) {
        cursor.readAt(start);
        ({ end, hash, first, letters } = cursor);
      }
      read = note(read, start, end, hash);
      if (hasSmall && first !== smallLetter(first)) {
        read = note(read, start, end, withFirst(hash, letters, first, smallLetter(first)));
      }
      if (anyCase || !mayBeCapitals(text, start, end)) continue;
      for (const spelling of quietSpellings(text.slice(start, end))) {
        read = note(read, start, end, hashOf(spelling));
      }
    }
    return read;
  }

  /**
   * Looks words up, one after the other, so that a processor fetches the rows of many at once.
   * Keeps those that a label begins with, and answers how many.
   */
  #lookUp(count: number): number {
    const prefixes = this.#prefixes;
    let found = 0;
    for (let k = 0; k < count; k++) {
      const from = k * FIELDS;
      const at = found * FIELDS;
      const key = firstKey(words[from + 2] as number);
      const row = prefixes.find(key);
      words[at] = words[from] as number;
      words[at + 1] = words[from + 1] as number;
      words[at + 2] = key;
      words[at + 3] = row;
      found += row === 0 ? 0 : 1;
    }
    return found;
  }

  /** Reports the labels that end here, and goes on with those that do not. */
  #walk(
    text: string,
    cursor: WordCursor,
    start: number,
    end: number,
    key: number,
    row: number,
    sink: HitSink,
  ): void {
    const labels = this.#labels;
    for (let place = endOf(row); place > 0; place = labels.before(place)) {
      if (labels.matches(place, text, start, end)) sink(start, end, labels.numberOf(place));
    }
    if ((row & GOES_ON) === 0 || !cursor.next(end)) return;
    const { join, start: from, end: next, hash, first, letters } = cursor;
    const loose = this.#hasLoose && cursor.loose;
    this.#follow(text, cursor, start, next, key, join, loose, hash, sink);
    if (this.#ignoreCase) return;
    const small = smallLetter(first);
    if (row & SMALL_GOES_ON && small !== first) {
      const other = withFirst(hash, letters, first, small);
      this.#follow(text, cursor, start, next, key, join, loose, other, sink);
    }
    if (!mayBeCapitals(text, from, next)) return;
    for (const spelling of quietSpellings(text.slice(from, next))) {
      this.#follow(text, cursor, start, next, key, join, loose, hashOf(spelling), sink);
    }
  }

  #follow(
    text: string,
    cursor: WordCursor,
    start: number,
    end: number,
    before: number,
    join: number,
    loose: boolean,
    word: number,
    sink: HitSink,
  ): void {
    const key = nextKey(before, join, word);
    const row = this.#prefixes.find(key);
    if (row !== 0) this.#walk(text, cursor, start, end, key, row, sink);
    if (loose) this.#follow(text, cursor, start, end, before, LOOSE, false, word, sink);
  }
}

/** Of a word: its start and end, its hash, later its key, and the row that was found for that. */
const FIELDS = 4;
/** Up to four spellings of each word of a window, between any two of which stands a unit. */
const words = new Int32Array((WINDOW / 2 + 1) * 4 * FIELDS);

function note(count: number, start: number, end: number, hash: number): number {
  const at = count * FIELDS;
  words[at] = start;
  words[at + 1] = end;
  words[at + 2] = hash;
  return count + 1;
}
