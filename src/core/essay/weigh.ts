/**
 * Tellings by weight: where no line of evidence holds whole, so many names and words of one
 * incident's evidence may stand in a sentence that tells its date that it is told all the same, in
 * other words than anybody foresaw. Such a telling is a possible one.
 *
 *     "That October a lorry full of fertiliser tore up the pier of Mora."
 *
 * The date is what keeps this from reading incidents into whatever is said of the same people: the
 * sentence must give it, or go on, with a party or the place, from one that does. The incident's own
 * date must lie within a year.
 */
import type { Reader } from '../match/reader.ts';
import type { Recall } from '../match/recalls.ts';
import { isViolent } from '../match/violent.ts';
import type { Weight, Weights } from '../match/weights.ts';
import { agrees, type TextDate } from '../text/dates.ts';
import type { DateRange } from '../text/edtf.ts';
import { byStart, hull, overlaps, type Span } from '../text/span.ts';
import { didNotHappen } from './did-not-happen.ts';
import { spanOf, type Facts } from './match-line.ts';
import type { BlockMention } from './mentions.ts';
import type { BlockTelling } from './tellings.ts';
import { VIOLENCE_WORDS } from './unreal.ts';

/** A sentence that tells of nothing by itself, with what it and what is before it hold. */
export interface Untold {
  readonly sentence: Span;
  readonly facts: Facts;
  readonly mentions: readonly BlockMention[];
  readonly dates: readonly TextDate[];
  /** Of the same block, up to `REACH` units before the sentence. */
  readonly before: Facts;
}

/** So far before a sentence, in UTF-16 units, its paragraph still speaks of the same. */
export const REACH = 400;
/** What stands before the sentence says half as much. */
const BEFORE = 0.5;
/** What a word of the sentence counts that no line knows: as much as the rarest that some do. */
const UNKNOWN = 25;
/** What an agreeing date says, by its precision. */
const DATES = { year: 3, month: 9, day: 16 } as const;
/** So high an incident must stand: higher where the sentence gives a year alone, or no date of its own. */
const LEAST = 1;
const LEAST_OF_A_YEAR = 1.3;
/** So many times as high as the next. */
const APART = 1.1;
/** So many names and words of it must stand in the sentence itself, and so many of them be words. */
const NAMES_AND_WORDS = 4;
const WORDS = 2;
/** Up to this square of a logarithm a word is everybody's. */
const COMMON = 0.5;
/** An incident's sum is divided by the root of `SMALL` and a `LARGE`th of how many names and words it has. */
const SMALL = 8;
const LARGE = 12;
/** Violence is told by a word for it, or for what came of it. */
const VIOLENT = new RegExp(
  `\\b(?:${VIOLENCE_WORDS}|deton|missile|slaughter|gun|battle|war\\b|burn|blew|blow|dead|death|die|wound|injur|hurt|maim|perish|victim|corpse|bod(?:y|ies)\\b|violen|terror|overr[au]n|captur|toppl|seiz|sacked?\\b)`,
  'iu',
);
/** What is not said to have happened; "May" is a month. */
const SUPPOSED =
  /\b(?:[Cc]ould|[Ww]ould|[Mm]ight|may|[Ss]hould|[Ii]f|[Uu]nless|[Ww]ill|[Ss]hall)\b/u;

interface Highest {
  readonly incident: string;
  readonly score: number;
  /** Words of it that stand in the sentence. */
  readonly cues: readonly number[];
}

/** The incident that an untold sentence with a date near it tells by the weight of its words. */
export function weighedIn(
  text: string,
  untold: Untold,
  reader: Reader,
  essayDate: () => DateRange | undefined,
): BlockTelling | undefined {
  const { weights, recalls } = reader;
  const { sentence, dates, before } = untold;
  if (!weights) return undefined;
  const own = text.slice(sentence.start, sentence.end);
  if (SUPPOSED.test(own)) return undefined;
  const agreeing = (found: readonly TextDate[], { date }: Recall) =>
    found.filter((each) => date && agrees(each, date, 'year', essayDate()));
  const bonus = (recall: Recall) =>
    Math.max(0, ...agreeing(dates, recall).map(({ precision }) => DATES[precision]));
  const best = highest(own, untold, weights, (incident) => {
    const recall = recalls.of.get(incident);
    return recall ? bonus(recall) : 0;
  });
  const recall = best && recalls.of.get(best.incident);
  if (!recall || !isWithinYear(recall.date) || isElsewhere(untold, recall, reader))
    return undefined;
  if (isBarred(untold, best.incident, weights) || lacksParties(untold, recall)) return undefined;
  const fine = dates.some(({ precision }) => precision !== 'year');
  if (!fine && best.score < LEAST_OF_A_YEAR) return undefined;
  if (agreeing(dates, recall).length < dates.length) return undefined;
  if (dates.length === 0 && !goesOn(untold, recall, agreeing(before.dates, recall)))
    return undefined;
  return tellingOf(text, untold, best, reader);
}

/** The incident of the highest score, where it is high enough and far enough from the next. */
function highest(
  own: string,
  { facts, before, dates }: Untold,
  { byEntity, byCue, incidents, sizes }: Weights,
  bonus: (incident: string) => number,
): Highest | undefined {
  const sums = new Sums(incidents.length);
  for (const id of facts.entities.keys()) sums.add(byEntity.get(id), 1);
  const words: number[] = [];
  for (const [cue, spans] of facts.cues) {
    // "2022" as a word says no more than the date.
    const isDate = spans.every((span) => dates.some((date) => overlaps(date, span)));
    if (isDate) continue;
    words.push(cue);
    sums.add(byCue.get(cue), 1);
  }
  const known = sums.counted;
  for (const id of before.entities.keys()) {
    if (!facts.entities.has(id)) sums.add(byEntity.get(id), BEFORE);
  }
  for (const cue of before.cues.keys()) if (!facts.cues.has(cue)) sums.add(byCue.get(cue), BEFORE);
  const unknown = Math.max(0, (own.match(/\p{L}{4,}/gu)?.length ?? 0) - known);
  const norm = Math.sqrt(sums.squares + UNKNOWN * unknown);
  let first = -1;
  let second = 0;
  let score = 0;
  for (let at = 0; at < incidents.length; at++) {
    if (!sums.has(at)) continue;
    const size = Math.sqrt(SMALL + (sizes[at] ?? 0) / LARGE);
    const its = (sums.of(at) + bonus(incidents[at] ?? '')) / norm / size;
    if (its > score) [first, second, score] = [at, score, its];
    else if (its > second) second = its;
  }
  const incident = incidents[first];
  if (incident === undefined || score < LEAST || score < APART * second) return undefined;
  const tells = (weight: Weight | undefined) =>
    weight !== undefined && weight.square >= COMMON && weight.incidents.includes(first);
  const cues = words.filter((cue) => tells(byCue.get(cue)));
  const names = [...facts.entities.keys()].filter((id) => tells(byEntity.get(id)));
  if (cues.length < WORDS || names.length + cues.length < NAMES_AND_WORDS) return undefined;
  return { incident, score, cues };
}

/** What has been added up for each incident, by its place. */
class Sums {
  readonly #totals: Float64Array;
  readonly #touched: Uint8Array;
  /** Of all that was added, what it would be for an incident that had it all. */
  squares = 0;
  counted = 0;

  constructor(incidents: number) {
    this.#totals = new Float64Array(incidents);
    this.#touched = new Uint8Array(incidents);
  }

  add(weight: Weight | undefined, by: number): void {
    if (!weight) return;
    const { square, incidents } = weight;
    this.squares += by * by * square;
    this.counted += 1;
    for (const at of incidents) {
      this.#totals[at] = this.of(at) + by * square;
      this.#touched[at] = 1;
    }
  }

  has(incident: number): boolean {
    return this.#touched[incident] === 1;
  }

  of(incident: number): number {
    return this.#totals[incident] ?? 0;
  }
}

function isWithinYear(date: DateRange | undefined): boolean {
  return date !== undefined && Math.floor(date.from / 10000) === Math.floor(date.to / 10000);
}

/** Whether the sentence names places, and none of the incident's. */
function isElsewhere({ mentions }: Untold, { places }: Recall, { glossary }: Reader): boolean {
  const named = mentions.filter(
    ({ entity }) => glossary.entities.get(entity)?.kind.value === 'place',
  );
  return named.length > 0 && places.size > 0 && !named.some(({ entity }) => places.has(entity));
}

/** Whether the sentence holds what the lines of the incident must not stand beside. */
function isBarred(
  { facts: { entities, cues } }: Untold,
  incident: string,
  { not }: Weights,
): boolean {
  return (not.get(incident) ?? []).some((part) => {
    if (part.type === 'words') return part.cues.some((cue) => cues.has(cue));
    return part.type === 'entity' && part.ids.some((id) => entities.has(id));
  });
}

/** Whether of two or more that had part in it fewer than two are named, in the sentence or before it. */
function lacksParties({ facts, before }: Untold, { actors, places }: Recall): boolean {
  const isNamed = (id: string) => facts.entities.has(id) || before.entities.has(id);
  return actors.size > 1 && [...actors.keys(), ...places].filter(isNamed).length < 2;
}

/** Whether a sentence without a date goes on from one that gave it, with a party or the place. */
function goesOn(
  { mentions }: Untold,
  { places, actors }: Recall,
  agreeing: readonly TextDate[],
): boolean {
  return (
    agreeing.length > 0 && mentions.some(({ entity }) => places.has(entity) || actors.has(entity))
  );
}

function tellingOf(
  text: string,
  { facts, sentence }: Untold,
  { incident, cues }: Highest,
  { glossary }: Reader,
): BlockTelling | undefined {
  const parts = cues
    .flatMap((cue) => facts.cues.get(cue)?.[0] ?? [])
    .map(spanOf)
    .toSorted(byStart);
  const told = glossary.incidents.get(incident);
  const own = text.slice(sentence.start, sentence.end);
  if (isViolent(told) && !VIOLENT.test(own)) return undefined;
  if (didNotHappen(text, sentence, parts, told)) return undefined;
  const { start, end } = hull(parts);
  return { start, end, incident, parts, sentence, strength: 'possible', rule: 'weight' };
}
