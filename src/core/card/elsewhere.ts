/** The line that says which other essays speak of a subject. */
import type { EssaySurvey } from '../corpus/survey.ts';
import type { Span } from '../text/span.ts';
import { phrase } from '../text/phrase.ts';
import { listLine, type CardLine, type CardPart } from './card.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { shortEssayName } from './source-name.ts';

/**
 * "Weinbaum & Ali 2025 (12) · Winter (3)", the essay with most first, each leading to its first
 * place; undefined where no other essay speaks of it. An essay of a source is called as the notes
 * below the card call it.
 */
export function elsewhereLine(
  glossary: Glossary,
  id: string,
  here: string | undefined,
  surveys: readonly EssaySurvey[],
): CardLine | undefined {
  const found = surveys
    .map((survey) => ({ survey, count: survey.uri === here ? 0 : countIn(survey, id) }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count || (a.survey.uri < b.survey.uri ? -1 : 1));
  const items = found.map(({ survey, count }): CardPart[] => {
    const span = firstIn(survey, id);
    const { uri, source, name: title } = survey;
    return [
      {
        text: shortEssayName({ source, title }, glossary),
        whole: true,
        ...(span && { target: { type: 'reveal', uri, span } }),
      },
      { text: ` (${count})`, emphasis: 'quiet' },
    ];
  });
  return listLine('also in', items, { of: id });
}

/** The same in a word or two, which open the whole list: "4 other essays". */
export function inFew(line: CardLine, of: string): CardLine {
  const target = { type: 'list', subject: of, line: line.name } as const;
  const count = String(line.items?.length ?? 0);
  return { ...line, parts: [{ ...phrase('{0} other essays', count), target }] };
}

/** Whether there are other essays, and none of them speaks of it; nobody knows until all are read. */
export function onlyHere(
  id: string,
  here: string | undefined,
  surveys: readonly EssaySurvey[],
  settled: boolean,
): boolean {
  if (here === undefined || !settled) return false;
  const others = surveys.filter(({ uri }) => uri !== here);
  return others.length > 0 && others.every((survey) => countIn(survey, id) === 0);
}

function countIn({ counts, incidents }: EssaySurvey, id: string): number {
  return counts.get(id) ?? incidents.of(id)?.count ?? 0;
}

function firstIn({ mentions, incidents }: EssaySurvey, id: string): Span | undefined {
  for (const { entity, start, end } of mentions) if (entity === id) return { start, end };
  return incidents.of(id)?.first?.span;
}
