/**
 * Blocks: the paragraphs and headings of an essay, numbered from ¶ 1.
 *
 * In Markdown a blank line, a heading, a list item or a table row starts a block. In plain text a
 * blank line does, and so does every line break beside a long line: texts with a paragraph a line
 * and texts wrapped at 70 columns are both read as their authors meant them.
 */
import type { Span } from '../text/span.ts';

/** How a text is written. */
export type EssayFormat = 'markdown' | 'plain';

/** A heading, paragraph, list item, or block of code. */
export interface Block extends Span {
  /** The block's number, counted from 1 without front matter. */
  readonly paragraph: number;
  readonly heading: boolean;
  /** Whether names are read here: not in code and not in a list of references. */
  readonly prose: boolean;
}

/** A line longer than this was not wrapped by hand: its end is the end of a paragraph. */
const LONG_LINE = 120;
/** A line longer than this is no heading. */
export const LONGEST_HEADING = 110;

/** The rule below a table's head (`| --- | :-: |`) belongs to the head. */
const MARKDOWN_START =
  /^ {0,3}(?:#{1,6}(?:\s|$)|[-*+]\s|1[.)]\s|\|(?![ \t:|]*-[ \t:|-]*$)|\[[^\]]+\]:\s)/;
const LIST_ITEM = /^ {0,3}(?:[-*+]|\d{1,9}[.)])\s/;
/** Under a line of text this makes it a heading; elsewhere it is a rule. */
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;
const MARKDOWN_HEADING = /^ {0,3}#{1,6}(?:\s|$)/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const DEFINITION = /^ {0,3}\[[^\]]+\]:\s/;
const REFERENCES =
  /^(?:#+\s*)?(?:[\d.]+\s*)?(?:(?:selected |list of )?references(?: (?:and|&) (?:notes|further reading))?|(?:selected |annotated )?bibliography|works cited|reference list|literature cited|sources cited|further reading|(?:end|foot)notes|notes (?:and|&) references)\s*:?$/i;

/** "Sources:" with its list on the lines below it. */
const REFERENCES_ABOVE =
  /^(?:references|bibliography|works cited|sources)\s*:[ \t]*[\r\n]+\s*(?:[-*•–]|\d{1,3}[.)]|\[\d)/i;
/** Marks of emphasis around a line: "**References**". */
const EMPHASIS = /^[*_]+|[*_]+$/g;

/** In a list of references a short line with a year or an address is an entry, not a heading. */
const REFERENCE = /\b(?:1[5-9]|20)\d\d|https?:|\bdoi\b|\bn\.d\./i;

interface Line extends Span {
  readonly content: string;
}

/** What splitting alone says of a block. */
export interface Draft extends Span {
  readonly code: boolean;
  /** Marked as a heading, whatever it looks like. */
  readonly marked: boolean;
}

/**
 * Cuts `text` from `from` on, which must be where a block may start. What follows the start of a
 * block depends on nothing before it: an edit is cut anew from the block before it until a block
 * starts where one started before.
 */
export function draftsOf(text: string, from: number, format: EssayFormat): Generator<Draft> {
  return format === 'markdown' ? markdownDrafts(text, from) : plainDrafts(text, from);
}

/** What a block is, given whether a list of references is open before it. */
export interface Shape {
  readonly heading: boolean;
  readonly prose: boolean;
  readonly references: boolean;
  readonly referencesAfter: boolean;
}

/** Tells headings and references from prose. */
export function shapeOf(
  content: string,
  { code, marked }: Pick<Draft, 'code' | 'marked'>,
  references: boolean,
  format: EssayFormat,
): Shape {
  const entry = references && REFERENCE.test(content);
  const opens = !code && REFERENCES.test(content.trim().replace(EMPHASIS, ''));
  const heading = !code && (marked || opens || (!entry && isPlainHeading(content, format)));
  const referencesAfter = heading ? opens : references;
  const prose = !code && !(referencesAfter && !heading) && !REFERENCES_ABOVE.test(content);
  return { heading, prose, references, referencesAfter };
}

function* linesOf(text: string, from: number): Generator<Line> {
  const breaks = /\r\n|\n|\r/g;
  breaks.lastIndex = from;
  let start = from;
  for (let hit = breaks.exec(text); hit; hit = breaks.exec(text)) {
    yield { start, end: hit.index, content: text.slice(start, hit.index) };
    start = breaks.lastIndex;
  }
  if (start < text.length) yield { start, end: text.length, content: text.slice(start) };
}

function isBlank(line: Line): boolean {
  return !/\S/.test(line.content);
}

function* plainDrafts(text: string, from: number): Generator<Draft> {
  let draft: Draft | undefined;
  let before: Line | undefined;
  for (const line of linesOf(text, from)) {
    if (isBlank(line)) {
      before = undefined;
      continue;
    }
    const long = Math.max(line.content.length, before?.content.length ?? 0) > LONG_LINE;
    if (draft && before && !long) draft = { ...draft, end: line.end };
    else {
      if (draft) yield draft;
      draft = { start: line.start, end: line.end, code: false, marked: false };
    }
    before = line;
  }
  if (draft) yield draft;
}

function* markdownDrafts(text: string, from: number): Generator<Draft> {
  let draft: Draft | undefined;
  let fence: string | undefined;
  let open: 'no' | 'text' | 'item' = 'no';
  for (const line of linesOf(text, from)) {
    const mark = FENCE.exec(line.content)?.[1];
    if (fence !== undefined && draft) {
      draft = { ...draft, end: line.end };
      if (mark?.startsWith(fence)) fence = undefined;
      continue;
    }
    if (mark !== undefined) {
      fence = mark;
      if (draft) yield draft;
      draft = { start: line.start, end: line.end, code: true, marked: false };
      open = 'no';
      continue;
    }
    if (isBlank(line)) {
      open = 'no';
      continue;
    }
    const marked = MARKDOWN_HEADING.test(line.content);
    const item = LIST_ITEM.test(line.content);
    // In running text only a list that counts from 1 begins without a blank line ("in\n2021. Then").
    const starts = MARKDOWN_START.test(line.content) || (item && open === 'item');
    if (draft && open === 'text' && UNDERLINE.test(line.content)) {
      draft = { ...draft, end: line.end, marked: true };
      open = 'no';
    } else if (draft && open !== 'no' && !starts) draft = { ...draft, end: line.end };
    else {
      if (draft) yield draft;
      const code = DEFINITION.test(line.content);
      draft = { start: line.start, end: line.end, code, marked };
      open = marked ? 'no' : item ? 'item' : 'text';
    }
  }
  if (draft) yield draft;
}

/** Number of a section below another: "3.1." */
const SUBSECTION = /^\s*\d+\.\d+(?:\.\d+)*\.?\s/m;
const NUMBERED = /^\d+(?:\.\d+)*\.?\s/;

/** A short line of its own that opens like a title, or that of a section with one below it. */
function isPlainHeading(content: string, format: EssayFormat): boolean {
  if (format === 'markdown') return false;
  const lines = content.trim().split(/\r\n|\n|\r/);
  if (lines.length === 1) return isTitle(content.trim());
  return (
    SUBSECTION.test(content) &&
    lines.every((line) => NUMBERED.test(line.trim()) && isTitle(line.trim()))
  );
}

function isTitle(line: string): boolean {
  return (
    line.length <= LONGEST_HEADING &&
    /^[\p{Lu}\p{N}“"‘']/u.test(line) &&
    !/[.,;:!)\]”"]$/.test(line)
  );
}
