/**
 * What the grammar of the `essay` language names, and above all what it leaves alone: prose is prose.
 *
 * Each row gives a text and the complete list of what is named in it, outer before inner:
 * `['a parenthetical citation', 'It failed (Khan, 2021).', [['citation', '(Khan, 2021)']]]`.
 */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { IGrammar } from 'vscode-textmate';
import { linesOf, loadGrammar } from './support/grammar.ts';

type Named = readonly [kind: string, text: string];
type Row = readonly [name: string, text: string, named: readonly Named[]];

let essay: IGrammar;
let markdown: IGrammar;
before(async () => {
  essay = await loadGrammar('text.essay');
  markdown = await loadGrammar('text.html.markdown');
});

function named(grammar: IGrammar, text: string): Named[] {
  return linesOf(grammar, text).flatMap(({ pieces }) =>
    pieces.map((p) => [p.kind, p.text] as const),
  );
}

function table(title: string, grammar: () => IGrammar, rows: readonly Row[]): void {
  describe(title, () => {
    for (const [name, text, expected] of rows) {
      test(name, () => assert.deepEqual(named(grammar(), text), expected));
    }
  });
}

/** Text that stands in mid-paragraph, so that no short row is taken for a heading. */
function prose(rows: readonly Row[]): Row[] {
  return rows.map(([name, text, expected]) => [name, `So it went, as we know: ${text}.`, expected]);
}

table('citations', () => essay, [
  ...prose([
    ['one author', 'it failed (Khan, 2021)', [['citation', '(Khan, 2021)']]],
    [
      'several works',
      'it failed (Khan, 2021; Haider and Khan, 2020)',
      [['citation', '(Khan, 2021; Haider and Khan, 2020)']],
    ],
    ['et al.', 'a complex (Buzan et al., 1998) of', [['citation', '(Buzan et al., 1998)']]],
    ['a letter after the year', 'in (Rashid, 2010a) and', [['citation', '(Rashid, 2010a)']]],
    ['two years', 'in (Cohen, 2004, 2015) and', [['citation', '(Cohen, 2004, 2015)']]],
    ['an ampersand', 'in (Braun & Clarke, 2006) and', [['citation', '(Braun & Clarke, 2006)']]],
    ['a page', 'in (Khan, 2021, p. 45) and', [['citation', '(Khan, 2021, p. 45)']]],
    ['pages', 'in (Khan 2021: 45–47) and', [['citation', '(Khan 2021: 45–47)']]],
    ['a page alone', 'it says (p. 45)', [['citation', '(p. 45)']]],
    ['a prefix', 'it failed (see also Gul, 2018)', [['citation', '(see also Gul, 2018)']]],
    [
      'one work cited in another',
      'power (Waltz, 1979, as cited in Khan, 2021) is',
      [['citation', '(Waltz, 1979, as cited in Khan, 2021)']],
    ],
    ['a body', 'fled (UNHCR, 2022)', [['citation', '(UNHCR, 2022)']]],
    [
      'a body of many words',
      'said (Ministry of Foreign Affairs, 2021)',
      [['citation', '(Ministry of Foreign Affairs, 2021)']],
    ],
    ['accents and particles', 'by (al-Zawahiri, 2001)', [['citation', '(al-Zawahiri, 2001)']]],
    ['no-break spaces', 'by (Khan,\u00A02021)', [['citation', '(Khan,\u00A02021)']]],
    [
      'two authors in the sentence',
      'as Buzan and Waever (2003) argue',
      [['citation', 'Buzan and Waever (2003)']],
    ],
    [
      'et al. in the sentence',
      'as Buzan et al. (1998) argue',
      [['citation', 'Buzan et al. (1998)']],
    ],
    ['one author who argues', 'as Wendt (1999) argues, anarchy', [['citation', 'Wendt (1999)']]],
    ['an author’s', 'in Wendt’s (1999) view', [['citation', 'Wendt’s (1999)']]],
    ['a raised note mark', 'the plan,³ which', [['citation', '³']]],
    ['a numbered reference', 'the plan [12, 13] which', [['citation', '[12, 13]']]],
    ['an acronym is none', 'the movement (TTP) and (SCO)', []],
    ['a gloss is none', 'Azm-e-Istehkam (Resolve for Stability)', []],
    ['years alone are none', 'the war (1979–1989) went', [['date', '1979–1989']]],
    [
      'a war with its years is none',
      'the Afghan–Soviet War (1979–1989) marked',
      [['date', '1979–1989']],
    ],
    ['a plan with its year is none', 'the Action Plan (2014) was', [['date', '2014']]],
    ['a date in brackets is none', 'it fell (August 2021)', [['date', 'August 2021']]],
    [
      'a place and a date are none',
      'it fell (Kabul, 15 August 2021)',
      [['date', '15 August 2021']],
    ],
    ['a time in brackets is none', 'it fell (In Kabul, 2021)', [['date', '2021']]],
    [
      'members and years are none',
      'Pakistan and Iran, admitted in 2017 and 2023',
      [
        ['date', '2017'],
        ['date', '2023'],
      ],
    ],
    ['a caption is none', 'a view (Photo by WAKIL KOHSAR/AFP)', []],
    ['square kilometres are no note', 'some 800 km² of', [['figure', '800']]],
  ]),
]);

table('quotations', () => essay, [
  ...prose([
    ['curly', 'it wants “maximum engagement” now', [['quotation', '“maximum engagement”']]],
    ['straight', 'it wants "maximum engagement" now', [['quotation', '"maximum engagement"']]],
    ['after a hyphen', 'US-led “totalitarianism” again', [['quotation', '“totalitarianism”']]],
    ['single', 'the ‘iron brother’ said', [['quotation', '‘iron brother’']]],
    ['single around a possessive', 'the ‘army’s own way’ is', [['quotation', '‘army’s own way’']]],
    [
      'single within double',
      'he said “the ‘iron brother’ knows” twice',
      [['quotation', '“the ‘iron brother’ knows”']],
    ],
    [
      'a date inside',
      'he said “we left in August 2021” twice',
      [
        ['quotation', '“we left in August 2021”'],
        ['date', 'August 2021'],
      ],
    ],
    ['possessives are none', 'the Taliban’s men and the states’ armies', []],
    ['straight possessives are none', "Iran's men and the states' armies", []],
    ['decades are none', 'in the ‘90s the states’ armies', []],
    [
      'inches are none',
      'a pipe of 24" and one of 36" lay',
      [
        ['figure', '24'],
        ['figure', '36'],
      ],
    ],
  ]),
  [
    'never runs on into the next paragraph',
    'He said “we will go on and on.\nThen they left in 2021, “for good” they said.',
    [
      ['date', '2021'],
      ['quotation', '“for good”'],
    ],
  ],
]);

table('dates', () => essay, [
  ...prose([
    ['day first', 'on 6 October 2024 they', [['date', '6 October 2024']]],
    ['month first', 'on October 6, 2024, they', [['date', 'October 6, 2024']]],
    ['an ordinal', 'on 5th November they', [['date', '5th November']]],
    ['a short month', 'on 16 Jan. 2024 they', [['date', '16 Jan. 2024']]],
    ['days', 'on 16–18 January 2024 they', [['date', '16–18 January 2024']]],
    ['month and year', 'in January 2024 they', [['date', 'January 2024']]],
    ['a month after in', 'in January they', [['date', 'January']]],
    ['mid-June', 'in mid-June 2024 they', [['date', 'mid-June 2024']]],
    ['early May', 'by early May they', [['date', 'May']]],
    ['a year', 'since 2021 they', [['date', '2021']]],
    ['post-2001', 'the post-2001 order', [['date', 'post-2001']]],
    [
      'years',
      'the war, 1979–1989, and 2018-19',
      [
        ['date', '1979–1989'],
        ['date', '2018-19'],
      ],
    ],
    [
      'decades',
      'in the 1990s and mid-2010s',
      [
        ['date', '1990s'],
        ['date', 'mid-2010s'],
      ],
    ],
    ['ISO', 'on 2024-10-06 they', [['date', '2024-10-06']]],
    ['9/11', 'after 9/11 they', [['date', '9/11']]],
    ['up to a year', 'the decades up to 2001 were', [['date', '2001']]],
    ['may and march are verbs', 'they may march on', []],
    ['a month in a name', 'the April Nizami office', []],
    ['an exercise is none', 'the drills of Aman-25 were', []],
  ]),
]);

table('figures', () => essay, [
  ...prose([
    ['at least', 'killed at least 20 miners', [['figure', '20']]],
    ['a range', 'some 3,000-4,000 fighters', [['figure', '3,000-4,000']]],
    [
      'a share',
      'a rise of 34% and 5 percent',
      [
        ['figure', '34%'],
        ['figure', '5 percent'],
      ],
    ],
    ['money', 'cost $2.3 trillion dollars', [['figure', '$2.3 trillion']]],
    ['a measure', 'the 560-mile-long border', [['figure', '560-mile-long']]],
    ['a term', 'the 25-year agreement', [['figure', '25-year']]],
    ['thousands', 'and 20,000 wounded', [['figure', '20,000']]],
    ['an ordinal', 'in the 21st century', [['figure', '21st']]],
    ['a numbered name is none', 'by Resolution 1267 and Media Foundation 360', []],
    ['a type is none', 'with F-16 jets and G20 members', []],
  ]),
]);

const PARAGRAPH =
  'The region has changed more in three years than in the thirty before them. '.repeat(3);

table('headings', () => essay, [
  ['numbered', '2. Theoretical Framework', [['heading', '2. Theoretical Framework']]],
  ['numbered twice', '3.1. Historical analyses', [['heading', '3.1. Historical analyses']]],
  ['by name', `${PARAGRAPH}\nAbstract`, [['heading', 'Abstract']]],
  [
    'a title, the next paragraph right below',
    `Another Attack on Chinese Nationals in Pakistan\n${PARAGRAPH}`,
    [['heading', 'Another Attack on Chinese Nationals in Pakistan']],
  ],
  [
    'a title between paragraphs',
    `${PARAGRAPH}\nWhat Might Happen Next?\n${PARAGRAPH}`,
    [['heading', 'What Might Happen Next?']],
  ],
  [
    'a short line after a blank one',
    `${PARAGRAPH}\n\nNew threats draw old rivals closer\n\n${PARAGRAPH}`,
    [['heading', 'New threats draw old rivals closer']],
  ],
  ['a hash', `${PARAGRAPH}\n\n## What now`, [['heading', '## What now']]],
  ['a short sentence is none', `${PARAGRAPH}\n\nNobody knew.\n\n${PARAGRAPH}`, []],
  [
    'a short line without a blank one is none',
    `${PARAGRAPH}\nnew threats draw old rivals closer`,
    [],
  ],
  ['an item of a list is none', '2. Iran should be asked to join the talks', []],
  ['an item that ends in a stop is none', '2. Iran.', []],
  [
    'a year that opens a line is none',
    `2021. The fall of Kabul came as no surprise. ${PARAGRAPH}`,
    [['date', '2021']],
  ],
  ['a date alone is none', '6 October 2024', [['date', '6 October 2024']]],
  ['a caption is none', 'Photo by Afghan Ministry of Foreign Affairs via Getty Images', []],
  ['a byline is none', 'By Abdul Karim and Maria Lopez', []],
  [
    'wrapped prose is none, whatever its capitals',
    'The statement was welcomed on the same day by the Pakistani leaders\nPrime Minister Shehbaz Sharif and Foreign Minister Ishaq Dar\nAsim Munir\nand by nobody else.',
    [],
  ],
  [
    'the first line of wrapped prose is none',
    `${PARAGRAPH}\n\nIslamabad and Kabul both welcomed the man who had promised to\nleave them alone.`,
    [],
  ],
  ['a list of names is none', 'Pakistan, Iran, China, Russia', []],
]);

table('front matter and links', () => essay, [
  [
    'front matter ends at its dashes',
    '---\ntitle: The Year 2021\n---\nIt fell in 2021, says https://example.org/2021/a_(b).',
    [
      ['front matter', 'title: The Year 2021'],
      ['date', '2021'],
      ['link', 'https://example.org/2021/a_(b)'],
    ],
  ],
  [
    'a rule above a text swallows nothing',
    `---\nIt fell in 2021, and nobody was surprised by that.`,
    [['date', '2021']],
  ],
  ['a DOI', 'It is doi:10.1080/03068374.2021, they say.', [['link', 'doi:10.1080/03068374.2021']]],
]);

table('in Markdown', () => markdown, [
  [
    'citations, and nothing that would tint a README: no dates, figures or quotation marks',
    'On 6 October 2024 some 3,000 men “left” (Khan, 2021).',
    [['citation', '(Khan, 2021)']],
  ],
  ['inside bold', 'They left **in haste (Khan, 2021)** for good.', [['citation', '(Khan, 2021)']]],
  ['not in code', 'Call `left (Khan, 2021)` or <a href="(Khan, 2021)">.', []],
  ['not in a link', 'See [the fall (Khan, 2021)](https://example.org/2021).', []],
  ['not in a heading', '# The Fall (Khan, 2021)', [['heading', '# The Fall (Khan, 2021)']]],
  ['not in a fence', '```\n(Khan, 2021)\n```', []],
  ['not the number of an item', '1. They left.', []],
]);
