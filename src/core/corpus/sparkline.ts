/** A small bar of blocks: where in an essay something stands. */
import type { Span } from '../text/span.ts';

const BLOCKS = '▁▂▃▄▅▆▇█';

/**
 * One block character for each of `cells` equal stretches of a text of `length` units; the tallest
 * stands where most of the places are. An empty text or no place gives ''.
 */
export function sparkline(places: readonly Span[], length: number, cells = 6): string {
  if (length <= 0 || places.length === 0) return '';
  const counts = Array.from({ length: cells }, () => 0);
  for (const { start } of places) {
    const cell = Math.min(cells - 1, Math.max(0, Math.floor((start / length) * cells)));
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  const most = Math.max(...counts);
  return counts
    .map((count) => BLOCKS.charAt(count === 0 ? 0 : Math.max(1, Math.round((count / most) * 7))))
    .join('');
}
