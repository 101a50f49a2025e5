/** Scenes: violence told in a sentence that names nothing, where the paragraph names the rest. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { read, readerOf } from './support/reading.ts';

const reader = readerOf(`
entities:
  aland: { kind: state, prefLabel: Aland, demonym: [Alandic] }
  borduria: { kind: state, prefLabel: Borduria, demonym: [Bordurian] }
  mora: { kind: place, prefLabel: Mora, relations: [{ type: part-of, to: aland }] }
  pela: { kind: place, prefLabel: Pela, relations: [{ type: part-of, to: aland }] }
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
  ferry:
    prefLabel: Pela ferry attack
    eventType: violence-against-civilians
    subEventType: attack
    date: 2023-05
    place: pela
    parties: [{ role: perpetrator, entity: reds }]
  wharf:
    prefLabel: Pela wharf attack
    eventType: violence-against-civilians
    subEventType: attack
    date: 2023-05-20
    place: pela
    parties: [{ role: perpetrator, entity: reds }]
  unrest:
    prefLabel: Attacks in Mora
    eventType: violence-against-civilians
    subEventType: attack
    clarity: aggregate
    date: 2024-10
    place: mora
    parties: [{ role: perpetrator, entity: reds }]
  tour:
    prefLabel: Duke’s visit to Mora
    eventType: strategic-developments
    subEventType: visit
    date: 2024-10
    place: mora
    parties: [{ role: visitor, entity: reds }]
sources: { of-2024: { title: Letters, date: 2024-12 } }
`);

const NIGHT = 'It was a night in October 2024 in Mora. ';
const MEN = 'Men of the Red Fist lay in wait. ';

type Row = readonly [name: string, text: string, found: readonly string[]];

function check(rows: readonly Row[]): void {
  for (const [name, text, found] of rows) {
    test(name, () => {
      const whole = `---\nsource: of-2024\n---\n\n${text}`;
      const scenes = read(whole, reader).tellings.filter(({ rule }) => rule === 'scene');
      assert.deepEqual(
        scenes.map(({ incident, start, end }) => `${incident}: ${whole.slice(start, end)}`),
        found,
      );
    });
  }
}

describe('a paragraph names place, month and party, a sentence counts', () => {
  check([
    ['the dead', `${NIGHT}${MEN}Two people were killed.`, ['market: Two people were killed']],
    [
      'the wounded',
      `${NIGHT}${MEN}At the gate it left 17 people wounded.`,
      ['market: left 17 people wounded'],
    ],
    [
      'whom it struck',
      `${NIGHT}The Bordurian engineers had landed. Two were killed.`,
      ['market: Two were killed'],
    ],
    [
      'by its day',
      `${MEN}On 6 October 2024 Mora was dark. Two were killed.`,
      ['market: Two were killed'],
    ],
    ['not by its year alone', `A night in 2024 in Mora. ${MEN}Two were killed.`, []],
    ['not another month', `It was a night in May 2024 in Mora. ${MEN}Two were killed.`, []],
    ['not another day', `It was 9 October 2024 in Mora. ${MEN}Two were killed.`, []],
    ['not without a place', `It was a night in October 2024. ${MEN}Two were killed.`, []],
    [
      'not the land around it',
      `It was a night in October 2024 in Aland. ${MEN}Two were killed.`,
      [],
    ],
    ['not without a party', `${NIGHT}Two were killed.`, []],
    ['not others', `${NIGHT}Men of the Blue Hand lay in wait. Two were killed.`, []],
    ['not without a number', `${NIGHT}${MEN}Rain fell.`, []],
    ['not in another paragraph', `${NIGHT}${MEN}\n\nTwo were killed.`, []],
    ['not elsewhere', `${NIGHT}${MEN}In Pela two were killed.`, []],
    ['not at another time', `${NIGHT}${MEN}In 2011 two were killed.`, []],
    ['not what might have been', `${NIGHT}${MEN}They could have killed two people.`, []],
    ['not one of two that fit', `It was a night in May 2023 in Pela. ${MEN}Two were killed.`, []],
    [
      'not what the paragraph tells anyway',
      `${NIGHT}${MEN}Two were killed in the Mora market bombing.`,
      [],
    ],
  ]);
});
