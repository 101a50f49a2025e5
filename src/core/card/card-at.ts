/** The cards for a place of an essay: the name's, and what is told there. */
import { incidentOrder } from '../corpus/incident-rows.ts';
import type { EssaySurvey } from '../corpus/survey.ts';
import type { Reading } from '../essay/annotate.ts';
import { bandAt, mentionAt, tellingsAt } from '../essay/at.ts';
import type { Telling } from '../essay/tellings.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { Span } from '../text/span.ts';
import { listLine, present, type Card, type CardLine, type CardPart } from './card.ts';
import { entityCard, incidentPart } from './entity-card.ts';
import { fitted } from './fit-card.ts';
import { incidentCard } from './incident-card.ts';

/** Cards for one place, the first the most important; `span` is what they are about. */
export interface CardsAt {
  readonly span: Span;
  readonly cards: readonly Card[];
}

/**
 * What stands at `offset`: over a name its card (one for each reading, where several fit) with one
 * line for each incident told there; over other words that give incidents away the card of the
 * first with a line for each other, or those of all that may be meant.
 */
export function cardAt(
  reading: Reading,
  glossary: Glossary,
  offset: number,
  surveys: readonly EssaySurvey[] = [],
  settled = true,
): CardsAt | undefined {
  const mention = mentionAt(reading, offset);
  const told = tellingsAt(reading, offset);
  if (mention) {
    const ids = [mention.entity, ...mention.alternatives];
    const cards = ids.flatMap(
      (id) => entityCard(glossary, reading, id, mention, surveys, settled) ?? [],
    );
    const { start, end } = mention;
    return { span: { start, end }, cards: withIncidents(cards, told, glossary) };
  }
  const [first, ...others] = told.toSorted((a, b) => strengthOf(b) - strengthOf(a));
  if (!first) return undefined;
  const span = bandAt(reading, first, offset) ?? first;
  const cards = (shown: readonly Telling[]) =>
    shown.flatMap((t) => incidentCard(glossary, reading, t.incident, t, surveys, settled) ?? []);
  // Of several that may be meant none is the first.
  if (first.strength === 'possible') return { span, cards: cards(told) };
  return { span, cards: withIncidents(cards([first]), others, glossary) };
}

const strengthOf = ({ strength }: Telling) => (strength === 'certain' ? 1 : 0);

/** The first card with a line for each incident told there, by date, which its list of incidents leaves out. */
function withIncidents(
  cards: readonly Card[],
  tellings: readonly Telling[],
  glossary: Glossary,
): Card[] {
  const told = tellings.flatMap(({ incident }) => glossary.incidents.get(incident) ?? []);
  const inOrder = told.toSorted((a, b) => incidentOrder(a) - incidentOrder(b));
  const name = cards[0]?.kind === 'incident' ? 'also told' : 'told';
  const lines = inOrder.map((incident): CardLine => ({ name, parts: incidentPart(incident) }));
  const isTold = ([first]: readonly CardPart[]) =>
    told.some(({ prefLabel }) => prefLabel.value === first?.text);
  const without = (line: CardLine, of: string) => {
    if (line.name !== 'in' || !line.items) return line;
    const others = line.items.filter((item) => !isTold(item));
    return listLine('in', others, { ...line.list, of });
  };
  return cards.map((card, i) => {
    if (i > 0 || lines.length === 0) return card;
    const rest = card.lines.map((line) => without(line, card.subject));
    return fitted({ ...card, lines: [...present(rest), ...lines] });
  });
}
