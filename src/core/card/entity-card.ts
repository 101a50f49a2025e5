/** The card of a person, state, organisation, group, place or agreement. */
import type { Reading } from '../essay/annotate.ts';
import { explainMention } from '../essay/explain.ts';
import type { Mention } from '../essay/mentions.ts';
import type { Support } from '../essay/support.ts';
import type { SeatCue } from '../match/seat.ts';
import type { Entity, Glossary, Incident } from '../glossary/glossary.ts';
import { dateWords } from '../text/edtf.ts';
import { incidentOrder } from '../corpus/incident-rows.ts';
import type { EssaySurvey } from '../corpus/survey.ts';
import { phrase, type Worded } from '../text/phrase.ts';
import type { Span } from '../text/span.ts';
import { listLine, present } from './card.ts';
import type { Card, CardLine, CardPart, CardTarget } from './card.ts';
import { elsewhereLine, onlyHere } from './elsewhere.ts';
import { fitted } from './fit-card.ts';
import { placesLine } from './places.ts';
import { sourceNotes, type SourceNotes } from './source-notes.ts';

/**
 * The card of an entity; with a reading it says where the essay names it, with a mention how that
 * was read, with surveys which other essays name it, and once these are `settled`, all made, that none
 * does. Undefined where the glossary has no such entity.
 */
export function entityCard(
  glossary: Glossary,
  reading: Reading | undefined,
  id: string,
  at?: Mention,
  surveys: readonly EssaySurvey[] = [],
  settled = true,
): Card | undefined {
  const entity = glossary.entities.get(id);
  if (!entity) return undefined;
  const notes = sourceNotes(glossary);
  const places = reading?.mentions.filter((m) => m.entity === id || m.alternatives.includes(id));
  const only = onlyHere(id, reading?.essay.uri, surveys, settled);
  const lines = [
    summaryLine(entity, notes),
    listLine('also', otherNames(entity), { separator: ', ', of: id }),
    listLine(
      'not',
      (entity.distinguishFrom ?? []).flatMap((ref) => nameOf(glossary, ref.value)),
      { of: id },
    ),
    listLine('holds', positions(entity, glossary, notes), { of: id }),
    incidentsLine(incidentsOf(glossary, reading, id), id),
    reading && places ? placesLine(reading, places, at, { only }) : undefined,
    elsewhereLine(glossary, id, reading?.essay.uri, surveys),
    at && reading ? readAs(glossary, reading, at, id) : undefined,
  ];
  const { value: kind } = entity.kind;
  const title = entity.prefLabel.value;
  return fitted({
    subject: id,
    title,
    aside: phrase(kind),
    kind,
    lines: present(lines),
    sources: notes.all(),
  });
}

function summaryLine({ summary, source }: Entity, notes: SourceNotes): CardLine | undefined {
  const mark = notes.mark((source ?? []).map(({ value }) => value));
  if (!summary) return undefined;
  return { name: '', parts: [{ text: summary.value }, mark] };
}

function otherNames(entity: Entity): CardPart[][] {
  const seen = new Set([entity.prefLabel.value.toLowerCase()]);
  return [...(entity.altLabel ?? []), ...(entity.weakLabel ?? [])].flatMap(({ label }) => {
    // "Pakistani Army" and "Pakistani army" are two labels, but one name to a reader.
    const name = label.value.toLowerCase();
    if (seen.has(name)) return [];
    seen.add(name);
    return [[{ text: label.value }]];
  });
}

function nameOf(glossary: Glossary, id: string): CardPart[][] {
  const other = glossary.entities.get(id);
  if (!other) return [];
  return [[{ text: other.prefLabel.value, target: { type: 'glossary', subject: id } }]];
}

function positions(entity: Entity, glossary: Glossary, notes: SourceNotes): CardPart[][] {
  return (entity.positions ?? []).map(({ title, of, from, to, source }) => {
    const place = of && glossary.entities.get(of.value)?.prefLabel.value;
    const named = place !== undefined && !title.value.includes(place);
    return [
      { text: named ? `${title.value}, ${place}` : title.value },
      ...period(from?.value, to?.value),
      notes.mark([source?.value]),
    ];
  });
}

/** ", since 2022", in parts; an end that is not given is open. */
function period(from: string | undefined, to: string | undefined): CardPart[] {
  return from === undefined && to === undefined ? [] : behind(`${from ?? '..'}/${to ?? '..'}`);
}

function behind(date: string): CardPart[] {
  return [
    { text: ', ', emphasis: 'quiet' },
    { ...dateWords(date), emphasis: 'quiet' },
  ];
}

/** An incident with the first place where an essay tells of it, if it does, and how often it does. */
export interface IncidentHere {
  readonly incident: Incident;
  readonly told: { readonly uri: string; readonly span: Span } | undefined;
  /** What it only may tell of does not count. */
  readonly times: number;
}

/**
 * Incidents that an entity takes part in, in the one order of all lists, whose first a card shows:
 * those that the essay tells of first, what it tells most often before the rest, then by date. What it only
 * may tell of follows what it tells for certain.
 */
export function incidentsOf(
  glossary: Glossary,
  reading: Reading | undefined,
  id: string,
): readonly IncidentHere[] {
  const first = new Map(reading?.tellings.toReversed().map((each) => [each.incident, each]));
  const often = new Map<string, number>();
  for (const { incident, strength } of reading?.tellings ?? []) {
    if (strength === 'certain') often.set(incident, (often.get(incident) ?? 0) + 1);
  }
  const uri = reading?.essay.uri ?? '';
  const toldOf = (incident: Incident) => {
    const at = first.get(incident.id);
    return at && { uri, span: { start: at.start, end: at.end } };
  };
  return [...glossary.incidents.values()]
    .filter(
      ({ place, parties }) => place?.value === id || parties?.some((p) => p.entity?.value === id),
    )
    .map((incident) => ({
      incident,
      told: toldOf(incident),
      times: often.get(incident.id) ?? 0,
    }))
    .toSorted(
      (a, b) =>
        Number(b.told !== undefined) - Number(a.told !== undefined) ||
        b.times - a.times ||
        incidentOrder(a.incident) - incidentOrder(b.incident),
    );
}

/** The first of them on a card, by date: a reader sees how they stand. */
function incidentsLine(all: readonly IncidentHere[], of: string): CardLine | undefined {
  const items = all.map(incidentItem);
  const order = new Map(all.map(({ incident }, i) => [items[i] ?? [], incidentOrder(incident)]));
  return listLine('in', items, { of, order });
}

function incidentItem({ incident, told }: IncidentHere): CardPart[] {
  const target = told && ({ type: 'reveal', ...told } as const);
  return incidentPart(incident, monthOf(incident.date?.value), target);
}

/** A date without its days, which the incident's own card has. */
function monthOf(date: string | undefined): string | undefined {
  return date?.replace(/(\d{4}-\d{2})-\d{2}/g, '$1').replace(/^(.+)\/\1$/, '$1');
}

/** An incident's name and date, leading to its entry. A name with the year in it says when by itself. */
export function incidentPart(
  { id, prefLabel, date }: Incident,
  when = date?.value,
  target: CardTarget = { type: 'glossary', subject: id },
): CardPart[] {
  const { value: name } = prefLabel;
  const said = when === undefined || (/\d{4}/.exec(when) ?? []).some((year) => name.includes(year));
  return [{ text: name, target }, ...(said ? [] : behind(when))];
}

/** How the words were read, where that is not plain from the words themselves. */
function readAs(
  glossary: Glossary,
  reading: Reading,
  at: Mention,
  id: string,
): CardLine | undefined {
  const rivals = [at.entity, ...at.alternatives].filter((other) => other !== id);
  if (rivals.length > 0) {
    const names = rivals.flatMap((other) => nameOf(glossary, other));
    return listLine('?', [[phrase('could also be')], ...names], { separator: ' ' });
  }
  if (at.rule === 'pin') return { name: '?', parts: [phrase('read so by your pin')] };
  const { cue } = explainMention(reading, at);
  if (cue) {
    return {
      name: '?',
      parts: [...seatParts(cue, at.text), ...switchParts(glossary, reading, at)],
    };
  }
  return at.support ? supportLine(reading, at, at.support.type) : undefined;
}

/** "read as the government: “says”", for a capital that may be either. */
function seatParts({ reading, words }: SeatCue, name: string): CardPart[] {
  if (words === '') {
    return [phrase('read as the government: no word around “{0}” points to the city', name)];
  }
  return reading === 'city'
    ? [phrase('read as the city, because of “{0}”', words)]
    : [phrase('read as the government, because of “{0}”', words)];
}

/** "read as the city instead": the other reading of a capital, a click away. */
function switchParts(glossary: Glossary, { essay, reader }: Reading, at: Mention): CardPart[] {
  const { start, end, entity, seat } = at;
  const others = seat === undefined ? (reader.seats.get(entity) ?? []) : [seat];
  return others.flatMap((id): CardPart[] => {
    const name = glossary.entities.get(id)?.prefLabel.value;
    if (name === undefined) return [];
    const target = { type: 'pin', uri: essay.uri, span: { start, end }, entity: id } as const;
    return [{ text: ' · ' }, { ...insteadWords(name, seat, others.length), target }];
  });
}

/** The city has the government's name: words tell them apart, and names two governments of one seat. */
function insteadWords(name: string, city: string | undefined, readings: number): Worded {
  if (city !== undefined) return phrase('read as the city instead');
  return readings > 1
    ? phrase('read as {0} instead', name)
    : phrase('read as the government instead');
}

/** "read as short for “Imran Khan”, ¶ 5": what made a weak label count, and the way there. */
function supportLine(reading: Reading, at: Mention, type: Support['type']): CardLine {
  if (type === 'essay') {
    return { name: '?', parts: [phrase('read so in an essay of this time or source')] };
  }
  const support = reading.supportOf(at);
  if (!support) return { name: '?', parts: [phrase('read so by the words around it')] };
  const { essay } = reading;
  const { uri, frontMatter } = essay;
  const inTitle = frontMatter !== undefined && support.start < frontMatter.end;
  const words = inTitle ? phrase('the title') : { text: `“${essay.textIn(support)}”` };
  const [block] = essay.blocksIn(support);
  const where = inTitle || !block ? '' : `, ¶ ${block.paragraph}`;
  const read = type === 'full-name' ? phrase('read as short for') : phrase('read so beside');
  return {
    name: '?',
    parts: [
      read,
      { text: ' ' },
      { ...words, target: { type: 'reveal', uri, span: support } },
      { text: where },
    ],
  };
}
