/**
 * Shields: places of a block where no name is read, since they are no prose of the author's:
 * citations, code, addresses, link targets.
 */
import type { Span } from '../text/span.ts';
import type { EssayFormat } from './blocks.ts';
import { citationsIn } from './citations.ts';

/** Shielded spans of a block, sorted, merged. `authors` shields persons only. */
export interface Shields {
  readonly all: readonly Span[];
  /** "Buzan and Waever (2003)": these are authors, though a state may stand there too. */
  readonly authors: readonly Span[];
  /** Titles of works with their quotation marks: what is a part of one is no name. */
  readonly titles: readonly Span[];
}

const ADDRESS =
  /\b(?:https?:\/\/|www\.)[^\s<>()[\]“”"]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]+\.[\w.-]+|\bdoi:\s?\S+/gi;
/** Without one of these there is none: most blocks are passed over. */
const MAY_ADDRESS = /:\/\/|www\.|@|doi:/i;
const MARKDOWN = [
  /(?<!`)(`+)(?!`)[^]*?[^`]\1(?!`)/g, // code
  /\]\((?:[^()\n]|\([^()\n]*\))*\)/g, // link target
  /\]\[[^\]\n]*\]/g, // link reference
  /<(?:[a-z/!][^<>]*|https?:[^<>\s]*)>/gi, // tag, comment, address
  /\[\^[^\]\s]+\]/g, // footnote mark
];

/** "US$2bn" is a sum of money, "@MFA_Iran" an account. */
const SUM_OR_ACCOUNT = /(?<![\p{L}\p{N}])\p{Lu}{1,3}[$€£](?=\s?\d)|(?<![\p{L}\p{N}_])@\w{2,40}/gu;

/** Words between quotation marks, on one line or two. */
const QUOTED = /[“"]([^“”"]{3,200})[”"]/g;
const SMALL =
  /^(?:a|an|the|of|in|on|at|to|for|from|by|with|and|or|but|nor|as|is|its|into|over|under|after|before|between|against|versus|vs|via)$/;

/** Shields of a block; offsets are those of `text`. Titles of works are shielded where it is asked for. */
export function shieldsIn(text: string, format: EssayFormat, titles = false): Shields {
  const { whole, authors } = citationsIn(text);
  const patterns = [SUM_OR_ACCOUNT];
  if (MAY_ADDRESS.test(text)) patterns.push(ADDRESS);
  if (format === 'markdown' && /[`\]<[]/.test(text)) patterns.push(...MARKDOWN);
  return {
    all: merged([...patterns.flatMap((pattern) => spansOf(text, pattern)), ...whole]),
    authors: merged(authors),
    titles: titles ? titlesIn(text) : [],
  };
}

/**
 * Titles of works: at least three words in quotation marks, all with a capital but the small ones.
 * "The Fall of Kabul" is one; what somebody says is none, nor is a name that has the marks to itself.
 */
function titlesIn(text: string): Span[] {
  return [...text.matchAll(QUOTED)].flatMap(({ index, 0: all, 1: inner = '' }) => {
    const words = inner.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu) ?? [];
    const large = (word: string) => /^[\p{Lu}\p{N}]/u.test(word);
    const title =
      words.length > 2 &&
      large(words[0] ?? '') &&
      words.filter(large).length > 1 &&
      words.every((word) => large(word) || SMALL.test(word)) &&
      !/[.?!]\s/.test(inner);
    return title ? [{ start: index, end: index + all.length }] : [];
  });
}

function spansOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
}

/** Sorted by start, with overlapping spans made one. */
function merged(spans: readonly Span[]): readonly Span[] {
  if (spans.length < 2) return spans;
  const out: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    if (last && span.start <= last.end) {
      out[out.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else out.push(span);
  }
  return out;
}
