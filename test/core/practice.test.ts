/** What is read before there is an essay: enough of everything, and nothing of it is kept. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Corpus } from '../../src/core/corpus/corpus.ts';
import { practiceText } from '../../src/core/corpus/practice.ts';
import { readGlossaryFile } from '../../src/core/glossary/read-file.ts';
import { inOneGo } from '../../src/core/text/steps.ts';

const GLOSSARY = `
entities:
  tide: { kind: group, prefLabel: Grey Tide, summary: The Grey Tide attacked Mora in May 2021. }
incidents:
  raid: { prefLabel: Raid on Mora, eventType: battles, date: 2021-05, summary: The Grey Tide attacked the port., evidence: [[{ entity: tide }, { words: attack* }]] }
`;

function corpusWith(text: string): Corpus {
  const corpus = new Corpus(readGlossaryFile);
  corpus.setGlossary([{ file: 'a.yaml', text }]);
  assert.deepEqual(corpus.problems, []);
  return corpus;
}

describe('a text to read for practice', () => {
  test('names the subjects of the glossary and tells of its incidents', () => {
    const corpus = corpusWith(GLOSSARY);
    const text = practiceText(corpus.glossary, 5000);
    const input = { uri: 'p', path: 'p', text, format: 'plain', version: 1 } as const;
    const { mentions, tellings } = corpus.read(input);
    assert.ok(mentions.length >= 3, text);
    assert.ok(tellings.length >= 1, text);
  });

  test('is there without a glossary too, and never longer than was asked for', () => {
    const empty = corpusWith('entities: {}\n').glossary;
    assert.match(practiceText(empty, 5000), /5 May 2021.*Writer \(2019\)/s);
    assert.equal(practiceText(corpusWith(GLOSSARY).glossary, 100).length, 100);
  });

  test('leaves nothing behind', () => {
    const corpus = corpusWith(GLOSSARY);
    const text = practiceText(corpus.glossary, 5000);
    inOneGo(corpus.surveySteps({ uri: 'practice:', path: 'practice', text, format: 'plain' }));
    assert.deepEqual(corpus.essays, []);
  });
});
