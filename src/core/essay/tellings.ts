/**
 * Tellings: the places where an essay tells of an incident, found by the incident's own labels and
 * by its lines of evidence. A line holds where all its parts stand in one sentence (or paragraph)
 * and none of its `not` parts does.
 */
import type { Line, LinePart, Reader } from '../match/reader.ts';
import { agrees, type TextDate } from '../text/dates.ts';
import { parseEdtf, type DateRange } from '../text/edtf.ts';
import { hull, overlaps, type Span } from '../text/span.ts';
import type { Block } from './blocks.ts';
import type { Essay } from './essay.ts';
import { entitiesOf, isBlocked, type Mention, type Mentions } from './mentions.ts';
import type { BlockReading, Hit } from './read-block.ts';

/** A place where an essay tells of an incident; it lies within one sentence. */
export interface Telling extends Span {
  readonly incident: string;
  /** The words that gave it away, sorted. */
  readonly parts: readonly Span[];
  readonly sentence: Span;
  readonly paragraph: number;
  readonly strength: 'certain' | 'possible';
  readonly rule: 'label' | 'evidence';
}

/** All tellings, sorted by start; one for each incident and sentence. */
export function findTellings(
  essay: Essay,
  readings: readonly BlockReading[],
  mentions: Mentions,
  reader: Reader,
): readonly Telling[] {
  const finder = new Finder(essay, reader);
  const named = new Cursor([...mentions.mentions, ...mentions.demonyms].toSorted(byStart));
  essay.blocks.forEach((block, i) => {
    finder.readBlock(block, readings[i] as BlockReading, named.upTo(block.end));
  });
  return finder.tellings.toSorted(byStart);
}

function byStart(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

/** Hands out a sorted list piece by piece. */
class Cursor<T extends Span> {
  readonly #items: readonly T[];
  #next = 0;

  constructor(items: readonly T[]) {
    this.#items = items;
  }

  upTo(end: number): T[] {
    const from = this.#next;
    while (this.#next < this.#items.length && (this.#items[this.#next] as T).end <= end) {
      this.#next++;
    }
    return this.#items.slice(from, this.#next);
  }
}

/** What a sentence or paragraph holds. */
interface Facts {
  readonly entities: ReadonlyMap<string, readonly Span[]>;
  readonly cues: ReadonlyMap<number, readonly Span[]>;
  readonly dates: readonly TextDate[];
}

class Finder {
  readonly tellings: Telling[] = [];
  readonly #essay: Essay;
  readonly #reader: Reader;
  readonly #date: DateRange | undefined;
  readonly #told = new Set<string>();

  constructor(essay: Essay, reader: Reader) {
    this.#essay = essay;
    this.#reader = reader;
    this.#date = essay.date === undefined ? undefined : parseEdtf(essay.date);
  }

  readBlock(block: Block, reading: BlockReading, mentions: readonly Mention[]): void {
    if (reading.sentences.length === 0) return;
    const moved = moveReading(reading, block.start);
    const named = new Cursor(mentions);
    const cues = new Cursor(moved.cues);
    const dates = new Cursor(moved.dates);
    const labels = new Cursor(labelsOfIncidents(moved.hits));
    for (const sentence of moved.sentences) {
      const { end } = sentence;
      const found = new Map<string, Telling>();
      for (const hit of labels.upTo(end)) keepBetter(found, this.#byLabel(hit, sentence, block));
      const facts = factsOf(named.upTo(end), cues.upTo(end), dates.upTo(end));
      this.#search(facts, [sentence], block, 'sentence', found);
      this.#add(found);
    }
    const whole = factsOf(mentions, moved.cues, moved.dates);
    const found = new Map<string, Telling>();
    this.#search(whole, moved.sentences, block, 'paragraph', found);
    this.#addNew(found);
  }

  #byLabel(hit: Hit, sentence: Span, block: Block): Telling {
    const { start, end, form } = hit;
    const parts = [{ start, end }];
    const { paragraph } = block;
    const incident = form.subject;
    return { start, end, incident, parts, sentence, paragraph, strength: 'certain', rule: 'label' };
  }

  #search(
    facts: Facts,
    sentences: readonly Span[],
    block: Block,
    within: Line['within'],
    found: Map<string, Telling>,
  ): void {
    for (const line of this.#candidates(facts)) {
      if (line.within !== within || !this.#applies(line)) continue;
      const parts = matchLine(line, facts, this.#told, this.#date);
      const first = parts?.[0];
      if (!parts || !first) continue;
      const sentence = sentences.find((s) => first.start < s.end) ?? (sentences[0] as Span);
      const { incident } = line;
      const own = parts.filter((part) => part.start < sentence.end);
      const strength = line.possible ? 'possible' : 'certain';
      keepBetter(found, {
        ...hull(own),
        incident,
        parts: own,
        sentence,
        paragraph: block.paragraph,
        strength,
        rule: 'evidence',
      });
    }
  }

  *#candidates(facts: Facts): Generator<Line> {
    const { linesByEntity, linesByCue } = this.#reader;
    for (const id of facts.entities.keys()) yield* linesByEntity.get(id) ?? [];
    for (const id of facts.cues.keys()) yield* linesByCue.get(id) ?? [];
  }

  /** Whether the line speaks of essays of this source or period at all. */
  #applies(line: Line): boolean {
    if (line.periods.length === 0 && line.sources.length === 0) return true;
    const { source } = this.#essay;
    if (source !== undefined && line.sources.includes(source)) return true;
    const date = this.#date;
    return date !== undefined && line.periods.some((p) => date.from <= p.to && p.from <= date.to);
  }

  #add(found: ReadonlyMap<string, Telling>): void {
    for (const telling of found.values()) {
      this.tellings.push(telling);
      this.#told.add(telling.incident);
    }
  }

  /** Tellings by paragraph, unless the same sentence told of the incident by itself. */
  #addNew(found: ReadonlyMap<string, Telling>): void {
    for (const [incident, telling] of found) {
      const known = this.tellings.some(
        (other) => other.incident === incident && other.paragraph === telling.paragraph,
      );
      if (!known) this.#add(new Map([[incident, telling]]));
    }
  }
}

function moveReading(reading: BlockReading, by: number): BlockReading {
  const move = <T extends Span>(items: readonly T[]): T[] =>
    items.map((item) => ({ ...item, start: item.start + by, end: item.end + by }));
  return {
    hits: move(reading.hits),
    sentences: move(reading.sentences),
    dates: move(reading.dates),
    cues: move(reading.cues),
  };
}

function labelsOfIncidents(hits: readonly Hit[]): Hit[] {
  const blocked = hits.filter((hit) => hit.form.role === 'notIn');
  return hits.filter(
    (hit) =>
      hit.form.kind === 'incident' &&
      hit.form.role !== 'notIn' &&
      !isBlocked(hit.form, hit, blocked),
  );
}

function factsOf(
  mentions: readonly Mention[],
  cues: BlockReading['cues'],
  dates: readonly TextDate[],
): Facts {
  const entities = new Map<string, Span[]>();
  const found = new Map<number, Span[]>();
  for (const mention of mentions) for (const id of entitiesOf(mention)) push(entities, id, mention);
  for (const cue of cues) push(found, cue.pattern, cue);
  return { entities, cues: found, dates };
}

function push<K>(table: Map<K, Span[]>, key: K, { start, end }: Span): void {
  const list = table.get(key);
  if (list) list.push({ start, end });
  else table.set(key, [{ start, end }]);
}

/** A certain telling beats a possible one, a label beats evidence, then the shorter wins. */
function keepBetter(found: Map<string, Telling>, telling: Telling): void {
  const other = found.get(telling.incident);
  if (!other || rank(telling) < rank(other)) found.set(telling.incident, telling);
}

function rank(telling: Telling): number {
  const doubt = telling.strength === 'possible' ? 2e9 : 0;
  return doubt + (telling.rule === 'label' ? 0 : 1e9) + (telling.end - telling.start);
}

/** The spans of a line's parts where it holds, sorted; undefined where it does not. */
function matchLine(
  line: Line,
  facts: Facts,
  told: ReadonlySet<string>,
  essayDate: DateRange | undefined,
): Span[] | undefined {
  const spansOf = (part: LinePart) => partSpans(part, line, facts, essayDate);
  const held = (part: LinePart) =>
    part.type === 'incident' ? told.has(part.id) : spansOf(part).length > 0;
  if (!line.parts.every(held) || line.not.some(held)) return undefined;
  const lists = line.parts.filter((part) => part.type !== 'incident').map(spansOf);
  const chosen = line.ordered ? chooseOrdered(lists) : chooseNearest(lists);
  return chosen?.toSorted(byStart);
}

function partSpans(
  part: LinePart,
  line: Line,
  facts: Facts,
  essayDate: DateRange | undefined,
): readonly Span[] {
  switch (part.type) {
    case 'entity':
      return part.ids.flatMap((id) => facts.entities.get(id) ?? []);
    case 'words':
      return part.cues.flatMap((cue) => facts.cues.get(cue) ?? []);
    case 'date': {
      const { date } = line;
      if (!date) return [];
      return facts.dates.filter((found) => agrees(found, date, part.precision, essayDate));
    }
    case 'incident':
      return [];
  }
}

/** One span from each list, none overlapping another, close together; undefined if impossible. */
function chooseNearest(lists: readonly (readonly Span[])[]): Span[] | undefined {
  const [anchors = [], ...others] = lists;
  let best: Span[] | undefined;
  let width = Infinity;
  for (const anchor of anchors) {
    const chosen = nearestTo(anchor, others);
    if (!chosen) continue;
    const { start, end } = hull(chosen);
    if (end - start < width) [best, width] = [chosen, end - start];
  }
  return best;
}

function nearestTo(anchor: Span, others: readonly (readonly Span[])[]): Span[] | undefined {
  const chosen = [anchor];
  for (const list of others) {
    let next: Span | undefined;
    for (const span of list) {
      if (chosen.some((taken) => overlaps(taken, span))) continue;
      if (!next || distance(anchor, span) < distance(anchor, next)) next = span;
    }
    if (!next) return undefined;
    chosen.push(next);
  }
  return chosen;
}

function distance(a: Span, b: Span): number {
  return a.start < b.start ? b.start - a.end : a.start - b.end;
}

/** One span from each list, each after the one before; undefined if impossible. */
function chooseOrdered(lists: readonly (readonly Span[])[]): Span[] | undefined {
  const [anchors = [], ...others] = lists;
  for (const anchor of anchors.toSorted((a, b) => b.start - a.start)) {
    const chosen = [anchor];
    for (const list of others) {
      const { end } = chosen.at(-1) as Span;
      const next = list.filter((span) => span.start >= end).toSorted(byStart)[0];
      if (!next) break;
      chosen.push(next);
    }
    if (chosen.length === lists.length) return chosen;
  }
  return undefined;
}
