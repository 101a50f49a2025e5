/**
 * The outline of an essay: its sections by their headings, and the incidents told in each.
 *
 *     outlineOf(reading, glossary).sections[0] → { title: 'The pier', level: 1, incidents: [ … ], … }
 */
import type { Reading } from '../essay/annotate.ts';
import type { Found } from '../essay/decide.ts';
import type { EssayFormat } from '../essay/blocks.ts';
import type { Essay } from '../essay/essay.ts';
import type { Paragraph } from '../essay/paragraphs.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { hull, type Span } from '../text/span.ts';

/** A heading with all that follows it, up to the next one that is not deeper. */
export interface EssaySection extends Span {
  readonly title: string;
  /** 1 for the highest; in plain text all are. */
  readonly level: number;
  readonly heading: Span;
}

/** An incident told in a paragraph. */
export interface OutlineIncident extends Span {
  readonly incident: string;
  readonly title: string;
  /** EDTF, or '' where the incident has no date. */
  readonly date: string;
  readonly paragraph: number;
  /** The words that tell of it first. */
  readonly words: Span;
}

/** The sections of an essay in the order of the text, whose whole is not asked for. */
export function sectionsOf({ lead, paragraphs, format }: Essay): readonly EssaySection[] {
  const marks: Mark[] = [];
  let before = 0;
  for (const { item, start } of paragraphs.range(0)) {
    const from = lead.length + start;
    if (item.heading) marks.push(markOf(item, from, before, format));
    before = from + item.text.trimEnd().length;
  }
  return marks.map(({ heading, level, title }, i) => {
    let next = i + 1;
    while ((marks[next]?.level ?? 0) > level) next++;
    return { start: heading.start, heading, level, title, end: marks[next]?.before ?? before };
  });
}

/** A heading, and where what stands before it ends. */
interface Mark extends Pick<EssaySection, 'heading' | 'level' | 'title'> {
  readonly before: number;
}

function markOf(
  { text, length }: Paragraph,
  start: number,
  before: number,
  format: EssayFormat,
): Mark {
  const line = text.slice(0, length);
  const hashes = format === 'markdown' ? /^\s*(#{1,6})/.exec(line)?.[1]?.length : undefined;
  const underline = format === 'markdown' && /\n\s*-+\s*$/.test(line) ? 2 : 1;
  const title = line.replace(/^\s*#+\s*|\s+#+\s*$|\s*[\r\n]+\s*[=-]+\s*$/g, '').trim();
  return { before, heading: { start, end: start + length }, level: hashes ?? underline, title };
}

/** The incidents that an essay tells of, once for each paragraph, in the order of the text. */
export function toldIncidents(reading: Reading, glossary: Glossary): readonly OutlineIncident[] {
  const found: OutlineIncident[] = [];
  for (const { item, from, paragraph } of reading.blocks()) {
    for (const { incident, whole, words } of toldIn(item.found)) {
      const known = glossary.incidents.get(incident);
      if (!known) continue;
      const [title, date] = [known.prefLabel.value, known.date?.value ?? ''];
      const { start, end } = moved(whole, from);
      found.push({ start, end, incident, title, date, paragraph, words: moved(words, from) });
    }
  }
  return found;
}

/** An incident told in a block, wherever that stands. */
interface ToldInBlock {
  readonly incident: string;
  readonly whole: Span;
  readonly words: Span;
}

/** Made once: after a key nearly all blocks are what they were. */
const toldBefore = new WeakMap<Found, readonly ToldInBlock[]>();

function toldIn(found: Found): readonly ToldInBlock[] {
  const before = toldBefore.get(found);
  if (before) return before;
  const told = new Map<string, ToldInBlock>();
  for (const telling of found.tellings) {
    const { incident, sentence } = telling;
    const earlier = told.get(incident);
    const whole = hull([sentence, telling, ...(earlier ? [earlier.whole] : [])]);
    told.set(incident, { incident, whole, words: earlier?.words ?? telling });
  }
  const made = [...told.values()];
  toldBefore.set(found, made);
  return made;
}

function moved({ start, end }: Span, from: number): Span {
  return { start: start + from, end: end + from };
}
