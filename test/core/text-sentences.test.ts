/** Sentences: where one ends, and the full stops that end none. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { sentenceAt, sentencesIn } from '../../src/core/text/sentences.ts';

function cut(text: string): string[] {
  const spans = sentencesIn(text, { start: 0, end: text.length });
  return spans.map(({ start, end }) => text.slice(start, end));
}

describe('one sentence', () => {
  const rows: readonly (readonly [name: string, text: string])[] = [
    ['a title before a name', 'Dr. Sultana and Prof. Mirza met Gen. Raheel in Quetta.'],
    ['several titles', 'Lt. Gen. Hamid and Maj. Gen. Qasim flew home.'],
    ['initials', 'The envoy, Richard A. Boucher, and J. R. Biden wrote it.'],
    ['a country in full stops', 'The U.S. Senate and the U.N. Security Council agreed.'],
    ['a month cut short', 'They signed on Jan. 16 and again on 5 Feb. 2024 in Doha.'],
    ['e.g. and i.e.', 'Some groups, e.g. Jaish, and others, i.e. their fronts, stayed.'],
    ['cf. and vs.', 'The case of India vs. Pakistan (cf. Annex B) went on.'],
    ['an article of a law', 'Under Art. 51 and Sec. 4 the strike was legal, No. 3 said.'],
    ['et al. before a year', 'As Rana et al. 2019 found, the border closed.'],
    ['a decimal', 'Trade rose by 3.5 percent to 2.1 billion.'],
    ['an address of the net', 'The page dawn.com reported it first.'],
    ['an ellipsis within', 'They waited … and waited... until the guns fell silent.'],
    ['a numbered heading', '3.1. A short history of the line'],
    ['a number and a full stop at the head', '2. Methods and sources'],
    ['no full stop at all', 'A heading without an end'],
    ['a company', 'Chevron Inc. bought the field with Dana Ltd. of Sharjah.'],
    ['p.m. before a small letter', 'At 3 p.m. the shelling began.'],
    ['St. in a name', 'The consulate in St. Petersburg closed.'],
  ];
  for (const [name, text] of rows) test(name, () => assert.deepEqual(cut(text), [text]));
});

describe('two sentences', () => {
  const rows: readonly (readonly [name: string, first: string, second: string])[] = [
    ['a full stop', 'The road was shut.', 'Lorries turned back.'],
    ['a question', 'Who gave the order?', 'Nobody said.'],
    ['an exclamation', 'Enough!', 'Go home.'],
    ['a year at the end', 'It began in 2021.', 'The army answered.'],
    ['a quotation that ends one', 'He called it “a turning point.”', 'Others did not.'],
    ['a quotation that opens one', 'They left.', '“We shall return,” one said.'],
    ['single quotes', "She said 'never.'", "'Never' was a long time."],
    ['a bracket after the stop', '(The ban was lifted in May.)', 'Trade came back.'],
    ['a citation before the stop', 'Trade fell (Rana, 2019).', 'Then it rose.'],
    ['a note mark after the stop', 'The crossing reopened.[3]', 'Traders cheered.'],
    ['an ellipsis before a capital', 'And then…', 'Nothing happened.'],
    ['a country in full stops, then a starter', 'He flew to the U.S.', 'The visit was short.'],
    ['a month cut short, then a starter', 'They met in Jan.', 'But nothing came of it.'],
    ['a sentence that starts with a figure', 'Ten died.', '17 were hurt.'],
    ['a line break between', 'Ten died.', '\nMany fled.'.trim()],
    ['a name that begins small', 'The raid failed.', 'al-Qaeda denied it.'],
  ];
  for (const [name, first, second] of rows) {
    test(name, () => assert.deepEqual(cut(`${first} ${second}`), [first, second]));
  }
});

test('only the block is cut, and its blanks are left out', () => {
  const text = 'Before. One here.  Two here.\n After.';
  const start = text.indexOf(' One');
  const end = text.indexOf(' After');
  const spans = sentencesIn(text, { start, end });
  assert.deepEqual(
    spans.map((s) => text.slice(s.start, s.end)),
    ['One here.', 'Two here.'],
  );
});

test('a block of blanks has no sentence', () => assert.deepEqual(cut(' \n\t '), []));

test('the sentence at an offset is the one that holds it', () => {
  const text = 'One here.  Two here.';
  const spans = sentencesIn(text, { start: 0, end: text.length });
  assert.equal(sentenceAt(spans, 0), 0);
  assert.equal(sentenceAt(spans, 8), 0);
  assert.equal(sentenceAt(spans, 9), -1);
  assert.equal(sentenceAt(spans, 11), 1);
});

test('sentences are in order, apart, trimmed, and nothing but blanks is left out', () => {
  const piece = fc.constantFrom(
    'Kabul',
    'Dr.',
    'U.S.',
    'x',
    '.',
    '?',
    '…',
    '”',
    ' ',
    '\n',
    '3.',
    '😀',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      let at = 0;
      let left = '';
      for (const { start, end } of sentencesIn(text, { start: 0, end: text.length })) {
        assert.ok(start >= at && end > start);
        assert.equal(text.slice(start, end), text.slice(start, end).trim());
        left += text.slice(at, start);
        at = end;
      }
      assert.equal((left + text.slice(at)).trim(), '');
    }),
  );
});

test('a long row of full stops is no trouble', () => {
  const text = `${'.'.repeat(300_000)}x`;
  const since = performance.now();
  assert.equal(cut(text).length, 1);
  assert.ok(performance.now() - since < 2000, 'a row of dots takes no time to speak of');
});
