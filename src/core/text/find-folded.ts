/**
 * Finds a short text in a long one as it reads, not as it is typed: straight and curly quotation
 * marks, hyphens and dashes, one blank or three are the same. Offsets are those of the long text.
 */
import { BLANK, BREAK, classOf, fold, foldedOf, foldText, IGNORED } from './characters.ts';
import type { Span } from './span.ts';

/** A text made ready to be searched several times. */
export interface Folded {
  readonly folded: string;
  /** By unit of `folded`: where it stands in the text; one more for the end. */
  readonly offsets: Int32Array;
}

/** Folds a text and keeps where each unit came from. */
export function foldWithOffsets(text: string): Folded {
  const offsets = new Int32Array(text.length + 1);
  let folded = '';
  for (let i = 0; i < text.length; i++) {
    const unit = fold(text.charCodeAt(i));
    const kind = classOf(unit);
    if (kind === IGNORED) continue;
    const blank = kind === BLANK || kind === BREAK;
    if (blank && folded.endsWith(' ')) continue;
    offsets[folded.length] = i;
    folded += blank ? ' ' : String.fromCharCode(foldedOf(unit));
  }
  offsets[folded.length] = text.length;
  return { folded, offsets };
}

/** All places where `part` stands, in order. */
export function findFolded({ folded, offsets }: Folded, part: string): Span[] {
  const wanted = foldText(part);
  const found: Span[] = [];
  if (wanted === '') return found;
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
    const last = offsets[at + wanted.length - 1] as number;
    found.push({ start: offsets[at] as number, end: last + 1 });
  }
  return found;
}
