/**
 * Tolls: a sentence that says only how many came to harm goes on with the attack told just before.
 *
 *     "A bomb went off at the gate of Mora. At least 31 people died."   // the second goes on with it
 *     "At least 31 people died in the floods."                          // names another cause: it does not
 */
import type { Span } from '../text/span.ts';

const HOW_MANY =
  '(?:(?:at least|more than|fewer than|over|some|about|around|nearly|almost|up to|as many as|another|a further|only|perhaps|between)\\s+)?' +
  '(?:\\d[\\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|[a-z]+teen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-[a-z]+)?|both|all|most|many|several|dozens|scores|hundreds|none|nobody|no one|more)';
const HARM =
  '(?:died|perished|survived|lived|(?:were|was|had been|lay)\\s+(?:also\\s+|badly\\s+|seriously\\s+)?(?:killed|wounded|injured|hurt|maimed|dead)|lost (?:their|his|her) (?:life|lives))';
/** How many, at most eight small words about who they were, and what befell them. */
const TOLL = new RegExp(
  `^["“‘'(]*${HOW_MANY}(?:,?\\s+(?!(?:of|in|by) the\\b)[\\p{Ll}\\d][^\\s.;:]*){0,8}?,?\\s+${HARM}(?![\\p{L}])`,
  'iu',
);
/** Behind the toll: of something else, or not yet. */
const OTHER_CAUSE = /^\s+(?:in|from|during|of|by|when|while|because|since|last|there)\s/iu;

/** The words of a sentence that count the victims of what was told before; undefined if they do not. */
export function tollIn(text: string, sentence: Span): Span | undefined {
  const own = text.slice(sentence.start, sentence.end);
  const [found] = TOLL.exec(own) ?? [];
  if (found === undefined || OTHER_CAUSE.test(own.slice(found.length))) return undefined;
  return { start: sentence.start, end: sentence.start + found.length };
}
