/** Names that no entry covers: what is one, what is none, and what acronyms stand for. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { gapsIn } from '../../src/core/corpus/gaps.ts';
import type { EssayFormat } from '../../src/core/essay/blocks.ts';
import { entities, read, readerOf } from './support/reading.ts';

const reader = readerOf(
  entities('oster: state, Oster; demonym: [Osterian]', 'watch: group, Night Watch of Oster') +
    '\nincidents:\n  war: { prefLabel: Salt War, eventType: battles }\n',
);

/** The gaps of a text, with what they stand for and how often they stand. */
function gaps(text: string, format: EssayFormat = 'plain'): string[] {
  return gapsIn(read(text, reader, { format })).map(({ name, definition, places }) => {
    const long = definition === undefined ? '' : ` = ${definition}`;
    for (const { start, end } of places) {
      assert.ok([name, definition].includes(text.slice(start, end).replace(/\s+/g, ' ')), name);
    }
    return `${name}${long} ${places.length}`;
  });
}

const CASES: readonly (readonly [name: string, text: string, gaps: string[]])[] = [
  ['a name of two words', 'They met Ana Lorn in the hall.', ['Ana Lorn 1']],
  ['one word within a sentence', 'They sailed to Kellin by night.', ['Kellin 1']],
  [
    'a possessive ends it',
    'It was Kellin’s Harbour Guard that fled.',
    ['Harbour Guard 1', 'Kellin 1'],
  ],
  ['small words within', 'He led the Guild of Salt for years.', ['Guild of Salt 1']],
  ['an article of its own', 'They fought Sons al-Harun there.', ['Sons al-Harun 1']],
  ['initials', 'They met Ana G. Lorn there.', ['Ana G. Lorn 1']],
  ['an acronym', 'The HLK paid.', ['HLK 1']],
  ['with full stops', 'They joined the U.K. in spring.', ['U.K. 1']],
  [
    'an office before it',
    'Then Prime Minister Ana Lorn and Gen. Bel Ro came.',
    ['Ana Lorn 1', 'Bel Ro 1'],
  ],
  [
    'a people and an office before it',
    'The Polish Foreign Minister Ana Lorn came.',
    ['Ana Lorn 1'],
  ],
  ['a suffix after it', 'A Kellin-led alliance and a Kellin-based fleet.', ['Kellin 2']],
  ['the same at the head of a sentence', 'They saw Kellin. Kellin burned.', ['Kellin 2']],
  ['two words at the head of a sentence', 'Ana Lorn came.', ['Ana Lorn 1']],
  [
    'a word before it at the head of a sentence',
    'Angry Kellin sailors came, more angry than Kellin.',
    ['Kellin 2'],
  ],
  [
    'a word that links sentences, before a name that has an entry and one that has none',
    'Otherwise Oster waits. Eventually Ana Lorn came.',
    ['Ana Lorn 1'],
  ],
  [
    'plain words that an acronym stands for',
    'A First Information Report (FIR) was filed; the FIR names her.',
    ['FIR = First Information Report 3'],
  ],
  ['plain words with no acronym', 'A First Information Report was filed.', []],
  ['more than an entry', 'They joined the Oster Salt Guild there.', ['Oster Salt Guild 1']],
  ['a number after a hyphen', 'They began Kellin-25 at sea.', ['Kellin-25 1']],
  ['a bridge of two peoples', 'He fell in the Afghan–Soviet War.', ['Afghan–Soviet War 1']],
  ['a people behind it', 'The “Harbour Shield-Polish” drill began.', ['Harbour Shield 1']],
  ['a name in quotation marks', 'He kept the “Three Winds” rule.', ['Three Winds 1']],
  ['a body for something', 'The Institute for Salt paid.', ['Institute for Salt 1']],
  ['a war on something', 'She lost the War on Salt.', ['War on Salt 1']],
  ['an article after "of"', 'They met the Guild of the Salt there.', ['Guild of the Salt 1']],
  [
    'a state and a person with an office between',
    'Then Kellin Foreign Minister Ana Lorn came.',
    ['Ana Lorn 1', 'Kellin 1'],
  ],
  ['two names with "for" between', 'They left Kellin for Bel Ro.', ['Bel Ro 1', 'Kellin 1']],
  [
    'two names with "the" between',
    'It gave Kellin the Guild of Salt.',
    ['Guild of Salt 1', 'Kellin 1'],
  ],
  [
    'two names side by side',
    'They saw Kellin. In Kellin Ana Lorn spoke, and Ana Lorn left.',
    ['Ana Lorn 2', 'Kellin 2'],
  ],
  [
    'a name of another that is known',
    'The Salt Pact held. The Salt Pact of Ana Lorn held too.',
    ['Salt Pact 2'],
  ],
  [
    'a person with a title and what she is of',
    'They met Dr. Ana Lorn of the Kellin Policy Forum. Then Lorn said that the Kellin Policy Forum paid.',
    ['Ana Lorn 1', 'Kellin Policy Forum 2', 'Lorn 1'],
  ],
  [
    'a person whose surname stands alone, twice with where she is from',
    'They met Ana Lorn of Kellin, and Ana Lorn of Kellin left. Then Lorn came.',
    ['Ana Lorn 2', 'Kellin 2', 'Lorn 1'],
  ],
  [
    'a person of what stands alone elsewhere',
    'They met Ana Lorn of the Kellin Salt Forum; the Kellin Salt Forum paid.',
    ['Ana Lorn 1', 'Kellin Salt Forum 2'],
  ],
  [
    'a person of a body, at the head of a sentence',
    'Ana Lorn of the Kellin Salt Forum came. Then Lorn left the Kellin Salt Forum.',
    ['Ana Lorn 1', 'Kellin Salt Forum 2', 'Lorn 1'],
  ],
  [
    'a known accord of a known name',
    'The Salt Pact held. The Salt Pact of Ana Lorn held too, and Ana Lorn slept.',
    ['Ana Lorn 2', 'Salt Pact 2'],
  ],
  [
    'a body of what stands alone elsewhere',
    'They met the State Bank of Kellin, left Kellin, and trust State Bank of Kellin notes.',
    ['Kellin 1', 'State Bank of Kellin 2'],
  ],
  [
    'a ministry, and what it is for',
    'They met the Ministry of Foreign Affairs; he runs Foreign Affairs there.',
    ['Foreign Affairs 1', 'Ministry of Foreign Affairs 1'],
  ],
  [
    'a bank of a place',
    'They left Punjab for the Bank of Punjab.',
    ['Bank of Punjab 1', 'Punjab 1'],
  ],
  [
    'a hall of what stands alone elsewhere',
    'They saw the Grand Mosque of Bel Ro, and Bel Ro burned.',
    ['Bel Ro 1', 'Grand Mosque of Bel Ro 1'],
  ],
  [
    'an emirate that is called so alone',
    'They joined the Salt Emirate of Kellin Bay. Then the Emirate fell.',
    ['Emirate 1', 'Salt Emirate of Kellin Bay 1'],
  ],
  ['a month behind it', 'The Salt Pact of March held.', ['Salt Pact 1']],
  ['a season behind it', 'The HLK paid. An HLK Spring raid failed.', ['HLK 2']],
  [
    'a faith before it',
    'They fled Kellin. Kellin burned. The Sunni Kellin was no more.',
    ['Kellin 3'],
  ],
  ['what the reader says behind it', 'In old Kellin I was late.', ['Kellin 1']],
  [
    'a surname that ends as adjectives do',
    'Then Lorian said no. Ana Lorian left.',
    ['Ana Lorian 1', 'Lorian 1'],
  ],
  [
    'over a line break',
    'They met Ana\nLorn there, and it was late when they did so.',
    ['Ana Lorn 1'],
  ],
];

const NONE: readonly (readonly [name: string, text: string])[] = [
  ['the head of a sentence', 'Ships came. However, nobody saw. Strong winds blew.'],
  ['an entry', 'They went to Oster.'],
  ['a longer name of an entry', 'The Night Watch of Oster slept.'],
  ['an entry with a season or an office', 'An Oster Spring came, and Oster Ministers left.'],
  ['an incident', 'They fled the Salt War.'],
  ['a demonym', 'The Osterian papers wrote.'],
  ['peoples, faiths, months and days', 'A Polish, Muslim and Western crowd met on Friday in May.'],
  ['an office alone', 'Then the Prime Minister and the Foreign Ministry spoke.'],
  ['a citation', 'Nobody knew (Lorn and Ro, 2019; Kellin Guild, 2020).'],
  ['the authors of a citation', 'As Lorn and Ro (2019) say, nobody knew.'],
  ['a title in quotation marks', 'He read “The Long Voyage of Ana Lorn” twice.'],
  ['roman numerals', 'That was in part III of it, and in part XIV.'],
  ['a common acronym', 'He saw it on TV in a PDF.'],
  ['a word that stands small elsewhere', 'They sing of the Harbour, and the harbour sleeps.'],
  ['an acronym of common words', 'A first report in brief (FRB) came, and the FRB was short.'],
  ['a word that stands small elsewhere as one', 'They hold “Nevers” dear, and never say why.'],
  ['a word that stands small elsewhere as many', 'A Road was cut, and roads were few.'],
  ['an adjective before a noun', 'They crossed the Lorian hills and Lorian rivers.'],
  ['who took a picture', 'The pier (Photo by ANA LORN/HLK via Kellin Images).'],
  ['two names with a hyphen between', 'A Kellin-Oster pact held.'],
  ['a heading', 'Ana Lorn and the Guild of Salt\n\nIt rained all day long.'],
  ['a byline', 'By Ana Lorn\n\nIt rained all day long.'],
];

describe('a gap is', () => {
  for (const [name, text, expected] of CASES) {
    test(name, () => assert.deepEqual(gaps(text).toSorted(), expected.toSorted()));
  }
});

describe('no gap is', () => {
  for (const [name, text] of NONE) test(name, () => assert.deepEqual(gaps(text), []));
  test('a name in code or front matter', () => {
    assert.deepEqual(
      gaps('---\nauthor: Ana Lorn\n---\n\nHe wrote `Ana Lorn` there.\n', 'markdown'),
      [],
    );
  });
});

describe('an acronym and what it stands for', () => {
  test('are one', () => {
    const text =
      'The Brotherhood of the Salt and Sea (BSS) grew. The BSS paid, and the Brotherhood of the Salt and Sea took.';
    assert.deepEqual(gaps(text), ['BSS = Brotherhood of the Salt and Sea 4']);
  });
  test('with parts of a hyphenated word', () => {
    const text = 'The Sons-of-Kellin Party (SKP) grew.';
    assert.deepEqual(gaps(text), ['SKP = Sons-of-Kellin Party 2']);
  });
  const WRITTEN: readonly (readonly [text: string, gap: string])[] = [
    ['The HGS (Harbour Guild of Salt) grew.', 'HGS = Harbour Guild of Salt 2'],
    ['The port (Harbour Guild of Salt, HGS) grew.', 'HGS = Harbour Guild of Salt 2'],
    ['The Harbour Guild of Salt (“HGS”) grew.', 'HGS = Harbour Guild of Salt 2'],
    ['The Harbour Guild of Salt (hereafter HGS) grew.', 'HGS = Harbour Guild of Salt 2'],
    ['The Kellin–Lorn Pact (KLP) grew.', 'KLP = Kellin–Lorn Pact 2'],
  ];
  for (const [text, gap] of WRITTEN) {
    test(`are one: ${text}`, () => assert.deepEqual(gaps(text), [gap]));
  }
  test('are not where what stands in the brackets is another name', () => {
    assert.deepEqual(gaps('The HGS (Guild of Kellin) grew.').toSorted(), [
      'Guild of Kellin 1',
      'HGS 1',
    ]);
  });
  test('of a name that holds an entry: both', () => {
    assert.deepEqual(gaps('The Oster Salt Guild (OSG) grew.'), ['OSG = Oster Salt Guild 2']);
  });
  test('are not where the letters differ', () => {
    assert.deepEqual(gaps('The Guild of Salt (XYZ) grew.'), ['Guild of Salt 1', 'XYZ 1']);
  });
  test('of an entry: the acronym alone', () => {
    assert.deepEqual(gaps('The Night Watch of Oster (NWO) slept.'), [
      'NWO = Night Watch of Oster 1',
    ]);
  });
});

test('the most frequent comes first', () => {
  assert.deepEqual(gaps('They saw Kellin, then Bel Ro, and Bel Ro again.'), [
    'Bel Ro 2',
    'Kellin 1',
  ]);
});
