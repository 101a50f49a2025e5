/**
 * Which entries a name may be another form of: by likeness to their labels, and by how near to it
 * they are named in the essay.
 */
import type { Reading } from '../essay/annotate.ts';
import { labelsOf, type Entity, type Glossary, type LabelRole } from '../glossary/glossary.ts';
import { editDistance } from '../glossary/nearest.ts';
import { foldText } from '../text/characters.ts';

/** An entry that a name may belong to, and as what. */
export interface LikelyEntry {
  readonly entity: Entity;
  readonly role: Exclude<LabelRole, 'prefLabel'>;
  /** From 0, nothing alike, to 1; above 0.6 worth proposing first. */
  readonly likeness: number;
}

/** So far, in characters, an entry's nearest mention still makes it likelier. */
const NEAR = 2000;
/** How much nearness weighs beside likeness. */
const NEARNESS = 0.3;

/** All entries, the likeliest first; `offset` is where the name stands in the essay. */
export function likelyEntries(
  name: string,
  glossary: Glossary,
  reading: Reading | undefined,
  offset: number,
): readonly LikelyEntry[] {
  const near = nearnessOf(reading, offset);
  return [...glossary.entities.values()]
    .map((entity) => ({ ...likenessOf(name, entity), entity, near: near.get(entity.id) ?? 0 }))
    .toSorted((a, b) => b.likeness + b.near * NEARNESS - (a.likeness + a.near * NEARNESS))
    .map(({ entity, role, likeness }) => ({ entity, role, likeness }));
}

function nearnessOf(reading: Reading | undefined, offset: number): ReadonlyMap<string, number> {
  const near = new Map<string, number>();
  for (const { entity, start, end } of reading?.mentions ?? []) {
    const distance = Math.min(Math.abs(start - offset), Math.abs(end - offset));
    const value = Math.max(0.1, 1 - distance / NEAR);
    near.set(entity, Math.max(near.get(entity) ?? 0, value));
  }
  return near;
}

type Likeness = Pick<LikelyEntry, 'role' | 'likeness'>;

function likenessOf(name: string, entity: Entity): Likeness {
  let best: Likeness = { role: 'altLabel', likeness: 0 };
  for (const { entry } of labelsOf(entity)) {
    const found = compare(name, entry.label.value, entity);
    if (found.likeness > best.likeness) best = found;
  }
  return best;
}

function compare(name: string, label: string, entity: Entity): Likeness {
  const [a, b] = [fold(name), fold(label)];
  const [own, other] = [wordsOf(a), wordsOf(b)];
  if (isAcronym(name, other) || isAcronym(label, own)) return { role: 'altLabel', likeness: 0.9 };
  const last = other.at(-1);
  if (entity.kind.value === 'person' && own.length === 1 && own[0] === last && other.length > 1) {
    return { role: 'weakLabel', likeness: 0.85 };
  }
  if (Math.max(a.length, b.length) < 200 && Math.min(a.length, b.length) > 3) {
    const wrong = editDistance(a, b);
    const share = wrong / Math.max(a.length, b.length);
    if (wrong <= 2 && share < 0.26) return { role: 'hiddenLabel', likeness: 0.95 - share };
    if (share < 0.3) return { role: 'altLabel', likeness: 0.8 - share };
  }
  const shared = own.filter((word) => word.length > 2 && other.includes(word)).length;
  const all = new Set([...own, ...other]).size;
  return { role: 'altLabel', likeness: shared ? 0.25 + 0.5 * (shared / all) : 0 };
}

function fold(text: string): string {
  return foldText(text).toLowerCase();
}

function wordsOf(folded: string): string[] {
  return folded.split(/[\s-]+/).filter(Boolean);
}

/** Whether a form in capitals is made of the first letters of words, small ones counted or not. */
function isAcronym(form: string, words: readonly string[]): boolean {
  const letters = form.replace(/[.\s-]/g, '');
  if (words.length < 2 || !/^\p{Lu}[\p{L}]{1,9}$/u.test(letters) || !/\p{Lu}{2}/u.test(letters)) {
    return false;
  }
  const initials = (all: readonly string[]) => all.map((word) => word[0] ?? '').join('');
  const large = words.filter((word) => !/^(?:of|the|and|for|de|i|e)$/.test(word));
  return [initials(words), initials(large)].includes(letters.toLowerCase());
}
