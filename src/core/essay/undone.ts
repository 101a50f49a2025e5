/**
 * Words for a deed that say that it was not done, or not yet: "the visit was called off", "he did
 * not sign", "they hope to join", "if he is elected".
 *
 * Only deeds that one goes, meets or signs for are looked at: "no state recognised them" tells of
 * something that did happen. Violence has rules of its own, in unreal.ts.
 */
import type { Incident } from '../glossary/glossary.ts';
import type { Span } from '../text/span.ts';

/** How words for such deeds begin. */
const DEEDS =
  /(?<![\p{L}’'-])(?:visit|trip|travel|tour|journey|flew|fly|arriv|sign|summit|meet|met\b|talks|exercise|drill|manoeuvre|maneuver|elect|re-?elect|withdr[ae]w|pull|join|admi(?:t|ss)|acce(?:de|ssion)|observer|member|status|jail|imprison|arrest|lodg|regist|declar|communiqu|statement|agree|deal\b|pact|treaty|host|le(?:ave|ft)\b)/giu;
/** So far before or after a word what undoes it may stand. */
const REACH = 80;
/** What may stand between two clauses. */
const BREAK = /[,;:()]| – /;
const WORD = "(?:\\p{Ll}[\\p{L}’'-]* )?";
const OF_WHOM =
  '(?:(?:his|her|its|their|the|an?|any)(?: (?:planned|promised|own|joint|first|next|long-planned))? )?';
const CALLED_OFF =
  '(?:cancel(?:s|l?ed|l?ing)?|call(?:s|ed|ing)? off|postpon(?:es?|ed|ing)|puts? off|putting off|shelv(?:es?|ed|ing)|scrap(?:s|ped|ping)?|abandon(?:s|ed|ing)?)';

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
/** "Had he visited": the clause goes on to what would have followed. */
const INVERTED = /(?:^|[,;.] )Had (?:the )?\p{Lu}[^,.;]{0,50}$/u;
/** "The visit, which was then called off". */
const AFTER = new RegExp(
  `^[^.;:]{0,${REACH / 2}}? (?:was|were|is|are|has been|have been|had been)(?: (?:then|later|again|once more|first|finally))? ${CALLED_OFF}(?![\\p{L}])`,
  'u',
);

/** What was forbidden, refused or only said is told in just these words. */
const NO_DEED =
  /ban(?:s|ned)?\b|refus|den(?:y|ied|ial)|reject|halt|paus|suspen|block|threat|warn|vow|promise|call(?:s|ed)?\b|plan|propos|weigh|urg|ask/iu;

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

/** Whether all deeds in the clauses that tell were not done, or not yet; false where there are none. */
export function isUndone(text: string, sentence: Span, { start, end }: Span): boolean {
  const from = sentence.start + clauseStart(text.slice(sentence.start, start));
  const rest = text.slice(end, sentence.end).search(BREAK);
  const clauses = text.slice(from, rest < 0 ? sentence.end : end + rest);
  const deeds = [...clauses.matchAll(DEEDS)];
  return deeds.length > 0 && deeds.every(({ index }) => isDeedUndone(text, sentence, from + index));
}

function clauseStart(text: string): number {
  for (let at = text.length - 1; at >= 0; at--) if (BREAK.test(text.charAt(at))) return at + 1;
  return 0;
}

function isDeedUndone(text: string, sentence: Span, start: number): boolean {
  const from = Math.max(sentence.start, start - REACH);
  const before = text.slice(from, start).replace(/\s+/g, ' ');
  if (INVERTED.test(before)) return true;
  const small = before.charAt(0).toLowerCase() + before.slice(1);
  if (BEFORE.some((pattern) => pattern.test(small))) return true;
  return AFTER.test(text.slice(start, Math.min(sentence.end, start + REACH)).replace(/\s+/g, ' '));
}
