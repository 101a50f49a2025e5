/**
 * What one block holds, whatever stands around it: hits of labels, sentences, dates, cues. Offsets
 * count from the block's start, so a reading stays good while the essay around it is edited.
 */
import { hasHyphen } from '../match/kin.ts';
import { isNamesake } from '../match/neighbours.ts';
import type { Form, Reader } from '../match/reader.ts';
import { datesIn, type TextDate } from '../text/dates.ts';
import { sentencesIn } from '../text/sentences.ts';
import { contains, overlapsAny, type Span } from '../text/span.ts';
import type { EssayFormat } from './blocks.ts';
import type { BlockPin } from './apply-pins.ts';
import { isStrong } from './naming.ts';
import { shieldsIn } from './shields.ts';

/*
 * What a class makes V8 keeps among the young; an object written out it would soon make among the
 * old, where thousands of each essay wait for the next collection of all there is, and hold on to
 * what they lead to: the text, first of all.
 */

/** A label found in a block. */
export class Hit implements Span {
  readonly start: number;
  readonly end: number;
  readonly form: Form;

  constructor(start: number, end: number, form: Form) {
    this.start = start;
    this.end = end;
    this.form = form;
  }
}

/** A pattern of words found in a block. */
export class Cue implements Span {
  readonly start: number;
  readonly end: number;
  readonly pattern: number;

  constructor(start: number, end: number, pattern: number) {
    this.start = start;
    this.end = end;
    this.pattern = pattern;
  }
}

/** A block as read by one reader. */
export interface BlockReading {
  /** Sorted by start, the longer first, then in the order of the glossary. */
  readonly hits: readonly Hit[];
  readonly sentences: readonly Span[];
  readonly dates: readonly TextDate[];
  readonly cues: readonly Cue[];
  /** The pins that the hits obey. */
  readonly pins?: readonly BlockPin[];
}

const NOTHING: BlockReading = { hits: [], sentences: [], dates: [], cues: [] };

/** Reads a block's text; where it is no prose nothing is found in it. */
export function readBlock(
  text: string,
  prose: boolean,
  format: EssayFormat,
  reader: Reader,
): BlockReading {
  if (!prose) return NOTHING;
  const shields = shieldsIn(text, format, reader.glossary.shields.has('titles'));
  const block = { start: 0, end: text.length };
  const hits = asWritten(hitsIn(text, reader)).filter(
    (hit) =>
      !overlapsAny(shields.all, hit) &&
      !(hit.form.kind === 'person' && isOtherPerson(hit, text, shields.authors)) &&
      !isPartOfTitle(hit, text, shields.titles),
  );
  const dates = datesIn(text, block).filter((date) => !overlapsAny(shields.all, date));
  const cues: Cue[] = [];
  reader.cues.scan(text, 0, text.length, (start, end, pattern) => {
    const cue = new Cue(start, end, pattern);
    if (!overlapsAny(shields.all, cue) && !isMonth(text, cue, dates)) cues.push(cue);
  });
  return {
    hits: hits.toSorted(
      (a, b) => a.start - b.start || b.end - a.end || a.form.order - b.form.order,
    ),
    sentences: sentencesIn(text, block),
    dates,
    cues,
  };
}

/** "May" of a date is none of what may be. */
function isMonth(text: string, { start, end }: Span, dates: readonly Span[]): boolean {
  return text.slice(start, end) === 'May' && overlapsAny(dates, { start, end });
}

/** A form akin to a label gives way where the same words are written in the glossary, as strongly. */
function asWritten(hits: readonly Hit[]): readonly Hit[] {
  if (!hits.some(({ form }) => form.kin)) return hits;
  const written = new Set<string>();
  const strengthOf = ({ start, end, form }: Hit) =>
    `${start} ${end} ${isStrong(form) ? 'name' : form.role}`;
  for (const hit of hits) if (!hit.form.kin) written.add(strengthOf(hit));
  const taken = new Set<string>();
  return hits.filter((hit) => {
    const { form } = hit;
    if (!form.kin) return true;
    const strength = strengthOf(hit);
    const key = `${strength} ${form.order}`;
    if (taken.has(key) || (form.role !== 'notIn' && written.has(strength))) return false;
    taken.add(key);
    return true;
  });
}

/** An author who is cited, or a namesake. */
function isOtherPerson({ start, end, form }: Hit, text: string, authors: readonly Span[]): boolean {
  return overlapsAny(authors, { start, end }) || (form.role !== 'notIn' && isNamesake(text, end));
}

/** A name that has a pair of quotation marks to itself is the name of what it names. */
function isPartOfTitle(hit: Span, text: string, titles: readonly Span[]): boolean {
  const title = titles.find((each) => contains(each, hit));
  if (!title) return false;
  const before = text.slice(title.start + 1, hit.start);
  const after = text.slice(hit.end, title.end - 1);
  return /[\p{L}\p{N}]/u.test(before.replace(/^\s*the\s/i, '') + after);
}

/** "U.S." is no name in "U.S.S.R.": the initials go on before it or behind it. */
function isCutOff(text: string, { start, end }: Span): boolean {
  const after = text.charAt(end - 1) === '.' && /^\p{L}\./u.test(text.slice(end, end + 3));
  return (
    after ||
    (text.charAt(start + 1) === '.' &&
      INITIAL_BEFORE.test(text.slice(Math.max(0, start - 4), start)))
  );
}

const INITIAL_BEFORE = /(?<![\p{L}\p{N}])\p{L}\.$/u;

function hitsIn(text: string, reader: Reader): Hit[] {
  const hits: Hit[] = [];
  const found = (forms: readonly Form[]) => (start: number, end: number, number: number) => {
    const form = forms[number] as Form;
    const { hyphened } = form;
    const other = hyphened && hasHyphen(text.slice(start, end)) ? hyphened : form;
    hits.push(new Hit(start, end, other));
  };
  reader.exact.scan(text, 0, text.length, found(reader.exactForms));
  if (reader.anyCase.size > 0) {
    reader.anyCase.scan(text, 0, text.length, found(reader.anyCaseForms));
  }
  return hits.filter((hit) => !isCutOff(text, hit));
}
