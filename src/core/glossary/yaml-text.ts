/**
 * A glossary's text with its YAML tree, for edits that leave every other character as it is: where
 * a value ends, what stands in brackets, how lines end and are indented.
 */
import {
  isCollection,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Pair,
  type ParsedNode,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Span } from '../text/span.ts';
import type { Quote } from './write-yaml.ts';

/** A replacement in a text. */
export interface TextEdit extends Span {
  readonly text: string;
}

/** A node as the parser gives it, with its range. */
export type Node = ParsedNode;
/** A key with its value. */
export type NodePair = Pair<ParsedNode, ParsedNode | null>;
/** A mapping. */
export type NodeMap = YAMLMap<ParsedNode, ParsedNode | null> & {
  range: readonly [number, number, number];
};
/** A list. */
export type NodeList = YAMLSeq<ParsedNode> & { range: readonly [number, number, number] };

/** The text with edits made; they must not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  // Of two at one place the first comes first.
  const last = edits.map((edit, i) => ({ edit, i }));
  last.sort((a, b) => b.edit.start - a.edit.start || b.i - a.i);
  return last.reduce(
    (now, { edit }) => now.slice(0, edit.start) + edit.text + now.slice(edit.end),
    text,
  );
}

/** The one edit that turns a text into another; none where they are the same. */
export function editBetween(before: string, after: string): readonly TextEdit[] {
  if (before === after) return [];
  const least = Math.min(before.length, after.length);
  let start = 0;
  while (start < least && before[start] === after[start]) start++;
  let tail = 0;
  while (
    tail < least - start &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  ) {
    tail++;
  }
  const end = before.length - tail;
  return [{ start, end, text: after.slice(start, after.length - tail) }];
}

/** A parsed text and its habits. */
export class YamlText {
  readonly text: string;
  readonly root: Node | null;
  /** How its lines end. */
  readonly eol: string;
  /** The quotation marks it uses. */
  readonly quote: Quote;

  private constructor(text: string, root: Node | null) {
    this.text = text;
    this.root = root;
    this.eol = /\r\n/.test(text) ? '\r\n' : '\n';
    this.quote = (text.match(/[:[,{-] ?'/g)?.length ?? 0) > count(text) ? "'" : '"';
  }

  /** Parses a text; undefined where it has errors. */
  static parse(text: string): YamlText | undefined {
    try {
      const { errors, contents } = parseDocument(text, {
        schema: 'failsafe',
        resolveKnownTags: false,
        uniqueKeys: false,
        prettyErrors: false,
        logLevel: 'silent',
      });
      return errors.length ? undefined : new YamlText(text, contents);
    } catch {
      // Brackets nested by the thousand exhaust the parser's stack.
      return undefined;
    }
  }

  /** The mapping under a key of the top. */
  section(name: string): NodePair | undefined {
    return isMap(this.root) ? pairOf(this.root, name) : undefined;
  }

  /** Where a line begins. */
  lineStart(offset: number): number {
    return this.text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** Where a line ends, before its line break. */
  lineEnd(offset: number): number {
    const found = this.text.slice(offset).search(/\r?\n/);
    return found < 0 ? this.text.length : offset + found;
  }

  /** What stands before a place on its line. */
  before(offset: number): string {
    return this.text.slice(this.lineStart(offset), offset).replace('\uFEFF', '');
  }

  /** Where a value or pair ends, without comments and blank lines behind it. */
  endOf(node: Node | NodePair | null): number {
    if (node === null) return 0;
    if ('key' in node) return this.#endOfPair(node);
    if (isCollection(node) && !node.flow) {
      const last = (node.items as (Node | NodePair)[]).at(-1);
      return last ? this.endOf(last) : node.range[1];
    }
    if (isScalar(node) && node.type?.startsWith('BLOCK')) return this.#endOfBlock(node);
    return node.range[1];
  }

  #endOfPair({ key, value }: NodePair): number {
    return value !== null && !isEmpty(value) ? this.endOf(value) : this.colonOf({ key });
  }

  /** Behind the colon of a key, or behind the key where it has none. */
  colonOf({ key }: Pick<NodePair, 'key'>): number {
    const colon = /^\s*:/.exec(this.text.slice(key.range[1]));
    return key.range[1] + (colon ? colon[0].length : 0);
  }

  /** With `+` the blank lines behind the text belong to it. */
  #endOfBlock({ range: [start, end] }: Scalar.Parsed): number {
    const source = this.text.slice(start, end);
    return /^[|>]\d?\+/.test(source) ? end : start + source.trimEnd().length;
  }

  /** The edit that puts lines, already indented, behind the line on which a value ends. */
  linesAfter(end: number, lines: readonly string[]): TextEdit {
    const begun = end > 0 && this.text[end - 1] === '\n';
    const at = begun ? end : this.lineEnd(end);
    const text = lines.map((line) => (begun ? line + this.eol : this.eol + line)).join('');
    return { start: at, end: at, text };
  }

  /** The edit that takes whole lines away; a last line without a break takes the one before it. */
  withoutLines(from: number, to: number): TextEdit {
    const start = this.lineStart(from);
    const end = to > 0 && this.text[to - 1] === '\n' ? to : this.lineEnd(to);
    const next = /^\r?\n/.exec(this.text.slice(end))?.[0].length ?? 0;
    if (next > 0 || start === 0) return { start, end: end + next, text: '' };
    const before = this.text.slice(0, start - 1).endsWith('\r') ? start - 2 : start - 1;
    return { start: before, end, text: '' };
  }

  /** The edit that adds to what stands in brackets, behind one of its items; on a line of its own where that has one. */
  inBrackets(start: number, end: number, content: string): TextEdit {
    const indent = this.before(start);
    const own = indent.trim() === '' && indent !== '';
    const gap = own ? this.eol + indent : ' ';
    return { start: end, end, text: `,${gap}${content}` };
  }
}

function count(text: string): number {
  return text.match(/[:[,{-] ?"/g)?.length ?? 0;
}

/** The pair with this key; of several the first, which counts. */
export function pairOf(map: NodeMap | YAMLMap, key: string): NodePair | undefined {
  return (map.items as NodePair[]).find((pair) => isScalar(pair.key) && pair.key.value === key);
}

/** Whether nothing is written for a value. */
export function isEmpty(node: Node | null): boolean {
  return node === null || (isScalar(node) && node.range[0] === node.range[1]);
}

/** A node as a mapping, if it is one. */
export function asMap(node: Node | null | undefined): NodeMap | undefined {
  return isMap(node) ? node : undefined;
}

/** A node as a list, if it is one. */
export function asList(node: Node | null | undefined): NodeList | undefined {
  return isSeq(node) ? node : undefined;
}

/** Whether a place lies in a node or pair, its ends included. */
export function holds(node: Node | NodePair | null, offset: number): boolean {
  if (node === null) return false;
  if ('key' in node) return holds(node.key, offset) || holds(node.value, offset);
  return node.range[0] <= offset && offset <= node.range[1];
}
