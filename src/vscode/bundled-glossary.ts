/**
 * The glossary that comes with the extension: read when it was built, kept in one file of a known
 * name. The extension's folder is never listed.
 */
import * as vscode from 'vscode';
import { inSlices, unpackingGlossary } from '../core/index.ts';
import type { GlossaryFile } from '../core/index.ts';
import { readText } from './find-glossaries.ts';
import { hostTurns } from './turns.ts';

/** The bundled glossary's files by address; empty, with a line in the log, where there is none. */
export function readBundled(
  extension: vscode.Uri,
  log: vscode.LogOutputChannel,
): Promise<Map<string, GlossaryFile>> {
  return unpackBundled(extension, log, (path) => vscode.Uri.joinPath(extension, path).toString());
}

/** Whether a text with such a mark, a hash of it and of the code that reads it, is one of the bundled files. */
export function isBundledMark(mark: string): boolean {
  return __BUNDLED_MARKS__.includes(mark);
}

/** The files under the names that they are to have, given their paths in the extension and their marks. */
export async function unpackBundled(
  extension: vscode.Uri,
  log: vscode.LogOutputChannel,
  nameOf: (path: string, mark: string) => string,
): Promise<Map<string, GlossaryFile>> {
  const packed = await readText(
    vscode.Uri.joinPath(extension, 'dist', 'bundled-glossary.json'),
    log,
  );
  if (packed === undefined) return new Map();
  const steps = unpackingGlossary(packed, (name) => {
    const [path = '', mark = ''] = name.split('#');
    return nameOf(path, mark);
  });
  const files = await inSlices(steps, hostTurns, () => false);
  return new Map(files?.map((file) => [file.file, file]));
}
