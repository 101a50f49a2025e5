/** `corpus-reader check --coverage`: how well a glossary and essays serve each other. */
import { coverageOf, type Corpus, type Coverage, type Files } from '../core/index.ts';
import { readEssays } from './inputs.ts';

/** The report on essays as lines. */
export async function coverageLines(
  corpus: Corpus,
  files: Files,
  paths: readonly string[],
): Promise<string[]> {
  const essays = await readEssays(files, paths);
  const readings = essays.map((essay) => corpus.read(essay));
  return linesOf(coverageOf(readings, corpus.glossary), essays.length);
}

function linesOf(coverage: Coverage, essays: number): string[] {
  const kinds = [...coverage.mentions].map(([kind, count]) => `${kind} ${count}`);
  return [
    `coverage of ${essays} essay${essays === 1 ? '' : 's'}`,
    `mentions: ${kinds.join(', ')}`,
    ...section('entries never named', coverage.neverNamed),
    ...section('incidents never told', coverage.neverTold),
    ...section('incidents without a report', coverage.withoutReport),
    ...section(
      'names that no entry covers',
      coverage.gaps.map(({ name, count, essays: within }) =>
        within > 1 ? `${name} (${count} times in ${within} essays)` : `${name} (${count})`,
      ),
    ),
    ...section(
      'quotes that lead to no place, or to several',
      coverage.quotes.map(
        ({ incident, quote, count }) =>
          `${incident}: “${quote.value}” ${count === 0 ? 'stands nowhere' : `stands ${count} times`}`,
      ),
    ),
  ];
}

function section(title: string, items: readonly string[]): string[] {
  return [`${title}: ${items.length}`, ...items.map((item) => `  ${item}`)];
}
