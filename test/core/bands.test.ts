/** Bands of a telling: words that gave it away and stand close together are marked as one. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { cardAt } from '../../src/core/card/card-at.ts';
import { tellingsAt } from '../../src/core/essay/at.ts';
import { bandsOf } from '../../src/core/essay/bands.ts';
import { read, readerOf } from './support/reading.ts';

const reader = readerOf(`
entities:
  lanna-pier: { kind: place, prefLabel: North Lanna pier road, altLabel: [Bright pier] }
incidents:
  pier-blast:
    prefLabel: Lanna blast
    eventType: explosions
    evidence: [[{ words: [blast] }, { words: [pier] }]]
  lanna-ban:
    prefLabel: Lanna ban
    eventType: strategic-developments
    evidence: [[{ words: [her, "could never leave"] }, { words: [she] }]]
`);

const CASES: readonly (readonly [name: string, text: string, bands: string[]])[] = [
  ['side by side', 'The pier blast came.', ['pier blast']],
  ['with two words between', 'The blast on the pier came.', ['blast on the pier']],
  ['with four', 'The blast on the very long pier came.', ['blast on the very long pier']],
  ['with five', 'The blast at the far old end pier came.', ['blast', 'pier']],
  [
    'with long ones',
    'The blast notwithstanding extraordinary countermeasures pier.',
    ['blast', 'pier'],
  ],
  ['with a comma', 'After the blast, the pier stood.', ['blast', 'pier']],
  ['with a bracket', 'The blast (the pier stood) came.', ['blast', 'pier']],
  ['inside a name', 'North Lanna pier road saw a blast.', ['North Lanna pier road saw a blast']],
  ['at the end of one', 'After the blast Bright pier stood.', ['blast Bright pier']],
  ['a pronoun', 'The mayor could never leave, though she wept.', ['could never leave']],
  ['where none says more', 'She, alas, wept for her.', ['She', 'her']],
  ['in two lines', 'The blast at\nthe pier came.', ['blast', 'pier']],
];

describe('bands', () => {
  for (const [name, text, bands] of CASES) {
    test(name, () => {
      const reading = read(text, reader);
      const found = reading.tellings.flatMap((telling) => bandsOf(reading, telling));
      assert.deepEqual(
        found.map((band) => reading.essay.textIn(band)),
        bands,
      );
    });
  }

  test('what is banded has its card, the words between too', () => {
    const text = 'The blast on the pier came.';
    const reading = read(text, reader);
    const at = text.indexOf('the pier');
    assert.equal(tellingsAt(reading, at).length, 1);
    const { span } = cardAt(reading, reader.glossary, at) ?? {};
    assert.equal(span && reading.essay.textIn(span), 'blast on the pier');
    assert.equal(cardAt(reading, reader.glossary, text.indexOf('came')), undefined);
  });

  test('a name that is banded as a whole says what is told there wherever one points', () => {
    const text = 'After the blast North Lanna pier road stood.';
    for (const word of ['North', 'pier', 'road']) {
      const { cards } = cardAt(read(text, reader), reader.glossary, text.indexOf(word)) ?? {};
      assert.deepEqual(
        cards?.[0]?.lines.filter(({ name }) => name === 'told').map(({ parts }) => parts[0]?.text),
        ['Lanna blast'],
      );
    }
  });
});
