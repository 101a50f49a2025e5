/** The field table at work on what is right: no problems, and every value as it was written. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { entity, incident, problemsOf, source } from './support/problems.ts';
import { readYaml } from './support/reading.ts';

describe('what is right has no problems', () => {
  const rows: readonly (readonly [name: string, ...texts: string[]])[] = [
    ['an empty file', ''],
    ['comments only', '# nothing yet\n'],
    ['an empty mapping', '{}\n'],
    ['tables without entries', 'entities:\nincidents:\nsources:\nwordLists:\n'],
    [
      'a list of words in use',
      `wordLists:\n  raid: [raid*]\n${incident('evidence: [[{ words: [$raid, $3 billion] }]]')}`,
    ],
    ['a table as an empty mapping', 'entities: {}\n'],
    ['the least entity', entity()],
    ['the least incident', incident()],
    ['the least source', source()],
    ['a scalar for a list', entity('altLabel: Alandia', 'demonym: Alander')],
    [
      'a label with rules',
      entity('altLabel: [{ label: the Isles, case: any, notIn: the Isles of Man }]'),
    ],
    [
      'a label with a rule alone in place of a list',
      entity('altLabel: { label: Isles, case: exact }'),
    ],
    [
      'all keys of an entity',
      entity(
        'altLabel: [Alandia]',
        'hiddenLabel: [Alnad]',
        'weakLabel: [{ label: Isle, after: full-name }]',
        'demonym: [Alander]',
        'summary: Isles.',
        'note: >-',
        '  Two lines',
        '  of text.',
        'distinguishFrom: [a]',
        'relations: [{ type: member-of, to: a, from: 1995, until: 2020-01, source: s }]',
        'positions: [{ title: Speaker, of: a, from: 2018, to: 2022, source: s }]',
        'source: s',
        'reference: { wikidata: Q5689, iso: AX, coordinates: "60.2, 20.0", date: 1921, url: https://aland.ax, note: n }',
      ) + source(),
    ],
    [
      'all keys of an incident',
      incident(
        'altLabel: [the raid on Aland]',
        'hiddenLabel: raid on Alnad',
        'subEventType: armed-clash',
        'date: 2024-10-06',
        'dateNote: n',
        'clarity: aggregate',
        'place: a',
        'summary: s',
        'note: n',
        'parties: [{ role: target, entity: a, attribution: claimed }, { role: victim, label: fishers }]',
        'partOf: i',
        'related: [i]',
        'evidence:',
        '  - [{ entity: a }, { words: [raid*, "open* fire"] }]',
        '  - { parts: [{ date: day }, { entity: [a] }], not: [{ words: drill }], order: true, within: paragraph, essays: 2024/.., strength: possible }',
        '  - { parts: { incident: i }, essays: [s] }',
        'reports:',
        '  - { source: s, quote: [so it was], date: 2024-10, place: a, killed: 3, injured: { low: 10, high: 12, ofWhich: { fishers: 2 } }, perpetrator: { label: raiders, attribution: suspected }, target: { entity: a }, note: n }',
      ) +
        entity() +
        source(),
    ],
    [
      'all keys of a source',
      source(
        'author: [A. Writer]',
        'publisher: P',
        'date: 2024-11',
        'dateNote: n',
        'url: http://example.org/a',
        'files: ["**/003_*.txt"]',
        'note: n',
      ),
    ],
    ['references across files', entity('source: s'), source()],
  ];
  for (const [name, ...texts] of rows) {
    test(name, () => assert.deepEqual(problemsOf(...texts), []));
  }
});

test('two subjects that claim one label are both told, with the place of the other', () => {
  const text =
    'entities:\n  a: { kind: group, prefLabel: Front }\n  b: { kind: group, prefLabel: Front }\n';
  const { problems } = readYaml(text);
  assert.deepEqual(
    problems.map(({ code, at, message, related }) => [
      code,
      at.start,
      message,
      related.map((each) => each.at.start),
    ]),
    [
      [
        'label-claimed',
        text.lastIndexOf('Front'),
        '"Front" is also a label of a: both will be shown.',
        [text.indexOf('Front')],
      ],
      [
        'label-claimed',
        text.indexOf('Front'),
        '"Front" is also a label of b: both will be shown.',
        [text.lastIndexOf('Front')],
      ],
    ],
  );
});

describe('a form that may be shared', () => {
  const rows: readonly (readonly [name: string, first: string, second: string])[] = [
    [
      'a surname',
      'kind: person, prefLabel: A X, weakLabel: X',
      'kind: person, prefLabel: B X, weakLabel: X',
    ],
    [
      'a demonym',
      'kind: state, prefLabel: A, demonym: Xer',
      'kind: state, prefLabel: B, demonym: Xer',
    ],
    ['case', 'kind: group, prefLabel: Front', 'kind: group, prefLabel: FRONT'],
  ];
  for (const [name, first, second] of rows) {
    test(name, () =>
      assert.deepEqual(problemsOf(`entities:\n  a: { ${first} }\n  b: { ${second} }\n`), []),
    );
  }
});

test('an id taken in another file is told there, with the place of the first', () => {
  const { problems, glossary } = readYaml(entity(), entity());
  const [only, ...more] = problems;
  assert.deepEqual(more, []);
  assert.equal(only?.code, 'duplicate-id');
  assert.equal(only.at.file, '1.yaml');
  assert.equal(only.related[0]?.at.file, '0.yaml');
  assert.equal(glossary.entities.get('a')?.idAt.file, '0.yaml');
});

test('what is wrong is left out and the rest is read', () => {
  const { glossary } = readYaml(
    entity('altLabel: [B, [C], D]', 'colour: red') +
      '  b: { kind: nothing, prefLabel: B }\n  c: { kind: place, prefLabel: C }\n',
  );
  assert.deepEqual([...glossary.entities.keys()], ['a', 'c']);
  assert.deepEqual(
    glossary.entities.get('a')?.altLabel?.map((each) => each.label.value),
    ['B', 'D'],
  );
});

describe('a value stays what was written', () => {
  for (const written of [
    '1.10',
    '007',
    'null',
    'no',
    'yes',
    'true',
    '~',
    '0x1F',
    '1e3',
    '.inf',
    '2024-10-06',
    '12:30',
  ]) {
    test(written, () => {
      const { glossary, problems } = readYaml(
        `entities:\n  a: { kind: group, prefLabel: ${written} }\n`,
      );
      assert.deepEqual(
        problems.filter((each) => each.code !== 'empty-label'),
        [],
      );
      assert.equal(glossary.entities.get('a')?.prefLabel.value, written);
    });
  }
});

test('every value keeps its span', () => {
  const text = entity('altLabel: [ Alandia , "the Isles" ]', "note: 'it''s'");
  const { glossary } = readYaml(text);
  const aland = glossary.entities.get('a') ?? assert.fail('no entity');
  const at = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  assert.equal(at(aland.idAt), 'a');
  assert.equal(at(aland.prefLabel), 'Aland');
  assert.deepEqual(
    aland.altLabel?.map((each) => at(each.label)),
    ['Alandia', 'the Isles'],
  );
  assert.equal(aland.note?.value, "it's");
  assert.equal(at(aland.note), "it''s");
});

describe('a line of evidence with anything wrong in it is left out as a whole', () => {
  const rows: readonly (readonly [name: string, line: string, lines: number])[] = [
    ['all is well', '[{ entity: a }, { words: raid }]', 1],
    ['a part misspelt', '[{ entity: a }, { word: raid }]', 0],
    ['a not part misspelt', '{ parts: [{ entity: a }], not: [{ wrods: drill }] }', 0],
    ['the word not misspelt', '{ parts: [{ entity: a }], nott: [{ words: drill }] }', 0],
    ['a strength that is none', '{ parts: [{ entity: a }], strength: perhaps }', 0],
    ['no parts', '{ not: [{ words: drill }] }', 0],
  ];
  for (const [name, line, lines] of rows) {
    test(name, () => {
      const { glossary } = readYaml(incident(`evidence: [${line}, [{ words: other }]]`) + entity());
      assert.equal(glossary.incidents.get('i')?.evidence?.length, lines + 1);
    });
  }
});
