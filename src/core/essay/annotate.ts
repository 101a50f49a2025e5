/**
 * The reading of an essay:
 *
 *     const reader = makeReader(glossary);
 *     annotate(readEssay({ uri, path, text, format: 'plain' }, glossary), reader)
 *
 * gives the mentions of names, apart from them those of demonyms, and the tellings of incidents.
 * How a rule of reading is added stands in decide.ts, how an edit is read in reread.ts.
 */
import type { Reader } from '../match/reader.ts';
import { decideParagraph, frontFacts, type ReadParagraph } from './decide.ts';
import type { Essay } from './essay.ts';
import { Paragraphs } from './paragraphs.ts';
import { readBlock } from './read-block.ts';
import { Reading } from './reading.ts';

export { Reading } from './reading.ts';

/** Reads an essay in one go. */
export function annotate(essay: Essay, reader: Reader): Reading {
  const steps = annotating(essay, reader);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Reads an essay with a stop after each block, for those who have other things to do as well. */
export function* annotating(essay: Essay, reader: Reader): Generator<void, Reading> {
  const front = frontFacts(essay, reader);
  const known = new Map(front);
  const read: ReadParagraph[] = [];
  for (const { item } of essay.paragraphs.range(0)) {
    const block = readBlock(item.text.slice(0, item.length), item.prose, essay.format, reader);
    const decided = decideParagraph(item, block, reader, known);
    for (const [key, value] of decided.found.told) known.set(key, value);
    read.push(decided);
    yield;
  }
  return new Reading(essay.withParagraphs(Paragraphs.of(read)), reader, front);
}
