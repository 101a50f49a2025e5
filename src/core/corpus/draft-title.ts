/**
 * What an incident may be called that a sentence tells of: "Blast: Lanna", "Grey Tide, Rask,
 * December 2023".
 *
 * A verb beside an actor would say too much: who stormed and killed is not who was killed.
 */
import type { Mention } from '../essay/mentions.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { datesIn } from '../text/dates.ts';
import { dateText } from '../text/edtf.ts';
import { overlaps, type Span } from '../text/span.ts';
import { TIMES } from './gap-words.ts';

/** What a title is made of. */
export interface TitleParts {
  /** Words that tell what happened, the first deciding what sort of event it was. */
  readonly cues: readonly string[];
  readonly sentence: string;
  readonly who: string | undefined;
  readonly place: string | undefined;
  /** EDTF. */
  readonly date: string | undefined;
}

/** Words for what happened that are verbs rather than nouns. */
const VERB =
  /(?:ed|fought|shot|met|sank|overthrew|overthrown|withdrew|withdrawn)$|^(?:kill|sign|seize|invade|dies?)s?$/;
const WHERE =
  /(?:^|[^\p{L}])(?:in|at|near|from|to|into|inside|outside|across|around|over)\s+(?:the\s+)?$/iu;
const NAMED =
  /(?<=(?:^|[^\p{L}])(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside)\s+)\p{Lu}[\p{L}\p{M}’'-]*(?:\s\p{Lu}[\p{L}\p{M}’'-]*)*/gu;

/** A title for what is told; empty where nothing tells of anything. */
export function draftTitle(parts: TitleParts): string {
  const { cues, who, place, date } = parts;
  const nouns = cues.filter((word) => !VERB.test(word));
  const [noun] = nouns;
  const what = capital(phraseAround(parts.sentence, noun === undefined ? cues : nouns));
  const plain = noun !== undefined || who === undefined;
  if (what !== '' && place !== undefined && plain) return `${what}: ${place}`;
  if (who === undefined) return what || (place ?? '');
  const when = date === undefined ? [] : [dateText(date)];
  return [...(noun === undefined ? [] : [what]), who, place, ...when].filter(Boolean).join(', ');
}

/** The first of some words, with the one beside it that is among them too: "drone strikes". */
function phraseAround(sentence: string, among: readonly string[]): string {
  const [first = ''] = among;
  const words: readonly string[] = sentence.toLowerCase().match(/\p{L}+/gu) ?? [];
  const at = words.indexOf(first);
  const [before = '', after = ''] = [words[at - 1], words[at + 1]];
  if (at > 0 && among.includes(before)) return `${before} ${first}`;
  return at >= 0 && among.includes(after) ? `${first} ${after}` : first;
}

function capital(words: string): string {
  return words && words[0]?.toUpperCase() + words.slice(1);
}

/** Whether a mention says where something was: "in Oster", and "raided Oster" where that tells of it. */
export function saysWhere(text: string, { start }: Span, cues: readonly string[]): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const word = /(\p{L}+)\s+(?:the\s+)?$/u.exec(before)?.[1]?.toLowerCase() ?? '';
  return WHERE.test(before) || cues.includes(word);
}

/** Who a sentence speaks of first: nobody's place, and no state in which something was. */
export function whoIn(
  here: readonly Mention[],
  place: string | undefined,
  { entities }: Glossary,
  text: string,
): string | undefined {
  const isWho = (mention: Mention) => {
    const kind = entities.get(mention.entity)?.kind.value;
    return kind !== 'place' && !(kind === 'state' && saysWhere(text, mention, []));
  };
  const others = here.filter(({ entity }) => entity !== place);
  return (others.find(isWho) ?? (place === undefined ? others[0] : undefined))?.entity;
}

/** A name behind "in" or "near" that the glossary does not know, and that is no date. */
export function placeNamed(
  text: string,
  sentence: Span,
  here: readonly Span[],
): string | undefined {
  const taken = [...here, ...datesIn(text, sentence)];
  for (const match of text.slice(sentence.start, sentence.end).matchAll(NAMED)) {
    const start = sentence.start + match.index;
    const name = match[0].replace(/[’']s?$/u, '');
    const span = { start, end: start + name.length };
    if (!TIMES.has(name) && !taken.some((each) => overlaps(each, span))) return name;
  }
  return undefined;
}
