/** Ties between entities: what lies in what, who rules where, which city is a state's seat. */
import type { Entity } from '../glossary/glossary.ts';
import type { EntityKind } from '../glossary/vocabulary.ts';
import type { Reader } from './reader.ts';

const WITHIN: ReadonlySet<string> = new Set(['located-in', 'part-of']);
const TIED: ReadonlySet<string> = new Set([...WITHIN, 'rules']);
const NOWHERE: ReadonlySet<string> = new Set();

/** The ties of a glossary's entities, asked by id. */
export class Ties {
  readonly #reader: Reader;
  readonly #around = new Map<string, ReadonlySet<string>>();
  readonly isPerson = this.#areOf('person');
  readonly isGroup = this.#areOf('group');
  readonly isState = this.#areOf('state');
  readonly isPlace = this.#areOf('place');
  readonly isLand = this.#areOf('place', 'state');
  /** Whatever acts as a whole: "it". */
  readonly isActor = this.#areOf('group', 'state', 'organisation', 'place');

  constructor(reader: Reader) {
    this.#reader = reader;
  }

  /** The entity with this id. */
  entity(id: string): Entity | undefined {
    return this.#reader.glossary.entities.get(id);
  }

  #areOf(...kinds: readonly EntityKind[]): (id: string) => boolean {
    return (id) => {
      const kind = this.entity(id)?.kind.value;
      return kind !== undefined && kinds.includes(kind);
    };
  }

  /** What an entity lies in, or is a part of. */
  around(id: string): ReadonlySet<string> {
    const relations = this.entity(id)?.relations;
    if (!relations) return NOWHERE;
    const known = this.#around.get(id);
    if (known) return known;
    const found = new Set<string>();
    this.#addAround(id, found);
    this.#around.set(id, found);
    return found;
  }

  #addAround(id: string, found: Set<string>): void {
    for (const { type, to } of this.entity(id)?.relations ?? []) {
      if (!WITHIN.has(type.value) || found.has(to.value)) continue;
      found.add(to.value);
      this.#addAround(to.value, found);
    }
  }

  /** The only one; of several all where one lies in the others, or belongs to them; else none. */
  asOne(ids: readonly string[]): readonly string[] {
    if (ids.length < 2) return ids;
    const isInner = (id: string) =>
      ids.every((other) => other === id || this.around(id).has(other));
    return ids.some(isInner) ? ids : [];
  }

  /** Whether neither rules the other nor is a part of it. */
  areApart(one: string, other: string): boolean {
    const tied = (a: string, b: string) =>
      this.entity(a)?.relations?.some(({ type, to }) => TIED.has(type.value) && to.value === b);
    return !tied(one, other) && !tied(other, one);
  }

  /** A state's capital, and a capital itself. */
  seatOf(id: string): string | undefined {
    return this.#reader.seats.has(id) ? id : this.entity(id)?.seat?.value;
  }
}

const known = new WeakMap<Reader, Ties>();

/** The ties between the entities that a reader knows. */
export function tiesOf(reader: Reader): Ties {
  const before = known.get(reader);
  if (before) return before;
  const ties = new Ties(reader);
  known.set(reader, ties);
  return ties;
}
