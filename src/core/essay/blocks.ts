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
const LONGEST_HEADING = 110;

const MARKDOWN_START = /^ {0,3}(?:#{1,6}(?:\s|$)|[-*+]\s|1[.)]\s|\||\[[^\]]+\]:\s)/;
const LIST_ITEM = /^ {0,3}(?:[-*+]|\d{1,9}[.)])\s/;
/** Under a line of text this makes it a heading; elsewhere it is a rule. */
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;
const MARKDOWN_HEADING = /^ {0,3}#{1,6}(?:\s|$)/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const DEFINITION = /^ {0,3}\[[^\]]+\]:\s/;
const REFERENCES =
  /^(?:#+\s*)?(?:[\d.]+\s*)?(?:references|bibliography|works cited|reference list|literature cited|sources cited)\s*:?$/i;

/** In a list of references a short line with a year or an address is an entry, not a heading. */
const REFERENCE = /\b(?:1[5-9]|20)\d\d|https?:|\bdoi\b|\bn\.d\./i;

interface Line extends Span {
  readonly content: string;
}

/** The blocks of `text` from `from` on, in order. */
export function blocksOf(text: string, from: number, format: EssayFormat): Block[] {
  const drafts = format === 'markdown' ? markdownBlocks(text, from) : plainBlocks(text, from);
  let references = false;
  return drafts.map((draft, i) => {
    const content = text.slice(draft.start, draft.end);
    const entry = references && REFERENCE.test(content);
    const heading = !draft.code && (draft.heading || (!entry && isPlainHeading(content, format)));
    if (heading) references = REFERENCES.test(content.trim());
    const prose = !draft.code && !(references && !heading);
    return { start: draft.start, end: draft.end, paragraph: i + 1, heading, prose };
  });
}

interface Draft extends Span {
  readonly code: boolean;
  readonly heading: boolean;
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

function plainBlocks(text: string, from: number): Draft[] {
  const drafts: Draft[] = [];
  let before: Line | undefined;
  for (const line of linesOf(text, from)) {
    if (isBlank(line)) {
      before = undefined;
      continue;
    }
    const last = drafts.at(-1);
    const long = Math.max(line.content.length, before?.content.length ?? 0) > LONG_LINE;
    if (last && before && !long) drafts[drafts.length - 1] = { ...last, end: line.end };
    else drafts.push({ start: line.start, end: line.end, code: false, heading: false });
    before = line;
  }
  return drafts;
}

function markdownBlocks(text: string, from: number): Draft[] {
  const drafts: Draft[] = [];
  let fence: string | undefined;
  let open: 'no' | 'text' | 'item' = 'no';
  for (const line of linesOf(text, from)) {
    const mark = FENCE.exec(line.content)?.[1];
    const last = drafts.at(-1);
    if (fence !== undefined && last) {
      drafts[drafts.length - 1] = { ...last, end: line.end };
      if (mark?.startsWith(fence)) fence = undefined;
      continue;
    }
    if (mark !== undefined) {
      fence = mark;
      drafts.push({ start: line.start, end: line.end, code: true, heading: false });
      open = 'no';
      continue;
    }
    if (isBlank(line)) {
      open = 'no';
      continue;
    }
    const heading = MARKDOWN_HEADING.test(line.content);
    const item = LIST_ITEM.test(line.content);
    // In running text only a list that counts from 1 begins without a blank line ("in\n2021. Then").
    const starts = MARKDOWN_START.test(line.content) || (item && open === 'item');
    if (last && open === 'text' && UNDERLINE.test(line.content)) {
      drafts[drafts.length - 1] = { ...last, end: line.end, heading: true };
      open = 'no';
    } else if (last && open !== 'no' && !starts) {
      drafts[drafts.length - 1] = { ...last, end: line.end };
    } else {
      const code = DEFINITION.test(line.content);
      drafts.push({ start: line.start, end: line.end, code, heading });
      open = heading ? 'no' : item ? 'item' : 'text';
    }
  }
  return drafts;
}

/** A short line of its own that opens like a title and does not end like a sentence. */
function isPlainHeading(content: string, format: EssayFormat): boolean {
  if (format === 'markdown') return false;
  const line = content.trim();
  return (
    line.length <= LONGEST_HEADING &&
    !/[\r\n]/.test(line) &&
    /^[\p{Lu}\p{N}“"‘']/u.test(line) &&
    !/[.,;:!)\]”"]$/.test(line)
  );
}
