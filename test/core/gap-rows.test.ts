/** The view of gaps: over all essays, the weightiest first. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Corpus } from '../../src/core/corpus/corpus.ts';
import { gapRows } from '../../src/core/corpus/gap-rows.ts';
import { readGlossaryFile } from '../../src/core/glossary/read-file.ts';

const ESSAYS = {
  one: 'One\n\nThey sailed to Kellin, and Bel Ro came with Ana Lorn. Then Bel Ro and Bel Ro alone.\n',
  two: 'Two\n\nThe Guild of Salt (GOS) held Kellin.\n',
  three: 'Three\n\nThe GOS slept. Oster paid.\n',
};

function surveys(withGaps: boolean) {
  const corpus = new Corpus(readGlossaryFile);
  const text = 'entities:\n  oster: { kind: state, prefLabel: Oster }\n';
  corpus.setGlossary([{ file: 'a.yaml', text }]);
  return Object.entries(ESSAYS).map(([uri, text]) => {
    const steps = corpus.surveySteps({ uri, path: uri, text, format: 'plain' }, withGaps);
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
    }
  });
}

test('a name of more essays comes first, then one that stands more often', () => {
  const rows = gapRows(surveys(true)).map(({ name, definition, count, essays }) => {
    const names = essays.map((essay) => essay.name).join('+');
    return `${name}${definition === undefined ? '' : ` = ${definition}`}: ${count} ${names}`;
  });
  assert.deepEqual(rows, [
    'GOS = Guild of Salt: 3 Two+Three',
    'Kellin: 2 One+Two',
    'Bel Ro: 3 One',
    'Ana Lorn: 1 One',
  ]);
});

test('each place has its paragraph and the words around it', () => {
  const kellin = gapRows(surveys(true)).find(({ name }) => name === 'Kellin');
  const [place] = kellin?.essays[0]?.places ?? [];
  assert.equal(ESSAYS.one.slice(place?.span.start, place?.span.end), 'Kellin');
  assert.equal(place?.paragraph, 2);
  assert.match(place?.excerpt ?? '', /^They sailed to Kellin, and .* …$/);
});

test('nothing is looked for where nobody asks', () => {
  assert.deepEqual(gapRows(surveys(false)), []);
});
