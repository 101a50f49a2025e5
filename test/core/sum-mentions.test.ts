/** Nouns for whatever happened: what "these incidents", "the crisis" or "this episode" take up. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { read, readerOf } from './support/reading.ts';

const reader = readerOf(`
entities:
  aland: { kind: state, prefLabel: Aland, demonym: [Alandic] }
  borduria: { kind: state, prefLabel: Borduria, demonym: [Bordurian] }
  mora: { kind: place, prefLabel: Mora, relations: [{ type: part-of, to: aland }] }
  pela: { kind: place, prefLabel: Pela, relations: [{ type: part-of, to: borduria }] }
  reds: { kind: group, prefLabel: Red Fist }
incidents:
  market:
    prefLabel: Mora market bombing
    eventType: explosions
    subEventType: suicide-bomb
    date: 2024-10-06
    place: mora
    parties: [{ role: perpetrator, entity: reds }]
  bus:
    prefLabel: Mora bus attack
    eventType: violence-against-civilians
    subEventType: attack
    date: 2024-11-02
    place: mora
    parties: [{ role: perpetrator, entity: reds }]
  strike:
    prefLabel: Alandic strike on Pela
    eventType: explosions
    subEventType: air-strike
    date: 2024-01-16
    place: pela
    parties: [{ role: perpetrator, entity: aland }]
  answer:
    prefLabel: Bordurian strike on Mora
    eventType: explosions
    subEventType: air-strike
    date: 2024-01-18
    place: mora
    parties: [{ role: perpetrator, entity: borduria }]
  tour:
    prefLabel: Duke’s visit to Pela
    eventType: strategic-developments
    subEventType: visit
    date: 2024-01-20
    place: pela
  raids:
    prefLabel: Raids on the coast
    eventType: violence-against-civilians
    subEventType: attack
    clarity: aggregate
    date: 2024
sources: { of-2024: { title: Letters, date: 2024-12 } }
`);

const MARKET = 'Then came the Mora market bombing. ';
const BUS = 'It was followed by the Mora bus attack. ';
const STRIKE = 'Then came the Alandic strike on Pela. ';
const ANSWER = 'It was followed by the Bordurian strike on Mora. ';
const TOUR = 'Last came the Duke’s visit to Pela. ';
const RAIDS = 'There were the Raids on the coast. ';
const FAR = 'Rain fell.\n\nSnow fell.\n\nIt thawed.\n\n';

type Row = readonly [name: string, text: string, words: string, incidents: readonly string[]];

/** Each row: what the words, the last such in the text, take up. */
function check(rows: readonly Row[]): void {
  for (const [name, text, words, incidents] of rows) {
    test(name, () => {
      const whole = `---\nsource: of-2024\n---\n\n${text}`;
      const start = whole.lastIndexOf(words);
      assert.ok(start > 0, `“${words}” stands in the text`);
      const found = read(whole, reader).tellings.filter(
        (telling) => telling.rule === 'short' && telling.start === start,
      );
      assert.deepEqual(found.map(({ incident }) => incident).toSorted(), [...incidents].toSorted());
      for (const telling of found) {
        assert.equal(whole.slice(telling.start, telling.end), words);
        assert.equal(telling.strength, 'certain');
      }
    });
  }
}

const BOTH = ['market', 'bus'];
const WAR = ['strike', 'answer'];

describe('a plural that points takes up those that were just told', () => {
  const after = `${MARKET}${BUS}`;
  check([
    ['two attacks', `${after}These attacks shook them.`, 'These attacks', BOTH],
    ['incidents', `${after}These incidents shook them.`, 'These incidents', BOTH],
    [
      'with a word between',
      `${after}These repeated breaches hurt.`,
      'These repeated breaches',
      BOTH,
    ],
    ['over a sentence', `${after}Rain fell. These incidents hurt.`, 'These incidents', BOTH],
    ['over the end of a paragraph', `${after}\n\nThese events hurt.`, 'These events', BOTH],
    [
      'that could have been',
      `${after}These attacks could have been stopped.`,
      'These attacks',
      BOTH,
    ],
    ['those of a place', `${after}These incidents in Mora hurt.`, 'These incidents in Mora', BOTH],
    ['a sum of many', `${RAIDS}These attacks hurt.`, 'These attacks', ['raids']],
    [
      'no sum beside one of the many',
      `${RAIDS}${MARKET}These attacks hurt.`,
      'These attacks',
      ['market'],
    ],
    ['no visit among them', `${after}${TOUR}These attacks hurt.`, 'These attacks', BOTH],
    ['not what is called otherwise', `${after}These ambushes hurt.`, 'These ambushes', []],
    ['not one alone', `${MARKET}These attacks hurt.`, 'These attacks', []],
    ['not farther', `${after}${FAR}These attacks hurt.`, 'These attacks', []],
    [
      'not over two sentences',
      `${after}Rain fell. Snow fell. These attacks hurt.`,
      'These attacks',
      [],
    ],
    ['not “the”', `${after}The attacks on officials hurt.`, 'The attacks', []],
    ['not of another place', `${after}These attacks in Pela hurt.`, 'These attacks in Pela', []],
    [
      'not a word that says more',
      `${after}These economic events hurt.`,
      'These economic events',
      [],
    ],
    ['not visits', `${after}These visits hurt.`, 'These visits', []],
    ['not what did not happen', `${after}Without these attacks they stay.`, 'these attacks', []],
  ]);
});

describe('a series takes up whatever it was made of', () => {
  const after = `${STRIKE}${ANSWER}${TOUR}`;
  const all = [...WAR, 'tour'];
  check([
    ['events', `${after}This sequence of events shook them.`, 'This sequence of events', all],
    [
      'attacks only',
      `${MARKET}${BUS}${TOUR}This wave of attacks hurt.`,
      'This wave of attacks',
      BOTH,
    ],
    ['not one alone', `${TOUR}This chain of events shook them.`, 'This chain of events', []],
    ['not any', `${after}A sequence of events shook them.`, 'A sequence of events', []],
  ]);
});

describe('a crisis or an exchange is what states did to each other', () => {
  const after = `${STRIKE}${ANSWER}`;
  check([
    ['behind it', `${after}The crisis passed.`, 'The crisis', WAR],
    [
      'an exchange of strikes',
      `${after}The exchange of strikes ended.`,
      'The exchange of strikes',
      WAR,
    ],
    ['one side of it', `${STRIKE}This confrontation was short.`, 'This confrontation', ['strike']],
    [
      'by its month, anywhere',
      `${after}${FAR}The crisis of January 2024 passed.`,
      'The crisis of January 2024',
      WAR,
    ],
    [
      'by its month before it',
      `${after}${FAR}The January crisis passed.`,
      'The January crisis',
      WAR,
    ],
    [
      'events by their month',
      `${after}${FAR}The events of January 2024 passed.`,
      'The events of January 2024',
      WAR,
    ],
    ['not by its year', `${after}${FAR}The crisis of 2024 passed.`, 'The crisis of 2024', []],
    [
      'not by another month',
      `${after}${FAR}The crisis of May 2024 passed.`,
      'The crisis of May 2024',
      [],
    ],
    [
      'not before it was told',
      `The crisis of January 2024 passed. ${after}`,
      'The crisis of January 2024',
      [],
    ],
    ['not what a group did', `${MARKET}The crisis passed.`, 'The crisis', []],
    ['not another crisis', `${after}The economic crisis passed.`, 'The economic crisis', []],
    ['not farther', `${after}${FAR}The crisis passed.`, 'The crisis', []],
    ['not a visit', `${TOUR}The crisis passed.`, 'The crisis', []],
    ['not one that is to come', `${after}The crisis could come again.`, 'The crisis', []],
  ]);
});

describe('an episode is the one thing that was told', () => {
  check([
    ['“the”', `${MARKET}They closed the episode.`, 'the episode', ['market']],
    ['“this”', `${MARKET}This episode shook them.`, 'This episode', ['market']],
    ['not a visit', `${TOUR}They closed the episode.`, 'the episode', []],
    [
      'not one of two',
      'The Mora market bombing and the Mora bus attack. They closed the episode.',
      'the episode',
      [],
    ],
    [
      'not one beside a visit',
      'The Mora market bombing and the Duke’s visit to Pela. They closed the episode.',
      'the episode',
      [],
    ],
    ['not any', `${MARKET}An episode followed.`, 'An episode', []],
  ]);
});

describe('one of many that an entry sums up is taken up in the next sentence', () => {
  check([
    ['as the entry calls it', `${RAIDS}The raid hurt.`, 'The raid', ['raids']],
    ['as its type is called', `${RAIDS}This assault hurt.`, 'This assault', ['raids']],
    ['not a sentence later', `${RAIDS}Rain fell. The raid hurt.`, 'The raid', []],
    ['not beside another place', `${RAIDS}In Pela the raid hurt.`, 'the raid', []],
    ['not beside another year', `${RAIDS}In 2011 the raid hurt.`, 'the raid', []],
    ['not what may come', `${RAIDS}The raid could come again.`, 'The raid', []],
    [
      'before a single one told earlier',
      `${BUS}Rain fell. ${RAIDS}The attack hurt.`,
      'The attack',
      ['raids'],
    ],
    ['a single one told since', `${RAIDS}${BUS}The attack hurt.`, 'The attack', ['bus']],
  ]);
});

describe('in a section whose heading tells of it', () => {
  const head = '## The Mora market bombing\n\nRain fell.\n\nSnow fell. It thawed. ';
  const war = `${STRIKE}${ANSWER}\n\n## The crisis of January 2024\n\nRain fell.\n\nSnow fell. It thawed. `;
  check([
    ['“the attack”', `${head}They forgot the attack.`, 'the attack', ['market']],
    ['“the crisis”', `${war}They forgot the crisis.`, 'the crisis', WAR],
    [
      'not below another heading',
      `${head}\n\n## Rain\n\nThey forgot the attack.`,
      'the attack',
      [],
    ],
    ['not a word that points', `${head}They forgot this attack.`, 'this attack', []],
    [
      'not where another was told since',
      `${head}${BUS}It thawed. It froze. They forgot the attack.`,
      'the attack',
      [],
    ],
    ['not beside another place', `${head}In Pela they forgot the attack.`, 'the attack', []],
    ['not another kind of event', `${head}They forgot the visit.`, 'the visit', []],
  ]);
});
