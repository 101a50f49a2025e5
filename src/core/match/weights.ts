/**
 * Weights: how much a name or a word of evidence says for an incident. What one of a hundred and
 * fifty incidents has in its lines says much; what half of them have says little.
 *
 * The measure is the inverse document frequency of information retrieval, where the evidence of an
 * incident is its document (K. Spärck Jones, "A statistical interpretation of term specificity and
 * its application in retrieval", Journal of Documentation 28, 1972).
 */
import type { Glossary } from '../glossary/glossary.ts';
import { SOME } from '../text/steps.ts';
import type { Line, LinePart } from './lines.ts';

/** What a name or a word says for incidents. */
export interface Weight {
  /** Their places in `Weights.incidents`. */
  readonly incidents: readonly number[];
  /** The square of the logarithm of how few they are among all. */
  readonly square: number;
}

/** What the names and words of a glossary say for its incidents. */
export interface Weights {
  readonly byEntity: ReadonlyMap<string, Weight>;
  readonly byCue: ReadonlyMap<number, Weight>;
  /** Ids of all incidents. */
  readonly incidents: readonly string[];
  /** By place there: how many names and words an incident has, since many of one that has many stand anywhere by chance. */
  readonly sizes: readonly number[];
  /** By incident: what its lines must not stand beside. */
  readonly not: ReadonlyMap<string, readonly LinePart[]>;
}

/** In a glossary of fewer incidents no word is rare. */
const FEW = 30;

/** Weighs what the lines of all incidents ask for, and who took part where; undefined where they are few. */
export function* weighing(
  glossary: Glossary,
  lines: readonly Line[],
): Generator<void, Weights | undefined> {
  const total = glossary.incidents.size;
  if (total < FEW) return undefined;
  const byEntity = new Map<string, number[]>();
  const byCue = new Map<number, number[]>();
  const incidents = [...glossary.incidents.keys()];
  const places = new Map(incidents.map((id, place) => [id, place]));
  const add = (incident: number, part: LinePart) => {
    if (part.type === 'entity') for (const id of part.ids) put(byEntity, id, incident);
    if (part.type === 'words') for (const cue of part.cues) put(byCue, cue, incident);
  };
  const not = new Map<string, LinePart[]>();
  let looked = 0;
  for (const line of lines) {
    if (++looked % SOME === 0) yield;
    const place = places.get(line.incident);
    if (place === undefined) continue;
    for (const part of line.parts) add(place, part);
    for (const part of line.context) add(place, part);
    if (line.not.length > 0)
      not.set(line.incident, [...(not.get(line.incident) ?? []), ...line.not]);
  }
  for (const [at, id] of incidents.entries()) {
    const { parties = [], place } = glossary.incidents.get(id) ?? {};
    for (const { entity } of parties) if (entity) put(byEntity, entity.value, at);
    if (place) put(byEntity, place.value, at);
  }
  const sizes = incidents.map(() => 0);
  return {
    byEntity: yield* weighed(byEntity, total, sizes),
    byCue: yield* weighed(byCue, total, sizes),
    incidents,
    sizes,
    not,
  };
}

/** Adds an incident once. Its lines come one after the other: where it is in a list, it is near the end. */
function put<K>(table: Map<K, number[]>, key: K, incident: number): void {
  const list = table.get(key);
  if (!list) table.set(key, [incident]);
  else if (list.lastIndexOf(incident) < 0) list.push(incident);
}

function* weighed<K>(
  table: ReadonlyMap<K, readonly number[]>,
  total: number,
  sizes: number[],
): Generator<void, Map<K, Weight>> {
  const weights = new Map<K, Weight>();
  let looked = 0;
  for (const [key, incidents] of table) {
    if (++looked % SOME === 0) yield;
    for (const incident of incidents) sizes[incident] = (sizes[incident] ?? 0) + 1;
    const idf = Math.max(0, Math.log((total + 1) / (incidents.length + 0.5)));
    weights.set(key, { incidents, square: idf * idf });
  }
  return weights;
}
