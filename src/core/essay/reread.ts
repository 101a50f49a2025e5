/**
 * Reading an essay again after an edit: the blocks that were cut anew are read, those before and
 * after keep what was read in them. Behind the edit only those are decided anew that asked for a
 * fact which is another now; the answer is that of reading the whole.
 */
import { decideParagraph, frontFacts, type ReadParagraph } from './decide.ts';
import { cutAnew, type EssayEdit } from './edit-essay.ts';
import { Essay, identify } from './essay.ts';
import type { Fact, KnownFacts } from './facts.ts';
import { factsOfChunk, toldBy } from './facts-by-chunk.ts';
import type { Paragraph, Paragraphs } from './paragraphs.ts';
import { readBlock, type BlockReading } from './read-block.ts';
import { Reading } from './reading.ts';

/** A fact that is another now. */
interface Change {
  readonly was: Fact | undefined;
  readonly is: Fact | undefined;
}

/** Facts that are others now, at the place that is being read. */
type Changes = Map<string, Change>;

/** Reads what an edit changed; throws a RangeError where the edit does not fit the text. */
export function reread(before: Reading, edit: EssayEdit): Reading {
  const { reader, essay: old, complete } = before;
  const { from, to, items, lead, matter } = cutAnew(old, edit);
  const own = matter === old.matter ? old : identify(old.path, matter, reader.glossary);
  const cut = new Essay(
    old,
    own,
    lead,
    (old.paragraphs as Paragraphs<Paragraph>).splice(from, to, items),
  );
  const front = sameFront(old, cut) ? before.front : frontFacts(cut, reader);
  const changes: Changes = new Map();
  for (const key of [...before.front.keys(), ...front.keys()]) {
    note(changes, key, before.front.get(key), front.get(key));
  }
  const head = passOn(old.paragraphs, 0, from, changes, before);
  const headFacts: KnownFacts = { get: (key) => toldBy(head, from, key) ?? front.get(key) };
  const told = new Map<string, Fact>();
  const known: KnownFacts = { get: (key) => told.get(key) ?? headFacts.get(key) };
  const readBefore = readIn(old.paragraphs, from, to);
  const read = items.map((item) => {
    const decided = decideAnew(item, readBefore(item), known, before);
    for (const [key, value] of decided.found.told) told.set(key, value);
    return decided;
  });
  const oldTold = toldIn(old.paragraphs, from, to);
  const oldFacts = before.factsBefore(from);
  for (const key of new Set([...changes.keys(), ...oldTold.keys(), ...told.keys()])) {
    note(changes, key, oldTold.get(key) ?? oldFacts.get(key), known.get(key));
  }
  const joined = head.splice(from, to, read);
  const rest = new Reading(cut.withParagraphs(joined), reader, front, { complete });
  const list = passOn(joined, from + read.length, joined.count, changes, rest);
  return list === joined
    ? rest
    : new Reading(cut.withParagraphs(list), reader, front, { complete });
}

/** The same essay with some paragraphs read in another way; those that depend on them follow. */
export function withReadings(
  before: Reading,
  readings: ReadonlyMap<number, BlockReading>,
): Reading {
  let reading = before;
  const { reader, front } = before;
  for (const [index, block] of [...readings].toSorted(([a], [b]) => a - b)) {
    const { essay } = reading;
    const { paragraphs } = essay;
    const known = reading.factsBefore(index);
    const old = paragraphs.at(index);
    const decided = decideParagraph(old, block, reader, known);
    const changes: Changes = new Map();
    for (const key of new Set([...old.found.told.keys(), ...decided.found.told.keys()])) {
      const value = (told: ReadonlyMap<string, Fact>) => told.get(key) ?? known.get(key);
      note(changes, key, value(old.found.told), value(decided.found.told));
    }
    const joined = paragraphs.splice(index, index + 1, [decided]);
    const rest = new Reading(essay.withParagraphs(joined), reader, front);
    const list = passOn(joined, index + 1, joined.count, changes, rest);
    reading = list === joined ? rest : new Reading(essay.withParagraphs(list), reader, front);
  }
  return reading;
}

function note(changes: Changes, key: string, was: Fact | undefined, is: Fact | undefined): void {
  if (was === is) changes.delete(key);
  else changes.set(key, { was, is });
}

function sameFront(one: Essay, other: Essay): boolean {
  return one.matter === other.matter && one.title === other.title;
}

/** What was read in the paragraphs that are replaced, for those that stand there again. */
function readIn(
  paragraphs: Paragraphs<ReadParagraph>,
  from: number,
  to: number,
): (item: Paragraph) => ReadParagraph | undefined {
  const known = new Map<string, ReadParagraph>();
  for (const { item } of paragraphs.range(from, to)) known.set(contentOf(item), item);
  return (item) => known.get(contentOf(item));
}

function contentOf({ text, length }: Paragraph): string {
  return text.slice(0, length);
}

/** Reads and decides a paragraph that was cut anew, as far as it is not what it was. */
function decideAnew(
  item: Paragraph,
  was: ReadParagraph | undefined,
  known: KnownFacts,
  { essay, reader }: Reading,
): ReadParagraph {
  if (was?.prose !== item.prose) {
    const reading = readBlock(contentOf(item), item.prose, essay.format, reader);
    return decideParagraph(item, reading, reader, known);
  }
  const asks = [...was.found.asked];
  return was.heading === item.heading && asks.every(([key, told]) => known.get(key) === told)
    ? { ...was, ...item }
    : decideParagraph(item, was.reading, reader, known);
}

function toldIn(
  paragraphs: Paragraphs<ReadParagraph>,
  from: number,
  to: number,
): Map<string, Fact> {
  const told = new Map<string, Fact>();
  for (const { item } of paragraphs.range(from, to)) {
    for (const [key, value] of item.found.told) told.set(key, value);
  }
  return told;
}

/**
 * Decides the paragraphs from one index up to another anew where they asked for what has changed,
 * until nothing is different any more; `changes` are then those after the last one.
 */
function passOn(
  list: Paragraphs<ReadParagraph>,
  from: number,
  to: number,
  changes: Changes,
  reading: Reading,
): Paragraphs<ReadParagraph> {
  const changed = new Map<number, readonly ReadParagraph[]>();
  for (let c = 0; c < list.chunks.length && changes.size > 0; c++) {
    const first = list.counts[c] ?? 0;
    const { items } = list.chunks[c] ?? { items: [] };
    if (first + items.length <= from || first >= to) continue;
    const facts = factsOfChunk(items);
    if (![...changes.keys()].some((key) => facts.asked.has(key) || facts.told.has(key))) continue;
    const decided = items.map((item, i) => {
      const index = first + i;
      return index < from || index >= to ? item : decideAgain(item, index, changes, reading);
    });
    if (decided.some((item, i) => item !== items[i])) changed.set(c, decided);
  }
  return list.withChunks(changed);
}

function decideAgain(
  item: ReadParagraph,
  index: number,
  changes: Changes,
  reading: Reading,
): ReadParagraph {
  const { asked, told } = item.found;
  if (![...changes.keys()].some((key) => asked.has(key))) {
    for (const key of told.keys()) changes.delete(key);
    return item;
  }
  // What has not changed is what it was, also where paragraphs before this one were decided anew.
  const before = reading.factsBefore(index);
  const unchanged = (key: string) => (asked.has(key) ? asked.get(key) : before.get(key));
  const known: KnownFacts = {
    get: (key) => (changes.has(key) ? changes.get(key)?.is : unchanged(key)),
  };
  const decided = decideParagraph(item, item.reading, reading.reader, known);
  const after = decided.found.told;
  for (const key of new Set([...told.keys(), ...after.keys()])) {
    const change = changes.get(key);
    const was = told.get(key) ?? (change ? change.was : unchanged(key));
    note(changes, key, was, after.get(key) ?? known.get(key));
  }
  return decided;
}
