/**
 * What a block says, given what the essay has said before: the place where a new rule of reading
 * goes in.
 *
 * Reading goes block by block in two steps. `readBlock` finds what a block holds whatever stands
 * around it (hits of labels, words, dates); `decideBlock` makes mentions and tellings of it, and is
 * the only step that looks back, by facts (facts.ts):
 *
 * - A rule that looks at one block only is written in mentions.ts or tellings.ts, or in a file of
 *   its own that `decideBlock` calls. All offsets count from the block's start.
 * - A rule that needs what stood in earlier blocks asks `facts.get(key)`; the block that brings
 *   about what is asked for tells it by `facts.set(key, value)`. Give the key a name in facts.ts.
 *   Nothing else may be carried from block to block: then an edit decides exactly those blocks
 *   anew whose facts changed, and the answer is that of reading the whole.
 * - A fact that holds from the start (the title, the date, a reader's own decisions) is told by
 *   `frontFacts`. What is only known at the end of the essay cannot be a fact.
 * - Keep facts few and coarse: a year rather than a place. Each change of one decides all those
 *   blocks anew that asked for it.
 *
 * To explain a place, decide its block again with `reading.factsBefore(index)` and look on.
 */
import type { Reader } from '../match/reader.ts';
import type { Essay } from './essay.ts';
import { BlockFacts, DATE_FACT, SOURCE_FACT, type Fact, type KnownFacts } from './facts.ts';
import { resolveMentions, type BlockMentions, type ReadBlock } from './mentions.ts';
import { isStrong, tellNamed } from './naming.ts';
import type { Paragraph } from './paragraphs.ts';
import { readBlock, type BlockReading } from './read-block.ts';
import { findTellings, type BlockTelling } from './tellings.ts';

/** What was decided on a block, and the facts it rests on and brings about. */
export interface Found extends BlockMentions {
  readonly tellings: readonly BlockTelling[];
  /** The facts that were asked for, with the answers. */
  readonly asked: ReadonlyMap<string, Fact | undefined>;
  readonly told: ReadonlyMap<string, Fact>;
}

/** A paragraph with what was read in it. */
export interface ReadParagraph extends Paragraph {
  readonly reading: BlockReading;
  readonly found: Found;
}

/** Decides on a block. */
export function decideBlock(block: ReadBlock, reader: Reader, before: KnownFacts): Found {
  const facts = new BlockFacts(before);
  const found = resolveMentions(block, reader, facts);
  const tellings = findTellings(block, found, reader, facts);
  const { mentions, demonyms } = found;
  return { mentions, demonyms, tellings, asked: facts.asked, told: facts.told };
}

/** Decides on a paragraph that was read. */
export function decideParagraph(
  paragraph: Paragraph,
  reading: BlockReading,
  reader: Reader,
  before: KnownFacts,
): ReadParagraph {
  const { text, length, heading, code, marked, prose, references, referencesAfter } = paragraph;
  const block = { text: text.slice(0, length), heading, reading };
  const found = decideBlock(block, reader, before);
  // One by one: with `...paragraph` first, the V8 of Node 20 makes each a hidden class of its own.
  return {
    text,
    length,
    code,
    marked,
    heading,
    prose,
    references,
    referencesAfter,
    reading,
    found,
  };
}

/** What is known before the first block: the essay's date and source, and whom its title names. */
export function frontFacts(essay: Essay, reader: Reader): ReadonlyMap<string, Fact> {
  const facts = new BlockFacts(new Map<string, Fact>());
  const { title, frontMatter, date, source } = essay;
  if (date !== undefined) facts.set(DATE_FACT, date);
  if (source !== undefined) facts.set(SOURCE_FACT, source);
  // A title in the front matter is no prose, but it introduces whom it names.
  if (title !== undefined && frontMatter) {
    const { hits } = readBlock(title, true, 'plain', reader);
    tellNamed(
      hits.map((hit) => hit.form).filter((form) => isStrong(form)),
      reader,
      facts,
    );
  }
  return facts.told;
}
