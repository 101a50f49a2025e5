/** The field table at work: every problem with its code, the characters it is on, its message. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readYaml } from './support/reading.ts';

/** Problems as `code «characters» message`. */
function problemsOf(...texts: readonly string[]): string[] {
  return readYaml(...texts).problems.map(({ code, at, message }) => {
    const text = texts[Number(at.file.split('.')[0])] ?? '';
    return `${code} «${text.slice(at.start, at.end)}» ${message}`;
  });
}

/** An entity with more lines, its required keys given. */
function entity(...lines: readonly string[]): string {
  const all = ['entities:', '  a:', '    kind: state', '    prefLabel: Aland'];
  return [...all, ...lines.map((line) => `    ${line}`), ''].join('\n');
}

/** An incident with more lines, its required keys given. */
function incident(...lines: readonly string[]): string {
  const all = ['incidents:', '  i:', '    prefLabel: Raid', '    eventType: battles'];
  return [...all, ...lines.map((line) => `    ${line}`), ''].join('\n');
}

function source(...lines: readonly string[]): string {
  return ['sources:', '  s:', '    title: Essay', ...lines.map((line) => `    ${line}`), ''].join(
    '\n',
  );
}

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

describe('what is wrong is said on its characters', () => {
  type Row = readonly [name: string, text: string, ...problems: string[]];
  const rows: readonly Row[] = [
    [
      'an unknown key',
      entity('colour: red'),
      'unknown-key «colour» There is no key "colour" here.',
    ],
    [
      'a key misspelt',
      entity('altlabel: x'),
      'unknown-key-suggestion «altlabel» There is no key "altlabel" here; did you mean "altLabel"?',
    ],
    [
      'letters swapped',
      entity('sumamry: x'),
      'unknown-key-suggestion «sumamry» There is no key "sumamry" here; did you mean "summary"?',
    ],
    [
      'a top key misspelt',
      'entites: {}\n',
      'unknown-key-suggestion «entites» There is no key "entites" here; did you mean "entities"?',
    ],
    [
      'a top key of others',
      'version: 2\nentities: {}\n',
      'unknown-key «version» There is no key "version" here.',
    ],
    [
      'a list of words that is missing',
      incident('evidence: [[{ words: $raid }]]'),
      'unknown-id «raid» There is no list of words with the id "raid".',
    ],
    [
      'a list of words misspelt',
      `wordLists: { attack: raid* }\n${incident('evidence: [[{ words: [x, "$atack"] }]]')}`,
      'unknown-id-suggestion «atack» There is no list of words with the id "atack"; did you mean "attack"?',
    ],
    ['no label', 'entities:\n  a: { kind: state }\n', 'missing-key «a» "a" needs a "prefLabel".'],
    ['no kind', 'entities:\n  a: { prefLabel: A }\n', 'missing-key «a» "a" needs a "kind".'],
    [
      'an entry without anything',
      'entities:\n  a:\n',
      'not-a-mapping «a» A mapping (key: value) is expected here.',
    ],
    [
      'an entry that is a text',
      'entities:\n  a: Aland\n',
      'not-a-mapping «Aland» A mapping (key: value) is expected here.',
    ],
    [
      'a table that is a list',
      'entities:\n  - a\n',
      'not-a-mapping «- a\n» A mapping (key: value) is expected here.',
    ],
    [
      'a file that is a list',
      '- a\n- b\n',
      'not-a-mapping «- a\n- b\n» A mapping (key: value) is expected here.',
    ],
    [
      'a file that is a text',
      'Only words.\n',
      'not-a-mapping «Only words.» A mapping (key: value) is expected here.',
    ],
    ['a list for a text', entity('summary: [x]'), 'not-a-text «[x]» A text is expected here.'],
    [
      'a mapping for a text',
      entity('summary: { x: y }'),
      'not-a-text «{ x: y }» A text is expected here.',
    ],
    ['a key without a value', entity('summary:'), 'not-a-text «summary» A text is expected here.'],
    ['a text of blanks', entity('summary: "  "'), 'not-a-text «summary» A text is expected here.'],
    [
      'a list without a value',
      entity('altLabel:'),
      'not-a-text «altLabel» A text is expected here.',
    ],
    [
      'a mapping for a list of texts',
      entity('source: { s: 1 }'),
      'not-a-text «{ s: 1 }» A text is expected here.',
    ],
    [
      'a kind that is none',
      'entities:\n  a: { kind: country, prefLabel: A }\n',
      'bad-choice «country» "country" is none of: person, state, organisation, group, place, agreement.',
    ],
    [
      'a kind misspelt',
      'entities:\n  a: { kind: organization, prefLabel: A }\n',
      'bad-choice-suggestion «organization» "organization" is none of: person, state, organisation, group, place, agreement. Did you mean "organisation"?',
    ],
    [
      'a choice in quotation marks',
      'entities:\n  a: { kind: "stat", prefLabel: A }\n',
      'bad-choice-suggestion «stat» "stat" is none of: person, state, organisation, group, place, agreement. Did you mean "state"?',
    ],
    [
      'an id with capitals',
      'entities:\n  Aland_Isles: { kind: state, prefLabel: A }\n',
      'bad-id «Aland_Isles» "Aland_Isles" is no id: use small letters, digits and single hyphens, as in "aland-isles".',
    ],
    [
      'an id with accents',
      'entities:\n  åland: { kind: state, prefLabel: A }\n',
      'bad-id «åland» "åland" is no id: use small letters, digits and single hyphens, as in "aland".',
    ],
    [
      'an id of another script',
      'entities:\n  оланд: { kind: state, prefLabel: A }\n',
      'bad-id «оланд» "оланд" is no id: use small letters, digits and single hyphens, as in "entry".',
    ],
    [
      'a relation that is no slug',
      entity('relations: [{ type: Member of, to: a }]'),
      'bad-id «Member of» "Member of" is no id: use small letters, digits and single hyphens, as in "member-of".',
    ],
    [
      'an id twice',
      entity() + '  a: { kind: place, prefLabel: B }\n',
      'yaml-duplicate-key «a» The key "a" stands here a second time: the first one counts.',
    ],
    [
      'an id of an entity and of an incident',
      entity() + 'incidents:\n  a: { prefLabel: R, eventType: riots }\n',
      'duplicate-id «a» The id "a" is already taken: the first one counts.',
    ],
    [
      'a key twice',
      entity('note: x', 'note: y'),
      'yaml-duplicate-key «note» The key "note" stands here a second time: the first one counts.',
    ],
    [
      'an unknown id',
      entity('distinguishFrom: [elsewhere]'),
      'unknown-id «elsewhere» There is no entity with the id "elsewhere".',
    ],
    [
      'an id misspelt',
      'entities:\n  aland: { kind: state, prefLabel: A, distinguishFrom: alnad }\n',
      'unknown-id-suggestion «alnad» There is no entity with the id "alnad"; did you mean "aland"?',
    ],
    [
      'the id of another type',
      entity('source: a'),
      'wrong-subject «a» "a" is the id of one entity; here the id of one source is expected.',
    ],
    [
      'the id of an incident for an entity',
      incident('place: i'),
      'wrong-subject «i» "i" is the id of one incident; here the id of one entity is expected.',
    ],
    [
      'a part with an unknown id',
      incident('evidence: [[{ entity: b }, { words: raid }]]'),
      'unknown-id «b» There is no entity with the id "b".',
    ],
    [
      'a seat that is no place',
      entity('seat: a'),
      'seat-not-place «a» The seat "a" must be a place.',
    ],
    [
      'a date that is none',
      incident('date: 6 October 2024'),
      'bad-date «6 October 2024» "6 October 2024" is no date: write 2024, 2024-10, 2024-10-06, 2024-01-16/2024-01-18 or 2021/.., with ~ or ? for doubt.',
    ],
    [
      'a date in quotation marks',
      incident('date: "2024-13"'),
      'bad-date «2024-13» "2024-13" is no date: write 2024, 2024-10, 2024-10-06, 2024-01-16/2024-01-18 or 2021/.., with ~ or ? for doubt.',
    ],
    [
      'a number that is none',
      incident('reports: [{ source: i, killed: many }]'),
      'bad-number «many» "many" is no whole number.',
      'wrong-subject «i» "i" is the id of one incident; here the id of one source is expected.',
    ],
    [
      'a number below nothing',
      incident('reports: [{ source: i, killed: { total: -3 } }]'),
      'bad-number «-3» "-3" is no whole number.',
      'wrong-subject «i» "i" is the id of one incident; here the id of one source is expected.',
    ],
    [
      'an address that runs something',
      source('url: javascript:alert(1)'),
      'bad-url «javascript:alert(1)» "javascript:alert(1)" is no address: it must begin with http:// or https://.',
    ],
    [
      'an address of a command',
      source('url: "command:workbench.action.quit"'),
      'bad-url «command:workbench.action.quit» "command:workbench.action.quit" is no address: it must begin with http:// or https://.',
    ],
    [
      'a long quote',
      incident('reports: [{ source: s, quote: one two three four five six seven eight nine }]') +
        source(),
      'long-quote «one two three four five six seven eight nine» A quote has at most eight words; this one has 9.',
    ],
    [
      'a label of signs',
      entity('altLabel: "—"'),
      'empty-label «—» A label needs at least one letter or digit.',
    ],
    [
      'a label twice in one set',
      entity('altLabel: [B, B]'),
      'label-twice «B» "B" is already among the labels of this entry (altLabel).',
    ],
    [
      'a label in two sets',
      entity('altLabel: [B]', 'hiddenLabel: [B]'),
      'label-twice «B» "B" is already among the labels of this entry (altLabel).',
    ],
    [
      'a label that differs by typography only',
      entity('altLabel: [Tehrik-i-X, Tehrik‑i‑X]'),
      'label-twice «Tehrik‑i‑X» "Tehrik‑i‑X" is already among the labels of this entry (altLabel).',
    ],
    [
      'the shown name as a weak one',
      entity('weakLabel: Aland'),
      'label-twice «Aland» "Aland" is already among the labels of this entry (prefLabel).',
    ],
    [
      'a part with two keys',
      incident('evidence: [[{ words: raid, date: day }]]'),
      'one-key «{ words: raid, date: day }» Exactly one of these keys is expected here: entity, words, date, incident.',
    ],
    [
      'a part that is a word',
      incident('evidence: [[raid]]'),
      'one-key «raid» Exactly one of these keys is expected here: entity, words, date, incident.',
      '',
    ],
    [
      'a part misspelt',
      incident('evidence: [[{ word: raid }]]'),
      'unknown-key-suggestion «word» There is no key "word" here; did you mean "words"?',
      '',
    ],
    [
      'a line of a date only',
      incident('date: 2024', 'evidence: [[{ date: year }]]'),
      'empty-evidence «[{ date: year }]» A line of evidence needs at least one part that is not a date.',
    ],
    [
      'a line that asks for no date',
      incident('evidence: [[{ date: year }, { words: raid }]]'),
      'date-without-date «{ date: year }» This line asks for the date of an incident that has none.',
    ],
    [
      'an alias',
      entity('note: &n x', 'summary: *n'),
      'yaml-alias «*n» Anchors and aliases are not used in a glossary: write the value out.',
    ],
  ];
  for (const [name, text, ...problems] of rows) {
    test(name, () => {
      const found = problemsOf(text);
      // A row that ends with an empty text names the first problem only: the rest follows from it.
      if (problems.at(-1) === '') assert.equal(found[0], problems[0]);
      else assert.deepEqual(found, problems);
    });
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
