/**
 * The reading of an essay: what was found in it, block by block. Places are told as offsets of the
 * essay when somebody asks; who paints or points asks for a span only.
 */
import type { Reader } from '../match/reader.ts';
import type { Span } from '../text/span.ts';
import { overlaps } from '../text/span.ts';
import type { Found, ReadParagraph } from './decide.ts';
import type { Essay } from './essay.ts';
import { namedFact, type Fact, type KnownFacts } from './facts.ts';
import { toldBy } from './facts-by-chunk.ts';
import { namesSubject, type BlockMention, type Mention } from './mentions.ts';
import type { Chunk } from './paragraphs.ts';
import type { BlockTelling, Telling } from './tellings.ts';

const WHOLE = { complete: true };

/** An essay with everything found in it; all lists are sorted by start. */
export class Reading {
  readonly essay: Essay<ReadParagraph>;
  readonly reader: Reader;
  /** What is known before the first block. */
  readonly front: ReadonlyMap<string, Fact>;
  /** Whether all blocks were read: of a large essay those in view come first. */
  readonly complete: boolean;
  /** Shared by all who hold this reading under another version. */
  readonly #made: { lists?: Lists };

  constructor(
    essay: Essay<ReadParagraph>,
    reader: Reader,
    front: ReadonlyMap<string, Fact>,
    { complete, same }: { readonly complete: boolean; readonly same?: Reading } = WHOLE,
  ) {
    this.essay = essay;
    this.reader = reader;
    this.front = front;
    this.complete = complete;
    this.#made = same ? same.#made : {};
  }

  /** All mentions of names, listed when they are first asked for: prefer `mentionsIn`. */
  get mentions(): readonly Mention[] {
    return this.#all().mentions;
  }

  /** All mentions of demonyms. */
  get demonyms(): readonly Mention[] {
    return this.#all().demonyms;
  }

  /** All tellings. */
  get tellings(): readonly Telling[] {
    return this.#all().tellings;
  }

  /** The mentions of names that share a unit with a span. */
  mentionsIn(span: Span): readonly Mention[] {
    return this.#in(span, (found) => found.mentions, mentionAt);
  }

  /** The mentions of demonyms that share a unit with a span. */
  demonymsIn(span: Span): readonly Mention[] {
    return this.#in(span, (found) => found.demonyms, mentionAt);
  }

  /** The tellings that share a unit with a span. */
  tellingsIn(span: Span): readonly Telling[] {
    return this.#in(span, (found) => found.tellings, tellingAt);
  }

  /**
   * What supports a weak label: words near it, else the full name, the last one before it; the
   * front matter may hold it. Where there is none, a name with its office ("General Munir").
   */
  supportOf({ entity, start, paragraph, support }: Mention): Span | undefined {
    if (support?.type !== 'full-name') return support?.span;
    const { lead, paragraphs, frontMatter } = this.essay;
    let titled: Span | undefined;
    for (let index = paragraphs.count > 0 ? paragraph - 1 : -1; index >= 0; index--) {
      const { found } = paragraphs.at(index);
      if (!found.told.has(namedFact(entity))) continue;
      const from = lead.length + paragraphs.startOf(index);
      const names = found.mentions.filter(
        (mention) => from + mention.start < start && namesSubject(mention, entity),
      );
      const best = names.findLast((name) => !name.support) ?? (titled ? undefined : names.at(-1));
      if (!best) continue;
      const span = { start: from + best.start, end: from + best.end };
      if (!best.support) return span;
      titled = span;
    }
    return this.front.has(namedFact(entity)) ? frontMatter : titled;
  }

  /** What is known before the paragraph with this index, counted from 0. */
  factsBefore(index: number): KnownFacts {
    const { paragraphs } = this.essay;
    return { get: (key) => toldBy(paragraphs, index, key) ?? this.front.get(key) };
  }

  #all(): Lists {
    if (this.#made.lists) return this.#made.lists;
    const { lead, paragraphs } = this.essay;
    const parts = paragraphs.chunks.map((chunk, c) =>
      listsOf(chunk, lead.length + (paragraphs.starts[c] ?? 0), paragraphs.counts[c] ?? 0),
    );
    this.#made.lists = {
      mentions: parts.flatMap((part) => part.mentions),
      demonyms: parts.flatMap((part) => part.demonyms),
      tellings: parts.flatMap((part) => part.tellings),
    };
    return this.#made.lists;
  }

  /** Looks at no paragraph but those that the span touches, and makes nothing of the others. */
  #in<T extends Span, U>(
    { start, end }: Span,
    pick: (found: Found) => readonly T[],
    move: (item: T, from: number, paragraph: number) => U,
  ): readonly U[] {
    const { lead, paragraphs } = this.essay;
    const first = Math.max(0, paragraphs.indexAt(start - lead.length));
    const last = paragraphs.indexAt(end - lead.length);
    const moved: U[] = [];
    for (const { item, index, start: place } of paragraphs.range(first, last + 1)) {
      const from = lead.length + place;
      const span = { start: start - from, end: end - from };
      for (const each of pick(item.found)) {
        if (overlaps(each, span)) moved.push(move(each, from, index + 1));
      }
    }
    return moved;
  }
}

interface Lists {
  readonly mentions: readonly Mention[];
  readonly demonyms: readonly Mention[];
  readonly tellings: readonly Telling[];
}

interface PlacedLists extends Lists {
  readonly start: number;
  readonly count: number;
}

/** Lists made before, by the paragraphs of a chunk: good while these stand where they stood. */
const made = new WeakMap<readonly ReadParagraph[], PlacedLists>();

function listsOf({ items }: Chunk<ReadParagraph>, start: number, count: number): Lists {
  const known = made.get(items);
  if (known?.start === start && known.count === count) return known;
  const lists = {
    start,
    count,
    mentions: [] as Mention[],
    demonyms: [] as Mention[],
    tellings: [] as Telling[],
  };
  let from = start;
  items.forEach(({ text, found }, i) => {
    const paragraph = count + i + 1;
    for (const each of found.mentions) lists.mentions.push(mentionAt(each, from, paragraph));
    for (const each of found.demonyms) lists.demonyms.push(mentionAt(each, from, paragraph));
    for (const each of found.tellings) lists.tellings.push(tellingAt(each, from, paragraph));
    from += text.length;
  });
  made.set(items, lists);
  return lists;
}

function mentionAt(mention: BlockMention, from: number, paragraph: number): Mention {
  const moved = { ...mention, start: mention.start + from, end: mention.end + from, paragraph };
  const { support } = mention;
  if (!support?.span) return moved;
  const span = { start: support.span.start + from, end: support.span.end + from };
  return { ...moved, support: { ...support, span } };
}

function tellingAt(telling: BlockTelling, from: number, paragraph: number): Telling {
  const move = ({ start, end }: Span) => ({ start: start + from, end: end + from });
  return {
    ...telling,
    ...move(telling),
    parts: telling.parts.map(move),
    sentence: move(telling.sentence),
    paragraph,
    ...(telling.dates ? { dates: telling.dates.map((date) => ({ ...date, ...move(date) })) } : {}),
  };
}
