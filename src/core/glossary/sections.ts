/** The keys at the top of a glossary file that hold entries, in the order in which they are read. */
export const SECTIONS = ['entities', 'incidents', 'sources', 'wordLists'] as const;

/** A key at the top of a glossary file that holds entries. */
export type EntrySection = (typeof SECTIONS)[number];

/** No entries under any of these keys, in lists of their own that may be filled. */
export function noEntries(): Record<EntrySection, never[]> {
  return { entities: [], incidents: [], sources: [], wordLists: [] };
}
