/** Rows of incidents and actors as the trees list them, and the words around a place. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { actorGroups } from '../../src/core/corpus/actor-rows.ts';
import { excerptAround } from '../../src/core/corpus/excerpt.ts';
import { dateOrder, incidentRows } from '../../src/core/corpus/incident-rows.ts';
import { read, readerOf } from './support/reading.ts';

const ROWS = readerOf(`entities:
  ferry: { kind: organisation, prefLabel: Ferry Line }
  mora: { kind: place, prefLabel: Mora }
  isles: { kind: group, prefLabel: Isle Front }
  bay: { kind: group, prefLabel: Bay Front }
incidents:
  late: { prefLabel: the Late Strike, eventType: protests, date: 2024-10-06, place: mora, parties: [{ role: organiser, entity: isles, attribution: claimed }, { role: victim, label: fishers }] }
  early: { prefLabel: the Early Strike, eventType: protests, date: 2019 }
  month: { prefLabel: the Month of Strikes, eventType: protests, date: 2024-10 }
  open: { prefLabel: the Slow Strike, eventType: protests, date: ../2020 }
  never: { prefLabel: the Undated Strike, eventType: protests }
  perhaps: { prefLabel: Perhaps, eventType: protests, date: 2030, evidence: [{ parts: [{ entity: mora }, { words: rumour }], strength: possible }] }
`);

describe('rows of incidents', () => {
  const text =
    'The Undated Strike came first. The Late Strike hurt Mora.\n\nThe Early Strike and the Month of Strikes went by, the Slow Strike too. A rumour in Mora.\n\nThe Late Strike again.';
  const reading = read(text, ROWS);
  const rows = incidentRows(reading, ROWS.glossary);

  test('by date, the undated last', () => {
    assert.deepEqual(
      rows.map((row) => [row.dateText, row.title]),
      [
        ['2019', 'the Early Strike'],
        ['../2020', 'the Slow Strike'],
        ['2024-10-06', 'the Late Strike'],
        ['2024-10', 'the Month of Strikes'],
        ['2030', 'Perhaps'],
        ['undated', 'the Undated Strike'],
      ],
    );
  });
  test('what is known to a month or year only follows its days, then periods, then what is about then', () => {
    const inOrder = [
      ...['1999~', '1999~/2020', '2001-09-11', '2001-09-11/2001-09-12', '2001-09', '2001-09/2021'],
      ...['2001-09~', '2001-10-07', '2001-12-31', '2001', '2001/2021', '2001/..', '2001~'],
      ...['2002-01-01', '2003', '../2003', '2004', 'soon'],
    ];
    const orders = inOrder.map((date) => dateOrder({ date }));
    assert.deepEqual(
      orders,
      orders.toSorted((a, b) => a - b),
    );
  });
  test('each telling with its sentence and number', () => {
    const late = rows.find((row) => row.incident === 'late');
    assert.equal(late?.count, 2);
    assert.deepEqual(
      late.tellings.map(({ paragraph, sentence, possible }) => [paragraph, sentence, possible]),
      [
        [1, 'The Late Strike hurt Mora.', false],
        [3, 'The Late Strike again.', false],
      ],
    );
  });
  test('place and parties by their names', () => {
    const late = rows.find((row) => row.incident === 'late');
    assert.deepEqual(late?.place, { entity: 'mora', name: 'Mora' });
    assert.deepEqual(late?.parties, [
      { name: 'Isle Front', entity: 'isles', role: 'organiser', attribution: 'claimed' },
      { name: 'fishers', entity: undefined, role: 'victim', attribution: undefined },
    ]);
  });
  test('possible only where nothing is certain', () => {
    assert.deepEqual(
      rows.filter((row) => row.possible).map((row) => row.incident),
      ['perhaps'],
    );
  });
  test('an essay that tells of nothing has no rows', () => {
    assert.deepEqual(incidentRows(read('Nothing.', ROWS), ROWS.glossary), []);
  });
});

describe('rows of actors', () => {
  const text = 'The Isle Front met the Bay Front, and the Isle Front left Mora.\n\nFerry Line.';
  const groups = actorGroups(read(text, ROWS), ROWS.glossary);
  test('by kind in one order, then by count, then by name', () => {
    assert.deepEqual(
      groups.map((group) => [group.kind, ...group.rows.map((row) => `${row.name} ${row.count}`)]),
      [
        ['organisation', 'Ferry Line 1'],
        ['group', 'Isle Front 2', 'Bay Front 1'],
        ['place', 'Mora 1'],
      ],
    );
  });
  test('each mention with its number and a few words around it', () => {
    const [front] = groups[1]?.rows ?? [];
    assert.deepEqual(
      front?.mentions.map(({ span, paragraph }) => [text.slice(span.start, span.end), paragraph]),
      [
        ['Isle Front', 1],
        ['Isle Front', 1],
      ],
    );
    for (const { excerpt } of front?.mentions ?? []) assert.match(excerpt, /Isle Front/);
  });
});

test('a name that may be either of two is counted for both, with a doubt', () => {
  const reader = readerOf(`entities:
  ada: { kind: person, prefLabel: Ada Rook, weakLabel: [{ label: Rook, after: full-name }] }
  ole: { kind: person, prefLabel: Ole Rook, weakLabel: [{ label: Rook, after: full-name }] }
`);
  const reading = read('Ada Rook wrote to Ole Rook. Then Rook fell ill.', reader);
  const [persons] = actorGroups(reading, reader.glossary);
  assert.deepEqual(
    persons?.rows.map(({ name, count, possible, mentions }) => [
      name,
      count,
      possible,
      mentions.map(({ rivals }) => rivals),
    ]),
    [
      ['Ada Rook', 2, 1, [[], ['ole']]],
      ['Ole Rook', 2, 1, [[], ['ada']]],
    ],
  );
});

describe('excerpts', () => {
  const text =
    'One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen.';
  const around = (words: string, width: number) => {
    const start = text.indexOf(words);
    return excerptAround(
      text,
      { start, end: start + words.length },
      { start: 0, end: text.length },
      width,
    );
  };
  test('the whole where it fits', () => assert.equal(around('five', 200), text));
  test('whole words around the focus, with … where something is left out', () => {
    const excerpt = around('eight', 40);
    assert.match(excerpt, /^… .*\beight\b.* …$/);
    for (const word of excerpt.replaceAll('…', '').trim().split(' '))
      assert.match(text, new RegExp(`\\b${word}\\b`));
  });
  test('no … at an end that is shown', () => {
    assert.match(around('One', 20), /^One .* …$/);
    assert.match(around('sixteen.', 20), /^… .*sixteen\.$/);
  });
  test('on one line', () => {
    assert.equal(
      excerptAround('One\n  two\r\nthree', { start: 6, end: 9 }, { start: 0, end: 16 }),
      'One two three',
    );
  });
});
