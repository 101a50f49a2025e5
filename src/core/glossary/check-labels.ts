/**
 * Labels that get in each other's way. The label sets of a subject are disjoint (SKOS, integrity
 * condition S13), and a form that two subjects claim is shown as both, so it is said aloud.
 */
import { foldText } from '../text/characters.ts';
import { labelsOf, type Glossary, type LabelRole, type Subject } from './glossary.ts';
import { problem, type Problem } from './problem.ts';
import type { Value } from './shape.ts';
import { SOME } from '../text/steps.ts';

interface Claim {
  readonly subject: Subject;
  readonly role: LabelRole;
  readonly label: Value<string>;
}

/** Problems with labels: without a letter, written twice in one entry, claimed by two entries. */
export function* checkLabels(glossary: Glossary): Generator<void, Problem[]> {
  const problems: Problem[] = [];
  yield* checkSubjects([...glossary.entities.values()], problems);
  yield* checkSubjects([...glossary.incidents.values()], problems);
  return problems;
}

function* checkSubjects(subjects: readonly Subject[], problems: Problem[]): Generator<void, void> {
  const claims = new Map<string, Claim>();
  for (const [i, subject] of subjects.entries()) {
    if (i % SOME === 0) yield;
    const own = new Map<string, Claim>();
    for (const { role, entry } of labelsOf(subject)) {
      const claim = { subject, role, label: entry.label };
      const form = foldText(entry.label.value);
      const twin = own.get(form);
      if (!/[\p{L}\p{N}]/u.test(form)) problems.push(problem('empty-label', entry.label));
      else if (twin) problems.push(twice(claim, twin));
      else {
        own.set(form, claim);
        const rival = claimed(claims, form, claim);
        if (rival) problems.push(contested(claim, rival), contested(rival, claim));
      }
    }
  }
}

/** A surname may be shared, and a people's name may serve two states: support decides there. */
function claimed(claims: Map<string, Claim>, form: string, claim: Claim): Claim | undefined {
  if (claim.role === 'weakLabel' || claim.role === 'demonym') return undefined;
  const rival = claims.get(form);
  if (!rival) claims.set(form, claim);
  return rival;
}

function twice(claim: Claim, twin: Claim): Problem {
  const args = [claim.label.value, twin.role];
  return problem('label-twice', claim.label, args, [{ at: twin.label, message: twin.role }]);
}

function contested(claim: Claim, rival: Claim): Problem {
  const args = [claim.label.value, rival.subject.id];
  return problem('label-claimed', claim.label, args, [
    { at: rival.label, message: rival.subject.id },
  ]);
}
