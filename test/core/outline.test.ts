/** Sections, the incidents told in them, and subjects by what somebody types. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findLabels } from '../../src/core/corpus/find-labels.ts';
import { sectionsOf, toldIncidents } from '../../src/core/corpus/outline.ts';
import { readEssay } from '../../src/core/essay/essay.ts';
import type { EssayFormat } from '../../src/core/essay/blocks.ts';
import { EMPTY_GLOSSARY } from '../../src/core/glossary/glossary.ts';
import { read, readerOf, readYaml } from './support/reading.ts';

function sections(text: string, format: EssayFormat): string[] {
  const essay = readEssay({ uri: 'a', path: 'a', text, format }, EMPTY_GLOSSARY);
  return sectionsOf(essay).map(({ title, level, start, end }) => {
    const lines = text.slice(start, end).split('\n').length;
    return `${level} ${title} (${lines})`;
  });
}

describe('sections', () => {
  const CASES: readonly (readonly [
    name: string,
    format: EssayFormat,
    text: string,
    sections: string[],
  ])[] = [
    ['none', 'plain', 'It rained all week.\n\nThen it stopped.\n', []],
    [
      'of plain text all stand side by side',
      'plain',
      'The fair\n\nIt rained.\n\nThe second day\n\nThe sun shone.\n\nAll went.\n',
      ['1 The fair (3)', '1 The second day (5)'],
    ],
    [
      'of Markdown lie within each other',
      'markdown',
      '# Fair\n\nRain.\n\n## Stalls ##\n\nWet.\n\n# Home\n\nDry.\n',
      ['1 Fair (7)', '2 Stalls (3)', '1 Home (3)'],
    ],
    [
      'of Markdown with underlined headings',
      'markdown',
      'Fair\n====\n\nRain.\n\nStalls\n---\n\nWet.\n',
      ['1 Fair (9)', '2 Stalls (4)'],
    ],
    ['begin after the front matter', 'markdown', '---\ntitle: A\n---\n\n# Fair\n', ['1 Fair (1)']],
  ];
  for (const [name, format, text, expected] of CASES) {
    test(name, () => assert.deepEqual(sections(text, format), expected));
  }
});

describe('incidents told', () => {
  const reader = readerOf(`
entities:
  mora: { kind: place, prefLabel: Mora }
incidents:
  flood:
    prefLabel: Flood of Mora
    eventType: strategic-developments
    date: 1921-05
    evidence: [[{ entity: mora }, { words: [water, flood*] }]]
  fire: { prefLabel: The great fire, eventType: explosions }
`);
  const text =
    'The fair\n\nIn Mora the water rose. Then the great fire came. The floods of Mora were worse than The great fire.\n\nThe flood of Mora is past.\n';
  test('once for each paragraph, with the sentences that tell', () => {
    const told = toldIncidents(read(text, reader, { format: 'plain' }), reader.glossary);
    assert.deepEqual(
      told.map(({ title, date, paragraph, words, start, end }) => [
        `${title} ${date} ¶ ${paragraph}`,
        text.slice(words.start, words.end),
        text.slice(start, end).trim(),
      ]),
      [
        [
          'Flood of Mora 1921-05 ¶ 2',
          'Mora the water',
          'In Mora the water rose. Then the great fire came. The floods of Mora were worse than The great fire.',
        ],
        [
          'The great fire  ¶ 2',
          'The great fire',
          'The floods of Mora were worse than The great fire.',
        ],
        ['Flood of Mora 1921-05 ¶ 3', 'flood of Mora', 'The flood of Mora is past.'],
      ],
    );
  });
});

describe('subjects by what is typed', () => {
  const { glossary } = readYaml(`
entities:
  bell-ringers:
    kind: group
    prefLabel: Ringers of the Bell
    altLabel: [Guild of St. Aubin]
    hiddenLabel: [Ryngers]
  anna: { kind: person, prefLabel: Ána Lorn, weakLabel: [Lorn] }
incidents:
  fire: { prefLabel: The great fire, eventType: explosions }
`);
  const CASES: readonly (readonly [typed: string, found: string[]])[] = [
    ['', ['bell-ringers: Ringers of the Bell', 'anna: Ána Lorn', 'fire: The great fire']],
    ['ringers', ['bell-ringers: Ringers of the Bell']],
    ['RngBell', ['bell-ringers: Ringers of the Bell']],
    ['st. aub', ['bell-ringers: Guild of St. Aubin']],
    ['rynger', ['bell-ringers: undefined']],
    ['ana', ['anna: Ána Lorn']],
    ['gsa', ['bell-ringers: Guild of St. Aubin']],
    ['great', ['fire: The great fire']],
    ['nobody', []],
  ];
  for (const [typed, found] of CASES) {
    test(`“${typed}”`, () => {
      const now = findLabels(glossary, typed).map(
        ({ subject, label }) => `${subject.id}: ${label}`,
      );
      assert.deepEqual(now, found);
    });
  }
});
