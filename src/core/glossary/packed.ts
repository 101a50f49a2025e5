/**
 * Glossary files read beforehand: the bundled glossary is parsed when the extension is built, so
 * that the first essay does not wait for YAML. What is packed is what `readGlossaryFile` answered,
 * without the text and with the file's name said once: lines of JSON, each no longer than can be
 * unpacked in one go while somebody types.
 */
import { inOneGo } from '../text/steps.ts';
import type { GlossaryFile } from './read-file.ts';

/** A line: a file begins, or something that it holds; of a long list some items. */
type Line =
  | { readonly file: string }
  | { readonly key: string; readonly value: unknown }
  | { readonly key: string; readonly items: unknown };

/** Items in a line. */
const MOST_ITEMS = 64;

const MAP = '$map';
/**
 * Written values that stand in a row, such as the words of evidence, which are most of a glossary:
 * by turns how far from the last place a value starts, and the value.
 */
const ROW = '$row';
/** A written value by itself, in the same way. */
const ONE = '$';

/**
 * Where packing or unpacking is in the file. Places are packed as steps from the one before, since
 * small numbers that recur take a fraction of the room; both go through the values in one order.
 */
interface Cursor {
  at: number;
}

/** Packs files that read without problems of syntax; throws where one does not. */
export function packGlossary(files: readonly GlossaryFile[]): string {
  return files.flatMap((file) => [...linesOf(file)].map((line) => JSON.stringify(line))).join('\n');
}

function* linesOf({ text: _text, ...content }: GlossaryFile): Generator<Line> {
  if (content.broken) throw new Error(`${content.file} does not parse`);
  yield { file: content.file };
  const plain = JSON.parse(
    JSON.stringify(content, (key, value: unknown) => {
      if (key === 'file') return undefined;
      return value instanceof Map ? { [MAP]: [...value] } : value;
    }),
  ) as Record<string, unknown>;
  const cursor = { at: 0 };
  for (const [key, value] of Object.entries(plain)) {
    if (!Array.isArray(value)) yield { key, value: shorten(value, cursor) };
    else for (const items of piecesOf(value)) yield { key, items: shorten(items, cursor) };
  }
}

/** A list in pieces, one at least. */
function piecesOf(list: readonly unknown[]): readonly (readonly unknown[])[] {
  const count = Math.max(1, Math.ceil(list.length / MOST_ITEMS));
  return Array.from({ length: count }, (_, i) => list.slice(i * MOST_ITEMS, (i + 1) * MOST_ITEMS));
}

/** A written value whose place is as long as itself. */
interface Written {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly file?: string;
}

function isWritten(item: unknown): item is Written {
  if (typeof item !== 'object' || item === null || Object.keys(item).length !== 3) return false;
  const { start, end, value } = item as Partial<Written>;
  return typeof value === 'string' && start !== undefined && start + value.length === end;
}

/** What holds a place, whatever else it holds. */
type Placed = Record<string, unknown> & { start: number; end: number };

function isPlace(item: object): item is Placed {
  const { start, end } = item as { readonly start?: unknown; readonly end?: unknown };
  return typeof start === 'number' && typeof end === 'number';
}

/** Places as steps, and written values as no more than step and value, in everything that a value holds. */
function shorten(value: unknown, cursor: Cursor): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    if (items.length === 0 || !items.every(isWritten)) {
      return items.map((item) => shorten(item, cursor));
    }
    return { [ROW]: items.flatMap((item) => stepTo(item, cursor)) };
  }
  if (isWritten(value)) return { [ONE]: stepTo(value, cursor) };
  const short: Record<string, unknown> = { ...value };
  if (isPlace(value)) {
    short['start'] = value.start - cursor.at;
    short['end'] = value.end - value.start;
    cursor.at = value.start;
  }
  const whole = wholeOf(value);
  const step = whole && whole.start - cursor.at;
  if (whole) cursor.at = whole.start;
  for (const [key, item] of Object.entries(value)) {
    if (typeof item === 'object' && item !== whole) short[key] = shorten(item, cursor);
  }
  if (whole) {
    short['at'] = [step, whole.end - cursor.at];
    cursor.at = whole.end;
  }
  return short;
}

/**
 * Where a thing stands as a whole. It is packed as the step to where it starts and, since that is
 * nearly always the same, the step from what it holds last to its end.
 */
function wholeOf(value: object): Placed | undefined {
  const { at } = value as { readonly at?: unknown };
  if (typeof at !== 'object' || at === null || !isPlace(at)) return undefined;
  return Object.keys(at).length === 2 ? at : undefined;
}

function stepTo({ start, end, value }: Written, cursor: Cursor): [step: number, value: string] {
  const step = start - cursor.at;
  cursor.at = end;
  return [step, value];
}

function stepFrom(step: number, value: string, file: string, cursor: Cursor): Written {
  const start = cursor.at + step;
  cursor.at = start + value.length;
  return { start, end: cursor.at, value, file };
}

function lengthen(row: readonly (number | string)[], file: string, cursor: Cursor): Written[] {
  const items: Written[] = [];
  for (let i = 0; i < row.length; i += 2) {
    items.push(stepFrom(row[i] as number, row[i + 1] as string, file, cursor));
  }
  return items;
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
  let [content, file, cursor]: [Record<string, unknown>, string, Cursor] = [{}, '', { at: 0 }];
  for (let start = 0, end = 0; start < packed.length; start = end + 1) {
    end = packed.indexOf('\n', start);
    if (end < 0) end = packed.length;
    const line = JSON.parse(packed.slice(start, end)) as Line;
    if ('file' in line) {
      [file, cursor] = [nameOf(line.file), { at: 0 }];
      files.push((content = { text: '', file }));
    } else if ('items' in line) {
      const items = revive(line.items, file, cursor) as unknown[];
      const before = content[line.key] as unknown[] | undefined;
      content[line.key] = before ? before.concat(items) : items;
    } else content[line.key] = revive(line.value, file, cursor);
    yield;
  }
  return files as unknown as GlossaryFile[];
}

/**
 * Puts the file's name back where a place is, and makes maps of what were maps. Works in place:
 * the value is fresh from the parser, and copying it takes longer than parsing it.
 */
function revive(value: unknown, file: string, cursor: Cursor): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) value[i] = revive(value[i], file, cursor);
    return value;
  }
  const object = value as Record<string, unknown>;
  const one = object[ONE] as [number, string] | undefined;
  if (one) return stepFrom(...one, file, cursor);
  if (object[ROW]) return lengthen(object[ROW] as (number | string)[], file, cursor);
  if (object[MAP]) return new Map(revive(object[MAP], file, cursor) as [string, unknown][]);
  if (isPlace(object)) {
    object.start += cursor.at;
    object.end += object.start;
    cursor.at = object.start;
    object['file'] = file;
  }
  const whole = object['at'];
  const at = Array.isArray(whole) && whole.length === 2 ? (whole as [number, number]) : undefined;
  if (at) cursor.at += at[0];
  const start = cursor.at;
  for (const key of Object.keys(object)) {
    const item = object[key];
    if (at && item === whole) continue;
    if (typeof item === 'object') object[key] = revive(item, file, cursor);
  }
  if (at) {
    cursor.at += at[1];
    object['at'] = { start, end: cursor.at, file };
  }
  return object;
}
