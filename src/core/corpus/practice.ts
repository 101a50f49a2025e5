/** A text to read before there is an essay: what a glossary tells, in its own words. */
import type { Glossary } from '../glossary/glossary.ts';

/**
 * One of each thing that is looked for in any essay whatever its glossary, by patterns that are made
 * when they are first used, and made again, faster, when they are used the second time. In paragraphs
 * of their own, so that others have a turn after each.
 */
const EACH = [
  '# A part',
  'It was quiet.',
  'It was quiet on 5 May 2021.',
  'Two days later, and all the same year, it was quiet.',
  'Twelve were killed.',
  'The “Hills” were quiet, says Writer (2019).',
  'All was quiet (Writer & Other, 2020; Third et al., 2021: 12–14).',
  'In the U.S. it is Dr. Other’s hill [1].',
  '- One of a list',
  '> Whoever is quoted (2017).',
  '[1] Writer, A. (2019). A title of hers. *A Journal*, 12(3), 1–20. https://example.org/one',
].join('\n\n');

/**
 * Summaries and names of a glossary, a paragraph each, until there are so many UTF-16 units: as an
 * essay on its subjects would be, with mentions, dates and tellings in it.
 */
export function practiceText({ incidents, entities }: Glossary, length: number): string {
  const paragraphs = [EACH, EACH];
  let written = 0;
  for (const entries of [incidents, entities]) {
    for (const { summary, prefLabel } of entries.values()) {
      if (written >= length) break;
      const paragraph = `${prefLabel.value}. ${summary?.value ?? ''}`;
      paragraphs.push(paragraph);
      written += paragraph.length;
    }
  }
  return paragraphs.join('\n\n').slice(0, length);
}
