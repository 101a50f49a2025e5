/** Short names of sources: "Weinbaum & Ali 2025", as a note cites them. */
import type { Glossary, Source } from '../glossary/glossary.ts';

/** The longest title that is shown whole. */
const LONGEST = 26;

/**
 * What the glossary says it is cited as, else its authors' last names, else its title, cut where it
 * is long; and the year.
 */
export function sourceName(source: Source, longest = LONGEST): string {
  const authors = (source.author ?? []).map(({ value }) => value.split(/\s+/).at(-1) ?? value);
  const year = source.date?.value.slice(0, 4) ?? '';
  const [first, second] = authors;
  const names =
    source.citedAs?.value ??
    (first === undefined
      ? shortTitle(source.title.value, longest)
      : authors.length > 2
        ? `${first} et al.`
        : second === undefined
          ? first
          : `${first} & ${second}`);
  return `${names} ${year}`.trim();
}

/** What an essay is called where there is little room: as its source is cited, else by its title, cut. */
export function shortEssayName(
  { source, title }: { readonly source: string | undefined; readonly title: string },
  { sources }: Pick<Glossary, 'sources'>,
): string {
  const known = source === undefined ? undefined : sources.get(source);
  return known ? sourceName(known) : shortTitle(title);
}

/** Words that lead to the next one: a title that is cut does not end in them. */
const LEADING =
  /[\s:;,–—-]+(?:an?|the|of|in|on|at|to|for|from|with|and|or|by|as|is|are|was|were|has|had|have|after|before|between|against|into|over|under|its|their|how|why)$/iu;

/** A title cut where it is long: at a word, not behind a colon, an article or a preposition. */
export function shortTitle(title: string, longest = LONGEST): string {
  if (title.length <= longest) return title;
  let whole = title.slice(0, longest - 1).replace(/\s+\S*$/, '');
  while (LEADING.test(whole)) whole = whole.replace(LEADING, '');
  return `${whole.replace(/[\s:;,–—-]+$/, '')} …`;
}
