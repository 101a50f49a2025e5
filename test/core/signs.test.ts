/** Tellings by signs: words that the glossary gives points, in a sentence for which no line of evidence was written. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { explainTelling } from '../../src/core/essay/explain-telling.ts';
import { read, readerOf, toldBy } from './support/reading.ts';

const reader = readerOf(`
entities:
  mora: { kind: place, prefLabel: Mora }
  otto: { kind: person, prefLabel: Duke Otto }
incidents:
  pier:
    prefLabel: Burning of the pier
    eventType: explosions
    date: 2024-10-06
    evidence: [[{ words: ["pier burnt"] }]]
    signs: { pier: 15, blaz*: 12, night watch: 10, rope*: 6, harbour tax: -11, FIRE: 11 }
  visit:
    prefLabel: Visit of the Duke
    eventType: strategic-developments
    subEventType: visit
    date: 2023
    evidence: [[{ words: ["the Duke landed"] }]]
    signs: { gangway: 13, carriage*: 12, banquet: 4 }
    reports: [{ source: gazette, quote: the Duke landed }]
  fair:
    prefLabel: Summer fair
    eventType: strategic-developments
    evidence: [{ parts: [{ words: tents }, { words: drums }], within: paragraph }]
    signs: { tents: 17, fiddler: 17 }
sources:
  gazette: { title: Gazette }
`);

const signed = (text: string) => toldBy('signs', text, reader);

/** Words without a sign, so many that the sentence has twenty-five with those before them. */
const filler = (before: string, count = 25) =>
  'on and '
    .repeat(13)
    .split(' ')
    .slice(0, count - before.split(' ').length)
    .join(' ');
/** A sentence of twenty-five words, in which points count as they are. */
const usual = (words: string) => `${words} ${filler(words)}.`;
const TOLD = 'In 2024 the pier burnt. ';

describe('what the points of a sentence come to', () => {
  for (const [name, text, found] of [
    [
      'before it was told, thirty-two are needed',
      usual('Nobody forgot the pier, its ropes and that blaze'),
      ['pier: pier … ropes … blaze'],
    ],
    ['and twenty-seven are too few', usual('Nobody forgot the pier and that blaze'), []],
    [
      'once it was told, twenty-four are enough',
      TOLD + usual('Nobody forgot the pier and that blaze'),
      ['pier: pier … blaze'],
    ],
    [
      'told in another paragraph as well',
      `${TOLD}\n\n${usual('Nobody forgot the pier and that blaze')}`,
      ['pier: pier … blaze'],
    ],
    ['twenty-one are not', TOLD + usual('Nobody forgot the pier and its ropes'), []],
    [
      'a word counts once, however often it stands',
      TOLD + usual('The pier, the pier and again the pier'),
      [],
    ],
    [
      'a phrase counts as one',
      TOLD + usual('Nobody forgot the pier and its night watch'),
      ['pier: pier … night watch'],
    ],
    ['its words alone do not', TOLD + usual('A night on the pier is a long watch'), []],
    ['capitals count as capitals', TOLD + usual('Nobody forgot the pier and the fire'), []],
    [
      'and so do they count',
      TOLD + usual('Nobody forgot the pier and the FIRE'),
      ['pier: pier … FIRE'],
    ],
    [
      'what speaks against it is taken off',
      TOLD + usual('The harbour tax paid for the pier after that blaze'),
      [],
    ],
    [
      'and weighed up by more',
      TOLD + usual('The harbour tax paid for the pier, its ropes and night watch after that blaze'),
      ['pier: pier … ropes … night watch … blaze'],
    ],
    [
      'of words far apart those are marked that stand together and have the most points',
      usual(
        'Nobody forgot the pier on that long and quiet northern coast, nor the blaze at the night watch',
      ),
      ['pier: blaze … night watch'],
    ],
    [
      'or the one word that has more than any others together',
      TOLD +
        usual(
          'Nobody forgot the pier on that long and quiet northern coast, nor ever after the blaze',
        ),
      ['pier: pier'],
    ],
    [
      'a sentence of sixteen words needs four fifths',
      `${TOLD}Nobody on the pier forgot the ropes ${filler('Nobody on the pier forgot the ropes', 16)}.`,
      ['pier: pier … ropes'],
    ],
    ['and so does a shorter one', `${TOLD}Remember the pier and ropes.`, ['pier: pier … ropes']],
    [
      'a long one needs more',
      TOLD + usual('Nobody forgot the pier and that blaze').replace('.', ` ${filler('', 13)}.`),
      [],
    ],
    [
      'beside another date ten more are needed',
      TOLD + usual('Nobody in 2019 forgot the pier and that blaze'),
      [],
    ],
    [
      'beside its own none',
      TOLD + usual('Nobody in 2024 forgot the pier and that blaze'),
      ['pier: pier … blaze'],
    ],
    [
      'a sentence on what is to come tells of nothing',
      TOLD + usual('Nobody will cross the pier by that blaze'),
      [],
    ],
    ['nor does a heading', `${TOLD}\n\n# The pier, the ropes and the blaze\n`, []],
    [
      'of what did not happen nothing is told',
      `The Duke landed. ${usual('The gangway and the carriage of his visit, which was then called off, stood ready')}`,
      [],
    ],
    [
      'a sentence that tells of it by evidence tells of it once',
      `${TOLD}The pier burnt, and the ropes with it, in a blaze.`,
      [],
    ],
  ] as const) {
    test(name, () => assert.deepEqual(signed(text), found));
  }

  test('not in a source that the glossary has a report of it from', () => {
    const text = `The Duke landed. ${usual('He came down the gangway to his carriage')}`;
    assert.deepEqual(signed(text), ['visit: gangway … carriage']);
    assert.deepEqual(signed(`---\nsource: gazette\n---\n\n${text}`), []);
  });

  test('what is told by signs alone is not told for what follows', () => {
    const first = usual('Nobody forgot the pier, its ropes and that blaze');
    const then = usual('He dreamt of the pier and that blaze');
    assert.deepEqual(signed(`${first} ${then}`), ['pier: pier … ropes … blaze']);
  });

  test('evidence from the whole paragraph comes before it', () => {
    const first = usual('A fiddler walked between the tents');
    const rulesOf = (text: string) => read(text, reader).tellings.map(({ rule }) => rule);
    assert.deepEqual(rulesOf(first), ['signs']);
    assert.deepEqual(rulesOf(`${first} There were drums.`), ['evidence']);
  });

  test('it is a possible one, and “Why?” gives the points of each word', () => {
    const reading = read(TOLD + usual('Nobody forgot the pier and that blaze'), reader);
    const telling = reading.tellings.find(({ rule }) => rule === 'signs');
    assert.equal(telling?.strength, 'possible');
    const { signs } = explainTelling(reading, telling);
    assert.deepEqual(
      signs.map((sign) => [reading.essay.textIn(sign), sign.points]),
      [
        ['pier', 15],
        ['blaze', 12],
      ],
    );
  });
});
