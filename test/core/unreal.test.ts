/** Evidence of violence that did not happen, or only may, tells of nothing; what looks alike does. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { read, readerOf } from './support/reading.ts';

function readerFor(eventType: string): ReturnType<typeof readerOf> {
  return readerOf(`
entities:
  mora: { kind: state, prefLabel: Mora }
  port: { kind: place, prefLabel: Old Port }
  sons: { kind: group, prefLabel: Grey Sons }
incidents:
  strike:
    prefLabel: the Long Night
    eventType: ${eventType}
    evidence:
      - [{ entity: port }, { words: [attack*, str*k, strike*, struck, bomb*, hit] }]
      - [{ entity: sons }, { words: [recogni*] }]
sources: {}
`);
}

const VIOLENT = readerFor('explosions');
const tells = (text: string, reader = VIOLENT) => read(text, reader).tellings.length > 0;

const UNREAL = [
  'There was no attack on Old Port.',
  'No further attack on Old Port came.',
  'It did not strike Old Port.',
  'They didn’t hit Old Port.',
  'Mora did not openly attack Old Port.',
  'Mora has never attacked Old Port.',
  'Old Port was not bombed.',
  'Without an attack on Old Port all would be well.',
  'Analysts fear an attack on Old Port.',
  'Fears of another bombing at Old Port grew.',
  'It threatened to attack Old Port.',
  'The threat of a strike on Old Port remained.',
  'Guards prevented an attack on Old Port.',
  'He warned of attacks in Old Port.',
  'Mora could strike Old Port.',
  'Mora may easily hit Old Port.',
  'Any attack on Old Port would mean war.',
  'A possible strike on Old Port was discussed.',
  'Had Mora struck Old Port, war would have come.',
  'Mora could have bombed Old Port.',
  'They left; Had Mora ever bombed Old Port, they would say so.',
];

const REAL = [
  'The attack on Old Port came at dawn.',
  'Fears of war grew after the attack on Old Port.',
  'Those who fear the attack on Old Port was staged are few.',
  'Nobody was warned of its attack on Old Port.',
  'No group claimed the attack on Old Port.',
  'No one died in the attack on Old Port.',
  'They had attacked Old Port.',
  'In May strikes hit Old Port.',
  'It may have bombed Old Port.',
  'Old Port could recover from the attack.',
  'Old Port was hit.',
  'Two that had never attacked Old Port did so now.',
  'It never forgot the attack on Old Port.',
  'Another attack, at Old Port, killed two.',
  'Had it not been for rain, the attack on Old Port would have been worse.',
  'The risk was known before Mora attacked Old Port.',
  'Mora has not ceased attacks on Old Port.',
  'It did not stop attacking Old Port.',
];

describe('violence that did not happen, or only may', () => {
  for (const text of UNREAL) test(text, () => assert.equal(tells(text), false));
});

describe('violence that did happen, whatever else did not', () => {
  for (const text of REAL) test(text, () => assert.equal(tells(text), true));
});

test('what is no violence may be that something was not done', () => {
  const reader = readerFor('strategic-developments');
  assert.equal(tells('Mora did not recognise the Grey Sons.', reader), true);
  assert.equal(tells('There was no attack on Old Port.', reader), true);
});

test('another place of the same words tells', () =>
  assert.equal(tells('Mora did not strike Old Port. Then it struck Old Port.'), true));
