/** The line that says where in the essay a subject stands, and leads to the one before and after. */
import type { Reading } from '../essay/annotate.ts';
import { phrase } from '../text/phrase.ts';
import type { Span } from '../text/span.ts';
import { SHOWN, type CardLine, type CardPart } from './card.ts';

interface Place extends Span {
  readonly paragraph: number;
}

/**
 * "5 times · ¶ 5, ¶ 9, ¶ 12 …   ◀ previous   next ▶": how often, where, and the neighbours of the
 * place the card was asked for at. `told` speaks of an incident, `only` says that no other essay
 * speaks of it.
 */
export function placesLine(
  reading: Reading,
  places: readonly Place[],
  at: Span | undefined,
  { told = false, only = false }: { readonly told?: boolean; readonly only?: boolean },
): CardLine | undefined {
  if (places.length === 0) return undefined;
  const { uri } = reading.essay;
  const targetOf = ({ start, end }: Span) =>
    ({ type: 'reveal', uri, span: { start, end } }) as const;
  const paragraphs = firstOfEachParagraph(places);
  const parts: CardPart[] = [timesPart(places.length, told), { text: ' · ' }];
  paragraphs.slice(0, SHOWN).forEach((place, i) => {
    if (i > 0) parts.push({ text: ', ' });
    parts.push({ text: `¶ ${place.paragraph}`, target: targetOf(place) });
  });
  if (paragraphs.length > SHOWN) parts.push({ text: ' …' });
  if (only) parts.push({ text: ' · ' }, { ...phrase('in no other essay'), emphasis: 'quiet' });
  const index = at ? places.findIndex((p) => p.start === at.start && p.end === at.end) : -1;
  const previous = index < 0 ? undefined : places[index - 1];
  const next = index < 0 ? undefined : places[index + 1];
  if (previous)
    parts.push({ text: '   ' }, { ...phrase('◀ previous'), target: targetOf(previous) });
  if (next) parts.push({ text: '   ' }, { ...phrase('next ▶'), target: targetOf(next) });
  return { name: 'here', parts };
}

/** "once", "told 5 times": whole sentences, since other languages put the words elsewhere. */
function timesPart(count: number, told: boolean): CardPart {
  if (count === 1) return told ? phrase('told once') : phrase('once');
  return told ? phrase('told {0} times', String(count)) : phrase('{0} times', String(count));
}

function firstOfEachParagraph(places: readonly Place[]): Place[] {
  return places.filter((place, i) => place.paragraph !== places[i - 1]?.paragraph);
}
