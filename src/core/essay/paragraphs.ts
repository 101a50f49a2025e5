/**
 * The blocks of an essay as a list that is cheap to edit: each carries its own text, so a place is
 * found by adding up lengths, and an edit makes a new list that shares all chunks it did not touch.
 *
 *     const list = Paragraphs.of([a, b, c]);
 *     list.splice(1, 2, [x, y]);   // a, x, y, c; list itself stays as it was
 *
 * Offsets in here count from the start of the first block.
 */

/** A block with the text it stands for, and what its splitting depended on. */
export interface Paragraph {
  /** The block and whatever blanks stand between it and the next. */
  readonly text: string;
  /** Length of the block itself. */
  readonly length: number;
  /** Code or a definition of a link, as opposed to a text. */
  readonly code: boolean;
  /** Marked as a heading, whatever it looks like. */
  readonly marked: boolean;
  readonly heading: boolean;
  /** Whether names are read here. */
  readonly prose: boolean;
  /** Whether a list of references is open before the block, and after it. */
  readonly references: boolean;
  readonly referencesAfter: boolean;
}

/** Neighbours that are kept together: an edit copies one chunk and the list of chunks. */
export interface Chunk<P> {
  readonly items: readonly P[];
  /** Sum of the lengths of their texts. */
  readonly units: number;
  /**
   * Lists that were made of the items, kept as long as they are. What a WeakMap holds for them V8
   * keeps until it looks through its whole heap: a third of a megabyte for each essay of a workspace.
   */
  readonly kept: { lists?: object };
}

/** Where a paragraph stands. */
export interface Placed<P> {
  readonly item: P;
  /** Counted from 0. */
  readonly index: number;
  readonly start: number;
}

/** A full chunk; small enough to copy in a moment, large enough that there are few of them. */
const CHUNK = 64;

/** An immutable list of paragraphs. */
export class Paragraphs<P extends Pick<Paragraph, 'text'>> {
  readonly chunks: readonly Chunk<P>[];
  /** By chunk, and once more for the end: its start and the number of paragraphs before it. */
  readonly starts: readonly number[];
  readonly counts: readonly number[];

  private constructor(chunks: readonly Chunk<P>[]) {
    const starts = [0];
    const counts = [0];
    let [start, count] = [0, 0];
    for (const { items, units } of chunks) {
      starts.push((start += units));
      counts.push((count += items.length));
    }
    this.chunks = chunks;
    this.starts = starts;
    this.counts = counts;
  }

  /** A list of the given paragraphs. */
  static of<P extends Pick<Paragraph, 'text'>>(items: readonly P[]): Paragraphs<P> {
    return new Paragraphs(chunksOf(items));
  }

  /** How many paragraphs there are. */
  get count(): number {
    return this.counts.at(-1) ?? 0;
  }

  /** Where the last one ends, the blanks after it included. */
  get end(): number {
    return this.starts.at(-1) ?? 0;
  }

  /** The paragraph with this index; a RangeError where there is none. */
  at(index: number): P {
    const chunk = this.#chunkOf(this.counts, index);
    const item = this.chunks[chunk]?.items[index - (this.counts[chunk] ?? 0)];
    if (!item) throw new RangeError(`there is no paragraph ${index}`);
    return item;
  }

  /** Start of the paragraph with this index; for `count` the end of the list. */
  startOf(index: number): number {
    if (index >= this.count) return this.end;
    const chunk = this.#chunkOf(this.counts, index);
    let start = this.starts[chunk] ?? 0;
    const items = this.chunks[chunk]?.items ?? [];
    for (let i = 0; i < index - (this.counts[chunk] ?? 0); i++) start += items[i]?.text.length ?? 0;
    return start;
  }

  /** Index of the last paragraph that starts at or before an offset; -1 before the first. */
  indexAt(offset: number): number {
    if (offset < 0 || this.count === 0) return -1;
    const chunk = Math.min(this.#chunkOf(this.starts, offset), this.chunks.length - 1);
    let start = this.starts[chunk] ?? 0;
    let index = this.counts[chunk] ?? 0;
    for (const { text } of this.chunks[chunk]?.items ?? []) {
      start += text.length;
      if (offset < start) return index;
      index++;
    }
    return index - 1;
  }

  /** The paragraphs from one index up to another, each with its place. */
  *range(from: number, to = this.count): Generator<Placed<P>> {
    if (from >= to) return;
    let start = this.startOf(from);
    let index = from;
    for (let c = this.#chunkOf(this.counts, from); index < to; c++) {
      const { items } = this.chunks[c] as Chunk<P>;
      for (let i = index - (this.counts[c] ?? 0); i < items.length && index < to; i++, index++) {
        const item = items[i] as P;
        yield { item, index, start };
        start += item.text.length;
      }
    }
  }

  /** A list in which `items` stand in place of the paragraphs from one index up to another. */
  splice(from: number, to: number, items: readonly P[]): Paragraphs<P> {
    const first = Math.min(this.#chunkOf(this.counts, from), Math.max(0, this.chunks.length - 1));
    let last = first;
    while (last < this.chunks.length && (this.counts[last] ?? 0) < to) last++;
    last = Math.max(last, Math.min(first + 1, this.chunks.length));
    const before = this.chunks[first]?.items.slice(0, from - (this.counts[first] ?? 0)) ?? [];
    const after = this.chunks[last - 1]?.items.slice(to - (this.counts[last - 1] ?? 0)) ?? [];
    const made = chunksOf([...before, ...items, ...after]);
    return new Paragraphs([...this.chunks.slice(0, first), ...made, ...this.chunks.slice(last)]);
  }

  /** A list with other paragraphs of the same texts in some chunks, given by the chunk's index. */
  withChunks(changed: ReadonlyMap<number, readonly P[]>): Paragraphs<P> {
    if (changed.size === 0) return this;
    const chunks = this.chunks.map((chunk, c) => {
      const items = changed.get(c);
      return items ? { ...chunk, items, kept: {} } : chunk;
    });
    return new Paragraphs(chunks);
  }

  /** Index of the last entry of a rising table that is at most `value`. */
  #chunkOf(table: readonly number[], value: number): number {
    let low = 0;
    let high = this.chunks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((table[middle] ?? 0) <= value) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

function chunksOf<P extends Pick<Paragraph, 'text'>>(items: readonly P[]): Chunk<P>[] {
  const chunks: Chunk<P>[] = [];
  const count = Math.ceil(items.length / CHUNK);
  for (let c = 0; c < count; c++) {
    const own = items.slice(
      Math.floor((c * items.length) / count),
      Math.floor(((c + 1) * items.length) / count),
    );
    const units = own.reduce((sum, { text }) => sum + text.length, 0);
    chunks.push({ items: own, units, kept: {} });
  }
  return chunks;
}
