/** References that lead nowhere or to the wrong type of entry, and dates that evidence asks for. */
import type { Glossary, Incident } from './glossary.ts';
import { nearest } from './nearest.ts';
import { problem, type Problem } from './problem.ts';
import type { FoundReference } from './read-scalar.ts';
import type { SubjectType } from './shape.ts';
import { POINTS } from './vocabulary.ts';
import { SOME } from '../text/steps.ts';

/** "Did you mean" looks at every id: in a glossary with more unknown ones it would take too long. */
const MAX_GUESSES = 100;

/** A problem for each reference whose id is unknown or that of another type of entry. */
export function* checkReferences(
  glossary: Glossary,
  references: readonly FoundReference[],
): Generator<void, Problem[]> {
  const problems: Problem[] = [];
  let guesses = MAX_GUESSES;
  for (const [i, reference] of references.entries()) {
    if (i % SOME === 0) yield;
    const { value, to } = reference;
    if (tableOf(glossary, to).has(value)) continue;
    const other = TYPES.find((type) => tableOf(glossary, type).has(value));
    if (other) {
      problems.push(problem('wrong-subject', reference, [value, other, to]));
      continue;
    }
    yield;
    const guess = guesses-- > 0 ? nearest(value, tableOf(glossary, to).keys()) : undefined;
    problems.push(
      guess === undefined
        ? problem('unknown-id', reference, [value, to])
        : problem('unknown-id-suggestion', reference, [value, to, guess]),
    );
  }
  return problems;
}

const TYPES: readonly SubjectType[] = ['entity', 'incident', 'source', 'list of words'];

/** The entries of a type by id. */
export function tableOf(glossary: Glossary, type: SubjectType): ReadonlyMap<string, unknown> {
  switch (type) {
    case 'entity':
      return glossary.entities;
    case 'incident':
      return glossary.incidents;
    case 'source':
      return glossary.sources;
    case 'list of words':
      return glossary.wordLists;
  }
}

/** A problem for each seat that is no place. */
export function checkSeats(glossary: Glossary): Problem[] {
  return [...glossary.entities.values()].flatMap(({ seat }) => {
    const kind = seat && glossary.entities.get(seat.value)?.kind.value;
    return seat && kind && kind !== 'place' ? [problem('seat-not-place', seat, [seat.value])] : [];
  });
}

/**
 * A problem for each line of evidence that asks for a date its incident does not have, and for
 * signs that never come to enough.
 */
export function checkIncidents(glossary: Glossary): Problem[] {
  return [...glossary.incidents.values()].flatMap((incident) => [
    ...(incident.evidence ?? []).flatMap((line) => {
      const dates = line.parts.filter((part) => part.type === 'date');
      if (dates.length === line.parts.length) return [problem('empty-evidence', line.at)];
      if (incident.date) return [];
      return dates.map((part) => problem('date-without-date', part.at));
    }),
    ...fewPoints(incident),
  ]);
}

function fewPoints({ signs }: Incident): Problem[] {
  const values = [...(signs?.values() ?? [])];
  const [first] = values;
  const most = values.reduce((sum, { value }) => sum + Math.max(0, Number(value)), 0);
  const { least } = POINTS;
  return first && most < least ? [problem('few-points', first, [most, least])] : [];
}
