/** Sentences that go on with what was just told: "It was the first attack", "Its founding", tolls, claims. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { explainTelling } from '../../src/core/essay/explain-telling.ts';
import { read, readerOf, takenUp } from './support/reading.ts';

const reader = readerOf(`
entities:
  aland: { kind: state, prefLabel: Aland, demonym: [Alandic] }
  borduria: { kind: state, prefLabel: Borduria, demonym: [Bordurian] }
  mora: { kind: place, prefLabel: Mora, relations: [{ type: part-of, to: aland }] }
  pela: { kind: place, prefLabel: Pela, relations: [{ type: part-of, to: borduria }] }
  reds: { kind: group, prefLabel: Red Fist }
  duke: { kind: person, prefLabel: Duke Otto }
incidents:
  market:
    prefLabel: Mora market bombing
    eventType: explosions
    subEventType: suicide-bomb
    date: 2024-10-06
    place: mora
    parties: [{ role: perpetrator, entity: reds }]
    evidence: [[{ words: [arcades] }, { words: [burnt] }]]
    reports:
      - source: of-2024
        killed: { total: 3, ofWhich: { engineers: 2 } }
        injured: { total: 17 }
  strike:
    prefLabel: Alandic strike on Pela
    eventType: explosions
    subEventType: air-strike
    date: 2024-01-16
    place: pela
    parties: [{ role: perpetrator, entity: aland }]
  tour:
    prefLabel: Otto’s journey to Pela
    eventType: strategic-developments
    subEventType: visit
    date: 2024-11
    place: pela
    parties: [{ role: visitor, entity: duke }]
  birth:
    prefLabel: Founding of the Red Fist
    eventType: strategic-developments
    subEventType: founding
    date: 2007
    parties: [{ role: initiator, entity: reds }]
  word:
    prefLabel: Otto’s speech on the bombing
    eventType: strategic-developments
    subEventType: statement
    date: 2024-10
    parties: [{ role: speaker, entity: duke }]
sources: { of-2024: { title: Letters, date: 2024-12 } }
`);

const MARKET = 'Then came the Mora market bombing. ';
const STRIKE = 'Then came the Alandic strike on Pela. ';
const TOUR = 'Then came Otto’s journey to Pela. ';
const BIRTH = 'Then came the Founding of the Red Fist. ';
const WORD = 'Then came Otto’s speech on the bombing. ';
const FAR = 'Rain fell.\n\nSnow fell.\n\nIt thawed.\n\n';

type Row = readonly [name: string, text: string, found: readonly string[]];

const again = (text: string) => takenUp(text, reader);

function check(rows: readonly Row[]): void {
  for (const [name, text, found] of rows) {
    test(name, () => assert.deepEqual(again(text), found));
  }
}

describe('a sentence that says what “it” was', () => {
  check([
    [
      'the first',
      `${STRIKE}It was the first air strike in years.`,
      ['strike: It was the first air strike'],
    ],
    ['one', `${MARKET}It was a brazen attack.`, ['market: It was a brazen attack']],
    [
      'softened',
      `${MARKET}This was perhaps the worst bombing yet.`,
      ['market: This was perhaps the worst bombing'],
    ],
    [
      'beside its own place',
      `${STRIKE}It was the first attack on Pela since the war.`,
      ['strike: It was the first attack'],
    ],
    [
      'over a paragraph',
      `${MARKET}\n\nIt was the worst attack yet.`,
      ['market: It was the worst attack'],
    ],
    ['a journey', `${TOUR}It was the longest visit of all.`, ['tour: It was the longest visit']],
    ['not a sentence later', `${MARKET}Rain fell. It was the worst attack yet.`, []],
    ['not another kind of event', `${TOUR}It was the worst attack yet.`, []],
    ['not one that it was not', `${MARKET}It was not the worst attack yet.`, []],
    ['not no attack', `${MARKET}It was no attack.`, []],
    ['not a failed one', `${MARKET}It was a failed attack.`, []],
    ['not of another place', `${MARKET}It was the first attack in Pela.`, []],
    ['not of another year', `${MARKET}It was the first attack of 2019.`, []],
    ['not what belongs to another noun', `${MARKET}It was the worst attack helicopter.`, []],
    [
      'not after two',
      'The Mora market bombing and the Alandic strike on Pela. It was the worst attack yet.',
      [],
    ],
    ['not the month of one', `${MARKET}It was the month of a bombing.`, []],
    ['not what somebody else was', `${MARKET}He was the first attack victim.`, []],
  ]);
});

describe('other nouns for what was said', () => {
  check([
    ['a pledge', `${WORD}Few took the pledge literally.`, ['word: the pledge']],
    ['an offer', `${WORD}It was a striking offer.`, ['word: It was a striking offer']],
    ['not for what was done', `${TOUR}Few took the pledge literally.`, []],
  ]);
});

describe('what somebody did or suffered, with whose it is', () => {
  check([
    ['its founding', `${BIRTH}Weeks after its founding it struck.`, ['birth: its founding']],
    ['his visit', `${TOUR}His trip ended badly.`, ['tour: His trip']],
    ['his remarks', `${WORD}His remarks angered them.`, ['word: His remarks']],
    [
      'a name, however far back',
      `${STRIKE}${FAR}Aland’s strike angered them.`,
      ['strike: Aland’s strike'],
    ],
    [
      'a name and a place',
      `${STRIKE}${FAR}Aland’s strike on Pela hurt.`,
      ['strike: Aland’s strike on Pela'],
    ],
    ['not the attack of those attacked', `${STRIKE}Its attack came at night.`, []],
    ['not those attacked by name', `${STRIKE}${FAR}Borduria’s strike came at night.`, []],
    ['not another target', `${STRIKE}${FAR}Aland’s strike on Mora failed.`, []],
    ['not from what nobody knows', `${STRIKE}${FAR}Aland’s strike against fever failed.`, []],
    ['over a sentence', `${BIRTH}Rain fell. Its founding was forgotten.`, ['birth: Its founding']],
    [
      'whatever place follows',
      `${BIRTH}Since its founding it struck Mora.`,
      ['birth: its founding'],
    ],
    ['not over two sentences', `${BIRTH}Rain fell. Snow fell. Its founding was forgotten.`, []],
    ['not of another year', `${BIRTH}In 2011 its founding was forgotten.`, []],
    ['not another kind of event', `${BIRTH}Its visit was forgotten.`, []],
    ['not before it was told', `Aland’s strike angered them. ${STRIKE}`, []],
    ['not what may come', `${STRIKE}${FAR}Aland’s strike could come again.`, []],
    ['not what was prevented', `${STRIKE}${FAR}They averted Aland’s strike.`, []],
  ]);
});

describe('a word that its evidence knows it by', () => {
  check([
    [
      'before the noun',
      `${MARKET}${FAR}The arcades attack is forgotten.`,
      ['market: The arcades attack'],
    ],
    ['not a word that it does not know', `${MARKET}${FAR}The bridge attack is forgotten.`, []],
    ['not before it was told', `The arcades attack is forgotten. ${MARKET}`, []],
  ]);
});

describe('a toll with a number that a report gives', () => {
  check([
    [
      'said by somebody',
      `${MARKET}Officials said that three people had died.`,
      ['market: three people had died'],
    ],
    [
      'a part',
      `${MARKET}The Duke said two engineers were killed.`,
      ['market: two engineers were killed'],
    ],
    [
      'a sentence later',
      `${MARKET}Windows broke. In the end 17 people were injured.`,
      ['market: 17 people were injured'],
    ],
    [
      'at its own place',
      `${MARKET}In Mora three people were killed.`,
      ['market: three people were killed'],
    ],
    [
      'one more',
      `${MARKET}Windows broke. Their driver, a clerk, was killed as well.`,
      ['market: Their driver, a clerk, was killed as well'],
    ],
    ['not one alone', `${MARKET}Windows broke. Their driver was killed.`, []],
    ['not one more elsewhere', `${MARKET}A clerk of Pela was also killed.`, []],
    ['not one more in something else', `${MARKET}A clerk was also killed in a fire.`, []],
    ['not another number', `${MARKET}Officials said that nine people had died.`, []],
    ['not the other harm', `${MARKET}Officials said that three people were injured.`, []],
    ['not at another place', `${MARKET}In Pela three people were killed.`, []],
    ['not at another time', `${MARKET}In 2011 three people were killed.`, []],
    ['not of something else', `${MARKET}Officials said that three people had died in a fire.`, []],
    [
      'not two sentences later',
      `${MARKET}Rain fell. Snow fell. Officials said that three people had died.`,
      [],
    ],
    ['not in another paragraph', `${MARKET}\n\nOfficials said that three people had died.`, []],
    ['not after a visit', `${TOUR}Officials said that three people had died.`, []],
    ['not after two attacks', `${MARKET}${STRIKE}Officials said that three people had died.`, []],
    ['not what may have been', `${MARKET}Officials said it could have killed three people.`, []],
  ]);
});

test('“Why?” names the telling before', () => {
  const text = `${STRIKE}It was the first air strike in years.`;
  const reading = read(text, reader);
  const telling = reading.tellings.at(-1);
  assert.ok(telling);
  const { rule, before } = explainTelling(reading, telling);
  assert.equal(rule, 'short');
  assert.equal(before && reading.essay.textIn(before), 'Alandic strike on Pela');
});

describe('a claim of what was just told', () => {
  const claimed = (words: string) => [`market: ${words}`];
  check([
    ['taken', `${MARKET}The Red Fist claimed responsibility.`, claimed('claimed responsibility')],
    ['by nobody', `${MARKET}Nobody has claimed it.`, claimed('claimed it')],
    ['laid at a door', `${MARKET}Police blamed smugglers.`, claimed('Police blamed')],
    ['denied', `${MARKET}Duke Otto denied any part in it.`, claimed('denied any part')],
    [
      'passive',
      `${MARKET}Responsibility was never claimed.`,
      claimed('Responsibility was never claimed'),
    ],
    ['that one', `${MARKET}The Red Fist had claimed that one.`, claimed('claimed that one')],
    [
      'as by one of theirs',
      `${MARKET}The Red Fist said within hours that one of its men had done it.`,
      claimed('said within hours that one of its men'),
    ],
    [
      'of one who was theirs',
      `${MARKET}The Red Fist said the man was one of its own.`,
      claimed('said the man was one of its own'),
    ],
    [
      'not somebody’s work',
      `${MARKET}This was not the work of smugglers.`,
      claimed('This was not the work of'),
    ],
    [
      'traced to a place',
      `${MARKET}The army traced the plot to Pela.`,
      claimed('The army traced the plot'),
    ],
    [
      'with those who helped',
      `${MARKET}Investigators traced his helpers.`,
      claimed('Investigators traced his helpers'),
    ],
    ['not what else was said of them', `${MARKET}The Red Fist said one of its shops burnt.`, []],
    ['not another trace', `${MARKET}The army traced the river to Pela.`, []],
    ['not a sentence later', `${MARKET}Rain fell. Nobody has claimed it.`, []],
    ['not of a journey', `${TOUR}Nobody has claimed it.`, []],
    ['not another claim', `${MARKET}The Red Fist claimed the hills.`, []],
    ['not of another place', `${MARKET}In Pela the Red Fist claimed responsibility.`, []],
    ['not of another day', `${MARKET}In 2019 the Red Fist claimed responsibility.`, []],
    [
      'not after two',
      `The Mora market bombing and the Alandic strike on Pela. Nobody claimed it.`,
      [],
    ],
  ]);
});
