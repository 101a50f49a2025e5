/**
 * Surveys: what is kept of an essay that is not on the screen, and the rows of all essays together.
 */
import type { Reading } from '../essay/annotate.ts';
import { essayTitle } from '../essay/essay.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { LineIndex } from '../text/line-index.ts';
import { surveyedGaps, type SurveyedGap } from './gap-rows.ts';
import { findingGaps, gapsIn } from './gaps.ts';
import { incidentRows, type IncidentRow } from './incident-rows.ts';
import { mergedRows, SurveyedIncidents } from './surveyed-incidents.ts';
import { SurveyedMentions } from './surveyed-mentions.ts';

/** An essay in short: its incidents, whom it names where and how often. The text is let go. */
export interface EssaySurvey {
  readonly uri: string;
  readonly name: string;
  /** Id of the source that it is a text of. */
  readonly source: string | undefined;
  readonly incidents: SurveyedIncidents;
  readonly counts: ReadonlyMap<string, number>;
  readonly mentions: SurveyedMentions;
  /** Where its lines begin. */
  readonly lines: LineIndex;
  /** Names that no entry covers, where they were asked for. */
  readonly gaps: readonly SurveyedGap[] | undefined;
}

/** The survey of an essay with its gaps, found with a stop after each block. */
export function* addingGaps(survey: EssaySurvey, reading: Reading): Generator<void, EssaySurvey> {
  return { ...survey, gaps: surveyedGaps(reading, yield* findingGaps(reading)) };
}

const known = new WeakMap<Reading, EssaySurvey>();

/** The survey of an essay that was read already; made once for a reading. */
export function surveyOf(reading: Reading, glossary: Glossary, withGaps = false): EssaySurvey {
  const before = known.get(reading);
  if (before && (before.gaps || !withGaps)) return before;
  const survey = before ?? makeSurvey(reading, glossary);
  const made = withGaps ? { ...survey, gaps: surveyedGaps(reading, gapsIn(reading)) } : survey;
  known.set(reading, made);
  return made;
}

function makeSurvey(reading: Reading, glossary: Glossary): EssaySurvey {
  const counts = new Map<string, number>();
  for (const { entity } of reading.mentions) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  const { essay } = reading;
  const { uri, source } = essay;
  const name = essayTitle(essay, glossary);
  const rows = incidentRows(reading, glossary);
  return {
    uri,
    name,
    source,
    incidents: new SurveyedIncidents(rows, { uri, essay: name, source }, glossary),
    counts,
    mentions: new SurveyedMentions(reading.mentions, glossary),
    lines: new LineIndex(essay.text),
    gaps: undefined,
  };
}

/** The incidents of several essays, one row each, with the tellings of all in the essays' order. */
export function mergeIncidentRows(surveys: readonly EssaySurvey[]): readonly IncidentRow[] {
  return mergedRows(surveys.map(({ incidents }) => incidents));
}
