/**
 * An incident as a sentence tells of it, to begin an entry with: when, where, what sort of thing,
 * and the lines of evidence that would find it again.
 *
 *     'On 12 March 2024 a blast shook Lanna.'
 *     // date 2024-03-12, place lanna, explosions, [{ entity: lanna }, { words: [blast*] }] …
 */
import type { Reading } from '../essay/annotate.ts';
import type { Mention } from '../essay/mentions.ts';
import type { EVENT_TYPES } from '../glossary/vocabulary.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { Written } from '../glossary/write-yaml.ts';
import { datesIn, type TextDate } from '../text/dates.ts';
import { parseEdtf, partsOf, type Precision } from '../text/edtf.ts';
import { sentencesIn } from '../text/sentences.ts';
import { overlaps, type Span } from '../text/span.ts';
import { draftTitle, placeNamed, saysWhere, whoIn } from './draft-title.ts';

/** What a sentence says of an incident. */
export interface IncidentDraft {
  readonly sentence: Span;
  readonly name: string;
  /** Words of the sentence that tell of an event. */
  readonly words: readonly string[];
  readonly eventType: (typeof EVENT_TYPES)[number];
  /** EDTF. */
  readonly date: string | undefined;
  /** Id of the place. */
  readonly place: string | undefined;
  /** Lines of evidence, the best first; each finds the sentence. */
  readonly evidence: readonly Written[];
  /** Words that lead back to the sentence. */
  readonly quote: string;
}

type EventType = IncidentDraft['eventType'];

/** Beginnings of words that tell of an event; the first that stands in a sentence decides. */
const CUES: readonly (readonly [EventType, RegExp])[] = [
  ['explosions', /^(?:bomb|blast|explo|shell|airstrike|missile|drone|mine$|burn|fire$|blaze)/],
  [
    'violence-against-civilians',
    /^(?:murder|massacre|assassin|kidnap|abduct|execut|stabb|lynch|shot$|shoot|kill)/,
  ],
  [
    'battles',
    /^(?:battle|clash|fought|ambush|siege|besieg|raid|invad|invasion|attack|offensive|assault|captur|stormed|skirmish)/,
  ],
  ['riots', /^(?:riot|loot|mob$|brawl)/],
  [
    'protests',
    /^(?:protest|demonstrat|march(?:ed|ers)|strike|rally|rallies|mutin|uprising|revolt)/,
  ],
  [
    'strategic-developments',
    /^(?:sign(?:s|ed|ing)?$|return(?:s|ed)?$|seiz|takeover|withdr[ae]w|coup|overthr|toppl|oust|agree|accord|treaty|truce|visit|met$|meet|elect|appoint|resign|arrest|announc|declar|sail|launch|crown|depos|exile|banish|sank|wreck|vote|negotiat|crash|flood|die[ds]$|death)/,
  ],
];
const MOST_QUOTED = 8;

/** Drafts an incident from the sentence that holds a span (or the first of those that it touches). */
export function draftIncident(reading: Reading, glossary: Glossary, span: Span): IncidentDraft {
  const { essay } = reading;
  const block = essay.blocks.find(({ end }) => span.start <= end) ?? {
    start: 0,
    end: essay.text.length,
  };
  const sentences = sentencesIn(essay.text, block);
  const sentence =
    sentences.find((each) => overlaps(each, span) || each.end >= span.start) ??
    sentences.at(-1) ??
    block;
  const content = essay.text.slice(sentence.start, sentence.end);
  const cues = cuesIn(content);
  const words = cues.map(({ word }) => word);
  const dates = datesIn(essay.text, sentence).flatMap((each) => {
    const edtf = edtfOf(each, essay.date);
    return edtf === undefined ? [] : [{ edtf, precision: each.precision }];
  });
  const date = dates[0]?.edtf;
  const here = reading.mentions.filter((mention) => overlaps(mention, sentence));
  const place = placeOf(here, glossary, essay.text, words);
  const named = place === undefined ? placeNamed(essay.text, sentence, here) : undefined;
  const who = whoIn(here, place, glossary, essay.text);
  const label = (id: string | undefined) =>
    id === undefined ? undefined : (glossary.entities.get(id)?.prefLabel.value ?? id);
  return {
    sentence,
    name: draftTitle({
      cues: words,
      sentence: content,
      who: label(who),
      place: label(place) ?? named,
      date,
    }),
    words,
    eventType: cues[0]?.type ?? 'strategic-developments',
    date,
    place,
    evidence: evidenceOf({
      words,
      precision: dates[0]?.precision,
      ids: [...new Set([place, who, ...here.map(({ entity }) => entity)])].filter(
        (id) => id !== undefined,
      ),
      named,
      plain: plainWords(content),
    }),
    quote: quoteOf(essay.text, sentence, words[0] ?? ''),
  };
}

function cuesIn(sentence: string): { type: EventType; word: string }[] {
  const words = [...new Set(sentence.toLowerCase().match(/\p{L}+/gu))];
  return CUES.flatMap(([type, pattern]) =>
    words.filter((word) => pattern.test(word)).map((word) => ({ type, word })),
  );
}

/** A day or month without a year is the last one before the essay. */
function edtfOf(
  { year, month, day, lastYear }: TextDate,
  essay: string | undefined,
): string | undefined {
  const range = essay === undefined ? undefined : parseEdtf(essay);
  const written = range && partsOf(range.to);
  let known = year;
  if (known === undefined && written && month !== undefined) {
    const later = month > written.month || (month === written.month && (day ?? 0) > written.day);
    known = later ? written.year - 1 : written.year;
  }
  if (known === undefined) return undefined;
  const two = (part: number | undefined) =>
    part === undefined ? '' : `-${String(part).padStart(2, '0')}`;
  const single = `${known}${two(month)}${two(month === undefined ? undefined : day)}`;
  return lastYear === undefined ? single : `${single}/${lastYear}`;
}

/** Where it was: a place, else a state that the words before it make one. */
function placeOf(
  here: readonly Mention[],
  glossary: Glossary,
  text: string,
  cues: readonly string[],
): string | undefined {
  const kindOf = (id: string) => glossary.entities.get(id)?.kind.value;
  return (
    here.find(({ entity }) => kindOf(entity) === 'place') ??
    here.find((each) => kindOf(each.entity) === 'state' && saysWhere(text, each, cues))
  )?.entity;
}

/** A word with its other endings: "signed" is found by `sign*`. */
function stem(word: string): string {
  const bare = word.replace(/(?:ied|ies|ings?|ed|es|s)$/, '');
  return bare.length >= 4 ? `${bare}*` : word;
}

/** The two longest words that are no names, in their order. */
function plainWords(sentence: string): string[] {
  const words = [...new Set(sentence.match(/(?<![\p{L}’'-])\p{Ll}{4,}(?![\p{L}’'-])/gu))];
  const longest = words.toSorted((a, b) => b.length - a.length).slice(0, 2);
  return words.filter((word) => longest.includes(word));
}

/** What evidence is made of. */
interface Told {
  /** Words that tell of the event. */
  readonly words: readonly string[];
  /** Of the date, if it gives one. */
  readonly precision: Precision | undefined;
  /** Who and where, what says most first. */
  readonly ids: readonly string[];
  /** A place that is no entry. */
  readonly named: string | undefined;
  /** Words to go by where none tells of an event. */
  readonly plain: readonly string[];
}

function evidenceOf({ words, precision, ids, named, plain }: Told): Written[] {
  const telling = words.length ? words : plain;
  const cues = telling.length ? [{ words: [...new Set(telling.map(stem))] }] : [];
  const day = precision === 'day' ? [{ date: 'day' }] : [];
  const lines: Written[] = ids.map((id) => [{ entity: id }, ...cues]);
  if (day.length && cues.length) lines.splice(1, 0, [...day, ...cues]);
  if (day.length && ids[0] !== undefined) lines.push([...day, { entity: ids[0] }]);
  const there = named === undefined ? [] : [{ words: [named] }];
  if (there.length) lines.unshift([...there, ...cues]);
  // A month alone is that of much else: with who or where it leads the list.
  const leading = ids.length ? ids.map((id) => ({ entity: id })) : there;
  const dated = leading.map((part) => [part, { date: 'month' }, ...cues]);
  if (precision === 'month') lines.unshift(...dated.slice(0, there.length ? 1 : 2));
  if (lines.length === 0) {
    // Any one of a few words would be too little: all of them.
    const all = words.length > 0 ? words.slice(0, 2) : plain;
    lines.push(all.map((word) => ({ words: [stem(word)] })));
  }
  // An entity alone would be told of wherever it is named.
  return lines.filter((line) => (line as readonly Written[]).length > 1 || words.length > 0);
}

/** At most eight words, from a little before what happened. */
function quoteOf(text: string, sentence: Span, what: string): string {
  const words = text.slice(sentence.start, sentence.end).split(/\s+/).filter(Boolean);
  const at = what ? words.findIndex((word) => word.toLowerCase().includes(what)) : 0;
  const from = Math.max(0, Math.min(at - 3, words.length - MOST_QUOTED));
  return words
    .slice(from, from + MOST_QUOTED)
    .join(' ')
    .replace(/[.,;:]+$/, '');
}
