/**
 * Recalls: what a later short mention of an incident is held against. "The Duki attack" goes with
 * an incident of Duki for which "attack" stands; "the Iranian strikes" with one that Iran did.
 */
import { labelsOf, type Glossary, type Incident } from '../glossary/glossary.ts';
import { foldText } from '../text/characters.ts';
import { parseEdtf, type DateRange } from '../text/edtf.ts';
import type { CueIndex } from './cues.ts';
import { SOME } from '../text/steps.ts';
import { eventNounsOf, nounsForOneOf } from './event-nouns.ts';
import { sumNouns, type SumNoun } from './sum-nouns.ts';
import { isViolent } from './violent.ts';

/** What a party of an incident did in it. */
export type Part = 'did' | 'suffered' | 'took part';

/** What a noun for several events must know of one. */
export interface RecallKind {
  readonly violent: boolean;
  /** Whether it is fighting between armed men rather than an attack. */
  readonly battle: boolean;
  /** Whether it counts many events. */
  readonly sum: boolean;
  /** Whether one state did it to another, or in its land. */
  readonly betweenStates: boolean;
}

/** An incident as later mentions speak of it. */
export interface Recall {
  readonly incident: string;
  readonly date: DateRange | undefined;
  /** Its place and the places that this lies in. */
  readonly places: ReadonlySet<string>;
  readonly actors: ReadonlyMap<string, Part>;
  /** Words for those who suffered it and are no entities: "Chinese", "engineers". */
  readonly sufferers: ReadonlySet<string>;
  readonly kind: RecallKind;
  /** Words of its names, of its place's and of its evidence: "mine" in "the mine attack". */
  readonly words: ReadonlySet<string>;
}

const PLAIN_WORD = /^\p{Ll}{4,}$/u;
/** Of many events, whatever the entry. */
const VAGUE =
  /^(?:first|second|third|last|latest|next|final|other|another|same|early|later|major|large|mass|deadly|armed|fresh|more|most|many|several|their|this|that|these|those|such)$/;
const DID = new Set(['perpetrator', 'initiator', 'organiser', 'visitor', 'speaker']);
const SUFFERED = new Set(['target', 'victim']);

/** The incidents that a noun takes up. */
export interface NounRecalls {
  readonly all: readonly Recall[];
  /** Those whose own entry names the noun: it takes them up however far back they were told. */
  readonly own: ReadonlySet<Recall>;
  /** Sums of many, one of which the noun takes up: right behind the sentence that tells of it. */
  readonly oneOf: readonly Recall[];
}

/** What later short mentions of incidents are held against. */
export interface Recalls {
  /** Incidents by the number of each noun, as a cue, that takes them up. */
  readonly byNoun: ReadonlyMap<number, NounRecalls>;
  /** By id. */
  readonly of: ReadonlyMap<string, Recall>;
  /** Single incidents of violence by the very place. */
  readonly at: ReadonlyMap<string, readonly Recall[]>;
  /** Nouns for whatever happened, by their number as a cue. */
  readonly sums: ReadonlyMap<number, SumNoun>;
}

/** The incidents of a glossary as later mentions take them up. */
export function* recallsOf(glossary: Glossary, cues: CueIndex): Generator<void, Recalls> {
  const of = new Map<string, Recall>();
  const at = new Map<string, Recall[]>();
  const byNoun = new Map<number, { all: Recall[]; own: Set<Recall>; oneOf: Recall[] }>();
  const nounAt = (cue: number) => {
    const found = byNoun.get(cue) ?? { all: [], own: new Set(), oneOf: [] };
    byNoun.set(cue, found);
    return found;
  };
  let looked = 0;
  for (const incident of glossary.incidents.values()) {
    if (++looked % SOME === 0) yield;
    const recall = recallOf(incident, glossary);
    of.set(incident.id, recall);
    const { violent, sum } = recall.kind;
    const place = violent && !sum ? incident.place?.value : undefined;
    if (place !== undefined && glossary.entities.get(place)?.kind.value === 'place') {
      at.set(place, [...(at.get(place) ?? []), recall]);
    }
    const own = new Set((incident.noun ?? []).map(({ value }) => cues.add(value)));
    for (const cue of new Set(
      [...eventNounsOf(incident)].map((noun) => cues.add(noun)).concat(...own),
    )) {
      const found = nounAt(cue);
      found.all.push(recall);
      if (own.has(cue)) found.own.add(recall);
    }
    for (const noun of nounsForOneOf(incident)) nounAt(cues.add(noun)).oneOf.push(recall);
  }
  return { byNoun, of, at, sums: of.size > 0 ? sumNouns(cues) : new Map() };
}

function recallOf(incident: Incident, glossary: Glossary): Recall {
  const { id, date, place, parties = [] } = incident;
  const places = new Set<string>();
  const actors = new Map<string, Part>();
  const sufferers = new Set<string>();
  if (place) addPlace(places, place.value, glossary);
  for (const { role, entity, label } of parties) {
    const part = partOf(role.value);
    if (role.value === 'location' && entity) addPlace(places, entity.value, glossary);
    else if (entity) addActor(actors, entity.value, part, glossary);
    else if (label && part === 'suffered') {
      for (const word of wordsIn(label.value)) sufferers.add(word);
    }
  }
  const names = [incident, place && glossary.entities.get(place.value)];
  const words = names.flatMap((each) =>
    each ? labelsOf(each).flatMap(({ entry }) => wordsIn(entry.label.value)) : [],
  );
  const when = date && parseEdtf(date.value);
  for (const { parts } of incident.evidence ?? []) {
    for (const part of parts)
      if (part.type === 'words')
        for (const { value } of part.value) if (isPlainWord(value)) words.push(value);
  }
  const kind = {
    violent: isViolent(incident),
    battle: incident.eventType.value === 'battles',
    sum: incident.clarity?.value === 'aggregate',
    betweenStates: isBetweenStates(places, actors, glossary),
  };
  return { incident: id, date: when, places, actors, sufferers, kind, words: new Set(words) };
}

function isBetweenStates(
  places: ReadonlySet<string>,
  actors: ReadonlyMap<string, Part>,
  { entities }: Glossary,
): boolean {
  const states = (ids: Iterable<string>) =>
    [...ids].filter((id) => entities.get(id)?.kind.value === 'state');
  const did = states([...actors].flatMap(([id, part]) => (part === 'suffered' ? [] : id)));
  return did.length > 0 && new Set(states([...places, ...actors.keys()])).size > 1;
}

/** Whether a word of evidence may stand before a noun: "the consulate killings". */
function isPlainWord(word: string): boolean {
  return PLAIN_WORD.test(word) && !VAGUE.test(word);
}

function wordsIn(label: string): string[] {
  return foldText(label).toLowerCase().split(/\s+/);
}

function partOf(role: string): Part {
  if (DID.has(role)) return 'did';
  return SUFFERED.has(role) ? 'suffered' : 'took part';
}

/** What an army does, its state does. */
function addActor(actors: Map<string, Part>, id: string, part: Part, glossary: Glossary): void {
  if (actors.has(id)) return;
  actors.set(id, part);
  for (const { type, to } of glossary.entities.get(id)?.relations ?? []) {
    if (type.value === 'part-of') addActor(actors, to.value, part, glossary);
  }
}

const WITHIN = new Set(['located-in', 'part-of', 'capital-of']);

function addPlace(places: Set<string>, id: string, glossary: Glossary): void {
  if (places.has(id)) return;
  places.add(id);
  for (const { type, to } of glossary.entities.get(id)?.relations ?? []) {
    if (WITHIN.has(type.value)) addPlace(places, to.value, glossary);
  }
}
