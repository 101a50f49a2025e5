/**
 * Definite phrases around a noun for an event: what stands in them says which event is meant.
 *
 *     "the October attack in Karachi"   // the noun "attack", with a date before it and a place "in"
 *     "these explosions"                // nothing but a word that points
 *     "the planned attack"              // undefined: not one that has happened
 */
import type { TextDate } from '../text/dates.ts';
import { overlaps, type Span } from '../text/span.ts';
import { entitiesOf, type BlockMention } from './mentions.ts';

/** How something that says which event is meant stands to the noun. */
export type SlotPlace = 'before' | 'by' | 'on' | 'in' | 'of';

/** A name or date in a phrase, or before the noun a word that may belong to a name; it has no ids. */
export type Slot =
  | { readonly date: TextDate }
  | { readonly at: SlotPlace; readonly ids: readonly string[]; readonly words: string };

/** A definite phrase around a noun; it ends behind the last thing that says which event is meant. */
export interface NounPhrase extends Span {
  /** "This", "that", "these", "those". */
  readonly pointing: boolean;
  /** "Its", "their", "Iran’s". */
  readonly owned: boolean;
  readonly slots: readonly Slot[];
}

/** What of a sentence is already understood. */
export interface Understood {
  readonly mentions: readonly BlockMention[];
  readonly dates: readonly TextDate[];
}

const DETERMINER = /^["“‘'(]*(the|this|that|these|those)$/iu;
const OWNER = /^["“‘'(]*(its|his|her|their)$/iu;
const THE_BEFORE = /(?:^|\s)["“‘'(]*(?:the|these|those)\s+$/iu;
const POINTING_MANY = /^(?:these|those)$/i;
/** "Said that attacks went on": after these, or at the head of a clause, "that" points. */
const THAT_POINTS =
  /(?:^|[.,;:!?—–("“‘]|(?:^|[^\p{L}])(?:of|in|after|for|from|before|during|since|to|by|with|and|but|on|against|about|until|as|over))\s*$/iu;
const MOST_BEFORE = 5;
/** A quotation mark may stand before a name. */
const QUOTED = 1;
/** Words before the noun that leave open which event is meant. */
const PLAIN =
  /^(?:same|very|whole|entire|deadly|bloody|brutal|horrific|devastating|double|twin|joint|alleged|suicide|terror(?:ist)?|militant|militants’|insurgent|separatist|armed|bomb|car|missile|rocket|air|aerial|drone|cross-border|border|surprise|military|army|naval|official|state|high-level|bilateral|trilateral|peace|street|mass|subsequent|ensuing|recent|latest|fatal|lethal|daring|coordinated)$/iu;
/** Before the phrase: it did not happen, or nobody says that it did. */
const OPEN_BEFORE =
  /(?:^|[^\p{L}])(?:if|unless|without|no|not|never|nor|prevent(?:ed|s|ing)?|avert(?:ed|s|ing)?|foil(?:ed|s|ing)?|avoid(?:ed|s|ing)?|had)\s+$/iu;
/** Behind the noun: the same, or the noun only belongs to another. */
const MAY_AFTER = /^\s+(?:would|could|might|may|will|shall|should|cannot|can)(?![\p{L}])/iu;
const OPEN_AFTER =
  /^\s+(?:never|did not|didn[’']t|has not|had not|was (?:averted|foiled|prevented|cancelled|called off|postponed|planned)|plans?|planned|planners?|helicopters?|aircraft|drones?|forces?|squads?|units?|wings?|groups?|dogs?|capabilit(?:y|ies)|crimes?|footing|room|organi[sz]ers?|movements?|leaders?)(?![\p{L}])/iu;
const HYPHEN = /^[-‐‑–]\p{L}/u;
const NARROWED = /^\s+(?:that|which|who|when|where|(?:in|on|of|for|during) which)\s/iu;
const PREPOSITION =
  /^(?:\s+(?:in|at|near|outside|inside|across|on|against|upon|by|from|of|to|with|between|over|along))+\s+/iu;
const IDIOM =
  /^\s+(?:in (?:question|turn|itself|part|full|fact|particular)|at (?:once|all|first|least|the (?:time|same time))|by (?:then|itself|now)|of (?:course|that (?:day|night|month|year))|on (?:its|the) own|on that (?:day|night))(?![\p{L}])/iu;
const MOST_AFTER = 3;
/** "Soil", or "special forces": what stands behind those says which event is meant. */
const THEIRS =
  /^\s+\p{Ll}+(?:(?<!s)\s+(?:forces|guards|troops|workers|engineers|soldiers|officers|officials|nationals|diplomats|citizens|agents|commandos|teachers)(?=\s))?/u;
/** What a state has elsewhere: "the attack on the American embassy" is none on America. */
const MISSION = /^\s+(?:embass|consul|base|ship|missions?(?!\p{L}))/u;

/** The phrase around a noun; undefined where there is none, or where it says more than is understood. */
export function nounPhraseAt(
  text: string,
  noun: Span,
  sentence: Span,
  plural: boolean,
  understood: Understood,
): NounPhrase | undefined {
  const before = slotsBefore(text, noun, sentence, plural, understood);
  if (!before || OPEN_BEFORE.test(text.slice(sentence.start, before.start))) return undefined;
  const rest = text.slice(noun.end, sentence.end);
  if (OPEN_AFTER.test(rest) || HYPHEN.test(rest)) return undefined;
  // "The attack could come again", but "these attacks could have been prevented".
  if (!before.pointing && MAY_AFTER.test(rest)) return undefined;
  const after = slotsAfter(text, noun, sentence, understood);
  if (!after) return undefined;
  const { start, pointing, owned } = before;
  // "Iran’s withdrawal from talks" is none of those that are told.
  if (owned && PREPOSITION.test(text.slice(after.end, sentence.end))) return undefined;
  const slots = [...before.slots, ...after.slots];
  if (slots.length === 0 && NARROWED.test(rest)) return undefined;
  return { start, end: after.end, pointing, owned, slots };
}

interface Before {
  readonly start: number;
  readonly pointing: boolean;
  readonly owned: boolean;
  readonly slots: readonly Slot[];
}

/** Walks back to the word that makes the phrase definite. */
function slotsBefore(
  text: string,
  noun: Span,
  sentence: Span,
  plural: boolean,
  understood: Understood,
): Before | undefined {
  const from = Math.max(sentence.start, noun.start - 120);
  const words = [...text.slice(from, noun.start).matchAll(/\S+/gu)];
  // A word that touches the noun makes another of it: "counter-attack".
  if (!/\s$/.test(text.slice(from, noun.start))) return undefined;
  const slots: Slot[] = [];
  for (const word of words.slice(-MOST_BEFORE).toReversed()) {
    const start = from + word.index;
    const span = { start, end: start + word[0].length };
    const determiner = DETERMINER.exec(word[0])?.[1];
    if (determiner !== undefined) {
      const pointing = determiner.toLowerCase() !== 'the';
      const at = span.end - determiner.length;
      if (pointing && POINTING_MANY.test(determiner) !== plural) return undefined;
      const before = text.slice(sentence.start, at);
      if (/^that$/i.test(determiner) && !THAT_POINTS.test(before)) return undefined;
      return { start: at, pointing, owned: false, slots };
    }
    const pronoun = OWNER.exec(word[0])?.[1];
    if (pronoun !== undefined) {
      return { start: span.end - pronoun.length, pointing: false, owned: true, slots };
    }
    const slot = slotAt(span, 'before', understood);
    if (slot && /[,;:.!?)"”]$/u.test(word[0])) return undefined;
    const owner = slot && ownerOf(slot, span, text, understood);
    if (owner) return { ...owner, pointing: false, slots: [owner.slot, ...slots] };
    if (slot) {
      if (!slots.some((other) => sameSlot(other, slot))) slots.push(slot);
    } else if (!PLAIN.test(word[0])) {
      if (!/^\p{Ll}+$/u.test(word[0])) return undefined;
      slots.push({ at: 'before', ids: [], words: word[0] });
    }
  }
  return undefined;
}

/** "Iran’s strikes", "last month’s explosions": such a name or date makes the phrase definite. */
function ownerOf(
  slot: Slot,
  span: Span,
  text: string,
  { mentions }: Understood,
): { readonly start: number; readonly owned: boolean; readonly slot: Slot } | undefined {
  const owner = 'date' in slot ? slot.date : mentions.find((each) => overlaps(each, span));
  if (!owner || !/^\s*[’']s?\s/u.test(text.slice(owner.end, owner.end + 3))) return undefined;
  const { start } = owner;
  if ('date' in slot) return { start, owned: false, slot };
  if (THE_BEFORE.test(text.slice(Math.max(0, start - 10), start))) return undefined;
  return { start, owned: true, slot: { ...slot, at: 'by' } };
}

function slotAt(span: Span, at: SlotPlace, { mentions, dates }: Understood): Slot | undefined {
  const mention = mentions.find((each) => overlaps(each, span));
  // "The post-Taliban order" is not the Taliban's.
  if (mention && mention.start > span.start + QUOTED) return undefined;
  if (mention) return { at, ids: entitiesOf(mention), words: mention.text };
  const date = dates.find((each) => overlaps(each, span));
  return date && { date };
}

function sameSlot(a: Slot, b: Slot): boolean {
  if ('date' in a) return 'date' in b && a.date === b.date;
  return !('date' in b) && a.words === b.words;
}

/** Walks on over "in Karachi", "by the BLA", "of 6 October"; undefined where one is not understood. */
function slotsAfter(
  text: string,
  noun: Span,
  sentence: Span,
  { mentions, dates }: Understood,
): { readonly end: number; readonly slots: readonly Slot[] } | undefined {
  const slots: Slot[] = [];
  let { end } = noun;
  for (let i = 0; i < MOST_AFTER; i++) {
    const rest = text.slice(end, sentence.end);
    const preposition = PREPOSITION.exec(rest)?.[0];
    if (preposition === undefined || IDIOM.test(rest) || NARROWED.test(rest)) break;
    const from = end + preposition.length;
    const next = [...mentions, ...dates]
      .filter((each) => each.start >= from)
      .toSorted((a, b) => a.start - b.start)[0];
    const between = next && text.slice(from, next.start);
    if (
      !next ||
      between === undefined ||
      !/^(?:(?!\b(?:in|on|at|by|of|and|or)\b)[\p{Ll}’'-]+\s+){0,2}$/u.test(between)
    ) {
      // "The attack to end all attacks": only what is named must be known.
      const open = /\b(?:to|with|from|over|between|along)\s+$/iu.test(preposition);
      if (open && !/^["“‘']*\p{Lu}/u.test(text.slice(from, from + 2))) break;
      return undefined;
    }
    slots.push(
      'precision' in next
        ? { date: next }
        : { at: placeOf(preposition), ids: entitiesOf(next), words: next.text },
    );
    ({ end } = next);
    // "On Pakistani soil in October": behind a word for people stands what is theirs.
    const theirs = 'rule' in next && next.rule === 'demonym' ? THEIRS : undefined;
    if (theirs && MISSION.test(text.slice(end, sentence.end))) return undefined;
    end += theirs?.exec(text.slice(end, sentence.end))?.[0].length ?? 0;
  }
  return { end, slots };
}

function placeOf(preposition: string): SlotPlace {
  const word = preposition.trim().toLowerCase();
  if (/^(?:in|at|near|outside|inside|across|along)\b/.test(word)) return 'in';
  if (/^(?:on|against|upon)\b/.test(word)) return 'on';
  return word === 'by' ? 'by' : 'of';
}
