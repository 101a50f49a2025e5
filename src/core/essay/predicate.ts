/**
 * Sentences that say what that was which has just been told:
 *
 *     "It was the first air attack in years."   // the noun "attack" is what "it" was
 *     "It was one of the deadliest attacks."    // one of several, and so are its like
 *     "It was the end of the attack."           // undefined
 */
import type { Span } from '../text/span.ts';

/** What "it" was. */
export interface Predicate extends Span {
  /** Whether it is one of those that the noun names. */
  readonly oneOf: boolean;
}

const SUBJECT = '(?:it|this|that|theirs|his|hers)';
const VERB =
  '(?:was|is|had been|has been|became|remains|remained|marked|made for|would be|constituted|amounted to|represented)';
const SOFTLY = '(?:(?:also|perhaps|probably|arguably|by far|then|indeed|in fact|at the time),? )?';
const WORD =
  "(?!(?:of|in|that|which|who|to|for|on|at|by|from|with|and|or|than|but|no|not|near|planned|possible|failed|foiled|attempted|would-be)\\b)[\\p{Ll}\\d][\\p{L}\\d’'-]*";
const PREDICATE = new RegExp(
  `^["“‘'(]*${SUBJECT} ${VERB} ${SOFTLY}(?:(?<one>one of the|among the)|the|an?) (?:${WORD},? ){0,5}$`,
  'iu',
);
/** Behind the noun: the noun belongs to another, or it did not happen. */
const AFTER =
  /^(?:[-‐‑–]\p{L}|\s+(?:plans?|planned|planners?|helicopters?|aircraft|forces?|squads?|units?|that (?:never|did not|failed)))/iu;

/** What a sentence says "it" was, where the noun stands at the end of it. */
export function predicateAt(text: string, noun: Span, sentence: Span): Predicate | undefined {
  const before = text.slice(sentence.start, noun.start).replace(/\s/g, ' ');
  const found = PREDICATE.exec(before);
  if (!found || AFTER.test(text.slice(noun.end, sentence.end))) return undefined;
  return { start: sentence.start, end: noun.end, oneOf: found.groups?.['one'] !== undefined };
}
