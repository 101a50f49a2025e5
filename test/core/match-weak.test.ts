/** Weak labels, capitals read as city or government, forms that several subjects share. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { makeReader } from '../../src/core/match/reader.ts';
import { entities, named, read, readYaml, readerOf } from './support/reading.ts';

describe('a surname counts after the full name, and alone', () => {
  const reader = readerOf(
    entities(
      'imran: person, Imran Khan; weakLabel: [{ label: Khan, notIn: [Bacha Khan Chowk] }]',
      'munir: person, Asim Munir; altLabel: [General Munir], weakLabel: Munir',
      'chowk: place, Karachi',
    ),
  );
  const rows: readonly (readonly [name: string, text: string, mentions: readonly string[]])[] = [
    ['after the full name', 'Imran Khan fell. Khan left.', ['Imran Khan=imran', 'Khan=imran']],
    ['not before it', 'Khan left. Imran Khan fell.', ['Imran Khan=imran']],
    ['not without it', 'Khan left.', []],
    [
      'after it in another paragraph',
      'Imran Khan fell.\n\nKhan left.',
      ['Imran Khan=imran', 'Khan=imran'],
    ],
    [
      'after another strong label',
      'General Munir spoke. Munir left.',
      ['General Munir=munir', 'Munir=munir'],
    ],
    ['a possessive', 'Imran Khan fell. Khan’s party won.', ['Imran Khan=imran', 'Khan=imran']],
    ['not in another’s name', 'Imran Khan met Liaqat Khan.', ['Imran Khan=imran']],
    ['not before another’s name', 'Asim Munir met Munir Akram.', ['Asim Munir=munir']],
    ['not in a street', 'Imran Khan lived in Bacha Khan Chowk.', ['Imran Khan=imran']],
    ['not in a hyphenated name', 'Imran Khan met Khan-Ahmadzai.', ['Imran Khan=imran']],
    [
      'after a title',
      'Imran Khan fell. Prime Minister Khan left.',
      ['Imran Khan=imran', 'Khan=imran'],
    ],
    [
      'after But at the head of a sentence',
      'Imran Khan fell. But Khan stayed.',
      ['Imran Khan=imran', 'Khan=imran'],
    ],
    [
      'after the name of another, a comma between',
      'Imran Khan fell. With Zardari, Khan lost.',
      ['Imran Khan=imran', 'Khan=imran'],
    ],
    [
      'after an adverb at the head of a sentence',
      'Imran Khan fell. Reportedly Khan refused. Meanwhile Khan waited.',
      ['Imran Khan=imran', 'Khan=imran', 'Khan=imran'],
    ],
    [
      'after an abbreviated office',
      'Imran Khan fell. PM Khan had tried.',
      ['Imran Khan=imran', 'Khan=imran'],
    ],
    ['not a family', 'Asim Munir met the Munir clan and Munir brothers.', ['Asim Munir=munir']],
    ['not a son', 'Imran Khan Jr. and Imran Khan, Sr. met. Khan left.', []],
    [
      'beside kinsfolk of his',
      'Imran Khan fell. Khan familiarised Khan’s family. Khan, senior by far, fled.',
      ['Imran Khan=imran', 'Khan=imran', 'Khan=imran', 'Khan=imran'],
    ],
    ['before a day', 'Imran Khan fell. Khan Monday left.', ['Imran Khan=imran', 'Khan=imran']],
    ['not in a name with a particle', 'Imran Khan met Ahmad bin Khan.', ['Imran Khan=imran']],
    ['not behind al-', 'Asim Munir met al-Munir and Zia-ul-Munir.', ['Asim Munir=munir']],
    ['not before al-', 'Asim Munir met Munir al-Haq and Munir ul Haq.', ['Asim Munir=munir']],
    [
      'beside small words that only look like particles',
      'Asim Munir fell. The ideal Munir had was Munir in a bin.',
      ['Asim Munir=munir', 'Munir=munir', 'Munir=munir'],
    ],
    [
      'before a word of government',
      'Imran Khan fell. The Khan Administration too.',
      ['Imran Khan=imran', 'Khan=imran'],
    ],
    [
      'after a possessive',
      'Imran Khan fell. Pakistan’s Khan too.',
      ['Imran Khan=imran', 'Khan=imran'],
    ],
    [
      'in capitals of a heading',
      'Imran Khan fell.\n\nKHAN AND HIS PARTY',
      ['Imran Khan=imran', 'KHAN=imran'],
    ],
    [
      'in a heading all of whose words have a capital',
      'Imran Khan fell.\n\nHow Khan Lost His Party',
      ['Imran Khan=imran', 'Khan=imran'],
    ],
    [
      'in such a heading with an accent set apart',
      'Imran Khan fell.\n\nHow Khan Lost Pe\u0301rsia',
      ['Imran Khan=imran', 'Khan=imran'],
    ],
    [
      'not in another’s name, in a heading of small words',
      'Asim Munir fell.\n\nWhat Munir Akram said there afterwards',
      ['Asim Munir=munir'],
    ],
    [
      'alone in a heading of small words',
      'Asim Munir fell.\n\nWhat Munir said there afterwards',
      ['Asim Munir=munir', 'Munir=munir'],
    ],
    ['not in a citation', 'Imran Khan fell (Khan, 2021).', ['Imran Khan=imran']],
    ['a citation supports nothing', 'So it was (Imran Khan, 2021). Khan left.', []],
    [
      'the title of the front matter supports',
      '---\ntitle: Imran Khan’s Fall\n---\nKhan left.',
      ['Khan=imran'],
    ],
  ];
  for (const [name, text, mentions] of rows) {
    test(name, () => assert.deepEqual(named(text, reader, { format: 'plain' }), mentions));
  }

  test('the mention says which full name supports it', () => {
    const text = 'Imran Khan fell. Khan left.';
    const reading = read(text, reader);
    const [, weak] = reading.mentions;
    assert.equal(weak?.rule, 'weak-label');
    assert.deepEqual(reading.supportOf(weak), { start: 0, end: 10 });
  });
});

describe('a surname of two', () => {
  const reader = readerOf(
    entities(
      'asif: person, Asif Zardari; weakLabel: Zardari',
      'bilawal: person, Bilawal Zardari; weakLabel: Zardari',
    ),
  );
  const rows: readonly (readonly [name: string, text: string, mentions: readonly string[]])[] = [
    [
      'the one that was named',
      'Asif Zardari came. Zardari left.',
      ['Asif Zardari=asif', 'Zardari=asif'],
    ],
    [
      'the other',
      'Bilawal Zardari came. Zardari left.',
      ['Bilawal Zardari=bilawal', 'Zardari=bilawal'],
    ],
    [
      'both were named: two readings, the last named first',
      'Bilawal Zardari met Asif Zardari. Zardari left.',
      ['Bilawal Zardari=bilawal', 'Asif Zardari=asif', 'Zardari=asif|bilawal'],
    ],
  ];
  for (const [name, text, mentions] of rows) {
    test(name, () => assert.deepEqual(named(text, reader), mentions));
  }
});

test('a label that two subjects claim is shown as both, in the order of the glossary', () => {
  const { glossary } = readYaml(
    entities('a: group, Front', 'b: group, Front', 'c: group, Front of Iran'),
  );
  const reader = makeReader(glossary);
  assert.deepEqual(named('The Front met the Front of Iran.', reader), [
    'Front=a|b',
    'Front of Iran=c',
  ]);
});

describe('a capital', () => {
  const reader = readerOf(
    entities(
      'pakistan: state, Pakistan; seat: islamabad, demonym: Pakistani',
      'islamabad: place, Islamabad',
      'afghanistan: state, Afghanistan; seat: kabul',
      'kabul: place, Kabul',
      'airport: place, Kabul airport',
      'karachi: place, Karachi',
    ),
  );
  const government = [
    'Islamabad denied it.',
    'It sent a message to Islamabad.',
    'Kabul and Islamabad agreed.',
    'Islamabad’s patience ran out.',
    'Talks between Kabul and Delhi went on.',
    'There are fears in Islamabad of a new war.',
    'Officials in Islamabad denied it.',
    'The government in Islamabad fell.',
    'It blamed Islamabad for the raid.',
    'Trade with Islamabad grew.',
    'The Kabul government fell.',
    'An Islamabad-backed truce held.',
    'It had support from Islamabad.',
    'Islamabad, however, stayed calm.',
  ];
  const city = [
    'He flew to Kabul.',
    'He arrived in Kabul on Monday.',
    'A press conference in Islamabad followed.',
    'The streets of Kabul were empty.',
    'A bombing in Kabul killed ten.',
    'A hotel near Islamabad burned.',
    'The Taliban entered Kabul.',
    'After the fall of Kabul he fled.',
    'They met in Islamabad, Pakistan.',
    'A Kabul hotel burned.',
    'An Islamabad-based think tank said so.',
    'Protests in Karachi, Lahore and Islamabad went on.',
    'The road from Kabul was mined.',
    'He was born in Kabul.',
    'They signed it at Islamabad.',
  ];
  const readings = (text: string) =>
    read(text, reader)
      .mentions.filter((mention) => /Kabul|Islamabad/.test(mention.text))
      .map((mention) => (mention.rule === 'seat' ? 'government' : 'city'));
  for (const text of government) {
    test(`government: ${text}`, () => assert.equal(readings(text)[0], 'government'));
  }
  for (const text of city) {
    test(`city: ${text}`, () => assert.equal(readings(text).at(-1), 'city'));
  }

  test('read as the government it is the state’s, and says which place it names', () => {
    const [mention] = read('Islamabad denied it.', reader).mentions;
    assert.deepEqual(
      [mention?.entity, mention?.seat, mention?.rule, mention?.label],
      ['pakistan', 'islamabad', 'seat', 'Islamabad'],
    );
  });
  test('a place that is nobody’s seat is a place', () => {
    assert.deepEqual(named('Karachi denied it.', reader), ['Karachi=karachi']);
  });
  test('a longer name is no capital', () => {
    assert.deepEqual(named('Kabul airport reopened.', reader), ['Kabul airport=airport']);
  });
  test('two governments in one capital are two readings', () => {
    const two = readerOf(
      entities(
        'old: state, Old Republic; seat: kabul',
        'new: state, New Emirate; seat: kabul',
        'kabul: place, Kabul',
      ),
    );
    assert.deepEqual(named('Kabul denied it.', two), ['Kabul=old|new']);
    assert.deepEqual(named('He flew to Kabul.', two), ['Kabul=kabul']);
  });
});

describe('demonyms', () => {
  const reader = readerOf(
    entities(
      'pakistan: state, Pakistan; demonym: [Pakistani, Pakistanis]',
      'ttp: group, Pakistani Taliban',
    ),
  );
  test('are kept apart from names', () => {
    const { mentions, demonyms } = read('The Pakistani army and Pakistanis in Pakistan.', reader);
    assert.deepEqual(
      mentions.map((each) => each.text),
      ['Pakistan'],
    );
    assert.deepEqual(
      demonyms.map((each) => [each.text, each.entity, each.rule]),
      [
        ['Pakistani', 'pakistan', 'demonym'],
        ['Pakistanis', 'pakistan', 'demonym'],
      ],
    );
  });
  test('lose against a longer name', () => {
    const { mentions, demonyms } = read('The Pakistani Taliban fled.', reader);
    assert.deepEqual(
      mentions.map((each) => each.text),
      ['Pakistani Taliban'],
    );
    assert.deepEqual(demonyms, []);
  });
});
