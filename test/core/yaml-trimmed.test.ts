/** The part of the yaml package that is bundled parses what the whole package parses, alike. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parseDocument, type Document } from 'yaml';
import { wholeYaml } from './support/whole-yaml.ts';

const OPTIONS = {
  schema: 'failsafe',
  resolveKnownTags: false,
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

/** Everything of a document that reading looks at: what its nodes are, where they stand, what is wrong. */
function seen(document: Document): unknown {
  const { isAlias, isMap, isPair, isScalar, isSeq } = wholeYaml;
  const look = (node: unknown): unknown => {
    if (isPair(node)) return [look(node.key), look(node.value)];
    if (isMap(node) || isSeq(node)) return [node.range, node.flow, node.items.map(look)];
    if (isScalar(node)) return [node.range, node.type, node.value, node.anchor, node.comment];
    return isAlias(node) ? [node.range, node.source] : node;
  };
  const told = [...document.errors, ...document.warnings];
  return [look(document.contents), told.map(({ code, pos, message }) => [code, pos, message])];
}

function parsesAlike(text: string): void {
  const whole = wholeYaml.parseDocument(text, OPTIONS);
  assert.deepEqual(seen(parseDocument(text, OPTIONS)), seen(whole));
}

const TEXTS: readonly (readonly [what: string, yaml: string])[] = [
  [
    'scalars of every form',
    'a: plain\nb: "double\\n"\nc: \'single\'\nd: |\n  block\ne: >-\n  fold\n',
  ],
  ['comments and blank lines', '# head\na: 1 # one\n\n# tail\n'],
  ['flow and block in each other', 'a: [b, { c: d, e: [f] }]\ng:\n  - h\n  - i: j\n    k: l\n'],
  ['anchors, aliases and merges', 'a: &x { b: c }\nd: *x\ne: { <<: *x }\nf: *nowhere\n'],
  ['tags', 'a: !!set { b, c }\nd: !!binary aGk=\ne: !own f\ng: !!timestamp 2024-01-01\n'],
  ['other versions', '%YAML 1.1\n---\na: yes\nb: 010\n'],
  ['two documents', 'a: 1\n---\nb: 2\n'],
  ['slips', 'a: [b\nc: "d\n\te: f\n'],
  ['nothing', ''],
];

void describe('the bundled part of the yaml package parses as the whole does', () => {
  for (const [what, text] of TEXTS) void test(what, () => parsesAlike(text));
  for (const name of readdirSync('corpus/glossary')) {
    void test(name, () => parsesAlike(readFileSync(`corpus/glossary/${name}`, 'utf8')));
  }
});

void test('what was left out says so when it is called', () => {
  assert.throws(() => String(parseDocument('a: 1', OPTIONS)), /is not in this bundle/);
});
