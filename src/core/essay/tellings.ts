/**
 * Tellings: the places where an essay tells of an incident, found by the incident's own labels and
 * by its lines of evidence. A line holds where all its parts stand in one sentence (or paragraph)
 * and none of its `not` parts does.
 */
import type { Line, Reader } from '../match/reader.ts';
import { resolveAgo, type TextDate } from '../text/dates.ts';
import { parseEdtf, type DateRange } from '../text/edtf.ts';
import { byStart, contains, hull, type Span } from '../text/span.ts';
import { BlockedPhrases } from './blocked.ts';
import { DATE_FACT, SOURCE_FACT, toldFact, YEAR_FACT, type BlockFacts } from './facts.ts';
import { factsOf, matchLine, type Facts } from './match-line.ts';
import type { BlockMentions, ReadBlock } from './mentions.ts';
import type { Hit } from './read-block.ts';
import { ShortMentions } from './short-mentions.ts';

/** A place in a block where an incident is told; offsets count from the block's start. */
export interface BlockTelling extends Span {
  readonly incident: string;
  /** The words that gave it away, sorted. */
  readonly parts: readonly Span[];
  readonly sentence: Span;
  readonly strength: 'certain' | 'possible';
  readonly rule: 'label' | 'evidence' | 'short';
}

/** A place where an essay tells of an incident; it lies within one sentence. */
export interface Telling extends BlockTelling {
  readonly paragraph: number;
}

/**
 * The tellings of a block, sorted by start, one for each incident and sentence, given what stands
 * before it; tells which incidents are told now.
 */
export function findTellings(
  block: ReadBlock,
  mentions: BlockMentions,
  reader: Reader,
  facts: BlockFacts,
): readonly BlockTelling[] {
  if (block.reading.sentences.length === 0) return NO_TELLINGS;
  return new Finder(reader, facts, block).readBlock(block, mentions);
}

const NO_TELLINGS: readonly BlockTelling[] = [];

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
  readonly #tellings: BlockTelling[] = [];
  readonly #reader: Reader;
  readonly #facts: BlockFacts;
  readonly #told: Pick<ReadonlySet<string>, 'has'>;
  readonly #short: ShortMentions;

  constructor(reader: Reader, facts: BlockFacts, { text }: ReadBlock) {
    this.#reader = reader;
    this.#facts = facts;
    this.#told = { has: (incident) => facts.get(toldFact(incident)) === true };
    this.#short = new ShortMentions(text, reader, facts, () => this.#date());
  }

  readBlock(
    { reading, heading }: ReadBlock,
    { mentions, demonyms }: BlockMentions,
  ): BlockTelling[] {
    const all = demonyms.length > 0 ? [...mentions, ...demonyms].toSorted(byStart) : mentions;
    const named = new Cursor(all);
    const cues = new Cursor(reading.cues);
    const resolved = this.#withYears(reading.dates);
    const dates = new Cursor(resolved);
    const labels = new Cursor(labelsOfIncidents(reading.hits));
    const whole = factsOf(all, reading.cues, resolved);
    for (const sentence of reading.sentences) {
      const { end } = sentence;
      const found = new Map<string, BlockTelling>();
      for (const hit of labels.upTo(end)) keepBetter(found, byLabel(hit, sentence));
      const own = { mentions: named.upTo(end), cues: cues.upTo(end), dates: dates.upTo(end) };
      const facts = factsOf(own.mentions, own.cues, own.dates);
      this.#search(facts, whole, [sentence], 'sentence', found);
      this.#add(found.values());
      this.#add(this.#short.in({ ...own, span: sentence, told: [...found.values()] }));
    }
    this.#short.pass(heading);
    const found = new Map<string, BlockTelling>();
    this.#search(whole, whole, reading.sentences, 'paragraph', found);
    this.#addNew(found);
    return this.#tellings.toSorted(byStart);
  }

  /** The essay's own date. */
  #date(): DateRange | undefined {
    const date = this.#facts.get(DATE_FACT);
    return typeof date === 'string' ? parseEdtf(date) : undefined;
  }

  /**
   * In an essay without a date of its own, "19 October" is of the year last told with a month, or
   * of a later one that has been named alone since.
   */
  #withYears(found: readonly TextDate[]): readonly TextDate[] {
    if (found.length === 0) return found;
    const own = this.#date();
    const dates = found.flatMap((date) => resolveAgo(date, own) ?? []);
    if (own !== undefined) return dates;
    return dates.map((date) => {
      const { month, year } = date;
      const told = this.#facts.get(YEAR_FACT);
      const known = typeof told === 'number' ? told : undefined;
      if (year === undefined) return known === undefined ? date : { ...date, year: known };
      if (month !== undefined || (known !== undefined && year > known)) {
        this.#facts.set(YEAR_FACT, year);
      }
      return date;
    });
  }

  #search(
    facts: Facts,
    around: Facts,
    sentences: readonly Span[],
    within: Line['within'],
    found: Map<string, BlockTelling>,
  ): void {
    for (const line of this.#candidates(facts)) {
      if (line.within !== within || !this.#applies(line)) continue;
      // Only dates are held against the essay's own.
      const date = around.dates.length > 0 ? this.#date() : undefined;
      const match = matchLine(line, facts, around, this.#told, date);
      const sentence = match && sentences.find((s) => match.key.start < s.end);
      if (!sentence) continue;
      const { incident } = line;
      const own = match.parts.filter((part) => contains(sentence, part));
      const strength = line.possible ? 'possible' : 'certain';
      keepBetter(found, {
        ...hull(own),
        incident,
        parts: own,
        sentence,
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
    const source = this.#facts.get(SOURCE_FACT);
    if (typeof source === 'string' && line.sources.includes(source)) return true;
    const date = this.#date();
    return date !== undefined && line.periods.some((p) => date.from <= p.to && p.from <= date.to);
  }

  #add(found: Iterable<BlockTelling>): void {
    for (const telling of found) {
      this.#tellings.push(telling);
      this.#facts.set(toldFact(telling.incident), true);
    }
  }

  /** Tellings by paragraph, unless a sentence of it told of the incident by itself. */
  #addNew(found: ReadonlyMap<string, BlockTelling>): void {
    const known = new Set(this.#tellings.map((telling) => telling.incident));
    for (const [incident, telling] of found) {
      if (!known.has(incident)) this.#add([telling]);
    }
  }
}

function byLabel({ start, end, form }: Hit, sentence: Span): BlockTelling {
  const parts = [{ start, end }];
  return {
    start,
    end,
    incident: form.subject,
    parts,
    sentence,
    strength: 'certain',
    rule: 'label',
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
function keepBetter(found: Map<string, BlockTelling>, telling: BlockTelling): void {
  const other = found.get(telling.incident);
  if (!other || rank(telling) < rank(other)) found.set(telling.incident, telling);
}

function rank(telling: BlockTelling): number {
  const doubt = telling.strength === 'possible' ? 2e9 : 0;
  // Of two labels the first stays: hits come sorted, the longer of two that begin together first.
  return doubt + (telling.rule === 'label' ? 0 : 1e9 + telling.end - telling.start);
}
