/** Unpacks what was read of a glossary's files, as `packed.ts` says. */
import {
  BEHIND_KEY,
  BETWEEN,
  marksOf,
  NEW_VALUE,
  newLayout,
  slotOf,
  type Columns,
  type Described,
  type Kind,
  type Layout,
  type Slot,
  type Which,
} from './packed-layout.ts';
import type { FoundReference } from './read-scalar.ts';
import type { Origin, SubjectType, Value } from './shape.ts';
import { isListName } from './slug.ts';

type Content = Record<string, unknown>;

/** Unpacks objects of one file after another, and finds the references in them. */
export class Unpacker {
  readonly #layouts: Layout[] = [];
  /** By kind, in functions of their own: V8 spends longer on one that holds all the others. */
  readonly #readers: Readonly<Record<Kind, (slot: Slot) => unknown>> = {
    at: () => undefined,
    same: () => undefined,
    one: (slot) => this.#one(slot, slot, 'first'),
    row: (slot) => this.#row(slot),
    words: (slot) => this.#row(slot),
    object: (slot) => this.#object(slot, 'first'),
    list: (slot) => this.#list(slot),
    map: (slot) => new Map(this.#list(slot).map(({ key, value }) => [key, value])),
    pairs: (slot) => this.#pairs(slot),
    file: () => this.#file,
    type: (slot) => slot.detail,
    plain: () => this.#take(),
  };
  #file = '';
  #references: FoundReference[] = [];
  #things: readonly unknown[] = [];
  #places: readonly number[] = [];
  #words: Columns[2] = [];
  /** What is taken next of each. */
  #thing = 0;
  #place = 0;
  #word = 0;
  /** How many places are as expected before one is not. */
  #asExpected = 0;
  #at = 0;
  /** How far from what stands before it the last value was. */
  #step = 0;

  /** The objects that follow are of this file; the references found in it are added to the list. */
  begin(file: string, references: FoundReference[]): void {
    this.#file = file;
    this.#references = references;
    this.#at = 0;
  }

  /** An object that `Packer.pack` put in columns. */
  unpack(columns: Columns): Content {
    [this.#things, this.#places, this.#words] = columns;
    this.#thing = this.#place = this.#word = 0;
    this.#asExpected = this.#places[0] ?? Infinity;
    return this.#object(slotOf('', 'object'), 'first');
  }

  #object(parent: Slot, which: Which): Content {
    const layout = this.#layoutOf(this.#take() as number);
    const { slots, kind } = layout;
    if (kind === 'same') {
      const [, only] = slots as [Slot, Slot];
      const value = this.#one(only, parent, which);
      return { at: { start: value.start, end: value.end, file: this.#file }, [only.key]: value };
    }
    if (kind === 'free') {
      const object: Content = {};
      for (const slot of slots) object[slot.key] = this.#value(slot);
      return object;
    }
    const start = (this.#at += parent[which] = this.#numberFrom(parent[which]));
    const at = { start, end: start, file: this.#file };
    const object = kind === 'variant' ? this.#variant(at, slots) : this.#struct(at, slots);
    at.end = this.#at += layout.end = this.#numberFrom(layout.end);
    return object;
  }

  /** Most objects are such: written out, which is faster than key by key. */
  #variant(at: Origin, slots: readonly Slot[]): Content {
    const [, type, value] = slots as [Slot, Slot, Slot];
    return { at, type: type.detail, value: this.#value(value) };
  }

  #struct(at: Origin, slots: readonly Slot[]): Content {
    const object: Content = { at };
    for (let i = 1; i < slots.length; i++) {
      const slot = slots[i] as Slot;
      object[slot.key] = this.#value(slot);
    }
    return object;
  }

  #take(): unknown {
    return this.#things[this.#thing++];
  }

  /** A number that tells of a place, where another is expected. */
  #numberFrom(expected: number): number {
    if (this.#asExpected-- > 0) return expected;
    const number = this.#places[this.#place + 1] ?? 0;
    this.#place += 2;
    this.#asExpected = this.#places[this.#place] ?? Infinity;
    return number;
  }

  #layoutOf(number: number): Layout {
    const known = this.#layouts[number];
    if (known) return known;
    const layout = newLayout(number, this.#take() as readonly Described[]);
    this.#layouts.push(layout);
    return layout;
  }

  #value(slot: Slot): unknown {
    return this.#readers[slot.kind](slot);
  }

  #list(slot: Slot): Content[] {
    const count = this.#take() as number;
    const items = this.#things.slice(this.#thing, this.#thing + count);
    for (let i = 0; i < count; i++) items[i] = this.#object(slot, i === 0 ? 'first' : 'later');
    return items as Content[];
  }

  #pairs(slot: Slot): ReadonlyMap<string, Value<string>> {
    const count = this.#take() as number;
    const pairs = new Map<string, Value<string>>();
    let value = '';
    for (let i = 0; i < count; i++) {
      let key = this.#take();
      if (key === NEW_VALUE) {
        value = this.#nextWord();
        key = this.#take();
      }
      const behind = String(key).length + BEHIND_KEY;
      pairs.set(String(key), this.#placed(value, (i === 0 ? slot.first : BETWEEN) + behind, false));
      if (i === 0) slot.first = this.#step - behind;
    }
    return pairs;
  }

  #one(slot: Slot, expected: Slot, which: Which): Value<string> {
    const item = this.#written(expected[which], false);
    expected[which] = this.#step;
    if (slot.detail !== undefined) this.#found(item, slot.detail);
    return item;
  }

  #row(slot: Slot): readonly Value<string>[] {
    const count = this.#take() as number;
    const isCue = slot.kind === 'words';
    // Written over in place: a list that grows keeps more room than it needs.
    const row: unknown[] = this.#words.slice(this.#word, this.#word + count);
    for (let i = 0; i < count; i++) {
      const item = this.#written(i === 0 ? slot.first : BETWEEN, isCue);
      if (i === 0) slot.first = this.#step;
      if (slot.detail !== undefined) this.#found(item, slot.detail);
      else if (isCue && isListName(item.value)) this.#foundList(item);
      row[i] = item;
    }
    return row as Value<string>[];
  }

  #written(expected: number, isCue: boolean): Value<string> {
    return this.#placed(this.#nextWord(), expected, isCue);
  }

  #nextWord(): string {
    const said = this.#words[this.#word++];
    const value = typeof said === 'number' ? this.#words[said] : said;
    // A count that says more than there is was not written by a packer.
    if (typeof value !== 'string') throw new TypeError('a packed glossary ends too soon');
    return value;
  }

  #placed(value: string, expected: number, isCue: boolean): Value<string> {
    const marks = isCue ? marksOf(value) : 0;
    this.#step = this.#numberFrom(expected);
    const start = this.#at + this.#step + marks;
    const end = start + value.length + this.#numberFrom(0);
    this.#at = end + marks;
    return { start, end, value, file: this.#file };
  }

  #found({ start, end, value }: Value<string>, to: string): void {
    this.#references.push({ start, end, value, file: this.#file, to: to as SubjectType });
  }

  /** `$attack`: what refers to the list is the name without its sign. */
  #foundList({ start, end, value }: Value<string>): void {
    const name = { start: start + 1, end, value: value.slice(1), file: this.#file };
    this.#found(name, 'list of words');
  }
}
