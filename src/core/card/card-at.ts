/** The cards for a place of an essay: the name's, and what is told there. */
import type { Reading } from '../essay/annotate.ts';
import { mentionAt, tellingsAt } from '../essay/at.ts';
import type { Telling } from '../essay/tellings.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { Span } from '../text/span.ts';
import type { Card, CardLine } from './card.ts';
import { entityCard, incidentPart } from './entity-card.ts';
import { incidentCard } from './incident-card.ts';

/** Cards for one place, the first the most important; `span` is what they are about. */
export interface CardsAt {
  readonly span: Span;
  readonly cards: readonly Card[];
}

/**
 * What stands at `offset`: over a name its card (one for each reading, where several fit) with one
 * line for each incident told there; over other words that give incidents away their cards.
 */
export function cardAt(reading: Reading, glossary: Glossary, offset: number): CardsAt | undefined {
  const mention = mentionAt(reading, offset);
  const told = tellingsAt(reading, offset);
  if (mention) {
    const ids = [mention.entity, ...mention.alternatives];
    const cards = ids.flatMap((id) => entityCard(glossary, reading, id, mention) ?? []);
    const { start, end } = mention;
    return { span: { start, end }, cards: withIncidents(cards, told, glossary) };
  }
  const [first] = told;
  if (!first) return undefined;
  const cards = told.flatMap((t) => incidentCard(glossary, reading, t.incident, t) ?? []);
  const span = first.parts.find((part) => part.start <= offset && offset < part.end) ?? first;
  return { span, cards };
}

function withIncidents(
  cards: readonly Card[],
  told: readonly Telling[],
  glossary: Glossary,
): Card[] {
  const lines = told.flatMap(({ incident }): CardLine[] => {
    const known = glossary.incidents.get(incident);
    return known ? [{ name: 'told', parts: incidentPart(known) }] : [];
  });
  return cards.map((card, i) => {
    if (i > 0 || lines.length === 0) return card;
    const foot = card.lines.at(-1);
    return { ...card, lines: [...card.lines.slice(0, -1), ...lines, ...(foot ? [foot] : [])] };
  });
}
