/**
 * Cards: what a hover or a side view shows of a subject, as data. A glance, not a page: lists end
 * after three with "n more", nothing is said twice, no field is empty.
 */
import type { EntityKind } from '../glossary/fields.ts';
import type { Span } from '../text/span.ts';

/** Where a part of a card leads. */
export type CardTarget =
  | { readonly type: 'reveal'; readonly uri: string; readonly span: Span }
  | { readonly type: 'glossary'; readonly subject: string }
  | { readonly type: 'url'; readonly url: string };

/** A piece of a line. */
export interface CardPart {
  readonly text: string;
  readonly target?: CardTarget;
  readonly emphasis?: 'strong' | 'quiet';
}

/** A line; `name` is the word in its margin, '' for running text. */
export interface CardLine {
  readonly name: string;
  readonly parts: readonly CardPart[];
}

/** A card. `aside` stands beside the title: the kind, or the date of an incident. */
export interface Card {
  readonly subject: string;
  readonly title: string;
  readonly aside: string;
  readonly kind: EntityKind | 'incident';
  readonly lines: readonly CardLine[];
}

/** How many items of a list a card shows. */
export const SHOWN = 3;

/**
 * A line of items with " · " between them, the first three and "n more"; of items that read the
 * same one is shown. Undefined where there are none.
 */
export function listLine(
  name: string,
  all: readonly (readonly CardPart[])[],
  separator = ' · ',
): CardLine | undefined {
  const items = [...new Map(all.map((item) => [textOf(item), item])).values()];
  if (items.length === 0) return undefined;
  const shown = items.slice(0, SHOWN);
  const parts = shown.flatMap((item, i) => (i === 0 ? item : [{ text: separator }, ...item]));
  const left = items.length - shown.length;
  if (left === 0) return { name, parts };
  return { name, parts: [...parts, { text: `${separator}${left} more`, emphasis: 'quiet' }] };
}

/** A line of plain text; undefined where there is none. */
export function textLine(name: string, text: string | undefined): CardLine | undefined {
  return text === undefined || text === '' ? undefined : { name, parts: [{ text }] };
}

function textOf(parts: readonly CardPart[]): string {
  return parts.map((part) => part.text).join('');
}

/** The lines that there are, without parts that say nothing. */
export function present(lines: readonly (CardLine | undefined)[]): CardLine[] {
  return lines
    .filter((line) => line !== undefined)
    .map(({ name, parts }) => ({ name, parts: parts.filter((part) => part.text !== '') }))
    .filter((line) => line.parts.length > 0);
}
