/**
 * Words for a deed that say that it was not done, or not yet: "the visit was called off", "he did
 * not sign", "they hope to join", "if he is elected".
 *
 * Only going somewhere, meeting, signing, joining, electing and arresting are looked at: "no state
 * recognised them" tells of something that did happen. Violence has rules of its own, in unreal.ts.
 */
import type { Incident } from '../glossary/glossary.ts';
import type { Span } from '../text/span.ts';
import { INVERTED, smallFirst, wordsBefore } from './unreal.ts';

/** Words for such deeds. */
const DEEDS = new RegExp(
  `(?<![\\p{L}’'-])(?:${[
    'visit(?:s|ed|ing)?|trips?|travel(?:s|l?ed|l?ing)?|tour(?:s|ed)?|journeys?|flew|fly|flies|flown|arriv(?:als?|es?|ed|ing)',
    'sign(?:s|ed|ing|atures?|atory)?|agree(?:s|d|ing|ments?)?|deals?|pacts?|treat(?:y|ies)|declar(?:es?|ed|ations?)|communiqués?|statements?',
    'summits?|meet(?:s|ings?)?|met|talks|host(?:s|ed|ing)?|exercises?|drills?|man(?:oeuv|euv)(?:re|er)s?',
    '(?:re-?)?elect(?:s|ed|ing|ions?)?|join(?:s|ed|ing)?|admi(?:ts?|tted|ssion)|acce(?:des?|ded|ssion)|observers?|members?|membership|status',
    'withdr(?:aws?|ew|awn|awals?|awing)|pull(?:s|ed|ing)?(?: |-)?out|lea(?:ves?|ving)|left|jail(?:s|ed)?|imprison(?:s|ed|ment)?|arrest(?:s|ed)?',
  ].join('|')})(?![\\p{L}])`,
  'giu',
);
/** So far after a word what undoes it may stand. */
const REACH = 80;
const WORD = "(?:\\p{Ll}[\\p{L}’'-]* )?";
const OF_WHOM =
  '(?:(?:his|her|its|their|the|an?|any)(?: (?:planned|promised|own|joint|first|next|long-planned))? )?';
/** A pact that was abandoned or scrapped had been signed: these are of what was still to come. */
const CALLED_OFF =
  '(?:cancel(?:s|l?ed|l?ing)?|call(?:s|ed|ing)? off|postpon(?:es?|ed|ing)|puts? off|putting off)';

/** What stands right before the word; the sentence may begin with it. */
const BEFORE: readonly RegExp[] = [
  `(?:did|does|do|has|have)(?: not|n[’']t)(?: ever| yet)? `,
  `(?:(?<!had )never|no longer)(?: once| actually| been| to)? `,
  `(?:will|would|could|should|can|may|might)(?: not| never) `,
  `(?:will|could|might|shall) (?:soon |yet |one day )?`,
  `${CALLED_OFF} ${OF_WHOM}${WORD}`,
  `(?:refus(?:es?|ed|ing)|declin(?:es?|ed|ing)|fail(?:s|ed|ing)?|hop(?:es?|ed|ing)|plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|threaten(?:s|ed|ing)?|want(?:s|ed)?|wish(?:es|ed)?|seeks?|sought) to (?:be(?:come)? )?(?:an? )?${WORD}`,
  `(?:denied|refused|without) ${OF_WHOM}${WORD}`,
  `if (?:the )?[^,.;]{1,40} (?:is|are|were|does|do|wins?) (?:ever )?`,
].map((words) => new RegExp(`(?<![\\p{L}’'-])(?:${words})$`, 'u'));
/** "The visit, which was then called off", not "the visit, after which the talks were called off". */
const AFTER = new RegExp(
  `^[^,.;:]{0,40}?(?:, which)? (?:was|were|is|are|has been|have been|had been)(?: (?:then|later|again|once more|first|finally))? ${CALLED_OFF}(?![\\p{L}])`,
  'u',
);
/** "They did not join until 2017": so then they did. */
const UNTIL = /(?<!\p{L})until(?!\p{L})/u;

/** What was forbidden, refused, called off or only said is told in just these words. */
const NO_DEED =
  /(?<!\p{L})(?:ban(?:s|ned)?(?!\p{L})|refus|den(?:y|ie[ds]|ial)|reject|halt|paus|suspen|block|threat|warn|vow|promise|call(?:s|ed)?(?!\p{L})|plan|propos|weigh|urg|ask|cancel|postpon|boycott|abandon|scrap|shelv|puts? off|fail|declin|withh|stop|prevent|bar(?:s|red)(?!\p{L})|ke(?:eps?|pt) from)/iu;

const deeds = new WeakMap<Incident, boolean>();

/** Whether an incident is such a deed, by its name. */
export function isDeed(incident: Incident | undefined): boolean {
  if (!incident) return false;
  const known = deeds.get(incident);
  if (known !== undefined) return known;
  const { value } = incident.prefLabel;
  const made = value.search(DEEDS) >= 0 && !NO_DEED.test(value);
  deeds.set(incident, made);
  return made;
}

/** Whether all deeds in the words that tell were not done, or not yet; what may follow them counts. */
export function isUndone(text: string, sentence: Span, { start, end }: Span): boolean {
  const after = text.slice(end, Math.min(sentence.end, end + REACH)).replace(/\s+/g, ' ');
  if (AFTER.test(after)) return true;
  const found = [...text.slice(start, end).matchAll(DEEDS)];
  if (found.length === 0 || UNTIL.test(text.slice(start, sentence.end))) return false;
  return found.every(({ index }) => {
    const before = wordsBefore(text, sentence, start + index);
    return INVERTED.test(before) || BEFORE.some((pattern) => pattern.test(smallFirst(before)));
  });
}
