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

const SYLLABLES = 'ka ri bel to dan shi mur ze qal va nor im ta gul ber so han lu fey ra'.split(
  ' ',
);

/** `count` different names of one to three words. */
export function madeUpNames(count: number): string[] {
  const random = seeded(7);
  const names = new Set<string>();
  while (names.size < count) {
    const words = Array.from({ length: 1 + Math.floor(random() * 3) }, () => madeUpWord(random));
    names.add(words.join(random() < 0.15 ? '-' : ' '));
  }
  return [...names];
}

function madeUpWord(random: () => number): string {
  const word = Array.from(
    { length: 2 + Math.floor(random() * 3) },
    () => SYLLABLES[Math.floor(random() * SYLLABLES.length)] as string,
  ).join('');
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/**
 * Sentences of the reading editions, shuffled, with names among them so that one word in eleven
 * opens a mention; `length` units.
 */
export function essayText(length: number, names: readonly string[]): string {
  const folder = 'corpus/essays';
  const all = fs.readdirSync(folder).map((name) => fs.readFileSync(`${folder}/${name}`, 'utf8'));
  const sentences = all.join('\n').split(/(?<=[.!?])\s+/);
  const random = seeded(11);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const parts: string[] = [];
  for (let written = 0; written < length;) {
    const words = pick(sentences)
      .split(' ')
      .map((word) => (random() < 1 / 10 ? `${word} ${pick(names)}` : word));
    const part = `${words.join(' ')}${random() < 0.2 ? '\n\n' : ' '}`;
    parts.push(part);
    written += part.length;
  }
  // A copy of its own: a slice of a text is looked at more slowly than a text.
  return Buffer.from(parts.join('').slice(0, length), 'utf16le').toString('utf16le');
}
