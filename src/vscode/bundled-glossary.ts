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
export async function readBundled(
  extension: vscode.Uri,
  log: vscode.LogOutputChannel,
): Promise<Map<string, GlossaryFile>> {
  const packed = await readText(
    vscode.Uri.joinPath(extension, 'dist', 'bundled-glossary.json'),
    log,
  );
  if (packed === undefined) return new Map();
  const addressOf = (file: string) => vscode.Uri.joinPath(extension, file).toString();
  const steps = unpackingGlossary(packed, addressOf);
  const files = await inSlices(steps, hostTurns, () => false);
  return new Map(files?.map((file) => [file.file, file]));
}
