/**
 * The words of all labels, numbered, in typed tables: a word of an essay is looked up by a hash
 * of its folded units, so no string is made and no accent or joiner has to be rewritten first.
 */
import { classOf, fold, foldedOf, IGNORED } from '../text/characters.ts';

/** Number of a word that no label has. */
export const UNKNOWN = 0;

/** The folded form of ASCII units, which most are; none of them is to be ignored. */
const ASCII = Uint8Array.from({ length: 0x80 }, (_, unit) => foldedOf(fold(unit)));
const ASCII_LOWERED = ASCII.map(lowered);

/** What a unit that does not count is compared as. */
const NOTHING = 0;

function lowered(unit: number): number {
  if (unit >= 0x41 && unit <= 0x5a) return unit | 0x20;
  return unit < 0x80 ? unit : String.fromCharCode(unit).toLowerCase().charCodeAt(0);
}

/** One step of the hash over folded units. */
export function hashStep(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** Where every hash starts. */
export const HASH_SEED = 0x811c9dc5;

const STRIDE = 4;

/** Words by number, from 1. Grows while labels are added, is only read while essays are. */
export class Vocabulary {
  readonly ignoreCase: boolean;
  /** What ASCII units are compared as. */
  readonly #ascii: Uint8Array;
  #slots = new Int32Array(1024);
  /**
   * By word number: its hash, where its units start, the number of the same word with a small first
   * letter where a label has it, and what was noted of it. They are looked up together.
   */
  #records = new Int32Array(512 * STRIDE);
  #units = new Uint16Array(4096);
  #size = 0;

  constructor(ignoreCase: boolean) {
    this.ignoreCase = ignoreCase;
    this.#ascii = ignoreCase ? ASCII_LOWERED : ASCII;
  }

  /** How many words there are; their numbers are 1 to `size`. */
  get size(): number {
    return this.#size;
  }

  /** Bytes that the tables hold. */
  get bytes(): number {
    return this.#slots.byteLength + this.#records.byteLength + this.#units.byteLength;
  }

  /** Hash of a stretch of text that holds word units and units to ignore only. */
  hash(text: string, start: number, end: number): number {
    let hash = HASH_SEED;
    const ascii = this.#ascii;
    for (let i = start; i < end; i++) {
      const written = text.charCodeAt(i);
      const unit = written < 0x80 ? (ascii[written] as number) : this.#folded(written);
      if (unit !== NOTHING) hash = hashStep(hash, unit);
    }
    return hash;
  }

  /** Hash of a word. */
  hashOf(word: number): number {
    return this.#records[word * STRIDE] as number;
  }

  /** A folded unit of a word, or 0 behind its end. */
  unitAt(word: number, index: number): number {
    const at = this.#startOf(word) + index;
    return at < this.#startOf(word + 1) ? (this.#units[at] as number) : 0;
  }

  /** Number of the word `text[start, end)` whose hash is given, or `UNKNOWN`. */
  find(text: string, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    const records = this.#records;
    const mask = slots.length - 1;
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const word = slots[slot] as number;
      if (word === UNKNOWN) return UNKNOWN;
      if (records[word * STRIDE] === hash && this.#equals(word, text, start, end)) return word;
    }
  }

  /** Number of a word given as a string, or `UNKNOWN`. */
  numberOf(word: string): number {
    return this.find(word, 0, word.length, this.hash(word, 0, word.length));
  }

  /** Number of the same word with a small first letter, or `UNKNOWN` where no label has that. */
  smallOf(word: number): number {
    return this.#records[word * STRIDE + 2] as number;
  }

  /** What was noted of a word, 0 at first. */
  valueOf(word: number): number {
    return this.#records[word * STRIDE + 3] as number;
  }

  /** Notes a number with a word. */
  setValue(word: number, value: number): void {
    this.#records[word * STRIDE + 3] = value;
  }

  /** Gives back the room for words that did not come. */
  trim(): void {
    this.#records = this.#records.slice(0, (this.#size + 2) * STRIDE);
    this.#units = this.#units.slice(0, this.#startOf(this.#size + 1));
  }

  #startOf(word: number): number {
    return this.#records[word * STRIDE + 1] as number;
  }

  /** Adds a word if it is new; answers its number. */
  add(word: string): number {
    const hash = this.hash(word, 0, word.length);
    const known = this.find(word, 0, word.length, hash);
    if (known !== UNKNOWN) return known;
    const number = this.#insert(word, hash);
    if (!this.ignoreCase) this.#addCapital(word, number);
    return number;
  }

  /** A label's "agreement" is also found as "Agreement" (a heading, the start of a sentence). */
  #addCapital(word: string, number: number): void {
    const first = word.charAt(0);
    const capital = first.toUpperCase();
    if (capital === first || capital.length !== 1) return;
    const twin = this.add(capital + word.slice(1));
    this.#records[twin * STRIDE + 2] = number;
  }

  #insert(word: string, hash: number): number {
    const number = ++this.#size;
    if ((number + 2) * STRIDE > this.#records.length) this.#growRecords();
    if (this.#size * 4 > this.#slots.length * 3) this.#growSlots();
    let at = this.#startOf(number);
    if (at + word.length > this.#units.length) this.#growUnits(at + word.length);
    const ascii = this.#ascii;
    for (let i = 0; i < word.length; i++) {
      const written = word.charCodeAt(i);
      const unit = written < 0x80 ? (ascii[written] as number) : this.#folded(written);
      if (unit !== NOTHING) this.#units[at++] = unit;
    }
    this.#records[(number + 1) * STRIDE + 1] = at;
    this.#records[number * STRIDE] = hash;
    this.#place(number);
    return number;
  }

  #place(word: number): void {
    const mask = this.#slots.length - 1;
    const hash = this.hashOf(word);
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = word;
  }

  #equals(word: number, text: string, start: number, end: number): boolean {
    const ascii = this.#ascii;
    const units = this.#units;
    let at = this.#startOf(word);
    const stop = this.#startOf(word + 1);
    for (let i = start; i < end; i++) {
      const written = text.charCodeAt(i);
      const unit = written < 0x80 ? (ascii[written] as number) : this.#folded(written);
      if (unit !== NOTHING && (at === stop || units[at++] !== unit)) return false;
    }
    return at === stop;
  }

  /** What a unit beyond ASCII is compared as, or `NOTHING`. */
  #folded(written: number): number {
    const folded = fold(written);
    if (classOf(folded) === IGNORED) return NOTHING;
    return this.ignoreCase ? lowered(foldedOf(folded)) : foldedOf(folded);
  }

  #growRecords(): void {
    const records = new Int32Array(this.#records.length * 2);
    records.set(this.#records);
    this.#records = records;
  }

  #growSlots(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (let word = 1; word < this.#size; word++) this.#place(word);
  }

  #growUnits(needed: number): void {
    const length = Math.max(needed, this.#units.length * 2);
    const units = new Uint16Array(length);
    units.set(this.#units);
    this.#units = units;
  }
}
