/**
 * Reads a YAML node by a shape: typed values with their places, and a problem for everything that
 * is not as the shape says. What is wrong is left out; the rest is still read.
 */
import { isAlias, isMap, isScalar, isSeq, type Pair } from 'yaml';
import { nearest } from './nearest.ts';
import {
  MAX_NAME,
  originOf,
  readChoice,
  readReference,
  readText,
  report,
  visible,
  type Owner,
  type Reading,
} from './read-scalar.ts';
import type { ShapeData, Value } from './shape.ts';

/** How deep the values of a file may be nested. */
const MAX_DEPTH = 24;

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
  return Object.assign({}, at, { value: pair.key.value });
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
    if (key.value.length > MAX_NAME) {
      report(reading, 'text-too-long', key, [key.value.length, MAX_NAME]);
      continue;
    }
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
