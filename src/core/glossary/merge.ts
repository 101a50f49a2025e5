/** Several files as one glossary, with what only the whole can show to be wrong. */
import { checkLabels } from './check-labels.ts';
import { checkIncidents, checkReferences, checkSeats } from './check-references.ts';
import { kinRules, type Glossary } from './glossary.ts';
import { problem, type Problem } from './problem.ts';
import type { Entry, GlossaryFile } from './read-file.ts';
import type { Value } from './shape.ts';
import { inOneGo, SOME } from '../text/steps.ts';

/** A glossary with what is wrong in it. */
export interface CheckedGlossary {
  readonly glossary: Glossary;
  readonly problems: readonly Problem[];
}

/** Puts files together and checks what only the whole can show; the files' own problems stay theirs. */
export function mergeGlossary(files: readonly GlossaryFile[]): CheckedGlossary {
  return inOneGo(merging(files));
}

/** The same with a stop now and then. */
export function* merging(files: readonly GlossaryFile[]): Generator<void, CheckedGlossary> {
  const problems: Problem[] = [];
  const ids: Taken = new Map();
  const all = <T>(pick: (file: GlossaryFile) => readonly T[]) => files.flatMap(pick);
  const glossary: Glossary = {
    entities: yield* collecting(
      all(({ entities }) => entities),
      'entity',
      ids,
      problems,
    ),
    incidents: yield* collecting(
      all(({ incidents }) => incidents),
      'incident',
      ids,
      problems,
    ),
    sources: yield* collecting(
      all(({ sources }) => sources),
      'source',
      ids,
      problems,
    ),
    wordLists: yield* collecting(
      all(({ wordLists }) => wordLists),
      'list of words',
      new Map(),
      problems,
    ),
    shields: new Set(all((file) => (file.shields ?? []).map(({ value }) => value))),
    kin: kinRules(all((file) => file.kin ?? [])),
  };
  const references = all((file) => file.references);
  return {
    glossary,
    problems: problems.concat(
      yield* checkReferences(glossary, references),
      checkSeats(glossary),
      checkIncidents(glossary),
      yield* checkLabels(glossary),
    ),
  };
}

/** Ids with their places. */
type Taken = Map<string, Value<string>>;

function* collecting<F extends object, T extends string>(
  entries: readonly Entry<F>[],
  type: T,
  taken: Taken,
  problems: Problem[],
): Generator<void, Map<string, F & { type: T; id: string; idAt: Value<string> }>> {
  const byId = new Map<string, F & { type: T; id: string; idAt: Value<string> }>();
  for (const [i, { id, fields }] of entries.entries()) {
    if (i % SOME === 0) yield;
    const first = taken.get(id.value);
    if (first) problems.push(duplicateId(id, first));
    else {
      taken.set(id.value, id);
      // What is spread comes last: the V8 of Node 20 is slow with keys that follow it.
      byId.set(id.value, { type, id: id.value, idAt: id, ...fields });
    }
  }
  return byId;
}

function duplicateId(id: Value<string>, first: Value<string>): Problem {
  return problem('duplicate-id', id, [id.value], [{ at: first, message: first.value }]);
}
