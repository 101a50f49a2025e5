/** Nouns that take up several attacks, or what was said, just before, and those that do not. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readerOf, takenUp } from './support/reading.ts';

const reader = readerOf(`
entities:
  mora: { kind: place, prefLabel: Mora }
incidents:
  market: { prefLabel: Mora market bombing, eventType: explosions, subEventType: suicide-bomb, date: 2024-10-06, place: mora }
  mill: { prefLabel: Mill shooting, eventType: violence-against-civilians, subEventType: attack, date: 2024-11-05 }
  raids: { prefLabel: Raids on the coast, eventType: violence-against-civilians, subEventType: attack, clarity: aggregate, date: 2024 }
  tour: { prefLabel: Duke’s visit to Pela, eventType: strategic-developments, subEventType: visit, date: 2024-11 }
  speech: { prefLabel: Duke’s promise, eventType: strategic-developments, subEventType: statement, date: 2024-11 }
  war: { prefLabel: Hundred Days War, eventType: battles, subEventType: war, date: 1912 }
`);

const MARKET = 'Then came the Mora market bombing. ';
const MILL = 'The Mill shooting followed. ';
const RAIDS = 'The Raids on the coast went on. ';
const TOUR = 'The Duke’s visit to Pela was short. ';
const SPEECH = 'The Duke’s promise was solemn. ';
const WAR = 'The Hundred Days War was long over. ';

const again = (text: string) => takenUp(text, reader);

const THESE = 'These incidents shook them.';

describe('a plural takes up the attacks told just before', () => {
  const rows: readonly (readonly [name: string, text: string, found: readonly string[]])[] = [
    [
      'both of two sentences',
      `${MARKET}${MILL}${THESE}`,
      ['market: These incidents', 'mill: These incidents'],
    ],
    [
      'both of one sentence',
      `After the Mora market bombing came the Mill shooting. ${THESE}`,
      ['market: These incidents', 'mill: These incidents'],
    ],
    ['a single one and what came of it', `${MARKET}${THESE}`, ['market: These incidents']],
    ['not a single one as attacks', `${MARKET}These attacks shook them.`, []],
    [
      'with a word between',
      `${MARKET}${MILL}They spoke of these repeated breaches.`,
      ['market: these repeated breaches', 'mill: these repeated breaches'],
    ],
    ['across paragraphs', `${MARKET}\n\n${THESE}`, ['market: These incidents']],
    ['a row of attacks', `${RAIDS}These attacks frightened them.`, ['raids: These attacks']],
    [
      'a row rather than the attack before it',
      `${MARKET}${RAIDS}${THESE}`,
      ['raids: These incidents'],
    ],
    [
      'only what is an attack',
      `After the Mora market bombing the Duke’s visit to Pela went on. ${THESE}`,
      ['market: These incidents'],
    ],
    [
      'and again',
      `${MARKET}${THESE} Those events were the last.`,
      ['market: These incidents', 'market: Those events'],
    ],
    ['not a visit', `${TOUR}${THESE}`, []],
    ['not a war', `${WAR}${THESE}`, []],
    ['not what was told three sentences before', `${MARKET}Rain fell. It snowed. ${THESE}`, []],
    ['not where nothing was told', THESE, []],
    ['not where the words say which', `${MARKET}These attacks on the coast went on.`, []],
    ['not without a word that points', `${MARKET}${MILL}Such incidents are rare.`, []],
    ['not another noun', `${MARKET}${MILL}These books were read.`, []],
    ['not twice in one sentence', `${MARKET}These events made the Mora market bombing known.`, []],
  ];
  for (const [name, text, found] of rows) {
    test(name, () => assert.deepEqual(again(text), found));
  }
});

describe('what was said is taken up by its nouns', () => {
  const rows: readonly (readonly [name: string, text: string, found: readonly string[]])[] = [
    ['one', `${SPEECH}This statement pleased them.`, ['speech: This statement']],
    ['many in form only', `${SPEECH}These remarks pleased them.`, ['speech: These remarks']],
    ['not after something else', `${TOUR}This statement pleased them.`, []],
    ['not what may be said', `${SPEECH}A statement is expected.`, []],
  ];
  for (const [name, text, found] of rows) {
    test(name, () => assert.deepEqual(again(text), found));
  }
});
