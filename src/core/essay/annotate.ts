/**
 * The reading of an essay:
 *
 *     const reader = makeReader(glossary);
 *     annotate(readEssay({ uri, path, text, format: 'plain' }, glossary), reader, new Map())
 *
 * gives the mentions of names, apart from them those of demonyms, and the tellings of incidents.
 */
import type { Reader } from '../match/reader.ts';
import type { Essay } from './essay.ts';
import { resolveMentions, type Mention } from './mentions.ts';
import { readBlock, type BlockReading } from './read-block.ts';
import { findTellings, type Telling } from './tellings.ts';

/** An essay with everything found in it; all lists are sorted by start. */
export interface Reading {
  readonly essay: Essay;
  readonly mentions: readonly Mention[];
  readonly demonyms: readonly Mention[];
  readonly tellings: readonly Telling[];
}

/** Readings of blocks by their text; good for one reader and one format only. */
export type BlockCache = Map<string, BlockReading>;

/** Reads an essay; blocks whose text is in `cache` are not read again, new ones are put there. */
export function annotate(essay: Essay, reader: Reader, cache: BlockCache): Reading {
  const readings = essay.blocks.map(({ start, end, prose }) => {
    const text = essay.text.slice(start, end);
    const key = prose ? text : '';
    const known = cache.get(key);
    if (known) return known;
    const reading = readBlock(text, prose, essay.format, reader);
    cache.set(key, reading);
    return reading;
  });
  const found = resolveMentions(essay, readings, reader);
  const { mentions, demonyms } = found;
  return { essay, mentions, demonyms, tellings: findTellings(essay, readings, found, reader) };
}
