/** From a place to a subject, to where else it stands, and to its entry. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  entryIn,
  referencesIn,
  subjectInGlossary,
  subjectsInEssay,
  wordsOf,
} from '../../src/core/corpus/references.ts';
import { surveyOf } from '../../src/core/corpus/survey.ts';
import { mergeGlossary } from '../../src/core/glossary/merge.ts';
import { readGlossaryFile } from '../../src/core/glossary/read-file.ts';
import { makeReader } from '../../src/core/match/reader.ts';
import { read } from './support/reading.ts';

const YAML = `# People of an invented fair.
entities:
  anna-lorn:
    kind: person
    prefLabel: Anna Lorn
    altLabel: [The Bell]
    summary: Lorn rings it.

  # A town.
  mora: { kind: place, prefLabel: Mora }
  two-bells:
    kind: group
    prefLabel: Bell Ringers
    altLabel: [The Bell]
    relations: [{ type: led-by, to: anna-lorn }]
incidents:
  mora-flood:
    prefLabel: Flood of Mora
    eventType: strategic-developments
    place: mora
    evidence:
      - [{ entity: mora }, { words: [water, flood*] }]
sources:
  fair-notes: { title: Notes from the fair }
`;
const file = readGlossaryFile('fair.yaml', YAML);
const { glossary } = mergeGlossary([file]);
const reader = makeReader(glossary);
const TEXT =
  'Anna Lorn walked to Mora. The water stood high in Mora, and Anna Lorn rang. They call her The Bell.\n';
const reading = read(TEXT, reader, { format: 'plain' });
const words = (spans: readonly { start: number; end: number }[]) =>
  spans.map(({ start, end }) => TEXT.slice(start, end));

/** The offset that `|` marks in the essay. */
const cursor = (drawn: string) => TEXT.indexOf(drawn.replace('|', '')) + drawn.indexOf('|');

describe('what stands at a place of an essay', () => {
  const CASES: readonly (readonly [name: string, drawn: string, words: string, ids: string[]])[] = [
    ['a name', 'An|na Lorn walked', 'Anna Lorn', ['anna-lorn']],
    ['its first letter', '|Anna Lorn walked', 'Anna Lorn', ['anna-lorn']],
    ['right behind it', 'Anna Lorn| walked', 'Anna Lorn', ['anna-lorn']],
    ['a word that tells of an incident', 'wat|er', 'water', ['mora-flood']],
    ['a name that tells of an incident', 'in M|ora', 'Mora', ['mora']],
    ['a name of two', 'The Be|ll', 'The Bell', ['anna-lorn', 'two-bells']],
  ];
  for (const [name, drawn, expected, ids] of CASES) {
    test(name, () => {
      const found = subjectsInEssay(reading, cursor(drawn));
      assert.deepEqual(found && words([found.span]), [expected]);
      assert.deepEqual(found?.subjects, ids);
    });
  }
  test('nothing stands on other words', () => {
    for (const drawn of ['wal|ked', 'They ca|ll', 'hi|gh']) {
      assert.equal(subjectsInEssay(reading, cursor(drawn)), undefined, drawn);
    }
  });
});

describe('where else it stands', () => {
  const survey = surveyOf(reading, glossary);
  const CASES: readonly (readonly [ids: string[], references: string[], lit: string[]])[] = [
    [['anna-lorn'], ['Anna Lorn', 'Anna Lorn', 'The Bell'], ['Anna Lorn', 'Anna Lorn', 'The Bell']],
    [['two-bells'], ['The Bell'], ['The Bell']],
    [['mora-flood'], ['water stood high in Mora'], ['water stood high in Mora']],
    [['fair-notes'], [], []],
  ];
  for (const [ids, references, lit] of CASES) {
    test(ids.join(), () => {
      assert.deepEqual(words(referencesIn(survey, new Set(ids))), references);
      assert.deepEqual(words(wordsOf(reading, new Set(ids))), lit);
    });
  }
  test('a survey is made once for a reading', () => {
    assert.equal(surveyOf(reading, glossary), survey);
  });
});

describe('what stands at a place of a glossary', () => {
  const at = (drawn: string) => YAML.indexOf(drawn.replace('|', '')) + drawn.indexOf('|');
  const CASES: readonly (readonly [name: string, drawn: string, id: string | undefined])[] = [
    ['an id', 'anna-l|orn:', 'anna-lorn'],
    ['a label', 'prefLabel: Anna| Lorn', 'anna-lorn'],
    ['the end of a label', 'Bell Ringers|', 'two-bells'],
    ['a label of an incident', 'Flood o|f Mora', 'mora-flood'],
    ['a reference', 'to: anna|-lorn', 'anna-lorn'],
    ['a reference in evidence', 'entity: mo|ra', 'mora'],
    ['a source', 'fair-no|tes', 'fair-notes'],
    ['a summary', 'Lorn ri|ngs', undefined],
    ['a key', 'ki|nd: person', undefined],
  ];
  for (const [name, drawn, id] of CASES) {
    test(name, () => {
      const found = subjectInGlossary(glossary, file.references, 'fair.yaml', at(drawn));
      assert.equal(found?.subjects[0], id);
    });
  }
  test('another file has nothing there', () => {
    const found = subjectInGlossary(glossary, file.references, 'other.yaml', at('anna-l|orn:'));
    assert.equal(found, undefined);
  });
});

describe('where an entry is written', () => {
  const entry = (text: string, id: string) => {
    const subject = glossary.entities.get(id) ?? glossary.incidents.get(id);
    assert.ok(subject, id);
    const spans = entryIn(text, subject);
    return (
      spans && [
        text.slice(spans.id.start, spans.id.end),
        text.slice(spans.whole.start, spans.whole.end),
      ]
    );
  };
  test('from its id to its last line', () => {
    const [id, whole] = entry(YAML, 'anna-lorn') ?? [];
    assert.equal(id, 'anna-lorn');
    assert.match(whole ?? '', /^anna-lorn:\n {4}kind: person[^]*Lorn rings it\.$/);
  });
  test('on one line', () => {
    assert.deepEqual(entry(YAML, 'mora'), ['mora', 'mora: { kind: place, prefLabel: Mora }']);
  });
  test('in a text that has moved on', () => {
    const moved = YAML.replace('# People', '# These are the people');
    assert.deepEqual(entry(moved, 'mora'), entry(YAML, 'mora'));
  });
  test('an entry that is gone is nowhere', () => {
    assert.equal(entry(YAML.replace(/ {2}mora: .*\n/, ''), 'mora'), undefined);
  });
});
