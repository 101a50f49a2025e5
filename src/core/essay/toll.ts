/**
 * Tolls: a sentence that says only how many came to harm goes on with the attack told just before.
 * Where the number is one that a report of the attack gives, it may say more, and another sentence
 * may stand between.
 *
 *     "A bomb went off at the gate of Mora. At least 31 people died."   // the second goes on with it
 *     "At least 31 people died in the floods."                          // names another cause: it does not
 */
import { intervalOf } from '../glossary/figures.ts';
import type { Glossary, Incident } from '../glossary/glossary.ts';
import { isViolent } from '../match/violent.ts';
import { contains, type Span } from '../text/span.ts';
import { claimIn } from './claims.ts';
import type { ToldSentence } from './short-mentions.ts';
import { tollsIn, type Toll } from './toll-numbers.ts';
import { isUnreal } from './unreal.ts';

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

/** "Their driver was killed as well": beside those that were told of. */
const ALSO =
  /^["“‘'(]*(?:the|their|his|her|its|an?|one|two|three|four|five|six|several)\s(?:[^.;:]{1,60}\s)?(?:was|were)\s(?:also\s(?:killed|wounded|injured|shot|murdered)|(?:killed|wounded|injured|shot|murdered)\s(?:as well|too))(?=\W*$)/iu;
/** So many sentences may have passed since the attack where the numbers agree. */
const REACH = 2;

/** A toll or a claim, and of which attack it is; undefined where a sentence gives none of what was told. */
export function tollOf(
  text: string,
  { span, mentions, dates }: ToldSentence,
  told: readonly (readonly string[])[],
  glossary: Glossary,
  contradicts: (incident: string) => boolean,
): (Span & { readonly incident: string }) | undefined {
  const reach = told.slice(-REACH);
  if (reach.every((ids) => ids.length === 0)) return undefined;
  const [last, ...others] = told.at(-1) ?? [];
  const isPlace = (id: string) => glossary.entities.get(id)?.kind.value === 'place';
  if (last !== undefined && others.length === 0 && isOneAttack(glossary.incidents.get(last))) {
    const places = mentions.filter(({ entity }) => isPlace(entity));
    const bare = dates.length === 0 && places.length === 0;
    const claim = dates.length === 0 ? claimIn(text, span) : undefined;
    // At whose door it was laid may be anywhere; what stands before that may be of another place.
    const here = claim && places.every(({ start }) => start > claim.start);
    const words = (bare ? tollIn(text, span) : undefined) ?? (here ? claim : undefined);
    if (words) return { ...words, incident: last };
  }
  const near = [...new Set(reach.flat())].flatMap((id) => {
    const incident = glossary.incidents.get(id);
    return incident && isOneAttack(incident) ? incident : [];
  });
  const [only, ...rivals] = near;
  if (!only || rivals.length > 0 || contradicts(only.id)) return undefined;
  const words = alsoIn(text, span) ?? agreeingToll(text, span, only);
  return words && { ...words, incident: only.id };
}

/** Whether an incident is a single one that people come to harm in. */
function isOneAttack(incident: Incident | undefined): boolean {
  return isViolent(incident) && incident?.clarity?.value !== 'aggregate';
}

function alsoIn(text: string, { start, end }: Span): Span | undefined {
  const [found] = ALSO.exec(text.slice(start, end)) ?? [];
  return found === undefined ? undefined : { start, end: start + found.length };
}

/** The first number of victims that a report of the incident gives too. */
function agreeingToll(text: string, sentence: Span, incident: Incident): Span | undefined {
  const own = text.slice(sentence.start, sentence.end);
  for (const toll of tollsIn(own)) {
    const { start, end } = toll.words;
    const words = { start: sentence.start + start, end: sentence.start + end };
    const other = OTHER_CAUSE.test(own.slice(end)) || isUnreal(text, sentence, verbIn(text, words));
    if (!other && contains(sentence, words) && isReported(toll, incident)) return words;
  }
  return undefined;
}

/** "Killed" of "two were killed": what may be denied. */
function verbIn(text: string, words: Span): Span {
  const verb = /(?:kill|murder|wound|injur|hurt|dead|died|slain)\p{L}*$/iu.exec(
    text.slice(words.start, words.end),
  );
  return verb ? { start: words.start + verb.index, end: words.end } : words;
}

function isReported({ property, interval: { low, high } }: Toll, incident: Incident): boolean {
  const number = low > 0 ? low : high;
  return (incident.reports ?? []).some((report) => {
    const figures = report[property];
    if (!figures) return false;
    const { low: least, high: most, parts, whole } = intervalOf(figures);
    return (whole && (number === least || number === most)) || [...parts.values()].includes(number);
  });
}

/** The words of a sentence that count the victims of what was told before; undefined if they do not. */
function tollIn(text: string, sentence: Span): Span | undefined {
  const own = text.slice(sentence.start, sentence.end);
  const [found] = TOLL.exec(own) ?? [];
  if (found === undefined || OTHER_CAUSE.test(own.slice(found.length))) return undefined;
  return { start: sentence.start, end: sentence.start + found.length };
}
