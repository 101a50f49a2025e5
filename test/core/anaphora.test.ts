/** Words that take up who was named before, where lines of evidence ask for an entity. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { explainTelling } from '../../src/core/essay/explain-telling.ts';
import { reread } from '../../src/core/essay/reread.ts';
import { read, readerOf } from './support/reading.ts';

const reader = readerOf(`
entities:
  aland: { kind: state, prefLabel: Aland, demonym: [Alander, Alandic], seat: osta }
  borduria: { kind: state, prefLabel: Borduria, demonym: Bordurian, seat: zileh }
  osta: { kind: place, prefLabel: Osta, summary: Capital of Aland. }
  zileh: { kind: place, prefLabel: Zileh, summary: Capital of Borduria. }
  mora: { kind: place, prefLabel: Mora, summary: Aland's poorest province. }
  pela: { kind: place, prefLabel: Pela, summary: "Port at the end of the province's only road.",
    relations: [{ type: part-of, to: mora }] }
  tirna: { kind: place, prefLabel: Tirna, summary: Province in the north of Aland. }
  reds: { kind: group, prefLabel: Red Fist, summary: Separatists who fight the army in Mora. }
  blues: { kind: group, prefLabel: Blue Hand, summary: Militants from Tirna. }
  morans: { kind: group, prefLabel: Morans, summary: People of Mora whom separatists court. }
  league: { kind: organisation, prefLabel: Lagoon League, summary: Bloc of seven states. }
  jan: { kind: person, prefLabel: Jan Oster, weakLabel: Oster, positions: [{ title: Foreign Minister of Aland }] }
  mira: { kind: person, prefLabel: Mira Tal }
  pact: { kind: agreement, prefLabel: Osta Accord }
incidents:
${[
  ['by-reds', '{ entity: reds }', 'raid*'],
  ['by-blues', '{ entity: blues }', 'raid*'],
  ['by-morans', '{ entity: morans }', 'raid*'],
  ['in-mora', '{ entity: mora }', 'flood*'],
  ['in-tirna', '{ entity: tirna }', 'flood*'],
  ['in-pela', '{ entity: pela }', 'fire*'],
  ['in-osta', '{ entity: osta }', 'parade*'],
  ['in-aland', '{ entity: aland }', 'famine*'],
  ['in-borduria', '{ entity: borduria }', 'famine*'],
  ['of-both', '{ entity: aland }, { entity: borduria }', 'truce'],
  ['of-league', '{ entity: league }', 'admit*'],
  ['by-jan', '{ entity: jan }', 'resign*'],
  ['by-mira', '{ entity: mira }', 'resign*'],
  ['on-pact', '{ entity: pact }', 'sign*'],
]
  .map(
    ([id, who, what]) =>
      `  ${id}: { prefLabel: ${id}, eventType: strategic-developments, evidence: [[${who}, { words: ["${what}"] }]] }`,
  )
  .join('\n')}
  barred:
    prefLabel: barred
    eventType: strategic-developments
    evidence: [{ parts: [{ entity: mora }, { words: [drought] }], not: [{ entity: reds }] }]
  bare: { prefLabel: bare, eventType: strategic-developments, evidence: [[{ entity: mora }, { entity: reds }]] }
`);

/** What a text tells, as \`incident: words | words\`. */
function told(text: string): string[] {
  return read(text, reader).tellings.map(
    ({ incident, parts }) =>
      `${incident}: ${parts.map(({ start, end }) => text.slice(start, end)).join(' | ')}`,
  );
}

type Row = readonly [name: string, text: string, told: readonly string[]];

function check(rows: readonly Row[]): void {
  for (const [name, text, expected] of rows) {
    test(name, () => assert.deepEqual(told(text), expected));
  }
}

describe('a noun takes up the nearest that it fits', () => {
  check([
    [
      'a group',
      'The Red Fist hides. In May the group raided a mill.',
      ['by-reds: the group | raided'],
    ],
    [
      'one of its own words',
      'The Red Fist hides. These separatists raid.',
      ['by-reds: These separatists | raid'],
    ],
    [
      'not by a word that its entry does not have',
      'The Blue Hand hides. The separatists raid.',
      [],
    ],
    ['nor by one behind the first words of it', 'The Morans work. The separatists raid.', []],
    ['no people is a group', 'The Morans work. The group raids.', []],
    ['a province', 'Mora is poor. Floods hit the province.', ['in-mora: Floods | the province']],
    ['no port is a province', 'Pela is poor. Fire swept the province.', []],
    [
      'the province in which a port lies',
      'Pela is poor. Floods hit the province.',
      ['in-mora: Floods | the province'],
    ],
    [
      'a port by a word for its like',
      'Pela is old. Fire swept the town.',
      ['in-pela: Fire | the town'],
    ],
    ['a country', 'Aland is cold. Famine came to the country.', ['in-aland: Famine | the country']],
    [
      'a minister',
      'Jan Oster hesitated. The minister resigned.',
      ['by-jan: The minister | resigned'],
    ],
    ['a bloc', 'The Lagoon League met. The bloc admitted two.', ['of-league: The bloc | admitted']],
    [
      'an agreement',
      'The Osta Accord was late. The deal was signed.',
      ['on-pact: The deal | signed'],
    ],
    [
      'over a sentence without names',
      'The Red Fist hides. It is cold. The group raids.',
      ['by-reds: The group | raids'],
    ],
    [
      'the nearer of two',
      'The Blue Hand fell. The Red Fist rose. The group raids.',
      ['by-reds: The group | raids'],
    ],
    [
      'the nearer, also where that is not named',
      'The Red Fist rose. The group hates Aland. The group raids.',
      ['by-reds: The group | raids'],
    ],
    [
      'an adjective of its own',
      'Mora is poor. Floods hit the poorest province.',
      ['in-mora: Floods | the poorest province'],
    ],
    [
      'the city behind a noun',
      'Pela is old. Fire swept the port town.',
      ['in-pela: Fire | the port town'],
    ],
  ]);
});

describe('nobody is taken up', () => {
  check([
    ['where two fit', 'The Red Fist fights the Blue Hand. The group raids.', []],
    [
      'where a rival was taken up beside it',
      'The Red Fist rose. The group hates the Blue Hand. The group raids.',
      [],
    ],
    ['by a demonym alone', 'Alandic winters are long. Famine came to the country.', []],
    [
      'where a demonym is the rival',
      'Aland fears Bordurian spies. Famine came to the country.',
      [],
    ],
    ['where the noun is another’s', 'The Red Fist hides. The group of seven raids.', []],
    [
      'where it is told from others',
      'The Red Fist hides. Another group raids. The other group raids.',
      [],
    ],
    ['where a clause narrows it', 'The Red Fist hides. The group that raids is small.', []],
    [
      'where a name stands behind it',
      'Mora is poor. Floods hit the province Tirna.',
      ['in-tirna: Floods | Tirna'],
    ],
    [
      'where another’s adjective stands before it',
      'The Red Fist hides. The Danish group raids.',
      [],
    ],
    ['by a name with a noun in it', 'Aland is cold. Famine came to the Free Country.', []],
    ['by a vague noun with "the"', 'Aland is cold. Famine weakens the state.', []],
    ['before the name', 'The group raids. The Red Fist hides.', []],
    ['where the name itself stands', 'Mora is poor. Floods hit Mora.', ['in-mora: Floods | Mora']],
    [
      'by a line without words',
      'The Red Fist hides in Mora. The group came to the province.',
      ['bare: Red Fist | Mora'],
    ],
    ['six sentences on', `The Red Fist hides. ${'It is cold. '.repeat(5)}The group raids.`, []],
  ]);
  test('what is taken up may stand against a line', () => {
    assert.deepEqual(told('Mora is dry. Drought came to the province.'), [
      'barred: Drought | the province',
    ]);
    assert.deepEqual(told('The Red Fist is in Mora. In drought the group left the province.'), [
      'bare: Red Fist | Mora',
    ]);
  });
  test('it is no mention', () => {
    const reading = read('The Red Fist hides. The group raids.', reader);
    assert.deepEqual(
      reading.mentions.map(({ text }) => text),
      ['Red Fist'],
    );
  });
});

describe('two of a kind', () => {
  check([
    [
      'named together',
      'Aland met Borduria. The two countries agreed to a truce.',
      ['of-both: The two countries | truce'],
    ],
    [
      'named apart',
      'Aland is cold. Borduria is hot. A truce holds between both governments.',
      ['of-both: truce | both governments'],
    ],
    [
      'by a demonym',
      'Aland met Bordurian envoys. Both sides want a truce.',
      ['of-both: Both sides | truce'],
    ],
    ['not among three', 'Aland met Borduria. Aland met Syldavia and Borduria.', []],
    ['not where one is the only one', 'Aland is cold. The two countries agreed to a truce.', []],
    [
      '"they" of two that begin a sentence',
      'Aland and Borduria met. They agreed to a truce.',
      ['of-both: They | truce'],
    ],
    [
      'not "they" of two that do not',
      'Envoys of Aland and Borduria met. They agreed to a truce.',
      [],
    ],
    ['not a group and a part of another’s matter', 'The Red Fist left. The two groups raid.', []],
  ]);
});

describe('pronouns take up whom the sentence before begins with', () => {
  check([
    ['a group', 'The Red Fist hides. In May it raided a mill.', ['by-reds: it | raided']],
    ['its own', 'The Red Fist hides. Its men raid mills.', ['by-reds: Its | raid']],
    [
      'one after the other',
      'The Red Fist hides. It waits. It raids mills.',
      ['by-reds: It | raids'],
    ],
    ['not one further on in it', 'Fear of the Red Fist grew. It raided hearts.', []],
    ['not whose men act', 'Red Fist gunman Rolo hides. It raids mills.', []],
    ['not over a sentence between', 'The Red Fist hides. Winter came. It raids mills.', []],
    ['not behind another clause', 'The Red Fist hides, and the army waits. It raids mills.', []],
    ['not an empty "it"', 'The Red Fist hides. It is said that raids will come.', []],
    ['a person', 'Jan Oster hesitated. Then he resigned.', ['by-jan: he | resigned']],
    [
      'a person who does not begin it',
      'Critics mocked Jan Oster. He resigned.',
      ['by-jan: He | resigned'],
    ],
    ['not one of two', 'Critics mocked Jan Oster and Mira Tal. She resigned.', []],
    ['not a person by "it"', 'Jan Oster hesitated. It resigned.', []],
    ['not in the middle of a sentence', 'The Red Fist hides. A farmer said that it raids.', []],
    ['"there"', 'Mora is poor. Floods are common there.', ['in-mora: Floods | there']],
    ['not an empty "there"', 'Mora is poor. There were floods.', []],
    ['not there where two were named', 'Mora is near Tirna. Floods are common there.', []],
  ]);
});

describe('a capital', () => {
  check([
    [
      'of the state named last',
      'Aland is cold. A parade filled the capital.',
      ['in-osta: parade | the capital'],
    ],
    [
      'of a people',
      'A parade filled the Alandic capital.',
      ['in-osta: parade | the Alandic capital'],
    ],
    ['not of one of two', 'Aland met Borduria. A parade filled the capital.', []],
    ['not the first one', 'Aland is cold. It was the first capital with a parade.', []],
  ]);
});

describe('over the border of a paragraph', () => {
  check([
    [
      'the only one that the block before named',
      'The Red Fist hides in Osta.\n\nThe group raids.',
      ['by-reds: The group | raids'],
    ],
    ['a heading', '# The Red Fist\n\nThe group raids.', ['by-reds: The group | raids']],
    ['not one of two', 'The Red Fist met the Blue Hand.\n\nThe group raids.', []],
    ['not over a block between', 'The Red Fist hides.\n\nWinter came.\n\nThe group raids.', []],
    ['not over a heading', 'The Red Fist hides.\n\n# Winter\n\nThe group raids.', []],
    [
      'not in a third sentence',
      'The Red Fist hides.\n\nWinter came. Snow fell. The group raids.',
      [],
    ],
    ['no pronoun', 'The Red Fist hides.\n\nIt raids.', []],
  ]);
  test('an edit of the paragraph before decides anew', () => {
    const text = 'The Red Fist hides.\n\nThe group raids.\n\nThe group raids.';
    const edit = { offset: 4, deleted: 8, inserted: 'Blue Hand' };
    const after = reread(read(text, reader), edit);
    assert.deepEqual(
      after.tellings.map(({ incident }) => incident),
      ['by-blues'],
    );
  });
});

test('the explanation says who is meant', () => {
  const text = 'Calm.\n\nThe Red Fist hides. The group raids.';
  const reading = read(text, reader);
  const [telling] = reading.tellings;
  assert.ok(telling);
  const { anaphora } = explainTelling(reading, telling);
  assert.deepEqual(
    anaphora.map(({ start, end, stands }) => [text.slice(start, end), stands]),
    [['The group', ['reds']]],
  );
});
