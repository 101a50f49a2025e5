/**
 * Whether the bundled glossary knows its entities by the forms in which the field writes their
 * names: `test/fixtures/forms.txt` lists them, each of which is read in a sentence of its own.
 */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { describe, test } from 'node:test';
import { sampleCorpus } from './support/sample-corpus.ts';

const NOBODY = '-';
const corpus = sampleCorpus();

/** The names read in a sentence about a form, as `words = entity`. */
function namesIn(form: string): string[] {
  const text = `Little was said of ${form} in that long and quiet year.`;
  const { mentions } = corpus.read({
    uri: 'file:form',
    path: '/a.txt',
    text,
    format: 'plain',
    version: 1,
  });
  return mentions.map((mention) => `${mention.text} = ${mention.entity}`);
}

describe('names as the field writes them', () => {
  for (const line of fs.readFileSync('test/fixtures/forms.txt', 'utf8').split('\n')) {
    const [, entity = '', forms] = /^([\w-]+): (.+)$/.exec(line) ?? [];
    if (forms === undefined) continue;
    test(entity === NOBODY ? 'names of others' : entity, () => {
      const all = forms.split(' | ');
      const expected = all.flatMap((form) => (entity === NOBODY ? [] : [`${form} = ${entity}`]));
      assert.deepEqual(all.flatMap(namesIn), expected);
    });
  }
});
