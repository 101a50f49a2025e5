/** Where the words of a report stand in a text of its source. */
import type { Essay } from '../essay/essay.ts';
import { findFolded, foldWithOffsets } from '../text/find-folded.ts';
import { sentencesIn } from '../text/sentences.ts';
import { firstEndingAfter, type Span } from '../text/span.ts';

/** The place of a quote: its words, the sentence around them, and the paragraph. */
export interface QuotePlace {
  readonly quote: Span;
  readonly sentence: Span;
  /** Number of the block, ¶. */
  readonly paragraph: number;
}

/** Where each list of quotes leads in an essay: the first quote that stands in its body, or undefined. */
export function locateQuotes(
  essay: Pick<Essay, 'text' | 'blocks'>,
  quotes: readonly (readonly string[])[],
): readonly (QuotePlace | undefined)[] {
  const folded = foldWithOffsets(essay.text);
  return quotes.map((several) => {
    for (const quote of several) {
      for (const span of findFolded(folded, quote)) {
        const place = placeOf(essay, span);
        if (place) return place;
      }
    }
    return undefined;
  });
}

function placeOf(
  { text, blocks }: Pick<Essay, 'text' | 'blocks'>,
  quote: Span,
): QuotePlace | undefined {
  const block = blocks[firstEndingAfter(blocks, quote.start)];
  if (!block || block.start > quote.start) return undefined;
  const sentences = sentencesIn(text, block);
  const sentence = sentences.find((each) => quote.start < each.end) ?? block;
  return { quote, sentence, paragraph: block.paragraph };
}
