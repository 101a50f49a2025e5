/** Front matter: the YAML between two `---` lines at the head of an essay. */
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
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

function scalarsOf(yaml: string): Map<string, string> {
  const values = new Map<string, string>();
  const contents = parse(yaml);
  if (!isMap(contents)) return values;
  for (const { key, value } of contents.items) {
    const only = isSeq(value) ? value.items[0] : value;
    if (isScalar(key) && isScalar(only) && typeof only.value === 'string') {
      values.set(String(key.value), only.value.trim());
    }
  }
  return values;
}

function parse(yaml: string): unknown {
  try {
    const options = {
      schema: 'failsafe',
      resolveKnownTags: false,
      uniqueKeys: false,
      logLevel: 'silent',
    } as const;
    const { contents, errors } = parseDocument(yaml, options);
    return errors.length > 0 ? undefined : contents;
  } catch {
    // Brackets nested by the thousand exhaust the parser's stack: no front matter of ours.
    return undefined;
  }
}
