/**
 * Spans: where something stands in a text.
 *
 * All offsets in this project count UTF-16 units, as VS Code and JavaScript strings do:
 * in `'a Kabul'` the span of the name is `{ start: 2, end: 7 }`.
 */

/** A half-open range of a text, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether two spans share at least one unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `inner` lies wholly within `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Sorts spans by where they start, the shorter first. */
export function byStart(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

/** The smallest span that holds all of the given ones; throws a RangeError where none is given. */
export function hull(spans: readonly Span[]): Span {
  const first = spans[0];
  if (!first) throw new RangeError('a hull needs at least one span');
  let { start, end } = first;
  for (const span of spans) {
    if (span.start < start) start = span.start;
    if (span.end > end) end = span.end;
  }
  return { start, end };
}

/**
 * Index of the first item whose span ends after `offset`, in a list sorted by start without
 * overlaps; the list's length where there is none.
 */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle] as Span).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the first item that starts at `offset` or later, in a list sorted by start. */
export function firstStartingFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle] as Span).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The items that share a unit with a span, of a list sorted by start without overlaps. */
export function itemsWithin<T extends Span>(
  items: readonly T[],
  { start, end }: Span,
): readonly T[] {
  return items.slice(firstEndingAfter(items, start), firstStartingFrom(items, end));
}

/** The items that start within a span, of a list sorted by start. */
export function startingWithin<T extends Span>(
  items: readonly T[],
  { start, end }: Span,
): readonly T[] {
  return items.slice(firstStartingFrom(items, start), firstStartingFrom(items, end));
}

/** Whether a span overlaps any of a sorted list of spans that do not overlap each other. */
export function overlapsAny(spans: readonly Span[], span: Span): boolean {
  const next = spans[firstEndingAfter(spans, span.start)];
  return next !== undefined && next.start < span.end;
}
