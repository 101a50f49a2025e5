/**
 * Words for violence that say that it did not happen, or only that it may: "no attack on the
 * airport", "Iran did not strike", "fears of a bombing", "had they struck, war would have followed".
 *
 * Only violence is looked at: "no state recognised them" tells of something that did happen.
 */
import type { Span } from '../text/span.ts';

/** How words for violence begin. */
export const VIOLENCE_WORDS =
  'attack|bomb|blast|explo|str(?:ik|uck)|shell|raid|kill|assault|ambush|massacr|shoot|shot|hit|fir[ei]|storm|murder|assassinat|clash|fight|fought|invad|invasion|offensive';
const VIOLENCE = new RegExp(`^(?:${VIOLENCE_WORDS})`, 'iu');
/** So far before a word its negation may stand. */
const REACH = 80;
/** A word between; "fears of the attack" are of one that was. */
const WORD = "(?:(?!(?:the|this|that|its|his|her|their|have) )\\p{Ll}[\\p{L}’'-]* )?";
const FEARED =
  'fear(?:s|ed|ing)?|dread(?:s|ed)?|risk(?:s|ed)?|threat(?:s|en(?:s|ed|ing)?)?|warn(?:s|ed|ing|ings)?|prevent(?:s|ed|ing)?|avert(?:s|ed|ing)?|foil(?:s|ed|ing)?|thwart(?:s|ed|ing)?|deter(?:s|red|ring)?|rul(?:e|es|ed|ing) out';
/** "Two that had never struck each other" have done so now. */
const DENIED = "(?:did|does|do|has|have|was|were|is|are)(?: not|n[’']t)|(?<!had )never";
/** "Has not ceased attacks", "did not stop attacking": twice no is yes. */
const NO_END = '(?!(?:cease|stop(?:ped)?|halt|end|abandon|renounce|prevent)(?:d|ed)? )';
const MAY = '(?:could|might|may|should|can|cannot)(?: not)?';

/** "Hardly a week passes without an attack": twice no is yes. */
const PASSED = 'pass(?:es|ed)? ';

/** What stands right before the word; a sentence may begin with it. */
const UNREAL: readonly RegExp[] = [
  `(?:no|any|(?<!${PASSED})without(?: an?| any)?|possible|potential|hypothetical|imminent|would-be) ${WORD}`,
  `(?:${FEARED})(?: (?:of|to|against|about|off))?(?: (?:an?|any|more|further|new|fresh|such|another))? ${WORD}`,
  `(?:${DENIED}|${MAY}) ${NO_END}${WORD}`,
  `(?:could|would) (?:not )?have ${WORD}`,
].map((words) => new RegExp(`(?<![\\p{L}’'-])(?:${words})$`, 'u'));
/** "Had Iran struck": the clause goes on to what would have followed. */
export const INVERTED = /(?:^|[,;.] )Had (?:the )?\p{Lu}[^,.;]{0,50}$/u;

/** Whether a word for violence within a sentence speaks of what did not happen, or only may. */
export function isUnreal(text: string, sentence: Span, { start, end }: Span): boolean {
  if (!VIOLENCE.test(text.slice(start, end))) return false;
  const before = wordsBefore(text, sentence, start);
  return INVERTED.test(before) || UNREAL.some((pattern) => pattern.test(smallFirst(before)));
}

/** What stands before a place of a sentence and may undo what it says, on one line. */
export function wordsBefore(text: string, sentence: Span, start: number): string {
  return text.slice(Math.max(sentence.start, start - REACH), start).replace(/\s+/g, ' ');
}

/** The same text with a small first letter: a sentence may begin with it. */
export function smallFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
