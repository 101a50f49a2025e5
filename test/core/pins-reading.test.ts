/** What pins do to a reading, and that an edit keeps it so. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Corpus } from '../../src/core/corpus/corpus.ts';
import { readGlossaryFile } from '../../src/core/glossary/read-file.ts';
import { makePin, type Decision } from '../../src/core/essay/pins.ts';

const YAML = `entities:
  rana: { kind: person, prefLabel: Asad Rana, weakLabel: Rana }
  hill: { kind: place, prefLabel: Rana Hill }
  mora: { kind: place, prefLabel: Mora }
  aland: { kind: state, prefLabel: Aland, seat: mora, demonym: Alander }
incidents:
  raid:
    prefLabel: the Raid
    eventType: battles
    evidence: [[{ entity: rana }, { words: [raid*] }]]
`;
const TEXT = `Asad Rana came to Mora.

Rana raided the port. Mora feared him, and the Alander fleet fled from Rana Hill.

Then Rana slept.
`;

interface Told {
  readonly words: string;
  readonly nth: number;
  readonly decision: Decision;
}

function corpusWith(pins: readonly Told[], text = TEXT): Corpus {
  const corpus = new Corpus(readGlossaryFile);
  corpus.setGlossary([{ file: 'a.yaml', text: YAML }]);
  corpus.read({ uri: 'u', path: 'a.md', text, format: 'markdown', version: 1 });
  const made = pins.map(({ words, nth, decision }) => {
    let at = -1;
    for (let i = 0; i <= nth; i++) at = text.indexOf(words, at + 1);
    return makePin(text, { start: at, end: at + words.length }, 'a.md', decision);
  });
  corpus.setPins(new Map([['u', made]]));
  return corpus;
}

function readingOf(corpus: Corpus): string {
  const reading = corpus.essay('u');
  assert.ok(reading);
  const names = reading.mentions.map(({ text, entity }) => `${text}=${entity}`);
  return `${names.join(' ')} | ${reading.tellings.map(({ incident, paragraph }) => `${incident} ¶${paragraph}`).join()}`;
}

const PLAIN = 'Asad Rana=rana Mora=mora Rana=rana Mora=aland Rana Hill=hill Rana=rana | raid ¶2';

describe('a pin', () => {
  const rows: readonly (readonly [name: string, pin: Told, reading: string])[] = [
    [
      'someone else: the reading is gone, and what it was evidence of',
      { words: 'Rana', nth: 1, decision: { type: 'not', entity: 'rana' } },
      PLAIN.replace(' Rana=rana Mora=aland', ' Mora=aland').replace('raid ¶2', ''),
    ],
    [
      'someone else in the full name: later surnames have lost their support',
      { words: 'Asad Rana', nth: 0, decision: { type: 'not', entity: 'rana' } },
      'Mora=mora Mora=aland Rana Hill=hill | ',
    ],
    [
      'the city, not the government',
      { words: 'Mora', nth: 1, decision: { type: 'is', entity: 'mora' } },
      PLAIN.replace('Mora=aland', 'Mora=mora'),
    ],
    [
      'another subject, over a longer name',
      { words: 'Rana', nth: 2, decision: { type: 'is', entity: 'rana' } },
      PLAIN.replace('Rana Hill=hill', 'Rana=rana'),
    ],
    [
      'words that no label knows',
      { words: 'him', nth: 0, decision: { type: 'is', entity: 'rana' } },
      PLAIN.replace('Mora=aland', 'Mora=aland him=rana'),
    ],
    [
      'never a name',
      { words: 'Rana Hill', nth: 0, decision: { type: 'never' } },
      PLAIN.replace('Rana Hill=hill ', ''),
    ],
    [
      'a subject that is no longer in the glossary: no name at all',
      { words: 'Rana Hill', nth: 0, decision: { type: 'is', entity: 'nobody' } },
      PLAIN.replace('Rana Hill=hill ', ''),
    ],
  ];
  for (const [name, pin, reading] of rows) {
    test(name, () => assert.equal(readingOf(corpusWith([pin])), reading));
    test(`${name}: taken away again`, () => {
      const corpus = corpusWith([pin]);
      assert.deepEqual(corpus.setPins(new Map()), ['u']);
      assert.equal(readingOf(corpus), PLAIN);
    });
    test(`${name}: after edits before, in and behind its paragraph`, () => {
      const corpus = corpusWith([pin]);
      const edits = [
        [0, 0, 'Long ago. '],
        [TEXT.indexOf('slept'), 5, 'woke'],
      ] as const;
      let text = TEXT;
      edits.toReversed().forEach(([at, length, put], i) => {
        text = text.slice(0, at) + put + text.slice(at + length);
        corpus.read({ uri: 'u', path: 'a.md', text, format: 'markdown', version: i + 2 });
      });
      assert.equal(readingOf(corpus), reading);
    });
  }

  test('none: the reading as it is', () => assert.equal(readingOf(corpusWith([])), PLAIN));
  test('of another essay does nothing', () => {
    const corpus = corpusWith([]);
    const pin = makePin(TEXT, { start: 0, end: 9 }, 'b.md', { type: 'never' });
    assert.deepEqual(corpus.setPins(new Map([['v', [pin]]])), []);
    assert.equal(readingOf(corpus), PLAIN);
  });
  test('of an essay of the same path elsewhere does nothing', () => {
    const corpus = corpusWith([{ words: 'Rana Hill', nth: 0, decision: { type: 'never' } }]);
    corpus.read({ uri: 'v', path: 'a.md', text: TEXT, format: 'markdown', version: 1 });
    assert.equal(corpus.essay('v')?.anchors, undefined);
    assert.deepEqual(
      corpus.essay('v')?.mentions.length,
      PLAIN.split(' | ')[0]?.match(/=/g)?.length,
    );
  });
  test('whose words are gone is orphaned, and its paragraph is read as before', () => {
    const corpus = corpusWith([{ words: 'Rana', nth: 3, decision: { type: 'never' } }]);
    const text = TEXT.replace('Then Rana', 'Then Asad Rana');
    corpus.read({
      uri: 'u',
      path: 'a.md',
      text: TEXT.replace('Then Rana', 'Then he'),
      format: 'markdown',
      version: 2,
    });
    assert.deepEqual(
      corpus.essay('u')?.anchors?.pins.map(({ span }) => span),
      [undefined],
    );
    corpus.read({ uri: 'u', path: 'a.md', text, format: 'markdown', version: 3 });
    assert.match(readingOf(corpus), /Asad Rana=rana \|/);
  });
  test('counts in surveys too', () => {
    const corpus = corpusWith([{ words: 'Rana Hill', nth: 0, decision: { type: 'never' } }]);
    const steps = corpus.surveySteps({ uri: 'u', path: 'a.md', text: TEXT, format: 'markdown' });
    let step = steps.next();
    while (!step.done) step = steps.next();
    assert.equal(step.value.counts.get('hill'), undefined);
  });
});
