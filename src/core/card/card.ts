/**
 * Cards: what a hover or a side view shows of a subject, as data. A glance, not a page: lists end
 * after three with "n more", nothing is said twice, no field is empty.
 */
import type { EntityKind } from '../glossary/vocabulary.ts';
import { phrase, type Worded } from '../text/phrase.ts';
import type { Span } from '../text/span.ts';

/** Where a part of a card leads; `list` is a line of the card of a subject in full, `pin` reads a place otherwise. */
export type CardTarget =
  | { readonly type: 'reveal'; readonly uri: string; readonly span: Span }
  | { readonly type: 'glossary'; readonly subject: string }
  | { readonly type: 'list'; readonly subject: string; readonly line: LineName }
  | { readonly type: 'pin'; readonly uri: string; readonly span: Span; readonly entity: string }
  | { readonly type: 'url'; readonly url: string };

/** A piece of a line. */
export interface CardPart extends Worded {
  readonly target?: CardTarget;
  readonly emphasis?: 'strong' | 'quiet';
  /** Does not break over a line, though it is none of our own words: "Just Security 2022". */
  readonly whole?: boolean;
}

/** The words in a card's margin; '' is running text. */
export const LINE_NAMES = [
  '',
  'also',
  'not',
  'holds',
  'in',
  'here',
  'also in',
  'by',
  'against',
  'with',
  'at',
  'tolls',
  'dates',
  'note',
  'told',
  'also told',
  '?',
] as const;

/** What a line is. */
export type LineName = (typeof LINE_NAMES)[number];

/** What a line is called, where that is not its name. */
export const LINE_WORDS: Partial<Record<LineName, string>> = { not: 'not to be confused with' };

/** What a line is called, for the eye and the ear. */
export function lineWord({ name, label = name }: CardLine): string {
  return LINE_WORDS[label] ?? label;
}

/** A line; one of a list can be made again with fewer items. */
export interface CardLine {
  readonly name: LineName;
  /** The line whose word it bears: a place is "at" or "in". */
  readonly label?: LineName;
  readonly parts: readonly CardPart[];
  /** All of a list, also those that it does not show. */
  readonly items?: readonly (readonly CardPart[])[];
  readonly list?: ListStyle;
}

/** How a list is shown. */
export interface ListStyle {
  readonly separator?: string;
  /** The subject whose list it is: "n more" then opens the whole. */
  readonly of?: string;
  /** How many items at most. */
  readonly shown?: number;
  /** Where each of the items shown stands among them; else they stand as they are given. */
  readonly order?: ReadonlyMap<readonly CardPart[], number>;
}

/** A card. `aside` stands beside the title: the kind, or the date of an incident. */
export interface Card {
  readonly subject: string;
  readonly title: string;
  readonly aside: Worded;
  readonly kind: EntityKind | 'incident';
  readonly lines: readonly CardLine[];
  /** Of an incident: how many reports there are to compare. */
  readonly reports?: number;
  /** The sources it rests on, in the order of the marks ¹ ² ³ in its lines. */
  readonly sources: readonly (readonly CardPart[])[];
}

/** How many items of a list a card shows. */
export const SHOWN = 3;

/**
 * A line of items with " · " between them, the first three and "n more", which opens the whole list
 * where the line says whose it is; of items that read the same one is shown. Undefined where there
 * are none.
 */
export function listLine(
  name: LineName,
  all: readonly (readonly CardPart[])[],
  list: ListStyle = {},
): CardLine | undefined {
  const { separator = ' · ', of, shown = SHOWN, order } = list;
  const items = [...new Map(all.map((item) => [textOf(item), item])).values()];
  if (items.length === 0) return undefined;
  const place = (item: readonly CardPart[]) => order?.get(item) ?? 0;
  const first = items.slice(0, shown).toSorted((a, b) => place(a) - place(b));
  const parts = first.flatMap((item, i) => (i === 0 ? item : [{ text: separator }, ...item]));
  const left = items.length - first.length;
  if (left === 0) return { name, parts, items, list };
  const more: CardPart = {
    ...phrase('{0} more', String(left)),
    ...(of === undefined ? {} : { target: { type: 'list', subject: of, line: name } }),
    emphasis: 'quiet',
  };
  return { name, parts: [...parts, { text: separator }, more], items, list };
}

/** A line of plain text; undefined where there is none. */
export function textLine(name: LineName, text: string | undefined): CardLine | undefined {
  return text === undefined || text === '' ? undefined : { name, parts: [{ text }] };
}

/** The text of parts, as it stands. */
export function textOf(parts: readonly CardPart[]): string {
  return parts.map((part) => part.text).join('');
}

/** The lines that there are, without parts that say nothing. */
export function present(lines: readonly (CardLine | undefined)[]): CardLine[] {
  return lines
    .filter((line) => line !== undefined)
    .map((line) => ({ ...line, parts: line.parts.filter((part) => part.text !== '') }))
    .filter((line) => line.parts.length > 0);
}
