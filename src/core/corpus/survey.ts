/**
 * Surveys: what is kept of an essay that is not on the screen, and the rows of all essays together.
 */
import { annotate, type Reading } from '../essay/annotate.ts';
import { essayTitle, readEssay, type EssayInput } from '../essay/essay.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { Reader } from '../match/reader.ts';
import { incidentRows, type IncidentRow } from './incident-rows.ts';

/** An essay in short: its incidents and how often it names each entity. The text is let go. */
export interface EssaySurvey {
  readonly uri: string;
  readonly name: string;
  readonly incidents: readonly IncidentRow[];
  readonly counts: ReadonlyMap<string, number>;
}

/** Reads an essay and keeps the survey only. */
export function surveyEssay(input: EssayInput, glossary: Glossary, reader: Reader): EssaySurvey {
  return surveyOf(annotate(readEssay(input, glossary), reader, new Map()), glossary);
}

/** The survey of an essay that was read already. */
export function surveyOf(reading: Reading, glossary: Glossary): EssaySurvey {
  const counts = new Map<string, number>();
  for (const { entity } of reading.mentions) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  const { essay } = reading;
  return { uri: essay.uri, name: essayTitle(essay, glossary), incidents: incidentRows(reading, glossary), counts };
}

/** The incidents of several essays, one row each, with the tellings of all in the essays' order. */
export function mergeIncidentRows(surveys: readonly EssaySurvey[]): readonly IncidentRow[] {
  const merged = new Map<string, IncidentRow>();
  for (const row of surveys.flatMap((survey) => survey.incidents)) {
    const known = merged.get(row.incident);
    if (!known) merged.set(row.incident, row);
    else {
      merged.set(row.incident, {
        ...known,
        count: known.count + row.count,
        possible: known.possible && row.possible,
        tellings: [...known.tellings, ...row.tellings],
      });
    }
  }
  return [...merged.values()];
}
