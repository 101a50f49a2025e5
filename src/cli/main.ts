/** The command line: the same core as in the editor. */
import { nodeFiles } from '../platform/node-files.ts';
import { ANNOTATE_OPTIONS, annotateCommand } from './annotate.ts';
import { parseArguments, UsageError, type Arguments, type OptionTable } from './arguments.ts';
import { CHECK_OPTIONS, checkCommand } from './check.ts';
import type { Terminal } from './terminal.ts';
import type { Files } from '../core/index.ts';

const HELP = `corpus-reader reads essays with a glossary.

  corpus-reader annotate FILE... [--glossary PATH...] [--format json|text]
                        [--pins FILE] [--explain]
      The names and incidents found in essays. FILE may be a folder.
      Without --glossary the bundled glossary is used. With --pins the reader's
      own decisions count (.corpus-reader/pins.json of a workspace). With
      --explain each name comes with the rule that read it so, and its rivals.
  corpus-reader check [PATH...] [--strict] [--coverage FILE...]
      What is wrong in glossary files, as file:line:column.
      Without PATH the bundled glossary is checked.
      With --coverage also how it serves essays: entries never named, names
      that no entry covers, incidents never told, quotes that lead nowhere.
  corpus-reader --help

Exit codes: 0 all is well, 1 a glossary has errors (--strict: or warnings),
2 the command was not understood or a file could not be read.`;

interface Command {
  readonly options: OptionTable;
  readonly run: (args: Arguments, files: Files, terminal: Terminal) => Promise<number>;
}

const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['annotate', { options: ANNOTATE_OPTIONS, run: annotateCommand }],
  ['check', { options: CHECK_OPTIONS, run: checkCommand }],
]);

async function main(words: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = words;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    (name === undefined ? terminal.error : terminal.out)(HELP);
    return name === undefined ? 2 : 0;
  }
  const command = COMMANDS.get(name);
  if (!command) throw new UsageError(`unknown command: ${name}`);
  const args = parseArguments(rest, command.options);
  if (args.flags.has('help')) {
    terminal.out(HELP);
    return 0;
  }
  return command.run(args, nodeFiles, terminal);
}

const terminal: Terminal = {
  out: (text) => void process.stdout.write(`${text}\n`),
  error: (text) => void process.stderr.write(`${text}\n`),
};

async function run(): Promise<void> {
  try {
    process.exitCode = await main(process.argv.slice(2), terminal);
  } catch (error) {
    terminal.error(`corpus-reader: ${messageOf(error)}`);
    process.exitCode = 2;
  }
}

/** Errors of use and of the file system speak for themselves; any other comes with its stack. */
function messageOf(error: unknown): string {
  if (error instanceof UsageError) return `${error.message}\nSee --help.`;
  if (!(error instanceof Error)) return String(error);
  return 'code' in error ? error.message : (error.stack ?? error.message);
}

void run();
