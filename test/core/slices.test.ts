/** Long work is done in slices; whoever waits has a turn in between, and stale work is dropped. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { actorGroups } from '../../src/core/corpus/actor-rows.ts';
import { findingDiscrepancies, type Discrepancy } from '../../src/core/corpus/against-glossary.ts';
import { Corpus, type Annotated } from '../../src/core/corpus/corpus.ts';
import { incidentRows } from '../../src/core/corpus/incident-rows.ts';
import { toldIncidents } from '../../src/core/corpus/outline.ts';
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

describe('a glossary in slices', () => {
  const entries = Array.from(
    { length: 400 },
    (_, i) => `  e${i}: { kind: person, prefLabel: Ann Mora${i}, altLabel: [Mora${i % 350}] }\n`,
  );
  const text = `entities:\n${entries.join('')}incidents:\n  i: { prefLabel: the raid, eventType: battles, place: nowhere }\n`;
  const files = [readGlossaryFile('a.yaml', text)];
  const other = { ...essay, text: 'Ann Mora7 met Mora8 before the raid.' };

  test('is in use from the last step on, and is what it is in one go', async () => {
    const corpus = corpusOf();
    const { glossary, problems, revision } = corpus;
    const { turns, rests } = ticking();
    const seen: boolean[] = [];
    const steps = corpus.settingGlossary(files);
    const asked = () => {
      seen.push(
        corpus.glossary === glossary &&
          corpus.problems === problems &&
          corpus.revision === revision &&
          corpus.read(essay).mentions.length === 400,
      );
      return false;
    };
    assert.equal(await inSlices(steps, turns, asked), true);
    assert.ok(rests() > 3 && seen.every(Boolean), 'the one before was in use all the while');
    const fresh = new Corpus(readGlossaryFile);
    fresh.setGlossary(files);
    assert.deepEqual(corpus.glossary, fresh.glossary);
    assert.deepEqual(corpus.problems, fresh.problems);
    assert.ok(corpus.problems.some(({ code }) => code === 'label-claimed'));
    assert.ok(corpus.problems.some(({ code }) => code.startsWith('unknown-id')));
    assert.equal(corpus.revision, revision + 1);
    assert.deepEqual(corpus.read(other).mentions, fresh.read(other).mentions);
    assert.equal(corpus.read(other).mentions.length, 2);
  });

  test('that is dropped changes nothing', () => {
    const corpus = corpusOf();
    const { glossary } = corpus;
    const steps = corpus.settingGlossary(files);
    for (let i = 0; i < 5; i++) assert.equal(steps.next().done, false);
    assert.equal(corpus.glossary, glossary);
    corpus.setGlossary([]);
    assert.deepEqual(corpus.problems, []);
    assert.equal(corpus.glossary.entities.size, 0);
  });

  test('that does not parse leaves the last good one in use', () => {
    const corpus = corpusOf();
    const { glossary } = corpus;
    const broken = readGlossaryFile('a.yaml', 'entities:\n  ann: [\n');
    for (const steps = corpus.settingGlossary([broken]); !steps.next().done;);
    assert.equal(corpus.glossary, glossary);
    assert.ok(corpus.broken && corpus.problems.some(({ code }) => code === 'yaml-syntax'));
  });
});

describe('after a key in a long essay', () => {
  const glossary = `
entities:
  mora: { kind: place, prefLabel: Mora }
incidents:
  siege: { prefLabel: siege of Mora, eventType: battles, date: 1922 }
  feud: { prefLabel: long Feud, eventType: battles }
`;
  const long = 'The siege of Mora in 1921 was long.\n\nA long Feud followed.\n\n'.repeat(100);
  const edits = [{ offset: 2000, deleted: 0, inserted: 'word and the long Feud ' }];

  function readIn(text: string): { corpus: Corpus; annotated: Annotated } {
    const corpus = new Corpus(readGlossaryFile);
    corpus.setGlossary([{ file: 'a.yaml', text: glossary }]);
    return { corpus, annotated: corpus.read({ ...essay, text }) };
  }

  function compared({ corpus, annotated }: ReturnType<typeof readIn>): {
    steps: number;
    found: readonly Discrepancy[];
  } {
    const comparing = findingDiscrepancies(annotated, corpus.glossary);
    for (let steps = 0; ; steps++) {
      const { done, value } = comparing.next();
      if (done) return { steps, found: value };
    }
  }

  function edited(): ReturnType<typeof readIn> {
    const { corpus, annotated } = readIn(long);
    assert.equal(compared({ corpus, annotated }).steps, 200, 'a stop after each block');
    shown(corpus, annotated);
    const again = corpus.edit(essay.uri, edits, 2);
    assert.ok(again);
    return { corpus, annotated: again };
  }

  /** All that trees and outline say of an essay. */
  function shown({ glossary: inUse }: Corpus, annotated: Annotated): unknown {
    const places = (rows: readonly { span: unknown; paragraph: number; excerpt: string }[]) =>
      rows.map(({ span, paragraph, excerpt }) => [span, paragraph, excerpt]);
    return [
      incidentRows(annotated, inUse).map((row) => [row, places(row.tellings)]),
      actorGroups(annotated, inUse).map(({ kind, rows }) => [
        kind,
        rows.map(({ entity, count, mentions }) => [entity, count, places(mentions)]),
      ]),
      toldIncidents(annotated, inUse),
      annotated.mentions,
      annotated.tellings,
    ];
  }

  test('only the block that was touched is compared with the glossary', () => {
    const { steps, found } = compared(edited());
    assert.equal(steps, 1);
    assert.equal(found.length, 99);
  });

  test('all that is shown is what it is when the whole is read', () => {
    const here = edited();
    const whole = readIn(here.annotated.essay.text);
    assert.deepEqual(shown(here.corpus, here.annotated), shown(whole.corpus, whole.annotated));
    assert.deepEqual(compared(here).found, compared(whole).found);
  });

  test('tellings are listed with stops, and once', () => {
    const { annotated } = edited();
    assert.ok([...annotated.listing()].length > 2);
    assert.equal(annotated.tellings, annotated.tellings);
  });
});
