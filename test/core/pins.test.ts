/** Where pins stand after the text has changed. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Span } from '../../src/core/text/span.ts';
import { anchorPins, type Anchors } from '../../src/core/essay/anchor.ts';
import { makePin, type Pin } from '../../src/core/essay/pins.ts';
import { NOT, pinAt, TEXT } from './support/pins.ts';

/** The text with the pinned words in brackets; "orphaned" where the pin has no place. */
function shown({ text, pins }: Anchors): string {
  const [first] = pins;
  if (!first?.span) return 'orphaned';
  const { start, end } = first.span;
  return `${text.slice(Math.max(0, start - 8), start)}[${text.slice(start, end)}]${text.slice(end, end + 8)}`;
}

describe('where a pin stands', () => {
  const edit = (from: string, to: string) => TEXT.replace(from, to);
  const rows: readonly (readonly [name: string, text: string, live: string, opened?: string])[] = [
    ['in the same text', TEXT, 'at year [Munir] Akram s'],
    ['after words before it', `A preface. ${TEXT}`, 'at year [Munir] Akram s'],
    ['after words behind it', `${TEXT} The end.`, 'at year [Munir] Akram s'],
    [
      'after a paragraph was taken out',
      edit(/\n\n.*/.exec(TEXT)?.[0] ?? '', ''),
      'at year [Munir] Akram s',
    ],
    [
      'after the next word was changed',
      edit('Munir Akram', 'Munir Khan'),
      'at year [Munir] Khan sp',
      'orphaned',
    ],
    [
      'after the word before was changed',
      edit('that year', 'that month'),
      't month [Munir] Akram s',
      'orphaned',
    ],
    ['after a line break became a blank', edit('New York', 'New\nYork'), 'at year [Munir] Akram s'],
    ['its words are gone', edit('Munir Akram', 'Akram'), 'orphaned'],
    ['its words were changed', edit('Munir Akram', 'Muneer Akram'), 'orphaned'],
    ['its words grew', edit('Munir Akram', 'Munirs Akram'), 'orphaned'],
    ['its words became the end of another', edit('Munir Akram', 'xMunir Akram'), 'orphaned'],
    ['its sentence is gone', TEXT.replace(/Later.*mines\./, ''), 'orphaned'],
    ['everything is gone', '', 'orphaned'],
    ['the name beside it, twice', edit('Munir Akram', 'Munir Munir Akram'), 'orphaned'],
    ['the whole text stands twice', `${TEXT}\n\n${TEXT}`, 'orphaned'],
    [
      'both sides were changed',
      edit('year Munir Akram', 'month Munir Khan'),
      'orphaned',
      'orphaned',
    ],
  ];
  for (const [name, text, live, opened = live] of rows) {
    test(`${name}, while it is edited`, () => {
      const pin = pinAt(TEXT, 'Munir', 1);
      assert.equal(shown(anchorPins([pin], text, anchorPins([pin], TEXT))), live);
    });
    test(`${name}, when it is opened`, () => {
      assert.equal(shown(anchorPins([pinAt(TEXT, 'Munir', 1)], text)), opened);
    });
  }

  test('what was taken out and put back is found again', () => {
    const pin = pinAt(TEXT, 'Munir', 1);
    const gone = anchorPins([pin], TEXT.replace('Munir Akram', ''), anchorPins([pin], TEXT));
    assert.equal(shown(gone), 'orphaned');
    assert.equal(shown(anchorPins([pin], TEXT, gone)), 'at year [Munir] Akram s');
  });
  test('a paragraph that moves takes its pin along', () => {
    const pin = pinAt(TEXT, 'Dar');
    const [first = '', second = ''] = TEXT.split('\n\n');
    const moved = `${second}\n\n${first}`;
    assert.equal(
      shown(anchorPins([pin], moved, anchorPins([pin], TEXT))),
      'brought [Dar] along.\n',
    );
  });
  test('a word among its like has context enough to be told from them', () => {
    const text = `${'Munir said that they would see. '.repeat(4)}But Munir said that they would see.`;
    const pin = pinAt(text, 'Munir', 2);
    assert.equal(shown(anchorPins([pin], `First. ${text}`)), 'ld see. [Munir] said th');
  });
});

/** A text whose characters are numbered, so that one knows which are the same after an edit. */
interface Numbered {
  readonly text: string;
  readonly ids: readonly number[];
}

/** Every paragraph says something of its own: two of a kind that change places are one text. */
const LONG = [
  TEXT,
  'Dar said little. General Munir said that Munir Akram had been there; Dar nodded.',
  'In the spring Munir Akram had met the miners too; that year Dar met nobody, and Munir stayed at home.',
  'Of Duki, Munir said that it was far. Of Munir, Duki said nothing. Dar, Munir Akram and Munir left.',
].join('\n\n');
const WORDS = [
  'Munir',
  ' Munir ',
  'Dar',
  'General Munir',
  ' ',
  '\n\n',
  'x',
  'that year ',
  'Akram',
  '. ',
];

/** An edit by two places (as shares of the text) and what is put there. */
const edits = fc.array(
  fc.record({
    at: fc.nat(10_000),
    length: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(12)),
    put: fc.oneof(
      fc.constantFrom(...WORDS).map((words) => ({ type: 'words' as const, words })),
      // A look-alike: a stretch of the text itself, too short to be the same passage.
      fc.record({ type: fc.constant('copy' as const), from: fc.nat(10_000), size: fc.nat(28) }),
      fc.record({ type: fc.constant('move' as const), to: fc.nat(10_000) }),
    ),
  }),
  { minLength: 1, maxLength: 12 },
);

let fresh = 1_000_000;

const plain = (words: string) => words.replace(/\s+/g, ' ');

/** Whether words that were taken out stand again, with all that stood around them. */
function isPutBack(text: string, { start, end }: Span, { prefix, suffix }: Pin): boolean {
  const reach = 2 * Math.max(prefix.length, suffix.length);
  return (
    plain(text.slice(Math.max(0, start - reach), start)).endsWith(plain(prefix)) &&
    plain(text.slice(end, end + reach)).startsWith(plain(suffix))
  );
}

function applied(
  { text, ids }: Numbered,
  edit: {
    at: number;
    length: number;
    put: { type: string; words?: string; from?: number; size?: number; to?: number };
  },
): Numbered {
  const at = edit.at % (text.length + 1);
  const end = Math.min(text.length, at + edit.length);
  // What is put in place of its like has not been touched.
  const splice = (words: string): Numbered => {
    const old = text.slice(at, end);
    let last = 0;
    while (last < Math.min(old.length, words.length) && old.at(-1 - last) === words.at(-1 - last))
      last++;
    const kept = ids.slice(end - last);
    const made = words
      .slice(0, words.length - last)
      .split('')
      .map((char, i) =>
        old.slice(0, old.length - last)[i] === char && words.startsWith(old.slice(0, i))
          ? (ids[at + i] as number)
          : fresh++,
      );
    return {
      text: text.slice(0, at) + words + text.slice(end),
      ids: [...ids.slice(0, at), ...made, ...kept],
    };
  };
  const { put } = edit;
  if (put.type === 'move') {
    // A paragraph changes places with the one at `to`.
    const parts = text.split('\n\n');
    const [a, b] = [edit.at % parts.length, (put.to ?? 0) % parts.length];
    const starts = parts.map((_, i) => parts.slice(0, i).join('\n\n').length + (i > 0 ? 2 : 0));
    const order = parts.map((_, i) => (i === a ? b : i === b ? a : i));
    return order.reduce<Numbered>(
      (out, from, i) => {
        const start = starts[from] as number;
        const stop = start + (parts[from] as string).length;
        const gap = i > 0 ? [fresh++, fresh++] : [];
        return {
          text: out.text + (i > 0 ? '\n\n' : '') + text.slice(start, stop),
          ids: [...out.ids, ...gap, ...ids.slice(start, stop)],
        };
      },
      { text: '', ids: [] },
    );
  }
  const from = (put.from ?? 0) % Math.max(1, text.length);
  const words = put.words ?? text.slice(from, from + (put.size ?? 0));
  return splice(words);
}

describe('a look-alike that takes the place', () => {
  const text =
    'First they came.\n\nThe envoy was tired, and Munir stayed at home.\n\nOf Duki nobody spoke.';
  const pin = pinAt(text, 'Munir');
  const before = ' Munir stayed at home.';
  const beside = `${before}\n\n${text.replace('tired', 'tirred')}`;
  const anchors = anchorPins([pin], beside, anchorPins([pin], text));
  const parts = beside.split('\n\n');
  test('the pin stays where it was while its like is put in before it', () =>
    assert.equal(shown(anchors), 'ed, and [Munir] stayed '));
  test('the like changes places with the passage of the pin: it has the words behind, not those before', () => {
    const [like = '', first = '', own = '', last = ''] = parts;
    const swapped = [own, first, like, last].join('\n\n');
    assert.equal(shown(anchorPins([pin], swapped, anchors)), 'orphaned');
  });
  test('the passages are as they were: found again', () => {
    const swapped = [parts[2], parts[1], parts[0], parts[3]].join('\n\n');
    const gone = anchorPins([pin], swapped, anchors);
    assert.equal(shown(anchorPins([pin], text, gone)), 'ed, and [Munir] stayed ');
  });
});

describe('whatever is done to a text', () => {
  const places = ['Munir', 'Dar', 'Munir Akram', 'Duki'].flatMap((words) =>
    [...LONG.matchAll(new RegExp(`\\b${words}\\b`, 'g'))].map(({ index }) => ({
      start: index,
      end: index + words.length,
    })),
  );
  const begin: Numbered = { text: LONG, ids: LONG.split('').map((_, i) => i) };

  test('a pin is kept or orphaned, never wrong: 10,000 runs of edits', () => {
    let kept = 0;
    let orphaned = 0;
    fc.assert(
      fc.property(fc.constantFrom(...places), edits, (place, all) => {
        const pin = makePin(LONG, place, 'a', NOT);
        let state = begin;
        let anchors = anchorPins([pin], LONG);
        const own = new Set([`${place.start} ${place.end - 1}`]);
        for (const each of all) {
          state = applied(state, each);
          anchors = anchorPins([pin], state.text, anchors);
          for (const { span } of [...anchors.pins, ...anchorPins([pin], state.text).pins]) {
            if (span) kept++;
            else orphaned++;
            if (!span) continue;
            assert.equal(plain(state.text.slice(span.start, span.end)), plain(pin.exact));
            const found = `${state.ids[span.start]} ${state.ids[span.end - 1]}`;
            // What was put back with all that stood around it is the same place from then on.
            if (isPutBack(state.text, span, pin)) own.add(found);
            assert.ok(own.has(found), 'the same place, not its like');
          }
        }
      }),
      { numRuns: 10_000 },
    );
    assert.ok(kept + orphaned >= 100_000, 'each of 50,000 edits is looked at live and anew');
    assert.ok(kept > orphaned, `most stay: ${kept} kept, ${orphaned} orphaned`);
  });

  test('an edit that does not touch the words keeps the pin while it is made', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.nat(10_000),
        fc.constantFrom('x y', ' q ', 'Z'),
        (place, where, put) => {
          const at = where % (LONG.length + 1);
          if (at >= place.start && at <= place.end) return;
          const pin = makePin(LONG, place, 'a', NOT);
          const after = anchorPins(
            [pin],
            LONG.slice(0, at) + put + LONG.slice(at),
            anchorPins([pin], LONG),
          );
          const by = at < place.start ? put.length : 0;
          assert.deepEqual(after.pins[0]?.span, { start: place.start + by, end: place.end + by });
        },
      ),
    );
  });
});
