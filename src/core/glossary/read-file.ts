/** One YAML file as glossary fields and problems. */
import { parseDocument, visit, type Document, type YAMLParseError } from 'yaml';
import {
  entityShape,
  incidentShape,
  kinShape,
  shieldsShape,
  sourceShape,
  wordListShape,
  type EntityFields,
  type IncidentFields,
  type KinFields,
  type ShieldsFields,
  type SourceFields,
  type WordListFields,
} from './fields.ts';
import { nearest } from './nearest.ts';
import { problem, slip, type Problem } from './problem.ts';
import type { FoundReference, Reading } from './read-scalar.ts';
import { pairsOf, readShape } from './read-shape.ts';
import { noEntries, SECTIONS, type EntrySection } from './sections.ts';
import type { Origin, Value } from './shape.ts';
import { isSlug, toSlug } from './slug.ts';

/** Largest file that is read, in UTF-16 units: a larger glossary is split into several files. */
export const MAX_FILE = 4 * 1024 * 1024;

/** One slip in YAML makes many errors: those after the first few are its echoes. */
const MOST_SYNTAX_PROBLEMS = 3;

/** Longest id, in UTF-16 units. */
const MAX_ID = 120;

/** An entry with its id and where the id is written. */
export interface Entry<F> {
  readonly id: Value<string>;
  readonly fields: F;
}

/** What one file holds. `broken` files have YAML errors: nothing of them is used. */
export interface GlossaryFile {
  readonly file: string;
  readonly text: string;
  readonly broken: boolean;
  readonly entities: readonly Entry<EntityFields>[];
  readonly incidents: readonly Entry<IncidentFields>[];
  readonly sources: readonly Entry<SourceFields>[];
  readonly wordLists: readonly Entry<WordListFields>[];
  /** Rules for all labels of the glossary, where this file gives some. */
  readonly kin?: KinFields;
  /** Shields for all essays, where this file asks for some. */
  readonly shields?: ShieldsFields;
  readonly references: readonly FoundReference[];
  readonly problems: readonly Problem[];
}

/** Reads a file. Never throws: what is wrong is among the problems. */
export function readGlossaryFile(file: string, text: string): GlossaryFile {
  const reading: Reading = { file, problems: [], references: [] };
  const whole: Origin = { file, start: 0, end: Math.min(text.length, firstLineEnd(text)) };
  const empty = { text, ...NOTHING, ...reading };
  if (text.length > MAX_FILE) {
    reading.problems.push(problem('file-too-large', whole, [MAX_FILE / 1024 / 1024]));
    return { ...empty, broken: true };
  }
  const document = parseYaml(text, reading, whole);
  if (!document) return { ...empty, broken: true };
  return { ...empty, broken: false, ...readTop(document, reading, whole) };
}

function firstLineEnd(text: string): number {
  const end = text.search(/[\r\n]/);
  return end < 0 ? text.length : end;
}

/** Parses a text that is to be a glossary; undefined where it is not YAML, with the reasons. */
export function parseYaml(text: string, reading: Reading, whole: Origin): Document | undefined {
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    reading.problems.push(problem('not-text', { file: reading.file, start: nul, end: nul + 1 }));
    return undefined;
  }
  try {
    const document = parseDocument(text, {
      schema: 'failsafe',
      uniqueKeys: false,
      prettyErrors: false,
      resolveKnownTags: false,
      logLevel: 'error',
    });
    for (const error of document.errors.slice(0, MOST_SYNTAX_PROBLEMS)) {
      reading.problems.push(yamlProblem(error, document, text, whole));
    }
    return document.errors.length ? undefined : document;
  } catch (error) {
    reading.problems.push(problem(isExhausted(String(error)), whole, [String(error)]));
    return undefined;
  }
}

/** The parser recurses: thousands of nested brackets exhaust its stack. */
function isExhausted(message: string): 'yaml-depth' | 'yaml-syntax' {
  return /call stack|recursion/i.test(message) ? 'yaml-depth' : 'yaml-syntax';
}

function yamlProblem(
  { pos, code, message }: YAMLParseError,
  document: Document,
  text: string,
  whole: Origin,
): Problem {
  if (isExhausted(message) === 'yaml-depth') return problem('yaml-depth', whole);
  // At the end of the file there are no characters to mark: the last one stands for them.
  const from = code === 'MISSING_CHAR' ? (openingQuote(document, pos[0]) ?? pos[0]) : pos[0];
  const start = Math.max(0, Math.min(from, text.length - 1));
  const end = from < pos[0] ? start + 1 : Math.min(Math.max(pos[1], start + 1), text.length);
  const at = { file: whole.file, start, end };
  if (code === 'MULTIPLE_DOCS') return problem('yaml-documents', { ...at, end: start + 3 });
  return slip(code, at, message);
}

/** A quotation mark that is missing is told of at the end of the file; what to mend is where it opens. */
function openingQuote(document: Document, end: number): number | undefined {
  let opening: number | undefined;
  visit(document, {
    Scalar(_, node) {
      const quoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
      if (quoted && node.range && node.range[1] >= end - 1) {
        [opening] = node.range;
      }
    },
  });
  return opening;
}

type Top = Pick<GlossaryFile, EntrySection>;

const NOTHING: Top = noEntries();

function readTop(document: Document, reading: Reading, whole: Origin): Top & Options {
  const parts: { -readonly [K in keyof Top]?: Top[K] } & Options = {};
  if (document.contents === null) return NOTHING;
  for (const { key, value } of pairsOf(document.contents, reading, {
    name: 'glossary',
    at: whole,
  }) ?? []) {
    if (isSection(key.value)) parts[key.value] = readEntries(value, key.value, reading, key);
    else if (isOption(key.value)) Object.assign(parts, readOption(value, key, reading));
    else reportTopKey(key, reading);
  }
  return { ...NOTHING, ...parts };
}

/** Keys at the top of a file that hold no entries. */
const OPTIONS = { kin: kinShape, shields: shieldsShape };

/** What a file says at its top for the whole glossary. */
export type Options = Pick<GlossaryFile, keyof typeof OPTIONS>;

/** Whether a key at the top of a file says something for the whole glossary. */
export function isOption(key: string): key is keyof typeof OPTIONS {
  return Object.hasOwn(OPTIONS, key);
}

/** Reads what stands at the top of a file under a key that holds no entries. */
export function readOption(node: unknown, at: Value<string>, reading: Reading): Options {
  const key = at.value as keyof typeof OPTIONS;
  const read = readShape(node, OPTIONS[key], reading, { name: key, at });
  return read === undefined ? {} : { [key]: read };
}

const SHAPES = {
  entities: entityShape,
  incidents: incidentShape,
  sources: sourceShape,
  wordLists: wordListShape,
};

/** Whether a key at the top of a file holds entries. */
export function isSection(key: string): key is EntrySection {
  return Object.hasOwn(SHAPES, key);
}

function reportTopKey(key: Value<string>, reading: Reading): void {
  const guess = nearest(key.value, [...SECTIONS, ...Object.keys(OPTIONS)]);
  reading.problems.push(
    guess === undefined
      ? problem('unknown-key', key, [key.value])
      : problem('unknown-key-suggestion', key, [key.value, guess]),
  );
}

/** Reads the entries under a key, which names their section. */
export function readEntries(
  node: unknown,
  section: EntrySection,
  reading: Reading,
  owner: Value<string>,
): Entry<never>[] {
  const isNothing = node === null || (node as { value?: unknown }).value === '';
  if (isNothing) return [];
  return (pairsOf(node, reading, { name: owner.value, at: owner }) ?? []).flatMap((pair) => {
    const { key: id, value } = pair;
    if (id.value.length > MAX_ID) {
      reading.problems.push(problem('text-too-long', id, [id.value.length, MAX_ID]));
      return [];
    }
    if (!isSlug(id.value)) {
      reading.problems.push(problem('bad-id', id, [id.value, toSlug(id.value)]));
      return [];
    }
    const fields = readShape(value, SHAPES[section], reading, { name: id.value, at: id });
    return fields === undefined ? [] : [{ id, fields: fields as never }];
  });
}
