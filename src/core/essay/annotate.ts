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
import type { Span } from '../text/span.ts';
import { readBlock } from './read-block.ts';
import { Reading } from './reading.ts';

export { Reading } from './reading.ts';

const EVERYWHERE: Span = { start: -Infinity, end: Infinity };

/** Reads an essay in one go; of a large one perhaps only what is near a span. */
export function annotate(essay: Essay, reader: Reader, near?: Span): Reading {
  const steps = annotating(essay, reader, near);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/**
 * Reads an essay with a stop after each block, for those who have other things to do as well. Where
 * a span is given only the blocks near it are read, as if the others were empty.
 */
export function* annotating(
  essay: Essay,
  reader: Reader,
  near: Span = EVERYWHERE,
): Generator<void, Reading> {
  const front = frontFacts(essay, reader);
  const known = new Map(front);
  const read: ReadParagraph[] = [];
  let complete = true;
  for (const { item, start } of essay.paragraphs.range(0)) {
    const from = essay.lead.length + start;
    const reads = from < near.end && from + item.length > near.start;
    if (!reads) complete = false;
    const text = item.text.slice(0, item.length);
    const block = readBlock(text, item.prose && reads, essay.format, reader);
    const decided = decideParagraph(item, block, reader, known);
    for (const [key, value] of decided.found.told) known.set(key, value);
    read.push(decided);
    yield;
  }
  return new Reading(essay.withParagraphs(Paragraphs.of(read)), reader, front, { complete });
}
