/** EDTF, globs, spans and the line index. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { headDateWords, shortDateWords } from '../../src/core/text/short-dates.ts';
import { dateText, OPEN_END, OPEN_START, parseEdtf } from '../../src/core/text/edtf.ts';
import { matchesGlob } from '../../src/core/text/glob.ts';
import { LineIndex } from '../../src/core/text/line-index.ts';
import {
  contains,
  firstEndingAfter,
  hull,
  itemsWithin,
  overlaps,
  overlapsAny,
} from '../../src/core/text/span.ts';

describe('EDTF dates', () => {
  type Row = readonly [edtf: string, from: number, to: number, precision: string, about?: boolean];
  const rows: readonly Row[] = [
    ['2024', 20240101, 20241231, 'year'],
    ['2024-10', 20241001, 20241031, 'month'],
    ['2024-10-06', 20241006, 20241006, 'day'],
    ['2024-02', 20240201, 20240229, 'month'],
    ['2023-02', 20230201, 20230228, 'month'],
    ['1900-02', 19000201, 19000228, 'month'],
    ['2000-02-29', 20000229, 20000229, 'day'],
    ['2024-01-16/2024-01-18', 20240116, 20240118, 'day'],
    ['2023-12/2024-01', 20231201, 20240131, 'month'],
    ['1979/1989', 19790101, 19891231, 'year'],
    ['2021-08-15/2022', 20210815, 20221231, 'year'],
    ['2021/..', 20210101, OPEN_END, 'year'],
    ['../2021', OPEN_START, 20211231, 'year'],
    ['2024~', 20240101, 20241231, 'year', true],
    ['2024-10?', 20241001, 20241031, 'month', true],
    ['2024-10-06%', 20241006, 20241006, 'day', true],
    ['2021~/2022?', 20210101, 20221231, 'year', true],
  ];
  for (const [edtf, from, to, precision, approximate = false] of rows) {
    test(edtf, () => assert.deepEqual(parseEdtf(edtf), { from, to, precision, approximate }));
  }
});

describe('no EDTF dates, or none that reading needs', () => {
  const rows = [
    '',
    '24',
    '2024-1',
    '2024-13',
    '2024-00',
    '2024-10-00',
    '2024-06-31',
    '2023-02-29',
    '1900-02-29',
    '2024/2023',
    '2024-10-06/2024-10-05',
    '../..',
    '..',
    '/',
    '2024/',
    '/2024',
    '2024/2025/2026',
    '20241006',
    '2024-10-06T10:00',
    '6 October 2024',
    '06.10.2024',
    '10/06/2024',
    '2024-21',
    '202X',
    '2024-XX',
    'Y2024',
    '~2024',
    'spring 2024',
  ];
  for (const edtf of rows)
    test(edtf || '(nothing)', () => assert.equal(parseEdtf(edtf), undefined));
});

describe('dates for people', () => {
  const rows: readonly (readonly [edtf: string, text: string])[] = [
    ['2024', '2024'],
    ['2024-10', 'October 2024'],
    ['2024-10-06', '6 October 2024'],
    ['2021/..', 'since 2021'],
    ['../2021-08', 'until August 2021'],
    ['2001/2021', '2001–2021'],
    ['1947~/1991', 'about 1947 – 1991'],
    ['2001-11/2001-12', 'November–December 2001'],
    ['2001-11~/2001-12', 'about November 2001 – December 2001'],
    ['2001-11/2002-01', 'November 2001 – January 2002'],
    ['2001-11/2001-12-05', 'November 2001 – 5 December 2001'],
    ['2024-01-16/2024-01-18', '16–18 January 2024'],
    ['2024-01-30/2024-02-02', '30 January 2024 – 2 February 2024'],
    ['2024-01/2024-01-18', 'January 2024 – 18 January 2024'],
    ['2007~', 'about 2007'],
    ['2007-12?', 'December 2007 (?)'],
    ['no date', 'no date'],
  ];
  for (const [edtf, text] of rows) test(edtf, () => assert.equal(dateText(edtf), text));
});

describe('dates where there is little room', () => {
  const rows: readonly (readonly [edtf: string, list: string, head: string])[] = [
    ['', 'undated', 'undated'],
    ['2024', '2024', '2024'],
    ['2024~', '~2024', '~2024'],
    ['2024?', '2024?', '2024?'],
    ['2024-10', '2024-10', '2024-10'],
    ['2024-10~', '~2024-10', '~2024-10'],
    ['2024-10-06', '2024-10-06', '2024-10'],
    ['2024-10-06~', '~2024-10-06', '~2024-10'],
    ['2024-01-16/2024-01-18', '2024-01-16–2024-01-18', '2024-01'],
    ['2001-11/2001-12', '2001-11–2001-12', '2001-11 to 2001-12'],
    ['2001/2021', '2001–2021', '2001–2021'],
    ['2001-10/2021-08-30', '2001-10–2021-08-30', '2001–2021'],
    ['2001-10/..', 'since 2001-10', 'since 2001-10'],
    ['../2024', 'until 2024', 'until 2024'],
    ['../2024-08-15', 'until 2024-08-15', 'until 2024-08'],
  ];
  for (const [edtf, list, head] of rows)
    test(edtf || '(nothing)', () => {
      assert.deepEqual([shortDateWords(edtf).text, headDateWords(edtf).text], [list, head]);
    });
});

describe('file patterns', () => {
  const rows: readonly (readonly [pattern: string, path: string, matches: boolean])[] = [
    ['**/003_*.txt', '/home/me/003_abc.txt', true],
    ['**/003_*.txt', '003_abc.txt', true],
    ['**/003_*.txt', '/home/me/1003_abc.txt', false],
    ['003_*.txt', '/home/me/003_abc.txt', true],
    ['epiphany*.md', 'corpus/essays/epiphany-2024.md', true],
    ['epiphany*.md', 'corpus/essays/an-epiphany.md', false],
    ['*.md', 'a/b.md', true],
    ['*.md', 'a/b.mdx', false],
    ['essays/*.md', '/w/essays/a.md', true],
    ['essays/*.md', '/w/essays/deep/a.md', false],
    ['essays/**', '/w/essays/deep/a.md', true],
    ['**/{essays,corpus}/**/*.{md,txt}', '/w/corpus/x/y/a.txt', true],
    ['**/{essays,corpus}/**/*.{md,txt}', '/w/essays/a.md', true],
    ['**/{essays,corpus}/**/*.{md,txt}', '/w/essay/a.md', false],
    ['**/{essays,corpus}/**/*.{md,txt}', '/w/essays/a.rst', false],
    ['a?.md', 'ab.md', true],
    ['a?.md', 'a.md', false],
    ['a?.md', 'a/.md', false],
    ['a.md', 'axmd', false],
    ['a+(b).md', 'a+(b).md', true],
    ['[ab].md', 'a.md', false],
    ['[ab].md', '[ab].md', true],
    ['a,b.md', 'a,b.md', true],
    ['{a.md', 'a.md', true],
    ['a}.md', 'a}.md', true],
    ['', 'a.md', false],
  ];
  for (const [pattern, path, matches] of rows) {
    test(`${pattern || '(nothing)'} ${matches ? 'takes' : 'leaves'} ${path}`, () => {
      assert.equal(matchesGlob(pattern, path), matches);
    });
  }

  test('a pattern made to be slow is not', () => {
    const since = performance.now();
    assert.equal(matchesGlob(`${'*a'.repeat(40)}*b`, 'a'.repeat(200)), false);
    assert.equal(matchesGlob('**/a'.repeat(30), `${'a/'.repeat(200)}c`), false);
    assert.equal(matchesGlob('{a,b}'.repeat(40), 'c'.repeat(40)), false);
    assert.ok(performance.now() - since < 1000);
  });

  test('no pattern throws', () => {
    const unit = fc.constantFrom(
      '*',
      '?',
      '{',
      '}',
      ',',
      '/',
      'a',
      '.',
      '\\',
      '[',
      '(',
      '\ud800',
      '^',
    );
    fc.assert(
      fc.property(fc.array(unit), fc.array(unit), (pattern, path) => {
        matchesGlob(pattern.join(''), path.join(''));
      }),
    );
  });
});

describe('lines and columns', () => {
  const text = 'one\ntwo\r\nthree\rfour\n';
  const rows: readonly (readonly [offset: number, line: number, column: number])[] = [
    [0, 0, 0],
    [3, 0, 3],
    [4, 1, 0],
    [8, 1, 4],
    [9, 2, 0],
    [15, 3, 0],
    [19, 3, 4],
    [20, 4, 0],
    [25, 4, 5],
  ];
  for (const [offset, line, column] of rows) {
    test(`offset ${offset}`, () => {
      assert.deepEqual(new LineIndex(text).positionAt(offset), { line, column });
    });
  }
  test('an empty text has one line', () => assert.equal(new LineIndex('').lineCount, 1));
  test('columns count UTF-16 units', () => {
    assert.deepEqual(new LineIndex('😀x').positionAt(2), { line: 0, column: 2 });
  });
});

describe('spans', () => {
  const span = (start: number, end: number) => ({ start, end });
  test('neighbours do not overlap', () => {
    assert.equal(overlaps(span(0, 3), span(3, 5)), false);
    assert.equal(overlaps(span(0, 4), span(3, 5)), true);
    assert.equal(contains(span(0, 5), span(0, 5)), true);
    assert.equal(contains(span(0, 5), span(4, 6)), false);
  });
  test('the hull of spans in any order', () => {
    assert.deepEqual(hull([span(4, 6), span(1, 2), span(3, 9)]), span(1, 9));
    assert.throws(() => hull([]), RangeError);
  });
  test('looking up among sorted spans agrees with looking at each', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(4)), fc.nat(60), fc.nat(6), (steps, start, length) => {
        let at = 0;
        const spans = steps.map((step) => ({ start: (at += step), end: (at += 1 + (step % 3)) }));
        const one = { start, end: start + length + 1 };
        assert.equal(
          overlapsAny(spans, one),
          spans.some((each) => overlaps(each, one)),
        );
        assert.deepEqual(
          itemsWithin(spans, one),
          spans.filter((each) => overlaps(each, one)),
        );
        const index = spans.findIndex((each) => each.end > start);
        assert.equal(firstEndingAfter(spans, start), index < 0 ? spans.length : index);
      }),
    );
  });
});
