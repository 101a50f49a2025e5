/** The line that sets the dates of an incident's reports side by side where they conflict. */
import { verdictsOf } from '../corpus/verdicts.ts';
import type { Reading } from '../essay/annotate.ts';
import type { Report } from '../glossary/fields.ts';
import type { Glossary, Incident } from '../glossary/glossary.ts';
import { dateWords } from '../text/edtf.ts';
import { phrase } from '../text/phrase.ts';
import { listLine, type CardLine, type CardPart } from './card.ts';
import { sourceName } from './source-name.ts';
import { placesOfReports } from './source-notes.ts';

/**
 * "in conflict · 2020 (here, ¶ 13) · 2021 (Popalzay 2023)": which source gives which date, the essay
 * being read by its paragraphs, and whether it contradicts itself; undefined where all dates agree.
 */
export function conflictingDates(
  incident: Incident,
  glossary: Glossary,
  reading: Reading | undefined,
): CardLine | undefined {
  const reports = incident.reports ?? [];
  const conflict = (each: readonly Report[]) =>
    verdictsOf({ ...incident, reports: each }, glossary).some(
      ({ property, verdict }) => property === 'date' && verdict === 'conflict',
    );
  if (!conflict(reports)) return undefined;
  const here = reading?.essay.source;
  const own = reports.filter(({ source }) => source.value === here);
  const dates = new Set(reports.flatMap(({ date }) => date?.value ?? []));
  const items = [...dates].map((date): CardPart[] => {
    const given = reports.filter((report) => report.date?.value === date);
    return [dateWords(date), ...inBrackets(tellersOf(given, glossary, reading))];
  });
  const said = conflict(own) ? phrase('this essay contradicts itself') : phrase('in conflict');
  return listLine('dates', [[said], ...items], { of: incident.id });
}

/** Who gives a date, the essay being read first. */
function tellersOf(
  reports: readonly Report[],
  glossary: Glossary,
  reading: Reading | undefined,
): CardPart[][] {
  const own = reports.filter(({ source }) => source.value === reading?.essay.source);
  const places = placesOfReports(reading, own).flatMap((place) => [quiet(', '), ...place]);
  const others = reports.filter((report) => !own.includes(report));
  const names = others.flatMap(({ source }) => glossary.sources.get(source.value) ?? []);
  return [
    ...(own.length > 0 ? [[{ ...phrase('here'), emphasis: 'quiet' as const }, ...places]] : []),
    ...[...new Set(names.map((source) => sourceName(source)))].map((name) => [quiet(name)]),
  ];
}

function inBrackets(items: readonly CardPart[][]): CardPart[] {
  if (items.length === 0) return [];
  const parts = items.flatMap((item, i) => (i === 0 ? item : [quiet('; '), ...item]));
  return [quiet(' ('), ...parts, quiet(')')];
}

function quiet(text: string): CardPart {
  return { text, emphasis: 'quiet' };
}
