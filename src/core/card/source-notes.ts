/** Footnotes: the marks ¹ ² ³ behind what a card says, and the sources that they stand for. */
import type { Reading } from '../essay/annotate.ts';
import type { Report } from '../glossary/fields.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { foldText } from '../text/characters.ts';
import { SHOWN, type CardPart } from './card.ts';
import { sourceName } from './source-name.ts';

/** So many sources are named on a card. */
const MARKS = ['¹', '²', '³'];

/** Collects the sources of a card while its lines are made. */
export interface SourceNotes {
  /** The marks of these sources, with a thin space before them; '' where none is known. */
  readonly mark: (ids: readonly (string | undefined)[]) => CardPart;
  /** The sources that were marked, in the order of their marks. */
  readonly all: () => readonly (readonly CardPart[])[];
}

/** Begins the footnotes of a card; `placeOf` adds to a source where it says so. */
export function sourceNotes(
  glossary: Glossary,
  placeOf: (source: string) => readonly CardPart[] = () => [],
): SourceNotes {
  const order: string[] = [];
  const markOf = (id: string) => {
    if (!order.includes(id) && order.length < MARKS.length) order.push(id);
    const at = order.indexOf(id);
    return at < 0 ? '' : (MARKS[at] ?? '');
  };
  return {
    mark: (ids) => {
      const known = [...new Set(ids)].filter((id) => id !== undefined && glossary.sources.has(id));
      const marks = known.map((id) => markOf(id ?? '')).filter(Boolean);
      return { text: marks.length ? `\u2009${marks.join('\u2009')}` : '', emphasis: 'quiet' };
    },
    all: () =>
      order.flatMap((id) => {
        const source = glossary.sources.get(id);
        return source ? [[{ text: sourceName(source) }, ...placeOf(id)]] : [];
      }),
  };
}

/** Where the essay being read says what these reports quote: " ¶ 5, ¶ 11", each leading there. */
export function quotePlaces(
  reading: Reading | undefined,
  reports: readonly Report[],
): (source: string) => readonly CardPart[] {
  return (id) => {
    const own = reports.filter(({ source }) => source.value === id);
    const places = placesOfReports(reading, own).slice(0, SHOWN);
    return places.flatMap(({ part }, i) => [{ text: i ? ', ' : ' ' }, part]);
  };
}

/** A paragraph that holds a quote of a report, and the part that leads there. */
export interface PlaceOfReport {
  readonly paragraph: number;
  readonly part: CardPart;
}

/** The paragraphs of the essay being read that hold a quote of these reports. */
export function placesOfReports(
  reading: Reading | undefined,
  reports: readonly Report[],
): PlaceOfReport[] {
  if (!reading) return [];
  const own = reports.filter(({ source }) => source.value === reading.essay.source);
  const quotes = own.flatMap(({ quote }) => quote ?? []).map(({ value }) => value);
  if (quotes.length === 0) return [];
  const { uri, text, blocks } = reading.essay;
  return blocks.flatMap(({ start, end, paragraph }): PlaceOfReport[] => {
    const block = text.slice(start, end);
    const quote = quotes.find((each) => foldText(block).includes(foldText(each)));
    if (quote === undefined) return [];
    // Where the essay's typography differs from the quote's, the paragraph is near enough.
    const at = start + Math.max(0, block.indexOf(quote));
    const span = { start: at, end: at + (block.includes(quote) ? quote.length : 0) };
    const part = { text: `¶ ${paragraph}`, target: { type: 'reveal', uri, span } } as const;
    return [{ paragraph, part }];
  });
}
