/** What others do to find names: the matchers that ours is held against. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { LabelMatcher } from '../src/core/match/label-matcher.ts';

/** Finds all names in a text; answers how many it found. */
export type Finder = (text: string) => number;

const load = createRequire(join(process.cwd(), 'package.json'));

/** Ours, with all its rules: boundaries, case, folding of typography. */
export function ours(names: readonly string[]): Finder & { readonly bytes: () => number } {
  const matcher = new LabelMatcher(false);
  for (const name of names) matcher.add(name);
  matcher.trim();
  const find = (text: string): number => {
    let hits = 0;
    matcher.scan(text, 0, text.length, () => hits++);
    return hits;
  };
  return Object.assign(find, { bytes: () => matcher.bytes });
}

/** One alternation of all names, the longest first: what extensions that highlight words do. */
export function strictRegExp(names: readonly string[]): Finder {
  const longest = names.toSorted((a, b) => b.length - a.length);
  const pattern = new RegExp(`\\b(?:${longest.join('|')})\\b`, 'g');
  return (text) => text.match(pattern)?.length ?? 0;
}

/** A RegExp that forgives blanks and hyphens and knows letters of all scripts, shaped like a trie. */
export function tolerantRegExp(names: readonly string[]): Finder {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${shaped(names)}(?![\\p{L}\\p{N}])`, 'gu');
  return (text) => text.match(pattern)?.length ?? 0;
}

interface Branch {
  ends: boolean;
  readonly next: Map<string, Branch>;
}

function shaped(names: readonly string[]): string {
  const root: Branch = { ends: false, next: new Map() };
  for (const name of names) {
    let at = root;
    for (const char of name) {
      let next = at.next.get(char);
      if (!next) at.next.set(char, (next = { ends: false, next: new Map() }));
      at = next;
    }
    at.ends = true;
  }
  return written(root);
}

function written({ ends, next }: Branch): string {
  const parts = [...next].map(([char, branch]) => tolerant(char) + written(branch));
  if (parts.length === 0) return '';
  // A group only where it is needed: with one for each letter the pattern is refused as too large.
  if (parts.length === 1 && !ends) return parts[0] as string;
  return `(?:${parts.join('|')})${ends ? '?' : ''}`;
}

function tolerant(char: string): string {
  if (char === ' ') return '[ \\u00a0\\t\\n]+';
  return char === '-' ? '[-\\u2010\\u2011]' : char;
}

/** flashtext.js, from npm. */
export function flashtext(names: readonly string[]): Finder {
  const KeywordProcessor = load('flashtext.js') as new (caseSensitive: boolean) => {
    addKeyword(word: string): void;
    extractKeywords(text: string): unknown[];
  };
  const processor = new KeywordProcessor(true);
  for (const name of names) processor.addKeyword(name);
  return (text) => processor.extractKeywords(text).length;
}

/** ahocorasick, from npm; it knows no boundaries, so they are looked at afterwards. */
export function ahoCorasick(names: readonly string[]): Finder {
  const AhoCorasick = load('ahocorasick') as new (words: readonly string[]) => {
    search(text: string): [end: number, words: string[]][];
  };
  const automaton = new AhoCorasick(names);
  const isLetter = (char: string) => /[\p{L}\p{N}]/u.test(char);
  return (text) => {
    let hits = 0;
    for (const [end, words] of automaton.search(text)) {
      if (isLetter(text.charAt(end + 1))) continue;
      for (const word of words) if (!isLetter(text.charAt(end - word.length))) hits++;
    }
    return hits;
  };
}

/** Looking at each unit and nothing else: no matcher can be faster. */
export function bareScan(): Finder {
  return (text) => {
    let sum = 0;
    for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
    return sum;
  };
}

/** All by name. */
export const FINDERS: Readonly<Record<string, (names: readonly string[]) => Finder>> = {
  'RegExp alternation': strictRegExp,
  'tolerant RegExp': tolerantRegExp,
  'flashtext.js': flashtext,
  ahocorasick: ahoCorasick,
  'bare scan': bareScan,
};
