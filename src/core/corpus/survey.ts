/**
 * Surveys: what is kept of an essay that is not on the screen, and the rows of all essays together.
 */
import type { Reading } from '../essay/annotate.ts';
import { essayTitle } from '../essay/essay.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { LineIndex } from '../text/line-index.ts';
import { inOneGo } from '../text/steps.ts';
import { surveyedGaps, type SurveyedGap } from './gap-rows.ts';
import { findingGaps } from './gaps.ts';
import { incidentRows, type IncidentRow } from './incident-rows.ts';
import {
  mergedRows,
  packIncidents,
  SurveyedIncidents,
  type PackedIncidents,
} from './surveyed-incidents.ts';
import { packMentions, SurveyedMentions, type PackedMentions } from './surveyed-mentions.ts';

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

/** A survey as plain data, so that a thread can hand it to another. */
export interface PackedSurvey extends Pick<EssaySurvey, 'uri' | 'name' | 'source' | 'gaps'> {
  readonly incidents: PackedIncidents;
  readonly counts: ReadonlyMap<string, number>;
  readonly mentions: PackedMentions;
  /** Where the lines begin, in UTF-16 units. */
  readonly lines: Uint32Array;
}

/** Packs what is kept of a reading with its gaps, if they are wanted: found with a stop after each block. */
export function* packingSurvey(
  reading: Reading,
  glossary: Glossary,
  withGaps: boolean,
): Generator<void, PackedSurvey> {
  const packed = packSurvey(reading, glossary);
  return withGaps
    ? { ...packed, gaps: surveyedGaps(reading, yield* findingGaps(reading)) }
    : packed;
}

/** The survey that was packed, with the glossary that its essay was read with or one of the same files. */
export function unpackSurvey(packed: PackedSurvey, glossary: Glossary): EssaySurvey {
  const { uri, name, source, gaps } = packed;
  // The glossary's own texts: what another thread sent are copies, which every essay would keep.
  const idOf = (id: string) => glossary.entities.get(id)?.id ?? id;
  return {
    ...{ uri, name, source, gaps },
    counts: new Map([...packed.counts].map(([id, count]) => [idOf(id), count])),
    incidents: new SurveyedIncidents(packed.incidents, { uri, essay: name, source }, glossary),
    mentions: new SurveyedMentions(packed.mentions, glossary),
    lines: new LineIndex(packed.lines),
  };
}

const known = new WeakMap<Reading, EssaySurvey>();

/** The survey of an essay that was read already; made once for a reading. */
export function surveyOf(reading: Reading, glossary: Glossary, withGaps = false): EssaySurvey {
  return inOneGo(surveying(reading, glossary, withGaps));
}

/** The same, its gaps found with a stop after each block. */
export function* surveying(
  reading: Reading,
  glossary: Glossary,
  withGaps: boolean,
): Generator<void, EssaySurvey> {
  const before = known.get(reading);
  if (before && (before.gaps || !withGaps)) return before;
  const survey = before ?? unpackSurvey(packSurvey(reading, glossary), glossary);
  const made = withGaps
    ? { ...survey, gaps: surveyedGaps(reading, yield* findingGaps(reading)) }
    : survey;
  known.set(reading, made);
  return made;
}

function packSurvey(reading: Reading, glossary: Glossary): PackedSurvey {
  const counts = new Map<string, number>();
  for (const { entity } of reading.mentions) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  const { essay } = reading;
  return {
    uri: essay.uri,
    name: essayTitle(essay, glossary),
    source: essay.source,
    incidents: packIncidents(incidentRows(reading, glossary)),
    counts,
    mentions: packMentions(reading.mentions),
    lines: Uint32Array.from(new LineIndex(essay.text).starts),
    gaps: undefined,
  };
}

/** The incidents of several essays, one row each, with the tellings of all in the essays' order. */
export function mergeIncidentRows(surveys: readonly EssaySurvey[]): readonly IncidentRow[] {
  return mergedRows(surveys.map(({ incidents }) => incidents));
}
