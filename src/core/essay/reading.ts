/**
 * The reading of an essay: what was found in it, block by block. Places are told as offsets of the
 * essay when somebody asks; who paints or points asks for a span only.
 */
import type { Reader } from '../match/reader.ts';
import type { Span } from '../text/span.ts';
import { itemsWithin, overlaps } from '../text/span.ts';
import type { Found, ReadParagraph } from './decide.ts';
import type { Essay } from './essay.ts';
import { namedFact, type Fact, type KnownFacts } from './facts.ts';
import { toldBy } from './facts-by-chunk.ts';
import { namesSubject, type BlockMention, type BlockMentions, type Mention } from './mentions.ts';
import type { Chunk } from './paragraphs.ts';
import type { BlockTelling, Telling } from './tellings.ts';

const WHOLE = { complete: true };

/** What was found in a block, with where that stands. */
export interface FoundBlock {
  readonly item: ReadParagraph;
  /** Where the block starts: what was found counts from there. */
  readonly from: number;
  /** Counted from 1. */
  readonly paragraph: number;
}

/** An essay with everything found in it; all lists are sorted by start. */
export class Reading {
  readonly essay: Essay<ReadParagraph>;
  readonly reader: Reader;
  /** What is known before the first block. */
  readonly front: ReadonlyMap<string, Fact>;
  /** Whether all blocks were read: of a large essay those in view come first. */
  readonly complete: boolean;
  /** Shared by all who hold this reading under another version. */
  readonly #made: { -readonly [list in keyof Lists]?: Lists[list] };

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
    return (this.#made.mentions ??= this.#all('mentions'));
  }

  /** All mentions of demonyms. */
  get demonyms(): readonly Mention[] {
    return (this.#made.demonyms ??= this.#all('demonyms'));
  }

  /** All tellings. */
  get tellings(): readonly Telling[] {
    return (this.#made.tellings ??= this.#all('tellings'));
  }

  /** Lists the tellings with a stop now and then, so that whoever wants all of them finds them made. */
  *listing(): Generator<void, true> {
    for (const part of this.#parts()) {
      part.tellings();
      yield;
    }
    return true;
  }

  /**
   * What was found block by block, as it stands in the block: for those who make their own of it,
   * and can keep that for as long as the block's `found` is the same.
   */
  *blocks(): Generator<FoundBlock> {
    const { lead, paragraphs } = this.essay;
    for (const { item, index, start } of paragraphs.range(0)) {
      yield { item, from: lead.length + start, paragraph: index + 1 };
    }
  }

  /**
   * Hands over the mentions that share a unit with a span as they stand in their blocks, with where
   * the block starts: for those who want many of them, and make their own of each.
   */
  eachMention(
    of: keyof BlockMentions,
    { start, end }: Span,
    take: (mention: BlockMention, from: number) => void,
  ): void {
    this.#blocksIn({ start, end }, ({ item, from }) => {
      const own = itemsWithin(item.found[of], { start: start - from, end: end - from });
      for (const mention of own) take(mention, from);
    });
  }

  /** The mentions of names that share a unit with a span. */
  mentionsIn(span: Span): readonly Mention[] {
    return this.#in(span, (found, of) => itemsWithin(found.mentions, of), mentionAt);
  }

  /** The mentions of demonyms that share a unit with a span. */
  demonymsIn(span: Span): readonly Mention[] {
    return this.#in(span, (found, of) => itemsWithin(found.demonyms, of), mentionAt);
  }

  /** The tellings that share a unit with a span. */
  tellingsIn(span: Span): readonly Telling[] {
    return this.#in(
      span,
      (found, of) => found.tellings.filter((telling) => overlaps(telling, of)),
      tellingAt,
    );
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

  #all<L extends keyof Lists>(list: L): Lists[L] {
    return [...this.#parts()].flatMap<Lists[L][number]>((part) => part[list]()) as Lists[L];
  }

  *#parts(): Generator<PlacedLists> {
    const { lead, paragraphs } = this.essay;
    for (const [c, chunk] of paragraphs.chunks.entries()) {
      const start = lead.length + (paragraphs.starts[c] ?? 0);
      yield PlacedLists.of(chunk, start, paragraphs.counts[c] ?? 0);
    }
  }

  #in<T extends Span, U>(
    { start, end }: Span,
    pick: (found: Found, span: Span) => readonly T[],
    move: (item: T, from: number, paragraph: number) => U,
  ): readonly U[] {
    const moved: U[] = [];
    this.#blocksIn({ start, end }, ({ item, from, paragraph }) => {
      const span = { start: start - from, end: end - from };
      for (const each of pick(item.found, span)) moved.push(move(each, from, paragraph));
    });
    return moved;
  }

  /** Looks at no paragraph but those that the span touches, and makes nothing of the others. */
  #blocksIn({ start, end }: Span, look: (block: FoundBlock) => void): void {
    const { lead, paragraphs } = this.essay;
    const first = Math.max(0, paragraphs.indexAt(start - lead.length));
    const last = paragraphs.indexAt(end - lead.length);
    for (const { item, index, start: place } of paragraphs.range(first, last + 1)) {
      look({ item, from: lead.length + place, paragraph: index + 1 });
    }
  }
}

interface Lists {
  readonly mentions: readonly Mention[];
  readonly demonyms: readonly Mention[];
  readonly tellings: readonly Telling[];
}

/** What was found in a chunk as it stands in the essay; each list is made when it is asked for. */
class PlacedLists {
  readonly #items: readonly ReadParagraph[];
  readonly #start: number;
  readonly #count: number;
  readonly #made: { -readonly [list in keyof Lists]?: Lists[list] } = {};

  /** Those made before are good while the paragraphs of the chunk stand where they stood. */
  static of({ items, kept }: Chunk<ReadParagraph>, start: number, count: number): PlacedLists {
    const { lists: known } = kept;
    if (known instanceof PlacedLists && known.#start === start && known.#count === count) {
      return known;
    }
    const lists = new PlacedLists(items, start, count);
    kept.lists = lists;
    return lists;
  }

  private constructor(items: readonly ReadParagraph[], start: number, count: number) {
    this.#items = items;
    this.#start = start;
    this.#count = count;
  }

  /** The mentions of names. */
  mentions(): readonly Mention[] {
    return (this.#made.mentions ??= this.#moved((found) => found.mentions, mentionAt));
  }

  demonyms(): readonly Mention[] {
    return (this.#made.demonyms ??= this.#moved((found) => found.demonyms, mentionAt));
  }

  tellings(): readonly Telling[] {
    return (this.#made.tellings ??= this.#moved((found) => found.tellings, tellingAt));
  }

  #moved<T, U>(
    pick: (found: Found) => readonly T[],
    move: (item: T, from: number, paragraph: number) => U,
  ): readonly U[] {
    const moved: U[] = [];
    let from = this.#start;
    this.#items.forEach(({ text, found }, i) => {
      for (const each of pick(found)) moved.push(move(each, from, this.#count + i + 1));
      from += text.length;
    });
    return moved;
  }
}

/*
 * Copied by `Object.assign`: thousands are moved at once, and for an object written with a spread
 * before other keys the V8 of Node 20 makes a hidden class each, which takes ten times as long.
 */

function mentionAt(mention: BlockMention, from: number, paragraph: number): Mention {
  const { support } = mention;
  const moved = Object.assign({}, mention, move(mention, from), { paragraph });
  if (!support?.span) return moved;
  return Object.assign(moved, {
    support: Object.assign({}, support, { span: move(support.span, from) }),
  });
}

function tellingAt(telling: BlockTelling, from: number, paragraph: number): Telling {
  const { parts, sentence, dates, anaphora, signs } = telling;
  const moved = Object.assign({}, telling, move(telling, from), {
    parts: parts.map((part) => move(part, from)),
    sentence: move(sentence, from),
    paragraph,
  });
  const moveAll = <T extends Span>(items: readonly T[]) =>
    items.map((item) => Object.assign({}, item, move(item, from)));
  if (dates) Object.assign(moved, { dates: moveAll(dates) });
  if (anaphora) Object.assign(moved, { anaphora: moveAll(anaphora) });
  if (signs) Object.assign(moved, { signs: moveAll(signs) });
  return moved;
}

function move({ start, end }: Span, from: number): Span {
  return { start: start + from, end: end + from };
}
