/**
 * What makes a weak label count: the full name earlier in the essay, an office beside it that its
 * subject holds, or what the glossary asks for: words near by, other subjects, an essay or period.
 */
import { isGlued, isGluedAfter, tellsByCapitals } from '../match/neighbours.ts';
import type { Form, FormSupport, Reader } from '../match/reader.ts';
import { heldOffice, isFormer, officeBeside } from '../match/titles.ts';
import { parseEdtf } from '../text/edtf.ts';
import { contains, type Span } from '../text/span.ts';
import { DATE_FACT, SOURCE_FACT, type BlockFacts } from './facts.ts';
import type { ReadBlock } from './mentions.ts';
import { isStrong, namedBefore } from './naming.ts';

/** What supports a weak label, and where it stands in the block if it does. */
export interface Support {
  readonly type: 'full-name' | 'office' | 'near' | 'with' | 'essay';
  readonly span?: Span;
}

/** A weak form that counts, with its support. */
export interface Supported {
  readonly form: Form;
  readonly support: Support;
}

/**
 * The weak forms that count at a place, the likeliest first: an office beside the name says more
 * than a name that has stood before. None where the name is part of another.
 */
export function supportedForms(
  weak: readonly Form[],
  span: Span,
  block: ReadBlock,
  reader: Reader,
  facts: BlockFacts,
): readonly Supported[] {
  if (weak.length === 0) return [];
  const { text, heading } = block;
  const glued = tellsByCapitals(text, heading) && isGlued(text, 0, span.start, span.end);
  // An office is no part of a name, however it is written; a name behind it is.
  if (glued && isGluedAfter(text, span.end)) return [];
  const titled = weak.flatMap((form): Supported[] => {
    const office = officeBeside(text, span, form.subject, reader.glossary);
    return office ? [{ form, support: { type: 'office', span: office } }] : [];
  });
  if (titled.length > 1) return inOffice(titled, text, reader, facts);
  if (titled.length > 0) return titled;
  if (glued) return [];
  const named = namedBefore(weak, reader, facts);
  const others = weak.flatMap((form): Supported[] => {
    const support = named.includes(form) ? undefined : askedFor(form, span, block, facts);
    return support ? [{ form, support }] : [];
  });
  return [...named.map((form): Supported => ({ form, support: { type: 'full-name' } })), ...others];
}

/** Of several with an office beside the name, those who held one when the essay was written. */
function inOffice(
  titled: readonly Supported[],
  text: string,
  reader: Reader,
  facts: BlockFacts,
): readonly Supported[] {
  const told = facts.get(DATE_FACT);
  const date = typeof told === 'string' ? parseEdtf(told) : undefined;
  if (!date) return titled;
  const holding = titled.filter(({ form, support: { span } }) => {
    const held = heldOffice(reader.glossary.entities.get(form.subject), date);
    return span && isFormer(text, span) ? !held : held;
  });
  return holding.length > 0 ? holding : titled;
}

/** The support that the glossary asks for, if it is there. */
function askedFor(
  { support }: Form,
  span: Span,
  { reading }: ReadBlock,
  facts: BlockFacts,
): Support | undefined {
  if (!support) return undefined;
  const sentence = reading.sentences.find((each) => contains(each, span));
  const room = support.within === 'paragraph' || !sentence ? undefined : sentence;
  const inRoom = (other: Span) => !room || contains(room, other);
  const cue = reading.cues.find(({ pattern, ...at }) => support.near.has(pattern) && inRoom(at));
  if (cue) return { type: 'near', span: { start: cue.start, end: cue.end } };
  const hit = reading.hits.find(
    ({ form, ...at }) =>
      support.with.has(form.subject) &&
      (isStrong(form) || form.role === 'demonym') &&
      inRoom(at) &&
      !contains(at, span),
  );
  if (hit) return { type: 'with', span: { start: hit.start, end: hit.end } };
  return isOfEssay(support, facts) ? { type: 'essay' } : undefined;
}

function isOfEssay({ periods, sources }: FormSupport, facts: BlockFacts): boolean {
  if (sources.length > 0) {
    const source = facts.get(SOURCE_FACT);
    if (typeof source === 'string' && sources.includes(source)) return true;
  }
  if (periods.length === 0) return false;
  const told = facts.get(DATE_FACT);
  const date = typeof told === 'string' ? parseEdtf(told) : undefined;
  return date !== undefined && periods.some((p) => date.from <= p.to && p.from <= date.to);
}
