/** Short names of sources: "Weinbaum & Ali 2025", as a note cites them. */
import type { Source } from '../glossary/glossary.ts';

/** The longest title that is shown whole. */
const LONGEST = 26;

/** Authors' last names and the year; the title, shortened, where there is no author. */
export function sourceName(source: Source, longest = LONGEST): string {
  const authors = (source.author ?? []).map(({ value }) => value.split(/\s+/).at(-1) ?? value);
  const year = source.date?.value.slice(0, 4) ?? '';
  const [first, second] = authors;
  const names =
    first === undefined
      ? shortTitle(source.title.value, longest)
      : authors.length > 2
        ? `${first} et al.`
        : second === undefined
          ? first
          : `${first} & ${second}`;
  return `${names} ${year}`.trim();
}

/** A title cut at a word where it is long, and not behind a colon. */
export function shortTitle(title: string, longest = LONGEST): string {
  if (title.length <= longest) return title;
  const whole = title.slice(0, longest - 1).replace(/\s+\S*$/, '');
  return `${whole.replace(/[\s:;,–—-]+$/, '')} …`;
}
