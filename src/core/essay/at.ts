/** What stands at one place of an essay. */
import { firstEndingAfter } from '../text/span.ts';
import type { Reading } from './annotate.ts';
import type { Mention } from './mentions.ts';
import type { Telling } from './tellings.ts';

/** The name at `offset`, if there is one. */
export function mentionAt(reading: Reading, offset: number): Mention | undefined {
  const mention = reading.mentions[firstEndingAfter(reading.mentions, offset)];
  return mention && mention.start <= offset ? mention : undefined;
}

/** The tellings with a part at `offset`. */
export function tellingsAt(reading: Reading, offset: number): Telling[] {
  return reading.tellings.filter(({ start, end, parts }) => {
    if (offset < start || offset >= end) return false;
    return parts.some((part) => part.start <= offset && offset < part.end);
  });
}
