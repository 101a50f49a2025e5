/** Coverage: how well a glossary and a set of essays serve each other. */
import type { Reading } from '../essay/annotate.ts';
import { ENTITY_KINDS, type EntityKind } from '../glossary/vocabulary.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { Value } from '../glossary/shape.ts';
import { foldText } from '../text/characters.ts';
import { gapsIn } from './gaps.ts';

/** A name that no entry covers, over all essays. */
export interface CoverageGap {
  readonly name: string;
  readonly count: number;
  readonly essays: number;
}

/** A quote of a report that does not lead to one place. */
export interface AstrayQuote {
  readonly incident: string;
  readonly quote: Value<string>;
  /** 0, or how often it stands in the essay that has it most often. */
  readonly count: number;
}

/** The whole report. */
export interface Coverage {
  readonly mentions: ReadonlyMap<EntityKind, number>;
  readonly neverNamed: readonly string[];
  readonly neverTold: readonly string[];
  readonly withoutReport: readonly string[];
  readonly gaps: readonly CoverageGap[];
  readonly quotes: readonly AstrayQuote[];
}

/** Looks over essays that were read with the glossary. */
export function coverageOf(readings: readonly Reading[], glossary: Glossary): Coverage {
  const named = new Set(readings.flatMap(({ mentions }) => mentions.map((m) => m.entity)));
  const told = new Set(readings.flatMap(({ tellings }) => tellings.map((t) => t.incident)));
  const incidents = [...glossary.incidents.values()];
  return {
    mentions: mentionsByKind(readings, glossary),
    neverNamed: [...glossary.entities.keys()].filter((id) => !named.has(id)),
    neverTold: incidents.map(({ id }) => id).filter((id) => !told.has(id)),
    withoutReport: incidents.filter(({ reports }) => !reports?.length).map(({ id }) => id),
    gaps: gapsOver(readings),
    quotes: astrayQuotes(readings, glossary),
  };
}

function mentionsByKind(
  readings: readonly Reading[],
  glossary: Glossary,
): ReadonlyMap<EntityKind, number> {
  const counts = new Map<EntityKind, number>(ENTITY_KINDS.map((kind) => [kind, 0]));
  for (const { mentions } of readings) {
    for (const { entity } of mentions) {
      const kind = glossary.entities.get(entity)?.kind.value;
      if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
  }
  return counts;
}

function gapsOver(readings: readonly Reading[]): CoverageGap[] {
  const found = new Map<string, { count: number; essays: number }>();
  for (const reading of readings) {
    for (const { name, places } of gapsIn(reading)) {
      const known = found.get(name) ?? { count: 0, essays: 0 };
      found.set(name, { count: known.count + places.length, essays: known.essays + 1 });
    }
  }
  return [...found]
    .map(([name, counts]) => ({ name, ...counts }))
    .toSorted((a, b) => b.essays - a.essays || b.count - a.count || (a.name < b.name ? -1 : 1));
}

/**
 * Quotes of reports whose source was read: those that stand more than once in a text, and those of
 * a report of which none stands anywhere.
 */
function astrayQuotes(readings: readonly Reading[], glossary: Glossary): AstrayQuote[] {
  const texts = new Map<string, string[]>();
  for (const { essay } of readings) {
    if (essay.source === undefined) continue;
    const list = texts.get(essay.source) ?? [];
    texts.set(essay.source, [...list, foldText(essay.text)]);
  }
  return [...glossary.incidents.values()].flatMap((incident) =>
    (incident.reports ?? []).flatMap((report) => {
      const own = texts.get(report.source.value);
      if (!own) return [];
      const quotes = (report.quote ?? []).map((quote) => ({
        incident: incident.id,
        quote,
        count: Math.max(...own.map((text) => occurrences(text, foldText(quote.value)))),
      }));
      // A source may have several texts (the original, a reading edition), with a quote for each.
      const found = quotes.some(({ count }) => count > 0);
      return quotes.filter(({ count }) => count > 1 || !found);
    }),
  );
}

function occurrences(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) count++;
  return count;
}
