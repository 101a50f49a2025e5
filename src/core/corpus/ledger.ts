/**
 * Two tables over all essays: which essay writes which form of a name how often, and which essay
 * names whom or tells of what, so that one sees who is silent.
 */
import { ENTITY_KINDS, type EntityKind } from '../glossary/vocabulary.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { Span } from '../text/span.ts';
import type { EssaySurvey } from './survey.ts';

/** A row of a table: for each essay, in the order given, the places there. */
export interface LedgerRow {
  readonly label: string;
  readonly count: number;
  readonly places: readonly (readonly Span[])[];
}

/** A table about one subject, or about the subjects of one kind. */
export interface Ledger {
  readonly title: string;
  readonly kind: EntityKind | 'incident';
  readonly rows: readonly LedgerRow[];
}

type Places = Map<string, Span[][]>;

/** How each name is written, where more than one form of it stands in the essays; by forms, then by count. */
export function spellings(surveys: readonly EssaySurvey[], glossary: Glossary): readonly Ledger[] {
  const bySubject = new Map<string, Places>();
  surveys.forEach(({ mentions }, essay) => {
    for (const { entity, alternatives, form, start, end } of mentions) {
      // What may be several subjects is a form of none.
      if (alternatives.length > 0) continue;
      const forms = bySubject.get(entity) ?? new Map<string, Span[][]>();
      bySubject.set(entity, forms);
      add(forms, form, essay, surveys.length, { start, end });
    }
  });
  const ledgers = [...bySubject].flatMap(([id, forms]): Ledger[] => {
    const entity = glossary.entities.get(id);
    if (!entity || forms.size < 2) return [];
    return [{ title: entity.prefLabel.value, kind: entity.kind.value, rows: rowsOf(forms) }];
  });
  return ledgers.toSorted(
    (a, b) => b.rows.length - a.rows.length || total(b) - total(a) || byName(a.title, b.title),
  );
}

/** Who is named and what is told in which essay, by kind; what most essays speak of comes first. */
export function namedWhere(surveys: readonly EssaySurvey[], glossary: Glossary): readonly Ledger[] {
  const byKind = new Map<EntityKind | 'incident', Places>();
  const note = (kind: EntityKind | 'incident', label: string, essay: number, span: Span) => {
    const places = byKind.get(kind) ?? new Map<string, Span[][]>();
    byKind.set(kind, places);
    add(places, label, essay, surveys.length, span);
  };
  surveys.forEach(({ mentions, incidents }, essay) => {
    for (const { entity, start, end } of mentions) {
      const known = glossary.entities.get(entity);
      if (known) note(known.kind.value, known.prefLabel.value, essay, { start, end });
    }
    for (const { title, tellings } of incidents) {
      for (const { span } of tellings) note('incident', title, essay, span);
    }
  });
  return [...ENTITY_KINDS, 'incident' as const].flatMap((kind): Ledger[] => {
    const places = byKind.get(kind);
    if (!places) return [];
    const rows = rowsOf(places).toSorted((a, b) => essaysOf(b) - essaysOf(a));
    return [{ title: '', kind, rows }];
  });
}

/** In how many essays a row has places. */
export function essaysOf({ places }: LedgerRow): number {
  return places.filter((each) => each.length > 0).length;
}

function add(places: Places, label: string, essay: number, essays: number, span: Span): void {
  const columns = places.get(label) ?? Array.from({ length: essays }, (): Span[] => []);
  places.set(label, columns);
  columns[essay]?.push(span);
}

function rowsOf(places: Places): LedgerRow[] {
  const rows = [...places].map(([label, columns]) => {
    const count = columns.reduce((sum, column) => sum + column.length, 0);
    return { label, count, places: columns };
  });
  return rows.toSorted((a, b) => b.count - a.count || byName(a.label, b.label));
}

function total({ rows }: Ledger): number {
  return rows.reduce((sum, { count }) => sum + count, 0);
}

function byName(a: string, b: string): number {
  return a.localeCompare(b, 'en');
}
