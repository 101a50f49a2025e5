/** What is proposed for a name or a sentence that goes into the glossary. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { draftIncident } from '../../src/core/corpus/draft-incident.ts';
import { guessKind } from '../../src/core/corpus/guess-kind.ts';
import { likelyEntries } from '../../src/core/corpus/likely-entries.ts';
import { nameAt, tidyName } from '../../src/core/corpus/name-at.ts';
import { isRefused } from '../../src/core/glossary/edit.ts';
import { addEntryTo } from '../../src/core/glossary/edit-entries.ts';
import { applyEdits } from '../../src/core/glossary/yaml-text.ts';
import { entities, read, readerOf } from './support/reading.ts';

/** A text with the place marked: `hover|at`, or `[a span]`. */
function marked(text: string): { text: string; start: number; end: number } {
  const start = text.search(/[|⟦]/);
  const plain = text.replace(/[|⟦]/, '');
  const end = plain.indexOf('⟧');
  return { text: plain.replace('⟧', ''), start, end: end < 0 ? start : end };
}

describe('the name at the cursor', () => {
  const ROWS: readonly (readonly [text: string, name: string | undefined])[] = [
    ['Then Mira T|al came.', 'Mira Tal'],
    ['The |Harbour Watch met.', 'Harbour Watch'],
    ['The Harbour Watch| met.', 'Harbour Watch'],
    ['Bank of O|ster’s vaults', 'Bank of Oster'],
    ['But N|RF men', 'NRF'],
    ['a quiet har|bour town', 'harbour'],
    ['the Dar al-|Ilm school', 'Dar al-Ilm'],
    ['in the U|.S. they', 'U.S.'],
    ['to Mira T|al.', 'Mira Tal'],
    ['it was  |  there', undefined],
  ];
  for (const [row, name] of ROWS) {
    test(row, () => {
      const { text, start } = marked(row);
      const span = nameAt(text, { start: 0, end: text.length }, start);
      assert.equal(span && text.slice(span.start, span.end), name);
    });
  }

  const TIDY: readonly (readonly [selected: string, name: string])[] = [
    ['the Harbour\n  Watch', 'Harbour Watch'],
    ['“Harbour Watch”,', 'Harbour Watch'],
    ['Oster’s', 'Oster'],
    ["the traders' ", 'traders'],
    ['(U.S.)', 'U.S.'],
    ['U.S', 'U.S'],
    ['the U.S.', 'U.S.'],
    ['They met Tal.', 'They met Tal'],
    ['O’Hara', 'O’Hara'],
    ['Theodor', 'Theodor'],
  ];
  for (const [selected, name] of TIDY) {
    test(`${JSON.stringify(selected)} is ${name}`, () => assert.equal(tidyName(selected), name));
  }
});

describe('the kind that is guessed', () => {
  const ROWS: readonly (readonly [text: string, kind: string])[] = [
    ['when Gen. ⟦Mira Tal⟧ came', 'person'],
    ['then ⟦Mira Tal⟧ said that', 'person'],
    ['Ambassador ⟦Tal⟧ left', 'person'],
    ['when the ⟦Grenni⟧ rode out', 'group'],
    ['when ⟦Grenni⟧ fell', 'place'],
    ['in ⟦Grenni⟧ and in Grenni, until Grenni’s government fell', 'state'],
    ['when ⟦Grenni⟧ fell, and the Grenni rode', 'group'],
    ['when ⟦Grenn⟧ fell, and the Grennians rode', 'state'],
    ['when ⟦Orbistan⟧ fell, and the Orbs rode', 'state'],
    ['when ⟦Vania⟧ fell, and a Vanian ship sank', 'state'],
    ['when ⟦Grenn⟧ fell, and the Grennings rode', 'place'],
    ['⟦Grenn⟧ said no; they met in Grenn', 'place'],
    ['when ⟦Ittihad-ul-Mujahideen⟧ rode', 'group'],
    ['the ⟦Ministry of Salt⟧ said', 'organisation'],
    ['⟦University of Oster⟧', 'organisation'],
    ['the ⟦Lanna Policy Forum⟧ met', 'organisation'],
    ['the ⟦Lanna Initiative Group⟧ met', 'organisation'],
    ['the ⟦Lanna Forum Declaration⟧ said', 'agreement'],
    ['the ⟦HLG⟧ met', 'organisation'],
    ['the ⟦Grey Tide Front⟧ claimed', 'group'],
    ['⟦Grey Tide⟧ militants fired', 'group'],
    ['fighters of ⟦Grey Tide⟧', 'group'],
    ['the ⟦Republic of Oster⟧', 'state'],
    ['⟦Oster⟧’s government', 'state'],
    ['a storm near ⟦Lanna⟧ rose', 'place'],
    ['the ⟦Lanna River⟧ rose', 'place'],
    ['the ⟦Bank of Oster Treaty⟧', 'agreement'],
    ['⟦Operation Salt⟧ began', 'agreement'],
    ['and ⟦Mira Tal⟧ of the docks', 'person'],
  ];
  for (const [row, kind] of ROWS) {
    test(`${row}: ${kind}`, () => {
      const { text, start, end } = marked(row);
      assert.equal(guessKind(text, { start, end }), kind);
    });
  }
});

const READER = readerOf(
  `${entities(
    'mira-tal: person, Mira Tal',
    'harbour-league: organisation, Harbour League of Oster',
    'grey-tide: group, Grey Tide',
    'lanna: place, Lanna',
    'oster: state, Oster',
  )}sources:\n  notes: { title: Notes, date: 2024-06, files: ["**/a.md"] }\n`,
);

describe('the entries that a name may belong to', () => {
  const TEXT = 'Grey Tide burned the pier. Much later the Harbour League of Oster met in Lanna.';
  const ROWS: readonly (readonly [name: string, first: string, role: string, sure: boolean])[] = [
    ['HLO', 'harbour-league', 'altLabel', true],
    ['Tal', 'mira-tal', 'weakLabel', true],
    ['Gray Tide', 'grey-tide', 'hiddenLabel', true],
    ['Lana', 'lanna', 'hiddenLabel', true],
    ['Oster League', 'harbour-league', 'altLabel', false],
    ['the smugglers', 'grey-tide', 'altLabel', false],
  ];
  for (const [name, first, role, sure] of ROWS) {
    test(`${name}: ${first} as ${role}`, () => {
      const [likely] = likelyEntries(name, READER.glossary, read(TEXT, READER), 0);
      assert.equal(likely?.entity.id, first);
      assert.equal(likely.role, role);
      assert.equal(likely.likeness > 0.6, sure, String(likely.likeness));
    });
  }

  test('all entries can be chosen', () => {
    assert.equal(likelyEntries('X', READER.glossary, undefined, 0).length, 5);
  });
});

describe('the incident that a sentence tells of', () => {
  const ROWS: readonly (readonly [
    text: string,
    date: string | undefined,
    place: string | undefined,
    type: string,
    name: string,
  ])[] = [
    [
      'On 12 March 2024 a blast⟦⟧ shook Lanna.',
      '2024-03-12',
      'lanna',
      'explosions',
      'Blast: Lanna',
    ],
    [
      'In May⟦⟧ Grey Tide raided Oster.',
      '2024-05',
      'oster',
      'battles',
      'Grey Tide, Oster, May 2024',
    ],
    [
      'On 2 July⟦⟧ Mira Tal was elected.',
      '2023-07-02',
      undefined,
      'strategic-developments',
      'Mira Tal, 2 July 2023',
    ],
    ['It was a strike. In 1999 rioters⟦⟧ came.', '1999', undefined, 'riots', 'Rioters'],
    ['Then drone strikes⟦⟧ shook Lanna.', undefined, 'lanna', 'explosions', 'Drone strikes: Lanna'],
    [
      'A significant⟦⟧ return to Lanna in 2020.',
      '2020',
      'lanna',
      'strategic-developments',
      'Return: Lanna',
    ],
    ['Then drone strikes⟦⟧ fell.', undefined, undefined, 'explosions', 'Drone strikes'],
    ['They signed⟦⟧ it in Lanna.', undefined, 'lanna', 'strategic-developments', 'Signed: Lanna'],
    ['Then silence⟦⟧ covered everything.', undefined, undefined, 'strategic-developments', ''],
    [
      'Mira Tal⟦⟧ walked to Lanna.',
      undefined,
      'lanna',
      'strategic-developments',
      'Mira Tal, Lanna',
    ],
    [
      'In December 2023, Grey Tide had stormed⟦⟧ a police station in Rask and killed eleven officers.',
      '2023-12',
      undefined,
      'violence-against-civilians',
      'Grey Tide, Rask, December 2023',
    ],
    [
      'In December 2023, Grey Tide had stormed⟦⟧ a police station in Lanna and killed eleven officers.',
      '2023-12',
      'lanna',
      'violence-against-civilians',
      'Grey Tide, Lanna, December 2023',
    ],
    [
      'In January 2024 Oster carried⟦⟧ out airstrikes on Grey Tide.',
      '2024-01',
      undefined,
      'explosions',
      'Airstrikes, Oster, January 2024',
    ],
    [
      'An ambush⟦⟧ in Rask killed two.',
      undefined,
      undefined,
      'violence-against-civilians',
      'Ambush: Rask',
    ],
    [
      'A bombing killed⟦⟧ two in Rask in May 2024.',
      '2024-05',
      undefined,
      'explosions',
      'Bombing: Rask',
    ],
    [
      'On 16 January 2024 Oster struck⟦⟧ two bases of Grey Tide in Rask.',
      '2024-01-16',
      undefined,
      'strategic-developments',
      'Oster, Rask, 16 January 2024',
    ],
    ['At Friday prayers a riot⟦⟧ began.', undefined, undefined, 'riots', 'Riot'],
    ['They raided⟦⟧ Lanna.', undefined, 'lanna', 'battles', 'Raided: Lanna'],
  ];

  test('has its month and a place that is no entry in the lines that are proposed first', () => {
    const { text, start, end } = marked(
      'In December 2023, Grey Tide had stormed⟦⟧ a police station in Rask and killed eleven officers.',
    );
    const { evidence } = draftIncident(read(text, READER), READER.glossary, { start, end });
    const cues = { words: ['kill*', 'storm*'] };
    assert.deepEqual(evidence.slice(0, 2), [
      [{ entity: 'grey-tide' }, { date: 'month' }, cues],
      [{ words: ['Rask'] }, cues],
    ]);
  });

  for (const [row, date, place, type, name] of ROWS) {
    test(row, () => {
      const { text, start, end } = marked(row);
      const reading = read(text, READER);
      const draft = draftIncident(reading, READER.glossary, { start, end });
      assert.deepEqual(
        [draft.date, draft.place, draft.eventType, draft.name],
        [date, place, type, name],
      );
      assert.ok(text.includes(draft.quote), draft.quote);
      assert.ok(draft.quote.split(' ').length <= 8);
      assert.ok(draft.evidence.length > 0, 'some evidence is proposed');
      for (const line of draft.evidence) {
        const entry = {
          section: 'incidents',
          id: 'new',
          fields: {
            prefLabel: 'New',
            eventType: type,
            ...(date ? { date } : {}),
            evidence: [line],
          },
        } as const;
        const before = entities(
          'mira-tal: person, Mira Tal',
          'grey-tide: group, Grey Tide',
          'lanna: place, Lanna',
          'oster: state, Oster',
        );
        const edits = addEntryTo(before, entry);
        assert.ok(!isRefused(edits));
        const yaml = applyEdits(before, edits);
        const again = read(`---\ndate: 2024-06\n---\n\n${text}`, readerOf(yaml));
        assert.equal(again.tellings.length, 1, `${JSON.stringify(line)} finds the sentence`);
      }
    });
  }
});
