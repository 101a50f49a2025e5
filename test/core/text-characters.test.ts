/** Folding: what counts as the same name, and what does not. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { classOf, fold, foldText, isAstralSign, WORD } from '../../src/core/text/characters.ts';

describe('texts that differ by typography only are folded to the same', () => {
  const same: readonly (readonly [name: string, written: string, folded: string])[] = [
    ['curly double quotes', '“Aman”', '"Aman"'],
    ['low and angle quotes', '„Aman« »Aman‟', '"Aman" "Aman"'],
    ['a curly apostrophe', 'Iran’s', "Iran's"],
    ['a modifier apostrophe', 'Kanʼani', "Kan'ani"],
    ['a backtick and an acute as apostrophes', 'Iran`s Iran´s', "Iran's Iran's"],
    ['a hyphen that does not break', 'Tehrik\u2011i\u2011Taliban', 'Tehrik-i-Taliban'],
    ['en dash, em dash, minus, figure dash', 'a–b—c−d‒e', 'a-b-c-d-e'],
    ['small and full-width hyphens', 'a﹣b－c', 'a-b-c'],
    ['a no-break space', 'Imran\u00a0Khan', 'Imran Khan'],
    ['thin and narrow spaces', 'Imran\u2009Khan\u202fNiazi', 'Imran Khan Niazi'],
    ['runs of blanks and one line break', 'Imran \t\r\n  Khan', 'Imran Khan'],
    ['blanks at the ends', '  Imran Khan\n', 'Imran Khan'],
    ['a soft hyphen', 'Islama\u00adbad', 'Islamabad'],
    ['zero-width space, joiner, byte order mark', 'Is\u200bla\u200dma\ufeffbad', 'Islamabad'],
    ['a composed accent', 'Türkiye', 'Turkiye'],
    ['a decomposed accent', 'Tu\u0308rkiye', 'Turkiye'],
    ['several accents on one letter', 'Phu\u031b\u0323', 'Phu'],
    ['marks of direction', '\u200eKabul\u200f', 'Kabul'],
  ];
  for (const [name, written, folded] of same) {
    test(name, () => assert.equal(foldText(written), folded));
  }
});

describe('texts that are not the same stay apart', () => {
  const apart: readonly (readonly [name: string, a: string, b: string])[] = [
    ['case', 'us', 'US'],
    ['a letter that is no accented one', 'øre', 'ore'],
    ['sharp s and double s', 'Straße', 'Strasse'],
    ['a word and its two halves', 'Islam abad', 'Islamabad'],
    ['a hyphen and nothing', 'al-Qaeda', 'alQaeda'],
    ['full stops', 'U.S.', 'US'],
    ['Hangul syllables', '한', '하'],
    ['two letters of another plane', '𐐀', '𐐁'],
  ];
  for (const [name, a, b] of apart) {
    test(name, () => assert.notEqual(foldText(a), foldText(b)));
  }
});

describe('letters of other scripts are words', () => {
  for (const letter of ['Ж', 'ع', 'ہ', '中', '한', 'ん', '٣', '7']) {
    test(letter, () => assert.equal(classOf(fold(letter.charCodeAt(0))), WORD));
  }
});

test('an emoji and a flag are signs, a letter beyond the first plane is none', () => {
  assert.equal(isAstralSign('😀', 0), true);
  assert.equal(isAstralSign('🇵🇰', 0), true);
  assert.equal(isAstralSign('𐐀', 0), false);
  assert.equal(isAstralSign('a', 0), false);
});

test('folding is done once: every unit, folded, folds to itself', () => {
  for (let code = 0; code <= 0xffff; code++) {
    const once = foldText(String.fromCharCode(code));
    assert.equal(foldText(once), once, `U+${code.toString(16)}`);
  }
});

test('folding is done once: what is folded folds to itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      assert.equal(foldText(foldText(text)), foldText(text));
    }),
  );
});

test('either half of a pair is known, and half a pair alone is a sign', () => {
  assert.equal(isAstralSign('😀', 1), true);
  assert.equal(isAstralSign('𐐀', 1), false);
  assert.equal(isAstralSign('\ud83d', 0), true);
  assert.equal(isAstralSign('\ude00', 0), true);
});
