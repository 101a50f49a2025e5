/** Hedges beside a telling, shown where they disagree with the glossary's attribution. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { incidentCard } from '../../src/core/card/incident-card.ts';
import { read, readerOf } from './support/reading.ts';

/** The card's lines with "?" for the first telling of a text. */
function hedges(text: string, attribution: string): readonly string[] {
  const reader = readerOf(`
entities: { reds: { kind: group, prefLabel: Reds } }
incidents:
  fire:
    prefLabel: the great Fire
    eventType: explosions
    parties: [{ role: perpetrator, entity: reds${attribution && `, attribution: ${attribution}`} }]
`);
  const reading = read(text, reader);
  const [telling] = reading.tellings;
  assert.ok(telling, text);
  const card = incidentCard(reader.glossary, reading, 'fire', telling);
  return (card?.lines ?? [])
    .filter(({ name }) => name === '?')
    .map(({ parts }) => parts.map((part) => part.text).join(''));
}

describe('hedges', () => {
  const rows: readonly (readonly [text: string, attribution: string, line: string | undefined])[] =
    [
      ['The great Fire was likely their work.', 'stated', '“likely” here; the glossary: stated'],
      [
        'The great Fire, allegedly theirs, spread.',
        'confirmed',
        '“allegedly” here; the glossary: confirmed',
      ],
      [
        'The great Fire was claimed by the Reds.',
        'suspected',
        '“claimed by” here; the glossary: suspected',
      ],
      [
        'The Reds took responsibility for the great Fire.',
        'stated',
        '“took responsibility” here; the glossary: stated',
      ],
      ['The Reds deny the great Fire.', 'stated', '“deny” here; the glossary: stated'],
      [
        'Of the great Fire there was speculation.',
        'claimed',
        '“speculation” here; the glossary: claimed',
      ],
      [
        'The great Fire, blamed on the Reds, spread.',
        'confirmed',
        '“blamed on” here; the glossary: confirmed',
      ],
      [
        'The Reds denied responsibility for the great Fire.',
        'stated',
        '“denied” here; the glossary: stated',
      ],
      [
        'The great Fire, they say, was theirs; the Reds denied it.',
        'stated',
        '“denied” here; the glossary: stated',
      ],
      ['No group claimed responsibility for the great Fire.', 'stated', undefined],
      ['The great Fire has not been claimed by the Reds.', 'stated', undefined],
      ['Nobody denied the great Fire.', 'stated', undefined],
      ['The Reds denied sheltering men after the great Fire.', 'stated', undefined],
      ['The great Fire was never blamed on the Reds.', 'stated', undefined],
      ['The great Fire was likely their work.', 'suspected', undefined],
      ['The great Fire was claimed by the Reds.', 'claimed', undefined],
      ['The great Fire was likely their work.', '', undefined],
      ['The great Fire burnt.', 'stated', undefined],
      ['After the great Fire peace is likely to last.', 'stated', undefined],
      ['The great Fire made peace less likely.', 'stated', undefined],
      ['An unlikely story of the great Fire.', 'stated', undefined],
      ['The great Fire burnt. They probably fled.', 'stated', undefined],
      [
        'The great Fire burnt for days and nights while all the town stood by and watched, and the mayor probably slept.',
        'stated',
        undefined,
      ],
    ];
  for (const [text, attribution, line] of rows) {
    test(`${text} (${attribution || 'not said'})`, () =>
      assert.deepEqual(hedges(text, attribution), line === undefined ? [] : [line]));
  }
});
