/**
 * Gaps: names and acronyms of an essay that no entry of the glossary covers, found by their
 * capitals.
 *
 * "National Resistance Front" and "NRF" are gaps, and one where the essay says "National Resistance
 * Front (NRF)". What begins a sentence is a name only if it has its capital elsewhere too; titles
 * of works, offices, months, peoples and the authors of citations are no names.
 */
import type { Reading } from '../essay/annotate.ts';
import { shieldsIn } from '../essay/shields.ts';
import { sentencesIn } from '../text/sentences.ts';
import { byStart, overlaps, overlapsAny, type Span } from '../text/span.ts';
import {
  ARTICLES,
  COMMON,
  NO_ACRONYMS,
  OPENERS,
  PEOPLES,
  SUFFIX,
  TITLE_HEADS,
  TITLES,
} from './gap-words.ts';
import { definitionsIn } from './definitions.ts';

/** A name that no entry covers, with the places where it or what it stands for stands. */
export interface Gap {
  readonly name: string;
  /** What the essay says that it stands for: "National Resistance Front" of "NRF". */
  readonly definition: string | undefined;
  readonly places: readonly GapPlace[];
}

/** One place, with the number of the block, ¶. */
export interface GapPlace extends Span {
  readonly paragraph: number;
}

interface Word extends Span {
  readonly word: string;
}

interface Candidate {
  readonly places: GapPlace[];
  readonly words: number;
  /** How often it stands where a capital says something. */
  told: number;
}

const ARTICLE = '(?:(?:al|el|ul|ur|as|ash|ad|an|at)[-‑])?';
const WORD = `(?:(?:\\p{Lu}\\.){2,}|${ARTICLE}\\p{Lu}[\\p{L}\\p{M}\\p{N}]*(?:(?:[-‑'’](?=\\p{L})|–(?=\\p{Lu}))[\\p{L}\\p{M}\\p{N}]+)*)`;
const SPACE = '(?:[ \\u00a0]|\\r?\\n)';
const SMALL = '(?:of|for|the|al|ul|ur|de|bin|bint|e|i)';
const NAMES = new RegExp(
  `(?<![\\p{L}\\p{N}])${WORD}(?:\\.?${SPACE}(?:${SMALL}${SPACE}){0,2}(?:\\p{Lu}\\.${SPACE})*${WORD})*`,
  'gu',
);
const SMALL_WORD = /(?<![\p{L}\p{M}’'-])\p{Ll}[\p{L}\p{M}]+/gu;
/** What an acronym stands for is a name where two of its words have capitals. */
const NAMELIKE = /^\p{Lu}.*[ -]\p{Lu}/u;
const ACRONYM = /^\p{Lu}{2,}[\p{Lu}\p{N}]*$/u;
/** Titles of works in quotation marks: most of their words have capitals. */
const QUOTED = /[“"]([^“”"]{12,160})[”"]/g;
/** Nothing, or what opens a quotation, a list or an aside, stands before it. */
const BEGINS = /^$|[“"‘(:•*_>]\s?$|^[-–—]\s$/u;
/** A line without an end is a byline, a caption or a cell of a table. */
const SENTENCE_END = /[.!?…:;][”’"')\]]*\s*$/;
const SHORT = 160;

/** The gaps of an essay, the most frequent first; headings, front matter and citations apart. */
export function gapsIn(reading: Reading): readonly Gap[] {
  const steps = findingGaps(reading);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Finds the gaps of an essay, with a pause after each block. */
export function* findingGaps(reading: Reading): Generator<void, readonly Gap[]> {
  const { text } = reading.essay;
  const small = new Set(text.match(SMALL_WORD));
  const covered = [...reading.mentions, ...reading.demonyms].toSorted(byStart);
  const definitions = definitionsIn(text);
  const found = new Map<string, Candidate>();
  const add = (key: string, words: number, told: number, place: GapPlace) => {
    if (overlapsAny(covered, place)) return;
    const candidate = found.get(key) ?? { places: [], words, told: 0 };
    found.set(key, candidate);
    candidate.places.push(place);
    candidate.told += told;
  };
  const spelled = spelledOut(reading, definitions);
  for (const { meaning, ...place } of spelled) add(meaning, 2, 1, place);
  for (const block of reading.essay.blocks) {
    if (!block.prose || block.heading) continue;
    yield;
    const { start: by, paragraph } = block;
    for (const run of runsOf(text.slice(block.start, block.end), reading.essay.format)) {
      for (const { words, initial } of namesOf(run.words, run.initial, small)) {
        const [first, last] = [words[0], words.at(-1)];
        if (!first || !last) continue;
        const place = { start: by + first.start, end: by + last.end, paragraph };
        if (overlapsAny(spelled, place)) continue;
        add(words.map(({ word }) => word).join(' '), words.length, initial ? 0 : 1, place);
      }
    }
  }
  for (const [key, candidate] of found) if (!isName(key, candidate, found)) found.delete(key);
  return merged(found, definitions).toSorted(
    (a, b) => b.places.length - a.places.length || (a.name < b.name ? -1 : 1),
  );
}

/** Where what acronyms stand for is spelled out, the longer first where two begin together. */
function spelledOut(
  { essay }: Reading,
  definitions: ReadonlyMap<string, string>,
): readonly (GapPlace & { readonly meaning: string })[] {
  const names = [...new Set(definitions.values())].filter((each) => NAMELIKE.test(each));
  const places = essay.blocks.filter(({ prose, heading }) => prose && !heading).flatMap((block) => {
    const content = essay.text.slice(block.start, block.end);
    return names.flatMap((meaning) => {
      const starts = [...content.matchAll(new RegExp(escaped(meaning), 'g'))];
      return starts.map(({ index }) => {
        const start = block.start + index;
        return { start, end: start + meaning.length, paragraph: block.paragraph, meaning };
      });
    });
  });
  const sorted = places.toSorted((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter((place, i) => place.start >= (sorted[i - 1]?.end ?? 0));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\-]/g, '\\$&');
}

interface Run {
  readonly words: readonly Word[];
  /** Whether it begins a sentence or what is quoted: its first capital says nothing. */
  readonly initial: boolean;
}

/** What blocks hold, by their text: while one is written in, the others stay as they are. */
const known = new Map<string, readonly Run[]>();
const MOST_KNOWN = 4000;

function runsOf(content: string, format: Reading['essay']['format']): readonly Run[] {
  const key = `${format} ${content}`;
  const runs = known.get(key) ?? [...runsIn(content, format)];
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, runs);
  return runs;
}

/** Stretches of words with capitals in a block's prose. */
function* runsIn(content: string, format: Reading['essay']['format']): Generator<Run> {
  if (content.length < SHORT && !SENTENCE_END.test(content)) return;
  const shields = shieldsIn(content, format);
  const hidden = [...shields.all, ...shields.authors, ...titlesIn(content)];
  for (const sentence of sentencesIn(content, { start: 0, end: content.length })) {
    const said = content.slice(sentence.start, sentence.end);
    for (const match of said.matchAll(NAMES)) {
      const start = sentence.start + match.index;
      const span = { start, end: start + match[0].length };
      if (hidden.some((each) => overlaps(each, span))) continue;
      const before = said.slice(Math.max(0, match.index - 2), match.index);
      yield { words: wordsIn(match[0], start), initial: BEGINS.test(before) };
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

function wordsIn(text: string, start: number): Word[] {
  return [...text.matchAll(/[^\s\u00a0]+/g)].map(({ 0: word, index }) => ({
    word,
    start: start + index,
    end: start + index + word.length,
  }));
}

/** The names in a stretch: cut at possessives, without what opens a sentence and without offices. */
function* namesOf(
  words: readonly Word[],
  initial: boolean,
  small: ReadonlySet<string>,
): Generator<Run> {
  let from = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    const bare = word.word.replace(/[’']s?$/u, '').replace(SUFFIX, '');
    if (bare === word.word && i < words.length - 1) continue;
    const last = { ...word, word: bare, end: word.start + bare.length };
    yield* withoutOffices([...words.slice(from, i), last], initial && from === 0, small);
    from = i + 1;
  }
}

function* withoutOffices(
  words: readonly Word[],
  initial: boolean,
  small: ReadonlySet<string>,
): Generator<Run> {
  let rest = words;
  let first = initial;
  for (;;) {
    const [word] = rest;
    if (!word) return;
    const opener = first ? OPENERS : ARTICLES;
    const opens = opener.has(word.word) || /^\p{Ll}/u.test(word.word) || /^\p{Lu}\.?$/u.test(word.word);
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
  if (rest.length === 0) return;
  if (rest.length === 1 && small.has((rest[0] as Word).word.toLowerCase())) return;
  yield { words: rest, initial: first };
}

function isName(key: string, candidate: Candidate, all: ReadonlyMap<string, Candidate>): boolean {
  const words = key.split(' ');
  const plain = (word: string) => {
    const one = word.replace(/s$/u, '');
    return [word, one].some((each) => COMMON.has(each) || PEOPLES.has(each) || TITLES.has(each));
  };
  if (words.every((word) => /^\p{Ll}/u.test(word) || OPENERS.has(word) || plain(word))) return false;
  if (words.length > 1 && words.every((word) => /^\p{Lu}{3,}$/u.test(word))) return false;
  if (words.length === 1) {
    if (ACRONYM.test(key)) return !NO_ACRONYMS.has(key);
    if (candidate.told === 0 || key.length < 3) return false;
  } else if (candidate.told === 0 && all.has(words.slice(1).join(' '))) return false;
  if (words.length > 1) return true;
  const halves = key.split(/[-‑–]/u);
  const pair = halves.length > 1 && halves.every((half) => /^\p{Lu}/u.test(half));
  return !(pair && halves.some((half) => plain(half) || all.has(half)));
}

/** Acronyms and what they stand for as one; those of common words are no names. */
function merged(
  found: ReadonlyMap<string, Candidate>,
  definitions: ReadonlyMap<string, string>,
): Gap[] {
  const gaps = new Map<string, Gap>();
  for (const [name, { places }] of found) gaps.set(name, { name, definition: undefined, places });
  for (const [name, definition] of definitions) {
    const gap = gaps.get(name);
    const long = gaps.get(definition);
    if (!gap) continue;
    if (!NAMELIKE.test(definition)) {
      gaps.delete(name);
      continue;
    }
    const places = [...gap.places, ...(long?.places ?? [])].toSorted((a, b) => a.start - b.start);
    gaps.set(name, { name, definition, places });
    gaps.delete(definition);
  }
  return [...gaps.values()];
}
