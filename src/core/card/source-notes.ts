/** Footnotes: the marks ¹ ² ³ behind what a card says, and the sources that they stand for. */
import type { Reading } from '../essay/annotate.ts';
import type { Glossary, Incident } from '../glossary/glossary.ts';
import { foldText } from '../text/characters.ts';
import { SHOWN, type CardPart } from './card.ts';
import { sourceName } from './source-name.ts';

/** So many sources are named on a card. */
const MARKS = ['¹', '²', '³'];
/** Three titles are to stand in a line with what can be done. */
const ONE_OF_THREE = 15;

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
        if (!source) return [];
        const name = order.length < 3 ? sourceName(source) : sourceName(source, ONE_OF_THREE);
        return [[{ text: name }, ...placeOf(id)]];
      }),
  };
}

/** Where the essay being read says what its reports of an incident quote: " ¶ 5, ¶ 11", each leading there. */
export function quotePlaces(
  reading: Reading | undefined,
  incident: Incident,
): (source: string) => readonly CardPart[] {
  return (id) => {
    if (!reading || reading.essay.source !== id) return [];
    const reports = (incident.reports ?? []).filter(({ source }) => source.value === id);
    const quotes = reports.flatMap(({ quote }) => quote ?? []).map(({ value }) => value);
    const { uri, text, blocks } = reading.essay;
    const places = blocks.flatMap(({ start, end, paragraph }): CardPart[][] => {
      const block = text.slice(start, end);
      const quote = quotes.find((each) => foldText(block).includes(foldText(each)));
      if (quote === undefined) return [];
      // Where the essay's typography differs from the quote's, the paragraph is near enough.
      const at = start + Math.max(0, block.indexOf(quote));
      const span = { start: at, end: at + (block.includes(quote) ? quote.length : 0) };
      return [[{ text: `¶ ${paragraph}`, target: { type: 'reveal', uri, span } }]];
    });
    return places.slice(0, SHOWN).flatMap((place, i) => [{ text: i ? ', ' : ' ' }, ...place]);
  };
}
