/**
 * Verdicts: how the reports of one incident agree, property by property.
 *
 * A figure is an interval, and a sub-count is a lower bound of its total: "2 Chinese killed" and
 * "3 killed, 2 of them Chinese" are compatible, killed 3. Figures that count different things
 * ("at least 20 miners", "20 Pashtun miners") have different scopes; intervals that do not meet are
 * in conflict. Deaths follow UCDP's low and high; dates that contain each other are compatible.
 */
import type { Figures, Report } from '../glossary/fields.ts';
import { intervalOf, type Interval } from '../glossary/figures.ts';
import type { Glossary, Incident } from '../glossary/glossary.ts';
import { dateWords, parseEdtf, type DateRange } from '../text/edtf.ts';
import { phrase, type Worded } from '../text/phrase.ts';

/** How reports agree on a property. */
export type Verdict = 'same' | 'compatible' | 'different-scope' | 'conflict' | 'cannot-compare';

/** What is compared. */
export type ReportProperty = 'date' | 'killed' | 'injured' | 'perpetrator' | 'target' | 'place';

/** The verdict on one property; `result` is where the reports meet, or the whole range in conflict. */
export interface PropertyVerdict {
  readonly property: ReportProperty;
  readonly verdict: Verdict;
  /** How many reports speak of the property. */
  readonly count: number;
  /** The result for figures and dates, in words: "3 (2 Chinese nationals)", "2020 or 2021". */
  readonly result: Worded | undefined;
}

/** How much a verdict asks to be told. */
export const VERDICT_WEIGHT: Readonly<Record<Verdict, number>> = {
  'cannot-compare': 0,
  same: 1,
  compatible: 2,
  'different-scope': 3,
  conflict: 4,
};

/** Marks of an incident in the tree: reports differ in scope, conflict, or who did it is disputed. */
export type IncidentSign = 'different-scope' | 'conflict' | 'disputed';

/** Verdicts on the properties that at least one report speaks of. */
export function verdictsOf(incident: Incident, glossary: Glossary): readonly PropertyVerdict[] {
  const reports = incident.reports ?? [];
  return [
    dateVerdict(reports),
    figuresVerdict('killed', reports),
    figuresVerdict('injured', reports),
    actorVerdict('perpetrator', reports),
    actorVerdict('target', reports),
    placeVerdict(reports, glossary),
  ].filter((verdict) => verdict !== undefined);
}

/** The signs that an incident bears, the weightiest first. */
export function signsOf(incident: Incident, glossary: Glossary): readonly IncidentSign[] {
  const verdicts = verdictsOf(incident, glossary);
  // Different words for a target ("workers", "engineers") are no quarrel, nor is a coarser place.
  const weighed = verdicts.filter((v) => v.property !== 'target' && v.property !== 'place');
  const signs: IncidentSign[] = [];
  if (weighed.some((v) => v.verdict === 'conflict' && v.property !== 'perpetrator')) {
    signs.push('conflict');
  }
  if (weighed.some((v) => v.verdict === 'different-scope')) signs.push('different-scope');
  if (isDisputed(incident)) signs.push('disputed');
  return signs;
}

function isDisputed(incident: Incident): boolean {
  const attributions = [
    ...(incident.parties ?? []).flatMap(({ role, attribution }) =>
      role.value === 'perpetrator' ? (attribution?.value ?? []) : [],
    ),
    ...(incident.reports ?? []).flatMap((report) => report.perpetrator?.attribution?.value ?? []),
  ];
  return attributions.some((attribution) => attribution === 'disputed' || attribution === 'denied');
}

function dateVerdict(reports: readonly Report[]): PropertyVerdict | undefined {
  const given = reports.flatMap(({ date }) => date?.value ?? []);
  const dates = given.flatMap((date) => parseEdtf(date) ?? []);
  if (dates.length === 0) return undefined;
  const verdict = compareDates(dates);
  const meet = meetingOf(dates);
  // A date that lies within all others says what they say together.
  const finest = given.find((date) => {
    const range = parseEdtf(date);
    return range?.from === meet.from && range.to === meet.to;
  });
  const result =
    verdict === 'conflict' ? eitherOf(given) : finest === undefined ? undefined : dateWords(finest);
  return { property: 'date', verdict, count: dates.length, result };
}

/** "2020 or 2021": the dates that are given, the earliest first, without what another says more exactly. */
function eitherOf(given: readonly string[]): Worded {
  const distinct = [...new Set(given)].toSorted();
  const exact = distinct.filter((date) => !distinct.some((other) => isWithin(other, date)));
  const [first = { text: '' }, ...others] = exact.map(dateWords);
  return others.reduce((all, each) => phrase('{0} or {1}', all, each), first);
}

/** Whether a date lies within a longer one. */
function isWithin(inner: string, outer: string): boolean {
  const [a, b] = [parseEdtf(inner), parseEdtf(outer)];
  if (!a || !b || (a.from === b.from && a.to === b.to)) return false;
  return b.from <= a.from && a.to <= b.to;
}

/** From the latest beginning to the earliest end. */
function meetingOf(dates: readonly DateRange[]): Pick<DateRange, 'from' | 'to'> {
  const from = Math.max(...dates.map((date) => date.from));
  return { from, to: Math.min(...dates.map((date) => date.to)) };
}

function compareDates(dates: readonly DateRange[]): Verdict {
  if (dates.length < 2) return 'cannot-compare';
  const { from, to } = meetingOf(dates);
  if (from > to) return 'conflict';
  const same = dates.every((d) => d.from === dates[0]?.from && d.to === dates[0]?.to);
  return same ? 'same' : 'compatible';
}

/** The figures of one report in words: "3 (2 Chinese nationals)", "at least 10", "2 miners". */
export function figuresWords(figures: Figures): Worded {
  const interval = intervalOf(figures);
  if (interval.whole) return resultWords([interval], 'same');
  return { text: partsText([...interval.parts]) };
}

function partsText(parts: readonly (readonly [who: string, count: number])[]): string {
  return parts.map(([who, count]) => `${count} ${who}`).join(', ');
}

function figuresVerdict(
  property: 'killed' | 'injured',
  reports: readonly Report[],
): PropertyVerdict | undefined {
  const intervals = reports.flatMap((report) => {
    const figures = report[property];
    return figures ? [intervalOf(figures)] : [];
  });
  if (intervals.length === 0) return undefined;
  const verdict = compareFigures(intervals);
  const result = resultWords(intervals, verdict);
  return { property, verdict, count: intervals.length, result };
}

function compareFigures(intervals: readonly Interval[]): Verdict {
  if (intervals.length < 2) return 'cannot-compare';
  return weightiest(pairs(intervals).map(([a, b]) => comparePair(a, b)));
}

/** Of verdicts on pairs the one that decides on all of them; "same" where there is none. */
function weightiest(verdicts: readonly Verdict[]): Verdict {
  return verdicts.reduce((a, b) => (VERDICT_WEIGHT[b] > VERDICT_WEIGHT[a] ? b : a), 'same');
}

/** How two intervals agree. */
export function comparePair(a: Interval, b: Interval): Verdict {
  if (partsClash(a, b) || a.low > b.high || b.low > a.high) return 'conflict';
  if (differentScope(a, b)) return 'different-scope';
  return a.low === a.high && b.low === b.high ? 'same' : 'compatible';
}

function pairs<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((a, i) => items.slice(i + 1).map((b): [T, T] => [a, b]));
}

function partsClash(a: Interval, b: Interval): boolean {
  return [...a.parts].some(([who, number]) => (b.parts.get(who) ?? number) !== number);
}

/** One report counts a part only, and the other does not speak of that part. */
function differentScope(a: Interval, b: Interval): boolean {
  if (a.whole && b.whole) return false;
  return ![...a.parts.keys()].some((who) => b.parts.has(who));
}

/** Reports that count everybody, where they are in conflict among themselves; else all. */
function quarrelling(intervals: readonly Interval[]): readonly Interval[] {
  const whole = intervals.filter((interval) => interval.whole);
  return compareFigures(whole) === 'conflict' ? whole : intervals;
}

/** Intervals in one: where they meet, or all of them in conflict. */
export function resultWords(all: readonly Interval[], verdict: Verdict): Worded {
  const intervals = verdict === 'conflict' ? quarrelling(all) : all;
  const lows = intervals.map((interval) => interval.low);
  const highs = intervals.map((interval) => interval.high);
  const hull = verdict === 'conflict';
  const low = hull ? Math.min(...lows) : Math.max(...lows);
  const high = hull ? Math.max(...highs) : Math.min(...highs);
  const number = low === high ? { text: `${low}` } : rangeWords(low, high);
  const parts = new Map(intervals.flatMap((interval) => [...interval.parts]));
  if (verdict === 'conflict' || parts.size === 0) return number;
  // In the order of size and name, so that the order of the reports does not matter.
  const sorted = [...parts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return phrase('{0} ({1})', number, partsText(sorted));
}

function rangeWords(low: number, high: number): Worded {
  return high === Infinity ? phrase('at least {0}', String(low)) : { text: `${low}–${high}` };
}

function actorVerdict(
  property: 'perpetrator' | 'target',
  reports: readonly Report[],
): PropertyVerdict | undefined {
  const actors = reports.flatMap((report) => report[property] ?? []);
  if (actors.length === 0) return undefined;
  const entities = new Set(actors.flatMap(({ entity }) => entity?.value ?? []));
  const known = actors.filter(({ entity }) => entity).length;
  const verdict: Verdict = known < 2 ? 'cannot-compare' : entities.size === 1 ? 'same' : 'conflict';
  return { property, verdict, count: actors.length, result: undefined };
}

function placeVerdict(reports: readonly Report[], glossary: Glossary): PropertyVerdict | undefined {
  const places = reports.flatMap(({ place }) => place?.value ?? []);
  if (places.length === 0) return undefined;
  const distinct = [...new Set(places)];
  const verdict: Verdict =
    places.length < 2
      ? 'cannot-compare'
      : distinct.length === 1
        ? 'same'
        : pairs(distinct).every(([a, b]) => within(a, b, glossary) || within(b, a, glossary))
          ? 'compatible'
          : 'conflict';
  return { property: 'place', verdict, count: places.length, result: undefined };
}

/** Whether a place is part of another, by the glossary's relations, over a few steps. */
function within(inner: string, outer: string, glossary: Glossary, steps = 4): boolean {
  if (steps === 0) return false;
  return (glossary.entities.get(inner)?.relations ?? []).some(
    ({ type, to }) =>
      (type.value === 'located-in' || type.value === 'part-of') &&
      (to.value === outer || within(to.value, outer, glossary, steps - 1)),
  );
}
