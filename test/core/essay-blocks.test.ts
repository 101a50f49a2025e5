/** Blocks and their numbers, headings, what is no prose. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import type { EssayFormat } from '../../src/core/essay/blocks.ts';
import { readEssay } from '../../src/core/essay/essay.ts';
import { EMPTY_GLOSSARY } from '../../src/core/glossary/glossary.ts';

/** Blocks as `number text`, with `#` for a heading and `!` for what is no prose. */
function blocks(text: string, format: EssayFormat): string[] {
  const essay = readEssay({ uri: 'u', path: '/a.md', text, format }, EMPTY_GLOSSARY);
  return essay.blocks.map(({ start, end, paragraph, heading, prose }) => {
    return `${paragraph}${heading ? '#' : ''}${prose ? '' : '!'} ${text.slice(start, end)}`;
  });
}

const LONG =
  'A paragraph in one line that goes on for more than a hundred and twenty characters, as texts do that were never wrapped by hand at all.';

type Row = readonly [name: string, text: string, blocks: readonly string[]];

const MARKDOWN: readonly Row[] = [
  ['nothing', '', []],
  ['blanks', ' \n\n\t\n', []],
  ['two paragraphs', 'One.\n\nTwo.\n', ['1 One.', '2 Two.']],
  ['a wrapped paragraph', 'One\ntwo.\n\n\nThree.', ['1 One\ntwo.', '2 Three.']],
  ['a heading', '# Title\n\nOne.', ['1# # Title', '2 One.']],
  ['a heading without blank lines', 'One.\n## Part\nTwo.', ['1 One.', '2# ## Part', '3 Two.']],
  ['an underlined heading', 'Title\n=====\n\nOne.', ['1# Title\n=====', '2 One.']],
  ['a heading underlined with dashes', 'Part\n----\n\nOne.', ['1# Part\n----', '2 One.']],
  ['no heading', '#Title\n\n####### Seven', ['1 #Title', '2 ####### Seven']],
  [
    'a list',
    'Said:\n- one\n- two\n  more\n* three',
    ['1 Said:', '2 - one', '3 - two\n  more', '4 * three'],
  ],
  ['a numbered list', '1. one\n2. two\n3) three', ['1 1. one', '2 2. two', '3 3) three']],
  [
    'a year at the head of a wrapped line',
    'It fell in\n2021. Then it rose.',
    ['1 It fell in\n2021. Then it rose.'],
  ],
  ['a list after a paragraph', 'Said:\n1. one\n2. two', ['1 Said:', '2 1. one', '3 2. two']],
  [
    'code',
    'One.\n```yaml\nIran:\n\n  a\n```\nTwo.',
    ['1 One.', '2! ```yaml\nIran:\n\n  a\n```', '3 Two.'],
  ],
  ['code of tildes with backticks in it', '~~~\n```\n~~~\n\nTwo.', ['1! ~~~\n```\n~~~', '2 Two.']],
  ['code left open', 'One.\n\n```\nIran\n\nmore', ['1 One.', '2! ```\nIran\n\nmore']],
  ['a table', '| a | b |\n| - | :-: |\n| c | d |', ['1 | a | b |\n| - | :-: |', '2 | c | d |']],
  [
    'a definition of a link',
    '[iran]: https://iran.example\n\nOne.',
    ['1! [iran]: https://iran.example', '2 One.'],
  ],
  ['a quotation', '> One\n> two.', ['1 > One\n> two.']],
  ['line breaks of Windows', '# T\r\n\r\nOne\r\ntwo.\r\n', ['1# # T', '2 One\r\ntwo.']],
  ['front matter', '---\ntitle: T\n---\n\n# T\n\nOne.', ['1# # T', '2 One.']],
  ['front matter, line breaks of Windows', '---\r\ntitle: T\r\n---\r\nOne.', ['1 One.']],
  ['front matter after a byte order mark', '\ufeff---\ntitle: T\n---\nOne.', ['1 One.']],
  ['empty front matter', '---\n---\nOne.', ['1 One.']],
  [
    'a rule that opens no front matter',
    '---\n\nOne said so.\n\n---\n\nTwo.',
    ['1 ---', '2 One said so.', '3 ---', '4 Two.'],
  ],
  ['front matter left open', '---\ntitle: T\n\nOne.', ['1 ---\ntitle: T', '2 One.']],
  [
    'references',
    '## References\n\nKhan, A. (2021). Iran.\n\n- Ali, B. 2020.\n\n## Notes\n\nOne.',
    [
      '1# ## References',
      '2! Khan, A. (2021). Iran.',
      '3! - Ali, B. 2020.',
      '4# ## Notes',
      '5 One.',
    ],
  ],
  [
    'references under a line without a mark',
    'One.\n\n**Works Cited**\n\nKhan, A. Iran. 2021.',
    ['1 One.', '2# **Works Cited**', '3! Khan, A. Iran. 2021.'],
  ],
  ['references in a sentence', 'References to Iran abound.', ['1 References to Iran abound.']],
];

const PLAIN: readonly Row[] = [
  ['a paragraph a line', `${LONG}\n${LONG}\n${LONG}`, [`1 ${LONG}`, `2 ${LONG}`, `3 ${LONG}`]],
  [
    'a heading between long lines',
    `A Title\n${LONG}\nThe Second Part\n${LONG}`,
    ['1# A Title', `2 ${LONG}`, '3# The Second Part', `4 ${LONG}`],
  ],
  [
    'hard-wrapped text',
    'The road was shut\nand the lorries\nturned back.\n\nThen it rained.',
    ['1 The road was shut\nand the lorries\nturned back.', '2 Then it rained.'],
  ],
  ['a numbered heading', '3.1. The Second Part\n\nOne.', ['1# 3.1. The Second Part', '2 One.']],
  ['a question as a heading', 'What Now?\n\nOne.', ['1# What Now?', '2 One.']],
  ['no heading: a sentence', 'It fell.\n\nOne.', ['1 It fell.', '2 One.']],
  ['no heading: small letters', 'it fell\n\nOne.', ['1 it fell', '2 One.']],
  ['no heading: a colon', 'He said:\n\nOne.', ['1 He said:', '2 One.']],
  ['signs of Markdown are signs', '# One.\n- two.', ['1 # One.\n- two.']],
  ['old line breaks of Macs', 'One.\r\rTwo.', ['1 One.', '2 Two.']],
  [
    'a heading with one of a section below it',
    '3. Part\n3.1. Piece of it\n\nOne.',
    ['1# 3. Part\n3.1. Piece of it', '2 One.'],
  ],
  ['a numbered list in plain text', '1. One\n2. Two', ['1 1. One\n2. Two']],
  ['sums, one below the other', '3.5 apples\nand pears', ['1 3.5 apples\nand pears']],
  ['front matter in plain text', '---\nsource: s\n---\nOne.', ['1 One.']],
  [
    'references',
    'It ended.\n\nReferences\n\nKhan, A. (2021). Iran.\n\nAli, B. (2020). Kabul. https://iran.example/a\n\nHaider, C. 2019, Herat',
    [
      '1 It ended.',
      '2# References',
      '3! Khan, A. (2021). Iran.',
      '4! Ali, B. (2020). Kabul. https://iran.example/a',
      '5! Haider, C. 2019, Herat',
    ],
  ],
  [
    'what follows references',
    'Works Cited\n\nKhan, A. (2021). Iran.\n\nAppendix\n\nOne.',
    ['1# Works Cited', '2! Khan, A. (2021). Iran.', '3# Appendix', '4 One.'],
  ],
  [
    'sources in one block',
    'One.\n\nSources:\n- Dawn, Iran\n- AFP',
    ['1 One.', '2! Sources:\n- Dawn, Iran\n- AFP'],
  ],
  [
    'sources in a sentence',
    'Sources: two diplomats in Kabul.',
    ['1 Sources: two diplomats in Kabul.'],
  ],
  ['sources of something', 'Sources of Strife\n\nOne.', ['1# Sources of Strife', '2 One.']],
];

for (const [format, rows] of [
  ['markdown', MARKDOWN],
  ['plain', PLAIN],
] as const) {
  describe(`blocks of ${format} text`, () => {
    for (const [name, text, expected] of rows) {
      test(name, () => assert.deepEqual(blocks(text, format), expected));
    }
  });
}

test('blocks are numbered from 1, apart, in order, and leave out blanks only', () => {
  const piece = fc.constantFrom(
    'Iran',
    '\n',
    '\n\n',
    '\r\n',
    '# ',
    '- ',
    '1. ',
    '```',
    '---',
    '| ',
    ' ',
    '> ',
    'References',
    LONG,
    '.',
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 40 }),
      fc.constantFrom('markdown', 'plain'),
      (pieces, format) => {
        const text = pieces.join('');
        const essay = readEssay({ uri: 'u', path: 'a', text, format }, EMPTY_GLOSSARY);
        let at = essay.frontMatter?.end ?? 0;
        let left = '';
        essay.blocks.forEach((block, i) => {
          assert.equal(block.paragraph, i + 1);
          assert.ok(block.start >= at && block.end > block.start);
          left += text.slice(at, block.start);
          at = block.end;
        });
        assert.equal((left + text.slice(at)).trim(), '');
      },
    ),
  );
});
