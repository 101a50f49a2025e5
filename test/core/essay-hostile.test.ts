/** Texts that no essayist would write, or that a broken file holds: each is read, and in time. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { cardAt } from '../../src/core/card/card-at.ts';
import { entities, read, readerOf } from './support/reading.ts';

const reader = readerOf(
  entities(
    'lanna: place, Lanna',
    'tide: group, Grey Tide; altLabel: [ISD]',
    'maq: place, "مقديشو"',
    'ile: place, "Île Ré"',
  ),
);

const MB = 1024 * 1024;
const PARAGRAPH = `The pilots of Lanna kept watch. ${'They saw nothing at all that night. '.repeat(8)}Grey Tide came.\n\n`;
const fill = (text: string, size: number) => text.repeat(Math.ceil(size / text.length));
const WORDS = 'They saw nothing at all that night, and went home. ';

/** A text, and the names that are found in it; of very many, how many. */
const TEXTS: readonly (readonly [name: string, text: string, found: readonly string[] | number])[] =
  [
    ['an essay of 5 MB', fill(PARAGRAPH, 5 * MB), 2 * Math.ceil((5 * MB) / PARAGRAPH.length)],
    ['one line of 1 MB', `Lanna ${fill(WORDS, MB)} Lanna`, 2],
    ['one word of 1 MB', `Lanna ${'x'.repeat(MB)} Lanna`, 2],
    ['1 MB of line breaks', `Lanna${'\n'.repeat(MB)}Lanna`, 2],
    ['1 MB of brackets left open', `Lanna ${'('.repeat(MB)} Lanna`, 2],
    ['line breaks of Windows', 'The Grey\r\nTide took Lanna.\r\n', ['Grey\r\nTide', 'Lanna']],
    ['lone surrogates', 'a\ud83d Lanna \udc00 Grey Tide \ud800', ['Lanna', 'Grey Tide']],
    ['a lone surrogate at a name', 'Lanna\ud83d and \udc00Lanna', ['Lanna', 'Lanna']],
    ['an emoji at a name', '🚢Lanna🚢', ['Lanna']],
    ['text from right to left', 'وصلت السفينة إلى مقديشو ليلا', ['مقديشو']],
    [
      'marks of direction around a name',
      '\u202bLanna\u202c و \u2067Lanna\u2069',
      ['Lanna', 'Lanna'],
    ],
    ['letters with combining marks', 'I\u0302le Re\u0301, Lanna', ['I\u0302le Re\u0301', 'Lanna']],
    ['a combining mark without a letter', '\u0301 Lanna', ['Lanna']],
    ['NUL and other controls', 'Lanna\0Grey Tide\u0007 Lanna', ['Lanna', 'Grey Tide', 'Lanna']],
    ['bytes that are no text', `\ufffd\ufffdPNG\r\n\u001a${'\ufffd'.repeat(500)}`, []],
    ['nothing', '', []],
    ['a byte order mark alone', '\ufeff', []],
  ];

describe('each is read', () => {
  for (const [name, text, found] of TEXTS) {
    test(name, { timeout: 60_000 }, () => {
      const { mentions } = read(text, reader);
      for (const { start, end, text: words } of mentions) {
        assert.equal(text.slice(start, end), words, 'offsets are those of the text');
      }
      const names = mentions.map(({ text: words }) => words);
      if (typeof found === 'number') assert.equal(names.length, found);
      else assert.deepEqual(names, found);
      const reading = read(text, reader);
      assert.equal(cardAt(reading, reader.glossary, text.length)?.cards.length, undefined);
    });
  }
  test('and any other text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (noise) => {
        const text = `${noise}\n\nLanna\n\n${noise}`;
        for (const { start, end, text: words } of read(text, reader).mentions) {
          assert.equal(text.slice(start, end), words);
        }
      }),
      { numRuns: 200 },
    );
  });
});
