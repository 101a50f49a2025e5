/** Later short mentions: what takes an incident up again once it has been told, and what does not. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { incidentCard } from '../../src/core/card/incident-card.ts';
import { incidentRows } from '../../src/core/corpus/incident-rows.ts';
import { explainTelling } from '../../src/core/essay/explain-telling.ts';
import { read, readerOf, takenUp } from './support/reading.ts';

const reader = readerOf(`
entities:
  mora: { kind: place, prefLabel: Mora, relations: [{ type: located-in, to: north }] }
  north: { kind: place, prefLabel: the North, relations: [{ type: part-of, to: aland }] }
  pela: { kind: place, prefLabel: Pela }
  aland: { kind: state, prefLabel: Aland, demonym: [Alandic] }
  borduria: { kind: state, prefLabel: Borduria, demonym: [Bordurian] }
  army: { kind: organisation, prefLabel: Alandic Army, relations: [{ type: part-of, to: aland }] }
  reds: { kind: group, prefLabel: Red Fist }
  blues: { kind: group, prefLabel: Blue Hand }
incidents:
  market:
    prefLabel: Mora market bombing
    eventType: explosions
    subEventType: suicide-bomb
    date: 2024-10-06
    place: mora
    parties:
      - { role: perpetrator, entity: reds }
      - { role: victim, label: Bordurian engineers }
  blasts:
    prefLabel: Pela explosions
    eventType: explosions
    date: 2024-11-05
    place: pela
  tour:
    prefLabel: Duke’s visit to Pela
    eventType: strategic-developments
    subEventType: visit
    date: 2024-11
    place: pela
  sweep:
    prefLabel: Clearing of the hills
    eventType: battles
    subEventType: armed-clash
    date: 2023
    parties: [{ role: initiator, entity: army }]
  blockade:
    prefLabel: Great Blockade
    noun: [blockade, cordon]
    eventType: strategic-developments
    subEventType: other
    date: 2022
  feud:
    prefLabel: Feud of the ports
    noun: feud
    eventType: strategic-developments
    subEventType: other
    date: 2019/2024
  raids:
    prefLabel: Raids on the coast
    eventType: violence-against-civilians
    subEventType: attack
    clarity: aggregate
    date: 2024
sources: { of-2024: { title: Letters, date: 2024-12 } }
`);

const TOLD = 'Then came the Mora market bombing. ';
const BLASTS = 'Then came the Pela explosions. ';
const FEUD = 'Then came the Feud of the ports. ';
const BOTH = `${TOLD}${BLASTS}`;
const FAR = 'Rain fell.\n\nSnow fell.\n\nIt thawed.\n\n';

/** The later mentions of a text as `incident: words`, with a ? for a possible one. */
const again = (text: string) => takenUp(text, reader);

type Row = readonly [name: string, text: string, found: readonly string[]];

function check(rows: readonly Row[]): void {
  for (const [name, text, found] of rows) {
    test(name, () => assert.deepEqual(again(text), found));
  }
}

describe('a phrase that says which event it means reaches back over the essay', () => {
  check([
    ['by place before', `${TOLD}${FAR}The Mora attack shook them.`, ['market: The Mora attack']],
    [
      'by place behind',
      `${TOLD}${FAR}The attack in Mora shook them.`,
      ['market: The attack in Mora'],
    ],
    [
      'by the place around it',
      `${TOLD}${FAR}The blast in the North shook them.`,
      ['market: The blast in the North'],
    ],
    ['by month', `${TOLD}${FAR}The October attack shook them.`, ['market: The October attack']],
    [
      'by month and place',
      `${TOLD}${FAR}After the October attack in Mora they left.`,
      ['market: the October attack in Mora'],
    ],
    ['by the year it began', `${FEUD}${FAR}The feud of 2019 went on.`, ['feud: The feud of 2019']],
    [
      'by a relative date',
      `${BLASTS}${FAR}Last month’s explosions shook them.`,
      ['blasts: Last month’s explosions'],
    ],
    [
      'by who did it',
      `${TOLD}${FAR}The attack by the Red Fist shook them.`,
      ['market: The attack by the Red Fist'],
    ],
    [
      'by whom it struck',
      `${TOLD}${FAR}The attack on Bordurian engineers shook them.`,
      ['market: The attack on Bordurian engineers'],
    ],
    [
      'by a word of its name',
      `${TOLD}${FAR}The market attack shook them.`,
      ['market: The market attack'],
    ],
    [
      'by the state of an army',
      `The Clearing of the hills began. ${FAR}The Alandic operation went on.`,
      ['sweep: The Alandic operation'],
    ],
    [
      'in a later block of a heading’s telling',
      `# The Mora market bombing\n\nThe Mora blast shook them.`,
      ['market: The Mora blast'],
    ],
    ['not before it was told', `The Mora attack shook them. ${TOLD}`, []],
    ['not what was never told', 'The Mora attack shook them.', []],
    ['not another place', `${TOLD}The Pela attack shook them.`, []],
    ['not another place behind', `${TOLD}The attack on Pela shook them.`, []],
    ['not a place that nobody knows', `${TOLD}The attack in Tessin shook them.`, []],
    ['not a name that nobody knows', `${TOLD}The Tessin attack shook them.`, []],
    ['not another month', `${TOLD}The May attack shook them.`, []],
    ['not another year', `${TOLD}The 2019 attack in Mora shook them.`, []],
    ['not by somebody else', `${TOLD}The attack by the Blue Hand shook them.`, []],
    ['not on those who did it', `${TOLD}The attack on the Red Fist shook them.`, []],
    [
      'of theirs in its place',
      `${TOLD}${FAR}The attack on Bordurian road engineers in Mora shook them.`,
      ['market: The attack on Bordurian road engineers in Mora'],
    ],
    ['not elsewhere', `${TOLD}${FAR}The attack on Bordurian road engineers in Kelso hurt.`, []],
    ...['was condemned by everyone', 'was discussed in Pela', 'cast doubt over the port'].map(
      (verb): Row => [
        `a verb behind it: ${verb}`,
        `${TOLD}${FAR}The attack on Bordurian engineers ${verb}.`,
        ['market: The attack on Bordurian engineers'],
      ],
    ),
    ['not by those whom it struck', `${TOLD}The Bordurian attack shook them.`, []],
    ['not with one thing right and one wrong', `${TOLD}The Mora attack of 2019 shook them.`, []],
    [
      'not a mission of those it struck',
      `${TOLD}The attack on the Bordurian embassy shook them.`,
      [],
    ],
    ['not a month of what lasted for years', `${FEUD}${FAR}The feud of March 2021 went on.`, []],
    ['not several', `${TOLD}The Mora attacks shook them.`, []],
    ['not another kind of event', `${TOLD}The Mora visit shook them.`, []],
    ['not any attack', `${TOLD}An attack in Mora is feared.`, []],
    ['not an attack that may come', `${TOLD}The planned attack in Mora is feared.`, []],
    ['not what was prevented', `${TOLD}They prevented the attack in Mora.`, []],
    ['not what would be', `${TOLD}The Mora attack would have failed.`, []],
    ['not what belongs to another noun', `${TOLD}The attack helicopters in Mora rose.`, []],
    ['not within a longer word', `${TOLD}The Mora counter-attack failed.`, []],
    ['not in code', `${TOLD}They wrote \`the Mora attack\` down.`, []],
    [
      'not where the sentence tells it anyway',
      `${TOLD}The attack was the Mora market bombing.`,
      [],
    ],
    [
      'a sum of many events is not one',
      'The Raids on the coast began. The raid in Mora failed.',
      [],
    ],
  ]);
});

describe('where several that were told fit, each is possibly meant', () => {
  check([
    [
      'by date',
      `${BOTH}${FAR}The 2024 bombing is forgotten.`,
      ['market?: The 2024 bombing', 'blasts?: The 2024 bombing'],
    ],
    [
      'a place decides',
      `${BOTH}${FAR}The 2024 bombing in Mora is forgotten.`,
      ['market: The 2024 bombing in Mora'],
    ],
    ['none without anything to go by', `${BOTH}${FAR}The bombing is forgotten.`, []],
    ['none right behind both', `${TOLD}And there were the Pela explosions. The blast echoed.`, []],
  ]);
});

describe('one that says nothing reaches back two sentences, or three', () => {
  check([
    ['a word that points', `${TOLD}This attack shook them.`, ['market: This attack']],
    ['“that”', `${TOLD}After that blast they left.`, ['market: that blast']],
    [
      'several, where its name says so',
      `${BLASTS}These explosions echoed.`,
      ['blasts: These explosions'],
    ],
    ['“the”', `${TOLD}The bombing shook them.`, ['market: The bombing']],
    [
      'a plain word between',
      `${TOLD}The deadly suicide attack shook them.`,
      ['market: The deadly suicide attack'],
    ],
    ['over a sentence', `${TOLD}Rain fell. This attack shook them.`, ['market: This attack']],
    ['over the end of a paragraph', `${TOLD}\n\nThis attack shook them.`, ['market: This attack']],
    ['over a heading', `${TOLD}\n\n# Rain\n\nThis attack shook them.`, ['market: This attack']],
    ['the one told last, of two', `${BOTH}This blast shook them.`, ['blasts: This blast']],
    [
      'one after the other',
      `${TOLD}This attack hurt. Rain fell. The bombing shook them.`,
      ['market: This attack', 'market: The bombing'],
    ],
    [
      'another kind of event',
      'The Duke’s visit to Pela ended. The trip was long.',
      ['tour: The trip'],
    ],
    ['a possessive', `${TOLD}The attack’s victims were many.`, ['market: The attack']],
    ['not farther', `${TOLD}${FAR}This attack shook them.`, []],
    [
      'the third, where none nearer is of its kind',
      `${TOLD}Rain fell. Snow fell. The attack shook them.`,
      ['market: The attack'],
    ],
    ['not over three', `${TOLD}Rain fell. Snow fell. It thawed. The attack shook them.`, []],
    ['not the third where it points', `${TOLD}Rain fell. Snow fell. This attack hurt.`, []],
    [
      'not the third of two',
      'The Mora market bombing and the Pela explosions. Rain fell. Snow fell. The blast echoed.',
      [],
    ],
    [
      'not the third where that is a sum of many',
      'Then came the Raids on the coast. Rain fell. Snow fell. The raids went on.',
      [],
    ],
    ['not several', `${TOLD}These attacks shook them.`, []],
    ['not all that there are', `${TOLD}The attacks of terrorists shook them.`, []],
    ['not anybody’s', `${TOLD}The attack of terrorists shook them.`, []],
    ['not another target', `${TOLD}The attack on the bridge shook them.`, []],
    [
      'not one that the sentence goes on to tell apart',
      `${TOLD}The attack that killed a judge shook them.`,
      [],
    ],
    ['not beside another place', `${TOLD}In Pela the attack shook them.`, []],
    ['not beside another year', `${TOLD}In 2011 the attack shook them.`, []],
    ['not what did not happen', `${TOLD}There was no attack. Without the attack they left.`, []],
    [
      'not what may happen',
      `${TOLD}The attack could come again. If the attack comes they leave.`,
      [],
    ],
    ['not “that” behind a verb', `${TOLD}They say that attack is defence.`, []],
    [
      'not past something else that was told',
      `${TOLD}The Great Blockade began. This attack shook them.`,
      [],
    ],
    ['not another kind of event', `${TOLD}This visit shook them.`, []],
  ]);
});

describe('a noun of the entry’s own reaches back over the essay', () => {
  const told = 'Then came the Great Blockade. ';
  check([
    ['“the”', `${told}${FAR}The cordon held.`, ['blockade: The cordon']],
    ['a word that points', `${told}${FAR}This blockade held.`, ['blockade: This blockade']],
    ['not before it was told', `The cordon held. ${told}`, []],
    ['not another’s', `${told}${FAR}The Pela cordon held.`, []],
    ['not any', `${told}${FAR}A cordon held.`, []],
    ['not a noun that the entry does not name', `${told}${FAR}The siege held.`, []],
  ]);
});

describe('a bare toll goes on with the violence told just before', () => {
  const after = (text: string) => `${TOLD}${text}`;
  check([
    ['how many died', after('At least 31 people died.'), ['market: At least 31 people died']],
    [
      'one after the other',
      after('Nine died. More than 160 were wounded.'),
      ['market: Nine died', 'market: More than 160 were wounded'],
    ],
    [
      'with a word on who they were',
      after('Over fifty persons, soldiers and clerks among them, lost their lives.'),
      ['market: Over fifty persons, soldiers and clerks among them, lost their lives'],
    ],
    ['who lived', after('Both survived, one of them barely.'), ['market: Both survived']],
    ['an atrocity, an incident', after('The atrocity shook them.'), ['market: The atrocity']],
    ['not of something else', after('More than 160 were wounded in a fire.'), []],
    ['not elsewhere', after('Nine people of Pela died.'), []],
    ['not at another time', after('Nine people died in 2019.'), []],
    ['not in another paragraph', after('\n\nNine people died.'), []],
    ['not a sentence later', after('Rain fell. Nine people died.'), []],
    ['not after a visit', 'Then came the Duke’s visit to Pela. Nine people died.', []],
    ['not after two attacks', 'The Mora market bombing and the Pela explosions. Nine died.', []],
    ['not of many attacks', 'The Raids on the coast went on. Nine people died.', []],
  ]);
});

test('a telling that fits several says so on its card and in its row', () => {
  const text = `${BOTH}${FAR}The 2024 bombing is forgotten.`;
  const reading = read(text, reader);
  const telling = reading.tellings.findLast(({ incident }) => incident === 'market');
  const lines = incidentCard(reader.glossary, reading, 'market', telling)?.lines ?? [];
  const said = lines.map(({ parts }) => parts.map((part) => part.text).join(''));
  assert.ok(said.includes('possibly meant here, or Pela explosions'), said.join('\n'));
  const row = incidentRows(reading, reader.glossary).find(({ incident }) => incident === 'market');
  assert.deepEqual(
    row?.tellings.map(({ possible, rivals }) => [possible, ...rivals]),
    [[false], [true, 'Pela explosions']],
  );
});

test('“Why?” names the telling before', () => {
  const text = `${TOLD}${FAR}The Mora attack is forgotten.`;
  const reading = read(text, reader);
  const telling = reading.tellings.at(-1);
  assert.ok(telling);
  const { rule, before, rivals } = explainTelling(reading, telling);
  assert.equal(rule, 'short');
  assert.equal(before && reading.essay.textIn(before), 'Mora market bombing');
  assert.deepEqual(rivals, []);
});
