/**
 * Reads a YAML node by a shape: typed values with their places, and a problem for everything that
 * is not as the shape says. What is wrong is left out; the rest is still read.
 */
import { isAlias, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import { parseEdtf } from '../text/edtf.ts';
import { nearest } from './nearest.ts';
import { problem, type Problem, type ProblemCode } from './problem.ts';
import type { Origin, ShapeData, SubjectType, TextFormat, Value } from './shape.ts';
import { isSlug, toSlug } from './slug.ts';

/** Longest text that is read, in UTF-16 units. */
export const MAX_TEXT = 10_000;
/** How deep the values of a file may be nested. */
const MAX_DEPTH = 24;

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

/** Reads `node` as `shape`; undefined where it is not that. `owner` names it in messages. */
export function readShape(
  node: unknown,
  shape: ShapeData,
  reading: Reading,
  owner: Owner,
  depth = 0,
): unknown {
  if (depth > MAX_DEPTH) return report(reading, 'yaml-depth', owner.at);
  if (isAlias(node)) return report(reading, 'yaml-alias', originOf(node, reading.file, owner.at));
  switch (shape.type) {
    case 'text':
      return readText(node, shape.format, reading, owner);
    case 'choice':
      return readChoice(node, shape.options, reading, owner);
    case 'reference':
      return readReference(node, shape.to, reading, owner);
    case 'list':
      return readList(node, shape.of, reading, owner, depth);
    case 'map':
      return readMap(node, shape.of, reading, owner, depth);
    case 'struct':
      return readStruct(node, shape, reading, owner, depth);
    case 'variant':
      return readVariant(node, shape.options, reading, owner, depth);
  }
}

/** Whose value is read: its name and place, for a message where the value itself has none. */
export interface Owner {
  readonly name: string;
  readonly at: Origin;
}

function report(
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
  const [start, end] = quoted ? [range[0] + 1, range[1] - 1] : [range[0], range[1]];
  return { file, start, end: Math.max(start, end) };
}

/** Where a node is written, or its key where it has no characters of its own. */
function visible(node: unknown, reading: Reading, owner: Owner): Origin {
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
  return { ...at, value: node.value.trim() };
}

function readText(
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

function readChoice(
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

function readReference(
  node: unknown,
  to: SubjectType,
  reading: Reading,
  owner: Owner,
): Value<string> | undefined {
  const id = scalarOf(node, reading, owner);
  if (id) reading.references.push({ ...id, to });
  return id;
}

function readList(
  node: unknown,
  of: ShapeData,
  reading: Reading,
  owner: Owner,
  depth: number,
): readonly unknown[] | undefined {
  if (isEmpty(node)) return report(reading, 'not-a-text', owner.at);
  const items = isSeq(node) ? node.items : [node];
  return items
    .map((item) => readShape(item, of, reading, owner, depth + 1))
    .filter((item) => item !== undefined);
}

function isEmpty(node: unknown): boolean {
  return node === null || (isScalar(node) && (node.value === null || node.value === ''));
}

/** A key of a mapping: its text and place. Keys that are no texts are reported. */
function keyOf(pair: Pair, reading: Reading, owner: Owner): Value<string> | undefined {
  const at = originOf(pair.key, reading.file, owner.at);
  if (!isScalar(pair.key) || typeof pair.key.value !== 'string') {
    return report(reading, 'not-a-text', at);
  }
  return { ...at, value: pair.key.value };
}

/** Pairs of a mapping, each key once; a key that stands twice is reported and its first value kept. */
export function pairsOf(
  node: unknown,
  reading: Reading,
  owner: Owner,
): { key: Value<string>; value: unknown }[] | undefined {
  if (!isMap(node)) {
    return report(reading, 'not-a-mapping', visible(node, reading, owner));
  }
  const seen = new Set<string>();
  return node.items.flatMap((pair) => {
    const key = keyOf(pair, reading, owner);
    if (!key) return [];
    if (seen.has(key.value)) {
      report(reading, 'yaml-duplicate-key', key, [key.value]);
      return [];
    }
    seen.add(key.value);
    return [{ key, value: pair.value }];
  });
}

function readMap(
  node: unknown,
  of: ShapeData,
  reading: Reading,
  owner: Owner,
  depth: number,
): ReadonlyMap<string, unknown> | undefined {
  const entries = new Map<string, unknown>();
  for (const { key, value } of pairsOf(node, reading, owner) ?? []) {
    const read = readShape(value, of, reading, { name: key.value, at: key }, depth + 1);
    if (read !== undefined) entries.set(key.value, read);
  }
  return entries;
}

function readStruct(
  node: unknown,
  shape: ShapeData & { readonly type: 'struct' },
  reading: Reading,
  owner: Owner,
  depth: number,
): object | undefined {
  const at = originOf(node, reading.file, owner.at);
  const { fields, short } = shape;
  const before = reading.problems.length;
  const spoilt = () =>
    shape.whole && reading.problems.slice(before).some(({ severity }) => severity === 'error');
  if (short !== undefined && !isMap(node)) {
    const only = readShape(node, fields[short] as ShapeData, reading, owner, depth + 1);
    return only === undefined || spoilt() ? undefined : { at, [short]: only };
  }
  const pairs = pairsOf(node, reading, owner);
  if (!pairs) return undefined;
  const result: Record<string, unknown> = { at };
  for (const { key, value } of pairs) {
    if (!Object.hasOwn(fields, key.value)) {
      unknownKey(key, Object.keys(fields), reading);
      continue;
    }
    const field = fields[key.value] as ShapeData;
    const owned = { name: key.value, at: key };
    const read = readShape(value, field, reading, owned, depth + 1);
    if (read !== undefined) result[key.value] = read;
  }
  return complete(result, fields, pairs, reading, owner) && !spoilt() ? result : undefined;
}

function unknownKey(key: Value<string>, known: readonly string[], reading: Reading): void {
  const guess = nearest(key.value, known);
  if (guess === undefined) report(reading, 'unknown-key', key, [key.value]);
  else report(reading, 'unknown-key-suggestion', key, [key.value, guess]);
}

/** Whether every required key has a value; a key that is missing altogether is reported. */
function complete(
  result: Readonly<Record<string, unknown>>,
  fields: Readonly<Record<string, ShapeData>>,
  pairs: readonly { key: Value<string> }[],
  reading: Reading,
  owner: Owner,
): boolean {
  let whole = true;
  for (const [key, field] of Object.entries(fields)) {
    if (!field.required || result[key] !== undefined) continue;
    whole = false;
    if (!pairs.some((pair) => pair.key.value === key)) {
      report(reading, 'missing-key', owner.at, [owner.name, key]);
    }
  }
  return whole;
}

function readVariant(
  node: unknown,
  options: Readonly<Record<string, ShapeData>>,
  reading: Reading,
  owner: Owner,
  depth: number,
): unknown {
  const at = originOf(node, reading.file, owner.at);
  const pairs = isMap(node) ? pairsOf(node, reading, owner) : undefined;
  const only = pairs?.[0];
  if (!only || pairs.length > 1) {
    return report(reading, 'one-key', at, [Object.keys(options).join(', ')]);
  }
  const { key } = only;
  if (!Object.hasOwn(options, key.value)) {
    unknownKey(key, Object.keys(options), reading);
    return undefined;
  }
  const owned = { name: key.value, at: key };
  const value = readShape(only.value, options[key.value] as ShapeData, reading, owned, depth + 1);
  return value === undefined ? undefined : { at, type: key.value, value };
}
