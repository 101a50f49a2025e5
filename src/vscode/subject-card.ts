/** The card of a subject wherever it is asked for outside an essay: with what the current essay says of it. */
import { entityCard, incidentCard } from '../core/index.ts';
import type { Card } from '../core/index.ts';
import type { Services } from './services.ts';

/** The card of an entity or incident; undefined where the glossary has none of this id. */
export function cardOf({ corpus, essays }: Services, id: string): Card | undefined {
  const reading = essays.current?.annotated;
  return entityCard(corpus.glossary, reading, id) ?? incidentCard(corpus.glossary, reading, id);
}
