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
import { startsWord, TokenCursor, wordEnd } from './tokens.ts';
import { HASH_SEED, hashStep, UNKNOWN, Vocabulary } from './vocabulary.ts';

/** Told of every hit: its span and the number of the form, in the order the forms were added. */
export type HitSink = (start: number, end: number, form: number) => void;

const NONE = 0;
const ROOT = 1;

/** Labels in typed tables. Forms are added first; `scan` may then be called any number of times. */
export class LabelTrie {
  readonly #words: Vocabulary;
  /** By word number: the node reached from the root. */
  #first = new Int32Array(512);
  /** Edges in open addressing: node, word and join in two keys, then the node they lead to. */
  #edgeNode = new Int32Array(1024);
  #edgeWord = new Int32Array(1024);
  #edgeTo = new Int32Array(1024);
  #edges = 0;
  #nodes = ROOT;
  /** By node: the last form that ends there, plus 1. By form: the one before it, plus 1. */
  #formAt = new Int32Array(512);
  #before = new Int32Array(512);
  #forms = 0;

  constructor(ignoreCase: boolean) {
    this.#words = new Vocabulary(ignoreCase);
  }

  /** How many forms were added. */
  get size(): number {
    return this.#forms;
  }

  /** Bytes that the tables hold. */
  get bytes(): number {
    const tables = [this.#first, this.#edgeNode, this.#edgeWord, this.#edgeTo, this.#formAt];
    return (
      tables.reduce((sum, table) => sum + table.byteLength, this.#before.byteLength) +
      this.#words.bytes
    );
  }

  /** Adds a form and answers its number; a form without a word is numbered but never found. */
  add(label: string): number {
    const form = this.#forms++;
    if (form >= this.#before.length) this.#before = grown(this.#before, form);
    const cursor = new TokenCursor(label, label.length);
    let from = 0;
    while (from < label.length && !startsWord(label, from)) from++;
    let node = ROOT;
    while (cursor.next(from)) {
      const word = this.#words.add(label.slice(cursor.start, cursor.end));
      node = node === ROOT ? this.#rootStep(word) : this.#step(node, word * 4 + cursor.join);
      from = cursor.end;
    }
    if (node !== ROOT) {
      this.#before[form] = this.#formAt[node] as number;
      this.#formAt[node] = form + 1;
    }
    return form;
  }

  /** Reports every hit within `[from, to)`, also those inside others; sorted by start, then end. */
  scan(text: string, from: number, to: number, sink: HitSink): void {
    const words = this.#words;
    const { ignoreCase } = words;
    const cursor = new TokenCursor(text, to);
    let i = from;
    while (i < to) {
      let unit = text.charCodeAt(i);
      if (unit < 0x80 ? ASCII_WORD[unit] === 0 : !startsWord(text, i)) {
        i++;
        continue;
      }
      const start = i;
      let hash = HASH_SEED;
      // Most words are plain letters: their hash is made while their end is looked for.
      while (unit < 0x80 && ASCII_WORD[unit] === 1) {
        hash = hashStep(hash, unit);
        unit = ++i < to ? text.charCodeAt(i) : 0;
      }
      if (ignoreCase || (unit >= 0x80 && continuesWord(unit))) {
        i = wordEnd(text, start, to);
        hash = words.hash(text, start, i);
      }
      if (words.mayHold(hash) || mayBeCapitals(text, start, i)) {
        this.#walkFrom(text, cursor, start, i, hash, sink);
      }
    }
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
    this.#walk(text, cursor, start, end, this.#first[word] ?? NONE, sink);
    const small = this.#words.smallOf(word);
    if (small) this.#walk(text, cursor, start, end, this.#first[small] ?? NONE, sink);
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
    for (let form = this.#formAt[node] as number; form; form = this.#before[form - 1] as number) {
      sink(start, end, form - 1);
    }
    if (!cursor.next(end)) return;
    const { join } = cursor;
    const next = cursor.end;
    const words = this.#words;
    const hash = words.hash(text, cursor.start, next);
    const word = words.find(text, cursor.start, next, hash);
    const plain = this.#capitalsOnly(text, cursor.start, next);
    this.#follow(text, cursor, start, next, node, word, join, sink);
    if (plain !== word) this.#follow(text, cursor, start, next, node, plain, join, sink);
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
    this.#walk(text, cursor, start, end, this.#find(node, word * 4 + join), sink);
    const small = this.#words.smallOf(word);
    if (small) this.#walk(text, cursor, start, end, this.#find(node, small * 4 + join), sink);
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
    if (word >= this.#first.length) this.#first = grown(this.#first, this.#words.size + 1);
    const known = this.#first[word] as number;
    if (known !== NONE) return known;
    return (this.#first[word] = this.#newNode());
  }

  #newNode(): number {
    const node = ++this.#nodes;
    if (node >= this.#formAt.length) this.#formAt = grown(this.#formAt, node);
    return node;
  }

  #find(node: number, key: number): number {
    const mask = this.#edgeNode.length - 1;
    for (let slot = edgeHash(node, key) & mask; ; slot = (slot + 1) & mask) {
      const from = this.#edgeNode[slot];
      if (from === NONE) return NONE;
      if (from === node && this.#edgeWord[slot] === key) return this.#edgeTo[slot] as number;
    }
  }

  #step(node: number, key: number): number {
    const known = this.#find(node, key);
    if (known !== NONE) return known;
    if (++this.#edges * 2 > this.#edgeNode.length) this.#growEdges();
    const to = this.#newNode();
    this.#insertEdge(node, key, to);
    return to;
  }

  #insertEdge(node: number, key: number, to: number): void {
    const mask = this.#edgeNode.length - 1;
    let slot = edgeHash(node, key) & mask;
    while (this.#edgeNode[slot] !== NONE) slot = (slot + 1) & mask;
    this.#edgeNode[slot] = node;
    this.#edgeWord[slot] = key;
    this.#edgeTo[slot] = to;
  }

  #growEdges(): void {
    const [nodes, keys, targets] = [this.#edgeNode, this.#edgeWord, this.#edgeTo];
    this.#edgeNode = new Int32Array(nodes.length * 2);
    this.#edgeWord = new Int32Array(nodes.length * 2);
    this.#edgeTo = new Int32Array(nodes.length * 2);
    for (let slot = 0; slot < nodes.length; slot++) {
      const node = nodes[slot] as number;
      if (node !== NONE) this.#insertEdge(node, keys[slot] as number, targets[slot] as number);
    }
  }
}

/** By ASCII unit: 1 for letters and digits. */
const ASCII_WORD = Uint8Array.from({ length: 0x80 }, (_, unit) =>
  classOf(fold(unit)) === WORD ? 1 : 0,
);

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

function edgeHash(node: number, key: number): number {
  const hash = Math.imul(node, 0x9e3779b1) ^ Math.imul(key, 0x85ebca6b);
  return hash ^ (hash >>> 15);
}

function grown(table: Int32Array, needed: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(needed + 1, table.length * 2));
  larger.set(table);
  return larger;
}
