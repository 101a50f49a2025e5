/**
 * What labels begin with, by a key of 32 bits, in one table with open addressing: two numbers in a
 * row say which key it is and what is known of it, so that a step through a label costs one look
 * into memory. Two beginnings with the same key share a row: whoever reads compares in the end.
 */

/** That labels go on from here. */
export const GOES_ON = 1;
/** That one of them goes on with a small letter. */
export const SMALL_GOES_ON = 2;
/** Bits that the flags take. */
const FLAGS = 2;

/** Four rows of five are taken at most: keys are spread well, and rows lie side by side. */
const FULLEST = 0.8;

/** What was noted last of labels that end at a row; 0 where none does. */
export function endOf(row: number): number {
  return row >>> FLAGS;
}

/** Rows by key. A row is 0 where nothing is known, and never 0 once something is. */
export class PrefixTable {
  #table = new Int32Array(1024);
  /** The high bits of a key say where its row is to be. */
  #shift = 32 - 9;
  #size = 0;

  /** Bytes that the table holds. */
  get bytes(): number {
    return this.#table.byteLength;
  }

  /** The row of a key, or 0. */
  find(key: number): number {
    const table = this.#table;
    const last = table.length - 1;
    for (let at = (key >>> this.#shift) << 1; ; at = (at + 2) & last) {
      const row = table[at + 1] as number;
      if (row === 0 || table[at] === key) return row;
    }
  }

  /** Notes that a label's beginning goes on. */
  goOn(key: number, small: boolean): void {
    const at = this.#place(key);
    const flags = small ? GOES_ON | SMALL_GOES_ON : GOES_ON;
    this.#table[at + 1] = (this.#table[at + 1] as number) | flags;
  }

  /** Notes a number above 0 of a label that ends; answers the one noted before, or 0. */
  end(key: number, noted: number): number {
    const at = this.#place(key);
    const row = this.#table[at + 1] as number;
    this.#table[at + 1] = (noted << FLAGS) | (row & (GOES_ON | SMALL_GOES_ON));
    return endOf(row);
  }

  #place(key: number): number {
    if ((this.#size + 1) * 2 > this.#table.length * FULLEST) this.#grow();
    const table = this.#table;
    const last = table.length - 1;
    let at = (key >>> this.#shift) << 1;
    for (; table[at + 1] !== 0; at = (at + 2) & last) if (table[at] === key) return at;
    table[at] = key;
    this.#size++;
    return at;
  }

  #grow(): void {
    const before = this.#table;
    const table = new Int32Array(before.length * 2);
    const last = table.length - 1;
    this.#shift--;
    for (let from = 0; from < before.length; from += 2) {
      if (before[from + 1] === 0) continue;
      let at = ((before[from] as number) >>> this.#shift) << 1;
      while (table[at + 1] !== 0) at = (at + 2) & last;
      table[at] = before[from] as number;
      table[at + 1] = before[from + 1] as number;
    }
    this.#table = table;
  }
}
