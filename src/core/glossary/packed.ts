/**
 * Glossary files read beforehand: the bundled glossary is parsed when the extension is built, so
 * that the first essay does not wait for YAML. What is packed is what `readGlossaryFile` answered,
 * without the text, piece by piece: none takes longer to unpack than somebody who types may wait.
 *
 *     ["bay.yaml"]                       a file begins
 *     [0,[["entities","list"]],2,1,…]    things: an object is the number of its layout, which is said
 *                                        where it comes first, and its values; a list begins with its length
 *     [0,12,1,6,0,6,1,16,1,1,0,2]        places: one that was not expected, and how many before it were
 *     ["mora","place","Mora","bay",…]    words
 *
 * References are not packed: they are found in the values again. Of all pieces the things come
 * first, then all places, then all words, since like beside like takes the least room in a package.
 */
import { inOneGo } from '../text/steps.ts';
import { Packer } from './pack-values.ts';
import type { Columns } from './packed-layout.ts';
import type { GlossaryFile } from './read-file.ts';
import type { FoundReference } from './read-scalar.ts';
import { Unpacker } from './unpack-values.ts';

/** Items in a line. */
const MOST_ITEMS = 64;

/** Packs files that read without problems of syntax; throws where one does not. */
export function packGlossary(files: readonly GlossaryFile[]): string {
  const packer = new Packer();
  const lines = files.flatMap((file) => [...linesOf(file, packer)]);
  return [0, 1, 2]
    .flatMap((column) => lines.map((line) => JSON.stringify(line[column] ?? [])))
    .join('\n');
}

function* linesOf(
  { text: _text, file, references, ...content }: GlossaryFile,
  packer: Packer,
): Generator<Columns> {
  if (content.broken) throw new Error(`${file} does not parse`);
  yield [[file], [], []];
  packer.begin(file, references);
  for (const [key, value] of Object.entries(content)) {
    for (const piece of piecesOf(value)) yield packer.pack({ [key]: piece });
  }
  const others = references.filter((reference) => !packer.isTold(reference));
  if (others.length > 0) yield packer.pack({ references: others });
}

/** A list in pieces, one at least. */
function piecesOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) return [value];
  const list: readonly unknown[] = value;
  const count = Math.max(1, Math.ceil(list.length / MOST_ITEMS));
  return Array.from({ length: count }, (_, i) => list.slice(i * MOST_ITEMS, (i + 1) * MOST_ITEMS));
}

/** The files as they were read; `nameOf` turns the names of the build into those in use now. */
export function unpackGlossary(packed: string, nameOf: (file: string) => string): GlossaryFile[] {
  return inOneGo(unpackingGlossary(packed, nameOf));
}

/** The same in steps, a line each. */
export function* unpackingGlossary(
  packed: string,
  nameOf: (file: string) => string,
): Generator<void, GlossaryFile[]> {
  const files: Record<string, unknown>[] = [];
  const unpacker = new Unpacker();
  let content: Record<string, unknown> = {};
  const lines = packed.split('\n');
  const count = lines.length / 3;
  for (let i = 0; i < count; i++) {
    const columns = [i, i + count, i + 2 * count].map(
      (at) => JSON.parse(lines[at] ?? '') as unknown,
    );
    const [[first]] = columns as unknown as Columns;
    if (typeof first === 'string') {
      const file = nameOf(first);
      const references: FoundReference[] = [];
      files.push((content = { text: '', file, references }));
      unpacker.begin(file, references);
    } else add(unpacker.unpack(columns as unknown as Columns), content);
    yield;
  }
  for (const { references } of files) sort(references as FoundReference[]);
  return files as unknown as GlossaryFile[];
}

/** Puts what a line held to what those before it did. */
function add(part: Readonly<Record<string, unknown>>, content: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(part)) {
    const before = content[key];
    if (!Array.isArray(before)) content[key] = value;
    else before.push(...(value as readonly unknown[]));
  }
}

/** Those of an incident are found after those of the entities, wherever it is written. */
function sort(references: FoundReference[]): void {
  references.sort((one, other) => one.start - other.start);
}
