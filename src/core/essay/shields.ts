/**
 * Shields: places of a block where no name is read, since they are no prose of the author's:
 * citations, code, addresses, link targets.
 */
import type { Span } from '../text/span.ts';
import type { EssayFormat } from './blocks.ts';

/** Shielded spans of a block, sorted, merged. `authors` shields persons only. */
export interface Shields {
  readonly all: readonly Span[];
  /** "Buzan and Waever (2003)": these are authors, though a state may stand there too. */
  readonly authors: readonly Span[];
}

const ADDRESS =
  /\b(?:https?:\/\/|www\.)[^\s<>()[\]“”"]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]+\.[\w.-]+|\bdoi:\s?\S+/gi;
const MARKDOWN = [
  /(?<!`)(`+)(?!`)[^]*?[^`]\1(?!`)/g, // code
  /\]\((?:[^()\n]|\([^()\n]*\))*\)/g, // link target
  /\]\[[^\]\n]*\]/g, // link reference
  /<(?:[a-z/!][^<>]*|https?:[^<>\s]*)>/gi, // tag, comment, address
  /\[\^[^\]\s]+\]/g, // footnote mark
];

const NAME = "\\p{Lu}[\\p{L}\\p{M}.’'&-]*";
const AUTHOR = `(?:(?:van|von|de|al|el|bin|ul|ur)[ -])*${NAME}(?:[ \\u00a0]+(?:(?:of|for|the|on|van|von|de|al|el|bin|in|to)[ \\u00a0]+)*${NAME}){0,8}`;
const AUTHORS = `${AUTHOR}(?:,?[ \\u00a0]+et[ \\u00a0]+al\\.?)?`;
const LIST = `${AUTHORS}(?:(?:,[ \\u00a0]*(?:and|&)?[ \\u00a0]*|[ \\u00a0]+(?:and|&)[ \\u00a0]+)${AUTHORS}){0,7}`;
const YEAR = '(?:(?:1[5-9]|20)\\d\\d[a-z]?|n\\.d\\.|forthcoming|in press)';
const YEARS = `${YEAR}(?:(?:,[ \\u00a0]*|[-–/])(?:${YEAR}|[a-z]\\b))*`;
const PAGES =
  '(?:[,:][ \\u00a0]*(?:pp?\\.?[ \\u00a0]*|chap?\\.?[ \\u00a0]*|para\\.?[ \\u00a0]*)?\\d+(?:[-–]\\d+)?)*';
const LEAD =
  '(?:(?:[Ss]ee(?: also)?|[Cc]f\\.|[Ee]\\.g\\.,?|[Aa]lso|[Aa]s cited in|[Cc]ited in|[Qq]uoted in|[Ff]or example,?|[Ii]nter alia,?)[ \\u00a0]+)?';
const CITED_IN = '(?:[ ,]+(?:as )?(?:cited|quoted) in .{2,80})?';
/** "(October 2024)" and "(Winter 2020)" are times, "(May, 2019)" is a work. */
const TIME =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn|Fall|Winter) \\d';
const WORK = new RegExp(
  `^${LEAD}(?!${TIME})${LIST}(?:’s)?(?:,[ \\u00a0]*|[ \\u00a0]+)${YEARS}${PAGES}${CITED_IN}$`,
  'u',
);
const SAME_AUTHOR = new RegExp(`^${YEARS}${PAGES}$`, 'u');
const PARENTHESIS = /[([]([^()[\]]{4,400})[)\]]/g;
const YEAR_ALONE = new RegExp(`[ \\u00a0]\\(${YEARS}${PAGES}\\)`, 'gu');
const AUTHORS_BEFORE = new RegExp(`(?<![\\p{L}\\d])(${LIST})(?:[’']s?)?$`, 'u');
/** Authors of a narrative citation are looked for in so many characters before the year. */
const AUTHORS_REACH = 120;

/** Shields of a block; offsets are those of `text`. */
export function shieldsIn(text: string, format: EssayFormat): Shields {
  const all: Span[] = [...spansOf(text, ADDRESS), ...citationsIn(text)];
  if (format === 'markdown') for (const pattern of MARKDOWN) all.push(...spansOf(text, pattern));
  // Of the same length, so that offsets stay good: a citation may be broken over two lines.
  const inLine = text.replace(/[\r\n\t]/g, ' ');
  return { all: merged(all), authors: merged(narrativesIn(inLine)) };
}

function spansOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
}

function citationsIn(text: string): Span[] {
  return [...text.matchAll(PARENTHESIS)].flatMap((match) => {
    const inner = match[1] ?? '';
    if (!/\d{4}|n\.d\.|forthcoming|in press/.test(inner) || !isCitation(inner)) return [];
    return [{ start: match.index, end: match.index + match[0].length }];
  });
}

/** Every work between semicolons has authors and a year: "Khan, 2021; Haider and Khan, 2020". */
function isCitation(inner: string): boolean {
  const works = inner.split(';').map((work) => work.trim().replace(/\s+/g, ' '));
  return works.every((work, i) => WORK.test(work) || (i > 0 && SAME_AUTHOR.test(work)));
}

function narrativesIn(text: string): Span[] {
  return [...text.matchAll(YEAR_ALONE)].flatMap(({ index }) => {
    const from = Math.max(0, index - AUTHORS_REACH);
    const match = AUTHORS_BEFORE.exec(text.slice(from, index));
    if (!match) return [];
    const start = from + match.index;
    return [{ start, end: start + (match[1] ?? '').length }];
  });
}

/** Sorted by start, with overlapping spans made one. */
function merged(spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    if (last && span.start <= last.end) {
      out[out.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else out.push(span);
  }
  return out;
}
