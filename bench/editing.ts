/** Editing: a keystroke against reading the whole; growth; a glossary's entry against all of it. */
import { Corpus } from '../src/core/corpus/corpus.ts';
import { EntryReader } from '../src/core/glossary/entry-reader.ts';
import { readGlossaryFile } from '../src/core/glossary/read-file.ts';
import { measure, type Row } from './measure.ts';
import { essayText, madeUpNames } from './texts.ts';

function glossaryOf(names: readonly string[]): string {
  const entry = (name: string, i: number) =>
    `  e${i}:\n    kind: person\n    prefLabel: ${name}\n    summary: One of them.\n`;
  return `entities:\n${names.map(entry).join('')}`;
}

/** Letters are typed into so many paragraphs: a key costs what its paragraph is long. */
const PLACES = 25;

/** Letters typed and taken out again, all over essays of several lengths. */
export function editing(): Row[] {
  const names = madeUpNames(2_000);
  const corpus = new Corpus(readGlossaryFile);
  corpus.setGlossary([{ file: 'bench.yaml', text: glossaryOf(names) }]);
  return [60_000, 250_000, 1_000_000].map((length) => {
    const text = essayText(length, names);
    const input = { uri: `essay of ${length}`, path: 'a.txt', text, format: 'plain' } as const;
    let version = 0;
    const type = () => {
      const place = Math.floor(version / 2) % PLACES;
      const offset = Math.floor(((place + 0.5) * length) / PLACES);
      const edits = [{ offset, deleted: version % 2, inserted: version % 2 ? '' : 'x' }];
      corpus
        .edit(input.uri, edits, ++version)
        ?.mentionsIn({ start: offset - 2000, end: offset + 2000 });
    };
    const whole = () => {
      corpus.forget(input.uri);
      corpus.read({ ...input, version });
      version = 0;
    };
    whole();
    const times = measure(
      [
        { name: 'whole', run: whole },
        { name: 'keys', run: () => Array.from({ length: 2 * PLACES }, type) },
      ],
      5,
    );
    const key = (times.get('keys') ?? NaN) / (2 * PLACES);
    const all = times.get('whole') ?? NaN;
    return {
      name: `essay of ${(length / 1000).toLocaleString('en')} KB`,
      figures: { 'keystrokes in a full reading': all / key, 'keystroke ms': key, 'whole ms': all },
    };
  });
}

/** One entry of a glossary edited, as a part of reading the whole. */
export function editingGlossary(): Row[] {
  return [500, 5_000].map((count) => {
    const text = glossaryOf(madeUpNames(count));
    const reader = new EntryReader();
    let turn = 0;
    const edit = () => {
      const edited = text.replace('One of them.', `One of them ${turn++}.`);
      for (const steps = reader.steps('bench.yaml', edited); !steps.next().done;);
    };
    edit();
    const times = measure(
      [
        { name: 'whole', run: () => readGlossaryFile('bench.yaml', text) },
        { name: 'entry', run: edit },
      ],
      5,
    );
    const [whole = NaN, entry = NaN] = [times.get('whole'), times.get('entry')];
    return {
      name: `${count.toLocaleString('en')} entities`,
      figures: { 'edits in a full reading': whole / entry, 'edit ms': entry, 'whole ms': whole },
    };
  });
}
