/**
 * Gaps: names and acronyms of an essay that no entry of the glossary covers, found by their
 * capitals. "National Resistance Front" and "NRF" are gaps; "The" at the head of a sentence is not.
 */
import type { Reading } from '../essay/annotate.ts';
import { shieldsIn } from '../essay/shields.ts';
import { sentencesIn } from '../text/sentences.ts';
import { overlapsAny, type Span } from '../text/span.ts';

/** A name that no entry covers, with the places where it stands. */
export interface Gap {
  readonly name: string;
  readonly places: readonly Span[];
}

const WORD = "\\p{Lu}[\\p{L}\\p{M}\\p{N}]*(?:[-‑'’]\\p{L}[\\p{L}\\p{M}]*)*";
const JOINED = `(?:(?:of|for|the|al|de|ul|bin|e|i)[ -‑]){0,2}`;
const NAME = new RegExp(`${WORD}(?:[ \\u00a0]${JOINED}${WORD})+|(?<![\\p{L}\\p{N}])\\p{Lu}{2,}[\\p{Lu}\\p{N}]*(?![\\p{L}\\p{N}])`, 'gu');
/** Capitals that open a sentence, a title or an office rather than a name. */
const OPENERS =
  /^(?:The|A|An|In|On|At|It|Its|This|That|These|Those|He|She|They|We|I|But|And|Or|Yet|So|For|From|By|As|If|When|While|After|Before|Since|Although|Though|However|Both|Such|Some|Many|Most|Another|Like|Unlike|With|Without|Under|Despite|During|Former|President|Minister|Prime|Foreign|General|Gen|Dr|Mr|Mrs|Ms|Why|How|What|Where|Who|Whether|Even|Not|No|Nor|To|Of|Thus|Here|There|of|for|the)[ \u00a0]/u;

/** The gaps of an essay, the most frequent first; headings, front matter and citations apart. */
export function gapsIn(reading: Reading): readonly Gap[] {
  const { essay } = reading;
  const known = [...reading.mentions, ...reading.demonyms].toSorted((a, b) => a.start - b.start);
  const found = new Map<string, Span[]>();
  for (const block of essay.blocks) {
    if (!block.prose || block.heading) continue;
    for (const { name, span } of namesIn(essay.text, block, essay.format)) {
      if (overlapsAny(known, span)) continue;
      const places = found.get(name);
      if (places) places.push(span);
      else found.set(name, [span]);
    }
  }
  return [...found]
    .map(([name, places]) => ({ name, places }))
    .toSorted((a, b) => b.places.length - a.places.length || (a.name < b.name ? -1 : 1));
}

function* namesIn(
  text: string,
  block: Span,
  format: Reading['essay']['format'],
): Generator<{ name: string; span: Span }> {
  const content = text.slice(block.start, block.end);
  const shields = shieldsIn(content, format);
  for (const sentence of sentencesIn(content, { start: 0, end: content.length })) {
    const words = content.slice(sentence.start, sentence.end);
    for (const match of words.matchAll(NAME)) {
      let start = sentence.start + match.index;
      const end = start + match[0].length;
      if (overlapsAny(shields.all, { start, end })) continue;
      let name = match[0];
      for (let opener = OPENERS.exec(name); opener; opener = OPENERS.exec(name)) {
        start += opener[0].length;
        name = name.slice(opener[0].length);
      }
      if (!/[ \u00a0]/.test(name) && !/^\p{Lu}{2}/u.test(name)) continue;
      const at = { start: block.start + start, end: block.start + end };
      yield { name: name.replace(/\s+/g, ' '), span: at };
    }
  }
}
