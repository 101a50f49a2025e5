/**
 * Words with capitals in a block's prose, and the names in them: what follows an office or opens a
 * sentence, cut where one name ends and another begins.
 */
import type { Reading } from '../essay/annotate.ts';
import { shieldsIn } from '../essay/shields.ts';
import { sentencesIn } from '../text/sentences.ts';
import { overlaps, type Span } from '../text/span.ts';
import {
  ARTICLES,
  BODIES,
  OFFICES,
  OPENERS,
  PEOPLES,
  SUFFIX,
  TIMES,
  TITLE_HEADS,
  TITLES,
} from './gap-words.ts';

/** A word with its place. */
export interface Word extends Span {
  readonly word: string;
}

const ARTICLE = '(?:(?:al|el|ul|ur|as|ash|ad|an|at)[-‑])?';
const WORD = `(?:(?:\\p{Lu}\\.){2,}|${ARTICLE}\\p{Lu}[\\p{L}\\p{M}\\p{N}]*(?:(?:[-‑'’](?=\\p{L})|–(?=\\p{Lu}))[\\p{L}\\p{M}\\p{N}]+|[-‑]\\p{N}+(?![\\p{L}\\p{N}]))*)`;
const SPACE = '(?:[ \\u00a0]|\\r?\\n)';
const SMALL = `(?:(?:of|for|on)${SPACE}(?:the${SPACE})?|(?:al|ul|ur|de|bin|bint|e|i)${SPACE})`;
const NAMES = new RegExp(
  `(?<![\\p{L}\\p{N}])${WORD}(?:\\.?${SPACE}${SMALL}{0,2}(?:\\p{Lu}\\.${SPACE})*${WORD})*`,
  'gu',
);
/** Titles of works in quotation marks: most of their words have capitals. */
const QUOTED = /[“"]([^“”"]{12,160})[”"]/g;
/** Nothing, or what opens a quotation, a list or an aside, stands before it. */
const BEGINS = /^$|[“"‘(:•*_>]\s?$|^[-–—]\s$/u;
/** A line without an end is a byline, a caption or a cell of a table. */
const SENTENCE_END = /[.!?…:;][”’"')\]]*\s*$/;
const SHORT = 160;
/** Who took a picture. */
const CREDIT = /\((?:Photo(?:graph)?|Picture|Image|Credit)s?\b[^()]*\)/gi;

/** A stretch of words with capitals, or a name in one. */
export interface Run {
  readonly words: readonly Word[];
  /** Whether it begins a sentence or what is quoted: its first capital says nothing. */
  readonly initial: boolean;
}

/** What blocks hold, by their text: while one is written in, the others stay as they are. */
const known = new Map<string, readonly Run[]>();
const MOST_KNOWN = 4000;

/** Stretches of words with capitals in the prose of a block. */
export function runsOf(content: string, format: Reading['essay']['format']): readonly Run[] {
  const key = `${format} ${content}`;
  const runs = known.get(key) ?? [...runsIn(content, format)];
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, runs);
  return runs;
}

function* runsIn(content: string, format: Reading['essay']['format']): Generator<Run> {
  if (content.length < SHORT && !SENTENCE_END.test(content)) return;
  const shields = shieldsIn(content, format);
  const hidden = [...shields.all, ...shields.authors, ...titlesIn(content), ...creditsIn(content)];
  for (const sentence of sentencesIn(content, { start: 0, end: content.length })) {
    const said = content.slice(sentence.start, sentence.end);
    for (const match of said.matchAll(NAMES)) {
      const start = sentence.start + match.index;
      const span = { start, end: start + match[0].length };
      if (hidden.some((each) => overlaps(each, span))) continue;
      const before = said.slice(Math.max(0, match.index - 2), match.index);
      const after = said.slice(match.index + match[0].length);
      const words = wordsIn(match[0], start);
      // "In Kellin I was" is no king's name.
      if (words.length > 1 && words.at(-1)?.word === 'I' && /^\s\p{Ll}/u.test(after)) words.pop();
      const quoted = /[“"]$/.test(before) && /^,?[”"]/.test(after) && words.length > 1;
      yield { words, initial: !quoted && BEGINS.test(before) };
    }
  }
}

function titlesIn(content: string): Span[] {
  return [...content.matchAll(QUOTED)].flatMap((match) => {
    const words = (match[1] ?? '').match(/\p{L}[\p{L}’'-]*/gu) ?? [];
    const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
    const long = words.filter((word) => word.length > 3).length;
    if (words.length < 3 || capitals < long * 0.7) return [];
    return [{ start: match.index, end: match.index + match[0].length }];
  });
}

function creditsIn(content: string): Span[] {
  return [...content.matchAll(CREDIT)].map(({ index, 0: credit }) => ({
    start: index,
    end: index + credit.length,
  }));
}

function wordsIn(text: string, start: number): Word[] {
  return [...text.matchAll(/[^\s\u00a0]+/g)].map(({ 0: word, index }) => ({
    word,
    start: start + index,
    end: start + index + word.length,
  }));
}

/**
 * The names in a stretch: cut at possessives, at offices within, and at small words that join no
 * name; without what opens a sentence and without offices.
 */
export function namesOf(
  words: readonly Word[],
  initial: boolean,
  small: ReadonlySet<string>,
): readonly Run[] {
  const names: Run[] = [];
  let from = 0;
  const add = (piece: readonly Word[]) => {
    const name = withoutOffices(piece, initial && from === 0, small);
    if (name) names.push(name);
  };
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    if (i > from && cutsBefore(words, i)) {
      add(withoutEndingTitles(words.slice(from, i)));
      from = i;
    }
    const isLast = i === words.length - 1;
    const bare = bareOf(word.word, isLast);
    if (bare === word.word) {
      if (isLast) add(from === 0 ? words : words.slice(from));
      continue;
    }
    const piece = words.slice(from, i);
    piece.push({ word: bare, start: word.start, end: word.start + bare.length });
    add(piece);
    from = i + 1;
  }
  return names;
}

/** A word without a possessive and "-led" and its like; "Shield-Polish", the last one, without the people. */
function bareOf(word: string, isLast: boolean): string {
  const bare = word.replace(/[’']s?$/u, '').replace(SUFFIX, '');
  const pair = isLast ? /^(.+)[-‑–](\p{L}+)$/u.exec(bare) : null;
  if (!pair) return bare;
  const [, head = '', end = ''] = pair;
  return PEOPLES.has(end) && !PEOPLES.has(head) ? head : bare;
}

/** Whether another name begins at a word: an office before a person, or what a small word does not join. */
function cutsBefore(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.word ?? '';
  const word = words[at]?.word ?? '';
  const after = words[at + 1]?.word;
  switch (word) {
    case 'for':
      return !BODIES.has(before);
    case 'on':
      return !BODIES.has(before) && before !== 'War';
    case 'of':
      return after !== undefined && TIMES.has(after);
    default:
      return OFFICES.has(word) && after !== undefined && /^\p{Lu}/u.test(after);
  }
}

function withoutEndingTitles(words: readonly Word[]): readonly Word[] {
  const end = words.findLastIndex(({ word }) => !TITLES.has(word)) + 1;
  return words.slice(0, end);
}

/** What is left of a name without what opens it; undefined where nothing is, or no name. */
function withoutOffices(
  words: readonly Word[],
  initial: boolean,
  small: ReadonlySet<string>,
): Run | undefined {
  let rest = words;
  let first = initial;
  for (;;) {
    const [word] = rest;
    if (!word) return undefined;
    const opener = first ? OPENERS : ARTICLES;
    const opens =
      opener.has(word.word) || /^\p{Ll}/u.test(word.word) || /^\p{Lu}\.?$/u.test(word.word);
    if (!opens && !(first && rest.length > 1 && small.has(word.word.toLowerCase()))) break;
    rest = rest.slice(1);
    first = false;
  }
  let office = 0;
  for (let i = 0; i < rest.length; i++) {
    const { word } = rest[i] as Word;
    if (TITLE_HEADS.has(word)) office = i + 1;
    else if (!TITLES.has(word) && !PEOPLES.has(word) && !/^\p{Ll}/u.test(word)) break;
  }
  if (office > 0) [rest, first] = [rest.slice(office), false];
  while (rest[0] && /^\p{Ll}/u.test(rest[0].word)) rest = rest.slice(1);
  if (rest.length === 0) return undefined;
  if (rest.length === 1 && standsSmall((rest[0] as Word).word, small)) return undefined;
  return { words: rest, initial: first };
}

/** Whether a word stands without a capital elsewhere, as one or as many. */
function standsSmall(word: string, small: ReadonlySet<string>): boolean {
  const low = word.toLowerCase();
  if (small.has(low)) return true;
  return (
    low.length > 3 && (small.has(`${low}s`) || (low.endsWith('s') && small.has(low.slice(0, -1))))
  );
}
