/**
 * The outline of an essay: its sections by their headings, and the incidents told in each.
 *
 *     outlineOf(reading, glossary).sections[0] → { title: 'The pier', level: 1, incidents: [ … ], … }
 */
import type { Reading } from '../essay/annotate.ts';
import type { Essay } from '../essay/essay.ts';
import type { FoundBlock } from '../essay/reading.ts';
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

/** The sections of an essay in the order of the text. */
export function sectionsOf({ text, blocks, format }: Essay): readonly EssaySection[] {
  const headings = blocks.filter(({ heading }) => heading);
  const marks = headings.map(({ start, end }) => {
    const line = text.slice(start, end);
    const hashes = format === 'markdown' ? /^\s*(#{1,6})/.exec(line)?.[1]?.length : undefined;
    const underline = format === 'markdown' && /\n\s*-+\s*$/.test(line) ? 2 : 1;
    const title = line.replace(/^\s*#+\s*|\s+#+\s*$|\s*[\r\n]+\s*[=-]+\s*$/g, '').trim();
    return { start, heading: { start, end }, level: hashes ?? underline, title };
  });
  return marks.map((mark, i) => {
    const next = marks.slice(i + 1).find(({ level }) => level <= mark.level);
    const body = text.slice(mark.start, next?.start ?? text.length).trimEnd();
    return { ...mark, end: mark.start + body.length };
  });
}

/** The incidents that an essay tells of, once for each paragraph, in the order of the text. */
export function toldIncidents(reading: Reading, glossary: Glossary): readonly OutlineIncident[] {
  return [...reading.blocks()].flatMap((block) => toldIn(block, glossary));
}

function toldIn({ item, from, paragraph }: FoundBlock, glossary: Glossary): OutlineIncident[] {
  const told = new Map<string, { readonly whole: Span; readonly words: Span }>();
  for (const telling of item.found.tellings) {
    const { incident, sentence } = telling;
    const before = told.get(incident);
    const own = [sentence, telling];
    told.set(incident, {
      whole: hull(before ? [before.whole, ...own] : own),
      words: before?.words ?? telling,
    });
  }
  return [...told].flatMap(([incident, { whole, words }]) => {
    const known = glossary.incidents.get(incident);
    if (!known) return [];
    const [title, date] = [known.prefLabel.value, known.date?.value ?? ''];
    const { start, end } = moved(whole, from);
    return [{ start, end, incident, title, date, paragraph, words: moved(words, from) }];
  });
}

function moved({ start, end }: Span, from: number): Span {
  return { start: start + from, end: end + from };
}
