/**
 * The matcher: a trie over words. Each word of the text is looked up once; where a label starts
 * with it, the trie is walked word by word. A hit can start and end at words only, so the boundary
 * test is the search itself: no "isis" is ever found in "crisis", no "Iran" in "éIran".
 *
 *     const trie = new LabelTrie(false);
 *     trie.add('Pakistani Taliban');                                       // form 0
 *     trie.scan('the Pakistani Taliban’s', 0, 23, (start, end, form) => …);  // 4, 21, 0
 */
import { classOf, fold, IGNORED, WORD } from '../text/characters.ts';
import { inOneGo } from '../text/steps.ts';
import { Edges } from './edges.ts';
import { FirstWords } from './first-words.ts';
import { ASCII_WORD, LOOSE, startsWord, TokenCursor, TOUCHING, wordEnd } from './tokens.ts';
import { HASH_SEED, hashStep, UNKNOWN, Vocabulary } from './vocabulary.ts';
import { WINDOW, WordStarts } from './word-starts.ts';

/** Told of every hit: its span and the number of the form, in the order the forms were added. */
export type HitSink = (start: number, end: number, form: number) => void;

const NONE = 0;
/** So many words are looked at without a stop. */
const MANY = 1024;
const ROOT = 1;

/** Labels in typed tables. Forms are added first; `scan` may then be called any number of times. */
export class LabelTrie {
  readonly #words: Vocabulary;
  /** Keys are word and join in one; the first words' nodes are noted with the words. */
  readonly #edges = new Edges();
  /** By node: the last form that ends there, plus 1, and whether labels go on. */
  #nodes = new Int32Array(1024);
  #count = ROOT;
  /** By form: the one before it that ends at the same node, plus 1. */
  #before = new Int32Array(512);
  #forms = 0;
  #openers: FirstWords | undefined;
  #hasLoose = false;

  constructor(ignoreCase: boolean) {
    this.#words = new Vocabulary(ignoreCase);
  }

  /** How many forms were added. */
  get size(): number {
    return this.#forms;
  }

  /** Bytes that the tables hold. */
  get bytes(): number {
    const own = this.#nodes.byteLength + this.#before.byteLength;
    return own + this.#edges.bytes + (this.#openers?.bytes ?? 0) + this.#words.bytes;
  }

  /**
   * Adds a form and answers its number; a form without a word is numbered but never found. In a
   * loose form a hyphen and a blank between words are the same.
   */
  add(label: string, loose = false): number {
    const form = this.#forms++;
    this.#openers = undefined;
    if (form >= this.#before.length) this.#before = grown(this.#before, form);
    const cursor = new TokenCursor(label, label.length);
    let from = 0;
    while (from < label.length && !startsWord(label, from)) from++;
    let node = ROOT;
    this.#hasLoose ||= loose;
    while (cursor.next(from)) {
      const word = this.#words.add(label.slice(cursor.start, cursor.end));
      node =
        node === ROOT
          ? this.#rootStep(word)
          : this.#step(node, word * 4 + (loose && cursor.join !== TOUCHING ? LOOSE : cursor.join));
      from = cursor.end;
    }
    if (node !== ROOT) {
      this.#before[form] = this.#nodes[node * 2] as number;
      this.#nodes[node * 2] = form + 1;
    }
    return form;
  }

  /** Reports every hit within `[from, to)`, also those inside others; sorted by start, then end. */
  scan(text: string, from: number, to: number, sink: HitSink): void {
    const { pairs, bits, mask } = (this.#openers ??= inOneGo(this.#findOpeners()));
    const words = this.#words;
    const { ignoreCase } = words;
    const cursor = new TokenCursor(text, to);
    const { offsets } = starts;
    starts.reset();
    for (let window = from; window < to; window += WINDOW) {
      starts.find(text, window, Math.min(to, window + WINDOW));
      const { count } = starts;
      for (let k = 0; k < count; k++) {
        const start = offsets[k] as number;
        const first = text.charCodeAt(start);
        const second = start + 1 < to ? text.charCodeAt(start + 1) : 0;
        if (first < 0x80 && second < 0x80) {
          const row = pairs[first * 4 + (second >>> 5)] as number;
          if (((row >>> (second & 31)) & 1) === 0) continue;
        }
        let end = start;
        let hash = HASH_SEED;
        let unit = first;
        // Most words are plain letters: their hash is made while their end is looked for.
        while (unit < 0x80 && ASCII_WORD[unit] === 1) {
          hash = hashStep(hash, unit);
          unit = ++end < to ? text.charCodeAt(end) : 0;
        }
        if (ignoreCase || (unit >= 0x80 && continuesWord(unit))) {
          end = wordEnd(text, start, to);
          hash = words.hash(text, start, end);
        }
        const bit = (hash ^ (hash >>> 15)) & mask;
        const opens = ((bits[bit >>> 5] as number) >>> (bit & 31)) & 1;
        if (opens === 1 || mayBeCapitals(text, start, end)) {
          this.#walkFrom(text, cursor, start, end, hash, sink);
        }
      }
    }
  }

  /** Makes what else a scan would make first, with a stop now and then. */
  *preparing(): Generator<void, void> {
    this.#openers ??= yield* this.#findOpeners();
  }

  /** The words that a label opens with, or whose twin with a small letter does. */
  *#findOpeners(): Generator<void, FirstWords> {
    const words = this.#words;
    words.trim();
    this.#nodes = this.#nodes.slice(0, (this.#count + 1) * 2);
    this.#before = this.#before.slice(0, this.#forms);
    const opens = (word: number) => words.valueOf(word) !== NONE;
    const openers: number[] = [];
    for (let word = 1; word <= words.size; word++) {
      if (word % MANY === 0) yield;
      const small = words.smallOf(word);
      if (opens(word) || (small !== UNKNOWN && opens(small))) openers.push(word);
    }
    const table = new FirstWords(openers.length);
    for (const [i, word] of openers.entries()) {
      if (i % MANY === 0) yield;
      table.add(words.hashOf(word), words.unitAt(word, 0), words.unitAt(word, 1), words.ignoreCase);
    }
    return table;
  }

  #walkFrom(
    text: string,
    cursor: TokenCursor,
    start: number,
    end: number,
    hash: number,
    sink: HitSink,
  ): void {
    const word = this.#words.find(text, start, end, hash);
    this.#enter(text, cursor, start, end, word, sink);
    const plain = this.#capitalsOnly(text, start, end);
    if (plain !== word) this.#enter(text, cursor, start, end, plain, sink);
  }

  /** Walks on from a first word, and from the same word with a small letter if a label has it. */
  #enter(
    text: string,
    cursor: TokenCursor,
    start: number,
    end: number,
    word: number,
    sink: HitSink,
  ): void {
    if (word === UNKNOWN) return;
    const words = this.#words;
    this.#walk(text, cursor, start, end, words.valueOf(word), sink);
    const small = this.#words.smallOf(word);
    if (small) this.#walk(text, cursor, start, end, words.valueOf(small), sink);
  }

  #walk(
    text: string,
    cursor: TokenCursor,
    start: number,
    end: number,
    node: number,
    sink: HitSink,
  ): void {
    if (node === NONE) return;
    const nodes = this.#nodes;
    for (let form = nodes[node * 2] as number; form; form = this.#before[form - 1] as number) {
      sink(start, end, form - 1);
    }
    if (nodes[node * 2 + 1] === 0 || !cursor.next(end)) return;
    const { join } = cursor;
    const loose = this.#hasLoose && cursor.loose;
    const next = cursor.end;
    const words = this.#words;
    const hash = words.hash(text, cursor.start, next);
    const word = words.find(text, cursor.start, next, hash);
    const plain = this.#capitalsOnly(text, cursor.start, next);
    this.#follow(text, cursor, start, next, node, word, join, sink);
    if (plain !== word) this.#follow(text, cursor, start, next, node, plain, join, sink);
    if (!loose) return;
    this.#follow(text, cursor, start, next, node, word, LOOSE, sink);
    if (plain !== word) this.#follow(text, cursor, start, next, node, plain, LOOSE, sink);
  }

  /** Takes the edges for a word, and for the same word with a small letter if a label has it. */
  #follow(
    text: string,
    cursor: TokenCursor,
    start: number,
    end: number,
    node: number,
    word: number,
    join: number,
    sink: HitSink,
  ): void {
    if (word === UNKNOWN) return;
    this.#walk(text, cursor, start, end, this.#edges.find(node, word * 4 + join), sink);
    const small = this.#words.smallOf(word);
    if (small) this.#walk(text, cursor, start, end, this.#edges.find(node, small * 4 + join), sink);
  }

  /**
   * "PAKISTAN" in a heading is read as "Pakistan", and "OF" as a label's "of"; a capitalised word
   * of a label needs four letters for that, so that an acronym never stands for a word.
   */
  #capitalsOnly(text: string, start: number, end: number): number {
    if (end - start < 2 || this.#words.ignoreCase) return UNKNOWN;
    const second = text.charCodeAt(start + 1);
    if (second < 0x80 && (second < 0x41 || second > 0x5a)) return UNKNOWN;
    const word = text.slice(start, end);
    if (word !== word.toUpperCase() || word === word.toLowerCase()) return UNKNOWN;
    const small = word.toLowerCase();
    if (end - start < 4) return this.#words.numberOf(small);
    return this.#words.numberOf(word.charAt(0) + small.slice(1)) || this.#words.numberOf(small);
  }

  #rootStep(word: number): number {
    const known = this.#words.valueOf(word);
    if (known !== NONE) return known;
    const node = this.#newNode();
    this.#words.setValue(word, node);
    return node;
  }

  #step(node: number, key: number): number {
    const known = this.#edges.find(node, key);
    if (known !== NONE) return known;
    const to = this.#newNode();
    this.#edges.add(node, key, to);
    this.#nodes[node * 2 + 1] = 1;
    return to;
  }

  #newNode(): number {
    const node = ++this.#count;
    if (node * 2 + 1 >= this.#nodes.length) this.#nodes = grown(this.#nodes, node * 2 + 1);
    return node;
  }
}

/** One for all tries: a scan does not begin before another has ended. */
const starts = new WordStarts();

/** Whether a unit beyond ASCII belongs to the word before it, or may: letters, marks, joiners. */
function continuesWord(unit: number): boolean {
  const kind = classOf(fold(unit));
  return kind === WORD || kind === IGNORED;
}

/** Whether a word's second letter is a capital, so that it may be written in capitals only. */
function mayBeCapitals(text: string, start: number, end: number): boolean {
  const second = end - start > 1 ? text.charCodeAt(start + 1) : 0;
  return (second >= 0x41 && second <= 0x5a) || second >= 0x80;
}

function grown(table: Int32Array, needed: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(needed + 1, table.length * 2));
  larger.set(table);
  return larger;
}
