/**
 * An essay: its text, what it says of itself, and its blocks. The text is held block by block, so
 * that an edit (see edit-essay.ts) makes a new essay without putting the whole together.
 */
import { readFrontMatter, type FrontMatter } from '../glossary/front-matter.ts';
import type { Glossary, Source } from '../glossary/glossary.ts';
import { copyOf } from '../text/copy.ts';
import { parseEdtf } from '../text/edtf.ts';
import { matchesGlob } from '../text/glob.ts';
import { overlaps, type Span } from '../text/span.ts';
import { draftsOf, shapeOf, type Block, type Draft, type EssayFormat } from './blocks.ts';
import { Paragraphs, type Paragraph, type Placed } from './paragraphs.ts';

/** What an essay is called from outside. */
export interface EssayName {
  /** Names the essay; opaque to the core. */
  readonly uri: string;
  /** Path with `/`, against which a source's `files` are matched. */
  readonly path: string;
  readonly format: EssayFormat;
}

/** What is needed to read an essay. */
export interface EssayInput extends EssayName {
  readonly text: string;
}

/** A text being read. */
export class Essay<P extends Paragraph = Paragraph> implements EssayInput {
  readonly uri: string;
  readonly path: string;
  readonly format: EssayFormat;
  /** What stands before the first block: front matter and blanks. */
  readonly lead: string;
  readonly paragraphs: Paragraphs<P>;
  readonly matter: FrontMatter | undefined;
  /** Front matter's title, else the first heading. */
  readonly title: string | undefined;
  /** Id of the source that this essay is a text of. */
  readonly source: string | undefined;
  /** EDTF, from the front matter, else from the source. */
  readonly date: string | undefined;
  #text: string | undefined;
  #blocks: readonly Block[] | undefined;

  constructor(name: EssayName, own: EssayIdentity, lead: string, paragraphs: Paragraphs<P>) {
    this.uri = name.uri;
    this.path = name.path;
    this.format = name.format;
    this.matter = own.matter;
    this.source = own.source;
    this.date = own.date;
    this.lead = lead;
    this.paragraphs = paragraphs;
    this.title = own.matter?.title ?? titleOf(paragraphs);
  }

  /** The same essay with its paragraphs in another state. */
  withParagraphs<Q extends Paragraph>(paragraphs: Paragraphs<Q>): Essay<Q> {
    return new Essay(this, this, this.lead, paragraphs);
  }

  /** Place of the front matter. */
  get frontMatter(): Span | undefined {
    return this.matter?.span;
  }

  /** Length of the text. */
  get length(): number {
    return this.lead.length + this.paragraphs.end;
  }

  /** The whole text, put together when it is first asked for: prefer `textIn`. */
  get text(): string {
    this.#text ??= this.lead + textOf(this.paragraphs, 0, this.paragraphs.count);
    return this.#text;
  }

  /** Whether this is the text, which is not put together for that. */
  hasText(text: string): boolean {
    if (text.length !== this.length || !text.startsWith(this.lead)) return false;
    for (const { item, start } of this.paragraphs.range(0)) {
      if (!text.startsWith(item.text, this.lead.length + start)) return false;
    }
    return true;
  }

  /** All blocks, listed when they are first asked for: prefer `blocksIn`. */
  get blocks(): readonly Block[] {
    this.#blocks ??= [...this.paragraphs.range(0)].map((placed) => this.blockOf(placed));
    return this.#blocks;
  }

  /** The text of a span. */
  textIn({ start, end }: Span): string {
    const { lead, paragraphs } = this;
    const first = Math.max(0, paragraphs.indexAt(start - lead.length));
    const last = paragraphs.indexAt(end - 1 - lead.length) + 1;
    const from = paragraphs.startOf(first) + lead.length;
    const text = textOf(paragraphs, first, Math.max(first, last));
    return start < from
      ? lead.slice(start, end) + text.slice(0, Math.max(0, end - from))
      : text.slice(start - from, end - from);
  }

  /** The blocks that share a unit with a span. */
  blocksIn(span: Span): readonly Block[] {
    const { lead, paragraphs } = this;
    const first = Math.max(0, paragraphs.indexAt(span.start - lead.length));
    const last = paragraphs.indexAt(span.end - 1 - lead.length) + 1;
    const blocks = [...paragraphs.range(first, last)].map((placed) => this.blockOf(placed));
    return blocks.filter((block) => overlaps(block, span));
  }

  /** A paragraph as a block of this essay. */
  blockOf({ item, index, start }: Placed<Paragraph>): Block {
    const from = this.lead.length + start;
    const { length, heading, prose } = item;
    return { start: from, end: from + length, paragraph: index + 1, heading, prose };
  }
}

/** What an essay says of itself, and what its source says of it. */
export interface EssayIdentity {
  readonly matter: FrontMatter | undefined;
  readonly source: string | undefined;
  readonly date: string | undefined;
}

/** Which source an essay is a text of, and of when it is. */
export function identify(
  path: string,
  matter: FrontMatter | undefined,
  glossary: Glossary,
): EssayIdentity {
  const source = sourceOf(path, matter?.source, glossary);
  const date = matter?.date !== undefined && parseEdtf(matter.date) ? matter.date : undefined;
  return { matter, source: source?.id, date: date ?? source?.date?.value };
}

/** Reads what an essay says of itself and cuts it into blocks. */
export function readEssay(input: EssayInput, glossary: Glossary): Essay {
  const { uri, path, format, text } = input;
  const matter = readFrontMatter(text);
  const drafts = [...draftsOf(text, matter?.span.end ?? 0, format)];
  const lead = text.slice(0, drafts[0]?.start ?? text.length);
  const paragraphs = Paragraphs.of(paragraphsOf(text, drafts, text.length, false, format));
  return new Essay({ uri, path, format }, identify(path, matter, glossary), lead, paragraphs);
}

/** Drafts with their texts, up to `end`; `references` says whether a list of them is open before. */
export function paragraphsOf(
  text: string,
  drafts: readonly Draft[],
  end: number,
  references: boolean,
  format: EssayFormat,
): Paragraph[] {
  let open = references;
  return drafts.map((draft, i) => {
    const own = text.slice(draft.start, drafts[i + 1]?.start ?? end);
    const length = draft.end - draft.start;
    const { code, marked } = draft;
    const shape = shapeOf(own.slice(0, length), draft, open, format);
    open = shape.referencesAfter;
    return { text: own, length, code, marked, ...shape };
  });
}

/** The texts of the paragraphs from one index up to another, in one. */
export function textOf(paragraphs: Paragraphs<Paragraph>, from: number, to: number): string {
  let text = '';
  for (const { item } of paragraphs.range(from, to)) text += item.text;
  return text;
}

/** How an essay is called in a list: its title, else the name of its file without the ending. */
export function essayName({ title, path }: Pick<Essay, 'title' | 'path'>): string {
  return title ?? (path.split('/').at(-1) ?? path).replace(/\.[^.]+$/, '');
}

/**
 * What an essay is called: by its own title, else by its source's, else by its file's name. A copy:
 * who keeps it does not keep the text.
 */
export function essayTitle(essay: Essay, { sources }: Glossary): string {
  const source = essay.source === undefined ? undefined : sources.get(essay.source);
  return copyOf(essay.title ?? source?.title.value ?? essayName(essay));
}

function sourceOf(path: string, id: string | undefined, glossary: Glossary): Source | undefined {
  const named = id === undefined ? undefined : glossary.sources.get(id);
  if (named) return named;
  for (const source of glossary.sources.values()) {
    if (source.files?.some(({ value }) => matchesGlob(value, path))) return source;
  }
  return undefined;
}

function titleOf(paragraphs: Paragraphs<Paragraph>): string | undefined {
  const first = paragraphs.count > 0 ? paragraphs.at(0) : undefined;
  if (!first?.heading) return undefined;
  return first.text
    .slice(0, first.length)
    .replace(/^\s*#+\s*|\s*[\r\n]\s*[=-]+\s*$/g, '')
    .trim();
}
