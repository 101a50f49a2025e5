/**
 * Capitals: whether "Islamabad" is the city or the government that sits there.
 *
 * A preposition alone does not settle it ("a message to Beijing"), so the government is the
 * default, which is right most often in essays on policy, and the words around must speak for the
 * city: "flew to Kabul", "a press conference in Kabul", "Kabul airport". "In" speaks for the city
 * unless what stands before it is something that a government has: "fears in Washington".
 */
import { ACTS, does, LISTED, minds, placesAfter, placesAround, placesBefore } from './seat-cues.ts';

/** How a capital's name is read. */
export type SeatReading = 'government' | 'city';

/** A capital's reading with the words that speak for it; '' where it is the default. */
export interface SeatCue {
  readonly reading: SeatReading;
  readonly words: string;
}

/** So much before and behind a name speaks for it. */
const BEFORE = 90;
const AFTER = 80;
type Cue = readonly [reading: SeatReading, pattern: RegExp, sharedInLists?: true];
let known: readonly Cue[] | undefined;

/** In order: the first that is found decides. */
function cues(): readonly Cue[] {
  known ??= [
    ...minds().map((each): Cue => ['government', each]),
    ...placesAfter().map((each): Cue => ['city', each]),
    ...placesBefore().map((each): Cue => ['city', each, true]),
    ...placesAround().map((each): Cue => ['city', each]),
    ['government', does()],
  ];
  return known;
}

/** Uses each pattern once and again, with a stop after it: patterns are made when they are first used. */
export function* practisingSeats(): Generator<void, void> {
  for (const [, pattern] of cues()) {
    for (const frame of ['in ¤ said', 'the ¤ talks']) pattern.exec(frame);
    yield;
  }
}

/** "Washington, D.C." is never said of a government. */
const CITY_NAME = /\bD\.? ?C\.?$/;

/** Reads a capital's name at `[start, end)`; `from` is where its sentence or block starts. */
export function seatCue(text: string, from: number, start: number, end: number): SeatCue {
  const before = text.slice(Math.max(from, start - BEFORE), start).replace(/\s+/g, ' ');
  const after = text.slice(end, end + AFTER).replace(/\s+/g, ' ');
  const name = text.slice(start, end);
  if (CITY_NAME.test(name) || (start === from && isDateline(name, after))) {
    return { reading: 'city', words: name };
  }
  const frame = `${before}¤${after}`;
  const listed = ACTS.test(after) ? frame : `${before.replace(LISTED, '')}¤${after}`;
  for (const [reading, pattern, sharedInLists] of cues()) {
    const found = (pattern.exec(frame) ?? (sharedInLists && pattern.exec(listed)))?.[0];
    if (found !== undefined) return { reading, words: wordsOf(found) };
  }
  return { reading: 'government', words: '' };
}

/** "KABUL —" and "KABUL:" at the head of a report; a heading goes on in capitals. */
function isDateline(name: string, after: string): boolean {
  return !/\p{Ll}/u.test(name) && /^(?: [-–—]|:) ?[^\p{L}]?\p{L}[\p{Ll} ]/u.test(after);
}

/** The words of a cue without the name itself. */
function wordsOf(found: string): string {
  const [before = '', after = ''] = found.split('¤');
  const [head, tail] = [before, after.replace(/^[’']s?(?= )/, '')].map((part) =>
    part.replace(/^[^\p{L}]+/u, '').trim(),
  );
  return head && tail ? `${head} … ${tail}` : head || tail || '';
}

/** How a capital's name at `[start, end)` is read. */
export function readSeat(text: string, from: number, start: number, end: number): SeatReading {
  return seatCue(text, from, start, end).reading;
}
