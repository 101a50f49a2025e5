/**
 * The name that a reader means: what is selected, without what does not belong to it, or the name
 * around the cursor.
 *
 *     tidyName('the “Harbour\nWatch”’s')   // 'Harbour Watch'
 */
import type { Span } from '../text/span.ts';

const WORD = String.raw`\p{Lu}[\p{L}\p{M}\p{N}]*(?:[-‑'’.&]\p{L}[\p{L}\p{M}]*)*`;
const JOINED = String.raw`(?:(?:of|for|the|al|de|ul|bin|ibn|van|von|da|di|du|y|e|i)[\s-]){0,2}`;
const NAME = new RegExp(`${WORD}(?:\\s${JOINED}${WORD})*`, 'gu');
/** Capitals that open a sentence rather than a name. */
const OPENER =
  /^(?:The|A|An|In|On|At|It|Its|This|That|These|Those|He|She|They|We|But|And|Or|Yet|So|For|From|By|As|If|When|While|After|Before|Since|Although|Though|However|Both|Some|Many|Most|With|Without|Under|Despite|During|Not|No|To|Of|Then|There|Here|Only|Even|Until)\s+/u;
const MARKS = String.raw`[\s.,;:!?()[\]{}"“”„«»‘*_…–—]`;

/** "U.S", whose last full stop belongs to it. */
const DOTTED = /(?:^|\s)(?:\p{Lu}\.)+\p{Lu}$/u;

/** A name without quotation marks, article, possessive and line breaks around or in it. */
export function tidyName(text: string): string {
  const name = text
    .replace(/\s+/g, ' ')
    .replace(new RegExp(`^(?:${MARKS}|')+|(?:${MARKS}|['’](?![\\p{L}]))+$`, 'gu'), '')
    .replace(/^(?:the|a|an) (?=\S)/i, '')
    .replace(/[’']s?$/u, '')
    .trim();
  // "U.S." keeps its last full stop, too.
  return DOTTED.test(name) && text.includes(`${name}.`) ? `${name}.` : name;
}

/** The name, else the word, at an offset of a text; undefined where neither stands there. */
export function nameAt(text: string, block: Span, offset: number): Span | undefined {
  const content = text.slice(block.start, block.end);
  const at = offset - block.start;
  const names = [...content.matchAll(NAME)].map(({ index, 0: name }) => {
    const opener = OPENER.exec(name)?.[0].length ?? 0;
    const dotted = DOTTED.test(name) && content[index + name.length] === '.';
    const end = dotted ? name.length + 1 : name.replace(/[’']s?$/u, '').length;
    return { start: index + opener, end: index + end };
  });
  const words = [...content.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu)].map(
    ({ index, 0: word }) => ({ start: index, end: index + word.length }),
  );
  const found = [...names, ...words].find(({ start, end }) => start <= at && at <= end);
  return found && { start: block.start + found.start, end: block.start + found.end };
}
