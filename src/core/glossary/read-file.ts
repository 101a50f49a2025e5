/** One YAML file as glossary fields and problems. */
import { parseDocument, type Document } from 'yaml';
import {
  entityShape,
  incidentShape,
  sourceShape,
  type EntityFields,
  type IncidentFields,
  type SourceFields,
} from './fields.ts';
import { nearest } from './nearest.ts';
import { problem, type Problem } from './problem.ts';
import { pairsOf, readShape, type FoundReference, type Reading } from './read-shape.ts';
import type { Origin, Shape, Value } from './shape.ts';
import { isSlug, toSlug } from './slug.ts';

/** Largest file that is read, in UTF-16 units: a larger glossary is split into several files. */
export const MAX_FILE = 4 * 1024 * 1024;

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
  readonly references: readonly FoundReference[];
  readonly problems: readonly Problem[];
}

/** Reads a file. Never throws: what is wrong is among the problems. */
export function readGlossaryFile(file: string, text: string): GlossaryFile {
  const reading: Reading = { file, problems: [], references: [] };
  const whole: Origin = { file, start: 0, end: Math.min(text.length, firstLineEnd(text)) };
  const empty = { text, entities: [], incidents: [], sources: [], ...reading };
  if (text.length > MAX_FILE) {
    reading.problems.push(problem('file-too-large', whole, [MAX_FILE / 1024 / 1024]));
    return { ...empty, broken: true };
  }
  const document = parse(text, reading, whole);
  if (!document) return { ...empty, broken: true };
  return { ...empty, broken: false, ...readTop(document, reading, whole) };
}

function firstLineEnd(text: string): number {
  const end = text.search(/[\r\n]/);
  return end < 0 ? text.length : end;
}

function parse(text: string, reading: Reading, whole: Origin): Document | undefined {
  try {
    const document = parseDocument(text, {
      schema: 'failsafe',
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
    });
    for (const { pos, message } of document.errors) {
      const start = Math.min(pos[0], text.length);
      const at = {
        file: reading.file,
        start,
        end: Math.min(Math.max(pos[1], start + 1), text.length),
      };
      reading.problems.push(problem('yaml-syntax', at, [message]));
    }
    return document.errors.length ? undefined : document;
  } catch (error) {
    // The parser recurses: thousands of nested brackets exhaust its stack.
    const code = error instanceof RangeError ? 'yaml-depth' : 'yaml-syntax';
    reading.problems.push(problem(code, whole, [String(error)]));
    return undefined;
  }
}

type Top = Pick<GlossaryFile, 'entities' | 'incidents' | 'sources'>;

function readTop(document: Document, reading: Reading, whole: Origin): Top {
  const parts: { -readonly [K in keyof Top]?: Top[K] } = {};
  if (document.contents === null) return { entities: [], incidents: [], sources: [] };
  for (const { key, value } of pairsOf(document.contents, reading, {
    name: 'glossary',
    at: whole,
  }) ?? []) {
    switch (key.value) {
      case 'entities':
        parts.entities = readEntries(value, entityShape, reading, key);
        break;
      case 'incidents':
        parts.incidents = readEntries(value, incidentShape, reading, key);
        break;
      case 'sources':
        parts.sources = readEntries(value, sourceShape, reading, key);
        break;
      default:
        reportTopKey(key, reading);
    }
  }
  return { entities: [], incidents: [], sources: [], ...parts };
}

function reportTopKey(key: Value<string>, reading: Reading): void {
  const known = ['entities', 'incidents', 'sources'];
  const guess = nearest(key.value, known);
  reading.problems.push(
    guess === undefined
      ? problem('unknown-key', key, [key.value])
      : problem('unknown-key-suggestion', key, [key.value, guess]),
  );
}

function readEntries<F>(
  node: unknown,
  shape: Shape<F>,
  reading: Reading,
  owner: Value<string>,
): Entry<F>[] {
  const isNothing = node === null || (node as { value?: unknown }).value === '';
  if (isNothing) return [];
  return (pairsOf(node, reading, { name: owner.value, at: owner }) ?? []).flatMap((pair) => {
    const { key: id, value } = pair;
    if (!isSlug(id.value)) {
      reading.problems.push(problem('bad-id', id, [id.value, toSlug(id.value)]));
      return [];
    }
    const fields = readShape(value, shape, reading, { name: id.value, at: id });
    return fields === undefined ? [] : [{ id, fields: fields as F }];
  });
}
