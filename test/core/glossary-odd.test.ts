/** Glossaries that are odd but right, those with much of one thing, and any text at all. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { Corpus } from '../../src/core/corpus/corpus.ts';
import { MAX_FILE, readGlossaryFile } from '../../src/core/glossary/read-file.ts';
import { readYaml } from './support/reading.ts';

const GOOD = 'entities:\n  aland: { kind: state, prefLabel: Aland }\n';
/** No text here may take longer; far from what any of them takes, near to what a hang takes. */
const PATIENCE = 20_000;

describe('odd but right', () => {
  const rows: readonly (readonly [name: string, text: string, label: string])[] = [
    ['line breaks of Windows', GOOD.replaceAll('\n', '\r\n'), 'Aland'],
    ['a byte order mark', `\ufeff${GOOD}`, 'Aland'],
    ['half an emoji', GOOD.replace('Aland', '"Aland\ud83d"'), 'Aland\ud83d'],
    ['a document mark and directives', `%YAML 1.2\n---\n${GOOD}...\n`, 'Aland'],
    ['constructor as an id', GOOD.replace('aland', 'constructor'), 'Aland'],
    ['right to left', GOOD.replace('Aland', 'جزر أولاند'), 'جزر أولاند'],
    ['an anchor that nobody uses', GOOD.replace('Aland', '&x Aland'), 'Aland'],
    [
      'a label in a block',
      'entities:\n  aland:\n    kind: state\n    prefLabel: >-\n      Aland\n',
      'Aland',
    ],
  ];
  for (const [name, text, label] of rows) {
    test(name, () => {
      const { glossary, problems } = readYaml(text);
      assert.deepEqual(problems, []);
      const [entity] = [...glossary.entities.values()];
      assert.equal(entity?.prefLabel.value, label);
      const { start, end } = entity.prefLabel;
      assert.ok(
        text.slice(start, end).includes(label),
        'the span is that of the text as it stands',
      );
      assert.ok(/^[a-z]+$/.test(text.slice(entity.idAt.start, entity.idAt.end)));
    });
  }
});

describe('much of one thing takes its time and no more', () => {
  const many = (count: number, of: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => of(i)).join('');
  const rows: readonly (readonly [name: string, text: string])[] = [
    [
      'unknown ids by the thousand',
      `entities:\n${many(6000, (i) => `  e${i}: { kind: state, prefLabel: E${i}, source: [x${i}y], distinguishFrom: z${i} }\n`)}`,
    ],
    [
      'unknown keys by the thousand',
      `entities:\n  a:\n${many(20_000, (i) => `    prefLabe${i}: x\n`)}`,
    ],
    [
      'one label claimed by thousands',
      `entities:\n${many(5000, (i) => `  e${i}: { kind: state, prefLabel: E }\n`)}`,
    ],
    [
      'long ids that differ by a letter',
      `entities:\n${many(200, (i) => `  ${'a'.repeat(9000)}${i}: { kind: state, prefLabel: E${i}, source: ${'a'.repeat(9000)}x }\n`)}`,
    ],
    [
      'a label of thousands of words',
      `entities:\n  a: { kind: state, prefLabel: "${'a '.repeat(4000)}" }\n`,
    ],
  ];
  for (const [name, text] of rows) {
    test(name, { timeout: PATIENCE }, () => {
      assert.ok(text.length <= MAX_FILE);
      const corpus = new Corpus(readGlossaryFile);
      const since = performance.now();
      corpus.setGlossary([{ file: 'a.yaml', text }]);
      corpus.read({
        uri: 'u',
        path: '/a.md',
        text: 'a '.repeat(9000),
        format: 'plain',
        version: 1,
      });
      assert.ok(performance.now() - since < 8000, `took ${performance.now() - since} ms`);
    });
  }
});

test('whatever the text, reading it never throws and its problems lie within it', () => {
  const piece = fc.constantFrom(
    'entities:',
    'incidents:',
    '\n',
    '\n  ',
    '\n    ',
    'a:',
    'kind: state',
    'prefLabel: A',
    '{',
    '}',
    '[',
    ']',
    ',',
    '&x ',
    '*x',
    '- ',
    '"',
    "'",
    '|',
    '>-',
    '#',
    '? ',
    ': ',
    '!!map ',
    '\t',
    '\r',
    '\0',
    '\ud800',
    '<<: ',
    'evidence:',
    'parts:',
    '%',
    '---\n',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join('');
      for (const { at } of readGlossaryFile('a', text).problems) {
        assert.ok(at.start >= 0 && at.start <= at.end && at.end <= text.length);
      }
      const corpus = new Corpus(readGlossaryFile);
      corpus.setGlossary([{ file: 'a', text }]);
      corpus.read({ uri: 'u', path: 'p', text, format: 'plain', version: 1 });
    }),
    { numRuns: 500 },
  );
});
