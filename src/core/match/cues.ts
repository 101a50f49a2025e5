/**
 * Cues: words and phrases of evidence, such as `attack`, `bomb*` or `open* fire`, found in any
 * case. A phrase may be joined by blanks or hyphens ("car-bomb" is `car bomb`).
 */
import { foldText } from '../text/characters.ts';
import { startsWord, TOUCHING, TokenCursor, wordEnd } from './tokens.ts';

interface Word {
  readonly text: string;
  readonly open: boolean;
}

interface Pattern {
  readonly id: number;
  readonly words: readonly Word[];
}

/** Told of every hit: its span and the number of the pattern. */
export type CueSink = (start: number, end: number, pattern: number) => void;

/** Patterns of words, looked up by their first word. */
export class CueIndex {
  readonly #ids = new Map<string, number>();
  readonly #whole = new Map<string, Pattern[]>();
  /** Open first words by their first two letters. */
  readonly #open = new Map<string, Pattern[]>();

  /** Number of a pattern; the same text always gets the same number. */
  add(pattern: string): number {
    const key = foldText(pattern).toLowerCase();
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.#ids.size;
    this.#ids.set(key, id);
    const words = wordsOf(key);
    const first = words[0];
    if (first) {
      const [table, entry] = first.open
        ? [this.#open, first.text.slice(0, 2)]
        : [this.#whole, first.text];
      const list = table.get(entry);
      if (list) list.push({ id, words });
      else table.set(entry, [{ id, words }]);
    }
    return id;
  }

  /** Reports every hit within `[from, to)`, sorted by start. */
  scan(text: string, from: number, to: number, sink: CueSink): void {
    if (this.#ids.size === 0) return;
    const cursor = new TokenCursor(text, to);
    for (let i = from; i < to;) {
      if (!startsWord(text, i)) {
        i++;
        continue;
      }
      const start = i;
      i = wordEnd(text, start, to);
      const word = foldText(text.slice(start, i)).toLowerCase();
      const whole = this.#whole.get(word);
      if (whole) for (const pattern of whole) follow(text, cursor, start, i, pattern, sink);
      const open = this.#open.get(word.slice(0, 2));
      if (!open) continue;
      for (const pattern of open) {
        if (word.startsWith((pattern.words[0] as Word).text)) {
          follow(text, cursor, start, i, pattern, sink);
        }
      }
    }
  }
}

function wordsOf(pattern: string): Word[] {
  return (pattern.match(/[\p{L}\p{N}\p{M}]+\*?/gu) ?? []).map((word) =>
    word.endsWith('*') ? { text: word.slice(0, -1), open: true } : { text: word, open: false },
  );
}

/**
 * Walks the rest of a phrase; its words may be joined by blanks, a hyphen, an apostrophe or, after
 * an initial, a full stop ("U.S. withdrawal").
 */
function follow(
  text: string,
  cursor: TokenCursor,
  start: number,
  firstEnd: number,
  pattern: Pattern,
  sink: CueSink,
): void {
  let end = firstEnd;
  for (let k = 1; k < pattern.words.length; k++) {
    const { text: wanted, open } = pattern.words[k] as Word;
    if (!cursor.next(end)) return;
    const initial = (pattern.words[k - 1] as Word).text.length === 1;
    if (isSign(text, cursor, initial ? "'." : "'") && !cursor.next(cursor.end)) return;
    const word = foldText(text.slice(cursor.start, cursor.end)).toLowerCase();
    if (open ? !word.startsWith(wanted) : word !== wanted) return;
    end = cursor.end;
  }
  sink(start, end, pattern.id);
}

function isSign(text: string, cursor: TokenCursor, signs: string): boolean {
  if (cursor.join !== TOUCHING || cursor.end - cursor.start > 1) return false;
  return signs.includes(foldText(text.slice(cursor.start, cursor.end)));
}
