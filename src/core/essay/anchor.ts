/**
 * Where pins stand in a text that has changed: a pin is kept where its words have only moved, and
 * orphaned where they are gone. It never goes over to a look-alike: a place that cannot be told
 * from another is none.
 */
import { classOf, fold, WORD } from '../text/characters.ts';
import { foldWithOffsets, type Folded } from '../text/find-folded.ts';
import type { Span } from '../text/span.ts';
import type { Pin } from './pins.ts';

/** A pin with its place in the text as it stands; without one it is orphaned. */
export interface Anchored {
  readonly pin: Pin;
  readonly span: Span | undefined;
}

/** An earlier state of the same text, with the places of its pins. */
export interface Anchors {
  readonly text: string;
  readonly pins: readonly Anchored[];
}

/** Anchors pins; those that stood in `before` are followed through the change. */
export function anchorPins(pins: readonly Pin[], text: string, before?: Anchors): Anchors {
  if (pins.length === 0) return { text, pins: [] };
  const known = new Map(before?.pins.map(({ pin, span }) => [pin, span]));
  const change = before && changeOf(before.text, text);
  let folded: Folded | undefined;
  const anchored = pins.map((pin): Anchored => {
    const was = known.get(pin);
    const followed = was && change ? follow(was, change) : undefined;
    if (was && followed && change && isSure(was, followed, change, pin)) {
      return { pin, span: followed };
    }
    folded ??= foldWithOffsets(text);
    const found = only(findPin(pin, folded));
    return { pin, span: found && standsAlone(text, found, pin) ? found : undefined };
  });
  return { text, pins: anchored };
}

function only<T>(items: readonly T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined;
}

function foldedOf(text: string): string {
  return foldWithOffsets(text).folded;
}

/** How one text became another: what stands before and after the change is the same. */
interface Change {
  readonly old: string;
  readonly text: string;
  readonly by: number;
  /** The change lies within `[from, to)` of the old text, wherever exactly. */
  readonly from: number;
  readonly to: number;
}

/**
 * The change between two texts. Where a text is put beside its like ("Munir" before "Munir") one
 * cannot see which is the new one: the change then covers all that it may have touched.
 */
function changeOf(old: string, text: string): Change {
  if (old === text) return { old, text, by: 0, from: old.length, to: old.length };
  const most = Math.min(old.length, text.length);
  let before = 0;
  while (before < most && old.charCodeAt(before) === text.charCodeAt(before)) before++;
  let after = 0;
  while (
    after < most &&
    old.charCodeAt(old.length - 1 - after) === text.charCodeAt(text.length - 1 - after)
  ) {
    after++;
  }
  return {
    old,
    text,
    by: text.length - old.length,
    from: Math.min(before, most - after),
    to: old.length - Math.min(after, most - before),
  };
}

function follow(span: Span, { by, from, to }: Change): Span | undefined {
  if (span.end <= from) return span;
  if (span.start >= to) return { start: span.start + by, end: span.end + by };
  return undefined;
}

/**
 * Whether words that were followed are those that were pinned. Where the same words were taken out
 * and put in, they may have changed places with them: all that stood between must stand there still.
 */
function isSure(was: Span, now: Span, change: Change, pin: Pin): boolean {
  const { text, old, from, to, by } = change;
  if (!standsAlone(text, now, pin) || !isLikeliest(text, now, pin)) return false;
  const touched =
    standsWithin(old, { start: from, end: to }, was, pin) &&
    standsWithin(text, { start: from, end: to + by }, now, pin);
  if (!touched || old === text) return true;
  const { before, after } = sharedAround(text, now.start, pin);
  return was.end <= from ? after === pin.suffix.length : before === pin.prefix.length;
}

/** Whether the pin's words stand within or across the ends of a stretch, apart from one place. */
function standsWithin(text: string, { start, end }: Span, apart: Span, { exact }: Pin): boolean {
  const from = Math.max(0, start - exact.length + 1);
  for (let at = text.indexOf(exact, from); at >= 0 && at < end; at = text.indexOf(exact, at + 1)) {
    if (at !== apart.start) return true;
  }
  return false;
}

/** Whether the words are those of the pin still, and not a part of other words. */
function standsAlone(text: string, { start, end }: Span, pin: Pin): boolean {
  const words = text.slice(start, end);
  if (foldedOf(words) !== foldedOf(pin.exact) || /\n\s*\n/.test(words)) return false;
  const within = (at: number) => isWord(text, at - 1) && isWord(text, at);
  return !within(start) && !within(end);
}

/**
 * Whether no other place has more of what stood around the words: where two passages that read
 * alike change places, the change itself does not show it.
 */
function isLikeliest(text: string, span: Span, pin: Pin): boolean {
  const here = likeness(text, span.start, pin);
  if (here === pin.prefix.length + pin.suffix.length) return true;
  for (let at = text.indexOf(pin.exact); at >= 0; at = text.indexOf(pin.exact, at + 1)) {
    if (at !== span.start && likeness(text, at, pin) > here) return false;
  }
  return true;
}

function likeness(text: string, start: number, pin: Pin): number {
  const { before, after } = sharedAround(text, start, pin);
  return before + after;
}

/** How many characters before and after a place are those that stood around the words of a pin. */
function sharedAround(
  text: string,
  start: number,
  { exact, prefix, suffix }: Pin,
): { readonly before: number; readonly after: number } {
  const end = start + exact.length;
  let before = 0;
  while (before < prefix.length && prefix.at(-1 - before) === text[start - 1 - before]) before++;
  let after = 0;
  while (after < suffix.length && suffix[after] === text[end + after]) after++;
  return { before, after };
}

function isWord(text: string, at: number): boolean {
  return at >= 0 && at < text.length && classOf(fold(text.charCodeAt(at))) === WORD;
}

/** The places that read as the pin's words with all that stood before and after them. */
function findPin({ exact, prefix, suffix }: Pin, { folded, offsets }: Folded): Span[] {
  const [words, before, after] = [exact, prefix, suffix].map(foldedOf);
  const wanted = `${before}${words}${after}`;
  const found: Span[] = [];
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
    const start = at + (before?.length ?? 0);
    const last = offsets[start + (words?.length ?? 1) - 1] as number;
    found.push({ start: offsets[start] as number, end: last + 1 });
  }
  return found;
}
