/** The thread that surveys a workspace says the same as the extension host would. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Corpus } from '../../src/core/corpus/corpus.ts';
import { unpackSurvey, type EssaySurvey } from '../../src/core/corpus/survey.ts';
import { glossaryOrders, Surveyor } from '../../src/core/corpus/surveyor.ts';
import { makePin, type Pin } from '../../src/core/essay/pins.ts';
import { readGlossaryFile } from '../../src/core/glossary/read-file.ts';
import { inOneGo } from '../../src/core/text/steps.ts';

/** Two files, one of more entries than a piece holds, with what stands at the top of a file. */
const places = Array.from(
  { length: 40 },
  (_, i) => `  isle-${i}: { kind: place, prefLabel: Isle ${i} }`,
);
const FILES = {
  'actors.yaml': ['kin: [hyphens]', 'shields: titles', 'entities:', ...places].join('\n'),
  'incidents.yaml': `entities:
  mora: { kind: place, prefLabel: Mora, altLabel: [The Long Isle] }
wordLists:
  wet: [flood, high water]
incidents:
  flood:
    prefLabel: Flood of Mora
    eventType: strategic-developments
    date: 2011
    place: mora
    evidence: [{ parts: [{ entity: mora }, { words: $wet }] }]
  rain: { prefLabel: Rain of Isle 39, eventType: strategic-developments, date: 2012 }
`,
};

const read = Object.entries(FILES).map(([file, text]) => readGlossaryFile(file, text));
const corpus = new Corpus();
corpus.setGlossary(read);

/** As a thread gets it: a copy. */
function surveyor(): Surveyor {
  const made = new Surveyor();
  for (const file of read) {
    for (const order of glossaryOrders(file)) made.learn(structuredClone(order));
  }
  return made;
}

/** Whatever a survey can be asked. */
function said({ incidents, mentions, counts, lines, gaps, ...rest }: EssaySurvey) {
  const rows = [...incidents].map(({ incident, title, count, tellings }) => {
    const told = tellings.map(({ span, paragraph, sentence }) => ({ span, paragraph, sentence }));
    return { incident, title, count, told };
  });
  const places = [...mentions].map((mention) => ({
    ...mention,
    line: lines.positionAt(mention.start),
  }));
  return { ...rest, rows, places, counts: [...counts], gaps };
}

const TEXT =
  '“Isle 39”, they said – and Mora.\n\nHigh water came to Mora. The Rain of Isle-39!\n\nThe Guild of Salt met Bel Ro; Bel Ro left Isle 7.';
const never = makePin(
  TEXT,
  { start: TEXT.indexOf('Isle 7'), end: TEXT.indexOf('Isle 7') + 6 },
  'a.md',
  { type: 'never' },
);

describe('a surveyor', () => {
  const ROWS: readonly (readonly [
    name: string,
    text: string,
    pins: readonly Pin[],
    withGaps: boolean,
  ])[] = [
    ['an essay', TEXT, [], false],
    ['one with gaps', TEXT, [], true],
    ['one with a pin', TEXT, [never], false],
    ['one in which nothing is named', 'Nothing at all.', [], true],
    ['an empty one', '', [], true],
  ];
  for (const [name, text, pins, withGaps] of ROWS) {
    test(`says what a reading says of ${name}`, () => {
      const essay = { uri: 'u', path: 'a.md', text, format: 'markdown' } as const;
      const order = structuredClone({ type: 'essay', number: 7, essay, pins, withGaps } as const);
      const answer = structuredClone(surveyor().survey(order));
      assert.equal(answer.error, undefined);
      assert.equal(answer.number, 7);
      assert.ok(answer.survey);
      corpus.setPins(new Map([['u', pins]]));
      const own = inOneGo(corpus.surveySteps(essay, withGaps));
      assert.deepEqual(said(unpackSurvey(answer.survey, corpus.glossary)), said(own));
    });
  }

  test('finds names, incidents and gaps in these texts: else the rows above show nothing', () => {
    corpus.setPins(new Map());
    const essay = { uri: 'u', path: 'a.md', text: TEXT, format: 'markdown' } as const;
    const { rows, counts, gaps } = said(inOneGo(corpus.surveySteps(essay, true)));
    assert.deepEqual(
      rows.map(({ incident }) => incident),
      ['flood', 'rain'],
    );
    assert.deepEqual(counts, [
      ['isle-39', 2],
      ['mora', 2],
      ['isle-7', 1],
    ]);
    assert.deepEqual(
      gaps?.map(({ name }) => name),
      ['Bel Ro', 'Guild of Salt', 'Rain of Isle-39'],
    );
  });

  test('answers what went wrong, and goes on', () => {
    const made = surveyor();
    const essay = { uri: 'u', path: 'a.md', text: TEXT, format: 'markdown' } as const;
    const broken = {
      type: 'essay',
      number: 1,
      essay: { ...essay, text: undefined as unknown as string },
      pins: [],
      withGaps: false,
    } as const;
    const answer = made.survey(broken);
    assert.equal(answer.survey, undefined);
    assert.match(answer.error ?? '', /TypeError/);
    const next = made.survey({ type: 'essay', number: 2, essay, pins: [], withGaps: false });
    assert.equal(next.survey?.incidents.ids.length, 2);
  });
});
