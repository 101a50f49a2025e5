/**
 * Which words can open a label: two quick tests that most words of a text fail, by their first two
 * letters and by a bit for the hash of the whole word. Neither ever fails a word that can.
 */
import { ASCII_WORD } from './tokens.ts';

/** Bits for each word: with 16 one word in sixteen that cannot open a label passes. */
const SPREAD = 16;

/** The tests, filled once all labels are known. */
export class FirstWords {
  /** A bit for each pair of ASCII units that a text may have where a label opens. */
  readonly pairs = new Int32Array(0x80 * 4);
  readonly bits: Int32Array;
  readonly mask: number;

  /** Room for so many words. */
  constructor(words: number) {
    let size = 64;
    while (size < words * SPREAD) size *= 2;
    this.bits = new Int32Array(size / 32);
    this.mask = size - 1;
  }

  /** Bytes that the tables hold. */
  get bytes(): number {
    return this.pairs.byteLength + this.bits.byteLength;
  }

  /** Lets a word pass, given by its hash and its first two folded units (the second 0 where it has one). */
  add(hash: number, first: number, second: number, ignoreCase: boolean): void {
    const bit = (hash ^ (hash >>> 15)) & this.mask;
    this.bits[bit >>> 5] = (this.bits[bit >>> 5] as number) | (1 << (bit & 31));
    if (first >= 0x80 || second >= 0x80) return;
    const [small, large] = [lower(first), upper(first)];
    this.#addPair(first, second);
    // Words in capitals stand for themselves in small letters; in any case, case is no matter.
    this.#addPair(large, upper(second));
    if (!ignoreCase) return;
    for (const one of [small, large]) {
      for (const other of [lower(second), upper(second)]) this.#addPair(one, other);
    }
  }

  #addPair(first: number, second: number): void {
    if (second !== 0) return this.#set(first, second);
    for (let unit = 0; unit < 0x80; unit++) if (ASCII_WORD[unit] === 0) this.#set(first, unit);
  }

  #set(first: number, second: number): void {
    const at = first * 4 + (second >>> 5);
    this.pairs[at] = (this.pairs[at] as number) | (1 << (second & 31));
  }
}

function lower(unit: number): number {
  return unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : unit;
}

function upper(unit: number): number {
  return unit >= 0x61 && unit <= 0x7a ? unit & ~0x20 : unit;
}
