/**
 * Plurals that take up several attacks at once: those told just before, or the row of them that the
 * sentence before was about.
 *
 *     "A bomb went off in Mora. Another hit Pela. These incidents shook them."   // both are told again
 *     "These attacks on the coast went on."                                      // says which: not these
 *
 * "These attacks" are more than one; "these incidents" may be one and what came of it.
 */
import type { Glossary } from '../glossary/glossary.ts';
import type { Span } from '../text/span.ts';

const SEVERAL =
  /(?<![\p{L}-])(?:these|those)(?:\s+(?:two|three|repeated|consecutive|successive|recent|latest|deadly|bloody|brutal))?\s+(?:(?<open>incidents|events|breaches|episodes)|attacks|assaults|bombings|killings|outrages|atrocities)(?![\p{L}-])(?!\s+(?:that|which|who|of|on|in|by|at|against|near)\s)/iu;
const HARM = new Set(['explosions', 'violence-against-civilians']);

/** Words that point at several attacks. */
export interface Several extends Span {
  /** Whether they may stand for a single one. */
  readonly open: boolean;
}

/** The words of a sentence that point at several attacks; undefined where there are none. */
export function severalIn(text: string, sentence: Span): Several | undefined {
  const found = SEVERAL.exec(text.slice(sentence.start, sentence.end));
  if (!found) return undefined;
  const start = sentence.start + found.index;
  return { start, end: start + found[0].length, open: found.groups?.['open'] !== undefined };
}

/**
 * What such words take up, given the incidents that each sentence within reach has told, the last
 * one at the end: the one row of attacks that the last attack told is, else all single attacks.
 */
export function attacksAmong(
  { open }: Several,
  before: readonly (readonly string[])[],
  { incidents }: Glossary,
): readonly string[] {
  const attacks = before.map((ids) =>
    ids.filter((id) => HARM.has(incidents.get(id)?.eventType.value ?? '')),
  );
  const isRow = (id: string) => incidents.get(id)?.clarity?.value === 'aggregate';
  const rows = attacks.findLast((ids) => ids.length > 0)?.filter(isRow) ?? [];
  if (rows.length > 0) return rows.length === 1 ? rows : [];
  const single = [...new Set(attacks.flat())].filter((id) => !isRow(id));
  return open || single.length > 1 ? single : [];
}
