/** The entries of a file that was read as a whole, each with what is its own: as if they had been read one by one. */
import type { Span } from '../text/span.ts';
import type { Problem } from './problem.ts';
import { isOption, isSection, type Entry, type GlossaryFile, type Options } from './read-file.ts';
import type { FoundReference } from './read-scalar.ts';
import { SECTIONS } from './sections.ts';
import { splitFile, type EntryText } from './split-file.ts';

/** What was read of one entry, and where it stood. */
export interface ReadEntry {
  readonly options: Options;
  readonly start: number;
  readonly entries: readonly Entry<never>[];
  readonly problems: readonly Problem[];
  readonly references: readonly FoundReference[];
}

/** The entries of a file as they were read last. */
export interface KnownFile {
  readonly parts: readonly EntryText[];
  readonly read: readonly ReadEntry[];
}

/** The entries of a file; undefined where not all that was read is within one of them. */
export function knownEntries(file: GlossaryFile): KnownFile | undefined {
  const parts = file.broken ? undefined : splitFile(file.text);
  if (!parts?.every(({ section }) => isSection(section) || isOption(section))) return undefined;
  const read = parts.map(({ section, start }) => {
    const options: Options = isOption(section) ? { [section]: file[section] } : {};
    return {
      start,
      options,
      entries: [] as Entry<never>[],
      problems: [] as Problem[],
      references: [] as FoundReference[],
    };
  });
  /** Gives each thing to the entry in which it stands. */
  const share = <T>(
    things: readonly T[],
    at: (thing: T) => Span,
    to: (i: number, thing: T) => void,
  ) =>
    things.every((thing) => {
      const i = partAt(parts, at(thing));
      if (i >= 0) to(i, thing);
      return i >= 0;
    });
  const shared =
    SECTIONS.every((section) =>
      share<Entry<never>>(
        file[section] as readonly Entry<never>[],
        ({ id }) => id,
        (i, entry) => read[i]?.entries.push(entry),
      ),
    ) &&
    share(
      file.problems,
      ({ at }) => at,
      (i, one) => read[i]?.problems.push(one),
    ) &&
    share(
      file.references,
      (at) => at,
      (i, one) => read[i]?.references.push(one),
    );
  // What looks like an entry and is none, such as a line of a text in quotation marks, is for the parser.
  const whole = shared && parts.every((part, i) => isOption(part.section) || isOne(part, read[i]));
  return whole ? { parts, read } : undefined;
}

function isOne({ id }: EntryText, read: ReadEntry | undefined): boolean {
  return read?.entries.length === 1 && read.entries[0]?.id.value === id;
}

/** The index of the part that holds a place; -1 where it is between them. */
function partAt(parts: readonly EntryText[], { start, end }: Span): number {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle]?.start ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const part = parts[low - 1];
  return part && end <= part.start + part.text.length ? low - 1 : -1;
}
