/** Texts and labels to measure on: the reading editions, shuffled, and names made up by a fixed seed. */
import fs from 'node:fs';

/** A small generator of numbers from 0 to 1, the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * `count` different names of one to three words, made up letter by letter: each letter follows the
 * two before it as often as it does in the capitalised words of the reading editions.
 */
export function madeUpNames(count: number): string[] {
  const random = seeded(7);
  const text = editions();
  const next = lettersAfter(text);
  const written = new Set(text.match(/\w+/g));
  const names = new Set<string>();
  while (names.size < count) {
    const words = Array.from({ length: 1 + Math.floor(random() * 3) }, () =>
      madeUpWord(next, random),
    );
    // Words of the text would be marked all over it: with any glossary there are to be as many marks.
    if (words.some((word) => written.has(word))) continue;
    names.add(words.join(random() < 0.15 ? '-' : ' '));
  }
  return [...names];
}

/** What stands before a word's first letter, and behind its last. */
const EDGE = ' ';
const LONGEST = 14;

/** By two letters: those that follow them, as often as they do. */
function lettersAfter(text: string): ReadonlyMap<string, string> {
  const next = new Map<string, string>();
  for (const [word] of text.matchAll(/\b[A-Z][a-z]{2,}\b/g)) {
    const written = EDGE + EDGE + word + EDGE;
    for (let i = 2; i < written.length; i++) {
      const before = written.slice(i - 2, i);
      next.set(before, (next.get(before) ?? '') + written.charAt(i));
    }
  }
  return next;
}

function madeUpWord(next: ReadonlyMap<string, string>, random: () => number): string {
  let word = EDGE + EDGE;
  for (;;) {
    const letters = next.get(word.slice(-2)) ?? EDGE;
    const letter = letters.charAt(Math.floor(random() * letters.length));
    if (letter !== EDGE) word += letter;
    if (letter === EDGE || word.length > LONGEST) return word.trim();
  }
}

function editions(): string {
  const folder = 'corpus/essays';
  const all = fs.readdirSync(folder).map((name) => fs.readFileSync(`${folder}/${name}`, 'utf8'));
  return all.join('\n');
}

/**
 * Sentences of the reading editions, shuffled, with names among them so that one word in eleven
 * opens a mention; `length` units.
 */
export function essayText(length: number, names: readonly string[]): string {
  const sentences = editions().split(/(?<=[.!?])\s+/);
  const random = seeded(11);
  const planted = withoutOthers(names);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const parts: string[] = [];
  for (let written = 0; written < length;) {
    const words = pick(sentences)
      .split(' ')
      .map((word) => (random() < 1 / 10 ? `${word} ${pick(planted)}` : word));
    const part = `${words.join(' ')}${random() < 0.2 ? '\n\n' : ' '}`;
    parts.push(part);
    written += part.length;
  }
  // A copy of its own: a slice of a text is looked at more slowly than a text.
  return Buffer.from(parts.join('').slice(0, length), 'utf16le').toString('utf16le');
}

/** Names within which no other name stands: so there are as many marks with any glossary. */
function withoutOthers(names: readonly string[]): readonly string[] {
  const all = new Set(names);
  return names.filter((name) => {
    const ends = [...name.matchAll(/[ -]|$/g)].map(({ index }) => index);
    const starts = [0, ...ends.slice(0, -1).map((end) => end + 1)];
    const parts = starts.flatMap((start) => ends.map((end) => name.slice(start, end)));
    return parts.filter((part) => all.has(part)).length === 1;
  });
}
