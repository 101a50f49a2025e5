/** Long work is done in slices; whoever waits has a turn in between, and stale work is dropped. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Corpus } from '../../src/core/corpus/corpus.ts';
import { readGlossaryFile } from '../../src/core/glossary/read-file.ts';
import type { Turns } from '../../src/core/ports.ts';
import { inSlices } from '../../src/core/slices.ts';

/** An event loop whose clock moves by a millisecond whenever it is looked at. */
function ticking(): { turns: Turns; rests: () => number } {
  let [time, rests] = [0, 0];
  const rest = () => {
    rests++;
    return Promise.resolve();
  };
  return { turns: { now: () => time++, rest }, rests: () => rests };
}

const essay = {
  uri: 'u',
  path: 'a.txt',
  format: 'plain',
  version: 1,
  text: 'Ann Mora left.\n\nMora came.\n\n'.repeat(200),
} as const;

function corpusOf(): Corpus {
  const corpus = new Corpus(readGlossaryFile);
  const text = 'entities:\n  ann: { kind: person, prefLabel: Ann Mora, weakLabel: Mora }\n';
  corpus.setGlossary([{ file: 'a.yaml', text }]);
  return corpus;
}

describe('work in slices', () => {
  test('rests now and then, and answers what it answers in one go', async () => {
    const corpus = corpusOf();
    const { turns, rests } = ticking();
    const { annotated, steps } = corpus.begin(essay, { start: 0, end: 40 });
    assert.equal(annotated.complete, false);
    assert.deepEqual(
      annotated.mentions.map(({ text, start }) => [text, start]),
      [
        ['Ann Mora', 0],
        ['Mora', 16],
        ['Ann Mora', 28],
      ],
    );
    const reading = await inSlices(steps, turns, () => false);
    assert.ok(reading && rests() > 20, 'it rested');
    const finished = corpus.finish(reading, 1);
    assert.equal(finished?.complete, true);
    assert.equal(corpus.essay('u'), finished);
    assert.deepEqual(finished.mentions, corpusOf().read(essay).mentions);
  });

  test('goes on from what was typed meanwhile', async () => {
    const corpus = corpusOf();
    const { steps } = corpus.begin(essay, { start: 0, end: 40 });
    const edits = [{ offset: 0, deleted: 3, inserted: 'Jo' }];
    assert.equal(corpus.edit('u', edits, 2)?.complete, false);
    const reading = await inSlices(steps, ticking().turns, () => false);
    assert.ok(reading && corpus.finish(reading, 1));
    const text = `Jo${essay.text.slice(3)}`;
    const fresh = corpusOf().read({ ...essay, text });
    assert.deepEqual(corpus.edit('u', edits, 2)?.mentions, fresh.mentions);
  });

  test('that nobody wants any more is dropped', async () => {
    const corpus = corpusOf();
    const { steps } = corpus.begin(essay, { start: 0, end: 40 });
    assert.equal(await inSlices(steps, ticking().turns, () => true), undefined);
  });

  test('that was done with another glossary is not held', async () => {
    const corpus = corpusOf();
    const { steps } = corpus.begin(essay, { start: 0, end: 40 });
    const reading = await inSlices(steps, ticking().turns, () => false);
    corpus.setGlossary([]);
    assert.ok(reading && corpus.finish(reading, 1) === undefined);
  });

  test('surveys an essay without holding it', async () => {
    const corpus = corpusOf();
    const { turns, rests } = ticking();
    const survey = await inSlices(corpus.surveySteps(essay), turns, () => false);
    assert.equal(survey?.counts.get('ann'), 400);
    assert.ok(rests() > 20);
    assert.deepEqual(corpus.essays, []);
  });
});
