/** Pins take effect: the blocks in which they stand are decided anew with what the reader said. */
import type { Form } from '../match/reader.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { Anchors } from './anchor.ts';
import type { Decision } from './pins.ts';
import { readBlock, type BlockReading, type Hit } from './read-block.ts';
import type { Reading } from './reading.ts';
import { withReadings } from './reread.ts';

/** A pin within a block; offsets count from the block's start. */
export interface BlockPin extends Span {
  readonly decision: Decision;
}

/** The reading with just these pins in effect; the same one where nothing changes. */
export function applyPins(reading: Reading, anchors: Anchors | undefined): Reading {
  const wanted = byParagraph(reading, anchors);
  const changed = new Map<number, BlockReading>();
  const { essay, reader } = reading;
  for (const { item, index } of essay.paragraphs.range(0)) {
    const pins = wanted.get(index) ?? [];
    if (same(pins, item.reading.pins ?? [])) continue;
    const plain = readBlock(item.text.slice(0, item.length), item.prose, essay.format, reader);
    changed.set(index, pins.length === 0 ? plain : pinned(plain, pins, reading));
  }
  return changed.size === 0 ? reading : withReadings(reading, changed);
}

function byParagraph({ essay }: Reading, anchors: Anchors | undefined): Map<number, BlockPin[]> {
  const found = new Map<number, BlockPin[]>();
  for (const { pin, span } of anchors?.pins ?? []) {
    if (!span) continue;
    const offset = span.start - essay.lead.length;
    const index = essay.paragraphs.indexAt(offset);
    if (index < 0) continue;
    const from = essay.lead.length + essay.paragraphs.startOf(index);
    const own = found.get(index) ?? [];
    own.push({ start: span.start - from, end: span.end - from, decision: pin.decision });
    found.set(index, own);
  }
  return found;
}

function same(a: readonly BlockPin[], b: readonly BlockPin[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The block with hits as the pins will have them. */
function pinned(block: BlockReading, pins: readonly BlockPin[], reading: Reading): BlockReading {
  let hits: readonly Hit[] = block.hits;
  for (const pin of pins) {
    const { decision } = pin;
    const refused = (hit: Hit) =>
      overlaps(hit, pin) && (decision.type !== 'not' || hit.form.subject === decision.entity);
    hits = hits.filter((hit) => hit.form.kind === 'incident' || !refused(hit));
    const made = decision.type === 'is' ? hitOf(pin, decision.entity, reading) : undefined;
    if (made) hits = [...hits, made];
  }
  const sorted = hits.toSorted(
    (a, b) => a.start - b.start || b.end - a.end || a.form.order - b.form.order,
  );
  return { ...block, hits: sorted, pins };
}

function hitOf({ start, end }: Span, subject: string, { reader }: Reading): Hit | undefined {
  const entity = reader.glossary.entities.get(subject);
  if (!entity) return undefined;
  const { value: label } = entity.prefLabel;
  const form: Form = { subject, kind: entity.kind.value, role: 'pin', label, order: -1 };
  return { start, end, form };
}
