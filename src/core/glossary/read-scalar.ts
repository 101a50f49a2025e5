/**
 * Reads the scalars of a glossary: texts, choices and references, each with its place, and a
 * problem where one is not as its shape says.
 */
import { isScalar, type Node } from 'yaml';
import { parseEdtf } from '../text/edtf.ts';
import { nearest } from './nearest.ts';
import { problem, type Problem, type ProblemCode } from './problem.ts';
import type { Origin, SubjectType, TextFormat, Value } from './shape.ts';
import { isListName, isSlug, toSlug } from './slug.ts';

/** Longest text that is read, in UTF-16 units. */
const MAX_TEXT = 10_000;
/** Longest name, label or key of a mapping, in UTF-16 units. */
export const MAX_NAME = 300;

/** A reference met while reading, to be checked once all files are read. */
export interface FoundReference extends Value<string> {
  readonly to: SubjectType;
}

/** What reading collects beside the value. */
export interface Reading {
  readonly file: string;
  readonly problems: Problem[];
  readonly references: FoundReference[];
}

/** Whose value is read: its name and place, for a message where the value itself has none. */
export interface Owner {
  readonly name: string;
  readonly at: Origin;
}

/** Reports a problem; answers undefined, which is what is read there. */
export function report(
  reading: Reading,
  code: ProblemCode,
  at: Origin,
  args: readonly (string | number)[] = [],
): undefined {
  reading.problems.push(problem(code, at, args));
  return undefined;
}

/** Where a node is written; a quoted text without its quotation marks. */
export function originOf(node: unknown, file: string, fallback: Origin): Origin {
  const range = (node as Node | null)?.range;
  if (!range) return fallback;
  const quoted = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE');
  const within = quoted && range[1] - range[0] > 2;
  const [start, end] = within ? [range[0] + 1, range[1] - 1] : [range[0], range[1]];
  return { file, start, end };
}

/** Where a node is written, or its key where it has no characters of its own. */
export function visible(node: unknown, reading: Reading, owner: Owner): Origin {
  const at = originOf(node, reading.file, owner.at);
  return at.end > at.start ? at : owner.at;
}

/** The text of a scalar with its place; undefined where the node is none or is empty. */
function scalarOf(node: unknown, reading: Reading, owner: Owner): Value<string> | undefined {
  if (!isScalar(node) || typeof node.value !== 'string') {
    return report(reading, 'not-a-text', visible(node, reading, owner));
  }
  const at = originOf(node, reading.file, owner.at);
  if (node.value.trim() === '') return report(reading, 'not-a-text', owner.at);
  if (node.value.length > MAX_TEXT) {
    return report(reading, 'text-too-long', at, [node.value.length, MAX_TEXT]);
  }
  // Not with a spread: the V8 of Node 20 is slow with keys that follow one.
  return Object.assign({}, at, { value: node.value.trim() });
}

/** A text that passes the check of its format. */
export function readText(
  node: unknown,
  format: TextFormat,
  reading: Reading,
  owner: Owner,
): Value<string> | undefined {
  const text = scalarOf(node, reading, owner);
  if (!text) return undefined;
  switch (format) {
    case 'plain':
      return text;
    case 'name':
    case 'cue':
      if (format === 'cue' && isListName(text.value)) return readListName(text, reading);
      return text.value.length <= MAX_NAME
        ? text
        : report(reading, 'text-too-long', text, [text.value.length, MAX_NAME]);
    case 'edtf':
      return parseEdtf(text.value) ? text : report(reading, 'bad-date', text, [text.value]);
    case 'url':
      return /^https?:\/\/\S+$/.test(text.value)
        ? text
        : report(reading, 'bad-url', text, [text.value]);
    case 'number':
      return /^\d{1,9}$/.test(text.value)
        ? text
        : report(reading, 'bad-number', text, [text.value]);
    case 'points':
      return /^-?(?:[1-9]|1\d|20)$/.test(text.value)
        ? text
        : report(reading, 'bad-points', text, [text.value]);
    case 'slug':
      return isSlug(text.value)
        ? text
        : report(reading, 'bad-id', text, [text.value, toSlug(text.value)]);
    case 'quote': {
      const count = text.value.split(/\s+/).length;
      if (count > 8) report(reading, 'long-quote', text, [count]);
      return text;
    }
  }
}

/** `$attack`: the name of a list of words, kept aside as a reference. */
function readListName(text: Value<string>, reading: Reading): Value<string> {
  const { file, start, end } = text;
  const value = text.value.slice(1);
  reading.references.push({ file, start: start + 1, end, value, to: 'list of words' });
  return text;
}

/** One of the given words. */
export function readChoice(
  node: unknown,
  options: readonly string[],
  reading: Reading,
  owner: Owner,
): Value<string> | undefined {
  const text = scalarOf(node, reading, owner);
  if (!text || options.includes(text.value)) return text;
  const guess = nearest(text.value, options);
  const args = [text.value, options.join(', ')];
  if (guess === undefined) return report(reading, 'bad-choice', text, args);
  return report(reading, 'bad-choice-suggestion', text, [...args, guess]);
}

/** An id, kept aside to be looked up when all files are read. */
export function readReference(
  node: unknown,
  to: SubjectType,
  reading: Reading,
  owner: Owner,
): Value<string> | undefined {
  const id = scalarOf(node, reading, owner);
  if (id) reading.references.push({ to, ...id });
  return id;
}
