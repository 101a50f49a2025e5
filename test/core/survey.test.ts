/** What is kept of essays that are not on the screen says the same as the essays. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Corpus } from '../../src/core/corpus/corpus.ts';
import { incidentRows, type IncidentRow } from '../../src/core/corpus/incident-rows.ts';
import { mergeIncidentRows, surveyOf } from '../../src/core/corpus/survey.ts';
import type { EssayInput } from '../../src/core/essay/essay.ts';
import { readGlossaryFile } from '../../src/core/glossary/read-file.ts';
import { packTexts, textAt } from '../../src/core/text/packed-texts.ts';
import { inOneGo } from '../../src/core/text/steps.ts';
import { read, readerOf } from './support/reading.ts';

const reader = readerOf(`entities:
  mora: { kind: place, prefLabel: Mora }
incidents:
  flood: { prefLabel: Flood of Mora, eventType: strategic-developments, date: 2011, place: mora }
  fair: { prefLabel: Fair of Mora, eventType: protests, date: 2012 }
  perhaps:
    prefLabel: Quiet Fair
    eventType: protests
    date: 2013
    evidence: [{ parts: [{ entity: mora }, { words: rumour }], strength: possible }]
  either:
    prefLabel: Loud Fair
    eventType: protests
    date: 2014
    evidence: [{ parts: [{ entity: mora }, { words: rumour }], strength: possible }]
`);
const { glossary } = reader;
const TEXTS = [
  'The Flood of Mora came first – “in May”. The Fair of Mora came after the Flood of Mora.',
  'A rumour in Mora.\n\nThe Fair of Mora again.',
  'Nothing at all.',
];
const readings = TEXTS.map((text, i) =>
  read(text, reader, { uri: `file:///${i}.md`, path: `/${i}.md` }),
);
const surveys = readings.map((reading) => surveyOf(reading, glossary));

/** All that a row says, its tellings too. */
function said({ tellings, essays, first, ...row }: IncidentRow) {
  return {
    ...row,
    first: first && told(first),
    essays: essays.map((each) => [each.uri, each.essay, each.count, each.possible]),
    tellings: tellings.map(told),
  };
}

function told(telling: IncidentRow['tellings'][number]) {
  const { uri, essay, span, paragraph, excerpt, sentence, possible, rivals } = telling;
  return { uri, essay, span, paragraph, excerpt, sentence, possible, rivals };
}

describe('a survey', () => {
  for (const [i, reading] of readings.entries()) {
    test(`has the rows of the essay: ${TEXTS[i]}`, () => {
      const rows = incidentRows(reading, glossary).map(said);
      assert.deepEqual([...(surveys[i]?.incidents ?? [])].map(said), rows);
      for (const row of rows) {
        const found = surveys[i]?.incidents.of(row.incident);
        assert.deepEqual(found && said(found), row);
      }
    });
  }

  test('has no row of what is not told', () => {
    assert.equal(surveys[1]?.incidents.of('flood'), undefined);
  });

  test('of several essays has one row an incident, the tellings in their order', () => {
    const rows = mergeIncidentRows(surveys).map(
      ({ incident, count, possible, tellings, essays }) => [
        ...[incident, count, possible, essays.map(({ uri, count: own }) => `${uri} ${own}`)],
        ...tellings.map(({ uri, paragraph, sentence }) => `${uri} ${paragraph} ${sentence}`),
      ],
    );
    const rumour = 'file:///1.md 1 A rumour in Mora.';
    const [first, second] = [
      'file:///0.md 1 The Flood of Mora came first – “in May”.',
      'file:///0.md 1 The Fair of Mora came after the Flood of Mora.',
    ];
    assert.deepEqual(rows, [
      ['flood', 2, false, ['file:///0.md 2'], first, second],
      [
        'fair',
        2,
        false,
        ['file:///0.md 1', 'file:///1.md 1'],
        second,
        'file:///1.md 2 The Fair of Mora again.',
      ],
      ['perhaps', 1, true, ['file:///1.md 1'], rumour],
      ['either', 1, true, ['file:///1.md 1'], rumour],
    ]);
  });

  test('says which incidents the same words may mean as well', () => {
    assert.deepEqual(surveys[1]?.incidents.of('perhaps')?.first?.rivals, ['Loud Fair']);
  });
});

describe('a survey of a file', () => {
  const glossaryFile = (more: string) => ({
    file: 'g.yaml',
    text: `entities:\n  mora: { kind: place, prefLabel: Mora }\n  lorn: { kind: place, prefLabel: Lorn }\n${more}`,
  });
  const text = 'In Mora.\n\nIn Lorn.';
  const held: EssayInput = { uri: 'u', path: 'a.txt', format: 'plain', text };
  const other = { file: glossaryFile('  bel: { kind: place, prefLabel: Bel }\n') };
  const ROWS: readonly (readonly [
    what: string,
    change: Partial<EssayInput> & { file?: { file: string; text: string } },
    again: boolean,
  ])[] = [
    ['as it stands in its editor', {}, false],
    ['with a word more', { text: `${held.text} And Mora.` }, true],
    ['with other letters, as many', { text: held.text.replace('Lorn', 'Mora') }, true],
    ['with its blocks joined, as long', { text: held.text.replace('\n\n', '  ') }, true],
    ['another file of the same text', { uri: 'v' }, true],
    ['with a glossary that has changed', other, true],
  ];
  for (const [what, { file, ...change }, again] of ROWS) {
    test(`${again ? 'is read' : 'is that of the essay on the screen'}: ${what}`, () => {
      const corpus = new Corpus(readGlossaryFile);
      corpus.setGlossary([glossaryFile('')]);
      const shown = corpus.read({ ...held, version: 1 });
      if (file) corpus.setGlossary([file]);
      const survey = inOneGo(corpus.surveySteps({ ...held, ...change }));
      assert.equal(survey !== surveyOf(shown, corpus.glossary), again);
      const alone = new Corpus(readGlossaryFile);
      alone.setGlossary([file ?? glossaryFile('')]);
      const expected = inOneGo(alone.surveySteps({ ...held, ...change }));
      assert.deepEqual([...survey.counts], [...expected.counts]);
      assert.deepEqual(survey.lines.starts, expected.lines.starts);
    });
  }
});

describe('packed texts', () => {
  const ROWS: readonly (readonly [name: string, texts: readonly string[]])[] = [
    ['none', []],
    ['empty ones', ['', 'a', '']],
    ['the last letters of one byte and the first of more', ['\u00fe\u00ff\u0100', '\u00ff']],
    ['typographic quotes', ['“Kāl’s” – 1', 'plain']],
    ['pairs and lone halves of them', ['\u{1f409}', '\ud83d', '\udc09 x']],
    ['a long one', ['ab“'.repeat(10_000), 'after it']],
  ];
  for (const [name, texts] of ROWS) {
    test(`give back ${name}`, () => {
      const packed = packTexts(texts);
      assert.deepEqual(
        texts.map((_, i) => textAt(packed, i)),
        texts,
      );
      assert.equal(textAt(packed, texts.length), '');
    });
  }
});
