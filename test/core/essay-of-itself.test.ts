/** What an essay says of itself, how a document is written, and which documents are essays. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { describe, test } from 'node:test';
import type { EssayFormat } from '../../src/core/essay/blocks.ts';
import { readEssay } from '../../src/core/essay/essay.ts';
import {
  DEFAULT_ESSAY_GLOBS,
  essayFormat,
  isNamedLikeEssay,
  readsAsEssay,
} from '../../src/core/essay/is-essay.ts';
import { matchesGlob } from '../../src/core/text/glob.ts';
import { readYaml } from './support/reading.ts';

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

describe('which files are essays by where they lie, before anything is read', () => {
  const rows: readonly (readonly [path: string, named: boolean])[] = [
    ['/w/essays/a.txt', true],
    ['/w/essays/2024/a.txt', true],
    ['/w/essays/2024/may/a.txt', false],
    ['/w/sources/A.TXT', true],
    ['/w/corpus/a.txt', true],
    ['/sources/linux/Documentation/a.txt', false],
    ['/w/essays/a.md', false],
    ['/w/my-essays/a.txt', false],
    ['/w/notes/a.txt', false],
  ];
  const { contributes } = JSON.parse(fs.readFileSync('package.json', 'utf8')) as {
    contributes: { languages: readonly { filenamePatterns: readonly string[] }[] };
  };
  const patterns = contributes.languages.flatMap((each) => each.filenamePatterns);
  for (const [path, named] of rows) {
    test(`${path} is ${named ? '' : 'not '}one, as the manifest has it`, () => {
      assert.equal(isNamedLikeEssay(path), named);
      // VS Code compares in small letters.
      const given = patterns.some((glob) => matchesGlob(glob, path.toLowerCase()));
      assert.equal(given, named);
    });
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
