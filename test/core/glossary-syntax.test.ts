/** Slips in YAML are told of where they are to be mended, in words for people. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readGlossaryFile } from '../../src/core/glossary/read-file.ts';

const CASES: readonly (readonly [what: string, yaml: string, at: string])[] = [
  [
    'a quotation mark that is not closed, where it opens',
    'entities:\n  a:\n    altLabel: [b, «"»Grey\n    kind: group\n',
    '"',
  ],
  [
    'a single one, where it opens',
    "entities:\n  a:\n    prefLabel: «'»Grey Tide\n    kind: group\n",
    "'",
  ],
];

for (const [what, marked, at] of CASES) {
  void test(what, () => {
    const start = marked.indexOf('«');
    const yaml = marked.replace('«', '').replace('»', '');
    const [first] = readGlossaryFile('a.yaml', yaml).problems;
    assert.equal(first?.code, 'yaml-syntax');
    assert.equal(first.at.start, start);
    assert.equal(yaml.slice(first.at.start, first.at.end), at);
  });
}

const SAID: readonly (readonly [what: string, yaml: string, says: RegExp])[] = [
  ['a quotation mark', 'entities:\n  a: { prefLabel: "Grey }\n', /^This quotation mark is not/],
  ['a tab', 'entities:\n\ta:\n\t\tkind: group\n', /^A tab may not indent/],
  ['an indent', 'entities:\n  a:\n    kind: group\n   prefLabel: A\n', /^This is not indented/],
  ['a sign', 'entities:\n  a:\n    prefLabel: @a\n', /^A text may not begin with this sign/],
  ['a colon', 'entities:\n  a:\n    summary: One: two\n', /^A text with a colon/],
  ['no colon', 'entities:\n  a:\n    kind\n    prefLabel: A\n', /is the colon missing\?$/],
  ['anything else', 'entities: [a\n', /./],
];

for (const [what, yaml, says] of SAID) {
  void test(`what is said of ${what}`, () => {
    const [first] = readGlossaryFile('a.yaml', yaml).problems;
    assert.equal(first?.code, 'yaml-syntax');
    assert.match(first.message, says);
    assert.equal(first.template.replace('{0}', first.args[0] ?? ''), first.message);
  });
}
