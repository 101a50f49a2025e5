/** Bands: what is marked of a telling, and has its card. */
import { hull, type Span } from '../text/span.ts';
import type { Essay } from './essay.ts';
import type { Reading } from './reading.ts';
import type { Telling } from './tellings.ts';

/** Up to four words, and nothing that parts a sentence. */
const BETWEEN = /^[ \u00a0](?:[\p{L}\p{M}\p{N}’'‑-]+[ \u00a0]){0,4}$/u;
/** No longer than so many characters. */
const LONGEST = 36;
/** Words that say nothing where they stand alone. */
const EMPTY =
  /^(?:s?he|it|they|him|her|them|his|hers|its|theirs?|both|such|this|that|these|those)$/iu;

/**
 * The words that gave a telling away, those that stand close together as one, with the words
 * between them: "turned his weapon on two engineers" is one band; a comma makes two. A name is in
 * a band as a whole or not at all, and "she" alone is none where there are others.
 */
export function bandsOf(reading: Reading, { parts }: Telling): readonly Span[] {
  const { essay } = reading;
  const bands: Span[] = [];
  for (const part of parts) {
    const whole = withNames(reading, part);
    const last = bands.at(-1);
    if (last && areClose(essay, last, whole)) bands[bands.length - 1] = hull([last, whole]);
    else bands.push(whole);
  }
  const telling = bands.filter((band) => !EMPTY.test(essay.textIn(band)));
  return telling.length > 0 ? telling : bands;
}

/** A part with the rest of the names that it begins or ends in. */
function withNames(reading: Reading, { start, end }: Span): Span {
  return hull([{ start, end }, ...reading.mentionsIn({ start, end })]);
}

function areClose(essay: Essay, { end }: Span, { start }: Span): boolean {
  if (start <= end) return true;
  return start - end <= LONGEST && BETWEEN.test(essay.textIn({ start: end, end: start }));
}
