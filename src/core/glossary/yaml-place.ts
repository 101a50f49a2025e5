/**
 * Where the cursor is in a glossary that is half written, and so does not parse: by lines, their
 * indentation and the brackets before it.
 *
 *     entities:
 *       ttp:
 *         kind: gr|      // path entities, ttp, kind; a value; the word "gr"
 */
import type { Span } from '../text/span.ts';

/** A place in a YAML text. */
export interface YamlPlace {
  /** Keys from the top; `-` for an item of a list. Of a key that is being written, those above it. */
  readonly path: readonly string[];
  readonly part: 'key' | 'value';
  /** The word that is being written there, without quotation marks. */
  readonly word: Span;
  /** The other keys of the mapping in which the key stands. */
  readonly keys: readonly string[];
  /** Whether it stands in brackets. */
  readonly flow: boolean;
}

interface Frame {
  /** Column of its keys or dashes. */
  readonly indent: number;
  readonly list: boolean;
  key: string | undefined;
  keys: string[];
}

interface Bracket {
  readonly list: boolean;
  key: string | undefined;
  keys: string[];
}

const KEY =
  /^(?:"([^"\n]*)"|'([^'\n]*)'|([^\s[\]{},"'#&*|>-][^:#\n]*?|-[^\s:#][^:#\n]*?))[ \t]*:(?=\s|$)/;

const DASH = /^-(?:[ \t]+|$)/;

/** The place of an offset; undefined in a comment or within a folded text. */
export function placeInYaml(text: string, offset: number): YamlPlace | undefined {
  const scan = new Scan();
  let at = tableStart(text, offset);
  for (;;) {
    const end = text.indexOf('\n', at);
    const stop = end < 0 ? text.length : end;
    if (offset <= stop) return scan.place(text, at, offset);
    scan.line(text.slice(at, stop).replace(/\r$/, ''));
    at = stop + 1;
  }
}

/** The last line before the cursor that begins without indentation: nothing above it matters. */
function tableStart(text: string, offset: number): number {
  let at = text.lastIndexOf('\n', offset - 1) + 1;
  while (at > 0 && !/^[^\s#\]}]/.test(text.slice(at, at + 1))) {
    at = text.lastIndexOf('\n', at - 2) + 1;
  }
  return at;
}

class Scan {
  #frames: Frame[] = [];
  #brackets: Bracket[] = [];
  /** Where the token in brackets begins, in the line that is read. */
  #token = 0;
  /** The indentation above which lines belong to a text begun by `|` or `>`. */
  #folded: number | undefined;

  /** Reads a line that lies wholly before the cursor. */
  line(line: string): void {
    const indent = line.search(/\S/);
    if (this.#isFolded(indent)) return;
    if (indent < 0 || line[indent] === '#') return;
    if (this.#inBrackets(line, indent)) return void this.#flow(line, indent, line.length);
    const at = this.#block(line);
    const rest = line.slice(at);
    if (/^[|>][-+\d]*\s*(?:#.*)?$/.test(rest)) this.#folded = this.#frames.at(-1)?.indent ?? 0;
    else if (/^[[{]/.test(rest)) this.#flow(line, at, line.length);
  }

  #isFolded(indent: number): boolean {
    if (this.#folded === undefined) return false;
    if (indent < 0 || indent > this.#folded) return true;
    this.#folded = undefined;
    return false;
  }

  /** Brackets that were never closed end before a line that is no deeper than what they belong to. */
  #inBrackets(line: string, indent: number): boolean {
    if (this.#brackets.length === 0) return false;
    const base = this.#frames.at(-1)?.indent ?? -1;
    const anew = indent <= base && !/^[\]}]/.test(line.slice(indent));
    if (anew) this.#brackets = [];
    return !anew;
  }

  /** Reads dashes and the key of a line; answers where what follows begins. */
  #block(line: string): number {
    let at = line.search(/\S/);
    for (let dash = DASH.exec(line.slice(at)); dash; dash = DASH.exec(line.slice(at))) {
      this.#enter(at, true);
      at += dash[0].length;
    }
    const key = KEY.exec(line.slice(at));
    if (!key) return at;
    const frame = this.#enter(at, false);
    frame.key = (key[1] ?? key[2] ?? key[3] ?? '').trim();
    frame.keys.push(frame.key);
    at += key[0].length;
    return at + (/^[ \t]*/.exec(line.slice(at))?.[0].length ?? 0);
  }

  #enter(indent: number, list: boolean): Frame {
    this.#leave(indent, list);
    const top = this.#frames.at(-1);
    if (top?.indent === indent && top.list === list) return top;
    const frame: Frame = { indent, list, key: undefined, keys: [] };
    this.#frames.push(frame);
    return frame;
  }

  /** Leaves what is more deeply indented, and a list that is no deeper than the key it belongs to. */
  #leave(indent: number, list: boolean): void {
    for (let top = this.#frames.at(-1); top; top = this.#frames.at(-1)) {
      if (top.indent < indent || (top.indent === indent && (!top.list || list))) return;
      this.#frames.pop();
    }
  }

  /** Reads brackets of a line between two columns. */
  #flow(line: string, from: number, to: number): 'comment' | 'text' {
    this.#token = from;
    for (let i = from; i < to; i++) {
      const char = line[i] as string;
      const top = this.#brackets.at(-1);
      const fresh = line.slice(this.#token, i).trim() === '';
      if ((char === '"' || char === "'") && fresh) {
        const close = line.indexOf(char, i + 1);
        // Written on as it stands: the cursor may be in it.
        if (close < 0 || close >= to) return 'text';
        i = close;
      } else if (char === '#' && /[\s,[{]/.test(line[i - 1] ?? ' ')) {
        this.#token = to;
        return 'comment';
      } else if (char === '[' || char === '{') {
        this.#brackets.push({ list: char === '[', key: undefined, keys: [] });
        this.#token = i + 1;
      } else if (char === ']' || char === '}') {
        this.#brackets.pop();
        this.#token = i + 1;
        if (this.#brackets.length === 0) return 'text';
      } else if (char === ',' && top) {
        top.key = undefined;
        this.#token = i + 1;
      } else if (char === ':' && top && !top.list && /[\s,[\]{}]|^$/.test(line[i + 1] ?? '')) {
        top.key = line
          .slice(this.#token, i)
          .trim()
          .replace(/^["']|["']$/g, '');
        top.keys.push(top.key);
        this.#token = i + 1;
      }
    }
    return 'text';
  }

  /** The place of the cursor in the line that begins at `start`. */
  place(text: string, start: number, offset: number): YamlPlace | undefined {
    const whole = /[^\r\n]*/.exec(text.slice(start))?.[0] ?? '';
    const line = whole.slice(0, offset - start);
    const indent = line.search(/\S/);
    const folded = this.#isFolded(indent < 0 ? line.length : indent);
    if (folded || (indent >= 0 && line[indent] === '#')) return undefined;
    let from = Math.max(indent, 0);
    if (!this.#inBrackets(whole, indent < 0 ? whole.length : indent)) {
      if (indent < 0) return this.#ofKey(text, start + line.length, offset, line.length);
      const at = this.#block(line);
      const rest = line.slice(at);
      if (/(?:^|\s)#/.test(rest) || /^[|>]/.test(rest)) return undefined;
      if (!/^[[{]/.test(rest)) {
        return at > indent
          ? this.#ofValue(text, start + at, offset)
          : this.#ofKey(text, start + indent, offset, indent);
      }
      from = at;
    }
    const what = this.#flow(line, from, line.length);
    if (what === 'comment') return undefined;
    if (this.#brackets.length === 0) return undefined;
    return this.#ofBracket(text, start + this.#token, offset);
  }

  get #path(): string[] {
    const frames = this.#frames.map(({ list, key }) => (list ? '-' : key));
    const brackets = this.#brackets.map(({ list, key }) => (list ? '-' : key));
    return [...frames, ...brackets].filter((key) => key !== undefined);
  }

  #ofKey(text: string, start: number, offset: number, indent: number): YamlPlace {
    this.#leave(indent, false);
    const top = this.#frames.at(-1);
    const beside = top?.indent === indent && !top.list;
    if (beside) top.key = undefined;
    const keys = [...(beside ? top.keys : []), ...keysBelow(text, offset, indent)];
    return { path: this.#path, part: 'key', word: wordAt(text, start, offset), keys, flow: false };
  }

  #ofValue(text: string, start: number, offset: number): YamlPlace {
    const word = wordAt(text, start, offset);
    return { path: this.#path, part: 'value', word, keys: [], flow: false };
  }

  #ofBracket(text: string, start: number, offset: number): YamlPlace {
    const top = this.#brackets.at(-1) as Bracket;
    const word = wordAt(text, start, offset);
    const part = top.list || top.key !== undefined ? 'value' : 'key';
    const keys = part === 'key' ? [...top.keys, ...keysInBrackets(text, word.end)] : [];
    return { path: this.#path, part, word, keys, flow: true };
  }
}

/** The token around the cursor that begins at `start` or behind its quotation mark. */
function wordAt(text: string, start: number, offset: number): Span {
  const opening = /^\s*["']?/.exec(text.slice(start, offset))?.[0].length ?? 0;
  const rest = /^[^\s,:#[\]{}"']*/.exec(text.slice(offset))?.[0].length ?? 0;
  return { start: start + opening, end: offset + rest };
}

function keysBelow(text: string, offset: number, indent: number): string[] {
  const keys: string[] = [];
  for (const line of text.slice(offset).split('\n').slice(1)) {
    const own = line.search(/\S/);
    if (own < 0 || line[own] === '#') continue;
    if (own < indent) break;
    const key = own === indent ? KEY.exec(line.slice(own)) : null;
    if (key) keys.push((key[1] ?? key[2] ?? key[3] ?? '').trim());
  }
  return keys;
}

/** The keys behind the cursor up to the bracket that closes. */
function keysInBrackets(text: string, from: number): string[] {
  let depth = 0;
  let end = from;
  for (; end < text.length && end < from + 2000 && depth >= 0; end++) {
    if (/[[{]/.test(text[end] as string)) depth++;
    else if (/[\]}]/.test(text[end] as string)) depth--;
  }
  const flat = text.slice(from, end).replace(/[[{][^[\]{}]*[\]}]/g, '');
  return [...flat.matchAll(/,\s*([\w$-]+)\s*:/g)].map(([, key = '']) => key);
}
