/**
 * What full names leave behind for the surnames after them: that a subject was named, and of
 * subjects that share a surname, which was named last.
 */
import type { Form, Reader } from '../match/reader.ts';
import { namedFact, orderFact, type BlockFacts } from './facts.ts';

/** Whether a form is a full name, which counts by itself. */
export function isStrong(form: Form): boolean {
  return form.role === 'prefLabel' || form.role === 'altLabel' || form.role === 'hiddenLabel';
}

/** Records that full names have stood, all at one place. */
export function tellNamed(forms: readonly Form[], reader: Reader, facts: BlockFacts): void {
  for (const { subject } of forms) {
    // Of subjects without a surname nobody ever asks.
    if (reader.weakSubjects.has(subject)) facts.set(namedFact(subject), true);
  }
  if (!forms.some(({ subject }) => reader.rivals.has(subject))) return;
  const groups = new Set(forms.flatMap(({ subject }) => reader.rivals.get(subject) ?? []));
  for (const group of groups) {
    const named = new Set(
      forms.map(({ subject }) => subject).filter((id) => reader.rivals.get(id) === group),
    );
    const older = readOrder(facts, group)
      .map((place) => place.filter((id) => !named.has(id)))
      .filter((place) => place.length > 0);
    const order = [[...named], ...older].map((place) => place.join(','));
    facts.set(orderFact(group), order.join('|'));
  }
}

/** Those of some weak forms whose full name has stood, the last one named first. */
export function namedBefore(forms: readonly Form[], reader: Reader, facts: BlockFacts): Form[] {
  const known = forms.filter(({ subject }) => facts.get(namedFact(subject)) === true);
  const group = known.length > 1 ? reader.rivals.get(known[0]?.subject ?? '') : undefined;
  if (group === undefined) return known;
  const order = readOrder(facts, group);
  const place = ({ subject }: Form) => order.findIndex((ids) => ids.includes(subject));
  return known.toSorted((a, b) => place(a) - place(b));
}

function readOrder(facts: BlockFacts, group: number): string[][] {
  const order = facts.get(orderFact(group));
  return typeof order === 'string' ? order.split('|').map((place) => place.split(',')) : [];
}
