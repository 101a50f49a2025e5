/**
 * Mentions: which of the hits count, and as what. The rules are those of the design: the longest
 * label wins; a weak label needs its full name earlier in the essay; a capital is the city or the
 * government by the words around it; two subjects that fit equally are both shown.
 */
import type { Entity } from '../glossary/glossary.ts';
import type { Form, Reader } from '../match/reader.ts';
import { readSeat } from '../match/seat.ts';
import type { Span } from '../text/span.ts';
import { BlockedPhrases } from './blocked.ts';
import type { BlockFacts } from './facts.ts';
import { isStrong, tellNamed } from './naming.ts';
import type { BlockReading, Hit } from './read-block.ts';
import { supportedForms, type Support, type Supported } from './support.ts';

/** The rule that found a mention. */
export type ReadingRule = 'label' | 'weak-label' | 'seat' | 'demonym' | 'pin';

/** A span of a block read as a label of an entity; offsets count from the block's start. */
export interface BlockMention extends Span {
  readonly text: string;
  /** Id of the entity, the first reading where there are several. */
  readonly entity: string;
  /** Ids of the entities that fit equally. */
  readonly alternatives: readonly string[];
  /** The label as the glossary writes it. */
  readonly label: string;
  /** Whether the words are not the label as the glossary writes it, but akin to it. */
  readonly kin?: true;
  readonly rule: ReadingRule;
  /** The place whose name stands for the government, where the rule is `seat`. */
  readonly seat?: string;
  /** What made a weak label count. */
  readonly support?: Support;
}

/** A span of an essay read as a label of an entity. */
export interface Mention extends BlockMention {
  /** Number of the block, ¶. */
  readonly paragraph: number;
}

/** A block to be decided on. */
export interface ReadBlock {
  readonly text: string;
  readonly heading: boolean;
  readonly reading: BlockReading;
}

/** Mentions of names, and apart from them those of demonyms; both sorted, without overlaps. */
export interface BlockMentions {
  readonly mentions: readonly BlockMention[];
  readonly demonyms: readonly BlockMention[];
}

/** Decides on the hits of a block, given what stands before it; tells what it establishes. */
export function resolveMentions(
  block: ReadBlock,
  reader: Reader,
  facts: BlockFacts,
): BlockMentions {
  const { hits } = block.reading;
  if (hits.length === 0) return NO_MENTIONS;
  return new Resolver(block, reader, facts).resolve(hits);
}

const NO_MENTIONS: BlockMentions = { mentions: [], demonyms: [] };

class Resolver {
  readonly #block: ReadBlock;
  readonly #reader: Reader;
  readonly #facts: BlockFacts;

  constructor(block: ReadBlock, reader: Reader, facts: BlockFacts) {
    this.#block = block;
    this.#reader = reader;
    this.#facts = facts;
  }

  resolve(hits: readonly Hit[]): BlockMentions {
    const mentions: BlockMention[] = [];
    const demonyms: BlockMention[] = [];
    const blocked = new BlockedPhrases(hits);
    let free = 0;
    for (let i = 0; i < hits.length;) {
      const { start, end } = hits[i] as Hit;
      const from = i;
      while (i < hits.length && hits[i]?.start === start && hits[i]?.end === end) i++;
      if (start < free) continue;
      const span = { start, end };
      const forms: Form[] = [];
      for (let same = from; same < i; same++) {
        const { form } = hits[same] as Hit;
        if (counts(form) && !blocked.cover(form, span)) forms.push(form);
      }
      const mention = this.#decide(forms, span);
      if (!mention) continue;
      free = end;
      (mention.rule === 'demonym' ? demonyms : mentions).push(mention);
    }
    return { mentions, demonyms };
  }

  #decide(forms: readonly Form[], span: Span): BlockMention | undefined {
    const own = forms.find((form) => form.role === 'pin');
    if (own) return this.#mention([own], span, 'pin');
    const strong = forms.every(isStrong) ? forms : forms.filter(isStrong);
    if (strong.length > 0) return this.#name(strong, span);
    const weak = forms.filter((form) => form.role === 'weakLabel');
    const fitting = supportedForms(weak, span, this.#block, this.#reader, this.#facts);
    if (fitting[0]) return this.#weak(fitting, fitting[0].support, span);
    const demonyms = forms.filter((form) => form.role === 'demonym');
    return demonyms.length > 0 ? this.#mention(demonyms, span, 'demonym') : undefined;
  }

  #name(forms: readonly Form[], span: Span): BlockMention {
    tellNamed(forms, this.#reader, this.#facts);
    const mention = this.#mention(forms, span, 'label');
    const states = this.#reader.seats.get(mention.entity);
    if (!states || mention.alternatives.length > 0) return mention;
    if (readSeat(this.#block.text, 0, span.start, span.end) === 'city') return mention;
    const [entity = mention.entity, ...alternatives] = states;
    return Object.assign(mention, { entity, alternatives, rule: 'seat', seat: mention.entity });
  }

  #weak(fitting: readonly Supported[], support: Support, span: Span): BlockMention {
    const forms = fitting.map(({ form }) => form);
    // Whoever was named with his office is known from then on.
    if (support.type === 'office') tellNamed(forms, this.#reader, this.#facts);
    return Object.assign(this.#mention(forms, span, 'weak-label'), { support });
  }

  #mention(forms: readonly Form[], span: Span, rule: ReadingRule): BlockMention {
    const [first] = forms;
    const entity = first?.subject ?? '';
    const alternatives = forms.length > 1 ? othersThan(entity, forms) : NOBODY;
    const text = this.#block.text.slice(span.start, span.end);
    const mention = new Named(span, text, entity, alternatives, first?.label ?? '', rule);
    return first?.kin ? Object.assign(mention, { kin: true as const }) : mention;
  }
}

/** A mention made by a class, so that V8 keeps it among the young: see `read-block.ts`. */
class Named implements BlockMention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly entity: string;
  readonly alternatives: readonly string[];
  readonly label: string;
  readonly rule: ReadingRule;

  constructor(
    { start, end }: Span,
    text: string,
    entity: string,
    alternatives: readonly string[],
    label: string,
    rule: ReadingRule,
  ) {
    this.start = start;
    this.end = end;
    this.text = text;
    this.entity = entity;
    this.alternatives = alternatives;
    this.label = label;
    this.rule = rule;
  }
}

const NOBODY: readonly string[] = [];

function othersThan(entity: string, forms: readonly Form[]): readonly string[] {
  const others = new Set(forms.map(({ subject }) => subject));
  others.delete(entity);
  return others.size > 0 ? [...others] : NOBODY;
}

/** Incidents' labels are tellings, not mentions. */
function counts(form: Form): boolean {
  return form.kind !== 'incident' && form.role !== 'notIn';
}

/** Ids that a mention speaks for as evidence: its readings, and the capital as well as the state. */
export function entitiesOf(mention: BlockMention): readonly Entity['id'][] {
  const ids = [mention.entity, ...mention.alternatives];
  return mention.seat === undefined ? ids : [...ids, mention.seat];
}

/** Whether it speaks for one entity only. */
export function standsForOne({ alternatives, seat }: BlockMention): boolean {
  return alternatives.length === 0 && seat === undefined;
}

/** Whether a mention is a full name of a subject. */
export function namesSubject(mention: BlockMention, subject: string): boolean {
  if (mention.rule === 'seat') return mention.seat === subject;
  return (
    (mention.rule === 'label' || mention.support?.type === 'office') &&
    (mention.entity === subject || mention.alternatives.includes(subject))
  );
}
