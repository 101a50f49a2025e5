/**
 * The reports of one incident compared: what each says of each property that one of them speaks of,
 * and the verdict on the property.
 *
 *     killed   2 Chinese nationals   3 (2 Chinese nationals)   compatible: 3 (2 Chinese nationals)
 */
import { sourceName } from './source-name.ts';
import type { Report } from '../glossary/fields.ts';
import type { Glossary, Incident } from '../glossary/glossary.ts';
import { dateWords } from '../text/edtf.ts';
import { phrase, type Worded } from '../text/phrase.ts';
import {
  figuresWords,
  verdictsOf,
  type PropertyVerdict,
  type ReportProperty,
} from '../corpus/verdicts.ts';

/** A report: where it stands, and what the glossary notes of it. */
export interface ReportColumn {
  readonly source: string;
  /** "Weinbaum & Ali 2025"; the title in full where there is no author. */
  readonly name: string;
  readonly title: string;
  /** Words that lead to its place; the texts of a source may have one each. */
  readonly quotes: readonly string[];
  readonly note: string | undefined;
}

/** A property with what each report says of it; undefined where one says nothing. */
export interface ReportRow {
  readonly property: ReportProperty;
  readonly cells: readonly (Worded | undefined)[];
  readonly verdict: PropertyVerdict;
}

/** The whole table. */
export interface ReportMatrix {
  readonly incident: string;
  readonly title: string;
  readonly date: Worded;
  /** What the glossary notes of the date: why it may be finer than all reports have it. */
  readonly dateNote: string | undefined;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly ReportRow[];
}

/** Puts the reports of an incident side by side. */
export function reportMatrix(incident: Incident, glossary: Glossary): ReportMatrix {
  const reports = incident.reports ?? [];
  return {
    incident: incident.id,
    title: incident.prefLabel.value,
    date: incident.date ? dateWords(incident.date.value) : phrase('undated'),
    dateNote: incident.dateNote?.value,
    columns: reports.map((report) => columnOf(report, glossary)),
    rows: verdictsOf(incident, glossary).map((verdict) => ({
      property: verdict.property,
      cells: reports.map((report) => cellOf(report, verdict.property, glossary)),
      verdict,
    })),
  };
}

function columnOf(report: Report, glossary: Glossary): ReportColumn {
  const id = report.source.value;
  const source = glossary.sources.get(id);
  return {
    source: id,
    name: source ? sourceName(source, Infinity) : id,
    title: source?.title.value ?? id,
    quotes: (report.quote ?? []).map(({ value }) => value),
    note: report.note?.value,
  };
}

function cellOf(report: Report, property: ReportProperty, glossary: Glossary): Worded | undefined {
  const named = (id: string) => ({ text: glossary.entities.get(id)?.prefLabel.value ?? id });
  switch (property) {
    case 'date':
      return report.date && dateWords(report.date.value);
    case 'place':
      return report.place && named(report.place.value);
    case 'killed':
    case 'injured': {
      const figures = report[property];
      return figures && figuresWords(figures);
    }
    case 'perpetrator':
    case 'target': {
      const actor = report[property];
      if (!actor) return undefined;
      const who = actor.entity ? named(actor.entity.value) : { text: actor.label?.value ?? '' };
      const { attribution } = actor;
      return attribution ? phrase('{0} ({1})', who, phrase(attribution.value)) : who;
    }
  }
}
