/**
 * Signs: how much a word says for an incident, or against it, in points. What the words of a
 * sentence say adds up, as in a linear classifier over a bag of words (C. D. Manning, P. Raghavan,
 * H. Schütze, "Introduction to Information Retrieval", Cambridge 2008, chapter 14.4).
 */
import type { Glossary } from '../glossary/glossary.ts';
import type { CueIndex } from './cues.ts';

/** What a word says for an incident. */
export interface Sign {
  /** The incident's place in `incidents`. */
  readonly of: number;
  /** Below nought where the word speaks against it. */
  readonly points: number;
}

/** The signs of all incidents. */
export interface Signs {
  /** By the number of the cue that each word is. */
  readonly byCue: ReadonlyMap<number, readonly Sign[]>;
  /** Ids of those that have signs. */
  readonly incidents: readonly string[];
}

/** Gathers the signs of all incidents; their words become cues. */
export function* signsOf(glossary: Glossary, cues: CueIndex): Generator<void, Signs> {
  const byCue = new Map<number, Sign[]>();
  const incidents: string[] = [];
  for (const { id, signs: written } of glossary.incidents.values()) {
    if (!written) continue;
    yield;
    const of = incidents.push(id) - 1;
    for (const [words, { value }] of written) {
      const cue = cues.add(words);
      const sign = { of, points: Number(value) };
      const others = byCue.get(cue);
      if (others) others.push(sign);
      else byCue.set(cue, [sign]);
    }
  }
  return { byCue, incidents };
}
