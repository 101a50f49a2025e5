/** Rivals: subjects that share a weak label, so that which of them was named last matters. */
import { foldText } from '../text/characters.ts';
import type { Form } from './reader.ts';

/** Subjects with weak labels, and for those that share one the number of their group. */
export interface Rivals {
  readonly weakSubjects: ReadonlySet<string>;
  readonly rivals: ReadonlyMap<string, number>;
}

/** Gathers who shares a weak label with whom, also by way of a third. */
export function rivalsOf(forms: readonly Form[]): Rivals {
  const weak = forms.filter((form) => form.role === 'weakLabel');
  const parents = new Map<string, string>();
  const find = (id: string): string => {
    let root = id;
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up;
    return root;
  };
  const holders = new Map<string, string>();
  for (const { subject, label } of weak) {
    // Coarser than the matcher, which joins words by case, dash and blank: at worst a group too wide.
    const key = foldText(label)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '');
    const holder = holders.get(key);
    if (holder === undefined) holders.set(key, subject);
    else if (find(holder) !== find(subject)) parents.set(find(subject), find(holder));
  }
  const subjects = new Set(weak.map(({ subject }) => subject));
  const groups = new Map<string, string[]>();
  for (const id of subjects) {
    const root = find(id);
    const group = groups.get(root);
    if (group) group.push(id);
    else groups.set(root, [id]);
  }
  const shared = [...groups.values()].filter((group) => group.length > 1);
  return {
    weakSubjects: subjects,
    rivals: new Map(shared.flatMap((group, number) => group.map((id) => [id, number] as const))),
  };
}
