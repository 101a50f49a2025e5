/** Sorting and filtering of the incident tree. */
import type { EVENT_TYPES } from '../glossary/vocabulary.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { foldText } from '../text/characters.ts';
import { dateOrder, type IncidentRow } from './incident-rows.ts';
import type { IncidentSign } from './verdicts.ts';

/** By date, by the order in which the essay tells of them, by place or by actor. */
export type IncidentSort = 'date' | 'essay' | 'place' | 'actor';

/** What a row must have to be shown; what is left out does not matter. */
export interface IncidentFilter {
  /** Words that its title, summary, sentences, parties or place must hold, in any case. */
  readonly text?: string;
  readonly actor?: string;
  readonly place?: string;
  readonly eventType?: (typeof EVENT_TYPES)[number];
  readonly sign?: IncidentSign;
}

/** Whether a filter asks for anything. */
export function isActive(filter: IncidentFilter): boolean {
  return Object.values(filter).some((value) => value !== undefined && value !== '');
}

/** The rows that pass a filter, sorted; equal ones stay in the order in which they came. */
export function arrangeIncidents(
  rows: readonly IncidentRow[],
  sort: IncidentSort,
  filter: IncidentFilter,
  glossary: Glossary,
): readonly IncidentRow[] {
  const shown = rows.filter((row) => passes(row, filter, glossary));
  return shown.toSorted((a, b) => compare(a, b, sort));
}

function compare(a: IncidentRow, b: IncidentRow, sort: IncidentSort): number {
  switch (sort) {
    case 'date':
      return dateOrder(a) - dateOrder(b);
    case 'essay':
      return (a.first?.span.start ?? 0) - (b.first?.span.start ?? 0);
    case 'place':
      return byName(a.place?.name, b.place?.name) || dateOrder(a) - dateOrder(b);
    case 'actor':
      return byName(a.parties[0]?.name, b.parties[0]?.name) || dateOrder(a) - dateOrder(b);
  }
}

/** Alphabetically, what has no name after all that have one. */
function byName(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return a.localeCompare(b, 'en');
}

function passes(row: IncidentRow, filter: IncidentFilter, glossary: Glossary): boolean {
  const incident = glossary.incidents.get(row.incident);
  const { text, actor, place, eventType, sign } = filter;
  if (actor !== undefined && !row.parties.some((party) => party.entity === actor)) return false;
  if (place !== undefined && row.place?.entity !== place) return false;
  if (eventType !== undefined && incident?.eventType.value !== eventType) return false;
  if (sign !== undefined && !row.signs.includes(sign)) return false;
  if (text === undefined || text.trim() === '') return true;
  const words = fold(text).split(' ');
  const content = fold(
    [
      row.title,
      row.dateText,
      incident?.summary?.value ?? '',
      row.place?.name ?? '',
      ...row.parties.map((party) => party.name),
      ...row.tellings.map((telling) => telling.sentence),
    ].join(' '),
  );
  return words.every((word) => content.includes(word));
}

function fold(text: string): string {
  return foldText(text).toLowerCase();
}
