/** Reading a glossary entry by entry gives what reading the whole file gives. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { EntryReader } from '../../src/core/glossary/entry-reader.ts';
import { readGlossaryFile, type GlossaryFile } from '../../src/core/glossary/read-file.ts';
import { splitFile } from '../../src/core/glossary/split-file.ts';

/** Reads to the end, and counts the entries that were parsed. */
function readAll(
  reader: EntryReader,
  text: string,
  before?: GlossaryFile,
): { file: GlossaryFile; parsed: number } {
  const steps = reader.steps('a.yaml', text, before);
  for (let parsed = 0; ;) {
    const { done, value } = steps.next();
    if (done) return { file: value, parsed };
    if (value === 'parsed') parsed++;
  }
}

const GOOD = `# Actors
entities:
  aland:
    kind: state
    prefLabel: Aland # the isles
    altLabel: [The Isles, "Äland"]

  # A person
  anna:
    kind: person
    prefLabel: >-
      Anna
      Berg
    weakLabel:
      - Berg
      - { label: Anna, case: any }
    positions: [{ title: Head,
      of: aland }]

incidents:
  strike:
    prefLabel: the Strike
    eventType: protests
    evidence:
      - [{ entity: aland }, { words: [strike, $walking] }]
      - { parts: [{ entity: anna },
                  { words: strike }] }
# Lists
wordLists:
  walking: [walk* out, march*]
`;

const TEXTS: readonly (readonly [what: string, yaml: string])[] = [
  ['as it should be', GOOD],
  ['with Windows line ends', GOOD.replaceAll('\n', '\r\n')],
  ['without a last line end', GOOD.trimEnd()],
  ['with comments at its end', `${GOOD}\n  # one\n# two\n`],
  ['with blank lines at its end', `${GOOD}\n\n   \n`],
  ['an empty section', `entities:\n${GOOD.replace('entities:\n', 'sources:\n')}`],
  ['a section that stands twice', `${GOOD}entities:\n  b: { kind: state, prefLabel: B }\n`],
  ['an entry that stands twice', GOOD.replace('anna:', 'aland:')],
  ['an entry without anything', GOOD.replace('  anna:\n', '  empty:\n  anna:\n')],
  [
    'a quoted text over several lines',
    GOOD.replace('prefLabel: the Strike', 'prefLabel: "the\n  b: Strike"'),
  ],
  [
    'a flow mapping that looks like entries',
    'entities:\n  a: { kind: state,\n  prefLabel: A }\n  b: { kind: state, prefLabel: B }\n',
  ],
  [
    'a block text that looks like entries',
    'entities:\n  a:\n    kind: state\n    prefLabel: A\n    summary: |\n      x:\n       y\n\n      # z\n\n  b: { kind: state, prefLabel: B }\n',
  ],
  [
    'a kept block text at its end',
    'entities:\n  a:\n    kind: state\n    prefLabel: A\n    summary: |+\n      x\n\n\n',
  ],
  ['entries that are no mappings', 'entities:\n  - a\n  - b\n'],
  ['scalars as entries', 'entities:\n  a: b\n  c: d\n'],
  ['other indents', 'entities:\n    a: { kind: state, prefLabel: A }\n    b:\n     kind: state\n'],
  [
    'an indent too small',
    'entities:\n    a: { kind: state, prefLabel: A }\n  b: { kind: state }\n',
  ],
  ['an indent too large', 'entities:\n  a:\n    kind: state\n      prefLabel: A\n'],
  ['keys in quotes', 'entities:\n  "a": { kind: state, prefLabel: A }\n'],
  ['unknown sections', 'places:\n  a: { kind: state }\n'],
  ['kin at the top', `kin: [hyphens, and]\n${GOOD}`],
  ['kin at the end, with a remark', `${GOOD}kin: [and] # remark\n`],
  ['kin that is none', `kin: [cousins]\n${GOOD}`],
  ['kin over two lines', `kin: [hyphens,\n  and]\n${GOOD}`],
  ['kin as a list below', `kin:\n  - and\n${GOOD}`],
  ['kin twice', `kin: [and]\n${GOOD}kin: [plural]\n`],
  ['kin of the wrong shape', `kin: { and: true }\n${GOOD}`],
  ['shields and kin', `shields: titles\nkin: [and]\n${GOOD}`],
  ['shields that are none', `${GOOD}shields: [verses]\n`],
  ['kin alone', 'kin: and\n'],
  ['two documents', `${GOOD}---\n${GOOD}`],
  ['a document’s end', `${GOOD}...\n`],
  ['a tab', 'entities:\n  a:\n\tkind: state\n'],
  ['tags', 'entities:\n  a: !x { kind: state, prefLabel: A }\n'],
  ['nothing', ''],
  ['a comment', '# nothing\n'],
  ['flow at the top', '{ entities: { a: { kind: state, prefLabel: A } } }\n'],
];

describe('entry by entry', () => {
  for (const [what, text] of TEXTS) {
    test(what, () => {
      assert.deepEqual(readAll(new EntryReader(), text).file, readGlossaryFile('a.yaml', text));
    });
  }
  for (const name of readdirSync('corpus/glossary')) {
    test(name, () => {
      const text = readFileSync(`corpus/glossary/${name}`, 'utf8');
      const { file, parsed } = readAll(new EntryReader(), text);
      assert.deepEqual(file, readGlossaryFile('a.yaml', text));
      assert.equal(parsed, splitFile(text)?.length, 'every entry was parsed by itself');
    });
  }

  test('whatever is edited', { timeout: 300_000 }, () => {
    const pieces = [
      ...[
        '\n',
        '\n\n',
        ' ',
        '  ',
        '    ',
        ':',
        ': ',
        '- ',
        '#',
        ' # x',
        '"',
        "'",
        '[',
        ']',
        '{',
        '}',
        ',',
      ],
      ...[
        'a',
        'kind: state',
        'prefLabel: A',
        '\n  b:\n    kind: state\n',
        '\n  c: { kind: group, prefLabel: C }',
      ],
      ...[
        '\nentities:\n',
        'sources:\n',
        '|',
        '>-\n',
        '&x',
        '*x',
        '!t ',
        '\t',
        '\r\n',
        '---\n',
        'é',
        '\n  # y\n',
      ],
    ];
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      deleted: fc.oneof(fc.constant(0), fc.nat(4), fc.nat(80)),
      inserted: fc.array(fc.constantFrom(...pieces), { maxLength: 3 }).map((all) => all.join('')),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        const reader = new EntryReader();
        let text = GOOD;
        for (const { at, deleted, inserted } of edits) {
          const before = readGlossaryFile('a.yaml', text);
          const offset = Math.round(at * text.length);
          text = text.slice(0, offset) + inserted + text.slice(offset + deleted);
          const whole = readGlossaryFile('a.yaml', text);
          assert.deepEqual(readAll(reader, text).file, whole);
          assert.deepEqual(readAll(new EntryReader(), text, before).file, whole);
        }
      }),
      { numRuns: 400 },
    );
  });

  for (const [what, text] of TEXTS) {
    test(`after ${what}`, () => {
      const before = readGlossaryFile('a.yaml', text);
      for (const at of [text.indexOf('b:'), text.indexOf('state'), text.length]) {
        const edited = `${text.slice(0, at)}x${text.slice(at)}`;
        const { file } = readAll(new EntryReader(), edited, before);
        assert.deepEqual(file, readGlossaryFile('a.yaml', edited));
      }
    });
  }

  test('an edit of a file that was read as a whole parses the entry that it touched', () => {
    for (const name of readdirSync('corpus/glossary')) {
      const text = readFileSync(`corpus/glossary/${name}`, 'utf8');
      const before = readGlossaryFile('a.yaml', text);
      const edited = text.replace(/^( +[^#\n]*: [^\n]*?)([a-z])/m, '$1x$2');
      const { file, parsed } = readAll(new EntryReader(), edited, before);
      assert.deepEqual(file, readGlossaryFile('a.yaml', edited));
      assert.notEqual(edited, text);
      assert.equal(parsed, 1, name);
    }
  });

  test('an edit parses the entry that it touched', () => {
    const reader = new EntryReader();
    assert.equal(readAll(reader, GOOD).parsed, 4);
    assert.equal(readAll(reader, GOOD).parsed, 0);
    assert.equal(readAll(reader, GOOD.replace('Head', 'Chair')).parsed, 1);
    assert.equal(readAll(reader, `# More\n${GOOD.replace('Head', 'Chair')}`).parsed, 0);
  });
});
