/**
 * What packing and unpacking a glossary agree on: keys and the kinds of their values are said once
 * for all objects that have the same, and a place only where it is not the expected one.
 */
/**
 * How the value of a key is packed:
 *
 * - `at`, the place of the whole, which begins and ends as the object does; `same`, the place of the
 *   value that comes next;
 * - `one`, a written value; `row`, a list of such; `words`, a list of words of evidence, which are
 *   most of a glossary: some name lists of words;
 * - `object`, `list` (of objects), `map`, which goes as a list of its entries, and `pairs`, a map whose
 *   values are written ones: its keys, `NEW_VALUE` before each whose value is not that of the one before;
 * - `file`, its name; `type`, a text that all objects of the layout share; `plain`, what has no place.
 */
export type Kind =
  | 'at'
  | 'same'
  | 'one'
  | 'row'
  | 'words'
  | 'object'
  | 'list'
  | 'map'
  | 'pairs'
  | 'file'
  | 'type'
  | 'plain';

/** A key of a layout as it is packed; `detail` is what its references point to, or the shared text. */
export type Described = readonly [key: string, kind: Kind, detail?: string];

/**
 * A key of a layout. A value is expected as far from what stands before it as the last one was:
 * `first`, in a list `later` for all but its first item.
 */
export interface Slot {
  readonly key: string;
  readonly kind: Kind;
  readonly detail: string | undefined;
  first: number;
  later: number;
}

/** Whether a value stands in a list after another. */
export type Which = 'first' | 'later';

/**
 * Keys that objects share. `same` is one value whose place is that of the whole, `variant` a place, a
 * type and a value, `struct` a place and other keys, and `free` anything else.
 */
export interface Layout {
  readonly number: number;
  readonly kind: 'same' | 'variant' | 'struct' | 'free';
  readonly slots: readonly Slot[];
  /** How far the last object's end was from what it holds last. */
  end: number;
}

/** A layout that was not met before. */
export function newLayout(number: number, described: readonly Described[]): Layout {
  const slots = described.map(([key, kind, detail]) => slotOf(key, kind, detail));
  return { number, kind: layoutKindOf(slots), slots, end: 0 };
}

function layoutKindOf([first, second, third, ...others]: readonly Slot[]): Layout['kind'] {
  if (first?.kind === 'same') return 'same';
  if (first?.kind !== 'at') return 'free';
  return second?.kind === 'type' && third?.key === 'value' && others.length === 0
    ? 'variant'
    : 'struct';
}

/** A key of which no value was met. */
export function slotOf(key: string, kind: Kind, detail?: string): Slot {
  return { key, kind, detail, first: 0, later: 0 };
}

/**
 * An object in three columns: the numbers of layouts and lists and whatever has no place; the
 * places, by turns how many were as expected and the next that was not; and the written values, a
 * `LONG` one that stood before in the column as its index there.
 */
export type Columns = readonly [
  things: readonly unknown[],
  places: readonly number[],
  words: readonly (string | number)[],
];

/** So many characters are worth a number where they stand again. */
export const LONG = 20;

/** Between two values of a list there are a comma and a blank. */
export const BETWEEN = 2;

/** Where a key stands in a map of written values: its value is a new one. */
export const NEW_VALUE = 0;

/** Between a key and its value there are a colon and a blank. */
export const BEHIND_KEY = 2;

/** Quotation marks on each side of a word of evidence: a guess that is nearly always right. */
export function marksOf(word: string): 0 | 1 {
  const first = word.charCodeAt(0);
  return word.includes(' ') || (first >= DIGIT_0 && first <= DIGIT_9) ? 1 : 0;
}

const [DIGIT_0, DIGIT_9] = [0x30, 0x39];
