/**
 * Gaps: names and acronyms of an essay that no entry of the glossary covers, found by their
 * capitals.
 *
 * "National Resistance Front" and "NRF" are gaps, and one where the essay says "National Resistance
 * Front (NRF)". What begins a sentence is a name only if it has its capital elsewhere too; titles
 * of works, offices, months, peoples and the authors of citations are no names.
 */
import type { Reading } from '../essay/annotate.ts';
import { labelsOf, type Glossary } from '../glossary/glossary.ts';
import { inOneGo } from '../text/steps.ts';
import { byStart, itemsWithin, overlapsAny, type Span } from '../text/span.ts';
import { foldingGaps, type Candidate } from './gap-folding.ts';
import { namesOf, runsOf, type Run, type Word } from './gap-names.ts';
import { COMMON, NO_ACRONYMS, OPENERS, PEOPLES, TITLES } from './gap-words.ts';
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

const SMALL_WORD = /(?<![\p{L}\p{M}’'-])\p{Ll}[\p{L}\p{M}]+/gu;
/** What an acronym stands for is a name where two of its words have capitals. */
const NAMELIKE = /^\p{Lu}.*[ -]\p{Lu}/u;
const ACRONYM = /^\p{Lu}{2,}[\p{Lu}\p{N}]*$/u;
/** The gaps of an essay, the most frequent first; headings, front matter and citations apart. */
export function gapsIn(reading: Reading): readonly Gap[] {
  return inOneGo(findingGaps(reading));
}

/** Finds the gaps of an essay, with a pause after each block. */
export function* findingGaps(reading: Reading): Generator<void, readonly Gap[]> {
  const { text } = reading.essay;
  const covered = [...reading.mentions, ...reading.demonyms].toSorted(byStart);
  const { definitions, spelled, blocks } = yield* findingNames(reading.essay);
  const found = new Map<string, Candidate>();
  const incidents = incidentNames(reading.reader.glossary);
  const add = (key: string, words: number, told: number, place: GapPlace) => {
    if (incidents.has(key)) return;
    const candidate = found.get(key) ?? { places: [], words, told: 0 };
    found.set(key, candidate);
    candidate.places.push(place);
    candidate.told += told;
  };
  for (const { meaning, ...place } of spelled) {
    if (!covers(covered, place)) add(meaning, 2, 1, place);
  }
  for (const { start: by, paragraph, names } of blocks) {
    yield;
    for (const { words, initial } of names) {
      const [first, last] = [words[0], words.at(-1)];
      if (!first || !last) continue;
      const place = { start: by + first.start, end: by + last.end, paragraph };
      if (overlapsAny(spelled, place)) continue;
      if (overlapsAny(covered, place) && !outgrows(words, by, covered, place)) continue;
      add(words.map(({ word }) => word).join(' '), words.length, initial ? 0 : 1, place);
    }
  }
  yield* foldingGaps(found, text);
  const all = new Map(found);
  for (const [key, candidate] of found) if (!isName(key, candidate, found)) found.delete(key);
  return merged(found, all, definitions).toSorted(
    (a, b) => b.places.length - a.places.length || (a.name < b.name ? -1 : 1),
  );
}

/** What a text holds of names, whatever the glossary covers. */
interface TextNames {
  /** By acronym, as it is explained first. */
  readonly definitions: ReadonlyMap<string, string>;
  readonly spelled: readonly Meaning[];
  readonly blocks: readonly NamesOfBlock[];
}

interface NamesOfBlock {
  readonly start: number;
  readonly paragraph: number;
  readonly names: readonly Run[];
}

/** The texts asked for last: while a glossary is written, the same ones are held against it again and again. */
const lately: { readonly text: string; readonly format: string; readonly names: TextNames }[] = [];
const MOST_TEXTS = 4;
/** Longer texts are not kept, in UTF-16 units. */
const LONGEST = 100_000;

function* findingNames(essay: Reading['essay']): Generator<void, TextNames> {
  const { text, format } = essay;
  const known = lately.find((each) => each.format === format && each.text === text);
  if (known) return known.names;
  const { small, definitions } = yield* wordsOf(essay);
  const spelled = yield* spelledOut(essay, definitions);
  const blocks: NamesOfBlock[] = [];
  for (const { start, end, paragraph, prose, heading } of essay.blocks) {
    if (!prose || heading) continue;
    yield;
    const runs = runsOf(text.slice(start, end), format);
    const names = runs.flatMap(({ words, initial }) => namesOf(words, initial, small));
    blocks.push({ start, paragraph, names });
  }
  const names = { definitions, spelled, blocks };
  if (text.length <= LONGEST) {
    if (lately.length === MOST_TEXTS) lately.shift();
    lately.push({ text, format, names });
  }
  return names;
}

/** What tells names from words: those that stand in small letters somewhere, and what acronyms stand for. */
function* wordsOf({ text, blocks }: Reading['essay']): Generator<void, Words> {
  const small = new Set<string>();
  const definitions = new Map<string, string>();
  for (const { start, end } of blocks) {
    yield;
    const content = text.slice(start, end);
    // Without `matchAll`, which makes an object of each word.
    for (const word of content.match(SMALL_WORD) ?? []) small.add(word);
    for (const [acronym, meaning] of definitionsIn(content)) {
      if (!definitions.has(acronym)) definitions.set(acronym, meaning);
    }
  }
  return { small, definitions };
}

interface Words extends Pick<TextNames, 'definitions'> {
  readonly small: ReadonlySet<string>;
}

/** Whether what is read as an entry reaches as far as a place, or beyond it. */
function covers(covered: readonly Span[], place: Span): boolean {
  return itemsWithin(covered, place).some(
    ({ start, end }) =>
      start < place.start || end > place.end || (start === place.start && end === place.end),
  );
}

/** Whether a name holds that of an entry and more: "Veld Salt Guild" where Veld alone is one. */
function outgrows(
  words: readonly Word[],
  by: number,
  covered: readonly Span[],
  place: Span,
): boolean {
  if (covers(covered, place)) return false;
  return words.some(({ word, start, end }) => {
    const own = { start: by + start, end: by + end };
    return /^\p{Lu}/u.test(word) && !isPlain(word) && !overlapsAny(covered, own);
  });
}

const namesOfIncidents = new WeakMap<Glossary, ReadonlySet<string>>();

/** What incidents are called: a name of one has its entry. */
function incidentNames(glossary: Glossary): ReadonlySet<string> {
  const known = namesOfIncidents.get(glossary);
  if (known) return known;
  const labels = [...glossary.incidents.values()].flatMap(labelsOf);
  const names = new Set(labels.map(({ entry }) => entry.label.value));
  namesOfIncidents.set(glossary, names);
  return names;
}

/** Where what acronyms stand for is spelled out, the longer first where two begin together. */
function* spelledOut(
  essay: Reading['essay'],
  definitions: ReadonlyMap<string, string>,
): Generator<void, readonly Meaning[]> {
  const names = [...new Set(definitions.values())].filter((each) => NAMELIKE.test(each));
  const places: Meaning[] = [];
  for (const { start: by, end, prose, heading, paragraph } of essay.blocks) {
    if (!prose || heading) continue;
    yield;
    const content = essay.text.slice(by, end);
    for (const meaning of names) {
      for (let at = content.indexOf(meaning); at >= 0;) {
        const start = by + at;
        places.push({ start, end: start + meaning.length, paragraph, meaning });
        at = content.indexOf(meaning, at + meaning.length);
      }
    }
  }
  const sorted = places.toSorted((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter((place, i) => place.start >= (sorted[i - 1]?.end ?? 0));
}

type Meaning = GapPlace & { readonly meaning: string };

function isName(key: string, candidate: Candidate, all: ReadonlyMap<string, Candidate>): boolean {
  const words = key.split(' ');
  if (words.every((word) => /^\p{Ll}/u.test(word) || OPENERS.has(word) || isPlain(word)))
    return false;
  if (words.length > 1 && words.every((word) => /^\p{Lu}{3,}$/u.test(word))) return false;
  if (words.length === 1) {
    if (ACRONYM.test(key)) return !NO_ACRONYMS.has(key);
    if (candidate.told === 0 || key.length < 3) return false;
  } else if (candidate.told === 0 && all.has(words.slice(1).join(' '))) return false;
  if (words.length > 1) return true;
  const halves = key.split(/[-‑–]/u);
  const pair = halves.length > 1 && halves.every((half) => /^\p{Lu}/u.test(half));
  return !(pair && halves.some((half) => isPlain(half) || all.has(half)));
}

/** Whether a word is no name by itself: a time, a faith, a people, an office. */
function isPlain(word: string): boolean {
  const one = word.replace(/s$/u, '');
  return [word, one].some((each) => COMMON.has(each) || PEOPLES.has(each) || TITLES.has(each));
}

/**
 * Acronyms and what they stand for as one; those of common words are no names. What an acronym
 * stands for may be no name by itself, "First Information Report": it counts as one beside it.
 */
function merged(
  found: ReadonlyMap<string, Candidate>,
  all: ReadonlyMap<string, Candidate>,
  definitions: ReadonlyMap<string, string>,
): Gap[] {
  const gaps = new Map<string, Gap>();
  for (const [name, { places }] of found) gaps.set(name, { name, definition: undefined, places });
  for (const [name, definition] of definitions) {
    const gap = gaps.get(name);
    const long = all.get(definition);
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
