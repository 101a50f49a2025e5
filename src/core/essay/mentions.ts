/**
 * Mentions: which of the hits count, and as what. The rules are those of the design: the longest
 * label wins; a weak label needs its full name earlier in the essay; a capital is the city or the
 * government by the words around it; two subjects that fit equally are both shown.
 */
import type { Entity } from '../glossary/glossary.ts';
import { isGlued } from '../match/neighbours.ts';
import type { Form, Reader } from '../match/reader.ts';
import { readSeat } from '../match/seat.ts';
import type { Span } from '../text/span.ts';
import { BlockedPhrases } from './blocked.ts';
import type { Block } from './blocks.ts';
import type { Essay } from './essay.ts';
import { readBlock, type BlockReading, type Hit } from './read-block.ts';

/** The rule that found a mention. */
export type ReadingRule = 'label' | 'weak-label' | 'seat' | 'demonym';

/** A span of an essay read as a label of an entity. */
export interface Mention extends Span {
  readonly text: string;
  /** Id of the entity, the first reading where there are several. */
  readonly entity: string;
  /** Ids of the entities that fit equally. */
  readonly alternatives: readonly string[];
  /** The label as the glossary writes it. */
  readonly label: string;
  readonly rule: ReadingRule;
  /** Number of the block, ¶. */
  readonly paragraph: number;
  /** The place whose name stands for the government, where the rule is `seat`. */
  readonly seat?: string;
  /** The full name that supports a weak label. */
  readonly support?: Span;
}

/** Mentions of names, and apart from them those of demonyms; both sorted, without overlaps. */
export interface Mentions {
  readonly mentions: readonly Mention[];
  readonly demonyms: readonly Mention[];
}

/** Decides on the hits of all blocks, in the order of the text. */
export function resolveMentions(
  essay: Essay,
  readings: readonly BlockReading[],
  reader: Reader,
): Mentions {
  const resolver = new Resolver(essay, reader);
  essay.blocks.forEach((block, i) => resolver.readBlock(block, readings[i] as BlockReading));
  return resolver;
}

class Resolver implements Mentions {
  readonly mentions: Mention[] = [];
  readonly demonyms: Mention[] = [];
  readonly #essay: Essay;
  readonly #reader: Reader;
  /** Entities whose full name has stood already, with its last place. */
  readonly #introduced = new Map<string, Span>();

  constructor(essay: Essay, reader: Reader) {
    this.#essay = essay;
    this.#reader = reader;
    this.#introduceFromTitle();
  }

  /** A title in the front matter is no prose, but it introduces whom it names. */
  #introduceFromTitle(): void {
    const { title, frontMatter } = this.#essay;
    if (title === undefined || !frontMatter) return;
    for (const { form } of readBlock(title, true, 'plain', this.#reader).hits) {
      if (isStrong(form)) this.#introduced.set(form.subject, frontMatter);
    }
  }

  readBlock(block: Block, reading: BlockReading): void {
    const blocked = new BlockedPhrases(reading.hits);
    let free = 0;
    for (let i = 0; i < reading.hits.length;) {
      const group = sameSpan(reading.hits, i);
      i += group.length;
      const { start, end } = group[0] as Hit;
      if (start < free) continue;
      const forms = group
        .map((hit) => hit.form)
        .filter((form) => counts(form) && !blocked.cover(form, { start, end }));
      const span = { start: block.start + start, end: block.start + end };
      const mention = this.#decide(forms, span, block);
      if (!mention) continue;
      free = end;
      (mention.rule === 'demonym' ? this.demonyms : this.mentions).push(mention);
    }
  }

  #decide(forms: readonly Form[], span: Span, block: Block): Mention | undefined {
    const strong = forms.filter(isStrong);
    if (strong.length > 0) return this.#name(strong, span, block);
    const weak = forms.filter((form) => form.role === 'weakLabel');
    const fitting = this.#supported(weak, span, block);
    if (fitting.length > 0) {
      const support = this.#introduced.get((fitting[0] as Form).subject) as Span;
      return { ...this.#mention(fitting, span, block, 'weak-label'), support };
    }
    const demonyms = forms.filter((form) => form.role === 'demonym');
    return demonyms.length > 0 ? this.#mention(demonyms, span, block, 'demonym') : undefined;
  }

  #name(forms: readonly Form[], span: Span, block: Block): Mention {
    for (const form of forms) this.#introduced.set(form.subject, span);
    const mention = this.#mention(forms, span, block, 'label');
    const states = this.#reader.seats.get(mention.entity);
    if (!states || mention.alternatives.length > 0) return mention;
    const { text } = this.#essay;
    if (readSeat(text, block.start, span.start, span.end) === 'city') return mention;
    const [entity = mention.entity, ...alternatives] = states;
    return { ...mention, entity, alternatives, rule: 'seat', seat: mention.entity };
  }

  /** Forms whose full name has stood, the last one named first; none where the name is glued. */
  #supported(weak: readonly Form[], span: Span, block: Block): Form[] {
    const known = weak.filter((form) => this.#introduced.has(form.subject));
    if (known.length === 0) return [];
    const glued = isGlued(this.#essay.text, block.start, span.start, span.end);
    if (glued && !block.heading) return [];
    const place = (form: Form) => this.#introduced.get(form.subject)?.start ?? 0;
    return known.toSorted((a, b) => place(b) - place(a));
  }

  #mention(forms: readonly Form[], span: Span, block: Block, rule: ReadingRule): Mention {
    const subjects = [...new Set(forms.map((form) => form.subject))];
    const [entity = '', ...alternatives] = subjects;
    return {
      ...span,
      text: this.#essay.text.slice(span.start, span.end),
      entity,
      alternatives,
      label: forms[0]?.label ?? '',
      rule,
      paragraph: block.paragraph,
    };
  }
}

function sameSpan(hits: readonly Hit[], from: number): Hit[] {
  const first = hits[from] as Hit;
  const group: Hit[] = [];
  for (let i = from; i < hits.length; i++) {
    const hit = hits[i] as Hit;
    if (hit.start !== first.start || hit.end !== first.end) break;
    group.push(hit);
  }
  return group;
}

function isStrong(form: Form): boolean {
  return form.role === 'prefLabel' || form.role === 'altLabel' || form.role === 'hiddenLabel';
}

/** Incidents' labels are tellings, not mentions. */
function counts(form: Form): boolean {
  return form.kind !== 'incident' && form.role !== 'notIn';
}

/** Ids that a mention speaks for as evidence: its readings, and the capital as well as the state. */
export function entitiesOf(mention: Mention): readonly Entity['id'][] {
  const ids = [mention.entity, ...mention.alternatives];
  return mention.seat === undefined ? ids : [...ids, mention.seat];
}
