/** An edit of an essay gives what reading the whole gives, and reads little for it. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { annotate, type Reading } from '../../src/core/essay/annotate.ts';
import type { EssayFormat } from '../../src/core/essay/blocks.ts';
import { betweenTexts, type EssayEdit } from '../../src/core/essay/edit-essay.ts';
import { readEssay } from '../../src/core/essay/essay.ts';
import { reread } from '../../src/core/essay/reread.ts';
import { readerOf } from './support/reading.ts';

const reader = readerOf(`entities:
  aland: { kind: state, prefLabel: Aland, demonym: [Alandic], seat: mora }
  mora: { kind: place, prefLabel: Mora }
  anna: { kind: person, prefLabel: Anna Berg, weakLabel: Berg }
  otto: { kind: person, prefLabel: Otto Berg, weakLabel: [Berg, { label: Otto, case: any }] }
  nils: { kind: person, prefLabel: Nils Holm, weakLabel: [{ label: Holm, notIn: [Holm Street] }] }
  line: { kind: organisation, prefLabel: Ferry Line }
incidents:
  strike:
    prefLabel: the Long Strike
    noun: [walkout]
    eventType: protests
    date: 2019-10
    place: mora
    evidence:
      - [{ entity: aland }, { words: [strike, walk* out] }]
      - [{ date: month }, { words: strike }]
    signs: { otto: 12, rumour: 9, deal: 16, x: -3 }
  after:
    prefLabel: the Settlement
    eventType: strategic-developments
    subEventType: agreement
    date: 2020-03-04
    evidence:
      - [{ incident: strike }, { words: settle* }]
      - { parts: [{ entity: line }, { words: settle* }], within: paragraph, strength: possible }
      - { parts: [{ entity: mora }, { words: rumour }], essays: [2020-05/.., told] }
      - [{ date: day }, { words: [paper, deal] }]
  raid:
    prefLabel: the Mora Raid
    eventType: violence-against-civilians
    subEventType: attack
    date: 2019-10-04
    place: mora
    parties: [{ role: perpetrator, entity: line }]
    reports: [{ source: told, killed: 2 }]
  blast:
    prefLabel: the Pier Blast
    eventType: explosions
    date: 2019-10
    place: mora
    parties: [{ role: perpetrator, entity: aland }, { role: target, entity: line }]
sources:
  told: { title: Told, date: 2021 }
`);

const PIECES: readonly string[] = [
  ...[
    'Anna Berg',
    'Otto Berg',
    'Berg',
    'otto',
    'Nils Holm',
    'Holm',
    'Holm Street',
    'Aland',
    'Mora',
  ],
  ...[
    'Alandic',
    'Ferry Line',
    'the Long Strike',
    'strike',
    'walked out',
    'settled',
    'rumour',
    'deal',
  ],
  ...[
    'October 2019',
    '4 March',
    '2020',
    '4 March 2020',
    'in October',
    ' in Mora ',
    'x',
    'AL',
    'é',
    ', ',
  ],
  ...[
    'the Mora Raid',
    'the Pier Blast',
    'These attacks',
    'the raid',
    'the events of October 2019',
    'It was the worst attack',
    'two people were killed',
  ],
  ...[
    ' ',
    ' ',
    ' ',
    '. ',
    '. ',
    '.',
    '\n',
    '\n',
    '\r\n',
    '\r',
    '\n\n',
    '\n\n',
    '\n\n',
    '\n \n',
    '\t',
  ],
  ...[
    '# ',
    '\n# References\n\n',
    '\n\nReferences\n\n',
    '\n\nPart Two\n\n',
    'Berg (2020)',
    '[1]: x',
    '\n---\n',
  ],
  ...[
    '---\n',
    '```',
    '\n```\n',
    '~~~\n',
    '- ',
    '\n1. ',
    '\n2. ',
    '> ',
    '| ',
    '===\n',
    '`',
    '(Berg, 2020)',
  ],
  ...[
    '---\ntitle: Nils Holm\n---\n',
    '---\ndate: 2020-06\n',
    'source: told\n',
    'title: Anna Berg\n',
    '---',
  ],
  ...(
    'The Settlement|the strike|This protest|the October protest in Mora|the walkout|that agreement|' +
    'last month|the following day|two weeks earlier|a year later|the 2020 deal'
  ).split('|'),
  'It was a long sentence of no names at all, written only so that its line is longer than any that a hand would wrap, and so a paragraph of its own.\n',
];

const piece = fc.constantFrom(...PIECES);
const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

interface Choice {
  readonly at: number;
  readonly deleted: number;
  readonly inserted: string;
}

const edit: fc.Arbitrary<Choice> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  deleted: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(200)),
  inserted: fc.oneof(
    fc.constant(''),
    piece,
    fc.array(piece, { maxLength: 12 }).map((all) => all.join('')),
  ),
});

function whole(content: string, format: EssayFormat): Reading {
  return annotate(
    readEssay({ uri: 'u', path: 'a.md', text: content, format }, reader.glossary),
    reader,
  );
}

/** Everything that a reading says. */
function said(reading: Reading): unknown {
  const { essay, mentions, demonyms, tellings } = reading;
  const { text: content, title, source, date, frontMatter, blocks, length } = essay;
  const supports = mentions.map(
    (mention) => mention.rule === 'weak-label' && reading.supportOf(mention),
  );
  return {
    content,
    length,
    title,
    source,
    date,
    frontMatter,
    blocks,
    mentions,
    demonyms,
    tellings,
    supports,
  };
}

function applied(content: string, { offset, deleted, inserted }: EssayEdit): string {
  return content.slice(0, offset) + inserted + content.slice(offset + deleted);
}

function inText(content: string, { at, deleted, inserted }: Choice): EssayEdit {
  const offset = Math.round(at * content.length);
  return { offset, deleted: Math.min(deleted, content.length - offset), inserted };
}

const formats = fc.constantFrom<EssayFormat>('markdown', 'plain');

/** Edits after each other; after each, or after the last alone, the reading is that of the whole. */
function sameAsWhole(
  texts: fc.Arbitrary<string>,
  most: number,
  compare: 'each' | 'last',
): fc.IPropertyWithHooks<[string, EssayFormat, Choice[]]> {
  const edits = fc.array(edit, { minLength: 1, maxLength: most });
  return fc.property(texts, formats, edits, (before, format, choices) => {
    let content = before;
    let reading = whole(content, format);
    choices.forEach((choice, i) => {
      const change = inText(content, choice);
      content = applied(content, change);
      reading = reread(reading, change);
      if (compare === 'last' && i < choices.length - 1) return;
      assert.deepEqual(said(reading), said(whole(content, format)));
    });
  });
}

describe('an edit', () => {
  test('gives what reading the whole gives, whatever is edited', { timeout: 300_000 }, () => {
    fc.assert(sameAsWhole(text, 8, 'each'), { numRuns: 1000 });
  });

  const LONG = 'words that fill a line of their own until it is too long '.repeat(3);
  const rows: readonly (readonly [what: string, before: string, inserted: string])[] = [
    ['a list item becomes a line of the block before', 'Mora is.\n«- »Berg\n\nx', ''],
    ['a long line becomes a short one', `Mora\n${LONG}«${LONG}»`, ''],
    ['a long line is cut into a short one', `Mora\n«${LONG}»Berg\nx`, ''],
    ['a rule below makes front matter', '---\ntitle: Anna Berg\n\nBerg\n«»\n\nBerg', '---'],
    ['and without it there is none', '---\ntitle: Anna Berg\n«---»\n\nBerg\n\nBerg', ''],
    ['a fence opens above all', '«»\nAnna Berg\n\nBerg\n\nMora\n\nAland', '```'],
    ['a fence closes', '```\nAnna Berg\n\n«»\nBerg\n\nMora', '```\nAnna Berg'],
    [
      'a heading of references',
      'Anna Berg\n\n#« »References\n\nBerg\n\nBerg\n\n# Mora\n\nBerg',
      '',
    ],
    ['a line under another makes a heading', 'Anna Berg\n«»\nBerg', '==='],
    ['half a line break', 'Anna Berg\r«\n»\r\nBerg', ''],
    ['everything', '«Anna Berg\n\nBerg»', 'Otto Berg\n\nBerg'],
    ['nothing', 'Anna Berg«»', ''],
  ];
  for (const [what, marked, inserted] of rows) {
    test(what, () => {
      const offset = marked.indexOf('«');
      const deleted = marked.indexOf('»') - offset - 1;
      const before = marked.replace(/[«»]/g, '');
      const after = before.slice(0, offset) + inserted + before.slice(offset + deleted);
      for (const format of ['markdown', 'plain'] as const) {
        const there = reread(whole(before, format), { offset, deleted, inserted });
        assert.deepEqual(said(there), said(whole(after, format)));
        const back = {
          offset,
          deleted: inserted.length,
          inserted: before.slice(offset, offset + deleted),
        };
        assert.deepEqual(said(reread(there, back)), said(whole(before, format)));
      }
    });
  }

  test('in a text of many blocks', { timeout: 300_000 }, () => {
    const long = fc
      .array(piece, { minLength: 600, maxLength: 1200 })
      .map((pieces) => pieces.join(''));
    fc.assert(sameAsWhole(long, 5, 'last'), { numRuns: 60 });
  });

  test('is found between two texts', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        assert.equal(applied(before, betweenTexts(before, after)), after);
      }),
    );
  });

  test('that does not fit the text is refused', () => {
    const reading = whole('Mora.', 'plain');
    for (const [offset, deleted] of [
      [6, 0],
      [0, 6],
      [-1, 0],
      [NaN, 0],
      [2, -1],
    ] as const) {
      assert.throws(() => reread(reading, { offset, deleted, inserted: '' }), RangeError);
    }
  });
});

describe('a span is asked for', () => {
  const overlapping =
    (span: { start: number; end: number }) => (each: { start: number; end: number }) =>
      each.start < span.end && span.start < each.end;
  test('and answered as by picking from the whole', () => {
    fc.assert(
      fc.property(text, formats, fc.nat(400), fc.nat(100), (content, format, start, length) => {
        const span = { start, end: start + length };
        const reading = whole(content, format);
        const { essay, mentions, demonyms, tellings } = reading;
        assert.equal(essay.textIn(span), content.slice(start, start + length));
        assert.deepEqual(essay.blocksIn(span), essay.blocks.filter(overlapping(span)));
        assert.deepEqual(reading.mentionsIn(span), mentions.filter(overlapping(span)));
        assert.deepEqual(reading.demonymsIn(span), demonyms.filter(overlapping(span)));
        assert.deepEqual(reading.tellingsIn(span), tellings.filter(overlapping(span)));
      }),
    );
  });
});
