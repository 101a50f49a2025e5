/**
 * Essay against glossary: where a telling gives a date or a number of killed or injured that no
 * one else gives.
 *
 *     "The siege of Mora in 1921 …"   // this essay says 1921, the glossary 1922
 *
 * Only what stands at the telling itself counts: a date right beside it or within it, a number with
 * its verb, in a sentence that tells of one incident. What is hedged or attributed is not the
 * essay's own word.
 */
import type { Reading } from '../essay/annotate.ts';
import type { ReadParagraph } from '../essay/decide.ts';
import type { SettledDate } from '../essay/settle-dates.ts';
import type { BlockTelling } from '../essay/tellings.ts';
import { tollsIn } from '../essay/toll-numbers.ts';
import { intervalOf } from '../glossary/figures.ts';
import type { Glossary, Incident } from '../glossary/glossary.ts';
import { agrees, datesIn, type TextDate } from '../text/dates.ts';
import { dateWords, parseEdtf, partsOf } from '../text/edtf.ts';
import { edtfOf } from '../text/relative-dates.ts';
import type { Worded } from '../text/phrase.ts';
import type { Span } from '../text/span.ts';
import { inOneGo } from '../text/steps.ts';
import { comparePair, resultWords } from './verdicts.ts';

/** A place of an essay that says something else than the glossary. */
export interface Discrepancy extends Span {
  readonly incident: string;
  readonly property: 'date' | 'killed' | 'injured';
  /** What stands in the essay, and what elsewhere, for people. */
  readonly here: Worded;
  readonly elsewhere: Worded;
}

/** The places of an essay that conflict with the glossary, in order. */
export function discrepanciesIn(reading: Reading, glossary: Glossary): readonly Discrepancy[] {
  return inOneGo(findingDiscrepancies(reading, glossary));
}

/** The same with a stop after each block that was not looked at before. */
export function* findingDiscrepancies(
  reading: Reading,
  glossary: Glossary,
): Generator<void, readonly Discrepancy[]> {
  const { source } = reading.essay;
  const found: Discrepancy[] = [];
  for (const { item, from } of reading.blocks()) {
    if (item.found.tellings.length === 0) continue;
    const known = looked.get(item.found);
    const fresh = known?.source !== source || known?.glossary !== glossary;
    const inBlock = fresh ? discrepanciesOf(item, source, glossary) : known.discrepancies;
    for (const each of inBlock) {
      found.push(Object.assign({}, each, { start: each.start + from, end: each.end + from }));
    }
    if (fresh) {
      looked.set(item.found, { source, glossary, discrepancies: inBlock });
      yield;
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** What was seen in a block, with what it depends on: after a key nearly all are what they were. */
interface Looked {
  readonly source: string | undefined;
  readonly glossary: Glossary;
  readonly discrepancies: readonly Discrepancy[];
}

const looked = new WeakMap<ReadParagraph['found'], Looked>();

/** Places count from the block's start. */
function discrepanciesOf(
  { text, found: { tellings } }: ReadParagraph,
  source: string | undefined,
  glossary: Glossary,
): Discrepancy[] {
  const told = new Map<number, number>();
  for (const { sentence } of tellings)
    told.set(sentence.start, (told.get(sentence.start) ?? 0) + 1);
  return tellings.flatMap((telling) => {
    const incident = glossary.incidents.get(telling.incident);
    const alone = told.get(telling.sentence.start) === 1 && telling.strength === 'certain';
    const speaks = alone && incident?.clarity?.value !== 'aggregate';
    return incident && speaks ? inTelling(text, telling, incident, source) : [];
  });
}

function inTelling(
  text: string,
  telling: BlockTelling,
  incident: Incident,
  source: string | undefined,
): Discrepancy[] {
  const { start, end } = telling.sentence;
  const sentence = text.slice(start, end);
  const own = { start: telling.start - start, end: telling.end - start };
  return [...dateIn(sentence, own, incident), ...tollsOf(sentence, incident, source)].map(
    (each) => ({
      ...each,
      start: each.start + start,
      end: each.end + start,
      incident: incident.id,
    }),
  );
}

type Found = Omit<Discrepancy, 'incident'>;

/** Somebody else's word, or an uncertain one. */
const HEDGED =
  /\b(?:about|around|circa|roughly|nearly|almost|some|reportedly|allegedly|apparently|perhaps|probably|possibly|maybe|according to|claim(?:s|ed)?|alleg(?:es?|ed)|say|says|said|believ(?:es?|ed)|estimat(?:es?|ed)|or so|not|whether|if)\b/iu;
/** Between the telling and its date: "the siege of Mora began in 1921". */
const BESIDE = new RegExp(
  '^(?: (?:in|at|of|on|over|near|from) (?:the )?\\p{Lu}[\\p{L}’-]*(?: \\p{Lu}[\\p{L}’-]*){0,2})?[\\s,]*' +
    '(?:(?:began|came|happened|took place|occurred|was|were) )?(?:(?:back )?(?:in|on|of|during))?\\s*$',
  'u',
);
/** "The night of 25 to 26 August": either may be meant. */
const TWO_DAYS = /\d\w*\s*(?:to|and|or|[-–—/])\s*\d/iu;
const AHEAD = /^[\s,]*(?:the|an?|its|their|his|her)?\s*$/iu;
const INTO = /(?:^|[^\p{L}])(?:in|on|of|during)\s+$/iu;

/** The one date of the sentence, where it belongs to the telling and is another. */
function dateIn(sentence: string, own: Span, incident: Incident): Found[] {
  const known = incident.date && parseEdtf(incident.date.value);
  const [date, ...more] = datesIn(sentence, { start: 0, end: sentence.length });
  if (!known || !date || more.length > 0 || date.relative || date.year === undefined) return [];
  // A stretch of years has a beginning, an end and a middle that may all be told.
  if (known.approximate || partsOf(known.from).year !== partsOf(known.to).year) return [];
  if (date.lastYear !== undefined || agrees(date, known, 'year', undefined)) return [];
  if (HEDGED.test(sentence) || !belongs(sentence, own, date)) return [];
  if (TWO_DAYS.test(sentence.slice(date.start, date.end))) return [];
  const { here, elsewhere } = datesApart(date, incident.date?.value ?? '');
  return [{ start: date.start, end: date.end, property: 'date', here, elsewhere }];
}

function belongs(sentence: string, own: Span, { start, end }: TextDate): boolean {
  if (own.start <= start && end <= own.end) return INTO.test(sentence.slice(0, start));
  if (start >= own.end) {
    const between = sentence.slice(own.end, start);
    return BESIDE.test(between) && (/\S/.test(between) || own.end < start);
  }
  return INTO.test(sentence.slice(0, start)) && AHEAD.test(sentence.slice(end, own.start));
}

/** "2020" and "2021" where the years differ, else the dates in full. */
function datesApart(date: SettledDate, known: string): { here: Worded; elsewhere: Worded } {
  const range = parseEdtf(known);
  const year = range && partsOf(range.from).year;
  if (year !== undefined && year !== date.year)
    return { here: { text: `${date.year}` }, elsewhere: { text: `${year}` } };
  return { here: dateWords(edtfOf(date) ?? ''), elsewhere: dateWords(known) };
}

/** The numbers of the sentence that no report of another text agrees with. */
function tollsOf(sentence: string, incident: Incident, own: string | undefined): Found[] {
  if (HEDGED.test(sentence)) return [];
  const reports = incident.reports ?? [];
  const others = reports.filter(({ source }) => source.value !== own);
  return tollsIn(sentence).flatMap(({ start, end, property, interval, text }): Found[] => {
    const given = (some: typeof reports) =>
      some.flatMap((report) => (report[property] ? [intervalOf(report[property])] : []));
    const known = given(others).length > 0 ? given(others) : given(reports);
    if (known.length === 0) return [];
    if (known.some((each) => comparePair(interval, each) !== 'conflict')) return [];
    const elsewhere = resultWords(known, known.length > 1 ? 'compatible' : 'same');
    return [{ start, end, property, here: { text }, elsewhere }];
  });
}
