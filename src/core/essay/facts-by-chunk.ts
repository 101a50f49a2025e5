/** Facts of many paragraphs together, so that whole chunks are passed over that do not matter. */
import type { ReadParagraph } from './decide.ts';
import type { Fact } from './facts.ts';
import type { Paragraphs } from './paragraphs.ts';

/** What a chunk asks for and what it tells, the last value of each fact. */
export interface ChunkFacts {
  readonly asked: ReadonlySet<string>;
  readonly told: ReadonlyMap<string, Fact>;
}

const known = new WeakMap<readonly ReadParagraph[], ChunkFacts>();

/** The facts of a chunk's paragraphs. */
export function factsOfChunk(items: readonly ReadParagraph[]): ChunkFacts {
  const before = known.get(items);
  if (before) return before;
  const asked = new Set<string>();
  const told = new Map<string, Fact>();
  for (const { found } of items) {
    for (const key of found.asked.keys()) asked.add(key);
    for (const [key, value] of found.told) told.set(key, value);
  }
  const facts = { asked, told };
  known.set(items, facts);
  return facts;
}

/** What the last paragraph before an index that tells of a fact says of it. */
export function toldBy(
  { chunks, counts }: Paragraphs<ReadParagraph>,
  index: number,
  key: string,
): Fact | undefined {
  for (let c = chunks.length - 1; c >= 0; c--) {
    const first = counts[c] ?? 0;
    if (first >= index) continue;
    const items = chunks[c]?.items ?? [];
    const value =
      first + items.length <= index
        ? factsOfChunk(items).told.get(key)
        : items
            .slice(0, index - first)
            .findLast(({ found }) => found.told.has(key))
            ?.found.told.get(key);
    if (value !== undefined) return value;
  }
  return undefined;
}
