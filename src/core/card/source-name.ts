/** Short names of sources: "Weinbaum & Ali 2025", as a note cites them. */
import type { Glossary, Source } from '../glossary/glossary.ts';
import type { CardPart } from './card.ts';

/** Authors' last names and the year; the title, shortened, where there is no author. */
export function sourceName(source: Source): string {
  const authors = (source.author ?? []).map(({ value }) => value.split(/\s+/).at(-1) ?? value);
  const year = source.date?.value.slice(0, 4) ?? '';
  const [first, second] = authors;
  const names =
    first === undefined
      ? shortTitle(source.title.value)
      : authors.length > 2
        ? `${first} et al.`
        : second === undefined
          ? first
          : `${first} & ${second}`;
  return `${names} ${year}`.trim();
}

function shortTitle(title: string): string {
  if (title.length <= 32) return title;
  return `${title.slice(0, 30).replace(/\s+\S*$/, '')} …`;
}

/** So many sources are named on a card. */
const NAMED = 2;

/** The foot of a card: the way to its entry, and the sources it rests on. */
export function footParts(
  glossary: Glossary,
  subject: string,
  sources: readonly string[],
): CardPart[] {
  const names = [...new Set(sources)].flatMap((id) => {
    const source = glossary.sources.get(id);
    return source ? [sourceName(source)] : [];
  });
  const entry: CardPart[] = [{ text: 'Glossary', target: { type: 'glossary', subject } }];
  if (names.length === 0) return entry;
  const shown = names.slice(0, NAMED).join('; ');
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
  return [...entry, { text: ` · after ${shown}${more}`, emphasis: 'quiet' }];
}
