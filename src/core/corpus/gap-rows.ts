/** The view of gaps as data: names that no entry covers, over all essays. */
import type { Reading } from '../essay/annotate.ts';
import { firstEndingAfter } from '../text/span.ts';
import type { NamePlace } from './actor-rows.ts';
import { excerptAround } from './excerpt.ts';
import type { Gap } from './gaps.ts';

/** A gap as a survey keeps it: its places with the words around them. */
export interface SurveyedGap {
  readonly name: string;
  readonly definition: string | undefined;
  readonly places: readonly NamePlace[];
}

/** An essay in which a gap stands. */
export interface GapEssay {
  readonly uri: string;
  readonly name: string;
  readonly places: readonly NamePlace[];
}

/** A name that no entry covers, with all its places. */
export interface GapRow {
  readonly name: string;
  readonly definition: string | undefined;
  readonly count: number;
  readonly essays: readonly GapEssay[];
}

/** What is kept of the gaps of an essay. */
export function surveyedGaps({ essay }: Reading, gaps: readonly Gap[]): readonly SurveyedGap[] {
  return gaps.map(({ name, definition, places }) => ({
    name,
    definition,
    places: places.map(({ paragraph, ...span }) => {
      const block = essay.blocks[firstEndingAfter(essay.blocks, span.start)] ?? span;
      return { span, paragraph, excerpt: excerptAround(essay.text, span, block) };
    }),
  }));
}

/**
 * The gaps of several essays: those of most essays first, then those that stand most often. What
 * one essay says that an acronym stands for is taken to hold in the others, too.
 */
export function gapRows(
  surveys: readonly {
    readonly uri: string;
    readonly name: string;
    readonly gaps: readonly SurveyedGap[] | undefined;
  }[],
): readonly GapRow[] {
  const rows = new Map<string, { definition: string | undefined; essays: GapEssay[] }>();
  for (const { uri, name: essay, gaps } of surveys) {
    for (const { name, definition, places } of gaps ?? []) {
      const row = rows.get(name) ?? { definition, essays: [] };
      rows.set(name, row);
      row.definition ??= definition;
      row.essays.push({ uri, name: essay, places });
    }
  }
  const counted = [...rows].map(([name, { definition, essays }]) => {
    const count = essays.reduce((sum, { places }) => sum + places.length, 0);
    return { name, definition, count, essays };
  });
  return counted.toSorted(
    (a, b) =>
      b.essays.length - a.essays.length || b.count - a.count || a.name.localeCompare(b.name, 'en'),
  );
}
