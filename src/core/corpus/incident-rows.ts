/** The incident tree as data: the incidents of an essay by date, each with its tellings. */
import type { Reading } from '../essay/annotate.ts';
import type { Found, ReadParagraph } from '../essay/decide.ts';
import { essayTitle } from '../essay/essay.ts';
import { rivalsAmong } from '../essay/explain-telling.ts';
import type { FoundBlock } from '../essay/reading.ts';
import type { BlockTelling } from '../essay/tellings.ts';
import type { Glossary, Incident } from '../glossary/glossary.ts';
import { copyOf } from '../text/copy.ts';
import { OPEN_END, parseEdtf, type Precision } from '../text/edtf.ts';
import type { Span } from '../text/span.ts';
import { excerptAround } from './excerpt.ts';
import { signsOf, type IncidentSign } from './verdicts.ts';

/** One place that tells of an incident. */
export interface TellingRow {
  /** The essay that tells. */
  readonly uri: string;
  /** Its title, its source's, or the name of its file. */
  readonly essay: string;
  readonly span: Span;
  readonly paragraph: number;
  /** A few words around those that gave the incident away. */
  readonly excerpt: string;
  readonly sentence: string;
  /** How far into the sentence it begins. */
  readonly within: number;
  readonly possible: boolean;
  /** Names of the incidents that the same words may mean as well. */
  readonly rivals: readonly string[];
}

/** An essay as the rows of its tellings call it. */
export interface Teller extends Pick<TellingRow, 'uri' | 'essay'> {
  /** Id of the source that it is a text of. */
  readonly source: string | undefined;
}

/** The tellings of one incident in one essay. */
export interface EssayTold extends Teller {
  readonly count: number;
  readonly possible: boolean;
  readonly first: TellingRow | undefined;
  readonly tellings: readonly TellingRow[];
}

/** A party with the name to show. */
export interface PartyRow {
  readonly name: string;
  readonly entity: string | undefined;
  readonly role: string;
  readonly attribution: string | undefined;
}

/** An incident that an essay tells of. */
export interface IncidentRow {
  readonly incident: string;
  readonly title: string;
  /** EDTF, or '' where the incident has no date. */
  readonly date: string;
  /** The date as shown, or "undated". */
  readonly dateText: string;
  readonly count: number;
  /** Whether all tellings are possible ones only. */
  readonly possible: boolean;
  /** The essays that tell, in their order. */
  readonly essays: readonly EssayTold[];
  readonly first: TellingRow | undefined;
  /** Those of all essays, made when they are looked at. */
  readonly tellings: readonly TellingRow[];
  readonly place: { readonly entity: string; readonly name: string } | undefined;
  readonly parties: readonly PartyRow[];
  /** How its reports disagree, the weightiest first. */
  readonly signs: readonly IncidentSign[];
}

/** The incidents an essay tells of, by date, undated ones last, then by their first place in it. */
export function incidentRows(reading: Reading, glossary: Glossary): readonly IncidentRow[] {
  const { uri, source } = reading.essay;
  const teller = { uri, essay: essayTitle(reading.essay, glossary), source };
  const nameOf = (id: string) => glossary.incidents.get(id)?.prefLabel.value ?? id;
  const tellings = new Map<string, TellingRow[]>();
  for (const block of reading.blocks()) {
    for (const [i, telling] of block.item.found.tellings.entries()) {
      const rows = tellings.get(telling.incident) ?? [];
      if (rows.length === 0) tellings.set(telling.incident, rows);
      rows.push(toldIn(block, telling, wordsOf(block.item)[i] as Words, teller, nameOf));
    }
  }
  const rows = [...tellings].flatMap(([id, told]) => {
    const incident = glossary.incidents.get(id);
    return incident ? [rowOf(headOf(incident, glossary), [essayTold(teller, told)])] : [];
  });
  return rows.toSorted((a, b) => dateOrder(a) - dateOrder(b));
}

/**
 * Where an incident stands among dated ones: by the last day on which it may have begun, so that
 * what is known of its year or month only follows what has a day in it; undated ones come last.
 */
export function dateOrder({ date }: Pick<IncidentRow, 'date'>): number {
  const [first = '', second] = date.split('/');
  // "Until 2024" stands where it ends, not before everything else.
  const range = parseEdtf(first === '..' ? (second ?? '') : first);
  if (!range) return OPEN_END + 1;
  const vague = VAGUENESS[range.precision] + (range.approximate ? 0.1 : 0);
  return range.to + vague + (second === undefined ? 0 : 0.05);
}

/** Of what may have begun on the same day the most exact comes first, and a period last. */
const VAGUENESS: Readonly<Record<Precision, number>> = { day: 0, month: 0.2, year: 0.4 };

/** The same of an incident, told or not. */
export function incidentOrder({ date }: Incident): number {
  return dateOrder({ date: date?.value ?? '' });
}

/** The row of an incident that some essays tell of. */
export function rowOf(head: RowHead, essays: readonly EssayTold[]): IncidentRow {
  return {
    ...head,
    count: essays.reduce((sum, { count }) => sum + count, 0),
    possible: essays.every(({ possible }) => possible),
    essays,
    get first() {
      return essays[0]?.first;
    },
    get tellings() {
      const [only] = essays;
      return only && essays.length === 1
        ? only.tellings
        : essays.flatMap(({ tellings }) => tellings);
    },
  };
}

function essayTold(teller: Teller, tellings: readonly TellingRow[]): EssayTold {
  const possible = tellings.every((telling) => telling.possible);
  return { ...teller, count: tellings.length, possible, first: tellings[0], tellings };
}

/** What a row says of a telling wherever its block stands. */
interface Words {
  readonly sentence: string;
  readonly rivals: readonly string[];
}

/** The words of the tellings of a block, made once: after a key nearly all blocks are what they were. */
const words = new WeakMap<Found, readonly Words[]>();

function wordsOf({ text, found }: ReadParagraph): readonly Words[] {
  const known = words.get(found);
  if (known) return known;
  // Each sentence is one string however many tell in it.
  const sentences = new Map<number, string>();
  const made = found.tellings.map((telling) => {
    const { start, end } = telling.sentence;
    const sentence = sentences.get(start) ?? copyOf(text.slice(start, end));
    sentences.set(start, sentence);
    return { sentence, rivals: rivalsAmong(found.tellings, telling) };
  });
  words.set(found, made);
  return made;
}

/** Of the row of a telling what is not worked out of the rest. */
export interface ToldWords {
  readonly start: number;
  readonly length: number;
  readonly paragraph: number;
  readonly sentence: string;
  readonly within: number;
  readonly possible: boolean;
  readonly rivals: readonly string[];
}

/** The row of a telling; its excerpt is made when it is looked at, as few are. */
export class Told implements TellingRow {
  readonly uri: string;
  readonly essay: string;
  readonly paragraph: number;
  readonly sentence: string;
  readonly within: number;
  readonly possible: boolean;
  readonly rivals: readonly string[];
  readonly #start: number;
  readonly #length: number;

  constructor({ uri, essay }: Teller, words: ToldWords) {
    this.uri = uri;
    this.essay = essay;
    this.paragraph = words.paragraph;
    this.sentence = words.sentence;
    this.within = words.within;
    this.possible = words.possible;
    this.rivals = words.rivals;
    this.#start = words.start;
    this.#length = words.length;
  }

  get span(): Span {
    return { start: this.#start, end: this.#start + this.#length };
  }

  get excerpt(): string {
    const [start, end] = [this.within, this.within + this.#length];
    return excerptAround(this.sentence, { start, end }, { start: 0, end: this.sentence.length });
  }
}

function toldIn(
  { from, paragraph }: FoundBlock,
  { start, end, sentence, strength }: BlockTelling,
  words: Words,
  teller: Teller,
  nameOf: (incident: string) => string,
): Told {
  return new Told(teller, {
    start: start + from,
    length: end - start,
    paragraph,
    sentence: words.sentence,
    within: start - sentence.start,
    possible: strength === 'possible',
    rivals: words.rivals.length > 0 ? words.rivals.map(nameOf) : NO_RIVALS,
  });
}

const NO_RIVALS: readonly string[] = [];

/** What a row says of its incident, whoever tells of it. */
export type RowHead = Omit<IncidentRow, 'count' | 'possible' | 'essays' | 'first' | 'tellings'>;

/** What all essays' rows of an incident have in common, made once: an incident is one glossary's. */
const heads = new WeakMap<Incident, RowHead>();

/** The same object for the same incident. */
export function headOf(incident: Incident, glossary: Glossary): RowHead {
  const known = heads.get(incident);
  if (known) return known;
  const date = incident.date?.value ?? '';
  const place = incident.place && glossary.entities.get(incident.place.value);
  const head = {
    incident: incident.id,
    title: incident.prefLabel.value,
    date,
    dateText: date || 'undated',
    place: place && { entity: place.id, name: place.prefLabel.value },
    parties: partiesOf(incident, glossary),
    signs: signsOf(incident, glossary),
  };
  heads.set(incident, head);
  return head;
}

/** The parties of an incident with their names, in the glossary's order. */
export function partiesOf(incident: Incident, glossary: Glossary): readonly PartyRow[] {
  return (incident.parties ?? []).flatMap(({ role, entity, label, attribution }) => {
    const known = entity && glossary.entities.get(entity.value);
    const name = known?.prefLabel.value ?? label?.value;
    if (name === undefined) return [];
    return [{ name, entity: known?.id, role: role.value, attribution: attribution?.value }];
  });
}
