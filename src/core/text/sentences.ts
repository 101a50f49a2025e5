/**
 * Sentences of English prose, cut so that an abbreviation does not end one.
 *
 * `'Gen. Munir met Dr. Rehan in the U.S. on 5 Jan. 2024. He left.'` is two sentences.
 * (`Intl.Segmenter` breaks after "Dr." and "Jan.", and is quadratic on Node 20.)
 */
import type { Span } from './span.ts';

/** Words after which a full stop never ends a sentence: what follows belongs to them. */
const TITLES = new Set(
  (
    'dr mr mrs ms prof gen maj lt col capt sgt brig adm gov sen rep rev hon st amb pres messrs ' +
    'cmdr cpl pvt supt fr e.g i.e cf viz vs no nos vol pp p ed eds fig approx ca mt ft art sec'
  ).split(' '),
);
/** Words after which a full stop may end a sentence; the next word decides. */
const SOMETIMES = new Set(
  'jan feb mar apr jun jul aug sep sept oct nov dec etc al inc ltd co corp jr sr dept univ'.split(
    ' ',
  ),
);
/** Words that open a sentence far more often than they continue a name. */
const STARTERS = new Set(
  (
    'The A An In On At It Its This That These Those He She They We I But And Or Yet So For From By ' +
    'As If When While After Before Since Although Though However Meanwhile Moreover Nevertheless ' +
    'There Here His Her Their Our What Why How Who Where Which With Without Under Over Such Some ' +
    'Many Most Both Each Other Another Not No Now Then Still Instead Thus Therefore Indeed Despite'
  ).split(' '),
);

/** The end may carry closing marks and the number of a note: `.”`, `.)`, `.[3]`. */
const ENDING = /[.!?…](?<![.!?…]{2})[.!?…]*[”’"')\]»]*(?:\[\^?\w{1,6}\])*\s+/g;
/** A capital, a figure, or a name that begins with a small article: "al-Qaeda". */
const OPENING = /^["“‘'([«¿¡]*(?:\p{Lu}|\p{Lt}|\p{Lo}|\p{N}|\p{Ll}{2,3}[-‑‐–’]\p{Lu})/u;

/**
 * Spans of the sentences within `block`, in order, without the blanks between them.
 * A block without letters gives none.
 */
export function sentencesIn(text: string, block: Span): Span[] {
  const found: Span[] = [];
  let start = skipBlanks(text, block.start, block.end);
  ENDING.lastIndex = start;
  for (let hit = ENDING.exec(text); hit && ENDING.lastIndex < block.end; hit = ENDING.exec(text)) {
    if (!endsHere(text, start, hit.index, hit[0], ENDING.lastIndex)) continue;
    found.push({ start, end: hit.index + hit[0].trimEnd().length });
    start = ENDING.lastIndex;
  }
  const end = lastNonBlank(text, start, block.end);
  if (end > start) found.push({ start, end });
  return found;
}

/** Index of the sentence that holds `offset`, or -1; `sentences` are sorted. */
export function sentenceAt(sentences: readonly Span[], offset: number): number {
  return sentences.findIndex((s) => s.start <= offset && offset < s.end);
}

function endsHere(text: string, start: number, stop: number, mark: string, next: number): boolean {
  const after = text.slice(next, next + 40);
  if (!OPENING.test(after)) return false;
  if (!mark.startsWith('.') || mark.startsWith('..')) return true;
  const before = /[\p{L}\p{N}.]+$/u.exec(text.slice(Math.max(start, stop - 24), stop))?.[0] ?? '';
  const word = before.toLowerCase();
  if (TITLES.has(word)) return false;
  // A heading's number: "3.1. Historical analyses".
  if (/^[\d.]+$/.test(word) && stop - start === before.length) return false;
  const single = /(?:^|\.)\p{L}$/u.test(before);
  if (single || SOMETIMES.has(word)) {
    return STARTERS.has(/^[^\p{L}\p{N}]*(\p{L}*)/u.exec(after)?.[1] ?? '');
  }
  return true;
}

function skipBlanks(text: string, from: number, to: number): number {
  while (from < to && /\s/.test(text.charAt(from))) from++;
  return from;
}

function lastNonBlank(text: string, from: number, to: number): number {
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  return to;
}
