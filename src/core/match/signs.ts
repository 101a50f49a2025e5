/**
 * Signs: how much a word says for an incident, or against it, in points. What the words of a
 * sentence say adds up, as in a linear classifier over a bag of words (C. D. Manning, P. Raghavan,
 * H. Schütze, "Introduction to Information Retrieval", Cambridge 2008, chapter 14.4).
 */
import type { Glossary } from '../glossary/glossary.ts';
import type { CueIndex } from './cues.ts';

/** What a word says for an incident. */
export interface Sign {
  readonly incident: string;
  /** Below nought where the word speaks against it. */
  readonly points: number;
}

/** Signs by the number of the cue that each word is. */
export type Signs = ReadonlyMap<number, readonly Sign[]>;

/** Gathers the signs of all incidents; their words become cues. */
export function* signsOf(glossary: Glossary, cues: CueIndex): Generator<void, Signs> {
  const signs = new Map<number, Sign[]>();
  for (const { id, signs: written } of glossary.incidents.values()) {
    if (written) yield;
    for (const [words, { value }] of written ?? []) {
      const cue = cues.add(words);
      const sign = { incident: id, points: Number(value) };
      const others = signs.get(cue);
      if (others) others.push(sign);
      else signs.set(cue, [sign]);
    }
  }
  return signs;
}
