/**
 * What the core says in words: English with gaps, kept beside the finished text, so that whoever
 * shows it can say it in another language. What fills a gap may itself be in our words:
 *
 *     phrase('killed {0}', phrase('at least {0}', '10'))
 *       -> { text: 'killed at least 10', phrase: { template, args } }
 */

/** A sentence with the gaps `{0}`, `{1}` and what fills them. */
export interface Phrase {
  readonly template: string;
  readonly args: readonly (string | Phrase)[];
}

/** A text; one in our own words has the `phrase` that says it in other languages. */
export interface Worded {
  readonly text: string;
  readonly phrase?: Phrase;
}

/** Says a sentence, in the reader's language where there is one. */
export type Say = (template: string, ...args: readonly string[]) => string;

/** The sentence as it is written here. */
export const inEnglish: Say = (template, ...args) =>
  template.replace(/\{(\d)\}/g, (gap, i: string) => args[Number(i)] ?? gap);

/** A text of our own words, with what a translation needs. */
export function phrase(
  template: string,
  ...args: readonly (string | Worded)[]
): { readonly text: string; readonly phrase: Phrase } {
  const texts = args.map((arg) => (typeof arg === 'string' ? arg : arg.text));
  const parts = args.map((arg) => (typeof arg === 'string' ? arg : (arg.phrase ?? arg.text)));
  return { text: inEnglish(template, ...texts), phrase: { template, args: parts } };
}

/** A text in the reader's language. */
export function said({ text, phrase }: Worded, say: Say): string {
  return phrase ? sayPhrase(phrase, say) : text;
}

function sayPhrase({ template, args }: Phrase, say: Say): string {
  return say(template, ...args.map((arg) => (typeof arg === 'string' ? arg : sayPhrase(arg, say))));
}
