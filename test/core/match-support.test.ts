/** What makes a weak label count besides the full name: offices, words near by, other subjects, essays. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { named, read, readerOf } from './support/reading.ts';

const reader = readerOf(`
entities:
  army: { kind: organisation, prefLabel: Aland Army }
  aland: { kind: state, prefLabel: Aland, demonym: Alander }
  port: { kind: place, prefLabel: Old Port }
  munir:
    kind: person
    prefLabel: Asad Munir
    weakLabel: Munir
    positions: [{ title: Army Chief, of: army, from: 2020 }]
  dar:
    kind: person
    prefLabel: Ilyas Dar
    weakLabel: Dar
    positions: [{ title: Foreign Minister of Aland }]
  vance:
    kind: person
    prefLabel: Ann Vance
    weakLabel: Vance
    positions: [{ title: President, of: aland }]
  vance-2:
    kind: person
    prefLabel: Bo Vance
    weakLabel: Vance
    positions: [{ title: Vice President, of: aland }]
  orr:
    kind: person
    prefLabel: Una Orr
    weakLabel: Orr
    positions: [{ title: Prime Minister, of: aland, from: 2013, to: 2017 }]
  orr-2:
    kind: person
    prefLabel: Pia Orr
    weakLabel: Orr
    positions: [{ title: Prime Minister, of: aland, from: 2022 }]
  moe:
    kind: person
    prefLabel: Cy Moe
    weakLabel: Moe
    positions: [{ title: Defence Minister, of: aland }]
  rao:
    kind: person
    prefLabel: Lin Rao
    weakLabel:
      - { label: Rao, near: [harbour*, pilot], with: [port] }
      - { label: Chief Rao, near: [tide], within: paragraph }
  sen:
    kind: person
    prefLabel: Mo Sen
    weakLabel: { label: Sen, essays: [2021/2022, notes] }
sources: { notes: { title: Notes, files: ['**/notes.md'] } }
`);

type Row = readonly [name: string, text: string, names: readonly string[]];

function dated(date: string): string {
  return `---\ndate: ${date}\n---\n\n`;
}

const OFFICES: readonly Row[] = [
  ['an office that is his', 'Foreign Minister Dar spoke.', ['Dar=dar']],
  ['after whose it is', 'Aland’s foreign minister Dar spoke.', ['Aland=aland', 'Dar=dar']],
  ['over a line break', 'The Foreign\nMinister Dar spoke.', ['Dar=dar']],
  ['once gone', 'Former Foreign Minister Dar spoke.', ['Dar=dar']],
  ['behind the name', 'Nobody asked Dar, the foreign minister.', ['Dar=dar']],
  ['another office', 'Interior Minister Dar spoke.', []],
  ['a higher one', 'Prime Minister Dar spoke.', []],
  ['one below it', 'Deputy Foreign Minister Dar spoke.', []],
  ['no office', 'Mr. Dar spoke.', []],
  ['the office of another behind the name', 'Nobody asked Dar, the president.', []],
  ['a rank, where the office is in an army', 'General Munir spoke.', ['Munir=munir']],
  ['a rank, shortened', 'Lt. Gen. Munir spoke.', ['Munir=munir']],
  ['a rank, where it is not', 'General Dar spoke.', []],
  ['an office and a longer name', 'General Munir Akram spoke.', []],
  ['a word that only ends like an office', 'The Copresident Vance spoke.', []],
  ['of two with the name, the one whose office it is', 'President Vance left.', ['Vance=vance']],
  ['and the other', 'Vice President Vance left.', ['Vance=vance-2']],
  [
    'from then on the name alone will do',
    'General Munir spoke. Then Munir left. Dar stayed.',
    ['Munir=munir', 'Munir=munir'],
  ],
  ['not before', 'Munir left. General Munir spoke.', ['Munir=munir']],
  ['an office for short', 'FM Dar spoke.', ['Dar=dar']],
  ['an office by another name', 'COAS Munir spoke.', ['Munir=munir']],
  ['an hour of the day', 'At 6 fm Dar spoke.', []],
  ['an office for short that is another’s', 'PM Dar spoke.', []],
  ['the other spelling of an office', 'Defense Minister Moe spoke.', ['Moe=moe']],
  ['two who held it, in an essay without a date', 'PM Orr spoke.', ['Orr=orr|orr-2']],
  ['the one who held it then', `${dated('2015-03')}Prime Minister Orr spoke.`, ['Orr=orr']],
  ['the one who holds it now', `${dated('2024')}Premier Orr spoke.`, ['Orr=orr-2']],
  ['a former one', `${dated('2024')}Former Prime Minister Orr spoke.`, ['Orr=orr']],
  ['nobody held it then', `${dated('2020')}Prime Minister Orr spoke.`, ['Orr=orr|orr-2']],
];

const ASKED: readonly Row[] = [
  ['a word near by', 'In the harbours they knew Rao well.', ['Rao=rao']],
  ['a word in another sentence', 'They saw the harbour. Rao was away.', []],
  [
    'a word in the paragraph, where that will do',
    'The tide came. So did Chief Rao.',
    ['Chief Rao=rao'],
  ],
  ['a word in another paragraph', 'The tide came.\n\nSo did Chief Rao.', []],
  ['another subject', 'Rao ran Old Port.', ['Rao=rao', 'Old Port=port']],
  ['another subject elsewhere', 'He ran Old Port. Rao slept.', ['Old Port=port']],
  ['nothing of the kind', 'Rao slept.', []],
  ['part of another name', 'The pilot Rao Venkat slept.', []],
  ['not this essay', 'Sen slept.', []],
];

describe('offices beside a surname', () => {
  for (const [name, text, names] of OFFICES) {
    test(name, () => assert.deepEqual(named(text, reader), names));
  }
  test('both fit: both are shown', () =>
    assert.deepEqual(
      named('Ann Vance met Bo Vance. Vance left.', reader).at(-1),
      'Vance=vance-2|vance',
    ));
  test('the reading says which words support it', () => {
    const text = 'One day.\n\nThe Foreign Minister Dar spoke.';
    const reading = read(text, reader);
    const [mention] = reading.mentions;
    assert.ok(mention);
    const support = reading.supportOf(mention);
    assert.equal(support && text.slice(support.start, support.end), 'Foreign Minister');
  });
});

describe('support that the glossary asks for', () => {
  for (const [name, text, names] of ASKED) {
    test(name, () => assert.deepEqual(named(text, reader), names));
  }
  test('an essay of the period', () =>
    assert.deepEqual(named(`${dated('2021-06')}Sen slept.`, reader), ['Sen=sen']));
  test('an essay before it', () =>
    assert.deepEqual(named(`${dated('2019')}Sen slept.`, reader), []));
  test('an essay of the source', () =>
    assert.deepEqual(named('Sen slept.', reader, { path: '/essays/notes.md' }), ['Sen=sen']));
});
