/** Bands: what is marked of a telling, and has its card. */
import type { Span } from '../text/span.ts';
import type { Essay } from './essay.ts';
import type { Telling } from './tellings.ts';

/** Up to two words, and nothing that parts a sentence. */
const BETWEEN = /^[ \u00a0](?:[\p{L}\p{M}\p{N}’'‑-]+[ \u00a0]){0,2}$/u;
/** No longer than so many characters. */
const LONGEST = 24;

/**
 * The words that gave a telling away, those that stand close together as one, with the words
 * between them: "step in itself to" is two bands, "turned his weapon on two engineers" one.
 */
export function bandsOf(essay: Essay, { parts }: Telling): readonly Span[] {
  const bands: Span[] = [];
  for (const part of parts) {
    const last = bands.at(-1);
    if (last && areClose(essay, last, part)) {
      bands[bands.length - 1] = { start: last.start, end: Math.max(last.end, part.end) };
    } else bands.push({ start: part.start, end: part.end });
  }
  return bands;
}

function areClose(essay: Essay, { end }: Span, { start }: Span): boolean {
  if (start <= end) return true;
  return start - end <= LONGEST && BETWEEN.test(essay.textIn({ start: end, end: start }));
}
