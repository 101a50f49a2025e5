/**
 * Phrases in which a label does not count: `notIn` of the glossary. "Khan" is no mention in
 * "Bacha Khan Chowk".
 */
import type { Form } from '../match/reader.ts';
import { firstStartingFrom, type Span } from '../text/span.ts';
import type { Hit } from './read-block.ts';

/** The phrases found in a block. */
export class BlockedPhrases {
  /** Sorted by start, as the hits are. */
  readonly #phrases: readonly Hit[];
  readonly #longest: number;

  constructor(hits: readonly Hit[]) {
    this.#phrases = hits.filter((hit) => hit.form.role === 'notIn');
    this.#longest = this.#phrases.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  }

  /** Whether a phrase of the label's own subject covers the span. */
  cover(form: Form, span: Span): boolean {
    if (this.#phrases.length === 0) return false;
    const from = firstStartingFrom(this.#phrases, span.end - this.#longest);
    for (let i = from; i < this.#phrases.length; i++) {
      const phrase = this.#phrases[i] as Hit;
      if (phrase.start > span.start) return false;
      if (phrase.form.subject === form.subject && span.end <= phrase.end) return true;
    }
    return false;
  }
}
