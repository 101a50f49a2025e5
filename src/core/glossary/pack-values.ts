/** Packs what was read of a glossary's files, as `packed.ts` says. */
import {
  BEHIND_KEY,
  BETWEEN,
  LONG,
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
import type { Origin, Value } from './shape.ts';
import { isListName } from './slug.ts';

type Content = Readonly<Record<string, unknown>>;

/** Packs objects of one file after another. */
export class Packer {
  readonly #layouts = new Map<string, Layout>();
  #file = '';
  #references: ReadonlyMap<number, FoundReference> = new Map();
  #told = new Set<FoundReference>();
  #things: unknown[] = [];
  #places: number[] = [];
  #words: (string | number)[] = [];
  /** Where long words of the column stand in it first. */
  #long = new Map<string, number>();
  #asExpected = 0;
  #at = 0;

  /** The objects that follow are of this file, and these are the references in it. */
  begin(file: string, references: readonly FoundReference[]): void {
    this.#file = file;
    this.#references = new Map(references.map((reference) => [reference.start, reference]));
    this.#told = new Set();
    this.#at = 0;
  }

  /** Whether unpacking what was packed of the file finds a reference again. */
  isTold(reference: FoundReference): boolean {
    return this.#told.has(reference);
  }

  /** An object in columns. */
  pack(content: Content): Columns {
    const [things, places, words] = ([this.#things, this.#places, this.#words] = [[], [], []]);
    this.#asExpected = 0;
    this.#long = new Map();
    this.#object(content, slotOf('', 'object'), 'first');
    return [things, places, words];
  }

  #object(object: Content, parent: Slot, which: Which): void {
    const described = this.#describe(object);
    const signature = JSON.stringify(described);
    const known = this.#layouts.get(signature);
    const layout = known ?? newLayout(this.#layouts.size, described);
    this.#layouts.set(signature, layout);
    this.#things.push(layout.number);
    if (!known) this.#things.push(described);
    if (layout.kind === 'same') {
      const [, only] = layout.slots as [Slot, Slot];
      return this.#one(object[only.key] as Value<string>, only, parent, which);
    }
    const at = layout.kind === 'free' ? undefined : (object['at'] as Origin);
    if (at) this.#at += parent[which] = this.#place(at.start - this.#at, parent[which]);
    for (const slot of layout.slots) this.#value(object[slot.key], slot);
    if (at) this.#at += layout.end = this.#place(at.end - this.#at, layout.end);
  }

  /** A number that tells of a place; answers it. */
  #place(number: number, expected: number): number {
    if (number === expected) this.#asExpected += 1;
    else {
      this.#places.push(this.#asExpected, number);
      this.#asExpected = 0;
    }
    return number;
  }

  #describe(object: Content): readonly Described[] {
    const entries = Object.entries(object).filter(([, value]) => value !== undefined);
    return entries.map(([key, value], i): Described => {
      if (key === 'at' && i === 0 && this.#isPlace(value)) {
        return [key, entries.length === 2 && this.#isAt(entries[1]?.[1], value) ? 'same' : 'at'];
      }
      if (key === 'file' && value === this.#file) return [key, 'file'];
      if (key === 'type' && typeof value === 'string') return [key, 'type', value];
      const kind = this.#kindOf(value, key, object);
      const values = kind === 'one' || kind === 'row' ? [value].flat() : [];
      const to = this.#targetOf(values as readonly Value<string>[]);
      return to === undefined ? [key, kind] : [key, kind, to];
    });
  }

  #kindOf(value: unknown, key: string, owner: Content): Kind {
    if (typeof value !== 'object' || value === null) return 'plain';
    if (value instanceof Map) return this.#areWritten([...value.values()]) ? 'pairs' : 'map';
    if (!Array.isArray(value)) return this.#isWritten(value) ? 'one' : 'object';
    const items: readonly unknown[] = value;
    if (items.length > 0 && this.#areWritten(items)) {
      const isWords = key === 'words' || owner['type'] === 'words';
      return isWords && this.#areCues(items) ? 'words' : 'row';
    }
    const isObject = (item: unknown) => typeof item === 'object' && !Array.isArray(item);
    if (items.every(isObject)) return 'list';
    if (!items.some((item) => typeof item === 'object')) return 'plain';
    throw new Error(`${key} cannot be packed`);
  }

  #isAt(value: unknown, { start, end }: Origin): boolean {
    return this.#isWritten(value) && value.start === start && value.end === end;
  }

  #isPlace(value: unknown): value is Origin {
    if (typeof value !== 'object' || value === null || Object.keys(value).length !== 3) {
      return false;
    }
    const { start, end, file } = value as Partial<Origin>;
    return typeof start === 'number' && typeof end === 'number' && file === this.#file;
  }

  #isWritten(item: unknown): item is Value<string> {
    if (typeof item !== 'object' || item === null || Object.keys(item).length !== 4) return false;
    const { start, end, value, file } = item as Partial<Value<string>>;
    const placed = typeof start === 'number' && typeof end === 'number' && file === this.#file;
    return placed && typeof value === 'string';
  }

  #areWritten(items: readonly unknown[]): items is readonly Value<string>[] {
    return items.every((item) => this.#isWritten(item));
  }

  /** Whether all words that look like names of lists are references to such. */
  #areCues(words: readonly Value<string>[]): boolean {
    return words.every(({ start, value }) => {
      const found = isListName(value) ? this.#references.get(start + 1) : undefined;
      return !isListName(value) || found?.value === value.slice(1);
    });
  }

  /** What all of the values refer to. */
  #targetOf(values: readonly Value<string>[]): string | undefined {
    const [to, ...others] = new Set(
      values.map(({ start, value }) => {
        const found = this.#references.get(start);
        return found?.value === value ? found.to : undefined;
      }),
    );
    return others.length > 0 ? undefined : to;
  }

  #value(value: unknown, slot: Slot): void {
    switch (slot.kind) {
      case 'one':
        return this.#one(value as Value<string>, slot, slot, 'first');
      case 'row':
      case 'words':
        return this.#row(value as readonly Value<string>[], slot);
      case 'object':
        return this.#object(value as Content, slot, 'first');
      case 'list':
        return this.#list(value as readonly Content[], slot);
      case 'map': {
        const entries = [...(value as ReadonlyMap<string, unknown>)];
        return this.#list(
          entries.map(([key, each]) => ({ key, value: each })),
          slot,
        );
      }
      case 'pairs':
        return this.#pairs(value as ReadonlyMap<string, Value<string>>, slot);
      case 'plain':
        this.#things.push(value);
        return;
      case 'at':
      case 'same':
      case 'file':
      case 'type':
    }
  }

  #pairs(pairs: ReadonlyMap<string, Value<string>>, slot: Slot): void {
    this.#things.push(pairs.size);
    let last: string | undefined;
    for (const [i, [key, item]] of [...pairs].entries()) {
      if (item.value !== last) {
        this.#things.push(NEW_VALUE);
        this.#word((last = item.value));
      }
      this.#things.push(key);
      const behind = key.length + BEHIND_KEY;
      const step = this.#placed(item, 0, (i === 0 ? slot.first : BETWEEN) + behind);
      if (i === 0) slot.first = step - behind;
    }
  }

  #list(items: readonly Content[], slot: Slot): void {
    this.#things.push(items.length);
    items.forEach((item, i) => this.#object(item, slot, i === 0 ? 'first' : 'later'));
  }

  #row(row: readonly Value<string>[], slot: Slot): void {
    this.#things.push(row.length);
    row.forEach((item, i) => {
      const isCue = slot.kind === 'words';
      const step = this.#written(item, isCue ? marksOf(item.value) : 0, i ? BETWEEN : slot.first);
      if (i === 0) slot.first = step;
      if (isCue && isListName(item.value)) this.#tell(item.start + 1);
      if (slot.detail !== undefined) this.#tell(item.start);
    });
  }

  #one(item: Value<string>, slot: Slot, expected: Slot, which: Which): void {
    expected[which] = this.#written(item, 0, expected[which]);
    if (slot.detail !== undefined) this.#tell(item.start);
  }

  #tell(start: number): void {
    const reference = this.#references.get(start);
    if (reference) this.#told.add(reference);
  }

  #written(item: Value<string>, marks: number, expected: number): number {
    this.#word(item.value);
    return this.#placed(item, marks, expected);
  }

  #word(word: string): void {
    const before = this.#long.get(word);
    if (before === undefined && word.length >= LONG) this.#long.set(word, this.#words.length);
    this.#words.push(before ?? word);
  }

  /** Answers how far from what stands before it the value is. */
  #placed({ start, end, value }: Value<string>, marks: number, expected: number): number {
    const step = this.#place(start - marks - this.#at, expected);
    this.#at = start + value.length + this.#place(end - start - value.length, 0) + marks;
    return step;
  }
}
