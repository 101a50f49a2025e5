/**
 * Antecedents: whom the anaphora of a block take up, for lines of evidence that ask for an entity.
 *
 *     "The Red Fist hides in the hills of Mora. In May the group struck the province’s capital."
 *
 * "The group" is the Red Fist where no other group was named since. The nearest sentence before
 * that names a fitting entity decides; where it names two, nobody is taken up. What is taken up is
 * evidence only: it is no mention, is not counted and has no card.
 */
import { adjectiveFits, nounFits } from '../match/head-nouns.ts';
import type { Reader } from '../match/reader.ts';
import { tiesOf, type Ties } from '../match/ties.ts';
import { itemsWithin, type Span } from '../text/span.ts';
import { AND, anaphoraIn, GOES_ON_ELSEWHERE, isSubject, type Anaphor } from './anaphora.ts';
import { NAMES_FACT, type BlockFacts } from './facts.ts';
import type { BlockMention } from './mentions.ts';
import type { TakenUp } from './taken-up.ts';

/** Somebody a sentence speaks of, by name or not. */
interface Referent extends Span {
  readonly ids: readonly string[];
  /** Not by a demonym, which is too little to be taken up, but may be a rival. */
  readonly named: boolean;
  /** Whether the sentence begins with it; asked of few. */
  readonly subject: () => boolean;
}

interface Sentence {
  readonly span: Span;
  readonly mentions: readonly BlockMention[];
}

interface Resolved {
  readonly referents: readonly Referent[];
  readonly takenUp: readonly TakenUp[];
}

/** What one sentence may take up; nothing is looked for before somebody asks. */
export class Anaphora {
  readonly #all: Antecedents;
  readonly #index: number;

  constructor(all: Antecedents, index: number) {
    this.#all = all;
    this.#index = index;
  }

  /** Whether any of the entities was named near enough; only then need one look further. */
  mayBe(ids: readonly string[]): boolean {
    return this.#all.isNear(ids, this.#index);
  }

  /** What the sentence takes up. */
  takenUp(): readonly TakenUp[] {
    return this.#all.takenUp(this.#index);
  }
}

type Fits = (id: string) => boolean;

/** So many sentences back a noun, or two of a kind, may be named. */
const [REACH, PAIR_REACH] = [5, 3];
/** Of a block that names more than so many nobody is taken up in the next. */
const MOST_NAMES = 30;
const NOBODY: readonly string[] = [];

/** Finds out, sentence by sentence, what a block takes up. */
export class Antecedents {
  readonly #text: string;
  readonly #ties: Ties;
  readonly #facts: BlockFacts;
  readonly #sentences: Sentence[] = [];
  readonly #resolved: Resolved[] = [];
  /** Whom the sentences seen so far name, and whom that brings near. */
  readonly #names = new Set<string>();
  readonly #near = new Set<string>();
  #seen = 0;
  #before: readonly string[] | undefined;

  constructor(text: string, reader: Reader, facts: BlockFacts) {
    this.#text = text;
    this.#ties = tiesOf(reader);
    this.#facts = facts;
  }

  /** Adds the next sentence; the answer tells what that may take up. */
  next(span: Span, mentions: readonly BlockMention[]): Anaphora {
    return new Anaphora(this, this.#sentences.push({ span, mentions }) - 1);
  }

  takenUp(index: number): readonly TakenUp[] {
    return this.#upTo(index).takenUp;
  }

  /** Whether any of them, or what lies in it or is ruled from it, was named. Asked thousands of times. */
  isNear(ids: readonly string[], index: number): boolean {
    if (this.#seen <= index) this.#see(index);
    for (const id of ids) if (this.#near.has(id)) return true;
    return index <= 1 && ids.some((id) => this.#named().includes(id));
  }

  #see(index: number): void {
    for (; this.#seen <= index; this.#seen++) {
      for (const { entity, alternatives } of this.#sentences[this.#seen]?.mentions ?? []) {
        this.#addNear(entity);
        for (const other of alternatives) this.#addNear(other);
      }
    }
  }

  #addNear(id: string): void {
    if (this.#names.has(id)) return;
    this.#names.add(id);
    this.#near.add(id);
    for (const other of this.#ties.around(id)) this.#near.add(other);
    this.#near.add(this.#ties.seatOf(id) ?? id);
  }

  /** Tells the next block who was named in this one. */
  pass(mentions: readonly BlockMention[]): void {
    const names = new Set<string>();
    for (const { entity, alternatives } of mentions) {
      names.add(entity);
      for (const other of alternatives) names.add(other);
    }
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
      // "Osta" that is the government is no city.
      ids: [mention.entity, ...mention.alternatives],
      start: mention.start,
      end: mention.end,
      named: mention.rule !== 'demonym',
      subject: () => mention.rule !== 'demonym' && isSubject(this.#text, span, mention),
    }));
    const takenUp: TakenUp[] = [];
    for (const anaphor of anaphoraIn(this.#text, span)) {
      const { start, end } = anaphor;
      // A name within is no name for it, but for whose capital it is.
      if (itemsWithin(mentions, anaphor).length > 0 && !isCapitalOf(anaphor)) continue;
      const stands = this.#antecedents(anaphor, index, referents);
      if (stands.length === 0) continue;
      takenUp.push({ start, end, stands });
      const subject = () => isSubject(this.#text, span, anaphor);
      referents.push({ ids: stands, start, end, named: true, subject });
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
        return this.#subject(this.#ties.isPerson, index, before);
      case 'they':
        return this.#together(index, before) ?? this.#subject(this.#ties.isGroup, index, before);
      case 'it':
        return this.#subject(this.#ties.isActor, index, before);
    }
  }

  /**
   * The entity that a noun takes up: the nearest that fits, unless another fits as well. In what
   * lies in a province "the province" is that one.
   */
  #one(anaphor: Anaphor, index: number, own: readonly Referent[]): readonly string[] {
    const fits = fitting(anaphor, this.#ties);
    if (idsOf(own, fits).length > 0) return NOBODY;
    const around = this.#ties.asOne(this.#aroundPlaces(own, fits));
    if (around.length > 0) return around;
    for (let i = index - 1; i >= Math.max(0, index - REACH); i--) {
      const { referents } = this.#upTo(i);
      const lands = this.#aroundPlaces(referents, fits);
      const ids = new Set([...idsOf(referents, fits), ...lands]);
      if (ids.size === 0) continue;
      // A demonym is a rival, but no country by itself.
      const named = referents.some((each) => each.named && each.ids.some(fits));
      return named || lands.length > 0 ? this.#ties.asOne([...ids]) : NOBODY;
    }
    return index <= 1 ? this.#ties.asOne(this.#named().filter(fits)) : NOBODY;
  }

  /** What fits of that in which places lie. */
  #aroundPlaces(referents: readonly Referent[], fits: Fits): readonly string[] {
    const places = idsOf(referents, this.#ties.isPlace);
    const around = places.flatMap((id) => [...this.#ties.around(id)]);
    return [...new Set(around.filter((id) => this.#ties.isPlace(id) && fits(id)))];
  }

  /** "The capital": that of the only state that was named, by its own name or the city's. */
  #capital(anaphor: Anaphor, index: number, own: readonly Referent[]): readonly string[] {
    const before = own.filter(({ start }) => start < anaphor.start);
    // "The Afghan capital": whose it is stands within.
    const owners = own.filter(({ start }) => anaphor.start < start && start < anaphor.end);
    if (anaphor.adjectives.length > owners.length) return NOBODY;
    const seatOf = (id: string) => this.#ties.seatOf(id) ?? [];
    for (let i = index; i >= Math.max(0, index - PAIR_REACH); i--) {
      const here = i === index ? (owners.length > 0 ? owners : before) : this.#upTo(i).referents;
      const [seat, ...others] = new Set(here.flatMap(({ ids }) => ids.flatMap(seatOf)));
      if (seat !== undefined) return others.length > 0 ? NOBODY : [seat];
    }
    return NOBODY;
  }

  /** "Both countries": the last two that were named, unless there are more. */
  #two(anaphor: Anaphor, index: number, own: readonly Referent[]): readonly string[] {
    const fits = fitting(anaphor, this.#ties);
    const ids = new Set<string>();
    for (let i = index - 1; ids.size < 2 && i >= Math.max(0, index - PAIR_REACH); i--) {
      for (const id of idsOf(this.#upTo(i).referents, fits)) ids.add(id);
    }
    if (ids.size < 2 && index <= 1) for (const id of this.#named().filter(fits)) ids.add(id);
    const [one = '', two = '', ...others] = ids;
    // Whoever is named before it in the sentence is one of the two.
    const strange = idsOf(own, fits).some((id) => !ids.has(id));
    if (ids.size < 2 || others.length > 0 || strange) return NOBODY;
    return this.#ties.areApart(one, two) ? [one, two] : NOBODY;
  }

  /** "There": the place named last, with those that it lies in. */
  #place(index: number, own: readonly Referent[]): readonly string[] {
    const { isPlace, isLand } = this.#ties;
    if (idsOf(own, isLand).length > 0) return NOBODY;
    for (let i = index - 1; i >= Math.max(0, index - 2); i--) {
      const { referents } = this.#upTo(i);
      const places = idsOf(referents, isPlace);
      const ids = places.length > 0 ? places : idsOf(referents, isLand);
      if (ids.length > 0) return this.#ties.asOne(ids);
    }
    return NOBODY;
  }

  /**
   * A pronoun takes up whom the sentence before begins with; a person also where no other was
   * named in it.
   */
  #subject(fits: Fits, index: number, own: readonly Referent[]): readonly string[] {
    if (index === 0 || idsOf(own, fits).length > 0) return NOBODY;
    const { start, end } = (this.#sentences[index - 1] as Sentence).span;
    const { referents } = this.#upTo(index - 1);
    const person = fits === this.#ties.isPerson;
    if (!person && GOES_ON_ELSEWHERE.test(this.#text.slice(start, end))) return NOBODY;
    const subject = referents.find((each) => each.subject())?.ids.filter(fits) ?? NOBODY;
    return subject.length > 0 || !person ? subject : this.#ties.asOne(idsOf(referents, fits));
  }

  /** "They", where the sentence before begins with two states that "and" joins. */
  #together(index: number, own: readonly Referent[]): readonly string[] | undefined {
    const { isState } = this.#ties;
    if (index === 0 || idsOf(own, isState).length > 0) return undefined;
    const { referents } = this.#upTo(index - 1);
    const [first, second, ...others] = referents.filter(({ ids }) => ids.some(isState));
    if (!first?.subject() || !second || others.length > 0) return undefined;
    const between = this.#text.slice(first.end, second.start);
    return AND.test(between)
      ? [first, second].flatMap(({ ids }) => ids.filter(isState))
      : undefined;
  }

  /** Who was named in the block before. */
  #named(): readonly string[] {
    if (this.#before) return this.#before;
    const names = this.#facts.get(NAMES_FACT);
    return (this.#before = typeof names === 'string' && names !== '' ? names.split(',') : NOBODY);
  }
}

function fitting({ head, pointing, adjectives }: Anaphor, ties: Ties): Fits {
  return (id) => {
    const entity = ties.entity(id);
    if (!entity || !nounFits(head, pointing, entity)) return false;
    return adjectives.every((word) => adjectiveFits(word, entity));
  };
}

function isCapitalOf({ head, adjectives }: Anaphor): boolean {
  return head === 'capital' && adjectives.length === 1;
}

function idsOf(referents: readonly Referent[], fits: Fits): readonly string[] {
  return [...new Set(referents.flatMap(({ ids }) => ids.filter(fits)))];
}
