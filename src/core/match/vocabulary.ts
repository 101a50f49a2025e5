/**
 * The words of all labels, numbered, in typed tables: a word of an essay is looked up by a hash
 * of its folded units, so no string is made and no accent or joiner has to be rewritten first.
 */
import { classOf, fold, foldedOf, IGNORED } from '../text/characters.ts';

/** Number of a word that no label has. */
export const UNKNOWN = 0;

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

/** Words by number, from 1. Grows while labels are added, is only read while essays are. */
export class Vocabulary {
  readonly ignoreCase: boolean;
  #slots = new Int32Array(1024);
  #hashes = new Int32Array(512);
  #starts = new Int32Array(513);
  #units = new Uint16Array(4096);
  /** By word number: the number of the same word with a small first letter, where a label has it. */
  #small = new Int32Array(512);
  #size = 0;

  constructor(ignoreCase: boolean) {
    this.ignoreCase = ignoreCase;
  }

  /** How many words there are; their numbers are 1 to `size`. */
  get size(): number {
    return this.#size;
  }

  /** Bytes that the tables hold. */
  get bytes(): number {
    const tables = [this.#slots, this.#hashes, this.#starts, this.#units, this.#small];
    return tables.reduce((sum, table) => sum + table.byteLength, 0);
  }

  /** Hash of a stretch of text that holds word units and units to ignore only. */
  hash(text: string, start: number, end: number): number {
    let hash = HASH_SEED;
    for (let i = start; i < end; i++) {
      const folded = fold(text.charCodeAt(i));
      if (classOf(folded) === IGNORED) continue;
      const unit = foldedOf(folded);
      hash = hashStep(hash, this.ignoreCase ? lowered(unit) : unit);
    }
    return hash;
  }

  /** False where no word has this hash; true where one may. */
  mayHold(hash: number): boolean {
    const slots = this.#slots;
    return slots[(hash ^ (hash >>> 15)) & (slots.length - 1)] !== UNKNOWN;
  }

  /** Number of the word `text[start, end)` whose hash is given, or `UNKNOWN`. */
  find(text: string, start: number, end: number, hash: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const word = this.#slots[slot] as number;
      if (word === UNKNOWN) return UNKNOWN;
      if (this.#hashes[word] === hash && this.#equals(word, text, start, end)) return word;
    }
  }

  /** Number of a word given as a string, or `UNKNOWN`. */
  numberOf(word: string): number {
    return this.find(word, 0, word.length, this.hash(word, 0, word.length));
  }

  /** Number of the same word with a small first letter, or `UNKNOWN` where no label has that. */
  smallOf(word: number): number {
    return this.#small[word] as number;
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
    this.#small[twin] = number;
  }

  #insert(word: string, hash: number): number {
    const number = ++this.#size;
    if (number + 1 >= this.#hashes.length) this.#growWords();
    if (this.#size * 2 > this.#slots.length) this.#growSlots();
    let at = this.#starts[number] as number;
    if (at + word.length > this.#units.length) this.#growUnits(at + word.length);
    for (let i = 0; i < word.length; i++) {
      const folded = fold(word.charCodeAt(i));
      if (classOf(folded) === IGNORED) continue;
      const unit = foldedOf(folded);
      this.#units[at++] = this.ignoreCase ? lowered(unit) : unit;
    }
    this.#starts[number + 1] = at;
    this.#hashes[number] = hash;
    this.#place(number);
    return number;
  }

  #place(word: number): void {
    const mask = this.#slots.length - 1;
    const hash = this.#hashes[word] as number;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = word;
  }

  #equals(word: number, text: string, start: number, end: number): boolean {
    let at = this.#starts[word] as number;
    const stop = this.#starts[word + 1] as number;
    for (let i = start; i < end; i++) {
      const folded = fold(text.charCodeAt(i));
      if (classOf(folded) === IGNORED) continue;
      const unit = foldedOf(folded);
      if (at === stop || this.#units[at++] !== (this.ignoreCase ? lowered(unit) : unit)) {
        return false;
      }
    }
    return at === stop;
  }

  #growWords(): void {
    const length = this.#hashes.length * 2;
    this.#hashes = copyInto(new Int32Array(length), this.#hashes);
    this.#small = copyInto(new Int32Array(length), this.#small);
    this.#starts = copyInto(new Int32Array(length + 1), this.#starts);
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

function copyInto<T extends Int32Array>(target: T, source: Int32Array): T {
  target.set(source);
  return target;
}
