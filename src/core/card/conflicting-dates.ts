/** The line that sets the dates of an incident's reports side by side where they conflict. */
import { verdictsOf } from '../corpus/verdicts.ts';
import type { Reading } from '../essay/annotate.ts';
import type { Report } from '../glossary/fields.ts';
import type { Glossary, Incident } from '../glossary/glossary.ts';
import { dateWords } from '../text/edtf.ts';
import { phrase, type Worded } from '../text/phrase.ts';
import { listLine, type CardLine, type CardPart } from './card.ts';
import { sourceName } from './source-name.ts';
import { placesOfReports, type PlaceOfReport } from './source-notes.ts';

/**
 * "in conflict · 2020 (here, ¶ 13) · 2021 (Popalzay 2023)": which source gives which date, the essay
 * being read by its paragraphs, and whether it contradicts itself; a paragraph that does not tell of the
 * incident has its date "in passing". Undefined where all dates agree.
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
  const told = new Set(
    reading?.tellings.flatMap((each) => (each.incident === incident.id ? each.paragraph : [])),
  );
  const dates = new Set(reports.flatMap(({ date }) => date?.value ?? []));
  const items = [...dates].map((date): CardPart[] => {
    const given = reports.filter((report) => report.date?.value === date);
    return [dateWords(date), ...inBrackets(tellersOf(given, told, glossary, reading))];
  });
  const said = conflict(own) ? phrase('this essay contradicts itself') : phrase('in conflict');
  return listLine('dates', [[said], ...items], { of: incident.id });
}

/** Who gives a date, the essay being read first. */
function tellersOf(
  reports: readonly Report[],
  told: ReadonlySet<number>,
  glossary: Glossary,
  reading: Reading | undefined,
): CardPart[][] {
  const own = reports.filter(({ source }) => source.value === reading?.essay.source);
  const places = placesOfReports(reading, own);
  const telling = places.filter(({ paragraph }) => told.has(paragraph));
  const passing = places.filter((place) => !telling.includes(place));
  const others = reports.filter((report) => !own.includes(report));
  const names = others.flatMap(({ source }) => glossary.sources.get(source.value) ?? []);
  return [
    ...(own.length > passing.length || telling.length > 0 ? [at(phrase('here'), telling)] : []),
    ...(passing.length > 0 ? [at(phrase('here in passing'), passing)] : []),
    ...[...new Set(names.map((source) => sourceName(source)))].map((name) => [
      { ...quiet(name), whole: true },
    ]),
  ];
}

/** "here, ¶ 13". */
function at(words: Worded, places: readonly PlaceOfReport[]): CardPart[] {
  return [{ ...words, emphasis: 'quiet' }, ...places.flatMap(({ part }) => [quiet(', '), part])];
}

function inBrackets(items: readonly CardPart[][]): CardPart[] {
  if (items.length === 0) return [];
  const parts = items.flatMap((item, i) => (i === 0 ? item : [quiet('; '), ...item]));
  return [quiet(' ('), ...parts, quiet(')')];
}

function quiet(text: string): CardPart {
  return { text, emphasis: 'quiet' };
}
