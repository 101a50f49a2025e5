/**
 * The labels themselves, folded, one behind the other in one table: what a key suggests is compared
 * here in the end, so that no two names are ever taken for each other.
 */
import { DASHED, LOOSE, SPACED, TOUCHING, TokenCursor } from './tokens.ts';
import { spellings } from './spellings.ts';
import { foldedUnit, NOTHING } from './word-hash.ts';

/** What stands for a join between two words, by its number; none of them is a unit of a word. */
const JOINS = new Uint16Array(4);
JOINS[SPACED] = 0x20;
JOINS[DASHED] = 0x2d;
JOINS[LOOSE] = 0xffff;

/**
 * A label is kept as its number and the place of the one before it with the same key, in two units
 * each, then how many units it has, then these.
 */
const HEAD = 5;

/** Labels by place, a number above 0. The last one added may be given more words. */
export class LabelUnits {
  readonly #ignoreCase: boolean;
  #units = new Uint16Array(4096);
  #last = 0;
  #end = 1;
  #size = 0;

  constructor(ignoreCase: boolean) {
    this.#ignoreCase = ignoreCase;
  }

  /** How many labels there are. */
  get size(): number {
    return this.#size;
  }

  /** Bytes that the table holds. */
  get bytes(): number {
    return this.#units.byteLength;
  }

  /** Begins a label, without a word as yet, and answers its place. */
  begin(): number {
    this.#last = this.#end;
    this.#end += HEAD;
    this.#reserve();
    this.#write(this.#last, this.#size++);
    return this.#last;
  }

  /** Adds a word to the last label. */
  add(text: string, start: number, end: number, join: number): void {
    const before = this.#end;
    this.#end += 1 + end - start;
    this.#reserve();
    let at = before;
    if (join !== TOUCHING) this.#units[at++] = JOINS[join] as number;
    for (let i = start; i < end; i++) {
      const unit = foldedUnit(text.charCodeAt(i), this.#ignoreCase);
      if (unit !== NOTHING) this.#units[at++] = unit;
    }
    this.#end = at;
    this.#units[this.#last + HEAD - 1] = at - this.#last - HEAD;
  }

  /** The number of the label at a place: how many were added before it. */
  numberOf(place: number): number {
    return this.#read(place);
  }

  /** The place of the label before one that has the same key, or 0. */
  before(place: number): number {
    return this.#read(place + 2);
  }

  /** Notes the place of a label with the same key as the last one. */
  setBefore(place: number): void {
    this.#write(this.#last + 2, place);
  }

  /** Gives back the room for labels that did not come. */
  trim(): void {
    this.#units = this.#units.slice(0, this.#end);
  }

  /** Whether a stretch of a text, from a word's start to a word's end, is written like a label. */
  matches(place: number, text: string, start: number, end: number): boolean {
    const units = this.#units;
    const length = end - start;
    const from = place + HEAD;
    if (units[from - 1] === length) {
      let i = 0;
      while (i < length && units[from + i] === text.charCodeAt(start + i)) i++;
      if (i === length) return true;
    }
    return this.#matchesFolded(from, text, start, end);
  }

  #matchesFolded(from: number, text: string, start: number, end: number): boolean {
    const cursor = new TokenCursor(text, end);
    const stop = from + (this.#units[from - 1] as number);
    let at = from;
    let behind = start;
    while (behind < end && cursor.next(behind)) {
      if (behind > start && cursor.join !== TOUCHING) {
        const join = this.#units[at++];
        if (join === JOINS[LOOSE] ? !cursor.loose : join !== JOINS[cursor.join]) return false;
      }
      const written = spellings(text.slice(cursor.start, cursor.end), this.#ignoreCase);
      const word = written.find((each) => this.#hasAt(at, stop, each));
      if (word === undefined) return false;
      at += word.length;
      behind = cursor.end;
    }
    return behind >= end && at === stop;
  }

  #hasAt(at: number, stop: number, word: string): boolean {
    if (at + word.length > stop) return false;
    for (let i = 0; i < word.length; i++) {
      if (this.#units[at + i] !== word.charCodeAt(i)) return false;
    }
    return true;
  }

  #read(at: number): number {
    return (this.#units[at] as number) | ((this.#units[at + 1] as number) << 16);
  }

  #write(at: number, number: number): void {
    this.#units[at] = number & 0xffff;
    this.#units[at + 1] = number >>> 16;
  }

  #reserve(): void {
    if (this.#end <= this.#units.length) return;
    const larger = new Uint16Array(Math.max(this.#end, this.#units.length * 2));
    larger.set(this.#units);
    this.#units = larger;
  }
}
