/**
 * Why a place was read as telling of an incident: the rule, the words that gave it away and whom
 * they take up, what was told before, the dates that count from another, and what else may be meant.
 */
import type { SignSpan } from './signed.ts';
import type { TakenUp } from './taken-up.ts';
import type { Span } from '../text/span.ts';
import type { Reading } from './reading.ts';
import type { CountedDate } from './settle-dates.ts';
import type { BlockTelling, Telling } from './tellings.ts';

/** Why a place tells of an incident. */
export interface TellingExplanation {
  readonly telling: Telling;
  readonly rule: Telling['rule'];
  readonly words: readonly Span[];
  /** Of a later short mention: the telling before it. */
  readonly before: Telling | undefined;
  readonly dates: readonly CountedDate[];
  /** Words among them that stand for entities named before. */
  readonly anaphora: readonly TakenUp[];
  /** Of one by signs: all words that came to enough, with their points. */
  readonly signs: readonly SignSpan[];
  /** Ids of the incidents that the same words may mean as well. */
  readonly rivals: readonly string[];
}

/** Explains a telling of a reading. */
export function explainTelling(reading: Reading, telling: Telling): TellingExplanation {
  const { incident, start, rule, parts, dates = [], anaphora = [], signs = [] } = telling;
  const same = (other: Telling) => other.incident === incident && other.start < start;
  const before = rule === 'short' ? reading.tellings.findLast(same) : undefined;
  return {
    telling,
    rule,
    words: parts,
    before,
    dates,
    anaphora,
    signs,
    rivals: rivalsOf(reading, telling),
  };
}

/** The incidents that the same words may mean as well. */
export function rivalsOf(reading: Reading, telling: Telling): readonly string[] {
  return rivalsAmong(reading.tellingsIn(telling), telling);
}

/** The same, given all that the block tells of. */
export function rivalsAmong(
  tellings: readonly BlockTelling[],
  { start, end, strength, incident }: BlockTelling,
): readonly string[] {
  if (strength === 'certain') return [];
  const same = tellings.filter(
    (other) => other.start === start && other.end === end && other.strength === 'possible',
  );
  return same.map((other) => other.incident).filter((other) => other !== incident);
}
