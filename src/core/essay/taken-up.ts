/** What was taken up: words that stand for entities named before, as parts of lines of evidence. */
import type { Span } from '../text/span.ts';

/** Words that stand for entities named before. */
export interface TakenUp extends Span {
  readonly stands: readonly string[];
}

/** Those of some parts that stand for somebody. */
export function anaphoraAmong(parts: readonly Span[]): { readonly anaphora?: readonly TakenUp[] } {
  const anaphora = parts.filter(isTakenUp);
  return anaphora.length > 0 ? { anaphora } : {};
}

/** Whether two parts may be the same words: "the two countries" are two. */
export function areShared(a: Span, b: Span): boolean {
  return a === b && isTakenUp(a) && a.stands.length > 1;
}

function isTakenUp(part: Span): part is TakenUp {
  return 'stands' in part;
}
