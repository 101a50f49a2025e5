/**
 * Lines of evidence made ready: words are numbers of cues, and each line is looked up by the part
 * that stands in the fewest places.
 */
import type { EvidenceLine } from '../glossary/fields.ts';
import type { Glossary, Incident } from '../glossary/glossary.ts';
import type { Value } from '../glossary/shape.ts';
import { isListName } from '../glossary/slug.ts';
import { parseEdtf, type DateRange, type Precision } from '../text/edtf.ts';
import { CueIndex } from './cues.ts';

/** A part of a line, with ids and numbers in place of references and words. */
export type LinePart =
  | { readonly type: 'entity'; readonly ids: readonly string[] }
  | { readonly type: 'words'; readonly cues: readonly number[] }
  | { readonly type: 'date'; readonly precision: Precision }
  | { readonly type: 'incident'; readonly id: string };

/** A line of evidence made ready. */
export interface Line {
  readonly incident: string;
  readonly date: DateRange | undefined;
  readonly parts: readonly LinePart[];
  /** The parts but for the one that the line is looked up by, those first that are seen at once. */
  readonly tests: readonly LinePart[];
  /** Whether any of its parts are words: only then may a part be taken up without a name. */
  readonly worded: boolean;
  readonly not: readonly LinePart[];
  /** What the paragraph must hold besides. */
  readonly context: readonly LinePart[];
  readonly ordered: boolean;
  readonly within: 'sentence' | 'paragraph';
  readonly possible: boolean;
  readonly periods: readonly DateRange[];
  readonly sources: readonly string[];
}

/** Lines by the entity, or by the cue, without which they cannot hold. */
export interface LineIndex {
  readonly byEntity: ReadonlyMap<string, readonly Line[]>;
  readonly byCue: ReadonlyMap<number, readonly Line[]>;
}

/** Gathers the lines of a glossary. */
export class Lines {
  readonly cues = new CueIndex();
  readonly index = { sentence: emptyIndex(), paragraph: emptyIndex() };
  /** All of them, in the order of the glossary. */
  readonly all: Line[] = [];
  readonly #glossary: Glossary;
  /** By the name of a word list: hundreds of lines ask for the same, which is one and the same array for all. */
  readonly #lists = new Map<string, readonly number[]>();

  constructor(glossary: Glossary) {
    this.#glossary = glossary;
  }

  /** Adds the lines of an incident. */
  addIncident(incident: Incident): void {
    for (const line of incident.evidence ?? []) this.#addLine(incident, line);
  }

  #addLine(incident: Incident, line: EvidenceLine): void {
    const parts = line.parts.map((part) => this.#part(part));
    const rarest = rarestOf(parts);
    const made: Line = {
      incident: incident.id,
      date: incident.date && parseEdtf(incident.date.value),
      parts,
      tests: parts.filter((part) => part !== rarest).toSorted((a, b) => effort(a) - effort(b)),
      worded: rarest?.type === 'words',
      not: (line.not ?? []).map((part) => this.#part(part)),
      context: (line.context ?? []).map((part) => this.#part(part)),
      ordered: line.order?.value === 'true',
      within: line.within?.value ?? 'sentence',
      possible: line.strength?.value === 'possible',
      ...essaysOf(line.essays ?? []),
    };
    this.all.push(made);
    const { byCue, byEntity } = this.index[made.within];
    if (rarest?.type === 'words') for (const cue of rarest.cues) push(byCue, cue, made);
    if (rarest?.type === 'entity') for (const id of rarest.ids) push(byEntity, id, made);
  }

  #part(part: EvidenceLine['parts'][number]): LinePart {
    switch (part.type) {
      case 'entity':
        return { type: 'entity', ids: part.value.map(({ value }) => value) };
      case 'words':
        return { type: 'words', cues: this.cuesOf(part.value) };
      case 'date':
        return { type: 'date', precision: part.value.value };
      case 'incident':
        return { type: 'incident', id: part.value.value };
    }
  }

  /** Numbers of the words, those of the lists that `$name` stands for included. */
  cuesOf(words: readonly Value<string>[]): readonly number[] {
    const [first] = words;
    if (first && words.length === 1 && isListName(first.value)) return this.#listOf(first.value);
    const lists = words.filter(({ value }) => isListName(value));
    if (lists.length === 0) return words.map(({ value }) => this.cues.add(value));
    const cues: number[] = [];
    if (lists.length > 1) {
      // Both may hold a third.
      this.#addCues(words, cues, new Set());
      return cues;
    }
    for (const { value } of words) {
      if (isListName(value)) cues.push(...this.#listOf(value));
      else cues.push(this.cues.add(value));
    }
    return cues;
  }

  #listOf(value: string): readonly number[] {
    const known = this.#lists.get(value);
    if (known) return known;
    const cues: number[] = [];
    this.#addCues([{ value }], cues, new Set());
    this.#lists.set(value, cues);
    return cues;
  }

  /** Adds the numbers of words; each list is gone into once, for it may hold itself. */
  #addCues(
    words: readonly Pick<Value<string>, 'value'>[],
    into: number[],
    lists: Set<string>,
  ): void {
    for (const { value } of words) {
      if (!isListName(value)) {
        into.push(this.cues.add(value));
        continue;
      }
      const name = value.slice(1);
      if (lists.has(name)) continue;
      lists.add(name);
      this.#addCues(this.#glossary.wordLists.get(name)?.words ?? [], into, lists);
    }
  }
}

/** The part by which a line is looked up: of words the shortest list, else an entity. */
function rarestOf(parts: readonly LinePart[]): LinePart | undefined {
  const [words] = parts
    .filter((part) => part.type === 'words')
    .toSorted((a, b) => a.cues.length - b.cues.length);
  return words ?? parts.find((part) => part.type === 'entity');
}

/** How much it takes to see whether there is anything for a part. */
function effort(part: LinePart): number {
  switch (part.type) {
    case 'date':
      return 0;
    case 'entity':
      return part.ids.length;
    case 'words':
      return part.cues.length;
    case 'incident':
      return Infinity;
  }
}

function emptyIndex(): { byEntity: Map<string, Line[]>; byCue: Map<number, Line[]> } {
  return { byEntity: new Map(), byCue: new Map() };
}

/** Periods and sources, as they stand mixed in the glossary. */
export function essaysOf(essays: readonly Value<string>[]): Pick<Line, 'periods' | 'sources'> {
  return {
    periods: essays.flatMap(({ value }) => parseEdtf(value) ?? []),
    sources: essays.flatMap(({ value }) => (parseEdtf(value) ? [] : [value])),
  };
}

function push<K, V>(table: Map<K, V[]>, key: K, value: V): void {
  const list = table.get(key);
  if (list) list.push(value);
  else table.set(key, [value]);
}
