/**
 * What was taken for one name and is another with something beside it: "Sunni Kellin" where Kellin
 * stands alone elsewhere, two names side by side, "Kellin Accord of Bel Ro" of a known accord, "Ana
 * Lorn of the Salt Forum" of a person.
 */
import { SOME } from '../text/steps.ts';
import type { GapPlace } from './gaps.ts';
import { BODIES, FAITHS, TIMES } from './gap-words.ts';
import { followsTitle, kindWithin } from './guess-kind.ts';

/** What may be a name, with its places. */
export interface Candidate {
  readonly places: GapPlace[];
  readonly words: number;
  /** How often it stands where a capital says something. */
  told: number;
}

type Candidates = Map<string, Candidate>;

/** Names within a name, by the numbers of their words. */
type Parts = readonly (readonly [from: number, to: number])[];

/** Gives the places of such candidates to the names in them, and drops what is only an adjective. */
export function* foldingGaps(found: Candidates, text: string): Generator<void, void> {
  // What a name of several words ends with is no mere adjective.
  const ends = new Set(
    [...found.keys()].map((key) => key.slice(key.lastIndexOf(' ') + 1 || key.length)),
  );
  let looked = 0;
  for (const [key, candidate] of [...found]) {
    if (++looked % SOME === 0) yield;
    const words = key.split(' ');
    if (words.length > 1) {
      const parts = candidate.places.length === 1 ? partsOf(words, found) : undefined;
      const person = parts ? undefined : personOf(words, candidate.places, found, text);
      // Whoever is of something has a name, also where a sentence begins with it.
      if (person) candidate.told += 1;
      const names = parts ?? person;
      if (names) fold(key, names, found, text);
    } else if (words.length === 1 && !ends.has(key) && isAdjective(key, candidate, text)) {
      found.delete(key);
    }
  }
}

/** The names within a name that stand elsewhere too. */
function partsOf(words: readonly string[], found: Candidates): Parts | undefined {
  const known = (from: number, to: number) => found.has(words.slice(from, to).join(' '));
  const { length } = words;
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (FAITHS.has(first) && often(words.slice(1), found)) return [[1, length]];
  if (TIMES.has(last) && known(0, length - 1)) return [[0, length - 1]];
  const of = words.indexOf('of');
  if (of > 1 && known(0, of)) {
    const from = afterOf(words, of);
    return known(from, length)
      ? [
          [0, of],
          [from, length],
        ]
      : [[0, of]];
  }
  for (let at = 1; at < length - 1; at++) {
    if (known(0, at) && known(at, length)) {
      return [
        [0, at],
        [at, length],
      ];
    }
  }
  return undefined;
}

/**
 * A person and what they are of: no word says that it is a body or a treaty, no article stands
 * before it, and there is a title, the surname stands alone elsewhere or what they are of does.
 */
function personOf(
  words: readonly string[],
  places: readonly GapPlace[],
  found: Candidates,
  text: string,
): Parts | undefined {
  const of = words.indexOf('of');
  const from = afterOf(words, of);
  if (of < 2 || from >= words.length) return undefined;
  const [who, last = ''] = [words.slice(0, of), words[of - 1]];
  if (kindWithin(who.join(' ')) || who.some((word) => BODIES.has(word))) return undefined;
  const bare = (each: readonly GapPlace[]) => !each.some(({ start }) => hasArticle(text, start));
  if (!bare(places)) return undefined;
  const surname = found.get(last)?.places ?? [];
  const whose = words.slice(from);
  const isPerson =
    places.some(({ start }) => followsTitle(text, start)) ||
    (surname.length > 0 && bare(surname)) ||
    (whose.length > 1 && found.has(whose.join(' ')));
  return isPerson
    ? [
        [0, of],
        [from, words.length],
      ]
    : undefined;
}

function afterOf(words: readonly string[], of: number): number {
  return words[of + 1] === 'the' ? of + 2 : of + 1;
}

function hasArticle(text: string, start: number): boolean {
  return /\b(?:the|an?)\s+$/i.test(text.slice(Math.max(0, start - 6), start));
}

function often(words: readonly string[], found: Candidates): boolean {
  return (found.get(words.join(' '))?.places.length ?? 0) > 1;
}

function fold(key: string, parts: Parts, found: Candidates, text: string): void {
  const candidate = found.get(key);
  if (!candidate) return;
  found.delete(key);
  for (const [from, to] of parts) {
    const part = key.split(' ').slice(from, to).join(' ');
    const name = found.get(part) ?? { places: [], words: to - from, told: 0 };
    found.set(part, name);
    for (const place of candidate.places) {
      const words = [...text.slice(place.start, place.end).matchAll(/[^\s\u00a0]+/g)];
      const [first, last] = [words[from], words[to - 1]];
      if (!first || !last) continue;
      const start = place.start + first.index;
      name.places.push({ ...place, start, end: place.start + last.index + last[0].length });
    }
    name.places.sort((a, b) => a.start - b.start);
    name.told += candidate.told;
  }
}

const ADJECTIVE = /(?:[eiy]an|ese|ish)$/u;
const NOUN_AFTER =
  /^[ \u00a0](?!(?:and|or|but|of|in|on|at|by|to|for|from|with|as|than|that|who|which|is|was|are|were|has|had|have|will|would|can|could|may|might|did|does|do|said|says|told|went|came|made|took|gave|wrote|saw|began|held|left|met|then|also|never|not|until|when|while|after|before|into|over|under)\b)\p{Ll}/u;

/** Whether a word is an adjective by its ending, and stands before a noun wherever it stands. */
function isAdjective(key: string, { places }: Candidate, text: string): boolean {
  if (!ADJECTIVE.test(key)) return false;
  return places.every(({ end }) => NOUN_AFTER.test(text.slice(end, end + 12)));
}
