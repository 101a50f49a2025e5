/** Where the words that a report quotes stand in its essay. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { locateQuotes } from '../../src/core/corpus/locate-quote.ts';
import { readEssay } from '../../src/core/essay/essay.ts';
import { foldText } from '../../src/core/text/characters.ts';
import { findFolded, foldWithOffsets } from '../../src/core/text/find-folded.ts';
import { readYaml } from './support/reading.ts';

describe('where the words of a report stand', () => {
  const TEXT =
    '---\ntitle: “two cooks”\n---\n\n# Fire\n\nA night. “Two\ncooks” died – two  cooks, they say. More.\n\nBoth  slept.';
  const essay = readEssay(
    { uri: 'a', path: 'a.md', text: TEXT, format: 'markdown' },
    readYaml('').glossary,
  );
  const rows: readonly (readonly [name: string, quotes: string[], found: string | undefined])[] = [
    [
      'in another typography',
      ['died - two cooks'],
      'died – two  cooks ¶ 2: “Two\ncooks” died – two  cooks, they say.',
    ],
    [
      'not in front matter',
      ['two cooks'],
      'two  cooks ¶ 2: “Two\ncooks” died – two  cooks, they say.',
    ],
    ['the first of several that stands', ['nobody', 'Both slept'], 'Both  slept ¶ 3: Both  slept.'],
    ['nowhere', ['nobody'], undefined],
    ['without a quote', [], undefined],
  ];
  for (const [name, quotes, found] of rows) {
    test(name, () => {
      const [place] = locateQuotes(essay, [quotes]);
      const words = (span: { start: number; end: number }) => TEXT.slice(span.start, span.end);
      assert.equal(
        place && `${words(place.quote)} ¶ ${place.paragraph}: ${words(place.sentence)}`,
        found,
      );
    });
  }
  test('what is found reads as what was looked for, and nothing is missed', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'b', ' ', '\u00a0', '\n', '–', '-', '’', 'é', '\u00ad'),
    });
    fc.assert(
      fc.property(text, fc.nat(20), fc.nat(8), (whole, from, length) => {
        const wanted = whole.slice(from, from + length).trim();
        const found = findFolded(foldWithOffsets(whole), wanted);
        for (const { start, end } of found)
          assert.equal(foldText(whole.slice(start, end)), foldText(wanted));
        if (foldText(wanted) !== '')
          assert.ok(found.some(({ start, end }) => start <= from + length && end >= from));
      }),
    );
  });
});
