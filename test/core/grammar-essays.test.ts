/** The grammar of the `essay` language on long lines and on whole essays. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { before, describe, test } from 'node:test';
import { INITIAL } from 'vscode-textmate';
import type { IGrammar } from 'vscode-textmate';
import { linesOf, loadGrammar } from './support/grammar.ts';

let essay: IGrammar;
before(async () => {
  essay = await loadGrammar('text.essay');
});

function milliseconds(grammar: IGrammar, line: string): number {
  let best = Infinity;
  for (let round = 0; round < 3; round++) {
    const start = performance.now();
    grammar.tokenizeLine(line, INITIAL);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** How much longer twice the line takes; the best of some tries, since the machine has other work. */
function growth(grammar: IGrammar, unit: string): number {
  const line = unit.repeat(Math.ceil(30_000 / unit.length));
  let best = Infinity;
  for (let round = 0; round < 6 && best >= 2.6; round++) {
    best = Math.min(best, milliseconds(grammar, line + line) / milliseconds(grammar, line));
  }
  return best;
}

describe('twice the line takes less than 2.6 times as long', () => {
  const units = [
    'In mid-June 2024 (Khan, 2021; Haider and Khan, 2020) “it” took Pakistan’s 3,000-4,000 men. ',
    '(Khan and ',
    '(Khan, 2021; ',
    '(see also ',
    'Khan, ',
    '“',
    '‘a’s ',
    '"a ',
    '1,',
    '2021–',
    '20-mile-',
    'https://a....',
    ' ',
  ];
  for (const unit of units) {
    test(JSON.stringify(unit), () => {
      const times = growth(essay, unit);
      assert.ok(times < 2.6, `${times.toFixed(2)} times as long`);
    });
  }
});

function textsIn(folder: string, extension: string): { file: string; text: string }[] {
  const path = resolve(folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((file) => file.endsWith(extension) && !file.startsWith('README'))
    .map((file) => ({ file, text: readFileSync(join(path, file), 'utf8') }));
}

/** What must hold of any essay: no prose in a heading, nothing but brackets and short runs in citations. */
function checkEssay(text: string): void {
  for (const { line, pieces } of linesOf(essay, text)) {
    for (const piece of pieces) {
      if (piece.kind === 'heading')
        assert.ok(line.length <= 130 && !/[.!;:,]\s*$/.test(line), line);
      if (piece.kind === 'citation') assert.match(piece.text, /^[^\d!?]{0,200}[\d¹²³)]|^et al/);
      if (piece.kind === 'date') assert.match(piece.text, /\d|^\p{Lu}/u);
      if (piece.kind === 'figure') assert.match(piece.text, /\d/);
      if (piece.kind === 'quotation') assert.match(piece.text, /^(“.*”|".*"|‘.*’)$/su);
    }
  }
}

describe('whole essays', () => {
  for (const { file, text } of textsIn('corpus/essays', '.md')) {
    test(file, () => checkEssay(text));
  }
  // A folder of one's own essays can be checked too: ESSAYS=folder npm run test:core -- grammar
  const own = process.env['ESSAYS'];
  for (const { file, text } of own === undefined ? [] : textsIn(own, '.txt')) {
    test(file, () => checkEssay(text));
  }
});
