/** Walking through the places of an essay, round and round. */
import type { Span } from '../core/index.ts';

/** Which way to walk. */
export type Direction = 'next' | 'previous';

/** A place reached, and which of how many it is, counted from 1. */
export interface Step<T> {
  readonly place: T;
  readonly number: number;
  readonly count: number;
}

/** The next place after (or before) an offset; past the last comes the first. */
export function step<T extends Span>(
  places: readonly T[],
  from: number,
  direction: Direction,
): Step<T> | undefined {
  const at =
    direction === 'next'
      ? places.findIndex((place) => place.start > from)
      : places.findLastIndex((place) => place.start < from);
  const reached = at >= 0 ? at : direction === 'next' ? 0 : places.length - 1;
  const place = places[reached];
  return place && { place, number: reached + 1, count: places.length };
}
