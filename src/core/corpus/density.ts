/** Densities: how many of the mentions of a subject are marked on the page. */
import type { Mention } from '../essay/mentions.ts';

/** Every mention, the first of each subject in a paragraph, or the first in the essay. */
export type Density = 'all' | 'firstInParagraph' | 'firstInEssay';

/** The mentions to mark at a density; the order is kept. */
export function thinOut(mentions: readonly Mention[], density: Density): readonly Mention[] {
  if (density === 'all') return mentions;
  const seen = new Set<string>();
  return mentions.filter(({ entity, paragraph }) => {
    const key = density === 'firstInEssay' ? entity : `${paragraph} ${entity}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
