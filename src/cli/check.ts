/** `corpus-reader check`: what is wrong in glossaries. */
import { Corpus, type Files } from '../core/index.ts';
import { readGlossaryFile } from '../core/yaml.ts';
import type { Arguments } from './arguments.ts';
import { coverageLines } from './coverage.ts';
import { bundledGlossary, readGlossaries } from './inputs.ts';
import { reportProblems } from './problems.ts';
import type { Terminal } from './terminal.ts';

/** Options of `check`. */
export const CHECK_OPTIONS = { flags: ['help', 'strict'], one: [], many: ['coverage'] };

/**
 * Checks the named files and folders together, else the bundled glossary. Exit code 1 where there
 * is an error, with `--strict` also where there is a warning. With
 * `--coverage` it also reports how the glossary and the named essays serve each other.
 */
export async function checkCommand(
  args: Arguments,
  files: Files,
  terminal: Terminal,
): Promise<number> {
  const paths = args.operands.length > 0 ? args.operands : bundledGlossary();
  const glossaries = await readGlossaries(files, paths);
  const corpus = new Corpus(readGlossaryFile);
  corpus.setGlossary(glossaries);
  const { problems, glossary } = corpus;
  await reportProblems(problems, files, terminal.out);
  const essays = args.values.get('coverage');
  if (essays) terminal.out((await coverageLines(corpus, files, essays)).join('\n'));
  const counts = [
    counted(glossaries.length, 'file'),
    counted(glossary.entities.size, 'entity', 'entities'),
    counted(glossary.incidents.size, 'incident'),
    counted(problems.length, 'problem'),
  ];
  terminal.error(counts.join(', '));
  const severe = problems.filter((p) => args.flags.has('strict') || p.severity === 'error');
  return severe.length > 0 ? 1 : 0;
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
