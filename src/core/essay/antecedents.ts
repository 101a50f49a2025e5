/**
 * Antecedents: whom the anaphora of a block take up, for lines of evidence that ask for an entity.
 *
 *     "The Red Fist hides in the hills of Mora. In May the group struck the province’s capital."
 *
 * "The group" is the Red Fist where no other group was named since. The nearest sentence before
 * that names a fitting entity decides; where it names two, nobody is taken up. What is taken up is
 * evidence only: it is no mention, is not counted and has no card.
 */
import type { Entity } from '../glossary/glossary.ts';
import type { EntityKind } from '../glossary/vocabulary.ts';
import { adjectiveFits, nounFits } from '../match/head-nouns.ts';
import type { Reader } from '../match/reader.ts';
import { itemsWithin, type Span } from '../text/span.ts';
import { anaphoraIn, opensSentence, type Anaphor } from './anaphora.ts';
import { NAMES_FACT, type BlockFacts } from './facts.ts';
import { entitiesOf, type BlockMention } from './mentions.ts';

/** Words that stand for entities named before. */
export interface TakenUp extends Span {
  readonly stands: readonly string[];
}

/** Somebody a sentence speaks of, by name or not. */
interface Referent {
  readonly ids: readonly string[];
  readonly start: number;
  /** Not by a demonym, which is too little to be taken up, but may be a rival. */
  readonly named: boolean;
  /** Whether the sentence begins with it. */
  readonly subject: boolean;
}

interface Sentence {
  readonly span: Span;
  readonly mentions: readonly BlockMention[];
}

interface Resolved {
  readonly referents: readonly Referent[];
  readonly takenUp: readonly TakenUp[];
}

/** So many sentences back a noun, or two of a kind, may be named. */
const REACH = 5;
const PAIR_REACH = 3;
/** Of a block that names more than so many nobody is taken up in the next. */
const MOST_NAMES = 30;
const ACTORS: readonly EntityKind[] = ['group', 'state', 'organisation', 'place'];
const WITHIN: ReadonlySet<string> = new Set(['located-in', 'part-of']);
const TIED: ReadonlySet<string> = new Set([...WITHIN, 'rules']);
/** Behind a subject stands a verb, as far as its form tells: "BLA gunmen" are others. */
const GOES_ON =
  /^(?:[,;:()—–]|\s+(?:[(—–]|(?:\p{Ll}+(?:ed|[^s]s)|has|had|is|was|were|are|have|will|would|can|could|may|might|must|should|did|do|made|took|told|came|went|gave|sent|struck|hit|held|left|lost|won|began|broke|fought|fell|grew|met|put|said|saw|set|shut|stood|kept|found|led|spent|built|bought|brought|drew|drove|flew|knew|paid|ran|sold|sought|spoke|taught|thought|wrote|let|and|or|which|who|that|never|not|still|then|once|now|later|soon|also|only|in|on|at|from|of|itself|himself|herself|themselves|alone)(?![\p{L}])))/u;
/** The sentence goes on about somebody else. */
const CLAUSE = /[,;—–]\s+(?:and|but|while|yet|so|whereas)\s+(?:an?|the|its|their|his|her|no|some|many)\s/u;
const NOBODY: readonly string[] = [];

/** Those of some parts that stand for somebody. */
export function anaphoraAmong(parts: readonly Span[]): { readonly anaphora?: readonly TakenUp[] } {
  const anaphora = parts.filter((part): part is TakenUp => 'stands' in part);
  return anaphora.length > 0 ? { anaphora } : {};
}

/** Finds out, sentence by sentence, what a block takes up. */
export class Antecedents {
  readonly #text: string;
  readonly #reader: Reader;
  readonly #facts: BlockFacts;
  readonly #sentences: Sentence[] = [];
  readonly #resolved: Resolved[] = [];

  constructor(text: string, reader: Reader, facts: BlockFacts) {
    this.#text = text;
    this.#reader = reader;
    this.#facts = facts;
  }

  /** Adds the next sentence; the answer says, when it is first asked, what that takes up. */
  next(span: Span, mentions: readonly BlockMention[]): () => readonly TakenUp[] {
    const index = this.#sentences.push({ span, mentions }) - 1;
    return () => this.#upTo(index).takenUp;
  }

  /** Tells the next block who was named in this one. */
  pass(mentions: readonly BlockMention[]): void {
    const names = new Set(mentions.flatMap(entitiesOf));
    this.#facts.set(NAMES_FACT, names.size > MOST_NAMES ? '' : [...names].join(','));
  }

  /** One after the other, since each may rest on those before. */
  #upTo(index: number): Resolved {
    for (let i = this.#resolved.length; i <= index; i++) this.#resolved.push(this.#resolve(i));
    return this.#resolved[index] as Resolved;
  }

  #resolve(index: number): Resolved {
    const { span, mentions } = this.#sentences[index] as Sentence;
    const referents: Referent[] = mentions.map((mention) => ({
      // "Tehran" that is the government is no city.
      ids: [mention.entity, ...mention.alternatives],
      start: mention.start,
      named: mention.rule !== 'demonym',
      subject: mention.rule !== 'demonym' && isSubject(this.#text, span, mention),
    }));
    const takenUp: TakenUp[] = [];
    for (const anaphor of anaphoraIn(this.#text, span)) {
      const { start, end } = anaphor;
      // A name within is no name for it, but for whose capital it is.
      if (itemsWithin(mentions, anaphor).length > 0 && !isCapitalOf(anaphor)) continue;
      const stands = this.#antecedents(anaphor, index, referents);
      if (stands.length === 0) continue;
      takenUp.push({ start, end, stands });
      const subject = isSubject(this.#text, span, anaphor);
      referents.push({ ids: stands, start, named: true, subject });
    }
    return { referents, takenUp };
  }

  #antecedents(anaphor: Anaphor, index: number, own: readonly Referent[]): readonly string[] {
    const before = own.filter(({ start }) => start < anaphor.start);
    switch (anaphor.type) {
      case 'noun':
        return anaphor.head === 'capital'
          ? this.#capital(anaphor, index, own)
          : this.#one(anaphor, index, before);
      case 'pair':
        return this.#two(anaphor, index, before);
      case 'there':
        return this.#place(index, before);
      case 'he':
        return this.#subject(['person'], index, before);
      case 'they':
        return this.#subject(['group'], index, before);
      case 'it':
        return this.#subject(ACTORS, index, before);
    }
  }

  /**
   * The entity that a noun takes up: the nearest that fits, unless another fits as well. In what
   * lies in a province "the province" is that one.
   */
  #one(anaphor: Anaphor, index: number, own: readonly Referent[]): readonly string[] {
    const fits = this.#fitting(anaphor);
    if (idsOf(own, fits).length > 0) return NOBODY;
    const around = this.#only(this.#aroundPlaces(own, fits));
    if (around.length > 0) return around;
    for (let i = index - 1; i >= Math.max(0, index - REACH); i--) {
      const { referents } = this.#upTo(i);
      const ids = new Set([...idsOf(referents, fits), ...this.#aroundPlaces(referents, fits)]);
      if (ids.size === 0) continue;
      const named = idsOf(referents.filter((each) => each.named), fits);
      return ids.size === 1 && named.length === 0 && idsOf(referents, fits).length > 0 ? NOBODY : this.#only([...ids]);
    }
    return index <= 1 ? this.#only(this.#named().filter(fits)) : NOBODY;
  }

  /** What fits of that in which places lie. */
  #aroundPlaces(
    referents: readonly Referent[],
    fits: (id: string) => boolean,
  ): readonly string[] {
    const places = idsOf(referents, this.#isOf(['place']));
    const around = places.flatMap((id) => [...this.#around(id)]);
    return [...new Set(around.filter((id) => this.#isOf(['place'])(id) && fits(id)))];
  }

  /** "The capital": that of the only state that was named, by its own name or the city's. */
  #capital(anaphor: Anaphor, index: number, own: readonly Referent[]): readonly string[] {
    const before = own.filter(({ start }) => start < anaphor.start);
    // "The Afghan capital": whose it is stands within.
    const owners = own.filter(({ start }) => anaphor.start < start && start < anaphor.end);
    if (anaphor.adjectives.length > owners.length) return NOBODY;
    for (let i = index; i >= Math.max(0, index - PAIR_REACH); i--) {
      const here = i === index ? (owners.length > 0 ? owners : before) : this.#upTo(i).referents;
      const [seat, ...others] = new Set(here.flatMap(({ ids }) => ids.flatMap(this.#seatOf)));
      if (seat !== undefined) return others.length > 0 ? NOBODY : [seat];
    }
    return NOBODY;
  }

  /** A state's capital; a capital's own name. */
  readonly #seatOf = (id: string): readonly string[] => {
    const seat = this.#reader.seats.has(id) ? id : this.#entity(id)?.seat?.value;
    return seat === undefined ? NOBODY : [seat];
  };

  /** "Both countries": the last two that were named, unless there are more. */
  #two(anaphor: Anaphor, index: number, own: readonly Referent[]): readonly string[] {
    const fits = this.#fitting(anaphor);
    const ids = new Set<string>();
    for (let i = index - 1; ids.size < 2 && i >= Math.max(0, index - PAIR_REACH); i--) {
      for (const id of idsOf(this.#upTo(i).referents, fits)) ids.add(id);
    }
    if (ids.size < 2 && index <= 1) for (const id of this.#named().filter(fits)) ids.add(id);
    const two = [...ids];
    // Whoever is named before it in the sentence is one of the two.
    if (two.length !== 2 || idsOf(own, fits).some((id) => !ids.has(id))) return NOBODY;
    return two.every(this.#isOf(['state'])) || this.#areApart(two) ? two : NOBODY;
  }

  /** Whether neither rules the other nor is a part of it. */
  #areApart([one = '', other = '']: readonly string[]): boolean {
    const tied = (a: string, b: string) =>
      this.#entity(a)?.relations?.some(({ type, to }) => TIED.has(type.value) && to.value === b);
    return !tied(one, other) && !tied(other, one);
  }

  /** "There": the place named last, with those that it lies in. */
  #place(index: number, own: readonly Referent[]): readonly string[] {
    const isPlace = this.#isOf(['place']);
    const isLand = this.#isOf(['place', 'state']);
    if (idsOf(own, isLand).length > 0) return NOBODY;
    for (let i = index - 1; i >= Math.max(0, index - 2); i--) {
      const { referents } = this.#upTo(i);
      const places = idsOf(referents, isPlace);
      const ids = places.length > 0 ? places : idsOf(referents, isLand);
      if (ids.length > 0) return this.#only(ids);
    }
    return NOBODY;
  }

  /**
   * A pronoun takes up whom the sentence before begins with; a person also where no other was
   * named in it.
   */
  #subject(
    kinds: readonly EntityKind[],
    index: number,
    own: readonly Referent[],
  ): readonly string[] {
    const fits = this.#isOf(kinds);
    if (index === 0 || idsOf(own, fits).length > 0) return NOBODY;
    const { span } = this.#sentences[index - 1] as Sentence;
    const { referents } = this.#upTo(index - 1);
    const person = kinds.includes('person');
    if (!person && CLAUSE.test(this.#text.slice(span.start, span.end))) return NOBODY;
    const subject = referents.find((each) => each.subject)?.ids.filter(fits) ?? NOBODY;
    return subject.length > 0 || !person ? subject : this.#only(idsOf(referents, fits));
  }

  #fitting({ head, pointing, adjectives }: Anaphor): (id: string) => boolean {
    return (id) => {
      const entity = this.#entity(id);
      return (
        entity !== undefined &&
        nounFits(head, pointing, entity) &&
        adjectives.every((word) => adjectiveFits(word, entity))
      );
    };
  }

  #isOf(kinds: readonly EntityKind[]): (id: string) => boolean {
    return (id) => kinds.includes(this.#entity(id)?.kind.value as EntityKind);
  }

  #entity(id: string): Entity | undefined {
    return this.#reader.glossary.entities.get(id);
  }

  /** The only one; of several all where each lies in the first, or belongs to it. */
  #only(ids: readonly string[]): readonly string[] {
    if (ids.length < 2) return ids;
    const inner = ids.find((id) => {
      const around = this.#around(id);
      return ids.every((other) => other === id || around.has(other));
    });
    return inner === undefined ? NOBODY : ids;
  }

  #around(id: string, found = new Set<string>()): ReadonlySet<string> {
    for (const { type, to } of this.#entity(id)?.relations ?? []) {
      if (!WITHIN.has(type.value) || found.has(to.value)) continue;
      found.add(to.value);
      this.#around(to.value, found);
    }
    return found;
  }

  /** Who was named in the block before. */
  #named(): readonly string[] {
    const names = this.#facts.get(NAMES_FACT);
    return typeof names === 'string' ? names.split(',').filter(Boolean) : NOBODY;
  }
}

function isSubject(text: string, sentence: Span, { start, end }: Span): boolean {
  return GOES_ON.test(text.slice(end, sentence.end)) && opensSentence(text, sentence, start);
}

function isCapitalOf({ head, adjectives }: Anaphor): boolean {
  return head === 'capital' && adjectives.length === 1;
}

function idsOf(referents: readonly Referent[], fits: (id: string) => boolean): readonly string[] {
  return [...new Set(referents.flatMap(({ ids }) => ids.filter(fits)))];
}
