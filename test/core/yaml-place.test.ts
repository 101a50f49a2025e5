/** Where the cursor is in half-written YAML; `|` marks it. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { keysAt, shapesAt } from '../../src/core/glossary/field-at.ts';
import { placeInYaml } from '../../src/core/glossary/yaml-place.ts';

/** Path, then `?` for a key or `=` for a value, then the word: `entities/ttp/kind =gr`. */
function placeOf(marked: string): string {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const place = placeInYaml(text, offset);
  if (!place) return 'nowhere';
  const word = text.slice(place.word.start, place.word.end);
  const keys = place.keys.length ? ` (${place.keys.join(' ')})` : '';
  return `${place.path.join('/')} ${place.part === 'key' ? '?' : '='}${word}${keys}`;
}

const ROWS: readonly (readonly [name: string, text: string, place: string])[] = [
  ['an empty file', '|', ' ?'],
  ['a first key', 'ent|', ' ?ent'],
  ['a second table', 'entities:\n  a:\n    kind: x\ninc|', ' ?inc'],
  ['an id', 'entities:\n  a|', 'entities ?a'],
  ['an id beside others', 'entities:\n  b:\n    kind: x\n  a|\n  c: 1', 'entities ?a (b c)'],
  ['a field', 'entities:\n  a:\n    ki|', 'entities/a ?ki'],
  ['a field not begun', 'entities:\n  a:\n    |', 'entities/a ?'],
  [
    'a field between others',
    'entities:\n  a:\n    kind: x\n    |\n    note: y\n  b:\n    seat: z',
    'entities/a ? (kind note)',
  ],
  ['within a field’s name', 'entities:\n  a:\n    ki|nd: x', 'entities/a ?kind'],
  ['behind the colon', 'entities:\n  a:\n    kind:|', 'entities/a/kind ='],
  ['a value', 'entities:\n  a:\n    kind: gr|', 'entities/a/kind =gr'],
  ['within a value', 'entities:\n  a:\n    kind: gr|oup # x', 'entities/a/kind =group'],
  ['a quoted value', 'entities:\n  a:\n    kind: "gr|"', 'entities/a/kind =gr'],
  [
    'a value of several words',
    'entities:\n  a:\n    prefLabel: The Gr|',
    'entities/a/prefLabel =The Gr',
  ],
  [
    'deeper than a key without value',
    'entities:\n  a:\n    reference:\n      |',
    'entities/a/reference ?',
  ],
  [
    'back out again',
    'entities:\n  a:\n    reference:\n      url: x\n    |',
    'entities/a ? (reference)',
  ],
  ['an item', 'entities:\n  a:\n    altLabel:\n      - x|', 'entities/a/altLabel/- =x'],
  ['an item not begun', 'entities:\n  a:\n    altLabel:\n      - |', 'entities/a/altLabel/- ='],
  [
    'an item not indented',
    'entities:\n  a:\n    altLabel:\n    - x\n    - |',
    'entities/a/altLabel/- =',
  ],
  [
    'a key behind a list not indented',
    'entities:\n  a:\n    altLabel:\n    - x\n    no|',
    'entities/a ?no (altLabel)',
  ],
  [
    'a key of an item',
    'entities:\n  a:\n    altLabel:\n      - label: x\n        no|',
    'entities/a/altLabel/- ?no (label)',
  ],
  [
    'a value of an item',
    'entities:\n  a:\n    altLabel:\n      - label: x|',
    'entities/a/altLabel/-/label =x',
  ],
  ['brackets', 'entities:\n  a:\n    altLabel: [|', 'entities/a/altLabel/- ='],
  ['a second in brackets', 'entities:\n  a:\n    altLabel: [x, y|]', 'entities/a/altLabel/- =y'],
  ['a key in braces', 'entities:\n  a: { kind: x, |', 'entities/a ? (kind)'],
  [
    'a key before others',
    'entities:\n  a: { |, kind: x, note: [a, b: c] }',
    'entities/a ? (kind note)',
  ],
  ['a value in braces', 'entities:\n  a: { kind: gr|, note: x }', 'entities/a/kind =gr'],
  [
    'deep in brackets',
    'incidents:\n  i:\n    evidence:\n      - [{ entity: a }, { words: [x, y|',
    'incidents/i/evidence/-/-/words/- =y',
  ],
  [
    'a new part',
    'incidents:\n  i:\n    evidence:\n      - [{ entity: a }, { |',
    'incidents/i/evidence/-/- ?',
  ],
  [
    'a closed part',
    'incidents:\n  i:\n    evidence:\n      - [{ entity: a }, |]',
    'incidents/i/evidence/-/- =',
  ],
  [
    'brackets over lines',
    'entities:\n  a: { kind: x,\n    altLabel: [b,\n      c|',
    'entities/a/altLabel/- =c',
  ],
  [
    'behind brackets that were never closed',
    'entities:\n  a:\n    altLabel: [b, c\n    ki|',
    'entities/a ?ki (altLabel)',
  ],
  [
    'below brackets that were never closed',
    'entities:\n  a: { kind: x\n  b:\n    ki|',
    'entities/b ?ki',
  ],
  [
    'a comma in quotation marks',
    'entities:\n  a: { prefLabel: "x, {y", ki|',
    'entities/a ?ki (prefLabel)',
  ],
  [
    'an apostrophe within a word',
    "entities:\n  a: { prefLabel: O'Hara, ki|",
    'entities/a ?ki (prefLabel)',
  ],
  ['a colon within a word', 'entities:\n  a: { prefLabel: x:y, ki|', 'entities/a ?ki (prefLabel)'],
  [
    'below a folded text',
    'entities:\n  a:\n    summary: >-\n      kind: x\n\n      y\n    ki|',
    'entities/a ?ki (summary)',
  ],
  ['within a folded text', 'entities:\n  a:\n    summary: >-\n      so ki|', 'nowhere'],
  ['a comment', 'entities:\n  a:\n    # ki|', 'nowhere'],
  ['a comment behind a value', 'entities:\n  a:\n    kind: x # ki|', 'nowhere'],
  ['a comment in brackets', 'entities:\n  a: { kind: x, # ki|', 'nowhere'],
  ['a hash in a value', 'entities:\n  a:\n    prefLabel: C#|', 'entities/a/prefLabel =C#'],
  ['behind comments', '# a: b\nentities:\n  # c\n  a: # d\n    # e\n    ki|', 'entities/a ?ki'],
  [
    'CRLF',
    'entities:\r\n  a:\r\n    kind: x\r\n    |\r\n    note: y\r\n',
    'entities/a ? (kind note)',
  ],
  ['a value with CRLF', 'entities:\r\n  a:\r\n    kind: gr|\r\n', 'entities/a/kind =gr'],
  ['a quoted key', 'entities:\n  "a":\n    ki|', 'entities/a ?ki'],
  ['behind a document mark', '---\nentities:\n  a:\n    ki|', 'entities/a ?ki'],
  [
    'a label that looks like a key',
    'entities:\n  a:\n    prefLabel: x\n    altLabel: [y: z, |',
    'entities/a/altLabel/- =',
  ],
];

describe('the place of the cursor', () => {
  for (const [name, text, place] of ROWS) {
    test(name, () => assert.equal(placeOf(text), place));
  }

  test('wherever the cursor is, nothing is thrown', () => {
    for (const [, marked] of ROWS) {
      const text = marked.replace('|', '');
      for (let at = 0; at <= text.length; at++) placeInYaml(text, at);
    }
  });
});

describe('what may stand at a path', () => {
  const keys = (path: string, ...known: string[]) =>
    keysAt({ path: path === '' ? [] : path.split('/'), keys: known }).map(({ key }) => key);

  test('tables', () => {
    assert.deepEqual(keys(''), ['entities', 'incidents', 'sources', 'wordLists', 'kin', 'shields']);
    assert.deepEqual(keys('', 'entities'), ['incidents', 'sources', 'wordLists', 'kin', 'shields']);
  });
  test('ids are free', () => assert.deepEqual(keys('entities'), []));
  test('fields', () => assert.ok(keys('entities/a', 'kind').includes('prefLabel')));
  test('fields that stand there already are not offered', () => {
    assert.ok(!keys('entities/a', 'kind').includes('kind'));
  });
  test('a label by its rules, in a list or alone', () => {
    for (const path of ['entities/a/altLabel/-', 'entities/a/altLabel']) {
      const rules = ['after', 'near', 'with', 'within', 'essays'];
      assert.deepEqual(keys(path), ['label', 'case', 'notIn', 'kin', ...rules]);
    }
  });
  test('parts of evidence, by the short form and by the long one', () => {
    const parts = keys('incidents/i/evidence/-/-');
    assert.ok(parts.includes('entity') && parts.includes('words'));
    assert.deepEqual(keys('incidents/i/evidence/-/parts/-'), parts);
    assert.deepEqual(keys('incidents/i/evidence/-/-', 'entity'), [], 'one is all');
  });
  test('nothing where nothing is known', () => {
    assert.deepEqual(keys('elsewhere/a'), []);
    assert.deepEqual(shapesAt(['entities', 'a', 'kind', 'x']), []);
  });
  test('kinds, event types and references', () => {
    const types = (path: string) => shapesAt(path.split('/')).map(({ type }) => type);
    assert.deepEqual(types('entities/a/kind'), ['choice']);
    assert.deepEqual(types('incidents/i/parties/-/entity'), ['reference']);
    assert.deepEqual(types('incidents/i/evidence/-/-/entity/-'), ['reference']);
    assert.ok(types('incidents/i/evidence/-/-/entity').includes('reference'));
  });
});
