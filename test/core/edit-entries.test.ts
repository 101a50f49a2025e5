/** Edits of entries: beside its like, in the file's own manner; ids renamed wherever they are written. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isRefused } from '../../src/core/glossary/edit.ts';
import { addEntry, addEntryTo, renameId } from '../../src/core/glossary/edit-entries.ts';
import { applyEdits } from '../../src/core/glossary/yaml-text.ts';

const MIRA = {
  section: 'entities',
  id: 'mira',
  fields: { kind: 'person', prefLabel: 'Mira' },
} as const;
const LINES = '  mira:\n    kind: person\n    prefLabel: Mira\n';
const OSTER = '  oster: { kind: state, prefLabel: Oster }\n';
const FLOW = '  mira: { kind: person, prefLabel: Mira }\n';

const block = (id: string, kind = 'person') =>
  `  ${id}:\n    kind: ${kind}\n    prefLabel: N-${id}\n`;

const ADDED: readonly (readonly [name: string, before: string, after: string])[] = [
  ['an empty file', '', `entities:\n${LINES}`],
  ['a byte order mark alone', '\uFEFF', `\uFEFFentities:\n${LINES}`],
  ['remarks alone', '# Mine\n', `# Mine\nentities:\n${LINES}`],
  ['an empty table', 'entities:\n', `entities:\n${LINES}`],
  ['an empty table, no break', 'entities:', `entities:\n${LINES}`.trimEnd()],
  ['a remark in it', 'entities: # who\n  # none yet\n', `entities: # who\n${LINES}  # none yet\n`],
  ['empty brackets', 'entities: {} # who\n', `entities: # who\n${LINES}`],
  [
    'another table',
    'sources:\n  a: { title: A }\n',
    `sources:\n  a: { title: A }\n\nentities:\n${LINES}`,
  ],
  [
    'another table, no break',
    'sources:\n  a: { title: A }',
    `sources:\n  a: { title: A }\n\nentities:\n${LINES}`.trimEnd(),
  ],
  [
    'a document in brackets',
    '{ entities: {} }\n',
    '{ entities: { mira: { kind: person, prefLabel: Mira } } }\n',
  ],
  [
    'a document with an end',
    '---\nsources:\n  a: { title: A }\n...\n',
    `---\nsources:\n  a: { title: A }\n\nentities:\n${LINES}...\n`,
  ],
  [
    'behind its like',
    `entities:\n${block('zoe')}${OSTER}`,
    `entities:\n${block('zoe')}${LINES}${OSTER}`,
  ],
  ['lines of its own, beside one without', `entities:\n${OSTER}`, `entities:\n${OSTER}${FLOW}`],
  [
    'in the alphabet',
    `entities:\n${block('ada')}${block('bo')}${block('zoe')}`,
    `entities:\n${block('ada')}${block('bo')}${LINES}${block('zoe')}`,
  ],
  [
    'first in the alphabet',
    `entities:\n  # by name\n${block('nora')}${block('oster', 'state')}${block('zoe')}`,
    `entities:\n  # by name\n${LINES}${block('nora')}${block('oster', 'state')}${block('zoe')}`,
  ],
  [
    'set apart by blank lines',
    `entities:\n${block('zoe')}\n${block('ada')}\n${block('oster', 'state')}`,
    `entities:\n${block('zoe')}\n${block('ada')}\n${LINES}\n${block('oster', 'state')}`,
  ],
  [
    'behind a remark on its neighbour',
    `entities:\n${block('zoe')}    # a poet\n  # States\n${OSTER}`,
    `entities:\n${block('zoe')}    # a poet\n${LINES}  # States\n${OSTER}`,
  ],
  [
    'as deep as its neighbours',
    'entities:\n    zoe:\n      kind: person\n      prefLabel: Z\n',
    'entities:\n    zoe:\n      kind: person\n      prefLabel: Z\n    mira:\n      kind: person\n      prefLabel: Mira\n',
  ],
  [
    'a table in brackets',
    'entities: { zoe: { kind: person, prefLabel: Z } } # all\n',
    'entities: { zoe: { kind: person, prefLabel: Z }, mira: { kind: person, prefLabel: Mira } } # all\n',
  ],
  [
    'behind a folded text',
    'entities:\n  zoe:\n    kind: person\n    prefLabel: Z\n    summary: >-\n      A\n      B\n\nsources: {}\n',
    `entities:\n  zoe:\n    kind: person\n    prefLabel: Z\n    summary: >-\n      A\n      B\n${LINES}\nsources: {}\n`,
  ],
];

describe('adding an entry', () => {
  for (const [name, before, after] of ADDED) {
    for (const eol of ['\n', '\r\n']) {
      // A file without any line break has none to go by.
      if (eol !== '\n' && !before.includes('\n')) continue;
      test(`${name} ${eol === '\n' ? '' : '(CRLF)'}`, () => {
        const text = before.replaceAll('\n', eol);
        const edited = addEntryTo(text, MIRA);
        assert.ok(!isRefused(edited), 'it is made');
        assert.equal(applyEdits(text, edited), after.replaceAll('\n', eol));
      });
    }
  }

  test('an incident with evidence and reports, a line for each', () => {
    const edited = addEntryTo('', {
      section: 'incidents',
      id: 'fire',
      fields: {
        prefLabel: 'Fire: the pier',
        eventType: 'explosions',
        evidence: [
          [{ entity: 'lanna' }, { words: ['blast', 'fire*'] }],
          [{ date: 'day' }, { entity: ['a', 'b'] }],
        ],
        reports: [{ source: 'notes', quote: ['two, or more'] }],
      },
    });
    assert.ok(!isRefused(edited), 'it is made');
    assert.equal(
      applyEdits('', edited),
      'incidents:\n  fire:\n    prefLabel: "Fire: the pier"\n    eventType: explosions\n    evidence:\n' +
        '      - [{ entity: lanna }, { words: [blast, fire*] }]\n      - [{ date: day }, { entity: [a, b] }]\n' +
        '    reports:\n      - { source: notes, quote: ["two, or more"] }\n',
    );
  });

  const FILES = [
    { file: 'persons.yaml', text: `entities:\n${block('zoe')}${block('ada')}` },
    { file: 'states.yaml', text: `entities:\n${OSTER}` },
    { file: 'sources.yaml', text: 'sources:\n  a: { title: A }\n' },
  ];
  const HOMES: readonly (readonly [
    name: string,
    entry: Parameters<typeof addEntry>[1],
    home: string,
  ])[] = [
    ['a person', MIRA, 'persons.yaml'],
    ['a state', { ...MIRA, fields: { kind: 'state', prefLabel: 'V' } }, 'states.yaml'],
    [
      'a kind of which there is none',
      { ...MIRA, fields: { kind: 'place', prefLabel: 'V' } },
      'persons.yaml',
    ],
    ['a source', { section: 'sources', id: 'b', fields: { title: 'B' } }, 'sources.yaml'],
  ];
  for (const [name, entry, home] of HOMES) {
    test(`${name} goes to ${home}`, () => {
      const edited = addEntry(FILES, entry);
      assert.ok(!isRefused(edited), 'it is made');
      assert.equal(edited.file, home);
    });
  }

  test('never over an id that is taken, whatever has it', () => {
    assert.equal(addEntry(FILES, { ...MIRA, id: 'a' }), 'there-already');
    assert.equal(addEntry(FILES, { ...MIRA, id: 'Not a slug' }), 'bad-value');
    assert.equal(addEntry([], MIRA), 'no-file');
    assert.equal(addEntry([{ file: 'x', text: 'entities:\n\ta: 1\n' }], MIRA), 'broken');
  });
});

describe('renaming an id', () => {
  const NAMES = `entities:\n  lanna: { kind: place, prefLabel: Lanna }   # the port\n${OSTER}`;
  const TOLD = `incidents:
  fire:
    prefLabel: Fire at lanna
    eventType: explosions
    place: "lanna"
    evidence:
      - [{ entity: [lanna, oster] }, { words: [lanna] }]
      - { parts: [{ words: [fire] }], essays: [notes, 2024] }
    reports: [{ source: notes }]
sources:
  notes: { title: lanna }
`;
  const files = [
    { file: 'a', text: NAMES },
    { file: 'b', text: TOLD },
  ];
  const renamed = (type: 'entity' | 'source' | 'incident', from: string, to: string) => {
    const edited = renameId(files, type, from, to);
    assert.ok(!isRefused(edited), 'it is made');
    return files.map(({ file, text }) => {
      return applyEdits(text, edited.find((each) => each.file === file)?.edits ?? []);
    });
  };

  test('of an entity: its entry and all that refer to it, names and words left alone', () => {
    assert.deepEqual(renamed('entity', 'lanna', 'lanna-port'), [
      NAMES.replace('  lanna:', '  lanna-port:'),
      TOLD.replace('"lanna"', '"lanna-port"').replace('[lanna, oster]', '[lanna-port, oster]'),
    ]);
  });

  test('of a source: in reports and among the periods of evidence', () => {
    assert.deepEqual(renamed('source', 'notes', 'harbour-notes'), [
      NAMES,
      TOLD.replace('[notes, 2024]', '[harbour-notes, 2024]')
        .replace('source: notes', 'source: harbour-notes')
        .replace('  notes:', '  harbour-notes:'),
    ]);
  });

  test('refused: no slug, taken, gone, broken', () => {
    assert.equal(renameId(files, 'entity', 'lanna', 'Lanna Port'), 'bad-value');
    assert.equal(renameId(files, 'entity', 'lanna', 'notes'), 'there-already');
    assert.equal(renameId(files, 'entity', 'fire', 'x'), 'gone');
    assert.equal(
      renameId([...files, { file: 'c', text: '\t:' }], 'entity', 'lanna', 'x'),
      'broken',
    );
  });
});
