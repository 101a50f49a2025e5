/** Blocks and their numbers, headings, what is no prose; and which documents are essays. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import type { EssayFormat } from '../../src/core/essay/blocks.ts';
import { readEssay } from '../../src/core/essay/essay.ts';
import { DEFAULT_ESSAY_GLOBS, essayFormat, readsAsEssay } from '../../src/core/essay/is-essay.ts';
import { EMPTY_GLOSSARY } from '../../src/core/glossary/glossary.ts';
import { readYaml } from './support/reading.ts';

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
  ['a table', '| a | b |\n| - | - |\n| c | d |', ['1 | a | b |', '2 | - | - |', '3 | c | d |']],
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

describe('what an essay says of itself', () => {
  const { glossary } = readYaml(
    'sources:\n  one: { title: One, date: 2024-11, files: ["**/001_*.txt", one*.md] }\n  two: { title: Two }\n',
  );
  type Case = readonly [
    name: string,
    path: string,
    text: string,
    found: readonly (string | undefined)[],
  ];
  const rows: readonly Case[] = [
    ['nothing', '/a.md', 'Text.', []],
    ['a first heading', '/a.md', '# The *Title*\n\nText.', ['The *Title*']],
    ['a heading that is not first', '/a.md', 'Text.\n\n# Part', []],
    [
      'front matter',
      '/a.md',
      '---\ntitle: T\nsource: two\ndate: 2020-05\n---\n# H',
      ['T', 'two', '2020-05'],
    ],
    ['a source by its file', '/x/001_a.txt', 'Text.', [undefined, 'one', '2024-11']],
    [
      'front matter before the file',
      '/x/001_a.txt',
      '---\nsource: two\n---\nText.',
      [undefined, 'two'],
    ],
    [
      'an unknown source falls back to the file',
      '/x/one-b.md',
      '---\nsource: nine\n---\nText.',
      [undefined, 'one', '2024-11'],
    ],
    [
      'a date that is none',
      '/x/one-b.md',
      '---\ndate: last week\n---\nText.',
      [undefined, 'one', '2024-11'],
    ],
    ['a date of its own', '/x/one-b.md', '---\ndate: 2025\n---\nText.', [undefined, 'one', '2025']],
    [
      'a list of sources: the first',
      '/a.md',
      '---\nsource: [two, one]\n---\nText.',
      [undefined, 'two'],
    ],
    ['front matter that is broken', '/a.md', '---\ntitle: "T\nsource: two\n---\nText.', []],
    [
      'a title in single quotes',
      '/a.md',
      "---\ntitle: 'Anna''s # 1' # hers\n---\nText.",
      ["Anna's # 1"],
    ],
    [
      'a title in double quotes',
      '/a.md',
      '---\n"title": "A \\"B\\" \\u00e9: c"\n---\nText.',
      ['A "B" é: c'],
    ],
    [
      'a remark behind a value',
      '/a.md',
      '---\ntitle: C# in use # draft\n---\nText.',
      ['C# in use'],
    ],
    [
      'the first of a list',
      '/a.md',
      '---\nsource: [two, one]\ndate:\n  - 2023\n---\nText.',
      [undefined, 'two', '2023'],
    ],
    [
      'what is written over several lines',
      '/a.md',
      '---\ntitle: >\n  A\nnested:\n  source: two\n---\nText.',
      [],
    ],
    ['nested brackets by the thousand', '/a.md', `---\ntitle: ${'['.repeat(9000)}\n---\nText.`, []],
  ];
  for (const [name, path, text, [title, source, date]] of rows) {
    test(name, () => {
      const essay = readEssay({ uri: 'u', path, text, format: 'markdown' }, glossary);
      assert.deepEqual([essay.title, essay.source, essay.date], [title, source, date]);
    });
  }
});

describe('how a document is written', () => {
  const rows: readonly (readonly [
    languageId: string,
    path: string,
    format: EssayFormat | undefined,
  ])[] = [
    ['markdown', '/a.md', 'markdown'],
    ['markdown', 'untitled:1', 'markdown'],
    ['plaintext', '/a.txt', 'plain'],
    ['plaintext', '/a.md', 'markdown'],
    ['essay', '/a.essay', 'plain'],
    ['essay', '/a.MD', 'markdown'],
    ['yaml', '/a.yaml', undefined],
    ['typescript', '/a.ts', undefined],
    ['log', '/a.md', undefined],
  ];
  for (const [languageId, path, format] of rows) {
    test(`${languageId} ${path}`, () => assert.equal(essayFormat(languageId, path), format));
  }
});

describe('which documents are essays', () => {
  const rules = {
    globs: DEFAULT_ESSAY_GLOBS,
    languages: ['markdown', 'plaintext', 'essay'],
    ownGlossary: false,
    chosen: undefined,
  };
  const own = { ...rules, ownGlossary: true };
  const document = (path: string, head = 'Text.', languageId = 'markdown') => ({
    path,
    head,
    languageId,
  });
  type Case = readonly [
    name: string,
    document: ReturnType<typeof document>,
    rules: Parameters<typeof readsAsEssay>[1],
    essay: boolean,
  ];
  const rows: readonly Case[] = [
    ['a note of a programmer', document('/w/notes.md'), rules, false],
    ['a README', document('/w/README.md'), rules, false],
    ['a file under essays', document('/w/essays/a.md'), rules, true],
    [
      'a file deep under corpus',
      document('/w/corpus/x/y/a.txt', 'Text.', 'plaintext'),
      rules,
      true,
    ],
    ['a file under sources', document('/w/sources/a.txt', 'Text.', 'plaintext'), rules, true],
    ['a file under my-essays', document('/w/my-essays/a.md'), rules, false],
    ['a README under essays', document('/w/essays/README.md'), rules, false],
    ['the essay language anywhere', document('/w/a.essay', 'Text.', 'essay'), rules, true],
    ['corpus-reader: true', document('/w/a.md', '---\ncorpus-reader: true\n---\n'), rules, true],
    [
      'corpus-reader: false',
      document('/w/essays/a.md', '---\ncorpus-reader: false\n---\n'),
      rules,
      false,
    ],
    [
      'corpus-reader: true in a README',
      document('/w/README.md', '---\ncorpus-reader: true\n---\n'),
      rules,
      true,
    ],
    ['a source in the front matter', document('/w/a.md', '---\nsource: one\n---\n'), rules, true],
    ['a source in the text', document('/w/a.md', 'source: one\n'), rules, false],
    ['chosen by the reader', document('/w/README.md'), { ...rules, chosen: true }, true],
    [
      'chosen against',
      document('/w/essays/a.md', '---\nsource: one\n---\n'),
      { ...rules, chosen: false },
      false,
    ],
    ['a glossary of its own', document('/w/notes.md'), own, true],
    ['a glossary of its own, text', document('/w/notes.txt', 'Text.', 'plaintext'), own, true],
    ['a README beside the glossary', document('/w/README.md'), own, false],
    ['a README of another language', document('/w/README.de.md'), own, false],
    ['readme in small letters', document('/w/docs/readme.txt', 'x', 'plaintext'), own, false],
    ['CHANGELOG', document('/w/CHANGELOG.md'), own, false],
    ['LICENSE', document('/w/LICENSE', 'x', 'plaintext'), own, false],
    ['LICENSE.txt', document('/w/LICENSE.txt', 'x', 'plaintext'), own, false],
    ['LICENCE-MIT', document('/w/LICENCE-MIT', 'x', 'plaintext'), own, false],
    ['CONTRIBUTING', document('/w/CONTRIBUTING.md'), own, false],
    ['requirements.txt', document('/w/requirements.txt', 'x', 'plaintext'), own, false],
    ['requirements-dev.txt', document('/w/requirements-dev.txt', 'x', 'plaintext'), own, false],
    ['an essay on a licence', document('/w/license-to-strike.md'), own, true],
    ['an essay on requirements', document('/w/requirements-of-peace.md'), own, true],
    ['an essay on contributing', document('/w/contributing-to-peace.md'), own, true],
    ['code', document('/w/essays/a.ts', 'x', 'typescript'), own, false],
    ['YAML', document('/w/essays/a.yaml', 'entities:', 'yaml'), own, false],
    ['an output panel', document('/w/essays/a.md', 'x', 'Log'), own, false],
    [
      'a language switched off',
      document('/w/essays/a.md'),
      { ...own, languages: ['essay'] },
      false,
    ],
    [
      'a pattern of the reader’s own',
      document('/w/texts/a.md'),
      { ...rules, globs: ['texts/*.md'] },
      true,
    ],
    ['not that pattern', document('/w/essays/a.md'), { ...rules, globs: ['texts/*.md'] }, false],
    ['no patterns', document('/w/essays/a.md'), { ...rules, globs: [] }, false],
  ];
  for (const [name, candidate, given, essay] of rows) {
    test(name, () => assert.equal(readsAsEssay(candidate, given), essay));
  }
});
