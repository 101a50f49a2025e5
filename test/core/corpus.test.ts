/** The living corpus: what is read again and what is not, revisions, events, the last good glossary. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Corpus } from '../../src/core/corpus/corpus.ts';
import { readGlossaryFile } from '../../src/core/glossary/read-file.ts';
import { memoryFiles } from '../../src/platform/memory-files.ts';

const STATES = 'entities:\n  aland: { kind: state, prefLabel: Aland }\n';
const PLACES = 'entities:\n  mora: { kind: place, prefLabel: Mora }\n';
const BROKEN = 'entities:\n  aland: { kind: state\n';

const essay = (text: string, version = 1) => ({
  uri: 'file:a',
  path: '/a.md',
  text,
  format: 'markdown' as const,
  version,
});

/** A corpus with a glossary, and a record of its events. */
function corpusWith(...texts: readonly string[]): {
  corpus: Corpus;
  events: string[];
  set: (...texts: readonly string[]) => void;
} {
  const corpus = new Corpus(readGlossaryFile);
  const events: string[] = [];
  corpus.onDidChangeGlossary(() => events.push(`glossary ${corpus.revision}`));
  corpus.onDidChangeEssay((uri) => events.push(`essay ${uri}`));
  const set = (...all: readonly string[]) =>
    corpus.setGlossary(all.map((text, i) => ({ file: `${i}.yaml`, text })));
  set(...texts);
  events.length = 0;
  return { corpus, events, set };
}

const names = (corpus: Corpus, text: string, version = 1) =>
  corpus.read(essay(text, version)).mentions.map((mention) => mention.entity);

describe('reading', () => {
  test('the same version is answered as it was', () => {
    const { corpus, events } = corpusWith(STATES);
    const first = corpus.read(essay('In Aland.'));
    assert.equal(corpus.read(essay('In Aland.')), first);
    assert.equal(corpus.essay('file:a'), first);
    assert.deepEqual(events, ['essay file:a']);
  });
  test('the same text under a later version is not read again', () => {
    const { corpus, events } = corpusWith(STATES);
    const first = corpus.read(essay('In Aland.', 1));
    const second = corpus.read(essay('In Aland.', 2));
    assert.equal(second.version, 2);
    assert.equal(second.mentions, first.mentions);
    assert.deepEqual(events, ['essay file:a']);
  });
  test('another text under the same version is: documents are closed and opened again', () => {
    const { corpus } = corpusWith(STATES);
    assert.deepEqual(names(corpus, 'In Aland.', 1), ['aland']);
    assert.deepEqual(names(corpus, 'In Mora.', 1), []);
  });
  test('an edit gives what reading afresh gives', () => {
    const { corpus } = corpusWith(STATES, PLACES);
    const versions = [
      'Aland.\n\nMora.\n\nAland.',
      'Aland and Mora.\n\nMora.\n\nAland.',
      'X\n\nAland and Mora.\n\nMora.\n\nAland.',
      'X\n\nMora.\n\nAland.',
      '',
      'Aland.',
    ];
    versions.forEach((text, i) => {
      const fresh = corpusWith(STATES, PLACES).corpus.read(essay(text));
      const edited = corpus.read(essay(text, i + 1));
      assert.deepEqual(edited.mentions, fresh.mentions);
      assert.deepEqual(edited.essay.blocks, fresh.essay.blocks);
    });
  });
  test('the same paragraph in plain text and in Markdown is read as each', () => {
    const { corpus } = corpusWith(STATES);
    assert.deepEqual(names(corpus, 'In `Aland`.'), []);
    assert.equal(corpus.read({ ...essay('In `Aland`.', 2), format: 'plain' }).mentions.length, 1);
  });
  test('an essay that is forgotten is gone', () => {
    const { corpus, events } = corpusWith(STATES);
    corpus.read(essay('In Aland.'));
    corpus.forget('file:a');
    corpus.forget('file:a');
    assert.equal(corpus.essay('file:a'), undefined);
    assert.deepEqual(corpus.essays, []);
    assert.deepEqual(events, ['essay file:a', 'essay file:a']);
  });
  test('without a glossary there is nothing to find', () => {
    assert.deepEqual(new Corpus(readGlossaryFile).read(essay('In Aland.')).mentions, []);
  });
});

describe('the glossary', () => {
  test('the same files change nothing', () => {
    const { corpus, events, set } = corpusWith(STATES, PLACES);
    const { glossary, revision } = corpus;
    set(STATES, PLACES);
    assert.equal(corpus.glossary, glossary);
    assert.equal(corpus.revision, revision);
    assert.deepEqual(events, []);
  });
  test('a change makes a new revision, and essays are read anew', () => {
    const { corpus, events, set } = corpusWith(STATES);
    const first = corpus.read(essay('Aland and Mora.'));
    set(STATES, PLACES);
    assert.ok(corpus.revision > first.revision);
    assert.equal(corpus.essay('file:a'), first, 'the last reading is kept until it is asked for');
    assert.deepEqual(names(corpus, 'Aland and Mora.'), ['aland', 'mora']);
    assert.deepEqual(
      events.filter((event) => event.startsWith('glossary')),
      [`glossary ${corpus.revision}`],
    );
  });
  test('a file that is taken away is gone', () => {
    const { corpus, set } = corpusWith(STATES, PLACES);
    set(STATES);
    assert.deepEqual([...corpus.glossary.entities.keys()], ['aland']);
    assert.deepEqual(corpus.files, ['0.yaml']);
  });
  test('a broken file leaves its last good text in use and says what is wrong', () => {
    const { corpus, events, set } = corpusWith(STATES, PLACES);
    const { glossary, revision } = corpus;
    const reading = corpus.read(essay('Aland and Mora.'));
    set(BROKEN, PLACES);
    assert.equal(corpus.broken, true);
    assert.deepEqual(corpus.brokenFiles, ['0.yaml']);
    assert.equal(corpus.glossary, glossary);
    assert.equal(corpus.revision, revision, 'nothing that is in use has changed');
    assert.equal(corpus.read(essay('Aland and Mora.')), reading);
    assert.deepEqual(
      corpus.problems.map(({ code, at }) => [code, at.file]),
      [['yaml-syntax', '0.yaml']],
    );
    assert.equal(
      events.filter((event) => event.startsWith('glossary')).length,
      1,
      'problems have changed',
    );
  });
  test('while one file is broken another may change', () => {
    const { corpus, set } = corpusWith(STATES, PLACES);
    set(BROKEN, PLACES.replaceAll('ora', 'ara'));
    assert.deepEqual(names(corpus, 'Aland, Mora and Mara.'), ['aland', 'mara']);
  });
  test('mended, it counts at once', () => {
    const { corpus, set } = corpusWith(STATES);
    set(BROKEN);
    set(STATES.replaceAll('land', 'zores'));
    assert.equal(corpus.broken, false);
    assert.deepEqual(corpus.problems, []);
    assert.deepEqual(names(corpus, 'In Azores.'), ['azores']);
  });
  test('mended to what it was, nothing is read again', () => {
    const { corpus, set } = corpusWith(STATES);
    set(BROKEN);
    set(STATES);
    assert.deepEqual(names(corpus, 'In Aland.'), ['aland']);
    assert.deepEqual(corpus.problems, []);
  });
  test('broken from the start, it holds nothing', () => {
    const { corpus } = corpusWith(BROKEN, PLACES);
    assert.deepEqual([...corpus.glossary.entities.keys()], ['mora']);
  });
  test('emptied, it is empty', () => {
    const { corpus, set } = corpusWith(STATES);
    set('');
    assert.deepEqual(names(corpus, 'In Aland.'), []);
    assert.equal(corpus.broken, false);
  });
  test('a listener may leave while it is called, and is not called after', () => {
    const corpus = new Corpus(readGlossaryFile);
    let calls = 0;
    const listener = corpus.onDidChangeGlossary(() => {
      calls++;
      listener.dispose();
    });
    corpus.setGlossary([{ file: 'a', text: STATES }]);
    corpus.setGlossary([{ file: 'a', text: PLACES }]);
    assert.equal(calls, 1);
  });
});

test('files in memory are files', async () => {
  const files = memoryFiles({ 'a/b.yaml': 'x', 'a/c/d.yml': 'y', 'a/e.md': 'z', 'ab/f.yaml': '' });
  assert.equal(await files.read('a/b.yaml'), 'x');
  assert.equal(await files.read('ab/f.yaml'), '');
  await assert.rejects(files.read('nowhere'));
  assert.deepEqual(await files.list('a', ['.yaml', '.yml']), ['a/b.yaml', 'a/c/d.yml']);
  assert.deepEqual(await files.list('a/', ['.md']), ['a/e.md']);
});
