/**
 * Tellings: the places where an essay tells of an incident, found by the incident's own labels and
 * by its lines of evidence. A line holds where all its parts stand in one sentence (or paragraph)
 * and none of its `not` parts does.
 */
import type { Line } from '../match/lines.ts';
import type { Reader } from '../match/reader.ts';
import type { DateRange } from '../text/edtf.ts';
import { byStart, contains, hull, startingWithin, type Span } from '../text/span.ts';
import { Antecedents } from './antecedents.ts';
import { anaphoraAmong, type TakenUp } from './taken-up.ts';
import { BlockedPhrases } from './blocked.ts';
import { SOURCE_FACT, toldFact, type BlockFacts } from './facts.ts';
import { factsOf, matchLine, type Facts, type LineMatch } from './match-line.ts';
import type { BlockMention, BlockMentions, ReadBlock } from './mentions.ts';
import type { BlockReading, Hit } from './read-block.ts';
import { DateLines } from './date-lines.ts';
import { didNotHappen } from './did-not-happen.ts';
import { countedIn, essayDate, settleDates, type CountedDate } from './settle-dates.ts';
import { sceneIn } from './scenes.ts';
import { ShortMentions } from './short-mentions.ts';
import { signedIn, type SignSpan } from './signed.ts';
import { REACH, weighedIn, type Untold } from './weigh.ts';

/** A place in a block where an incident is told; offsets count from the block's start. */
export interface BlockTelling extends Span {
  readonly incident: string;
  /** The words that gave it away, sorted. */
  readonly parts: readonly Span[];
  readonly sentence: Span;
  readonly strength: 'certain' | 'possible';
  readonly rule: 'label' | 'evidence' | 'short' | 'scene' | 'weight' | 'signs';
  /** Dates of it that count from another, and those of its sentence that cannot be resolved. */
  readonly dates?: readonly CountedDate[];
  /** Those of its parts that stand for somebody named before. */
  readonly anaphora?: readonly TakenUp[];
  /** Of one by signs: all words that came to enough, sorted; its parts are the weightiest of them. */
  readonly signs?: readonly SignSpan[];
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
  #date: { readonly is: DateRange | undefined } | undefined;
  readonly #text: string;

  constructor(reader: Reader, facts: BlockFacts, { text }: ReadBlock) {
    this.#reader = reader;
    this.#facts = facts;
    this.#text = text;
    this.#told = { has: (incident) => facts.get(toldFact(incident)) === true };
    this.#short = new ShortMentions(text, reader, facts, this.#essayDate);
  }

  /** Read when it is first asked for; it is the same for the whole essay. */
  readonly #essayDate = (): DateRange | undefined => {
    this.#date ??= { is: essayDate(this.#facts) };
    return this.#date.is;
  };

  readBlock(block: ReadBlock, { mentions, demonyms }: BlockMentions): BlockTelling[] {
    const { text, reading, heading } = block;
    const all = demonyms.length > 0 ? [...mentions, ...demonyms].toSorted(byStart) : mentions;
    const named = new Cursor(all);
    const cues = new Cursor(reading.cues);
    const silent = all.length === 0 && reading.cues.length === 0;
    const dateLines = silent ? undefined : new DateLines(text, this.#facts);
    const settled = settleDates(reading.dates, this.#facts, block);
    const dates = new Cursor(settled.dates);
    const open = new Cursor(settled.open);
    const labels = new Cursor(labelsOfIncidents(reading.hits));
    const antecedents = new Antecedents(text, this.#reader, this.#facts);
    const whole = factsOf(all, reading.cues, settled.dates);
    const around = { mentions: all, cues: reading.cues, dates: settled.dates };
    const signed: BlockTelling[] = [];
    const found = new Map<string, BlockTelling>();
    for (const sentence of reading.sentences) {
      const { end } = sentence;
      found.clear();
      for (const hit of labels.upTo(end)) keepBetter(found, byLabel(hit, sentence));
      const own = { mentions: named.upTo(end), cues: cues.upTo(end), dates: dates.upTo(end) };
      const facts = factsOf(
        own.mentions,
        own.cues,
        dateLines?.of(sentence, own.dates) ?? own.dates,
        antecedents.next(sentence, own.mentions),
      );
      this.#search(facts, whole, [sentence], 'sentence', found);
      const short = this.#short.in({ span: sentence, told: [...found.values()], ...own });
      const unresolved = open.upTo(end);
      const told = [...found.values(), ...short];
      if (told.length === 0) told.push(...this.#weighed({ sentence, facts, ...own }, around));
      for (const telling of told) this.#add(telling, unresolved);
      if (!heading) signed.push(...this.#signed(sentence, facts, told));
    }
    this.#short.pass(heading);
    antecedents.pass(all);
    found.clear();
    this.#search(whole, whole, reading.sentences, 'paragraph', found);
    this.#addNew(found);
    const known = new Set(this.#tellings.map(({ incident }) => incident));
    const { sentences } = reading;
    const scene = { text, sentences, mentions: all, dates: settled.dates };
    const telling = sceneIn(scene, this.#reader, this.#essayDate, known);
    if (telling) this.#add(telling);
    return [...this.#tellings, ...signed.filter((each) => !this.#tells(each))].toSorted(byStart);
  }

  #search(
    facts: Facts,
    around: Facts,
    sentences: readonly Span[],
    within: Line['within'],
    found: Map<string, BlockTelling>,
  ): void {
    const { byEntity, byCue } = this.#reader.lines[within];
    const search = (lines?: readonly Line[]) => {
      if (!lines) return;
      // By index: hundreds of lines are tried in each sentence.
      for (let i = 0; i < lines.length; i++) {
        const line = lines[i] as Line;
        if (!this.#applies(line)) continue;
        const match = matchLine(line, facts, around, this.#told, this.#essayDate);
        const telling = match && this.#telling(line, match, sentences);
        if (telling) keepBetter(found, telling);
      }
    };
    if (byEntity.size > 0) for (const id of facts.entities.keys()) search(byEntity.get(id));
    if (byCue.size > 0) for (const id of facts.cues.keys()) search(byCue.get(id));
  }

  #telling(line: Line, match: LineMatch, sentences: readonly Span[]): BlockTelling | undefined {
    const { incident } = line;
    const sentence = sentences.find((s) => match.key.start < s.end);
    const told = this.#reader.glossary.incidents.get(incident);
    if (!sentence || didNotHappen(this.#text, sentence, match.parts, told)) return undefined;
    // A date above the sentence has no words in it.
    const parts = match.parts.filter((part) => part.start < part.end && contains(sentence, part));
    if (parts.length === 0) return undefined;
    const strength = line.possible ? 'possible' : 'certain';
    const { start, end } = hull(parts);
    const rule = 'evidence';
    const more = { ...countedIn(parts), ...anaphoraAmong(parts) };
    return { start, end, incident, parts, sentence, strength, rule, ...more };
  }

  /** What a sentence that tells of nothing by its lines tells by its words together. */
  #weighed(
    untold: Omit<Untold, 'before'>,
    around: Pick<BlockReading, 'cues' | 'dates'> & { readonly mentions: readonly BlockMention[] },
  ): readonly BlockTelling[] {
    if (!this.#reader.weights || around.dates.length === 0) return NO_TELLINGS;
    const { start: end } = untold.sentence;
    const reach = { start: end - REACH, end };
    const dates = startingWithin(around.dates, reach);
    // Most sentences have no date near them: nothing is gathered for these.
    if (untold.dates.length === 0 && dates.length === 0) return NO_TELLINGS;
    const before = factsOf(
      startingWithin(around.mentions, reach),
      startingWithin(around.cues, reach),
      dates,
    );
    const telling = weighedIn(this.#text, { ...untold, before }, this.#reader, this.#essayDate);
    return telling ? [telling] : NO_TELLINGS;
  }

  /** What else the words of a sentence speak for; it is no fact for what follows. */
  #signed(sentence: Span, facts: Facts, told: readonly BlockTelling[]): readonly BlockTelling[] {
    if (this.#reader.signs.incidents.length === 0) return NO_TELLINGS;
    return signedIn(this.#text, sentence, facts, this.#reader, {
      told: (incident) => this.#told.has(incident),
      known: (incident) => told.some((each) => each.incident === incident),
      essayDate: this.#essayDate,
      source: this.#facts.get(SOURCE_FACT),
    });
  }

  /** Whether the sentence was found to tell of the incident after all. */
  #tells({ incident, sentence }: BlockTelling): boolean {
    return this.#tellings.some(
      (other) => other.incident === incident && other.sentence.start === sentence.start,
    );
  }

  /** Whether the line speaks of essays of this source or period at all. */
  #applies(line: Line): boolean {
    if (line.periods.length === 0 && line.sources.length === 0) return true;
    const source = this.#facts.get(SOURCE_FACT);
    if (typeof source === 'string' && line.sources.includes(source)) return true;
    const date = this.#essayDate();
    return date !== undefined && line.periods.some((p) => date.from <= p.to && p.from <= date.to);
  }

  #add(telling: BlockTelling, open: readonly CountedDate[] = []): void {
    const dates = [...(telling.dates ?? []), ...open];
    this.#tellings.push(dates.length > 0 ? Object.assign({}, telling, { dates }) : telling);
    this.#facts.set(toldFact(telling.incident), true);
  }

  /** Tellings by paragraph, unless a sentence of it told of the incident by itself. */
  #addNew(found: ReadonlyMap<string, BlockTelling>): void {
    const known = new Set(this.#tellings.map((telling) => telling.incident));
    for (const [incident, telling] of found) {
      if (!known.has(incident)) this.#add(telling);
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

/**
 * A certain telling beats a possible one, a label beats evidence, a name what stands for it; of
 * evidence the shorter wins.
 */
function keepBetter(found: Map<string, BlockTelling>, telling: BlockTelling): void {
  const other = found.get(telling.incident);
  if (!other || rank(telling) < rank(other)) found.set(telling.incident, telling);
}

function rank(telling: BlockTelling): number {
  const doubt = telling.strength === 'possible' ? 2e9 : 0;
  // Of two labels the first stays: hits come sorted, the longer of two that begin together first.
  if (telling.rule === 'label') return doubt;
  return doubt + (telling.anaphora ? 1e9 : 5e8) + telling.end - telling.start;
}
