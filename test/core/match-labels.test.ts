/** Properties of the matcher, and a naive one that it must agree with. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { LabelMatcher } from '../../src/core/match/label-matcher.ts';
import { makeReader } from '../../src/core/match/reader.ts';
import { read, readYaml } from './support/reading.ts';

/** Hits as `start-end:form`, sorted. */
function hits(labels: readonly string[], text: string, ignoreCase: boolean): string[] {
  const matcher = new LabelMatcher(ignoreCase);
  for (const label of labels) matcher.add(label);
  const found = new Set<string>();
  matcher.scan(text, 0, text.length, (start, end, form) => found.add(`${start}-${end}:${form}`));
  return [...found].toSorted();
}

/** A text as tokens: words and single signs, each with what joins it to the one before. */
interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly join: 'none' | 'touch' | 'blank' | 'dash';
}

/**
 * The rules once more, slowly and by other means: regular expressions on the whole text. Only for
 * texts of the letters, blanks, dashes and signs that are generated below.
 */
function tokens(text: string): Token[] {
  const found: Token[] = [];
  let last = 0;
  for (const match of text.matchAll(
    /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad]*[\p{L}\p{N}\p{M}]|[\p{L}\p{N}]|[.,’'"“”]/gu,
  )) {
    const between = text.slice(last, match.index).replaceAll('\u00ad', '');
    const dashes = between.match(/[-–—‑]/gu)?.length ?? 0;
    const breaks = between.match(/\r\n|\n/gu)?.length ?? 0;
    const broken = dashes > 1 || breaks > 1;
    const join = broken ? 'none' : dashes ? 'dash' : between ? 'blank' : 'touch';
    last = match.index + match[0].length;
    found.push({ word: match[0], start: match.index, end: last, join });
  }
  return found;
}

function plain(word: string): string {
  const straight = word.replace(/[’]/gu, "'").replace(/[“”]/gu, '"');
  return straight.normalize('NFD').replace(/[\p{M}\u00ad]/gu, '');
}

function sameWord(label: string, word: string, ignoreCase: boolean): boolean {
  const [a, b] = [plain(label), plain(word)];
  if (ignoreCase) return a.toLowerCase() === b.toLowerCase();
  if (a === b) return true;
  const small = /^\p{Ll}/u.test(a);
  const capitalised = a.charAt(0).toUpperCase() + a.slice(1);
  if (small && capitalised === b) return true;
  // All capitals: a word of four letters or more, or a small word of a label.
  const shouted = b === b.toUpperCase() && b.length > 1;
  const quiet = a === a.toLowerCase() || a.slice(1) === a.slice(1).toLowerCase();
  return shouted && quiet && (b.length >= 4 || a === a.toLowerCase()) && a.toUpperCase() === b;
}

function naiveHits(labels: readonly string[], text: string, ignoreCase: boolean): string[] {
  const words = tokens(text);
  const found = new Set<string>();
  labels.forEach((label, form) => {
    const all = tokens(label);
    const wanted = all.slice(
      Math.max(
        0,
        all.findIndex(({ word }) => /[\p{L}\p{N}]/u.test(word)),
      ),
    );
    if (!all.some(({ word }) => /[\p{L}\p{N}]/u.test(word))) return;
    if (wanted.slice(1).some(({ join }) => join === 'none')) return;
    for (let i = 0; i + wanted.length <= words.length; i++) {
      const fits = wanted.every(({ word, join }, k) => {
        const token = words[i + k] as Token;
        return sameWord(word, token.word, ignoreCase) && (k === 0 || join === token.join);
      });
      if (!fits) continue;
      found.add(
        `${(words[i] as Token).start}-${(words[i + wanted.length - 1] as Token).end}:${form}`,
      );
    }
  });
  return [...found].toSorted();
}

const word = fc.constantFrom(
  'Iran',
  'iran',
  'IRAN',
  'Irán',
  'State',
  'STATE',
  'state',
  'of',
  'OF',
  'Of',
  'US',
  'us',
  'U',
  'S',
  'al',
  'AL',
  'Al',
  'Ira\u00adn',
  '25',
);
const gap = fc.constantFrom(
  ' ',
  '  ',
  '\u00a0',
  '\n',
  '\r\n',
  '\n\n',
  '-',
  '–',
  ' - ',
  '--',
  '.',
  '. ',
  ', ',
  '’',
  '’s ',
  ' “',
  '” ',
);
const phrase = (max: number) =>
  fc
    .array(fc.tuple(word, gap), { minLength: 1, maxLength: max })
    .map((parts) => parts.flat().join(''));
const label = fc.oneof(
  word,
  phrase(4).map((text) => text.replace(/[\s-]+$|\n\n|--/gu, '')),
);

describe('the matcher and a naive matcher find the same', () => {
  for (const ignoreCase of [false, true]) {
    test(ignoreCase ? 'in any case' : 'as written', () => {
      fc.assert(
        fc.property(fc.array(label, { minLength: 1, maxLength: 8 }), phrase(30), (labels, text) => {
          assert.deepEqual(hits(labels, text, ignoreCase), naiveHits(labels, text, ignoreCase));
        }),
        { numRuns: 2000 },
      );
    });
  }
});

test('thousands of labels are found, each as itself', () => {
  const labels = Array.from({ length: 20_000 }, (_, i) => `Name${i} of Place${i % 7}`);
  const matcher = new LabelMatcher(false);
  for (const each of labels) matcher.add(each);
  assert.equal(matcher.size, labels.length);
  for (let i = 0; i < labels.length; i += 97) {
    const text = `x ${labels[i]} y`;
    const found: number[] = [];
    matcher.scan(text, 0, text.length, (_start, _end, form) => found.push(form));
    assert.deepEqual(found, [i]);
  }
  assert.ok(matcher.bytes < 8 * 1024 * 1024, `${matcher.bytes} bytes`);
});

test('only the part asked for is read', () => {
  const matcher = new LabelMatcher(false);
  matcher.add('Iran');
  const found: number[] = [];
  matcher.scan('Iran Iran Iran', 5, 9, (start) => found.push(start));
  assert.deepEqual(found, [5]);
  matcher.scan('Iran Iranian', 5, 9, (start) => found.push(start));
  assert.deepEqual(found, [5, 5], 'a limit is a boundary');
});

/** Ids and labels for random glossaries. */
const entry = fc.record({
  label: label.filter((text) => /[\p{L}\p{N}]/u.test(text)),
  role: fc.constantFrom('prefLabel', 'weakLabel', 'demonym', 'any'),
});

function glossaryOf(entries: readonly { label: string; role: string }[]): string {
  const lines = entries.map(({ label: form, role }, i) => {
    const quoted = JSON.stringify(form);
    const extra =
      role === 'prefLabel'
        ? ''
        : role === 'any'
          ? `, altLabel: { label: ${quoted}, case: any }`
          : `, ${role}: ${quoted}`;
    return `  e${i}: { kind: person, prefLabel: ${role === 'prefLabel' ? quoted : `Zz${i}`}${extra} }`;
  });
  return `entities:\n${lines.join('\n')}\n`;
}

test('mentions are sorted, apart, and slice to the text', () => {
  fc.assert(
    fc.property(fc.array(entry, { minLength: 1, maxLength: 6 }), phrase(30), (entries, text) => {
      const { mentions, demonyms } = read(
        text,
        makeReader(readYaml(glossaryOf(entries)).glossary),
        { format: 'plain' },
      );
      for (const list of [
        mentions,
        demonyms,
        [...mentions, ...demonyms].toSorted((a, b) => a.start - b.start),
      ]) {
        let at = 0;
        for (const mention of list) {
          assert.ok(mention.start >= at && mention.end > mention.start);
          assert.equal(mention.text, text.slice(mention.start, mention.end));
          at = mention.end;
        }
      }
    }),
  );
});

test('an unrelated entity changes no other reading', () => {
  fc.assert(
    fc.property(fc.array(entry, { minLength: 1, maxLength: 6 }), phrase(30), (entries, text) => {
      const yaml = glossaryOf(entries);
      // Labels that do not stand in the text, but share their words with others.
      const more = `${yaml}  x: { kind: person, prefLabel: Qatar STATE Iran OF us IRAN AL, altLabel: [State Qatar, of Qatar, IRAN Qatar] }\n`;
      const found = (source: string) =>
        read(text, makeReader(readYaml(source).glossary), { format: 'plain' }).mentions.map(
          ({ start, end, entity, alternatives }) => [start, end, entity, alternatives],
        );
      assert.deepEqual(found(more), found(yaml));
    }),
    { numRuns: 500 },
  );
});
