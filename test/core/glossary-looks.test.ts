/** Which YAML files are glossaries of ours: all others are passed over in silence. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { looksLikeGlossary } from '../../src/core/glossary/is-glossary.ts';

type Row = readonly [name: string, ...lines: string[]];

const OURS: readonly Row[] = [
  ['entities', 'entities:', '  iran:', '    kind: state'],
  ['incidents', 'incidents:', '  raid: { prefLabel: Raid }'],
  ['sources', 'sources:', '  essay-2024: { title: An Essay }'],
  ['lists of words', 'wordLists:', '  attack: [raid*]'],
  ['all three', 'entities:', '  a:', 'incidents:', '  b:', 'sources:', '  c:'],
  ['a comment first', '# People and states', '', 'entities:', '  # none yet'],
  ['a document mark first', '---', 'entities:', '  a:', '    kind: state'],
  ['a table in brackets', 'entities: { iran: { kind: state } }'],
  ['an empty table', 'entities: {}'],
  ['a table still to be written', 'entities:'],
  ['a comment behind the key', 'entities:   # by name', '  a:', '    kind: state'],
  ['a key misspelt beside it', 'entities:', '  a: { kind: state }', 'incidnets:', '  b: {}'],
  ['a quotation mark left open', 'entities:', '  a: { kind: state, prefLabel: "A }'],
  ['a tab', 'entities:', '\ta:', '\t\tkind: state'],
  ['a wrong indent', 'entities:', '  a:', '    kind: state', '   prefLabel: A'],
];

const OTHERS: readonly Row[] = [
  ['nothing'],
  ['words', 'The entities: a story.'],
  ['the key deeper', 'data:', '  entities:', '    a: b'],
  ['the key within a text', 'note: |', '  entities:', '  a: b'],
  ['a longer key', 'entities_list:', '  a: b'],
  [
    'Docker Compose',
    'version: "3"',
    'services:',
    '  db:',
    '    image: postgres',
    'volumes:',
    '  data:',
  ],
  [
    'Kubernetes',
    'apiVersion: v1',
    'kind: ConfigMap',
    'metadata:',
    '  name: sources',
    'data:',
    '  sources: x',
  ],
  ['Flux', 'apiVersion: v1', 'kind: X', 'metadata:', '  name: x', 'sources:', '  a: b'],
  [
    'a workflow of GitHub',
    'name: CI',
    'on: [push]',
    'jobs:',
    '  build:',
    '    runs-on: ubuntu-latest',
  ],
  ['OpenAPI', 'openapi: 3.0.0', 'info:', '  title: API', 'paths:', '  /entities:', '    get: {}'],
  ['dbt', 'version: 2', '', 'sources:', '  - name: raw', '    tables:', '      - name: orders'],
  ['a list of sources', 'sources:', '- https://example.org/a', '- https://example.org/b'],
  ['a dashboard', 'type: entities', 'entities:', '  - light.kitchen'],
  [
    'a pipeline',
    'sources:',
    '  in:',
    '    type: file',
    'transforms:',
    '  x: {}',
    'sinks:',
    '  out: {}',
  ],
  ['sources in a line', 'sources: [a, b]'],
  ['sources as a text', 'sources: https://example.org'],
  ['a lock file', 'packages:', '  a: {}', 'sources:', '  b: {}', 'version: 1', 'sdks: {}'],
  ['a binary file', 'entities:', '\0\0'],
];

for (const [what, rows, expected] of [
  ['glossaries', OURS, true],
  ['other files', OTHERS, false],
] as const) {
  describe(what, () => {
    for (const [name, ...lines] of rows) {
      test(name, () => assert.equal(looksLikeGlossary(`${lines.join('\n')}\n`), expected));
      test(`${name}, with line breaks of Windows`, () => {
        assert.equal(looksLikeGlossary(`${lines.join('\r\n')}\r\n`), expected);
      });
    }
  });
}

test('a byte order mark is no letter', () =>
  assert.equal(looksLikeGlossary('\ufeffentities:\n  a: {}\n'), true));

test('a large file is looked at in no time', () => {
  const since = performance.now();
  assert.equal(looksLikeGlossary('x: y\n'.repeat(400_000)), false);
  assert.equal(looksLikeGlossary(`${'entities'.repeat(200_000)}\n`), false);
  assert.ok(performance.now() - since < 2000);
});
