/** What holds for every text and glossary: offsets, overlaps, strangers, and the rule that is named. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { LONGEST_HEADING } from '../../src/core/essay/blocks.ts';
import { explainMention } from '../../src/core/essay/explain.ts';
import { KIN_RULES, type KinRule } from '../../src/core/glossary/vocabulary.ts';
import { kinOf } from '../../src/core/match/kin.ts';
import { LabelMatcher } from '../../src/core/match/label-matcher.ts';
import { makeReader, type Reader } from '../../src/core/match/reader.ts';
import { read, readYaml } from './support/reading.ts';

const LABELS = [
  ...['Tehrik-i-Sahar', 'al-Noor', 'East Aland', 'U.A.', 'UA', 'Salt and Iron', 'Sahar'],
  ...['Jan Berg', 'Berg', 'Otto K. Berg', 'Holm separatist', "Kan'ani", 'Mora', 'Aland'],
];
const PIECES = [
  ...LABELS,
  ...['Tehreek-e-Sahar', 'al Noor', 'East-Aland', 'Salt & Iron', 'Holm separatists', 'U.A.S.'],
  ...['Full Name0', 'Full Name1', 'Full Name2', 'Ada', 'General'],
  ...['(Berg, 2020)', 'Berg (2020)', '“East Aland in the Snow”', 'says', 'in', '-', '.', ',', '’s'],
];
const text = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(' ', ' ', ' ', '. ', '')), {
    maxLength: 24,
  })
  .map((parts) => parts.flat().join(''));
const rules = fc.subarray([...KIN_RULES]);
const roles = fc.constantFrom('altLabel', 'weakLabel', 'hiddenLabel', 'demonym');
const entries = fc.array(fc.record({ label: fc.constantFrom(...LABELS), role: roles }), {
  minLength: 1,
  maxLength: 8,
});

type Entries = readonly { readonly label: string; readonly role: string }[];

function yamlOf(all: Entries, kin: readonly KinRule[]): string {
  const lines = all.map(
    ({ label, role }, i) =>
      `  e${i}: { kind: person, prefLabel: Full Name${i}, ${role}: ${JSON.stringify(label)} }\n`,
  );
  return `${kin.length > 0 ? `kin: [${kin.join(', ')}]\n` : ''}entities:\n${lines.join('')}`;
}

const readerOf = (yaml: string): Reader => makeReader(readYaml(yaml).glossary);
const mentionsOf = (words: string, reader: Reader) => {
  const { mentions, demonyms } = read(words, reader, { format: 'plain' });
  return [...mentions, ...demonyms].toSorted((a, b) => a.start - b.start);
};

/** Ways to write a character that are folded away; each is at least as long as the character. */
const DISGUISES: Readonly<Record<string, readonly string[]>> = {
  ' ': ['\u00a0', '  ', ' \t', '\u2009'],
  '-': ['\u2011', '\u2010'],
  "'": ['’', 'ʼ'],
  a: ['á', 'a\u0302', 'a\u00ad', 'ä'],
  e: ['é', 'e\u0304'],
  o: ['ó', 'o\u200d'],
  r: ['r\u200b'],
};

interface Disguised {
  readonly text: string;
  /** By offset of the plain text: where it stands in the other. */
  readonly offsets: readonly number[];
}

function disguised(plain: string, choices: readonly number[]): Disguised {
  let out = '';
  const offsets: number[] = [];
  // "Berg and al Noor (2020)" is known for a citation by its small words, which are the text's own.
  const joined = new Set([...plain.matchAll(/\b(?:and|al)\b/g)].map(({ index }) => index));
  for (const [i, char] of plain.split('').entries()) {
    offsets.push(out.length);
    const ways = joined.has(i) ? [] : (DISGUISES[char] ?? []);
    out += ways[(choices[i % choices.length] ?? 0) % (ways.length + 1)] ?? char;
  }
  return { text: out, offsets: [...offsets, out.length] };
}

describe('whatever the text and the glossary', () => {
  test('folding never moves an offset: a text in disguise has the same names in the same places', () => {
    fc.assert(
      fc.property(
        text,
        entries,
        rules,
        fc.array(fc.nat(9), { minLength: 1, maxLength: 40 }),
        (plain, all, kin, choices) => {
          const reader = readerOf(yamlOf(all, kin));
          const other = disguised(plain, choices);
          // A line is a heading or prose by its length.
          fc.pre(plain.length > LONGEST_HEADING === other.text.length > LONGEST_HEADING);
          const expected = mentionsOf(plain, reader).map(({ start, entity }) => [
            other.offsets[start],
            entity,
          ]);
          const found = mentionsOf(other.text, reader);
          assert.deepEqual(
            found.map(({ start, entity }) => [start, entity]),
            expected,
          );
          // What is folded away at the end of a name may belong to it or not.
          for (const [i, { end }] of mentionsOf(plain, reader).entries()) {
            const last = other.offsets[end - 1] ?? 0;
            assert.ok(
              (found[i]?.end ?? 0) > last && (found[i]?.end ?? 0) <= (other.offsets[end] ?? 0),
            );
          }
        },
      ),
      { numRuns: 250 },
    );
  });

  test('offsets slice to the text, and no two mentions overlap', () => {
    fc.assert(
      fc.property(text, entries, rules, (words, all, kin) => {
        let last = 0;
        for (const mention of mentionsOf(words, readerOf(yamlOf(all, kin)))) {
          assert.equal(mention.text, words.slice(mention.start, mention.end));
          assert.ok(mention.start >= last && mention.end > mention.start);
          last = mention.end;
        }
      }),
      { numRuns: 250 },
    );
  });

  test('an entry that has nothing to do with it changes no reading', () => {
    fc.assert(
      fc.property(text, entries, rules, (words, all, kin) => {
        const yaml = yamlOf(all, kin);
        const more = `${yaml}  z: { kind: place, prefLabel: Zz East Holm, altLabel: [Berg Zz, "Zz-Sahar", ZZ, Zz and Iron] }\n`;
        const found = (source: string) =>
          mentionsOf(words, readerOf(source)).map(({ start, end, entity, alternatives, rule }) => [
            start,
            end,
            entity,
            alternatives,
            rule,
          ]);
        assert.deepEqual(found(more), found(yaml));
      }),
      { numRuns: 250 },
    );
  });

  test('the label that is named gives the words, by itself or by the kin that was asked for', () => {
    fc.assert(
      fc.property(text, entries, rules, (words, all, kin) => {
        const reader = readerOf(yamlOf(all, kin));
        const reading = read(words, reader, { format: 'plain' });
        for (const mention of reading.mentions) {
          const { label, rule, kin: akin } = explainMention(reading, mention);
          assert.equal(rule, mention.rule);
          assert.equal(gives(label, [], mention.text), !akin, `${label} for ${mention.text}`);
          assert.ok(
            gives(label, kin, mention.text),
            `${label} for ${mention.text} by ${kin.join()}`,
          );
        }
      }),
      { numRuns: 250 },
    );
  });
});

/** Whether a label, with its kin by some rules, stands for the whole of some words. */
function gives(label: string, kin: readonly KinRule[], words: string): boolean {
  const matcher = new LabelMatcher(false);
  matcher.add(label);
  for (const { text: form, loose } of kinOf(label, new Set(kin))) matcher.add(form, loose);
  let found = false;
  matcher.scan(words, 0, words.length, (start, end) => {
    if (start === 0 && end === words.length) found = true;
  });
  return found;
}
