/**
 * What the core says in words: English with gaps, kept beside the finished text, so that whoever
 * shows it can say it in another language:
 *
 *     phrase('read as {0} after', 'Khan') -> { text: 'read as Khan after', phrase: { template, args } }
 */

/** A sentence with the gaps `{0}`, `{1}` and what fills them. */
export interface Phrase {
  readonly template: string;
  readonly args: readonly string[];
}

/** Says a sentence, in the reader's language where there is one. */
export type Say = (template: string, ...args: readonly string[]) => string;

/** The sentence as it is written here. */
export const inEnglish: Say = (template, ...args) =>
  template.replace(/\{(\d)\}/g, (gap, i: string) => args[Number(i)] ?? gap);

/** A text of our own words, with what a translation needs. */
export function phrase(
  template: string,
  ...args: readonly string[]
): { readonly text: string; readonly phrase: Phrase } {
  return { text: inEnglish(template, ...args), phrase: { template, args } };
}
