/** Sorting and filtering of the incident tree. */
import type { EVENT_TYPES } from '../glossary/fields.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { foldText } from '../text/characters.ts';
import { OPEN_END, parseEdtf } from '../text/edtf.ts';
import type { IncidentRow } from './incident-rows.ts';
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
  return shown.toSorted((a, b) => {
    const [x, y] = [sortKey(a, sort), sortKey(b, sort)];
    return typeof x === 'number' && typeof y === 'number'
      ? x - y
      : String(x).localeCompare(String(y), 'en') || dateKey(a) - dateKey(b);
  });
}

/** Names come after all that have one: U+FFFF sorts last. */
const LAST = '\uffff';

function sortKey(row: IncidentRow, sort: IncidentSort): number | string {
  switch (sort) {
    case 'date':
      return dateKey(row);
    case 'essay':
      return row.tellings[0]?.span.start ?? 0;
    case 'place':
      return row.place?.name ?? LAST;
    case 'actor':
      return row.parties[0]?.name ?? LAST;
  }
}

function dateKey(row: IncidentRow): number {
  return parseEdtf(row.date)?.from ?? OPEN_END + 1;
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
