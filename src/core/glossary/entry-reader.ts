/**
 * Reads glossary files entry by entry, and keeps what was read: an edit parses the entry that it
 * touched. The answer is that of reading the whole file; where a file is not written the usual way,
 * or is broken, the whole is read.
 */
import { isMap } from 'yaml';
import { knownEntries, type KnownFile, type ReadEntry } from './known-entries.ts';
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
import { noEntries, type EntrySection } from './sections.ts';
import { SOME } from '../text/steps.ts';
import { splitFile, type EntryText } from './split-file.ts';

/** What was done before a stop. */
export type Step = 'parsed' | undefined;

/** Reads files, and remembers the entries of those it read last. */
export class EntryReader {
  readonly #known = new Map<string, KnownFile>();

  /** Reads a file with a stop after each entry that has to be parsed, and now and then besides. */
  *steps(file: string, text: string, before?: GlossaryFile): Generator<Step, GlossaryFile> {
    return (yield* this.byEntry(file, text, before)) ?? readGlossaryFile(file, text);
  }

  /**
   * The same; undefined where only the parser can tell, who reads the whole in one go. What stood in
   * the file before serves where this reader has not read it itself.
   */
  *byEntry(
    file: string,
    text: string,
    before?: GlossaryFile,
  ): Generator<Step, GlossaryFile | undefined> {
    const parts = text.length > MAX_FILE ? undefined : splitFile(text);
    if (!parts) return undefined;
    const last = this.#known.get(file) ?? (before && knownEntries(before));
    const known = knownParts(parts, last);
    const read: ReadEntry[] = [];
    for (let i = 0; i < parts.length; i++) {
      const part = parts[i] as EntryText;
      const was = known(i);
      const entry = was ? moved(was, part.start - was.start) : readEntry(file, part);
      // A slip in one place may mean something else for those after it: the parser knows.
      if (!entry) return undefined;
      read.push(entry);
      if (!was) yield 'parsed';
      else if (i % SOME === 0) yield undefined;
    }
    this.#known.set(file, { parts, read });
    return together(file, text, parts, read);
  }

  /** Forgets files that are not asked for any more. */
  keepOnly(files: Iterable<string>): void {
    const kept = new Set(files);
    for (const file of this.#known.keys()) if (!kept.has(file)) this.#known.delete(file);
  }
}

const NO_FILE: KnownFile = { parts: [], read: [] };

/**
 * Answers what was read of a part before, by its index. Most stand where they stood, counted from
 * the beginning or from the end of the file; only those between are looked up by what they say.
 */
function knownParts(
  parts: readonly EntryText[],
  { parts: old, read }: KnownFile = NO_FILE,
): (index: number) => ReadEntry | undefined {
  const most = Math.min(parts.length, old.length);
  const by = old.length - parts.length;
  let head = 0;
  while (head < most && saysTheSame(parts[head], old[head])) head++;
  let tail = parts.length;
  while (tail > head && tail + by > head && saysTheSame(parts[tail - 1], old[tail - 1 + by]))
    tail--;
  const between = new Map<string, ReadEntry | undefined>();
  for (let i = head; i < tail + by; i++) between.set(keyOf(old[i] as EntryText), read[i]);
  return (i) => {
    if (i < head) return read[i];
    return i < tail ? between.get(keyOf(parts[i] as EntryText)) : read[i + by];
  };
}

function saysTheSame(a: EntryText | undefined, b: EntryText | undefined): boolean {
  return a?.text === b?.text && a?.next === b?.next && a?.section === b?.section;
}

function keyOf({ section, next, text }: EntryText): string {
  return `${section}\n${next}\n${text}`;
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
  const entries: Record<EntrySection, Entry<never>[]> = noEntries();
  const options: Options = {};
  const problems: Problem[] = [];
  const references: FoundReference[] = [];
  // By index and `push(...)`: a loop over thousands of short lists makes an iterator of each.
  for (let i = 0; i < read.length; i++) {
    const each = read[i] as ReadEntry;
    const section = parts[i]?.section ?? '';
    if (isSection(section)) entries[section].push(...(each.entries as Entry<never>[]));
    else Object.assign(options, each.options);
    if (each.problems.length > 0) problems.push(...each.problems);
    if (each.references.length > 0) references.push(...each.references);
  }
  return { text, ...entries, file, problems, references, broken: false, ...options };
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
  const copy: Record<string, unknown> = { ...(value as object) };
  for (const key in copy) {
    const item = copy[key];
    if (typeof item === 'object') copy[key] = moved(item, by);
    else if (typeof item === 'number' && (key === 'start' || key === 'end')) copy[key] = item + by;
  }
  return copy as T;
}
