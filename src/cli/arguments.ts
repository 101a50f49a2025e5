/** The command line's words: options and operands, with a clear error for what is neither. */

/** An error of use: shown without a stack, exit code 2. */
export class UsageError extends Error {}

/** What was asked for. */
export interface Arguments {
  readonly operands: readonly string[];
  /** Values of options that take one, by name; an option may be given several times. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly flags: ReadonlySet<string>;
}

/** Which options a command knows: those that take values (`many`: all words up to the next option). */
export interface OptionTable {
  readonly flags: readonly string[];
  readonly one: readonly string[];
  readonly many: readonly string[];
}

/** Reads words by a table; `--` ends the options. Throws a UsageError for an unknown option. */
export function parseArguments(words: readonly string[], table: OptionTable): Arguments {
  const operands: string[] = [];
  const flags = new Set<string>();
  const values = new Map<string, string[]>();
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    if (word === '--') {
      operands.push(...words.slice(i + 1));
      break;
    }
    if (!isOption(word)) {
      operands.push(word);
      continue;
    }
    const [name, attached] = word === '-h' ? ['help', undefined] : splitOnce(word.slice(2));
    if (table.flags.includes(name) && attached === undefined) {
      flags.add(name);
      continue;
    }
    const known = word.startsWith('--') && (table.one.includes(name) || table.many.includes(name));
    if (!known) {
      throw new UsageError(`unknown option: ${word}`);
    }
    const taken =
      attached === undefined ? takeValues(words, i + 1, table.many.includes(name)) : [attached];
    if (taken.length === 0) throw new UsageError(`--${name} needs a value`);
    values.set(name, [...(values.get(name) ?? []), ...taken]);
    if (attached === undefined) i += taken.length;
  }
  return { operands, flags, values };
}

/** A single hyphen is a file's name to many programs. */
function isOption(word: string): boolean {
  return word.startsWith('-') && word !== '-';
}

function splitOnce(word: string): [string, string | undefined] {
  const at = word.indexOf('=');
  return at < 0 ? [word, undefined] : [word.slice(0, at), word.slice(at + 1)];
}

function takeValues(words: readonly string[], from: number, many: boolean): string[] {
  const taken: string[] = [];
  for (const word of words.slice(from)) {
    if (isOption(word) || (taken.length > 0 && !many)) break;
    taken.push(word);
  }
  return taken;
}
