/**
 * The entries of a glossary file by its lines, for its outline: found in a file that does not parse
 * as well. A table written in brackets is one line to it.
 */
import type { Span } from '../text/span.ts';

/** A table or an entry. */
export interface EntryOutline {
  readonly key: string;
  /** The name that is shown, of an entry that has one. */
  readonly name: string | undefined;
  /** What an entry is: its kind, or by its table. */
  readonly kind: string | undefined;
  readonly at: Span;
  readonly whole: Span;
  readonly children: readonly EntryOutline[];
}

const KINDS: Readonly<Record<string, string>> = {
  entities: 'entity',
  incidents: 'incident',
  sources: 'source',
  wordLists: 'list',
};

/** The tables of a file with their entries. */
export function entriesIn(text: string): readonly EntryOutline[] {
  return keysIn(text, { start: 0, end: text.length }, '').map((table) => {
    const inside = { start: table.line.end, end: table.whole.end };
    const indent = /^(?:[ \t]*(?:#.*)?\r?\n)*([ ]+)\S/.exec(
      text.slice(inside.start, inside.end),
    )?.[1];
    const entries = indent === undefined ? [] : keysIn(text, inside, indent);
    const children = entries.map(({ key, at, whole }) => {
      const own = text.slice(at.end, whole.end);
      const kind = /(?:^|[\s{,])kind:[ \t]*["']?(\w+)/.exec(own)?.[1] ?? KINDS[table.key];
      return { key, name: nameIn(own), kind, at, whole, children: [] };
    });
    return {
      key: table.key,
      name: undefined,
      kind: undefined,
      at: table.at,
      whole: table.whole,
      children,
    };
  });
}

interface Key {
  readonly key: string;
  readonly at: Span;
  readonly line: Span;
  readonly whole: Span;
}

/** The keys of one indentation, each up to the last line that says anything before the next. */
function keysIn(text: string, { start, end }: Span, indent: string): Key[] {
  const pattern = new RegExp(
    `^${indent}(["']?)([^\\s#"'\\[{-][^:#\\r\\n"']*)\\1[ \\t]*:(?=\\s|$)`,
    'gm',
  );
  const within = text.slice(start, end);
  const found = [...within.matchAll(pattern)].map((match) => {
    const from = start + match.index;
    const at = from + indent.length + (match[1]?.length ?? 0);
    const feed = text.indexOf('\n', from);
    const line = feed < 0 ? text.length : feed + 1;
    const key = (match[2] ?? '').trim();
    return {
      key,
      at: { start: at, end: at + key.length },
      line: { start: from, end: line },
    };
  });
  return found.map((each, i) => {
    const next = found[i + 1]?.line.start ?? end;
    const { key, at, line } = each;
    return { key, at, line, whole: { start: line.start, end: lastSaid(text, line.start, next) } };
  });
}

const SILENT = /^[ \t]*(?:#.*)?$/;

/** Where the last line up to `end` ends that says anything, the first one at least. */
function lastSaid(text: string, start: number, end: number): number {
  for (let at = end; ;) {
    const before = text.lastIndexOf('\n', at - 1);
    if (before < start || !SILENT.test(text.slice(before + 1, at))) return at;
    at = before > start && text[before - 1] === '\r' ? before - 1 : before;
  }
}

function nameIn(entry: string): string | undefined {
  const [, quoted, plain] =
    /(?:^|[\s{,])(?:prefLabel|title):[ \t]*(?:["']([^"'\r\n]*)["']|([^,{}#\r\n]*))/.exec(entry) ??
    [];
  return (quoted ?? plain)?.trim() || undefined;
}
