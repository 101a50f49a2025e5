/** The JSON Schema: as the field table says, as committed, and true of the bundled glossary. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { glossaryJsonSchema } from '../../src/core/glossary/json-schema.ts';
import { readYaml } from './support/reading.ts';
import { wholeYaml } from './support/whole-yaml.ts';

const { isMap, isScalar, isSeq, parseDocument } = wholeYaml;

type Schema = Readonly<Record<string, unknown>>;

const schema: Schema = JSON.parse(JSON.stringify(glossaryJsonSchema())) as Schema;

test('the committed schema is the one that the field table gives (npm run schema)', () => {
  const committed: unknown = JSON.parse(readFileSync('schemas/glossary.schema.json', 'utf8'));
  assert.deepEqual(committed, schema);
});

function inLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

/** Plain data of a YAML text, read as YAML editors read it: `true`, `3` and `null` are no texts. */
function dataOf(text: string): unknown {
  const plain = (node: unknown): unknown => {
    if (isMap(node))
      return Object.fromEntries(node.items.map(({ key, value }) => [String(key), plain(value)]));
    if (isSeq(node)) return node.items.map(plain);
    return isScalar(node) ? node.value : null;
  };
  return plain(parseDocument(text).contents);
}

/** As much of draft-07 as the schema uses; answers where the data fails, or undefined. */
function failure(data: unknown, rule: Schema, path = ''): string | undefined {
  const list = (key: string) => rule[key] as readonly Schema[] | undefined;
  const name = /^#\/definitions\/(.+)$/.exec(String(rule['$ref']))?.[1];
  if (name !== undefined)
    return failure(data, (schema['definitions'] as Record<string, Schema>)[name] ?? {}, path);
  const any = list('anyOf');
  if (any)
    return any.some((each) => failure(data, each) === undefined)
      ? undefined
      : `${path}: none of ${any.length}`;
  const options = rule['enum'] as readonly unknown[] | undefined;
  if (options) return options.includes(data) ? undefined : `${path}: ${String(data)} is no option`;
  const types = [rule['type']].flat() as string[];
  if (!types.some((type) => isOf(data, type))) return `${path}: no ${types.join(' or ')}`;
  const pattern = rule['pattern'];
  if (
    typeof data === 'string' &&
    typeof pattern === 'string' &&
    !new RegExp(pattern, 'u').test(data)
  ) {
    return `${path}: "${data}" is not ${pattern}`;
  }
  if (Array.isArray(data))
    return first(data.map((each, i) => failure(each, rule['items'] as Schema, `${path}/${i}`)));
  return typeof data === 'object' && data !== null ? objectFailure(data, rule, path) : undefined;
}

function objectFailure(data: object, rule: Schema, path: string): string | undefined {
  const known = (rule['properties'] ?? {}) as Readonly<Record<string, Schema>>;
  const others = rule['additionalProperties'];
  for (const key of (rule['required'] ?? []) as string[])
    if (!(key in data)) return `${path}: no ${key}`;
  const count = Object.keys(data).length;
  if (count > Number(rule['maxProperties'] ?? Infinity)) return `${path}: too many keys`;
  if (count < Number(rule['minProperties'] ?? 0)) return `${path}: too few keys`;
  return first(
    Object.entries(data).map(([key, value]) => {
      const own = known[key] ?? (others === false ? undefined : (others as Schema));
      return own ? failure(value, own, `${path}/${key}`) : `${path}: unknown ${key}`;
    }),
  );
}

function first(found: readonly (string | undefined)[]): string | undefined {
  return found.find((each) => each !== undefined);
}

function isOf(data: unknown, type: string): boolean {
  if (type === 'array') return Array.isArray(data);
  if (type === 'object') return typeof data === 'object' && data !== null && !Array.isArray(data);
  return type === 'integer' ? Number.isInteger(data) : typeof data === type;
}

const FOLDER = 'corpus/glossary';
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'));

describe('the bundled glossary', () => {
  const texts = names.map((name) => readFileSync(join(FOLDER, name), 'utf8'));

  test('has no problems', () => {
    const { problems } = readYaml(...texts);
    assert.deepEqual(
      problems.map(
        ({ at, code, message }) =>
          `${names[Number.parseInt(at.file)]} ${at.start}: ${message} [${code}]`,
      ),
      [],
    );
  });

  names.forEach((name, i) => {
    test(`${name} is valid by the schema`, () =>
      assert.equal(failure(dataOf(texts[i] ?? ''), schema), undefined));
  });
});

describe('the schema says what the reader says', () => {
  const entity = (more: string) => `entities:\n  a: { kind: state, prefLabel: A, ${more} }\n`;
  const incident = (more: string) =>
    `incidents:\n  i: { prefLabel: I, eventType: riots, ${more} }\n`;
  const right = [
    'entities: {}\n',
    entity('altLabel: B'),
    entity('altLabel: [B, { label: C, case: any, notIn: D }]'),
    entity('summary: 1984'),
    entity('summary: true'),
    incident('date: 2024'),
    incident('date: 2024-10-06'),
    incident('date: "2021/.."'),
    incident('date: ../2021~'),
    incident('evidence: [[{ entity: i2 }], { parts: [{ words: x }, { date: day }], order: true }]'),
    incident('evidence: [{ parts: { words: x }, order: "true", essays: 2024 }]'),
    incident(
      'reports: [{ source: s, killed: 3, injured: { low: "10", ofWhich: { fishers: 2 } } }]',
    ),
  ];
  for (const text of right)
    test(`valid: ${inLine(text)}`, () => assert.equal(failure(dataOf(text), schema), undefined));

  const wrong = [
    'entites: {}\n',
    'entities: []\n',
    'entities:\n  a: { kind: state }\n',
    entity('altlabel: B'),
    entity('kind: country'),
    entity('source: Not A Slug'),
    entity('reference: { url: "javascript:x" }'),
    incident('date: 6 October 2024'),
    incident('date: 2024-1'),
    incident('evidence: [[{ word: x }]]'),
    incident('evidence: [[{ words: x, date: day }]]'),
    incident('evidence: [[{}]]'),
    incident('evidence: [{ not: [{ words: x }] }]'),
    incident('evidence: [{ parts: [{ words: x }], order: perhaps }]'),
    incident('reports: [{ source: s, killed: many }]'),
    incident('parties: [{ entity: a }]'),
  ];
  for (const text of wrong) {
    test(`not valid: ${inLine(text)}`, () => {
      assert.notEqual(failure(dataOf(text), schema), undefined);
      assert.ok(readYaml(text).problems.length > 0, 'the reader says so too');
    });
  }
});
