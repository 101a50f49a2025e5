/**
 * The edges of the trie in one table, in open addressing: from a node by a key to a node. What
 * belongs together lies side by side, so that a step costs one look into memory.
 */

const NONE = 0;
/** Node, key, target. */
const STRIDE = 3;

/** A table from pairs of numbers to numbers; nodes are numbered from 1. */
export class Edges {
  #table = new Int32Array(512 * STRIDE);
  #slots = 512;
  #size = 0;

  /** Bytes that the table holds. */
  get bytes(): number {
    return this.#table.byteLength;
  }

  /** The node that an edge leads to, or 0. */
  find(node: number, key: number): number {
    const table = this.#table;
    const mask = this.#slots - 1;
    for (let slot = slotOf(node, key) & mask; ; slot = (slot + 1) & mask) {
      const from = table[slot * STRIDE];
      if (from === NONE) return NONE;
      if (from === node && table[slot * STRIDE + 1] === key)
        return table[slot * STRIDE + 2] as number;
    }
  }

  /** Adds an edge that there is not. */
  add(node: number, key: number, to: number): void {
    if (++this.#size * 4 > this.#slots * 3) this.#grow();
    this.#insert(node, key, to);
  }

  #insert(node: number, key: number, to: number): void {
    const table = this.#table;
    const mask = this.#slots - 1;
    let slot = slotOf(node, key) & mask;
    while (table[slot * STRIDE] !== NONE) slot = (slot + 1) & mask;
    table[slot * STRIDE] = node;
    table[slot * STRIDE + 1] = key;
    table[slot * STRIDE + 2] = to;
  }

  #grow(): void {
    const before = this.#table;
    this.#slots *= 2;
    this.#table = new Int32Array(this.#slots * STRIDE);
    for (let at = 0; at < before.length; at += STRIDE) {
      if (before[at] === NONE) continue;
      this.#insert(before[at] as number, before[at + 1] as number, before[at + 2] as number);
    }
  }
}

function slotOf(node: number, key: number): number {
  const hash = Math.imul(node, 0x9e3779b1) ^ Math.imul(key, 0x85ebca6b);
  return hash ^ (hash >>> 15);
}
