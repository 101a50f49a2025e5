/**
 * Later short mentions: once an incident has been told, "the Duki attack", "these explosions" or
 * "the October attack in Karachi" tell of it again.
 *
 * A phrase that says which event it means (by place, party or date) reaches back over the whole
 * essay; where several that were told fit, each is possibly meant. One that says nothing reaches
 * back two sentences, and only to a single one. A bare toll ("At least 31 people died.") goes on
 * with the violence that the sentence before it told, "these incidents" with all that those two told.
 */
import type { Glossary } from '../glossary/glossary.ts';
import type { Reader } from '../match/reader.ts';
import type { NounRecalls, Recall } from '../match/recalls.ts';
import { isPlural } from '../match/event-nouns.ts';
import { agrees, type TextDate } from '../text/dates.ts';
import type { DateRange } from '../text/edtf.ts';
import { contains, overlaps, type Span } from '../text/span.ts';
import { NEAR_FACT, toldFact, type BlockFacts } from './facts.ts';
import type { BlockMention } from './mentions.ts';
import { nounPhraseAt, type NounPhrase, type Slot } from './noun-phrase.ts';
import type { Cue } from './read-block.ts';
import { countedIn } from './settle-dates.ts';
import { attacksAmong, severalIn } from './several.ts';
import { tollIn } from './toll.ts';
import { isViolent } from './unreal.ts';
import type { BlockTelling } from './tellings.ts';

/** A sentence with what was found in it. */
export interface ToldSentence {
  readonly span: Span;
  readonly mentions: readonly BlockMention[];
  readonly dates: readonly TextDate[];
  readonly cues: readonly Cue[];
  /** What it tells by itself. */
  readonly told: readonly BlockTelling[];
}

/** So many sentences back a phrase reaches that says nothing of which event it means. */
const REACH = 2;

/** Finds later short mentions, sentence by sentence. */
export class ShortMentions {
  readonly #text: string;
  readonly #reader: Reader;
  readonly #facts: BlockFacts;
  readonly #essayDate: () => DateRange | undefined;
  /** By sentence of this block: what it told for certain. */
  readonly #told: (readonly string[])[] = [];

  constructor(
    text: string,
    reader: Reader,
    facts: BlockFacts,
    essayDate: () => DateRange | undefined,
  ) {
    this.#text = text;
    this.#reader = reader;
    this.#facts = facts;
    this.#essayDate = essayDate;
  }

  /** What a sentence takes up again; sentences must come in their order. */
  in(sentence: ToldSentence): readonly BlockTelling[] {
    const { recalls } = this.#reader;
    const found = new Map<string, BlockTelling>();
    if (recalls.size > 0) {
      for (const { pattern, start, end } of sentence.cues) {
        const known = recalls.get(pattern);
        if (!known) continue;
        for (const telling of this.#at({ start, end }, known, sentence)) {
          const { incident } = telling;
          const other = found.get(incident);
          if (!other || other.strength === 'possible') found.set(incident, telling);
        }
      }
    }
    const toll = this.#toll(sentence, found.size > 0);
    if (toll) found.set(toll.incident, toll);
    const own = [...sentence.told, ...found.values()];
    for (const telling of this.#several(sentence, own)) found.set(telling.incident, telling);
    const told = [...sentence.told, ...found.values()];
    this.#told.push(told.filter(isCertain).map(({ incident }) => incident));
    return [...found.values()];
  }

  /** Tells the next block what this one ends with; a heading stands between two that go on. */
  pass(heading: boolean): void {
    if (this.#reader.recalls.size === 0) return;
    if (heading && this.#told.every((ids) => ids.length === 0)) return;
    const last = this.#told.slice(-REACH);
    this.#facts.set(NEAR_FACT, last.map((ids) => ids.join(',')).join('|'));
  }

  *#at(noun: Span, recalls: NounRecalls, sentence: ToldSentence): Generator<BlockTelling> {
    const { span, mentions, dates, told } = sentence;
    if (mentions.some((mention) => contains(mention, noun))) return;
    const word = this.#text.slice(noun.start, noun.end).toLowerCase();
    const phrase = nounPhraseAt(this.#text, noun, span, isPlural(word), { mentions, dates });
    if (!phrase || told.some(({ parts }) => parts.some((part) => overlaps(part, phrase)))) return;
    const meant =
      phrase.slots.length > 0
        ? this.#byName(phrase, recalls.all)
        : this.#near(phrase, recalls, sentence);
    const strength = meant.length > 1 ? 'possible' : 'certain';
    for (const incident of meant) {
      if (told.some((telling) => telling.incident === incident)) continue;
      const { start, end } = phrase;
      const parts = [{ start, end }];
      const dates = countedIn(phrase.slots.flatMap((slot) => ('date' in slot ? slot.date : [])));
      yield { start, end, incident, parts, sentence: span, strength, rule: 'short', ...dates };
    }
  }

  /** How many came to harm in what the sentence before told, where this one tells nothing else. */
  #toll({ span, mentions, dates, told }: ToldSentence, recalls: boolean): BlockTelling | undefined {
    const { glossary } = this.#reader;
    const [incident, ...others] = this.#told.at(-1) ?? [];
    if (recalls || told.length > 0 || dates.length > 0) return undefined;
    if (incident === undefined || others.length > 0 || !isOneAttack(glossary, incident))
      return undefined;
    if (mentions.some(({ entity }) => glossary.entities.get(entity)?.kind.value === 'place')) {
      return undefined;
    }
    const words = tollIn(this.#text, span);
    return (
      words && {
        ...words,
        incident,
        parts: [words],
        sentence: span,
        strength: 'certain',
        rule: 'short',
      }
    );
  }

  /** The attacks told just before that "these incidents" take up and the sentence does not tell. */
  #several({ span }: ToldSentence, own: readonly BlockTelling[]): readonly BlockTelling[] {
    const words = severalIn(this.#text, span);
    if (!words || own.some(({ parts }) => parts.some((part) => overlaps(part, words)))) return [];
    const { start, end } = words;
    const attacks = attacksAmong(words, this.#before(), this.#reader.glossary);
    return attacks
      .filter((incident) => own.every((telling) => telling.incident !== incident))
      .map((incident) => ({
        start,
        end,
        incident,
        parts: [{ start, end }],
        sentence: span,
        strength: 'certain',
        rule: 'short',
      }));
  }

  /** Those told before that all in the phrase fits. */
  #byName({ slots }: NounPhrase, all: readonly Recall[]): string[] {
    const date = this.#essayDate();
    return all
      .filter((recall) => slots.every((slot) => fits(slot, recall, date)))
      .map(({ incident }) => incident)
      .filter((incident) => this.#facts.get(toldFact(incident)) === true);
  }

  /** The one told just before, if there is one. */
  #near(
    { pointing, start }: NounPhrase,
    { all, own }: NounRecalls,
    sentence: ToldSentence,
  ): string[] {
    const known = new Map(all.map((recall) => [recall.incident, recall]));
    // A word that points points back; "the attack" may be what the sentence tells further on.
    const rival = (told: BlockTelling) =>
      known.has(told.incident) && (!pointing || told.start < start);
    if (sentence.told.some(rival)) return [];
    const before = this.#before();
    const reached = pointing ? (before.findLast((ids) => ids.length > 0) ?? []) : before.flat();
    const [id, ...others] = new Set(reached.filter((told) => known.has(told)));
    if (id === undefined && pointing && reached.length > 0) return [];
    const recall = id === undefined ? this.#only(all, own) : known.get(id);
    if (!recall || others.length > 0) return [];
    return pointing || !this.#contradicts(sentence, recall) ? [recall.incident] : [];
  }

  /** The only one that was told at all, where its own entry names the noun. */
  #only(all: readonly Recall[], own: ReadonlySet<Recall>): Recall | undefined {
    if (own.size === 0) return undefined;
    const told = all.filter(({ incident }) => this.#facts.get(toldFact(incident)) === true);
    return told.length === 1 ? told.find((recall) => own.has(recall)) : undefined;
  }

  /** What the sentences within reach have told, the last one at the end. */
  #before(): readonly (readonly string[])[] {
    const own = this.#told.slice(-REACH);
    if (own.length === REACH) return own;
    const near = this.#facts.get(NEAR_FACT);
    const before = typeof near === 'string' ? near.split('|') : [];
    return [...before.map((ids) => ids.split(',').filter(Boolean)), ...own].slice(-REACH);
  }

  /** Whether the sentence speaks of another place or time. */
  #contradicts({ mentions, dates }: ToldSentence, { places, date }: Recall): boolean {
    const { entities } = this.#reader.glossary;
    return (
      mentions.some(
        ({ entity }) => entities.get(entity)?.kind.value === 'place' && !places.has(entity),
      ) || dates.some((each) => !date || !agrees(each, date, 'year', this.#essayDate()))
    );
  }
}

/** Whether an incident is a single one that people come to harm in. */
function isOneAttack({ incidents }: Glossary, id: string): boolean {
  const incident = incidents.get(id);
  return isViolent(incident) && incident?.clarity?.value !== 'aggregate';
}

function isCertain({ strength }: BlockTelling): boolean {
  return strength === 'certain';
}

function fits(slot: Slot, recall: Recall, essayDate: DateRange | undefined): boolean {
  if ('date' in slot) {
    return recall.date !== undefined && agrees(slot.date, recall.date, 'year', essayDate);
  }
  const { at, ids, words } = slot;
  if (ids.length === 0) return recall.words.has(words.toLowerCase());
  const inPlace = ids.some((id) => recall.places.has(id));
  const parts = ids.flatMap((id) => recall.actors.get(id) ?? []);
  const suffered = parts.includes('suffered') || recall.sufferers.has(words.toLowerCase());
  const acted = parts.some((part) => part !== 'suffered');
  switch (at) {
    case 'in':
      return inPlace;
    case 'on':
      return inPlace || suffered;
    case 'by':
      return acted;
    case 'before':
      return inPlace || acted;
    case 'of':
      return inPlace || suffered || acted;
  }
}
