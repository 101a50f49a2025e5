/**
 * Glossary files read beforehand: the bundled glossary is parsed when the extension is built, so
 * that the first essay does not wait for YAML. What is packed is what `readGlossaryFile` answered,
 * without the text and with the file's name said once.
 */
import type { GlossaryFile } from './read-file.ts';

/** A packed file: its name, and everything else as JSON values. */
interface Packed {
  readonly file: string;
  readonly content: unknown;
}

const MAP = '$map';
/**
 * Written values that stand in a row, such as the words of evidence, which are most of a glossary:
 * by turns how far from the last one's end a value starts, and the value.
 */
const ROW = '$row';

/** Packs files that read without problems of syntax; throws where one does not. */
export function packGlossary(files: readonly GlossaryFile[]): string {
  return JSON.stringify(files.map(pack));
}

function pack({ text: _text, ...content }: GlossaryFile): Packed {
  if (content.broken) throw new Error(`${content.file} does not parse`);
  const { file } = content;
  const plain: unknown = JSON.parse(
    JSON.stringify(content, (key, value: unknown) => {
      if (key === 'file') return undefined;
      return value instanceof Map ? { [MAP]: [...value] } : value;
    }),
  );
  return { file, content: shorten(plain) };
}

/** A written value whose place is as long as itself. */
interface Written {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

function isWritten(item: unknown): item is Written {
  if (typeof item !== 'object' || item === null || Object.keys(item).length !== 3) return false;
  const { start, end, value } = item as Partial<Written>;
  return typeof value === 'string' && start !== undefined && start + value.length === end;
}

/** Rows of written values as rows, in everything that a value holds. */
function shorten(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (!Array.isArray(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shorten(item)]));
  }
  const items: readonly unknown[] = value;
  if (items.length === 0 || !items.every(isWritten)) return items.map(shorten);
  let last = 0;
  const row = items.flatMap(({ start, end, value: written }) => {
    const gap = start - last;
    last = end;
    return [gap, written];
  });
  return { [ROW]: row };
}

function lengthen(row: readonly (number | string)[], file: string): (Written & { file: string })[] {
  const items: (Written & { file: string })[] = [];
  let last = 0;
  for (let i = 0; i < row.length; i += 2) {
    const start = last + (row[i] as number);
    const value = row[i + 1] as string;
    last = start + value.length;
    items.push({ start, end: last, value, file });
  }
  return items;
}

/** The files as they were read; `nameOf` turns the names of the build into those in use now. */
export function unpackGlossary(json: string, nameOf: (file: string) => string): GlossaryFile[] {
  const packed = JSON.parse(json) as readonly Packed[];
  return packed.map(({ file, content }) => {
    const name = nameOf(file);
    return { text: '', ...(revive(content, name) as object), file: name } as GlossaryFile;
  });
}

/**
 * Puts the file's name back where a place is, and makes maps of what were maps. Works in place:
 * the value is fresh from the parser, and copying it takes longer than parsing it.
 */
function revive(value: unknown, file: string): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) value[i] = revive(value[i], file);
    return value;
  }
  const object = value as Record<string, unknown>;
  if (object[MAP]) return new Map(revive(object[MAP], file) as [string, unknown][]);
  if (object[ROW]) return lengthen(object[ROW] as (number | string)[], file);
  for (const key of Object.keys(object)) {
    const item = object[key];
    if (typeof item === 'object') object[key] = revive(item, file);
  }
  if (object['start'] !== undefined) object['file'] = file;
  return object;
}
