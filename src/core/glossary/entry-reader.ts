/**
 * Reads glossary files entry by entry, and keeps what was read: an edit parses the entry that it
 * touched. The answer is that of reading the whole file; where a file is not written the usual way,
 * or is broken, the whole is read.
 */
import { isMap } from 'yaml';
import type { Problem } from './problem.ts';
import {
  isSection,
  MAX_FILE,
  parseYaml,
  readEntries,
  readGlossaryFile,
  isOption,
  readOption,
  type Entry,
  type GlossaryFile,
  type Options,
} from './read-file.ts';
import type { FoundReference, Reading } from './read-scalar.ts';
import { SOME } from '../text/steps.ts';
import { splitFile, type EntryText } from './split-file.ts';

/** What was read of one entry, and where it stood. */
interface ReadEntry {
  readonly options: Options;
  readonly start: number;
  readonly entries: readonly Entry<never>[];
  readonly problems: readonly Problem[];
  readonly references: readonly FoundReference[];
}

/** What was done before a stop. */
export type Step = 'parsed' | undefined;

/** Reads files, and remembers the entries of those it read last. */
export class EntryReader {
  readonly #known = new Map<string, ReadonlyMap<string, ReadEntry>>();

  /** Reads a file with a stop after each entry that has to be parsed, and now and then besides. */
  *steps(file: string, text: string): Generator<Step, GlossaryFile> {
    return (yield* this.byEntry(file, text)) ?? readGlossaryFile(file, text);
  }

  /** The same; undefined where only the parser can tell, who reads the whole in one go. */
  *byEntry(file: string, text: string): Generator<Step, GlossaryFile | undefined> {
    const parts = text.length > MAX_FILE ? undefined : splitFile(text);
    if (!parts) return undefined;
    const before = this.#known.get(file);
    const read = new Map<string, ReadEntry>();
    for (const [i, part] of parts.entries()) {
      const key = `${part.section}\n${part.next}\n${part.text}`;
      const known = before?.get(key);
      const entry = known ? moved(known, part.start - known.start) : readEntry(file, part);
      // A slip in one place may mean something else for those after it: the parser knows.
      if (!entry) return undefined;
      read.set(key, entry);
      if (!known) yield 'parsed';
      else if (i % SOME === 0) yield undefined;
    }
    this.#known.set(file, read);
    return together(file, text, parts, [...read.values()]);
  }

  /** Forgets files that are not asked for any more. */
  keepOnly(files: Iterable<string>): void {
    const kept = new Set(files);
    for (const file of this.#known.keys()) if (!kept.has(file)) this.#known.delete(file);
  }
}

function readEntry(file: string, part: EntryText): ReadEntry | undefined {
  const { section, start, text, next } = part;
  if (isOption(section)) return readTopLine(file, part);
  if (!isSection(section)) return undefined;
  const head = `${section}:\n`;
  const reading: Reading = { file, problems: [], references: [] };
  const owner = { file, start: 0, end: section.length, value: section };
  const top = parseYaml(head + text + next, reading, owner)?.contents;
  const entries = isMap(top) ? top.items[0]?.value : undefined;
  if (!isMap(entries)) return undefined;
  const inSection = next.startsWith(' ') ? 1 : 0;
  const inFile = next !== '' && inSection === 0 ? 1 : 0;
  if (
    entries.items.length !== 1 + inSection ||
    (top as typeof entries).items.length !== 1 + inFile
  ) {
    return undefined;
  }
  entries.items.length = 1;
  const made = readEntries(entries, section, reading, owner);
  return moved({ start: head.length, options: {}, entries: made, ...reading }, start - head.length);
}

function readTopLine(
  file: string,
  { section, start, text, next }: EntryText,
): ReadEntry | undefined {
  const reading: Reading = { file, problems: [], references: [] };
  const owner = { file, start: 0, end: section.length, value: section };
  const top = parseYaml(text + next, reading, owner)?.contents;
  if (!isMap(top) || top.items.length !== (next === '' ? 1 : 2)) return undefined;
  const options = readOption(top.items[0]?.value, owner, reading);
  return moved({ start: 0, options, entries: [], ...reading }, start);
}

function together(
  file: string,
  text: string,
  parts: readonly EntryText[],
  read: readonly ReadEntry[],
): GlossaryFile {
  const of = <F>(section: string) =>
    read.flatMap(({ entries }, i) =>
      parts[i]?.section === section ? (entries as readonly Entry<F>[]) : [],
    );
  return {
    text,
    entities: of('entities'),
    incidents: of('incidents'),
    sources: of('sources'),
    wordLists: of('wordLists'),
    file,
    problems: read.flatMap(({ problems }) => problems),
    references: read.flatMap(({ references }) => references),
    broken: false,
    ...Object.assign({}, ...read.map(({ options }) => options)),
  };
}

/** The same some characters further on. */
function moved<T>(value: T, by: number): T {
  if (by === 0) return value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => moved(item, by)) as T;
  if (value instanceof Map) {
    return new Map(
      [...value].map(([key, item]: [unknown, unknown]) => [key, moved(item, by)]),
    ) as T;
  }
  const copy: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    const place = (key === 'start' || key === 'end') && typeof item === 'number';
    copy[key] = place ? item + by : moved(item, by);
  }
  return copy as T;
}
