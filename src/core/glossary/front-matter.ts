/**
 * Front matter: the YAML between two `---` lines at the head of an essay.
 *
 * Of it four flat keys are of use, so it is read line by line: an essay is on the screen before a
 * YAML parser would be loaded. Values are plain or quoted scalars on the line of their key, or the
 * first item of a list; whatever else stands there is passed over.
 */
import type { Span } from '../text/span.ts';

/** What an essay says of itself; keys of no use to the reader are passed over. */
export interface FrontMatter {
  /** From the first `---` to the end of the line of the last. */
  readonly span: Span;
  readonly title?: string;
  /** Id of a source of the glossary. */
  readonly source?: string;
  /** EDTF, unchecked. */
  readonly date?: string;
  /** `corpus-reader: true` or `false`. */
  readonly chosen?: boolean;
}

const FENCES = /^\uFEFF?---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)??(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
/** More than this is no front matter. */
const LONGEST = 20_000;

/** Whether what stands at `offset` can make a text with this beginning have other front matter. */
export function mayHaveFrontMatter(beginning: string, offset: number): boolean {
  return offset <= LONGEST && /^\uFEFF?---/.test(beginning);
}

/** Reads the front matter of a text; undefined where there is none or it is no mapping. */
export function readFrontMatter(text: string): FrontMatter | undefined {
  if (!mayHaveFrontMatter(text, 0)) return undefined;
  const match = FENCES.exec(text.slice(0, LONGEST));
  if (!match) return undefined;
  const span = { start: 0, end: match[0].length };
  const yaml = match[1] ?? '';
  // A text between two rules is no front matter.
  if (yaml.trim() !== '' && !/^\s*(?:#.*\s+)*["']?[\w-]+["']?[ \t]*:(?:\s|$)/.test(yaml))
    return undefined;
  const values = scalarsOf(yaml);
  const [title, source, date] = ['title', 'source', 'date'].map((key) => values.get(key));
  const chosen = values.get('corpus-reader');
  return {
    span,
    ...(title === undefined ? {} : { title }),
    ...(source === undefined ? {} : { source }),
    ...(date === undefined ? {} : { date }),
    ...(chosen === undefined ? {} : { chosen: /^(?:true|yes|on)$/i.test(chosen) }),
  };
}

/** Where front matter at the head of a text names the essay's source, with the id. */
export function sourceInFrontMatter(text: string): (Span & { readonly value: string }) | undefined {
  const matter = readFrontMatter(text);
  if (matter?.source === undefined) return undefined;
  const key = /^["']?source["']?[ \t]*:[\s"'[-]*/m.exec(text.slice(0, matter.span.end));
  const start = key ? key.index + key[0].length : -1;
  if (!text.startsWith(matter.source, start)) return undefined;
  return { start, end: start + matter.source.length, value: matter.source };
}

/** A key at the margin, with what stands behind it on its line. */
const KEY = /^(?:"([\w-]+)"|'([\w-]+)'|([\w-]+))[ \t]*:(?:[ \t]+(.*))?$/;

function scalarsOf(yaml: string): Map<string, string> {
  const values = new Map<string, string>();
  const lines = yaml.split(/\r?\n/);
  for (const [i, line] of lines.entries()) {
    const match = KEY.exec(line);
    const key = match?.[1] ?? match?.[2] ?? match?.[3];
    if (match === null || key === undefined) continue;
    const behind = withoutComment(match[4] ?? '');
    const written = behind === '' ? firstItem(lines.slice(i + 1)) : behind;
    const value = scalarOf(written.replace(/^\[\s*/, ''), written.startsWith('['));
    if (value === undefined) return new Map();
    if (value !== '') values.set(key, value);
  }
  return values;
}

/** The first item of a list written below its key. */
function firstItem(lines: readonly string[]): string {
  const next = lines.find((line) => !/^[ \t]*(?:#.*)?$/.test(line));
  return withoutComment(/^[ \t]*-[ \t]+(.*)$/.exec(next ?? '')?.[1] ?? '');
}

function withoutComment(text: string): string {
  return text
    .replace(/^#.*$|(?<=\s)#.*$/, (comment, at: number) =>
      /^["']/.test(text) && closing(text) > at ? comment : '',
    )
    .trim();
}

/** What a plain or quoted scalar says; undefined where a quotation is left open. */
function scalarOf(written: string, inList: boolean): string | undefined {
  const quote = written[0];
  if (quote === '"' || quote === "'") {
    const end = closing(written);
    if (end < 0) return undefined;
    const inner = written.slice(1, end);
    return quote === "'" ? inner.replaceAll("''", "'").trim() : unescape(inner).trim();
  }
  // Anchors, tags, aliases, block scalars and mappings say nothing that is of use here.
  if (quote !== undefined && '&!*|>{['.includes(quote)) return '';
  return (inList ? (/^[^,\]]*/.exec(written)?.[0] ?? '') : written).trim();
}

/** Where the quotation that opens a text ends; -1 where it does not. */
function closing(text: string): number {
  const pattern = text.startsWith("'") ? /'(?:[^']|'')*'/y : /"(?:[^"\\]|\\.)*"/y;
  return pattern.test(text) ? pattern.lastIndex - 1 : -1;
}

/** Escapes of a double-quoted scalar that a title or a path may hold. */
function unescape(inner: string): string {
  return inner.replace(/\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))/g, (_all, u, x, other) => {
    const code: string | undefined = u ?? x;
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
    return other === 'n' || other === 't' ? ' ' : String(other);
  });
}
