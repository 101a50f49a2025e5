/** Problems as lines that editors and terminals turn into links. */
import { LineIndex, type Files, type Problem } from '../core/index.ts';

/** Prints each problem as `file:line:column: severity: message [code]`, lines and columns from 1. */
export async function reportProblems(
  problems: readonly Problem[],
  files: Files,
  print: (line: string) => void,
): Promise<void> {
  const indexes = new Map<string, LineIndex>();
  for (const { at } of problems) {
    if (!indexes.has(at.file)) indexes.set(at.file, new LineIndex(await files.read(at.file)));
  }
  for (const { at, severity, message, code } of problems) {
    const { line, column } = (indexes.get(at.file) as LineIndex).positionAt(at.start);
    print(`${at.file}:${line + 1}:${column + 1}: ${severity}: ${message} [${code}]`);
  }
}
