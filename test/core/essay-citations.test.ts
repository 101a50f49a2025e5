/** Citations in every form, and titles of works: what is shielded, and what looks alike and is prose. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { citationsIn } from '../../src/core/essay/citations.ts';
import { shieldsIn } from '../../src/core/essay/shields.ts';
import { entities, named, read, readerOf, readYaml } from './support/reading.ts';

function cited(text: string): string[] {
  return citationsIn(text).whole.map(({ start, end }) => text.slice(start, end));
}

const LEADS = [
  '(see, e.g., Orum, 2021)',
  '(see, for example, Orum, 2021)',
  '(but see Orum, 2021)',
  '(i.e., Orum, 2021)',
  '(contra Orum, 2021)',
  '(following Orum, 2021)',
  '(adapted from Orum, 2021)',
  '(for a review, see Orum, 2021)',
  '(see the discussion in Orum, 2021)',
  '(as cited in Orum, 2021)',
  '(quoted in Orum, 2021, p. 3)',
];
const AUTHORS = [
  '(Orum, Ali, Haider, & Rehm, 2021)',
  '(Orum, Ali, Haider, Rehm, and Shah 2021)',
  '(Orum, A., 2021)',
  '(Orum, A. & Ali, B., 2021)',
  '(A. Orum & B. Ali, 2021)',
  '(Orum and others, 2021)',
  '(Orum and colleagues, 2021)',
  '(de la Cruz, 2010)',
  '(bin Rashid & O’Hara, 2010)',
  '(World Assembly [WA], 2021)',
  '(“The Fall of Mora,” 2021)',
  '(Orum, quoted in Haider, 2015)',
  '(Orum, cited in Haider 2015: 33)',
  '(Orum, 2021, cited by Haider, 2022)',
  '(Orum, personal communication, May 4, 2021)',
];
const YEARS = [
  '(Orum, c. 1965)',
  '(Orum, ca. 1965)',
  '(Orum, 1998 [1965])',
  '(Orum, 2021/2022)',
  '(Orum, to appear)',
  '(Orum, ibid.)',
  '(Orum, op. cit., p. 12)',
  '(Dawn, 2021, October 6)',
  '(Orum et al. 2021, 2022a,b)',
];
const PLACES = [
  '(Orum 2021, 14–18, 22)',
  '(Orum, 2021, pp. 14ff.)',
  '(Orum, 2021, pp. xii–xiv)',
  '(Orum, 2021, ch. 3, pp. 4-5)',
  '(Orum, 2021, paras. 4–6)',
  '(Orum, 2021, Section 2)',
  '(Orum, 2021, Table 3)',
  '(Orum, 2021, fig. 2)',
  '(Orum, 2021, n. 4)',
  '(Orum, 2021, vol. 2, p. 8)',
  '(Council of Aland, 2022, Article 3)',
  '(Orum, 2021, emphasis added)',
  '(Orum, 2021, my translation)',
];
const INTERVIEWS = [
  '(Author interview, Mora, 2022)',
  '(author’s interview, Mora, 4 May 2021)',
  '(Interview with an Aland diplomat, Mora, May 2021)',
  '(Orum, personal interview, Mora, 4 May 2021)',
  '(telephone interview with Orum, May 4, 2021)',
  '(Interviews with officials, Mora and Old Port, 2021)',
];
const SEVERAL = [
  '(Orum, 2021: 14–18; see also Haider et al. 2020, p. 4)',
  '(cf. Orum, 2021; but see Ali, 2020)',
  '(Orum, 2021; Ali, 2020a, 2020b; Haider, n.d.)',
  '(Orum, 2021, and Ali, 2020)',
  '(Orum, 2021 and Ali, 2020)',
  '(Orum, 2021; pp. 4–5)',
  '(Orum, 2021; Haider, 2020; among others)',
  '(Orum, 2021; 2022; Ali, 2020)',
];

for (const [name, rows] of Object.entries({ LEADS, AUTHORS, YEARS, PLACES, INTERVIEWS, SEVERAL })) {
  describe(`citations in brackets: ${name.toLowerCase()}`, () => {
    for (const row of rows) {
      test(row, () => assert.deepEqual(cited(`Trade fell ${row} at once.`), [row]));
      test(`${row}, over a line break`, () => {
        const broken = row.replace(' ', '\n');
        assert.deepEqual(cited(`Trade fell ${broken} at once.`), [broken]);
      });
    }
  });
}

describe('no citations', () => {
  const rows = [
    '(in Mora, 2021 was cold)',
    '(Mora, 15 August 2021)',
    '(Orum’s 2021 study)',
    '(with Orum, since 2021)',
    '(cited in court in 2021)',
    '(see Mora)',
    '(Orum, who spoke in 2021)',
    '(2018–2022)',
    '(2021, a bad year)',
    '(p. 4)',
    '(pp. 4–6)',
    '(Orum 20210)',
    '(Article 3 of 2021)',
    '(October 6, 2021)',
    '(“we left in 2021”)',
    '(following the talks of 2021)',
    '(Aland met Mora in May 2021)',
    '(among others, Orum)',
    '(Orum; Haider; Ali)',
    '(Part 2)',
    '[...]',
    '(an interview in Mora in 2021)',
    '(interview with Orum)',
    '(interviewed in Mora, 2021)',
    '(Orum gave interviews in Mora, Aland, until May 2021)',
    '(in two words: Mora was cold, 2021)',
  ];
  for (const row of rows) test(row, () => assert.deepEqual(cited(`It fell ${row} at once.`), []));
});

describe('books with their place and year', () => {
  const rows: readonly (readonly [text: string, shielded: string])[] = [
    [
      'Trade fell. See Ann Orum, Aland: A History (Mora: Bantam, 2011), 33–4. It rose.',
      'See Ann Orum, Aland: A History (Mora: Bantam, 2011), 33–4',
    ],
    [
      '12. Ann Orum, Aland (New Mora: Old Port University Press, 2008), 12, 14.',
      '12. Ann Orum, Aland (New Mora: Old Port University Press, 2008), 12, 14',
    ],
    [
      '[3] Orum, Aland’s Wars (Mora, AL: Hurst & Co., 1998).',
      '[3] Orum, Aland’s Wars (Mora, AL: Hurst & Co., 1998)',
    ],
    ['Orum told Aland of her book (Mora: Bantam, 2011) there.', '(Mora: Bantam, 2011)'],
    ['In Aland they met (place: Mora, 2011) again.', ''],
    ['See Aland, and wait (it opened at noon: sharp).', ''],
  ];
  for (const [text, shielded] of rows) {
    test(text, () => assert.deepEqual(cited(text), shielded ? [shielded] : []));
  }
});

describe('persons before the brackets', () => {
  const reader = readerOf(
    entities('orum: person, Orum', 'haider: person, Haider', 'aland: state, Aland'),
  );
  type Row = readonly [text: string, ...names: string[]];
  const authors: readonly Row[] = [
    ['So Orum (2021) argues.'],
    ['So Orum and Haider (2021) argue.'],
    ['So Ali, Orum, and Haider (2021) argue.'],
    ['So Orum & Haider (2021, p. 4).'],
    ['So Orum et al. (2021: 4) argue.'],
    ['So Orum and colleagues (2021) argue.'],
    ['So Orum (2021a; 2022) argues.'],
    ['So Orum (1998 [1965]) argues.'],
    ['So Orum (c. 1965) argues.'],
    ['So Orum [2021] argues.'],
    ['So Orum (p. 4) argues.'],
    ['So Orum’s (2021) view.'],
    ['So Orum (as cited in Haider, 2015) held.'],
    ['So Orum (2001, as cited in Haider, 2015) held.'],
    ['So Orum (2021; see also Haider, 2022) held.'],
    ['So Orum\n(2021) argues.'],
    ['So Orum\u00a0(2021) argues.'],
  ];
  const prose: readonly Row[] = [
    ['So Orum (2018–2022) ruled.', 'Orum=orum'],
    ['So Orum (1953–2007) died.', 'Orum=orum'],
    ['So Orum (in Aland, 2021) said.', 'Orum=orum', 'Aland=aland'],
    ['So Orum (see Haider, 2015) fell.', 'Orum=orum'],
    ['So Orum (then premier) fell.', 'Orum=orum'],
    ['So Orum fell. (2021 was cold.)', 'Orum=orum'],
    ['Orum met Haider (2015) there.', 'Orum=orum'],
    ['So Aland (2021) argues.', 'Aland=aland'],
    ['So Orum(2021) argues.', 'Orum=orum'],
  ];
  for (const [text, ...names] of [...authors, ...prose]) {
    test(text, () => assert.deepEqual(named(text, reader, { format: 'plain' }), names));
  }
});

describe('titles of works, where the glossary asks for them', () => {
  const labels = entities(
    'aland: state, Aland',
    'look: agreement, Look East Policy',
    'march: agreement, Long March',
  );
  const asked = readerOf(`shields: titles\n${labels}`);
  const rows: readonly (readonly [text: string, shielded: boolean])[] = [
    ['He wrote “The Fall of Aland” there.', true],
    ['He wrote "After Aland: Notes from a War" there.', true],
    ['Her essay “A New Order for Aland and\nIts Friends” won.', true],
    ['“Aland Will Not Wait” was the title.', true],
    ['He said: “Aland will not wait.”', false],
    ['He said “The war in Aland. It was long” there.', false],
    ['The “great Aland game” began.', false],
    ['“Aland” is a word.', false],
    ['“Old Aland” is a word.', false],
    ['“The Fall of Aland is far from over,” he said.', false],
    ['The Fall of Aland has no marks.', false],
  ];
  for (const [text, shielded] of rows) {
    test(text, () => {
      assert.deepEqual(named(text, asked, { format: 'plain' }), shielded ? [] : ['Aland=aland']);
      const { length } = named(text, readerOf(labels), { format: 'plain' });
      assert.equal(length, 1, 'it is not asked for everywhere');
    });
  }
  test('a name that has the marks to itself is a name', () =>
    assert.deepEqual(named('The “Look East Policy” and “the Long March” began.', asked), [
      'Look East Policy=look',
      'Long March=march',
    ]));
  test('a shield that there is not is reported', () =>
    assert.match(readYaml('shields: verses\n').problems[0]?.message ?? '', /titles/));
});

describe('lists of references', () => {
  const reader = readerOf(entities('aland: state, Aland'));
  const entry = 'Orum, A. (2021). The fall of Aland. Mora Press.';
  const headings = [
    ...['References', 'REFERENCES', 'Bibliography', 'Works Cited', 'Selected Bibliography'],
    ...['Further Reading', 'Endnotes', 'Footnotes', 'Notes and References', 'List of References'],
  ];
  for (const heading of headings) {
    test(heading, () => {
      const plain = `Aland fell.\n\n${heading}\n\n${entry}`;
      assert.deepEqual(named(plain, reader, { format: 'plain' }), ['Aland=aland']);
      const marked = `Aland fell.\n\n## ${heading}\n\n${entry}\n\n## After\n\nAland rose.`;
      assert.deepEqual(named(marked, reader), ['Aland=aland', 'Aland=aland']);
    });
  }
  for (const heading of [
    'References to Aland',
    'Notes',
    'Notes on a War',
    'Literature',
    'Sources',
  ]) {
    test(`${heading}: a part like any other`, () => {
      const { mentions } = read(`## ${heading}\n\nAland fell.`, reader);
      assert.equal(mentions.at(-1)?.paragraph, 2);
    });
  }
});

describe('citations made to be slow are not', () => {
  const rows: readonly (readonly [name: string, text: string])[] = [
    ['names without end', `(${'Aa, '.repeat(95)}2021x) `.repeat(200)],
    ['years without end', `(Aa, ${'2021, '.repeat(60)}x) `.repeat(300)],
    ['pages without end', `(Aa, 2021${', p. 4'.repeat(60)}x) `.repeat(300)],
    ['works without end', `(${'Aa, 2021; '.repeat(35)}x) `.repeat(300)],
    ['brackets in brackets', '([a'.repeat(100_000)],
    ['cited in cited in', `(${'Aa, cited in '.repeat(28)}2021) `.repeat(200)],
    ['and and', `(${'Aa and '.repeat(55)}2021x) `.repeat(300)],
    ['quotation marks', '“A B '.repeat(60_000)],
    ['capitals in quotation marks', '“Aa Bb Cc” '.repeat(30_000)],
  ];
  for (const [name, text] of rows) {
    test(name, { timeout: 30_000 }, () => {
      const since = performance.now();
      shieldsIn(text, 'markdown', true);
      assert.ok(performance.now() - since < 4000, `took ${performance.now() - since} ms`);
    });
  }
});
