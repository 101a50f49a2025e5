/** `npm run bench`: how fast names are found and glossaries read, as ratios within one run. */
import os from 'node:os';
import { parseDocument } from 'yaml';
import { annotate } from '../src/core/essay/annotate.ts';
import { readEssay } from '../src/core/essay/essay.ts';
import { reread } from '../src/core/essay/reread.ts';
import { EMPTY_GLOSSARY } from '../src/core/glossary/glossary.ts';
import { mergeGlossary } from '../src/core/glossary/merge.ts';
import { packGlossary, unpackGlossary } from '../src/core/glossary/packed.ts';
import { readGlossaryFile } from '../src/core/glossary/read-file.ts';
import { LabelTrie } from '../src/core/match/label-trie.ts';
import { makeReader } from '../src/core/match/reader.ts';
import { measure, table } from './measure.ts';
import { essayText, madeUpNames } from './texts.ts';

const LENGTH = 1_000_000;

/** Finding: the trie against a RegExp of all names and against a scan that only looks at each unit. */
function finding(): string {
  const rows = [200, 2_000, 20_000, 100_000].map((count) => {
    const names = madeUpNames(count);
    const text = essayText(LENGTH, names);
    const trie = trieOf(names);
    // A second matcher alive in the process slows the first, as in an editor with two windows.
    const other = trieOf(names.toReversed());
    const pattern = new RegExp(
      `\\b(?:${names.toSorted((a, b) => b.length - a.length).join('|')})\\b`,
      'g',
    );
    const times = measure([
      { name: 'trie', run: () => countHits(trie, text) },
      { name: 'other', run: () => countHits(other, text) },
      { name: 'regexp', run: () => text.match(pattern)?.length },
      { name: 'scan', run: () => scan(text) },
    ]);
    const ours = times.get('trie') ?? NaN;
    return [
      count.toLocaleString('en'),
      (LENGTH / 1000 / ours).toFixed(0),
      ((times.get('regexp') ?? NaN) / ours).toFixed(1),
      (ours / (times.get('scan') ?? NaN)).toFixed(1),
      (trie.bytes / 1024 / 1024).toFixed(1),
    ];
  });
  const head = [
    'names',
    'M units a second',
    'times as fast as RegExp',
    'times the bare scan',
    'MB',
  ];
  return table(head, rows);
}

function trieOf(names: readonly string[]): LabelTrie {
  const trie = new LabelTrie(false);
  for (const name of names) trie.add(name);
  return trie;
}

function countHits(trie: LabelTrie, text: string): number {
  let hits = 0;
  trie.scan(text, 0, text.length, () => hits++);
  return hits;
}

function scan(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
  return sum;
}

/** Starting and reading: YAML alone, our reading of it, loading what was read, an essay. */
function reading(): string {
  const rows = [200, 2_000].map((count) => {
    const names = madeUpNames(count);
    const yaml = `entities:\n${names
      .map(
        (name, i) =>
          `  e${i}:\n    kind: person\n    prefLabel: ${name}\n    summary: One of them.`,
      )
      .join('\n')}\n`;
    const file = readGlossaryFile('bench.yaml', yaml);
    const packed = packGlossary([file]);
    const reader = makeReader(mergeGlossary([file]).glossary);
    const text = essayText(60_000, names);
    const input = { uri: 'bench', path: 'bench.txt', text, format: 'plain' } as const;
    const essay = readEssay(input, EMPTY_GLOSSARY);
    const read = annotate(essay, reader);
    const edits = [0, 1].map((deleted) => ({ offset: 30_000, deleted, inserted: 'x' }));
    const times = measure([
      { name: 'yaml', run: () => parseDocument(yaml, { schema: 'failsafe' }) },
      { name: 'read', run: () => readGlossaryFile('bench.yaml', yaml) },
      { name: 'load', run: () => unpackGlossary(packed, (name) => name) },
      { name: 'ready', run: () => makeReader(mergeGlossary([file]).glossary) },
      { name: 'essay', run: () => annotate(essay, reader) },
      { name: 'again', run: () => edits.map((edit) => reread(read, edit)) },
    ]);
    const base = times.get('yaml') ?? NaN;
    const ratio = (name: string) => ((times.get(name) ?? NaN) / base).toFixed(2);
    return [
      count.toLocaleString('en'),
      `${base.toFixed(0)} ms`,
      ...['read', 'load', 'ready', 'essay', 'again'].map(ratio),
    ];
  });
  const head = [
    'entities',
    'YAML parser',
    'our reading',
    'loading it',
    'making ready',
    'essay of 60 KB',
    'two keystrokes',
  ];
  return table(head, rows);
}

const [cpu] = os.cpus();
console.log(
  `Node ${process.version}, ${os.cpus().length} × ${cpu?.model ?? 'unknown processor'}; medians of interleaved runs\n`,
);
console.log(`Finding names in ${LENGTH.toLocaleString('en')} units\n\n${finding()}\n`);
console.log(`Reading a glossary and an essay, as parts of the YAML parser's time\n\n${reading()}`);
