/** What stands at one place of an essay. */
import type { Reading } from './annotate.ts';
import { bandsOf } from './bands.ts';
import type { Span } from '../text/span.ts';
import type { Mention } from './mentions.ts';
import type { Telling } from './tellings.ts';

/** The name at `offset`, if there is one. */
export function mentionAt(reading: Reading, offset: number): Mention | undefined {
  return reading.mentionsIn({ start: offset, end: offset + 1 })[0];
}

/** The first place where an entity is named. */
export function firstMention(reading: Reading, entity: string): Span | undefined {
  for (const { item, from } of reading.blocks()) {
    const mention = item.found.mentions.find((each) => each.entity === entity);
    if (mention) return { start: mention.start + from, end: mention.end + from };
  }
  return undefined;
}

/** The tellings with a band at `offset`. */
export function tellingsAt(reading: Reading, offset: number): Telling[] {
  // A band covers a name as a whole, a telling perhaps a piece of it.
  return reading
    .tellingsIn(mentionAt(reading, offset) ?? { start: offset, end: offset + 1 })
    .filter((telling) => bandAt(reading, telling, offset) !== undefined);
}

/** The band of a telling at `offset`, if there is one. */
export function bandAt(reading: Reading, telling: Telling, offset: number): Span | undefined {
  const bands = bandsOf(reading, telling);
  return bands.find((band) => band.start <= offset && offset < band.end);
}
