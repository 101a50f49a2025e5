/** Excerpts: a few words of an essay around a place, on one line. */
import type { Essay } from '../essay/essay.ts';
import type { Span } from '../text/span.ts';

/** The same of an essay, whose whole text is not asked for. */
export function excerptIn(essay: Essay, focus: Span, bounds: Span): string {
  const { start, end } = bounds;
  const near = { start: focus.start - start, end: focus.end - start };
  return excerptAround(essay.textIn(bounds), near, { start: 0, end: end - start });
}

/**
 * The words from a little before `focus` to a little after it, within `bounds`, with "…" where
 * something is left out; about `width` characters, more only where the focus itself is longer.
 */
export function excerptAround(text: string, focus: Span, bounds: Span, width = 64): string {
  const room = Math.max(0, width - (focus.end - focus.start));
  const start = wordStart(
    text,
    Math.max(bounds.start, focus.start - Math.floor(room / 3)),
    focus.start,
  );
  const reach = Math.min(bounds.end, Math.max(focus.end, start + width));
  const end = wordEndBefore(text, reach, Math.min(focus.end, start + width * 3), bounds.end);
  const words = text.slice(start, end).replace(/\s+/g, ' ').trim();
  return `${start > bounds.start ? '… ' : ''}${words}${end < bounds.end ? ' …' : ''}`;
}

/** The first place from `from` on where a word begins, at most `limit`. */
function wordStart(text: string, from: number, limit: number): number {
  if (from === 0 || /\s/.test(text.charAt(from - 1))) return from;
  for (let i = from; i < limit; i++) if (/\s/.test(text.charAt(i))) return i + 1;
  return limit;
}

/** The last place up to `to` where a word ends, at least `limit`. */
function wordEndBefore(text: string, to: number, limit: number, end: number): number {
  if (to >= end || /\s/.test(text.charAt(to))) return to;
  for (let i = to; i > limit; i--) if (/\s/.test(text.charAt(i))) return i;
  return limit;
}
