/** Several files as one glossary, with what only the whole can show to be wrong. */
import { checkLabels } from './check-labels.ts';
import { checkIncidents, checkReferences, checkSeats } from './check-references.ts';
import { kinRules, type Glossary } from './glossary.ts';
import { problem, type Problem } from './problem.ts';
import type { Entry, GlossaryFile } from './read-file.ts';
import type { Value } from './shape.ts';

/** A glossary with what is wrong in it. */
export interface CheckedGlossary {
  readonly glossary: Glossary;
  readonly problems: readonly Problem[];
}

/** Puts files together and checks what only the whole can show; the files' own problems stay theirs. */
export function mergeGlossary(files: readonly GlossaryFile[]): CheckedGlossary {
  const problems: Problem[] = [];
  const ids = new Map<string, Value<string>>();
  const collect = <F extends object, T extends string>(
    entries: readonly Entry<F>[],
    type: T,
    taken: Map<string, Value<string>> = ids,
  ) => {
    const byId = new Map<string, F & { type: T; id: string; idAt: Value<string> }>();
    for (const { id, fields } of entries) {
      const first = taken.get(id.value);
      if (first) problems.push(duplicateId(id, first));
      else {
        taken.set(id.value, id);
        byId.set(id.value, { ...fields, type, id: id.value, idAt: id });
      }
    }
    return byId;
  };
  const glossary: Glossary = {
    entities: collect(
      files.flatMap((file) => file.entities),
      'entity',
    ),
    incidents: collect(
      files.flatMap((file) => file.incidents),
      'incident',
    ),
    sources: collect(
      files.flatMap((file) => file.sources),
      'source',
    ),
    wordLists: collect(
      files.flatMap((file) => file.wordLists),
      'list of words',
      new Map(),
    ),
    shields: new Set(files.flatMap((file) => (file.shields ?? []).map(({ value }) => value))),
    kin: kinRules(files.flatMap((file) => file.kin ?? [])),
  };
  const references = files.flatMap((file) => file.references);
  problems.push(
    ...checkReferences(glossary, references),
    ...checkSeats(glossary),
    ...checkIncidents(glossary),
    ...checkLabels(glossary),
  );
  return { glossary, problems };
}

function duplicateId(id: Value<string>, first: Value<string>): Problem {
  return problem('duplicate-id', id, [id.value], [{ at: first, message: first.value }]);
}
