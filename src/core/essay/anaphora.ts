/**
 * Anaphora: words that may take up who was named before.
 *
 *     "In May the group struck the province’s capital, and the two countries closed the border."
 *
 * Three of them are here: "the group", "the province" (its capital is one more) and "the two
 * countries". Whom they take up, if anybody, is for antecedents.ts to say.
 */
import { HEAD_NOUNS, PAIR_NOUNS } from '../match/head-nouns.ts';
import type { Span } from '../text/span.ts';

/** Words that may take up an entity, or two of a kind. */
export interface Anaphor extends Span {
  readonly type: 'noun' | 'pair' | 'he' | 'it' | 'they' | 'there';
  /** The noun or the pronoun, in small letters. */
  readonly head: string;
  /** "This", "that", "these", "those". */
  readonly pointing: boolean;
  /** What stands between the determiner and the noun. */
  readonly adjectives: readonly string[];
}

const NO_ADJECTIVE =
  'of|in|on|at|by|to|and|or|but|was|were|is|are|had|has|have|did|will|would|that|who|which|with|from|for|as|than|into|over|after|before|when|while|if|it|he|she|they|not|the|a|an|said|told';
const ADJECTIVE = `(?:(?!(?:${NO_ADJECTIVE})\\s)\\p{L}[\\p{L}’'-]*\\s+)`;
const END = '(?![\\p{L}\\p{N}])';
/** Small letters but for the first: a noun with a capital is a name, and without `i` it is twice as fast. */
const ANAPHOR = new RegExp(
  `\\b(?:(?<first>[Tt]h(?:e|is|at|ese|ose))\\s+(?<adjectives>${ADJECTIVE}{0,2}?)(?<noun>${HEAD_NOUNS})(?:\\s+(?<head>${HEAD_NOUNS}))?${END}` +
    `|(?:[Bb]oth|[Tt]h(?:e|ese|ose)\\s+two)\\s+(?<with>${ADJECTIVE}?)(?<pair>${PAIR_NOUNS})${END}` +
    `|(?<pronoun>[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Ii]ts?|[Tt]hey|[Tt]heir|[Tt]here)${END}(?![’'-]))`,
  'gu',
);
/** No word goes on there from before. */
const FREE = /[^\p{L}\p{N}’'-]$/u;
const MONTH =
  'January|February|March|April|May|June|July|August|September|October|November|December';
const DAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
/** Behind the noun: it is another's, or one that is told from others. */
const NARROWED = new RegExp(
  `^(?:[-‐‑–]\\p{L}|\\s+(?:of|that|who|which|where|whose|whom|for|between|led|headed|based|called|named|known|calling|they|we|he|she|it|I)${END}` +
    `|\\s+(?:(?:in|at|near|from|on|across|along|behind|inside|around)\\s+(?:the\\s+)?)?(?!${MONTH}|${DAY})\\p{Lu})`,
  'u',
);
const TIME = `(?:[^.;:]{0,45}(?:,|\\d{2,4}|${MONTH}|${DAY}|spring|summer|autumn|fall|winter|year|month|week|night|day|morning|evening|decade|then))`;
/** What may stand before the subject of a sentence. */
const OPENING = new RegExp(
  '^["“‘\'(\\s]*(?:(?:But|And|Yet|So|Then|Now|Later|Soon|Still|Instead|Meanwhile|Afterwards|Eventually|Finally|Earlier|Again|Already|Often),?\\s+)?' +
    `(?:(?:In|On|By|At|For|From|Since|Until|During|Throughout|Within|Around|After|Before|Late|Early|Through|Over|That|This|Last)\\s${TIME}\\s+` +
    '|[\\p{L}\\d-]+\\s(?:\\p{Ll}+\\s){0,2}(?:later|earlier|afterwards|ago|before),?\\s+)?$',
  'u',
);
const MOST_BEFORE = 90;
const BEFORE_NAME = /(?:^|\s)(?:the|both)\s+$/iu;
/** "It was clear that", "it is said", "it seems": nothing is taken up. */
const EMPTY_IT =
  /^\s+(?:(?:was|is|had been|has been|would be|will be|became|may be|might be|must be|could be)(?!\s+(?:founded|formed|created|established|launched|signed|built|opened|closed|banned|outlawed|designated|led|set up|also)(?![\p{L}]))|seem|appear|remain|took\s+(?:\p{L}+\s+){1,4}(?:to|for|before|until)|takes|turn|follow|matter|happen|came as|emerge|rain|snow)/u;
/** "There" of a place stands at the end of a clause, or at the head of a sentence. */
const PLACED =
  /^(?:\s*(?:[,.;:!?)\]—–”"]|$)|\s+(?:in|on|by|for|after|and|when|before|during|since|with|as|until|last|who|from|under|but|or|while|because|over|at|against|between|early|late)(?![\p{L}]))/u;
const PLACED_FIRST = /^(?:,|\s+(?:the|a|an|he|she|it|they|its|his|their|two|three|men)\s)/u;

/** Behind a subject stands a verb, as far as its form tells: "BLA gunmen" are others. */
const GOES_ON =
  /^(?:[,;:()—–]|\s+(?:[(—–]|(?:\p{Ll}+(?:ed|[^s]s)|has|had|is|was|were|are|have|will|would|can|could|may|might|must|should|did|do|made|took|told|came|went|gave|sent|struck|hit|held|left|lost|won|began|broke|fought|fell|grew|met|put|said|saw|set|shut|stood|kept|found|led|spent|built|bought|brought|drew|drove|flew|knew|paid|ran|sold|sought|spoke|taught|thought|wrote|let|and|or|which|who|that|never|not|still|then|once|now|later|soon|also|only|in|on|at|from|of|itself|himself|herself|themselves|alone)(?![\p{L}])))/u;
/** The sentence goes on about somebody else. */
export const GOES_ON_ELSEWHERE =
  /[,;—–]\s+(?:and|but|while|yet|so|whereas)\s+(?:an?|the|its|their|his|her|no|some|many)\s/u;
/** Between two names that are one subject. */
export const AND = /^\s+and\s+(?:the\s+)?$/u;

/** Whether a name, or what stands for one, is the subject of its sentence, as far as its place tells. */
export function isSubject(text: string, sentence: Span, { start, end }: Span): boolean {
  return GOES_ON.test(text.slice(end, sentence.end)) && opensSentence(text, sentence, start);
}

/** Whether nothing but a time or a small word stands before. */
function opensSentence(text: string, sentence: Span, start: number): boolean {
  const before = text.slice(sentence.start, start).replace(BEFORE_NAME, ' ');
  return before.length < MOST_BEFORE && OPENING.test(before.trimStart() === '' ? '' : before);
}

/** The words in a sentence that may take up somebody, in their order. */
export function anaphoraIn(text: string, sentence: Span): readonly Anaphor[] {
  const own = text.slice(sentence.start, sentence.end);
  const found: Anaphor[] = [];
  for (const match of own.matchAll(ANAPHOR)) {
    if (match.index > 0 && !FREE.test(own.charAt(match.index - 1))) continue;
    const start = sentence.start + match.index;
    const span = { start, end: start + match[0].length };
    const anaphor = anaphorOf(match.groups ?? {}, span);
    if (anaphor && isFree(anaphor, text, sentence)) found.push(anaphor);
  }
  return found;
}

function anaphorOf(groups: Record<string, string | undefined>, span: Span): Anaphor | undefined {
  const { pronoun, noun, head, pair, adjectives = '', with: other = '' } = groups;
  const { start, end } = span;
  const pointing = groups['first'] !== undefined && !/^the$/i.test(groups['first']);
  const words = (text: string) => text.split(/\s+/u).filter(Boolean);
  if (noun !== undefined) {
    // "The port city" is a city.
    const before = words(head === undefined ? adjectives : `${adjectives} ${noun}`);
    return { start, end, type: 'noun', head: head ?? noun, pointing, adjectives: before };
  }
  if (pronoun === undefined) {
    const one = (pair ?? '').toLowerCase();
    return { start, end, type: 'pair', head: one, pointing, adjectives: words(other) };
  }
  const small = pronoun.toLowerCase();
  return { start, end, type: typeOf(small), head: small, pointing, adjectives: [] };
}

function typeOf(pronoun: string): Anaphor['type'] {
  if (pronoun === 'there') return 'there';
  if (pronoun === 'it' || pronoun === 'its') return 'it';
  return pronoun.startsWith('they') || pronoun === 'their' ? 'they' : 'he';
}

function isFree({ type, head, start, end }: Anaphor, text: string, sentence: Span): boolean {
  const after = text.slice(end, sentence.end);
  if (type === 'noun' || type === 'pair') return !NARROWED.test(after);
  if (type === 'there') {
    return PLACED.test(after) || (text.charAt(start) === 'T' && PLACED_FIRST.test(after));
  }
  return !(head === 'it' && EMPTY_IT.test(after)) && opensSentence(text, sentence, start);
}
