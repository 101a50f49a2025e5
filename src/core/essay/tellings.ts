/**
 * Tellings: the places where an essay tells of an incident, found by the incident's own labels and
 * by its lines of evidence. A line holds where all its parts stand in one sentence (or paragraph)
 * and none of its `not` parts does.
 */
import type { Line, Reader } from '../match/reader.ts';
import type { TextDate } from '../text/dates.ts';
import { parseEdtf, type DateRange } from '../text/edtf.ts';
import { byStart, hull, type Span } from '../text/span.ts';
import { BlockedPhrases } from './blocked.ts';
import type { Block } from './blocks.ts';
import type { Essay } from './essay.ts';
import { factsOf, matchLine, type Facts } from './match-line.ts';
import type { Mention, Mentions } from './mentions.ts';
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

class Finder {
  readonly tellings: Telling[] = [];
  readonly #essay: Essay;
  readonly #reader: Reader;
  readonly #date: DateRange | undefined;
  readonly #told = new Set<string>();
  /** Year of the last month or day that came with one. */
  #year: number | undefined;

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
    const resolved = this.#withYears(moved.dates);
    const dates = new Cursor(resolved);
    const labels = new Cursor(labelsOfIncidents(moved.hits));
    for (const sentence of moved.sentences) {
      const { end } = sentence;
      const found = new Map<string, Telling>();
      for (const hit of labels.upTo(end)) keepBetter(found, this.#byLabel(hit, sentence, block));
      const facts = factsOf(named.upTo(end), cues.upTo(end), dates.upTo(end));
      this.#search(facts, [sentence], block, 'sentence', found);
      this.#add(found);
    }
    const whole = factsOf(mentions, moved.cues, resolved);
    const found = new Map<string, Telling>();
    this.#search(whole, moved.sentences, block, 'paragraph', found);
    this.#addNew(found);
  }

  /**
   * In an essay without a date of its own, "19 October" is of the year last told with a month, or
   * of a later one that has been named alone since.
   */
  #withYears(dates: readonly TextDate[]): readonly TextDate[] {
    if (this.#date !== undefined) return dates;
    return dates.map((date) => {
      const { month, year } = date;
      const told = this.#year;
      if (year === undefined) return told === undefined ? date : { ...date, year: told };
      if (month !== undefined || (told !== undefined && year > told)) this.#year = year;
      return date;
    });
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
      const sentence = sentences.find((s) => first.start < s.end) ?? sentences[0];
      if (!sentence) continue;
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
      const known = this.#toldIn(telling.paragraph).has(incident);
      if (!known) this.#add(new Map([[incident, telling]]));
    }
  }

  /** Incidents told in the paragraph that is being read, whose tellings are the last ones. */
  #toldIn(paragraph: number): ReadonlySet<string> {
    const told = new Set<string>();
    for (let i = this.tellings.length - 1; this.tellings[i]?.paragraph === paragraph; i--) {
      told.add((this.tellings[i] as Telling).incident);
    }
    return told;
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
  const blocked = new BlockedPhrases(hits);
  return hits.filter(
    (hit) =>
      hit.form.kind === 'incident' && hit.form.role !== 'notIn' && !blocked.cover(hit.form, hit),
  );
}

/** A certain telling beats a possible one, a label beats evidence, of evidence the shorter wins. */
function keepBetter(found: Map<string, Telling>, telling: Telling): void {
  const other = found.get(telling.incident);
  if (!other || rank(telling) < rank(other)) found.set(telling.incident, telling);
}

function rank(telling: Telling): number {
  const doubt = telling.strength === 'possible' ? 2e9 : 0;
  // Of two labels the first stays: hits come sorted, the longer of two that begin together first.
  return doubt + (telling.rule === 'label' ? 0 : 1e9 + telling.end - telling.start);
}
