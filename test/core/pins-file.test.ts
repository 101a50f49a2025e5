/** The file of pins: what is written, and what is no list of them. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readPins, writePins } from '../../src/core/essay/pins.ts';
import { pinAt, TEXT } from './support/pins.ts';

describe('the file of pins', () => {
  const pins = [
    pinAt(TEXT, 'Munir', 2),
    pinAt(TEXT, 'Dar', 0, { type: 'is', entity: 'ishaq-dar' }),
    pinAt(TEXT, 'Munir', 0, { type: 'never' }),
    { ...pinAt(TEXT, 'Duki'), source: 'essays/"b".md' },
  ];
  const file = writePins(pins);
  test('one pin a line, sorted by essay and place', () => {
    const lines = file.trim().split('\n');
    assert.equal(lines.length, pins.length + 2);
    assert.deepEqual(
      readPins(file)?.map(({ source, start }) => [source, start]),
      [
        ['essays/"b".md', TEXT.indexOf('Duki')],
        ...[0, 2].map((n) => ['essays/a.md', pinAt(TEXT, 'Munir', n).start]),
        ['essays/a.md', TEXT.indexOf('Dar')],
      ],
    );
  });
  test('the order in which pins were made leaves no trace', () =>
    assert.equal(writePins(pins.toReversed()), file));
  test('what is written is read again', () => assert.equal(writePins(readPins(file) ?? []), file));
  test('the selectors are those of the W3C', () => {
    const [pin] = JSON.parse(file) as { target: { selector: { type: string }[] } }[];
    assert.deepEqual(
      pin?.target.selector.map(({ type }) => type),
      ['TextQuoteSelector', 'TextPositionSelector'],
    );
  });
  test('no pins', () => assert.deepEqual(readPins(writePins([])), []));
  for (const broken of [
    '{',
    '{}',
    '[1]',
    '[{"decision":"is"}]',
    'null',
    file.replace('"is"', '"maybe"'),
  ]) {
    test(`not a list of pins: ${broken.slice(0, 30)}`, () =>
      assert.equal(readPins(broken), undefined));
  }
  test('an empty file has none', () => assert.deepEqual(readPins('\n'), []));
});
