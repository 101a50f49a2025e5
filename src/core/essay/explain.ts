/**
 * Why a name was read so: the rule that decided, what supports it, and the rivals that lost. Asked
 * for one place at a time, it looks at the block again with what stood before it.
 */
import { isGlued, tellsByCapitals } from '../match/neighbours.ts';
import type { Form } from '../match/reader.ts';
import { seatCue } from '../match/seat.ts';
import { contains, overlaps, type Span } from '../text/span.ts';
import { BlockedPhrases } from './blocked.ts';
import { BlockFacts } from './facts.ts';
import type { Mention, ReadingRule } from './mentions.ts';
import { isStrong } from './naming.ts';
import { readBlock, type Hit } from './read-block.ts';
import type { Reading } from './reading.ts';
import { supportedForms, type Support } from './support.ts';

/** Why a rival lost. */
export type LossReason =
  | 'shorter'
  | 'within-phrase'
  | 'no-support'
  | 'part-of-name'
  | 'weaker'
  | 'demonym'
  | 'city'
  | 'government'
  | 'pinned';

/** Another reading of the same words, or of words that overlap them. */
export interface Rival {
  readonly entity: string;
  readonly label: string;
  readonly text: string;
  readonly reason: LossReason;
}

/** What supports a reading, and where in the essay it stands. */
export interface Evidence {
  readonly type: Support['type'];
  readonly span: Span | undefined;
}

/** Why a mention was read so. */
export interface Explanation {
  readonly mention: Mention;
  readonly rule: ReadingRule;
  readonly label: string;
  /** Whether the words are akin to the label by a rule, not the label as written. */
  readonly kin: boolean;
  /** For weak labels. */
  readonly support: Evidence | undefined;
  /** For capitals: the words that made it the city or the government; none for the default. */
  readonly cue: { readonly reading: 'government' | 'city'; readonly words: string } | undefined;
  readonly rivals: readonly Rival[];
}

/** Explains a mention of a reading. */
export function explainMention(reading: Reading, mention: Mention): Explanation {
  const { essay } = reading;
  const index = mention.paragraph - 1;
  const item = essay.paragraphs.at(index);
  const from = essay.lead.length + essay.paragraphs.startOf(index);
  const own = { start: mention.start - from, end: mention.end - from };
  const text = item.text.slice(0, item.length);
  const { rule, label, support } = mention;
  const capital = rule === 'seat' || reading.reader.seats.has(mention.entity);
  return {
    mention,
    rule,
    label,
    kin: mention.kin === true,
    support: support && { type: support.type, span: reading.supportOf(mention) },
    cue: capital && rule !== 'pin' ? seatCue(text, 0, own.start, own.end) : undefined,
    rivals: [...seatRivals(reading, mention), ...rivalsOf(reading, mention, own, index)],
  };
}

/** A capital beside its government. */
function seatRivals({ reader }: Reading, { entity, seat, text, rule }: Mention): Rival[] {
  const nameOf = (id: string) => reader.glossary.entities.get(id)?.prefLabel.value ?? id;
  if (rule === 'seat' && seat !== undefined) {
    return [{ entity: seat, label: nameOf(seat), text, reason: 'government' }];
  }
  const states = rule === 'label' ? (reader.seats.get(entity) ?? []) : [];
  return states.map((id) => ({ entity: id, label: nameOf(id), text, reason: 'city' }));
}

function rivalsOf(reading: Reading, mention: Mention, own: Span, index: number): Rival[] {
  const { essay, reader } = reading;
  const item = essay.paragraphs.at(index);
  const text = item.text.slice(0, item.length);
  // What a pin has pushed aside is a rival too, so the block is read without pins.
  const { hits } = item.reading.pins
    ? readBlock(text, item.prose, essay.format, reader)
    : item.reading;
  const chosen = new Set([mention.entity, ...mention.alternatives, mention.seat]);
  const blocked = new BlockedPhrases(hits);
  const facts = new BlockFacts(reading.factsBefore(index));
  const block = { text, heading: item.heading, reading: item.reading };
  const losers = hits.filter(
    (hit) =>
      overlaps(hit, own) &&
      hit.form.kind !== 'incident' &&
      hit.form.role !== 'notIn' &&
      !chosen.has(hit.form.subject),
  );
  const reasonOf = (hit: Hit): LossReason => {
    if (mention.rule === 'pin') return 'pinned';
    if (blocked.cover(hit.form, hit)) return 'within-phrase';
    if (hit.form.role === 'weakLabel' && !counts(hit.form, hit)) {
      const glued = tellsByCapitals(text, item.heading) && isGlued(text, 0, hit.start, hit.end);
      return glued ? 'part-of-name' : 'no-support';
    }
    if (hit.start !== own.start || hit.end !== own.end) return 'shorter';
    return hit.form.role === 'demonym' && !isStrong(hit.form) ? 'demonym' : 'weaker';
  };
  const counts = (form: Form, span: Span) =>
    supportedForms([form], span, block, reader, facts).length > 0;
  const found = losers.map((hit) => ({
    entity: hit.form.subject,
    label: hit.form.label,
    text: text.slice(hit.start, hit.end),
    reason: contains(own, hit) || hit.form.role === 'weakLabel' ? reasonOf(hit) : 'shorter',
  }));
  return [...new Map(found.map((rival) => [`${rival.entity} ${rival.reason}`, rival])).values()];
}
