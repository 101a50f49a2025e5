/**
 * How the work grows: twice the essay, the glossary or the workspace takes less than 2.6 times as
 * long, and a keystroke in eight times the essay hardly longer. Absolute times are nobody's
 * business here. Sizes are such that a run takes tens of milliseconds, and the
 * least of several runs counts: a busy machine only ever adds to it.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Corpus } from '../../src/core/corpus/corpus.ts';
import { bandsOf } from '../../src/core/essay/bands.ts';
import { readGlossaryFile } from '../../src/core/glossary/read-file.ts';
import { actorGroups } from '../../src/core/corpus/actor-rows.ts';
import { gapsIn } from '../../src/core/corpus/gaps.ts';
import { incidentRows } from '../../src/core/corpus/incident-rows.ts';
import { mergeIncidentRows } from '../../src/core/corpus/survey.ts';
import { inOneGo } from '../../src/core/text/steps.ts';

const FACTOR = 2.6;
/** What a keystroke in a larger essay may take: its paragraph is what it was, the heap is not. */
const SAME = 1.5;
const RUNS = 3;
const TRIES = 6;

/** The least time of several runs: that of this process, so that others do not count. */
function least(work: () => void): number {
  let best = Infinity;
  for (let i = 0; i < RUNS; i++) {
    const since = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(since);
    best = Math.min(best, user + system);
  }
  return best;
}

/** Fails where the larger takes more than so many times the single in every one of several tries. */
function growsEvenly(single: () => void, double: () => void, factor = FACTOR): void {
  single();
  const ratios: number[] = [];
  for (let i = 0; i < TRIES; i++) {
    const ratio = least(double) / least(single);
    if (ratio < factor) return;
    ratios.push(ratio);
  }
  assert.fail(`more takes ${ratios.map((ratio) => ratio.toFixed(1)).join(', ')} times as long`);
}

function glossary(size: number): string {
  const lines = ['entities:'];
  for (let i = 0; i < size; i++) {
    lines.push(
      `  e${i}: { kind: group, prefLabel: Front${i} of Mora${i % 17}, altLabel: [F${i}X, "Front-${i}"], weakLabel: Chief${i % 50} }`,
    );
  }
  lines.push('incidents:');
  for (let i = 0; i < size; i++) {
    lines.push(
      `  i${i}: { prefLabel: the Raid of Front${i}, eventType: battles, date: 2024-10, evidence: [[{ entity: e${i} }, { words: [raid${i % 40}*, attack*] }]] }`,
    );
  }
  return `${lines.join('\n')}\n`;
}

function paragraph(i: number, size: number): string {
  const front = `Front${i % size} of Mora${(i % size) % 17}`;
  return `In October 2024 the ${front} attacked a village (Writer, 2019), and F${(i * 7) % size}X denied it. Chief${i % 50} spoke of “peace” in the hills, as many had done before.`;
}

const essayOf = (count: number, size: number, joint: string) =>
  Array.from({ length: count }, (_, i) => paragraph(i, size)).join(joint);

/** Reads a text with a glossary from the start, and makes the rows of the trees and the bands. */
function reading(yaml: string, text: string): () => void {
  const corpus = new Corpus(readGlossaryFile);
  corpus.setGlossary([{ file: 'a.yaml', text: yaml }]);
  let version = 0;
  return () => {
    corpus.forget('u');
    const read = corpus.read({
      uri: 'u',
      path: '/a.md',
      text,
      format: 'plain',
      version: version++,
    });
    assert.ok(read.mentions.length > 0);
    incidentRows(read, corpus.glossary);
    actorGroups(read, corpus.glossary);
    for (const telling of read.tellings) bandsOf(read, telling);
  };
}

describe('twice the essay', () => {
  const yaml = glossary(300);
  const rows: readonly (readonly [name: string, (times: number) => string])[] = [
    ['in paragraphs', (times) => essayOf(300 * times, 300, '\n\n')],
    ['in one line', (times) => essayOf(300 * times, 300, ' ')],
    [
      'in one line without a sentence’s end',
      (times) => essayOf(300 * times, 300, ' ').replaceAll('.', ','),
    ],
    ['of one name over and over', (times) => 'Front1 of Mora1 attacked '.repeat(8000 * times)],
    [
      'of one name over and over, in one paragraph of sentences',
      (times) => 'Front1 of Mora1 attacked. '.repeat(1500 * times),
    ],
    [
      'of one name, each in a paragraph',
      (times) => 'Front1 of Mora1 attacked.\n\n'.repeat(1500 * times),
    ],
  ];
  for (const [name, text] of rows) {
    test(name, { timeout: 120_000 }, () =>
      growsEvenly(reading(yaml, text(1)), reading(yaml, text(2))),
    );
  }

  test('of a phrase in which a label does not count', { timeout: 120_000 }, () => {
    const rules =
      'entities:\n  a: { kind: person, prefLabel: { label: Khan }, altLabel: { label: Khan, notIn: [Bacha Khan] } }\n';
    const own = rules.replace('prefLabel: { label: Khan }', 'prefLabel: Imran');
    const text = (times: number) => `Imran ${'Bacha Khan '.repeat(40_000 * times)}`;
    growsEvenly(reading(own, text(1)), reading(own, text(2)));
  });

  test('of dates and words within a paragraph', { timeout: 120_000 }, () => {
    const yaml =
      'entities:\n  a: { kind: place, prefLabel: Mora }\nincidents:\n  i: { prefLabel: X, eventType: riots, date: 2024, evidence: [{ parts: [{ entity: a }, { words: attack }, { date: year }], within: paragraph }] }\n';
    const text = (times: number) => 'In 2024 an attack on Mora. '.repeat(1500 * times);
    growsEvenly(reading(yaml, text(1)), reading(yaml, text(2)));
  });

  test('of tellings by paragraph', { timeout: 120_000 }, () => {
    const yaml =
      'entities:\n  a: { kind: place, prefLabel: Mora }\nincidents:\n  i: { prefLabel: X, eventType: riots, evidence: [{ parts: [{ entity: a }, { words: attack }], within: paragraph }] }\n';
    const text = (times: number) => 'It was in Mora. An attack.\n\n'.repeat(2500 * times);
    growsEvenly(reading(yaml, text(1)), reading(yaml, text(2)));
  });
});

describe('twice the names that no entry covers', () => {
  /** Finds them in an essay that was read: each is another, half of them end as adjectives do. */
  function finding(times: number): () => void {
    const corpus = new Corpus(readGlossaryFile);
    corpus.setGlossary([{ file: 'a.yaml', text: glossary(300) }]);
    const text = Array.from({ length: 1500 * times }, (_, i) => {
      return `${paragraph(i, 300)} He met the Salt${i} Guild and Bor${i}ian of Kel${i}.`;
    }).join('\n\n');
    const read = corpus.read({ uri: 'u', path: '/a.md', text, format: 'plain', version: 0 });
    return () => assert.ok(gapsIn(read).length > 1500 * times);
  }

  test('to find them', { timeout: 120_000 }, () => growsEvenly(finding(1), finding(2)));
});

describe('twice the glossary', () => {
  test('to read it and make it ready', { timeout: 120_000 }, () => {
    const [one, two] = [glossary(200), glossary(400)];
    const work = (yaml: string) => () => {
      const corpus = new Corpus(readGlossaryFile);
      corpus.setGlossary([{ file: 'a.yaml', text: yaml }]);
      assert.deepEqual(corpus.problems, []);
      corpus.read({
        uri: 'u',
        path: '/a.md',
        text: 'Front1 of Mora1.',
        format: 'plain',
        version: 1,
      });
    };
    growsEvenly(work(one), work(two));
  });

  test('to read the same essay with it', { timeout: 120_000 }, () => {
    const text = essayOf(300, 250, '\n\n');
    growsEvenly(reading(glossary(250), text), reading(glossary(500), text));
  });
});

describe('twice the workspace', () => {
  /** Surveys so many essays, lets go of their texts, and puts the rows of all together. */
  function surveying(essays: number): () => void {
    const corpus = new Corpus(readGlossaryFile);
    corpus.setGlossary([{ file: 'a.yaml', text: glossary(300) }]);
    const texts = Array.from({ length: essays }, (_, i) => `${i}\n\n${essayOf(12, 300, '\n\n')}`);
    return () => {
      const surveys = texts.map((text, i) =>
        inOneGo(corpus.surveySteps({ uri: `u${i}`, path: `/${i}.md`, text, format: 'plain' })),
      );
      assert.equal(surveys.length, essays);
      assert.ok(mergeIncidentRows(surveys).every(({ count }) => count >= essays));
    };
  }

  test('to survey its essays and merge their incidents', { timeout: 120_000 }, () =>
    growsEvenly(surveying(40), surveying(80)),
  );
});

describe('a keystroke', () => {
  const yaml = glossary(300);
  const corpus = new Corpus(readGlossaryFile);
  corpus.setGlossary([{ file: 'a.yaml', text: yaml }]);

  /** Types four hundred letters in the middle of an essay of so many paragraphs, asking for what is around. */
  function typing(count: number): () => void {
    const text = essayOf(count, 300, '\n\n');
    const uri = `typed ${count}`;
    corpus.read({ uri, path: '/a.md', text, format: 'plain', version: 0 });
    const offset = text.indexOf('village', text.length / 2);
    let version = 0;
    return () => {
      for (let i = 0; i < 400; i++) {
        const edits = [{ offset, deleted: i % 2, inserted: i % 2 ? '' : 'x' }];
        const read = corpus.edit(uri, edits, ++version);
        assert.ok(read && read.mentionsIn({ start: offset - 500, end: offset + 500 }).length > 0);
      }
    };
  }

  test('takes no longer in an essay eight times as long', { timeout: 120_000 }, () => {
    // In both the same letters are typed, into the same paragraph.
    growsEvenly(typing(600), typing(4800), SAME);
  });

  test('leaves all but its neighbours as they are, be the essay ever so long', () => {
    const text = essayOf(3000, 300, '\n\n');
    const before = corpus.read({ uri: 'x', path: '/a.md', text, format: 'plain', version: 0 });
    const kept = new Set([...before.essay.paragraphs.range(0)].map(({ item }) => item));
    const offset = text.indexOf('peace', text.length / 2);
    const after = corpus.edit('x', [{ offset, deleted: 1, inserted: 'l' }], 1);
    const others = [...(after?.essay.paragraphs.range(0) ?? [])].filter(
      ({ item }) => !kept.has(item),
    );
    assert.ok(others.length <= 2, `${others.length} paragraphs were decided anew`);
  });

  test('that names somebody decides those anew who ask for the name, and no others', () => {
    const text = `x\n\n${'Chief7 spoke of peace in the hills.\n\n'.repeat(20)}${essayOf(3000, 300, '\n\n')}`;
    const before = corpus.read({ uri: 'y', path: '/a.md', text, format: 'plain', version: 0 });
    const kept = new Set([...before.essay.paragraphs.range(0)].map(({ item }) => item));
    const after = corpus.edit('y', [{ offset: 1, deleted: 0, inserted: ' Front7 of Mora7' }], 1);
    assert.ok(after && after.mentions.length >= before.mentions.length + 20);
    const others = [...after.essay.paragraphs.range(0)].filter(({ item }) => !kept.has(item));
    assert.ok(others.length < 300, `${others.length} paragraphs were decided anew`);
  });
});
