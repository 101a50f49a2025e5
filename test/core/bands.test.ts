/** Bands of a telling: words that gave it away and stand close together are marked as one. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { cardAt } from '../../src/core/card/card-at.ts';
import { tellingsAt } from '../../src/core/essay/at.ts';
import { bandsOf } from '../../src/core/essay/bands.ts';
import { read, readerOf } from './support/reading.ts';

const reader = readerOf(`
incidents:
  pier-blast:
    prefLabel: Lanna blast
    eventType: explosions
    evidence: [[{ words: [blast] }, { words: [pier] }]]
`);

const CASES: readonly (readonly [name: string, text: string, bands: string[]])[] = [
  ['side by side', 'The pier blast came.', ['pier blast']],
  ['with two words between', 'The blast on the pier came.', ['blast on the pier']],
  ['with three', 'The blast on the long pier came.', ['blast', 'pier']],
  ['with long ones', 'The blast notwithstanding countermeasures pier.', ['blast', 'pier']],
  ['with a comma', 'After the blast, the pier stood.', ['blast', 'pier']],
  ['with a bracket', 'The blast (the pier stood) came.', ['blast', 'pier']],
  ['in two lines', 'The blast at\nthe pier came.', ['blast', 'pier']],
];

describe('bands', () => {
  for (const [name, text, bands] of CASES) {
    test(name, () => {
      const { essay, tellings } = read(text, reader);
      const found = tellings.flatMap((telling) => bandsOf(essay, telling));
      assert.deepEqual(
        found.map((band) => essay.textIn(band)),
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
});
