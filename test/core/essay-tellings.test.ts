/** Tellings: by an incident's own labels and by lines of evidence. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { read, readerOf, type Setting } from './support/reading.ts';

const ENTITIES = `entities:
  iran: { kind: state, prefLabel: Iran, demonym: [Iranian, Iranians], seat: tehran }
  tehran: { kind: place, prefLabel: Tehran }
  pakistan: { kind: state, prefLabel: Pakistan, demonym: Pakistani }
  bla: { kind: group, prefLabel: BLA }
  karachi: { kind: place, prefLabel: Karachi, altLabel: Port of Karachi }
  airport: { kind: place, prefLabel: Karachi airport }
`;

/** A reader of one incident, \`raid\`, with these keys; \`other\` is another, known by its name. */
function readerWith(keys: string, more = ''): ReturnType<typeof readerOf> {
  const raid = `  raid: { prefLabel: the Border Raid, eventType: battles, ${keys} }\n`;
  const other = '  other: { prefLabel: the Long March, eventType: protests }\n';
  const sources =
    'sources:\n  one: { title: One, date: 2024-11 }\n  two: { title: Two, date: 2020 }\n';
  return readerOf(`${ENTITIES}incidents:\n${raid}${other}${more}${sources}`);
}

/** Tellings as \`incident: part | part\`, with a ? for a possible one. */
function told(text: string, keys: string, setting: Setting = {}): string[] {
  return read(text, readerWith(keys), setting).tellings.map(
    ({ incident, parts, strength, sentence, ...span }) => {
      for (const part of parts) {
        assert.ok(span.start <= part.start && part.end <= span.end, 'parts lie within the telling');
      }
      assert.ok(
        sentence.start <= span.start && span.end <= sentence.end,
        'a telling lies in its sentence',
      );
      const words = parts.map((part) => text.slice(part.start, part.end)).join(' | ');
      return `${incident}${strength === 'possible' ? '?' : ''}: ${words}`;
    },
  );
}

type Row = readonly [name: string, text: string, tellings: readonly string[]];

function check(keys: string, rows: readonly Row[]): void {
  for (const [name, text, expected] of rows)
    test(name, () => assert.deepEqual(told(text, keys), expected));
}

describe('an incident’s own labels', () => {
  check('altLabel: { label: Border Raid, case: any }, hiddenLabel: Boarder Raid', [
    ['the shown name', 'After the Border Raid it rained.', ['raid: the Border Raid']],
    ['another name, in any case', 'A border raid followed.', ['raid: border raid']],
    ['a misspelling', 'The Boarder Raid failed.', ['raid: Boarder Raid']],
    ['its possessive', 'The Border Raid’s dead were many.', ['raid: The Border Raid']],
    ['not in a longer word', 'Border Raiders came.', []],
    ['one telling in a sentence', 'The Border Raid was a border raid.', ['raid: The Border Raid']],
    [
      'one telling in each sentence',
      'The Border Raid failed. A border raid followed.',
      ['raid: The Border Raid', 'raid: border raid'],
    ],
    ['is no mention of an entity', 'The Border Raid in Karachi.', ['raid: The Border Raid']],
    ['not in a citation', 'So it was (Border Raid, 2021).', []],
    ['not in code', 'The `Border Raid` key.', []],
  ]);
  test('notIn holds for incidents as well', () => {
    const keys = 'altLabel: { label: Raid, notIn: [Raid Games] }';
    assert.deepEqual(told('The Raid Games began after the Raid.', keys), ['raid: Raid']);
  });
});

describe('a line of parts', () => {
  check('evidence: [[{ entity: karachi }, { words: [9/11, "U.S. raid"] }]]', [
    ['figures around a slash', 'After 9/11 Karachi changed.', ['raid: 9/11 | Karachi']],
    ['an abbreviation before a word', 'A U.S. raid on Karachi.', ['raid: U.S. raid | Karachi']],
    ['not other figures', 'On 19/11 or 9/12 Karachi slept.', []],
    ['not the figures apart', 'Of 9 men / 11 women in Karachi one spoke.', []],
    ['not words around a slash', 'A U.S. fleet/raid on Karachi.', []],
  ]);
  check('evidence: [[{ entity: karachi }, { words: [US, IED*, Man] }]]', [
    ['an acronym', 'The US left Karachi.', ['raid: US | Karachi']],
    ['an acronym with an ending', 'Karachi feared IEDs.', ['raid: Karachi | IEDs']],
    ['not a word of the same letters', 'Karachi told us that nobody died.', []],
    ['a word with a capital in any case', 'In Karachi a man spoke.', ['raid: Karachi | man']],
  ]);
  check('evidence: [[{ entity: karachi }, { words: [attack*, "open* fire", car-bomb] }]]', [
    ['both in one sentence', 'An attack shook Karachi.', ['raid: attack | Karachi']],
    ['in any order', 'Karachi saw an attack.', ['raid: Karachi | attack']],
    ['any ending', 'Karachi was attacked.', ['raid: Karachi | attacked']],
    ['any case', 'ATTACK in Karachi!', ['raid: ATTACK | Karachi']],
    ['a phrase', 'Men opened fire in Karachi.', ['raid: opened fire | Karachi']],
    [
      'a phrase over a line break',
      'Men opened\nfire in Karachi.',
      ['raid: opened\nfire | Karachi'],
    ],
    ['a hyphenated phrase', 'A car-bomb hit Karachi.', ['raid: car-bomb | Karachi']],
    ['the same without its hyphen', 'A car bomb hit Karachi.', ['raid: car bomb | Karachi']],
    ['not with one part only', 'Karachi slept.', []],
    ['not with the other only', 'An attack followed.', []],
    ['not across sentences', 'Karachi slept. An attack followed.', []],
    [
      'not across an abbreviation’s sentence that goes on',
      'In Karachi Gen. Raheel told of an attack.',
      ['raid: Karachi | attack'],
    ],
    ['not across paragraphs', 'Karachi\n\nAn attack', []],
    ['not within a longer word', 'Karachi counterattacks.', []],
    ['not with a word between the phrase', 'Karachi: they opened the fire.', []],
    [
      'the closest of several',
      'Karachi grew. An attack on Karachi, one more in Karachi.',
      ['raid: attack | Karachi'],
    ],
    [
      'once in each sentence',
      'An attack on Karachi. An attack on Karachi.',
      ['raid: attack | Karachi', 'raid: attack | Karachi'],
    ],
    ['not on words of a citation', 'Karachi fell (Attack, 2019).', []],
  ]);
});

describe('parts that are entities', () => {
  check('evidence: [[{ entity: [iran, bla] }, { words: struck }]]', [
    ['the first', 'Iran struck.', ['raid: Iran | struck']],
    ['the other', 'The BLA struck.', ['raid: BLA | struck']],
    ['a demonym', 'The Iranian army struck.', ['raid: Iranian | struck']],
    ['a capital read as the government', 'Tehran struck.', ['raid: Tehran | struck']],
    ['not a capital read as the city', 'They struck near Tehran.', []],
    ['not a third', 'Pakistan struck.', []],
  ]);
  test('a capital read as the government counts as the place, too', () => {
    assert.deepEqual(
      told('Tehran struck.', 'evidence: [[{ entity: tehran }, { words: struck }]]'),
      ['raid: Tehran | struck'],
    );
  });
  test('a name within a longer name is none', () => {
    assert.deepEqual(
      told('Karachi airport: an attack.', 'evidence: [[{ entity: karachi }, { words: attack }]]'),
      [],
    );
  });
});

describe('lists of words', () => {
  const lists = `wordLists:
  raid: [raid*, "burst into"]
  violence: [$raid, $violence, fire]
`;
  const rows: readonly Row[] = [
    ['a word of the list', 'Raiders came to Karachi.', ['raid: Raiders | Karachi']],
    ['a phrase of it', 'Men burst into Karachi.', ['raid: burst into | Karachi']],
    ['a word of a list within the list', 'A fire in Karachi.', ['raid: fire | Karachi']],
    ['a word beside the list', 'A siege of Karachi.', ['raid: siege | Karachi']],
    ['not the list’s name', 'Violence came to Karachi.', []],
  ];
  const keys = 'evidence: [[{ words: [$violence, siege] }, { entity: karachi }]]';
  for (const [name, text, expected] of rows) {
    test(name, () => {
      const { tellings } = read(text, readerWith(keys, lists));
      assert.deepEqual(
        tellings.map(
          ({ incident, parts }) =>
            `${incident}: ${parts.map(({ start, end }) => text.slice(start, end)).join(' | ')}`,
        ),
        expected,
      );
    });
  }
});

describe('parts do not rest on the same words', () => {
  check('evidence: [[{ entity: bla }, { words: [attack, bombing] }, { words: [attack] }]]', [
    ['two words', 'The BLA attack was a bombing.', ['raid: BLA | attack | bombing']],
    ['one word for two parts', 'The BLA attack failed.', []],
  ]);
  check(
    'evidence: [[{ entity: [iran, pakistan] }, { entity: [iran, pakistan] }, { words: met }]]',
    [
      ['two states', 'Iran and Pakistan met.', ['raid: Iran | Pakistan | met']],
      ['one state', 'Iran and its friends met.', []],
      ['one state twice', 'Iran met Iran.', ['raid: Iran | met | Iran']],
    ],
  );
  test('a word within a name that is a part', () => {
    assert.deepEqual(
      told('The Port of Karachi.', 'evidence: [[{ entity: karachi }, { words: port }]]'),
      [],
    );
  });
});

describe('not', () => {
  check(
    'evidence: [{ parts: [{ entity: karachi }, { words: attack }], not: [{ words: [drill, "mock attack"] }, { entity: iran }] }]',
    [
      ['without', 'An attack on Karachi.', ['raid: attack | Karachi']],
      ['a word', 'The drill of an attack on Karachi.', []],
      ['a phrase', 'A mock attack on Karachi.', []],
      ['an entity', 'Iran told of an attack on Karachi.', []],
      ['in another sentence', 'A drill. An attack on Karachi.', ['raid: attack | Karachi']],
    ],
  );
});

describe('context', () => {
  check(
    'evidence: { parts: [{ words: raid* }], context: [{ entity: bla }, { words: border }], not: [{ entity: iran }] }',
    [
      ['in the same sentence', 'The BLA raided the border.', ['raid: raided']],
      ['before it', 'The BLA came to the border. It raided a post.', ['raid: raided']],
      ['after it', 'They raided a post. It was the BLA, at the border.', ['raid: raided']],
      ['not in the paragraph before', 'The BLA came to the border.\n\nIt raided a post.', []],
      ['not with a part of it missing', 'The BLA came. It raided a post.', []],
      [
        'what must not stand there counts by sentence',
        'Iran saw the BLA at the border. It raided a post.',
        ['raid: raided'],
      ],
    ],
  );
  check('date: 2024-10, evidence: { parts: [{ words: raid* }], context: { date: month } }', [
    ['a date', 'In October 2024 they came. They raided a post.', ['raid: raided']],
    ['not another date', 'In October 2023 they came. They raided a post.', []],
  ]);
});

describe('order', () => {
  check(
    'evidence: [{ parts: [{ entity: iran }, { words: [struck, hit] }, { entity: pakistan }], order: true }]',
    [
      ['as given', 'Iran struck Pakistan.', ['raid: Iran | struck | Pakistan']],
      ['otherwise', 'Pakistan struck Iran.', []],
      ['the word first', 'Struck was Iran, then Pakistan.', []],
      [
        'as given after something else',
        'Pakistan struck first, then Iran hit Pakistan.',
        ['raid: Iran | hit | Pakistan'],
      ],
    ],
  );
});

describe('within a paragraph', () => {
  check('evidence: [{ parts: [{ entity: karachi }, { words: attack }], within: paragraph }]', [
    ['in two sentences', 'Karachi slept. An attack followed.', ['raid: attack']],
    ['in one', 'An attack on Karachi.', ['raid: attack | Karachi']],
    ['not in two paragraphs', 'Karachi slept.\n\nAn attack followed.', []],
    ['once', 'Karachi slept. An attack followed. Karachi woke. An attack!', ['raid: attack']],
  ]);
});

describe('dates', () => {
  check(
    'date: 2024-10-06, evidence: [[{ date: day }, { words: attack }], [{ date: month }, { entity: bla }]]',
    [
      ['the day', 'The attack of 6 October 2024.', ['raid: attack | 6 October 2024']],
      ['another day', 'The attack of 7 October 2024.', []],
      ['only the month', 'The attack of October 2024.', []],
      ['the month is enough there', 'The BLA in October 2024.', ['raid: BLA | October 2024']],
      ['the year is not', 'The BLA in 2024.', []],
      [
        'a date in brackets',
        'The attack (6 October 2024) failed.',
        ['raid: attack | 6 October 2024'],
      ],
    ],
  );
  const keys = 'date: 2024-10-06, evidence: [[{ date: day }, { words: attack }]]';
  const of = (source: string, text: string) => `---\nsource: ${source}\n---\n${text}`;
  test('a day without a year goes with the essay’s date', () => {
    assert.deepEqual(told(of('one', 'The attack of 6 October.'), keys), [
      'raid: attack | 6 October',
    ]);
    assert.deepEqual(told(of('two', 'The attack of 6 October.'), keys), []);
    assert.deepEqual(told('The attack of 6 October.', keys), ['raid: attack | 6 October']);
  });
  test('in an essay without a date it goes with the year told before', () => {
    const found = ['raid: attack | 6 October'];
    const after = (before: string) => told(`${before} The attack of 6 October.`, keys);
    assert.deepEqual(after('They met in May 2025.'), []);
    assert.deepEqual(after('They met in May 2024.'), found);
    assert.deepEqual(after('They met in May 2023. Then came 2024.'), found);
    assert.deepEqual(after('They had met since 2010.'), found);
  });
});

describe('essays', () => {
  const of = (matter: string, text: string) => `---\n${matter}\n---\n${text}`;
  const text = 'An attack on Karachi.';
  const line = (essays: string) =>
    `evidence: [{ parts: [{ entity: karachi }, { words: attack }], essays: ${essays} }]`;
  const rows: readonly (readonly [essays: string, matter: string, holds: boolean])[] = [
    ['2024/..', 'date: 2024-11', true],
    ['2024/..', 'date: 2023', false],
    ['2024/..', 'title: No Date', false],
    ['../2023', 'date: 2023-05-01', true],
    ['[one]', 'source: one', true],
    ['[one]', 'source: two', false],
    ['[one]', 'date: 2024-11', false],
    ['[two, 2024/..]', 'source: one', true],
    ['[two, 2024/..]', 'source: two', true],
  ];
  for (const [essays, matter, holds] of rows) {
    test(`essays: ${essays} ${holds ? 'takes' : 'leaves'} ${matter}`, () => {
      assert.deepEqual(
        told(of(matter, text), line(essays)),
        holds ? ['raid: attack | Karachi'] : [],
      );
    });
  }
});

describe('possible', () => {
  const keys =
    'evidence: [{ parts: [{ entity: karachi }, { words: attack }], strength: possible }, [{ entity: airport }, { words: attack }]]';
  check(keys, [
    ['a possible line', 'An attack on Karachi.', ['raid?: attack | Karachi']],
    ['a certain line', 'An attack on Karachi airport.', ['raid: attack | Karachi airport']],
    [
      'the certain one wins',
      'An attack on Karachi, at Karachi airport.',
      ['raid: attack | Karachi airport'],
    ],
    ['a label wins', 'An attack on Karachi, the Border Raid.', ['raid: the Border Raid']],
  ]);
});

describe('another incident as a part', () => {
  check('evidence: [[{ incident: other }, { words: revenge }]]', [
    [
      'told earlier',
      'It began with the Long March. Revenge came.',
      ['other: the Long March', 'raid: Revenge'],
    ],
    [
      'told in an earlier paragraph',
      'The Long March.\n\nRevenge came.',
      ['other: The Long March', 'raid: Revenge'],
    ],
    ['told later', 'Revenge came. It ended with the Long March.', ['other: the Long March']],
    ['not told', 'Revenge came.', []],
  ]);
});

test('two incidents in the same words are two tellings', () => {
  const line = 'evidence: [[{ entity: karachi }, { words: attack }]]';
  const reader = readerWith(line, `  twin: { prefLabel: the Twin, eventType: battles, ${line} }\n`);
  const { tellings } = read('An attack on Karachi.', reader);
  assert.deepEqual(
    tellings.map((telling) => telling.incident),
    ['raid', 'twin'],
  );
});

test('a telling says its paragraph and sentence', () => {
  const text = '# Title\n\nIt rained. An attack on Karachi. It ended.';
  const [telling] = read(
    text,
    readerWith('evidence: [[{ entity: karachi }, { words: attack }]]'),
  ).tellings;
  assert.equal(telling?.paragraph, 2);
  assert.equal(text.slice(telling.sentence.start, telling.sentence.end), 'An attack on Karachi.');
  assert.equal(text.slice(telling.start, telling.end), 'attack on Karachi');
});
