/** The field table at work on what is wrong: every problem with its code, the characters it is on, its message. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { entity, incident, problemsOf, source } from './support/problems.ts';

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
      'points that are none, and too many',
      incident('signs: { pier: half, quay: 21, jetty: 0, storm: -20, wharf: 20 }'),
      'bad-points «half» "half" is no number of points: write 1 to 20, or -1 to -20.',
      'bad-points «21» "21" is no number of points: write 1 to 20, or -1 to -20.',
      'bad-points «0» "0" is no number of points: write 1 to 20, or -1 to -20.',
    ],
    [
      'points that never come to enough',
      incident('signs: { pier: 9, quay: 6, storm: -9 }'),
      'few-points «9» These points add up to 15: with fewer than 20 they never tell of it.',
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
