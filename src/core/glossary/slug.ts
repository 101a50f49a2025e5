/** Ids: small letters and digits with single hyphens between them. */

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Whether a text can be an id. */
export function isSlug(text: string): boolean {
  return SLUG.test(text);
}

/** The nearest id to a text: `'Baloch Army!'` gives `'baloch-army'`. */
export function toSlug(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'entry';
}

/** Whether a word of evidence names a list (`$attack`); a sum of money ("$3 billion") does not. */
export function isListName(word: string): boolean {
  return /^\$[a-z]/i.test(word);
}
