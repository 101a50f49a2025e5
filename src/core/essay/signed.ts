/**
 * Tellings by signs: the words of a sentence that no line of evidence was written for speak for an
 * incident together, each with the points that the glossary gives it.
 *
 *     signs: { pier: 12, blaze: 9, lorry: 6 }
 *     "Nobody who was there has forgotten the pier, nor the blaze that lit it."
 *
 * Where many words stand some speak for it by chance: the points count as in a sentence of
 * twenty-five words, and otherwise go with the root of how many there are. A date at which it did
 * not happen speaks against it. Such a telling is a possible one, and nothing is taken up from it.
 */
import { POINTS } from '../glossary/vocabulary.ts';
import type { Reader } from '../match/reader.ts';
import type { Sign } from '../match/signs.ts';
import { agrees } from '../text/dates.ts';
import type { DateRange } from '../text/edtf.ts';
import { byStart, hull, type Span } from '../text/span.ts';
import { didNotHappen } from './did-not-happen.ts';
import type { Fact } from './facts.ts';
import type { Facts } from './match-line.ts';
import type { BlockTelling } from './tellings.ts';

/** A word that speaks for an incident. */
export interface SignSpan extends Span {
  readonly points: number;
}

/** What is asked of an incident before it counts. */
export interface Asked {
  /** Whether the essay has told of it. */
  readonly told: (incident: string) => boolean;
  /** Whether the sentence tells of it already. */
  readonly known: (incident: string) => boolean;
  /** A date without a year is held against it. */
  readonly essayDate: () => DateRange | undefined;
  /** The essay's source. */
  readonly source: Fact | undefined;
}

/** The points count in full in a sentence of so many words; in one of fewer than `SHORT` as in that. */
const USUAL = 25;
const SHORT = 16;
/** So many more are needed beside dates none of which is the incident's. */
const OTHER_DATE = 10;
/** Whether it happened is asked of so many words, those with the most points. */
const WEIGHTIEST = 3;
/** Words within so many characters are marked, a phrase: all of them may be half the sentence. */
const MARKED = 48;
const WORDS = /\S+/g;
/** A sentence with one of these and no past is on what is to come. */
const TO_COME = /\b(?:will|shall|must|should|may|might|can)\b/iu;
const PAST = /\b(?:was|were|had|did|\p{L}+ed)\b/iu;

/** The incidents for which the words of a sentence have the points, those apart that it tells anyway. */
export function signedIn(
  text: string,
  sentence: Span,
  facts: Facts,
  reader: Reader,
  asked: Asked,
): readonly BlockTelling[] {
  const { incidents } = reader.signs;
  const sums = sumsOf(facts, reader);
  let own: string | undefined;
  const tellings: BlockTelling[] = [];
  for (let of = 0; of < sums.length; of++) {
    const sum = sums[of] ?? 0;
    if (sum < POINTS.least) continue;
    const incident = incidents[of] ?? '';
    if (asked.known(incident) || isReported(incident, asked, reader)) continue;
    own ??= text.slice(sentence.start, sentence.end);
    if (TO_COME.test(own) && !PAST.test(own)) break;
    const needed = neededFor(incident, own, facts, reader, asked, sum);
    if (sum < needed) continue;
    const signs = signsFor(of, facts, needed, reader);
    const telling = tellingOf(text, sentence, incident, signs, reader);
    if (telling) tellings.push(telling);
  }
  return tellings;
}

const NO_SIGNS: readonly Sign[] = [];
const NO_SUMS = new Int32Array(0);

/** The points of each incident with signs; nothing where no word is a sign. Asked of every sentence. */
function sumsOf({ cues }: Facts, { signs: { byCue, incidents } }: Reader): Int32Array {
  let sums = NO_SUMS;
  for (const cue of cues.keys()) {
    const signs = byCue.get(cue);
    if (!signs) continue;
    if (sums === NO_SUMS) sums = new Int32Array(incidents.length);
    for (let i = 0; i < signs.length; i++) {
      const { of, points } = signs[i] as Sign;
      sums[of] = (sums[of] ?? 0) + points;
    }
  }
  return sums;
}

/** Whether the glossary has a report of it from this source: its lines were written with that in view. */
function isReported(incident: string, { source }: Asked, { glossary }: Reader): boolean {
  if (source === undefined) return false;
  const { reports = [] } = glossary.incidents.get(incident) ?? {};
  return reports.some((report) => report.source.value === source);
}

/** The points that the incident needs in a sentence; it asks for facts only where they decide. */
function neededFor(
  incident: string,
  own: string,
  { dates }: Facts,
  { recalls }: Reader,
  { told, essayDate }: Asked,
  sum: number,
): number {
  const longer = Math.sqrt(Math.max(SHORT, own.match(WORDS)?.length ?? 0) / USUAL);
  if (sum < POINTS.toldBefore * longer) return Infinity;
  const date = recalls.of.get(incident)?.date;
  const dated = date ? dates.filter(({ year }) => year !== undefined) : [];
  const elsewhen =
    dated.length > 0 && !dated.some((each) => date && agrees(each, date, 'year', essayDate()));
  const more = elsewhen ? OTHER_DATE : 0;
  const untold = (POINTS.untold + more) * Math.max(1, longer);
  if (sum >= untold || !told(incident)) return untold;
  return (POINTS.toldBefore + more) * longer;
}

/** The words that come to so many points: those with the most, until they weigh up what speaks against it. */
function signsFor(
  incident: number,
  { cues }: Facts,
  needed: number,
  { signs }: Reader,
): readonly SignSpan[] {
  const found: SignSpan[] = [];
  let wanted = needed;
  for (const [cue, [span]] of cues) {
    for (const { of, points } of signs.byCue.get(cue) ?? NO_SIGNS) {
      if (of !== incident || !span) continue;
      if (points < 0) wanted -= points;
      else found.push({ start: span.start, end: span.end, points });
    }
  }
  const weighty = found.toSorted((a, b) => b.points - a.points || a.start - b.start);
  const enough = weighty.findIndex(({ points }) => (wanted -= points) <= 0);
  return enough < 0 ? weighty : weighty.slice(0, enough + 1);
}

function tellingOf(
  text: string,
  sentence: Span,
  incident: string,
  weighty: readonly SignSpan[],
  { glossary }: Reader,
): BlockTelling | undefined {
  const weightiest = weighty.slice(0, WEIGHTIEST).toSorted(byStart);
  if (didNotHappen(text, sentence, weightiest, glossary.incidents.get(incident))) return undefined;
  const signs = weighty.toSorted(byStart);
  const parts = phraseOf(signs).map(({ start, end }) => ({ start, end }));
  const { start, end } = hull(parts);
  return { start, end, incident, parts, sentence, strength: 'possible', rule: 'signs', signs };
}

/** The words in a stretch of `MARKED` characters, or the one word, that have the most points. */
function phraseOf(signs: readonly SignSpan[]): readonly SignSpan[] {
  let best: readonly SignSpan[] = [];
  let most = 0;
  for (const { start } of signs) {
    const phrase = signs.filter((sign) => sign.start >= start && sign.end <= start + MARKED);
    const points = phrase.reduce((sum, sign) => sum + sign.points, 0);
    if (points > most) [best, most] = [phrase, points];
  }
  return best.length > 0 ? best : signs.slice(0, 1);
}
