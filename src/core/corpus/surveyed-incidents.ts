/**
 * The incidents that an essay tells of, packed, and the rows of several essays together: a workspace
 * of thousands of essays tells of a few hundred incidents in hundreds of thousands of places.
 */
import type { Glossary } from '../glossary/glossary.ts';
import { packTexts, textAt, type PackedTexts } from '../text/packed-texts.ts';
import {
  headOf,
  rowOf,
  Told,
  type EssayTold,
  type IncidentRow,
  type RowHead,
  type Teller,
  type TellingRow,
} from './incident-rows.ts';

/** Start, length, how far into its sentence it begins, paragraph, number of the sentence, whether it is possible only. */
const FIELDS = 6;
const POSSIBLE = 5;

/** How often an incident is told, whether never for certain, and where first. */
interface Total {
  count: number;
  possible: boolean;
  readonly first: () => TellingRow;
}

/** Incidents with their tellings in numbers; plain data, so that a thread can hand it to another. */
export interface PackedIncidents {
  readonly ids: readonly string[];
  /** The number of each incident's first telling, and how many there are in all. */
  readonly firsts: Uint32Array;
  readonly tellings: Int32Array;
  /** Each sentence once, however many tell in it. */
  readonly sentences: PackedTexts;
  /** By the number of the telling: nearly all have none. */
  readonly rivals: ReadonlyMap<number, readonly string[]>;
}

/** Packs the rows of an essay. */
export function packIncidents(rows: readonly IncidentRow[]): PackedIncidents {
  const firsts = new Uint32Array(rows.length + 1);
  rows.forEach(({ tellings }, i) => {
    firsts[i + 1] = (firsts[i] ?? 0) + tellings.length;
  });
  const all = rows.flatMap(({ tellings }) => tellings);
  const packed = new Int32Array(all.length * FIELDS);
  const rivals = new Map<number, readonly string[]>();
  const numbers = new Map<string, number>();
  all.forEach((telling, i) => {
    const { span, within, paragraph, sentence, possible } = telling;
    const number = numbers.get(sentence) ?? numbers.size;
    numbers.set(sentence, number);
    const length = span.end - span.start;
    packed.set([span.start, length, within, paragraph, number, Number(possible)], i * FIELDS);
    if (telling.rivals.length > 0) rivals.set(i, telling.rivals);
  });
  const sentences = packTexts([...numbers.keys()]);
  return { ids: rows.map(({ incident }) => incident), firsts, tellings: packed, sentences, rivals };
}

/** Incidents with their tellings; a row is made when it is looked at. */
export class SurveyedIncidents implements Iterable<IncidentRow> {
  readonly #teller: Teller;
  readonly #heads: readonly RowHead[];
  readonly #packed: Omit<PackedIncidents, 'ids'>;

  /** What is said of an incident itself is shared by all essays that are read with the glossary. */
  constructor({ ids, ...packed }: PackedIncidents, teller: Teller, glossary: Glossary) {
    this.#teller = teller;
    this.#packed = packed;
    this.#heads = ids.map((id) => {
      const incident = glossary.incidents.get(id);
      if (!incident) throw new Error(`no incident ${id} in the glossary that read of it`);
      return headOf(incident, glossary);
    });
  }

  *[Symbol.iterator](): Generator<IncidentRow> {
    for (const [index, head] of this.#heads.entries()) yield rowOf(head, [this.#told(index)]);
  }

  /** The row of an incident, if the essay tells of it. */
  of(incident: string): IncidentRow | undefined {
    const index = this.#indexOf(incident);
    const head = this.#heads[index];
    return head && rowOf(head, [this.#told(index)]);
  }

  /** What the essay tells of an incident. */
  told(incident: string): EssayTold | undefined {
    const index = this.#indexOf(incident);
    return index < 0 ? undefined : this.#told(index);
  }

  #indexOf(incident: string): number {
    return this.#heads.findIndex((head) => head.incident === incident);
  }

  /** Adds up how often each incident is told; nothing is made for those known by then. */
  addTo(totals: Map<RowHead, Total>): void {
    for (const [index, head] of this.#heads.entries()) {
      const [from, to] = this.#numbersOf(index);
      let total = totals.get(head);
      if (!total) {
        total = { count: 0, possible: true, first: () => this.telling(from) };
        totals.set(head, total);
      }
      total.count += to - from;
      for (let i = from; i < to && total.possible; i++) total.possible = this.isPossible(i);
    }
  }

  #told(index: number): EssayTold {
    return new PackedTold(this.#teller, ...this.#numbersOf(index), this);
  }

  /** The numbers of an incident's tellings: the first, and the one after the last. */
  #numbersOf(index: number): [from: number, to: number] {
    const { firsts } = this.#packed;
    return [firsts[index] ?? 0, firsts[index + 1] ?? 0];
  }

  /** Whether a telling is a possible one only, by its number. */
  isPossible(number: number): boolean {
    return this.#packed.tellings[number * FIELDS + POSSIBLE] === 1;
  }

  /** A telling by its number. */
  telling(number: number): TellingRow {
    const { tellings, rivals, sentences } = this.#packed;
    const fields = tellings.subarray(number * FIELDS, (number + 1) * FIELDS);
    const [start = 0, length = 0, within = 0, paragraph = 0, sentence = 0, possible] = fields;
    return new Told(this.#teller, {
      start,
      length,
      within,
      paragraph,
      possible: possible === 1,
      rivals: rivals.get(number) ?? [],
      sentence: textAt(sentences, sentence),
    });
  }
}

/** Tellings of one incident, by the first of their numbers and the one after the last. */
class PackedTold implements EssayTold {
  readonly #teller: Teller;
  readonly #from: number;
  readonly #to: number;
  readonly #of: SurveyedIncidents;

  constructor(teller: Teller, from: number, to: number, of: SurveyedIncidents) {
    this.#teller = teller;
    this.#from = from;
    this.#to = to;
    this.#of = of;
  }

  get uri(): string {
    return this.#teller.uri;
  }

  get essay(): string {
    return this.#teller.essay;
  }

  get source(): string | undefined {
    return this.#teller.source;
  }

  get count(): number {
    return this.#to - this.#from;
  }

  get possible(): boolean {
    for (let i = this.#from; i < this.#to; i++) if (!this.#of.isPossible(i)) return false;
    return true;
  }

  get first(): TellingRow {
    return this.#of.telling(this.#from);
  }

  get tellings(): readonly TellingRow[] {
    return Array.from({ length: this.count }, (_, i) => this.#of.telling(this.#from + i));
  }
}

/** The incidents of several essays, one row each, with the tellings of all in the essays' order. */
export function mergedRows(essays: readonly SurveyedIncidents[]): readonly IncidentRow[] {
  const totals = new Map<RowHead, Total>();
  for (const incidents of essays) incidents.addTo(totals);
  return [...totals].map(([head, total]) => mergedRow(head, total, essays));
}

/** Which essays tell is looked up when somebody asks: of the rows of a workspace a few are opened. */
function mergedRow(
  head: RowHead,
  { count, possible, first }: Total,
  all: readonly SurveyedIncidents[],
): IncidentRow {
  const told = () => all.flatMap((incidents) => incidents.told(head.incident) ?? []);
  return {
    ...head,
    count,
    possible,
    get essays() {
      return told();
    },
    // Every row asks for this one: no essay is looked through for it.
    get first() {
      return first();
    },
    get tellings() {
      return told().flatMap(({ tellings }) => tellings);
    },
  };
}
