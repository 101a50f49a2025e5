/** The line that says where in the essay a subject stands, and leads to the one before and after. */
import type { Reading } from '../essay/annotate.ts';
import type { Span } from '../text/span.ts';
import { SHOWN, type CardLine, type CardPart } from './card.ts';

interface Place extends Span {
  readonly paragraph: number;
}

/**
 * "5 times · ¶ 5, ¶ 9, ¶ 12 … ◀ ▶": how often, where, and the neighbours of the place the card was
 * asked for at. `verb` is "" for names and "told" for incidents.
 */
export function placesLine(
  reading: Reading,
  places: readonly Place[],
  at: Span | undefined,
  verb: string,
): CardLine | undefined {
  if (places.length === 0) return undefined;
  const { uri } = reading.essay;
  const link = (text: string, { start, end }: Span): CardPart => ({
    text,
    target: { type: 'reveal', uri, span: { start, end } },
  });
  const times = places.length === 1 ? 'once' : `${places.length} times`;
  const paragraphs = firstOfEachParagraph(places);
  const parts: CardPart[] = [{ text: `${verb}${verb ? ' ' : ''}${times} · ` }];
  paragraphs.slice(0, SHOWN).forEach((place, i) => {
    if (i > 0) parts.push({ text: ', ' });
    parts.push(link(`¶ ${place.paragraph}`, place));
  });
  if (paragraphs.length > SHOWN) parts.push({ text: ' …' });
  const index = at ? places.findIndex((p) => p.start === at.start && p.end === at.end) : -1;
  const previous = places[index - 1];
  const next = places[index + 1];
  if (previous && index > 0) parts.push({ text: '   ' }, link('◀ previous', previous));
  if (next) parts.push({ text: '   ' }, link('next ▶', next));
  return { name: 'here', parts };
}

function firstOfEachParagraph(places: readonly Place[]): Place[] {
  return places.filter((place, i) => place.paragraph !== places[i - 1]?.paragraph);
}
