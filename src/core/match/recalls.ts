/**
 * Recalls: what a later short mention of an incident is held against. "The Duki attack" goes with
 * an incident of Duki for which "attack" stands; "the Iranian strikes" with one that Iran did.
 */
import { labelsOf, type Glossary, type Incident } from '../glossary/glossary.ts';
import { foldText } from '../text/characters.ts';
import { parseEdtf, type DateRange } from '../text/edtf.ts';
import type { CueIndex } from './cues.ts';
import { SOME } from '../text/steps.ts';
import { eventNounsOf } from './event-nouns.ts';

/** What a party of an incident did in it. */
export type Part = 'did' | 'suffered' | 'took part';

/** An incident as later mentions speak of it. */
export interface Recall {
  readonly incident: string;
  readonly date: DateRange | undefined;
  /** Its place and the places that this lies in. */
  readonly places: ReadonlySet<string>;
  readonly actors: ReadonlyMap<string, Part>;
  /** Words for those who suffered it and are no entities: "Chinese", "engineers". */
  readonly sufferers: ReadonlySet<string>;
  /** Words of its names and of its place's: "mine" in "the mine attack". */
  readonly words: ReadonlySet<string>;
}

const DID = new Set(['perpetrator', 'initiator', 'organiser', 'visitor', 'speaker']);
const SUFFERED = new Set(['target', 'victim']);

/** The incidents that a noun takes up. */
export interface NounRecalls {
  readonly all: readonly Recall[];
  /** Those whose own entry names the noun: it takes them up however far back they were told. */
  readonly own: ReadonlySet<Recall>;
}

/** The incidents of a glossary by the number of each noun that takes them up. */
export function* recallsOf(
  glossary: Glossary,
  cues: CueIndex,
): Generator<void, ReadonlyMap<number, NounRecalls>> {
  const byNoun = new Map<number, { readonly all: Recall[]; readonly own: Set<Recall> }>();
  let looked = 0;
  for (const incident of glossary.incidents.values()) {
    if (++looked % SOME === 0) yield;
    const recall = recallOf(incident, glossary);
    const own = new Set((incident.noun ?? []).map(({ value }) => cues.add(value)));
    for (const cue of new Set(
      [...eventNounsOf(incident)].map((noun) => cues.add(noun)).concat(...own),
    )) {
      const found = byNoun.get(cue) ?? { all: [], own: new Set() };
      byNoun.set(cue, found);
      found.all.push(recall);
      if (own.has(cue)) found.own.add(recall);
    }
  }
  return byNoun;
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
  return { incident: id, date: when, places, actors, sufferers, words: new Set(words) };
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
