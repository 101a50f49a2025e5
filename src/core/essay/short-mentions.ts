/**
 * Later short mentions: once an incident has been told, "the Duki attack", "these explosions" or
 * "the October attack in Karachi" tell of it again.
 *
 * A phrase that says which event it means (by place, party or date) reaches back over the whole
 * essay; where several that were told fit, each is possibly meant. One that says nothing reaches
 * back two sentences, a third where these told none of its kind, or to the heading of its section,
 * and only to a single one; to one of many that an entry sums up it reaches back one. "It was the
 * first attack in years" says what the sentence before told; so does a toll (toll.ts). Nouns for whatever
 * happened ("these incidents") are in sum-mentions.ts.
 */
import type { Reader } from '../match/reader.ts';
import type { NounRecalls, Recall } from '../match/recalls.ts';
import { isPlural } from '../match/event-nouns.ts';
import { agrees, type TextDate } from '../text/dates.ts';
import type { DateRange } from '../text/edtf.ts';
import { contains, itemsWithin, overlaps, type Span } from '../text/span.ts';
import { toldFact, type BlockFacts } from './facts.ts';
import { fits } from './fits.ts';
import type { BlockMention } from './mentions.ts';
import { nounPhraseAt, type NounPhrase } from './noun-phrase.ts';
import { predicateAt } from './predicate.ts';
import type { Cue } from './read-block.ts';
import { countedIn } from './settle-dates.ts';
import { SumMentions } from './sum-mentions.ts';
import { ToldBefore } from './told-before.ts';
import { tollOf } from './toll.ts';
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

/** Nouns for what its owner did or suffered, whichever way they are owned: "its founding". */
const OWNED =
  /^(?:founding|formation|creation|establishment|launch|signing|ouster|dismissal|imprisonment|arrest|detention|murder|assassination|killing|visit|trip|journey|tour|announcement|remarks|comments|statement|warning|rebuke|offer|victory|defeat|takeover|withdrawal|pullout|departure|exit|retreat|revolt|election)$/;

/** Finds later short mentions, sentence by sentence. */
export class ShortMentions {
  readonly #text: string;
  readonly #reader: Reader;
  readonly #facts: BlockFacts;
  readonly #essayDate: () => DateRange | undefined;
  readonly #before: ToldBefore;
  readonly #sums: SumMentions;

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
    this.#before = new ToldBefore(facts);
    this.#sums = new SumMentions(text, reader, facts, this.#before, essayDate);
  }

  /** What a sentence takes up again; sentences must come in their order. */
  in(sentence: ToldSentence): readonly BlockTelling[] {
    const { byNoun, sums } = this.#reader.recalls;
    const found = new Map<string, BlockTelling>();
    if (byNoun.size > 0) {
      for (const { pattern, start, end } of sentence.cues) {
        const known = byNoun.get(pattern);
        const sum = sums.get(pattern);
        if (!known && !sum) continue;
        const noun = { start, end };
        const around = itemsWithin(sentence.mentions, noun);
        if (around.some((mention) => contains(mention, noun))) continue;
        const tellings = known ? this.#at(noun, known, sentence) : [];
        for (const telling of tellings) keepCertain(found, telling);
        const taken = sum && this.#sums.at(noun, sum, sentence);
        if (!taken || isTaken(taken.phrase, [...sentence.told, ...tellings])) continue;
        for (const telling of this.#tellings(taken.phrase, taken.incidents, sentence, 'certain')) {
          keepCertain(found, telling);
        }
      }
    }
    const toll = this.#toll(sentence, found.size > 0);
    if (toll) found.set(toll.incident, toll);
    this.#before.add([...sentence.told, ...found.values()]);
    return [...found.values()];
  }

  /** Tells the next block what this one ends with, or heads it with. */
  pass(heading: boolean): void {
    if (this.#reader.recalls.byNoun.size > 0) this.#before.pass(heading);
  }

  #at(noun: Span, recalls: NounRecalls, sentence: ToldSentence): readonly BlockTelling[] {
    const { span, mentions, dates, told } = sentence;
    const word = this.#text.slice(noun.start, noun.end).toLowerCase();
    const phrase = nounPhraseAt(this.#text, noun, span, isPlural(word), { mentions, dates });
    const meant = phrase ? this.#meant(phrase, word, recalls, sentence) : [];
    if (phrase && isTaken(phrase, told)) return [];
    if (!phrase || meant.length === 0) return this.#predicate(noun, recalls, sentence);
    return this.#tellings(phrase, meant, sentence, meant.length > 1 ? 'possible' : 'certain');
  }

  #meant(
    phrase: NounPhrase,
    word: string,
    recalls: NounRecalls,
    sentence: ToldSentence,
  ): readonly string[] {
    const { slots, owned } = phrase;
    if (slots.length > 0) {
      const named = this.#byName(phrase, recalls.all);
      return owned && named.length > 1 ? [] : named;
    }
    if (!owned) return this.#near(phrase, recalls, sentence);
    if (!OWNED.test(word)) return [];
    // "Weeks after its founding the group struck in Mora": what follows is another matter.
    const before = (span: Span) => span.start < phrase.end;
    const { mentions, dates } = sentence;
    return this.#justTold(recalls.all, this.#before.near.flat(), {
      mentions: mentions.filter(before),
      dates: dates.filter(before),
    });
  }

  /** "It was the first attack in years": what the sentence before told of. */
  #predicate(noun: Span, { all }: NounRecalls, sentence: ToldSentence): readonly BlockTelling[] {
    const predicate = predicateAt(this.#text, noun, sentence.span);
    if (!predicate || predicate.oneOf) return [];
    const last = this.#before.near.at(-1) ?? [];
    return this.#tellings(predicate, this.#justTold(all, last, sentence), sentence, 'certain');
  }

  /** The one of those just told, where nothing speaks of another place or time. */
  #justTold(
    all: readonly Recall[],
    told: readonly string[],
    around: Pick<ToldSentence, 'mentions' | 'dates'>,
  ): readonly string[] {
    const [recall, ...others] = all.filter(({ incident }) => told.includes(incident));
    if (!recall || others.length > 0 || this.#contradicts(around, recall)) return [];
    return [recall.incident];
  }

  #tellings(
    phrase: Span & { readonly slots?: NounPhrase['slots'] },
    incidents: readonly string[],
    { span, told }: ToldSentence,
    strength: BlockTelling['strength'],
  ): readonly BlockTelling[] {
    const { start, end, slots = [] } = phrase;
    const parts = [{ start, end }];
    const dates = countedIn(slots.flatMap((slot) => ('date' in slot ? slot.date : [])));
    return incidents
      .filter((incident) => !told.some((telling) => telling.incident === incident))
      .map((incident) => {
        return { start, end, incident, parts, sentence: span, strength, rule: 'short', ...dates };
      });
  }

  /** How many came to harm in what was just told. */
  #toll(sentence: ToldSentence, recalls: boolean): BlockTelling | undefined {
    if (recalls || sentence.told.length > 0) return undefined;
    const { glossary } = this.#reader;
    const toll = tollOf(this.#text, sentence, this.#before.here, glossary, (incident) => {
      const recall = this.#reader.recalls.of.get(incident);
      return recall !== undefined && this.#contradicts(sentence, recall);
    });
    return toll && this.#tellings(toll, [toll.incident], sentence, 'certain')[0];
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
    { all, own, oneOf }: NounRecalls,
    sentence: ToldSentence,
  ): readonly string[] {
    const known = new Map(all.map((recall) => [recall.incident, recall]));
    // A word that points points back; "the attack" may be what the sentence tells further on.
    const rival = (told: BlockTelling) =>
      known.has(told.incident) && (!pointing || told.start < start);
    if (sentence.told.some(rival)) return [];
    const before = this.#before.near;
    const last = before.at(-1) ?? [];
    const one = this.#justTold(oneOf, last, sentence);
    if (one.length > 0 && !last.some((told) => known.has(told))) return one;
    const reached = pointing ? (before.findLast((ids) => ids.length > 0) ?? []) : before.flat();
    const [id, ...others] = new Set(reached.filter((told) => known.has(told)));
    if (id === undefined && pointing && reached.length > 0) return [];
    const recall = id === undefined ? this.#further(known, { all, own }, pointing) : known.get(id);
    if (!recall || others.length > 0) return [];
    return pointing || !this.#contradicts(sentence, recall) ? [recall.incident] : [];
  }

  /** One that was told further back than the sentences just before. */
  #further(
    known: ReadonlyMap<string, Recall>,
    { all, own }: Pick<NounRecalls, 'all' | 'own'>,
    pointing: boolean,
  ): Recall | undefined {
    if (pointing) return this.#only(all, own);
    return this.#headed(known) ?? this.#thirdBack(known) ?? this.#only(all, own);
  }

  /** The only one that was told at all, where its own entry names the noun. */
  #only(all: readonly Recall[], own: ReadonlySet<Recall>): Recall | undefined {
    if (own.size === 0) return undefined;
    const told = all.filter(({ incident }) => this.#facts.get(toldFact(incident)) === true);
    return told.length === 1 ? told.find((recall) => own.has(recall)) : undefined;
  }

  /** The only one within a sentence more, unless it is a sum of many or the heading is of another. */
  #thirdBack(known: ReadonlyMap<string, Recall>): Recall | undefined {
    const told = [...this.#before.far.flat(), ...this.#before.section];
    const [recall, ...others] = new Set(told.flatMap((id) => known.get(id) ?? []));
    return others.length > 0 || recall?.kind.sum ? undefined : recall;
  }

  /** The one that the heading of the section tells of, unless the block has told of another. */
  #headed(known: ReadonlyMap<string, Recall>): Recall | undefined {
    const [id, ...others] = this.#before.section.filter((each) => known.has(each));
    if (id === undefined || others.length > 0) return undefined;
    const told = this.#before.here.flat().filter((each) => known.has(each));
    return told.every((each) => each === id) ? known.get(id) : undefined;
  }

  /** Whether the sentence speaks of another place or time. */
  #contradicts(
    { mentions, dates }: Pick<ToldSentence, 'mentions' | 'dates'>,
    { places, date }: Recall,
  ): boolean {
    const { entities } = this.#reader.glossary;
    return (
      mentions.some(
        ({ entity }) => entities.get(entity)?.kind.value === 'place' && !places.has(entity),
      ) || dates.some((each) => !date || !agrees(each, date, 'year', this.#essayDate()))
    );
  }
}

function keepCertain(found: Map<string, BlockTelling>, telling: BlockTelling): void {
  const other = found.get(telling.incident);
  if (!other || other.strength === 'possible') found.set(telling.incident, telling);
}

function isTaken(phrase: Span, tellings: readonly BlockTelling[]): boolean {
  return tellings.some(({ parts }) => parts.some((part) => overlaps(part, phrase)));
}
