/**
 * Numbers of killed and injured as a sentence gives them: "killed three people", "17 others were
 * injured", "left at least ten dead". A number of a part of them ("two engineers") is a lower bound.
 */
import type { Interval } from '../glossary/figures.ts';
import type { Span } from '../text/span.ts';

/** A number in a sentence. */
export interface Toll extends Span {
  readonly property: 'killed' | 'injured';
  readonly interval: Interval;
  /** As it stands. */
  readonly text: string;
  /** The number with who they were and what befell them. */
  readonly words: Span;
}

const WORDS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const NUMBER = `(?<low>at least |more than |over )?(?<high>up to |at most )?(?<number>\\d{1,3}(?:,\\d{3})*|${WORDS.join('|')})`;
/** Those who are counted; anything else before "killed" is a part. */
const WHO =
  '(?: (?<who>(?!and|or|were|was|in|on|at)[\\p{L}’-]+(?: (?!and|or|were|was|in|on|at)[\\p{L}’-]+){0,2}))?';
const EVERYBODY = /^(?:people|persons|others|more|dead|men and women|victims|lives)$/iu;
const KILLED = '(?:killed|dead|died|murdered|slain)';
const INJURED = '(?:injured|wounded|hurt)';

const PATTERN = new RegExp(
  [
    `\\b(?:kill(?:ed|ing)|murder(?:ed|ing)|left|leaving) (?<killed>${NUMBER}${WHO})(?![\\p{L}-])`,
    `\\b(?:injur(?:ed|ing)|wound(?:ed|ing)) (?<injured>${renamed(NUMBER + WHO, 2)})(?![\\p{L}-])`,
    `(?<![\\p{L}\\d.,$€£-])(?<sufferers>${renamed(NUMBER + WHO, 3)}) (?:(?:were|was|have been|had been|had|lay) )?(?:(?<dead>${KILLED})|${INJURED})(?![\\p{L}-])`,
  ].join('|'),
  'giu',
);

function renamed(pattern: string, number: number): string {
  return pattern.replace(/\?<(\w+)>/g, (_, name: string) => `?<${name}${number}>`);
}

/** The numbers of a sentence, in order. */
export function tollsIn(sentence: string): Toll[] {
  const found: Toll[] = [];
  for (const match of sentence.matchAll(PATTERN)) {
    const groups = match.groups ?? {};
    const part = groups['killed'] ?? groups['injured'] ?? groups['sufferers'] ?? '';
    const which = groups['killed'] ? '' : groups['injured'] ? '2' : '3';
    const left = /^(?:left|leaving)/i.test(match[0]);
    const who = groups[`who${which}`]?.replace(/ (?:dead|killed|injured|wounded|hurt)$/iu, '');
    const hurt = groups['injured'] ?? (which === '3' && !groups['dead'] ? part : undefined);
    const property =
      (hurt ?? (left && /(?:injured|wounded|hurt)$/iu.test(part))) ? 'injured' : 'killed';
    if (left && !/(?:dead|killed|injured|wounded|hurt)$/iu.test(part)) continue;
    const number = numberOf(groups[`number${which}`] ?? '');
    const whole = who === undefined || EVERYBODY.test(who);
    const open = groups[`low${which}`] !== undefined || !whole;
    const low = groups[`high${which}`] === undefined ? number : 0;
    const start = match.index + match[0].indexOf(part);
    const text = `${(groups[`low${which}`] ?? '') + (groups[`high${which}`] ?? '')}${groups[`number${which}`]}`;
    const interval = { low, high: open ? Infinity : number, parts: new Map(), whole };
    const words = { start: match.index, end: match.index + match[0].length };
    found.push({ start, end: start + text.length, property, interval, text, words });
  }
  return found;
}

function numberOf(text: string): number {
  const word = WORDS.indexOf(text.toLowerCase());
  return word >= 0 ? word + 1 : Number(text.replaceAll(',', ''));
}
