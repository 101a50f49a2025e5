/**
 * Cues: words and phrases of evidence, such as `attack`, `bomb*` or `open* fire`, found in any
 * case, but for those that begin with an acronym: `US` is not in "told us". A phrase may be joined
 * by blanks or hyphens ("car-bomb" is `car bomb`).
 */
import { classOf, fold, foldText, IGNORED, WORD } from '../text/characters.ts';
import { ASCII_WORD, startsWord, TOUCHING, TokenCursor, wordEnd } from './tokens.ts';

interface Word {
  readonly text: string;
  readonly open: boolean;
}

interface Pattern {
  readonly id: number;
  readonly words: readonly Word[];
  /** First letter of the second word; -1 where there is none. */
  readonly second: number;
  /** Whether it is found only where its first letter is a capital. */
  readonly capital: boolean;
}

/** Told of every hit: its span and the number of the pattern. */
export type CueSink = (start: number, end: number, pattern: number) => void;

/** Patterns of words, looked up by their first word, which is walked through letter by letter. */
export class CueIndex {
  readonly #ids = new Map<string, number>();
  /** By node and letter (see `keyOf`): the node after it. The first node is 0. */
  readonly #next = new Map<number, number>();
  /** By node: the patterns whose first word ends there, and those whose open first word does. */
  readonly #whole: (Pattern[] | undefined)[] = [undefined];
  readonly #open: (Pattern[] | undefined)[] = [undefined];

  /** Number of a pattern; the same text always gets the same number. */
  add(pattern: string): number {
    // Most are written as they are kept, and stand in many lines.
    const same = this.#ids.get(pattern);
    if (same !== undefined) return same;
    const folded = foldText(pattern);
    const small = folded.toLowerCase();
    const capital = ACRONYM.test(folded);
    const key = capital ? folded : small;
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.#ids.size;
    this.#ids.set(key, id);
    const words = wordsOf(small);
    const first = words[0];
    if (first) {
      const node = this.#nodeOf(first.text);
      const second = words[1]?.text.charCodeAt(0) ?? -1;
      const table = first.open ? this.#open : this.#whole;
      (table[node] ??= []).push({ id, words, second, capital });
    }
    return id;
  }

  #nodeOf(word: string): number {
    let node = 0;
    for (let i = 0; i < word.length; i++) {
      const key = keyOf(node, word.charCodeAt(i));
      let next = this.#next.get(key);
      if (next === undefined) {
        next = this.#whole.push(undefined) - 1;
        this.#open.push(undefined);
        this.#next.set(key, next);
      }
      node = next;
    }
    return node;
  }

  /** Reports every hit within `[from, to)`, sorted by start. */
  scan(text: string, from: number, to: number, sink: CueSink): void {
    if (this.#ids.size === 0) return;
    const cursor = new TokenCursor(text, to);
    const found = new Found();
    for (let i = from; i < to;) {
      const unit = text.charCodeAt(i);
      if (unit < 0x80 ? ASCII_WORD[unit] !== 1 : !startsWord(text, i)) {
        i++;
        continue;
      }
      const start = i;
      found.clear();
      i = this.#firstWord(text, start, to, found);
      const { whole, open, opened } = found;
      if (opened === 0 && whole.length === 0) continue;
      // What comes next is read once for all: hundreds of phrases begin with "the".
      const second = cursor.next(i) ? secondLetter(text, cursor) : NO_WORD;
      for (let k = 0; k < whole.length + opened; k++) {
        const pattern = (whole[k] ?? open[k - whole.length]) as Pattern;
        if (pattern.capital && unit >= SMALL_A && unit <= SMALL_Z) continue;
        if (pattern.second < 0) sink(start, i, pattern.id);
        else if (second === ANY_LETTER || second === pattern.second) {
          follow(text, cursor, start, i, pattern, sink);
        }
      }
    }
  }

  /** End of the word at `start`; `found` are the patterns that it may begin. */
  #firstWord(text: string, start: number, to: number, found: Found): number {
    let end = start;
    let node: number | undefined = 0;
    let unit = text.charCodeAt(start);
    while (unit < 0x80 && ASCII_WORD[unit] === 1) {
      // Letters of ASCII are made small by this bit, and figures have it.
      if (node !== undefined) node = this.#step(node, unit | 0x20, found);
      unit = ++end < to ? text.charCodeAt(end) : 0;
    }
    if (unit >= 0x80 && mayGoOn(unit)) {
      found.clear();
      end = wordEnd(text, start, to);
      const word = foldText(text.slice(start, end)).toLowerCase();
      node = 0;
      for (let i = 0; i < word.length && node !== undefined; i++) {
        node = this.#step(node, word.charCodeAt(i), found);
      }
    }
    found.whole = (node === undefined ? undefined : this.#whole[node]) ?? NO_PATTERNS;
    return end;
  }

  #step(node: number, unit: number, found: Found): number | undefined {
    const next = this.#next.get(keyOf(node, unit));
    const open = next === undefined ? undefined : this.#open[next];
    if (open) for (const pattern of open) found.add(pattern);
    return next;
  }
}

/** Two capitals or more at its beginning, and no small letter with them. */
const ACRONYM = /^\P{L}*\p{Lu}{2,}(?!\p{L})/u;
const SMALL_A = 0x61;
const SMALL_Z = 0x7a;

const NO_PATTERNS: readonly Pattern[] = [];

/** The patterns that a word may begin, in lists that are filled again and again. */
class Found {
  whole = NO_PATTERNS;
  /** As they were added, however long they are: of these only so many are of this word. */
  readonly open: Pattern[] = [];
  opened = 0;

  clear(): void {
    this.whole = NO_PATTERNS;
    this.opened = 0;
  }

  add(pattern: Pattern): void {
    const { open } = this;
    let at = this.opened++;
    for (; at > 0 && (open[at - 1] as Pattern).id > pattern.id; at--) {
      open[at] = open[at - 1] as Pattern;
    }
    open[at] = pattern;
  }
}

function keyOf(node: number, unit: number): number {
  return node * 0x10000 + unit;
}

const NO_WORD = -2;
const ANY_LETTER = -3;

/** The first letter of a token that was read behind a first word, where it is sure to be the second. */
function secondLetter(text: string, { start, end, join }: TokenCursor): number {
  const unit = text.charCodeAt(start);
  if (unit >= 0x80 || (join === TOUCHING && end - start < 2)) return ANY_LETTER;
  return ASCII_WORD[unit] === 1 ? unit | 0x20 : NO_WORD;
}

/** Whether a unit beyond ASCII may belong to the word before it. */
function mayGoOn(unit: number): boolean {
  const kind = classOf(fold(unit));
  return kind === WORD || kind === IGNORED;
}

const ONE_WORD = /^[a-z]+$/;

function wordsOf(pattern: string): Word[] {
  if (ONE_WORD.test(pattern)) return [{ text: pattern, open: false }];
  return (pattern.match(/[\p{L}\p{N}\p{M}]+\*?/gu) ?? []).map((word) =>
    word.endsWith('*') ? { text: word.slice(0, -1), open: true } : { text: word, open: false },
  );
}

/**
 * Walks the rest of a phrase; its words may be joined by blanks, a hyphen, an apostrophe or, after
 * a single letter or figure, a full stop or a slash ("U.S. withdrawal", "9/11").
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
    if (isSign(text, cursor, initial ? "'./" : "'") && !cursor.next(cursor.end)) return;
    if (!reads(text, cursor.start, cursor.end, wanted, open)) return;
    end = cursor.end;
  }
  sink(start, end, pattern.id);
}

/** Whether a token reads as a word, or begins with it where that is open. */
function reads(text: string, start: number, end: number, wanted: string, open: boolean): boolean {
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x80) {
      const word = foldText(text.slice(start, end)).toLowerCase();
      return open ? word.startsWith(wanted) : word === wanted;
    }
    if (i - start === wanted.length) return open;
    if (unit < 0x30 || (unit | 0x20) !== wanted.charCodeAt(i - start)) return false;
  }
  return end - start === wanted.length;
}

function isSign(text: string, cursor: TokenCursor, signs: string): boolean {
  if (cursor.join !== TOUCHING || cursor.end - cursor.start > 1) return false;
  return signs.includes(foldText(text.slice(cursor.start, cursor.end)));
}
