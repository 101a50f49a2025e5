/**
 * Glossaries that are broken or mean harm: never an exception, never a hang, a clear problem at the
 * right place, and the last good glossary goes on.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Corpus } from '../../src/core/corpus/corpus.ts';
import { EntryReader } from '../../src/core/glossary/entry-reader.ts';
import { readGlossaryFile } from '../../src/core/glossary/read-file.ts';

const GOOD = 'entities:\n  aland: { kind: state, prefLabel: Aland }\n';
/** No text here may take longer; far from what any of them takes, near to what a hang takes. */
const PATIENCE = 20_000;

interface Bad {
  readonly text: string;
  /** Code of the first problem, and the line (from 1) that it is on. */
  readonly code: string;
  readonly line?: number;
  readonly broken?: boolean;
}

const bombs = Array.from({ length: 12 }, (_, i) => {
  const items = i === 0 ? 'x' : `*b${i - 1}, *b${i - 1}, *b${i - 1}, *b${i - 1}`;
  return `b${i}: &b${i} [${items}]`;
});

const ROWS: readonly (readonly [name: string, bad: Bad])[] = [
  [
    'tabs',
    { text: 'entities:\n\taland:\n\t\tkind: state\n', code: 'yaml-syntax', line: 2, broken: true },
  ],
  [
    'a quotation mark left open',
    {
      text: `${GOOD}  b: { kind: state, prefLabel: "B }\n`,
      code: 'yaml-syntax',
      line: 3,
      broken: true,
    },
  ],
  [
    'a bracket left open',
    { text: `${GOOD}  b: { kind: state\n`, code: 'yaml-syntax', broken: true },
  ],
  [
    'a wrong indent',
    {
      text: 'entities:\n  a:\n    kind: state\n   prefLabel: A\n',
      code: 'yaml-syntax',
      broken: true,
    },
  ],
  [
    'duplicate keys',
    {
      text: `${GOOD}  aland: { kind: place, prefLabel: B }\n`,
      code: 'yaml-duplicate-key',
      line: 3,
    },
  ],
  [
    'an anchor after its alias',
    {
      text: 'entities:\n  a: *later\n  b: &later { kind: state, prefLabel: B }\n',
      code: 'yaml-alias',
      line: 2,
    },
  ],
  [
    'an alias without an anchor',
    { text: 'entities:\n  a: *nobody\n', code: 'yaml-alias', line: 2 },
  ],
  [
    'an alias for a whole table',
    { text: `x: &x {}\nentities: *x\n`, code: 'unknown-key', line: 1 },
  ],
  [
    'an alias as a key',
    { text: 'entities:\n  ? *x\n  : { kind: state, prefLabel: A }\n', code: 'not-a-text', line: 2 },
  ],
  [
    'a merge key',
    {
      text: 'entities:\n  a: &a { kind: state, prefLabel: A }\n  b: { <<: *a, prefLabel: B }\n',
      code: 'unknown-key',
      line: 3,
    },
  ],
  ['an alias bomb', { text: `${bombs.join('\n')}\n`, code: 'unknown-key', line: 1 }],
  [
    '20,000 nested brackets',
    {
      text: `entities: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n`,
      code: 'yaml-depth',
      broken: true,
    },
  ],
  [
    '20,000 brackets left open',
    { text: `entities: ${'{a: '.repeat(20_000)}`, code: 'yaml-depth', broken: true },
  ],
  [
    'nesting that the parser bears',
    {
      text: `entities:\n  a: { kind: state, prefLabel: A, note: ${'['.repeat(200)}${']'.repeat(200)} }\n`,
      code: 'not-a-text',
      line: 2,
    },
  ],
  [
    'nested mappings by indent',
    {
      text: Array.from({ length: 500 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
      code: 'unknown-key',
      line: 1,
    },
  ],
  [
    '__proto__ as an id',
    { text: 'entities:\n  __proto__: { kind: state, prefLabel: A }\n', code: 'bad-id', line: 2 },
  ],
  [
    '__proto__ as a key',
    {
      text: 'entities:\n  a: { kind: state, prefLabel: A, __proto__: { kind: x } }\n',
      code: 'unknown-key',
      line: 2,
    },
  ],
  [
    '__proto__ as a part',
    {
      text: 'incidents:\n  i: { prefLabel: I, eventType: riots, evidence: [[{ __proto__: x }]] }\n',
      code: 'unknown-key',
      line: 2,
    },
  ],
  [
    'hasOwnProperty as a key',
    {
      text: 'entities:\n  a: { kind: state, prefLabel: A, hasOwnProperty: x }\n',
      code: 'unknown-key',
      line: 2,
    },
  ],
  [
    'a label of 1 MB',
    {
      text: `entities:\n  a: { kind: state, prefLabel: ${'x'.repeat(1 << 20)} }\n`,
      code: 'text-too-long',
      line: 2,
    },
  ],
  [
    'an id of 1 MB',
    {
      text: `entities:\n  ? ${'x'.repeat(1 << 20)}\n  : { kind: state, prefLabel: A }\n`,
      code: 'text-too-long',
      line: 2,
    },
  ],
  [
    'a word of 1 MB that has points',
    {
      text: `incidents:\n  a:\n    prefLabel: A\n    eventType: riots\n    signs:\n      ? ${'x'.repeat(1 << 20)}\n      : 20\n`,
      code: 'text-too-long',
      line: 6,
    },
  ],
  [
    'a file of 10 MB',
    {
      text: GOOD.padEnd(10 * 1024 * 1024, '# more\n'),
      code: 'file-too-large',
      line: 1,
      broken: true,
    },
  ],
  [
    'NUL bytes',
    {
      text: 'entities:\n  a: { kind: state, prefLabel: "A\0B" }\n',
      code: 'not-text',
      line: 2,
      broken: true,
    },
  ],
  [
    'a picture',
    {
      text: '\ufffdPNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\0',
      code: 'not-text',
      line: 3,
      broken: true,
    },
  ],
  [
    'several documents',
    { text: `${GOOD}---\n${GOOD}`, code: 'yaml-documents', line: 3, broken: true },
  ],
  [
    'a tag that runs something',
    {
      text: 'entities:\n  a: { kind: state, prefLabel: !!js/function "x => x" , colour: x }\n',
      code: 'unknown-key',
      line: 2,
    },
  ],
  [
    'a mapping as a key',
    {
      text: 'entities:\n  ? { a: b }\n  : { kind: state, prefLabel: A }\n',
      code: 'not-a-text',
      line: 2,
    },
  ],
  [
    'an empty key',
    { text: 'entities:\n  "": { kind: state, prefLabel: A }\n', code: 'bad-id', line: 2 },
  ],
];

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\r|\n/).length;
}

describe('each is met by a problem at the right place, and the last good glossary goes on', () => {
  for (const [name, { text, code, line, broken = false }] of ROWS) {
    test(name, { timeout: PATIENCE }, () => {
      const corpus = new Corpus(readGlossaryFile);
      corpus.setGlossary([{ file: 'a.yaml', text: GOOD }]);
      const before = corpus.glossary;
      corpus.setGlossary([{ file: 'a.yaml', text }]);
      const [problem] = corpus.problems;
      assert.equal(problem?.code, code, problem?.message);
      assert.equal(problem.severity, 'error');
      assert.equal(problem.at.file, 'a.yaml');
      assert.ok(problem.at.end > problem.at.start, 'the problem is on characters');
      assert.ok(problem.at.end <= text.length, 'within the text');
      for (const steps = new EntryReader().steps('a.yaml', text); ;) {
        const { done, value } = steps.next();
        if (!done) continue;
        // How far a parser gets before its stack is full is not the same twice.
        const [found, whole] = [value, readGlossaryFile('a.yaml', text)];
        assert.equal(found.problems[0]?.code, whole.problems[0]?.code);
        if (code !== 'yaml-depth') assert.deepEqual(found, whole, 'entry by entry it is the same');
        break;
      }
      if (line !== undefined) assert.equal(lineOf(text, problem.at.start), line);
      assert.ok(problem.message.length < 500, 'the message can be read');
      assert.equal(corpus.broken, broken);
      if (broken) assert.equal(corpus.glossary, before);
      const reading = corpus.read({
        uri: 'u',
        path: '/a.md',
        text: 'In Aland.',
        format: 'plain',
        version: 1,
      });
      if (broken) assert.equal(reading.mentions[0]?.entity, 'aland');
      corpus.setGlossary([{ file: 'a.yaml', text: GOOD }]);
      assert.deepEqual(corpus.problems, []);
    });
  }
});
