/**
 * Nouns for what happened, one thing or several: "this episode", "these incidents", "the crisis
 * of January". What they take up is told by what was told before and by their kind alone.
 */
import type { CueIndex } from './cues.ts';
import { singular } from './event-nouns.ts';
import type { RecallKind } from './recalls.ts';

/** A noun for whatever happened. */
export interface SumNoun {
  /** Whether it is a plural: then it takes up several, or a sum of many. */
  readonly many: boolean;
  /** Whether a singular takes up several together, as "the exchange" does. */
  readonly collects: boolean;
  /** Whether a plural may take up a single one and what came of it, as "these events" does. */
  readonly open: boolean;
  readonly fits: (kind: RecallKind) => boolean;
  /** "Attack" of "attacks", as a cue: what is taken up must be called so. */
  readonly singular: number | undefined;
}

/** Between states: a "crisis" behind an attack of a group may be any crisis. */
const STATES = 'crisis confrontation exchange escalation flare-up hostilities standoff showdown';
const VIOLENCE = 'episode episodes events incidents breaches atrocities outrages';
/** These must be what the incident is called. */
const CALLED =
  'ambushes assaults attacks blasts bombings clashes explosions killings massacres raids shootings skirmishes strikes';
/** In front of a plural: one thing made of many. */
export const SERIES = 'chain cycle run sequence series spate string succession wave';

/** The nouns for whatever happened, by their number as a cue. */
export function sumNouns(cues: CueIndex): ReadonlyMap<number, SumNoun> {
  const nouns = new Map<number, SumNoun>();
  const add = (words: string, fits: SumNoun['fits'], called = false) => {
    for (const word of words.split(' ')) {
      nouns.set(cues.add(word), {
        many: word !== 'hostilities' && word !== 'crisis' && singular(word) !== word,
        collects: words === STATES,
        open: words === VIOLENCE,
        fits,
        singular: called ? cues.add(singular(word)) : undefined,
      });
    }
  };
  add(STATES, ({ violent, sum, betweenStates }) => violent && !sum && betweenStates);
  add(VIOLENCE, ({ violent, battle }) => violent && !battle);
  add(CALLED, ({ violent }) => violent, true);
  return nouns;
}
