/** Slips in YAML are told of where they are to be mended. */
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
