/** Files that the command line reads: glossaries and essays. */
import path from 'node:path';
import { stat } from 'node:fs/promises';
import {
  looksLikeGlossary,
  type EssayFormat,
  type Files,
  type VersionedEssay,
} from '../core/index.ts';
import { UsageError } from './arguments.ts';

const YAML = ['.yaml', '.yml'];
const ESSAYS = ['.md', '.markdown', '.txt', '.essay'];

/** A file with its text. */
export interface TextFile {
  readonly file: string;
  readonly text: string;
}

/** Paths of the bundled glossary's files: `dist/` lies beside `corpus/`. */
export function bundledGlossary(): string[] {
  return __BUNDLED_GLOSSARY__.files.map((file) => path.join(__dirname, '..', file));
}

/** The files under paths, folders searched; a path that is not there is a UsageError. */
async function filesUnder(
  files: Files,
  paths: readonly string[],
  endings: readonly string[],
): Promise<string[]> {
  const found = await Promise.all(
    paths.map(async (each) => {
      const info = await stat(each).catch(() => undefined);
      if (!info) throw new UsageError(`no such file or folder: ${each}`);
      return info.isDirectory() ? files.list(each, endings) : [each];
    }),
  );
  return [...new Set(found.flat())];
}

/**
 * Glossary files under paths with their texts. A file that is named is read whatever it holds; of a
 * folder's YAML files those that are no glossaries are passed over in silence.
 */
export async function readGlossaries(
  files: Files,
  paths: readonly string[],
): Promise<readonly TextFile[]> {
  const names = await filesUnder(files, paths, YAML);
  const read = await Promise.all(
    names.map(async (file) => ({ file, text: await files.read(file) })),
  );
  return read.filter(({ file, text }) => paths.includes(file) || looksLikeGlossary(text));
}

/** Essays under paths; Markdown by its ending, everything else plain text. */
export async function readEssays(
  files: Files,
  paths: readonly string[],
): Promise<readonly VersionedEssay[]> {
  const names = await filesUnder(files, paths, ESSAYS);
  return Promise.all(
    names.map(async (file) => {
      const format: EssayFormat = /\.(?:md|markdown)$/i.test(file) ? 'markdown' : 'plain';
      const full = path.resolve(file).split(path.sep).join('/');
      return { uri: file, path: full, text: await files.read(file), format, version: 1 };
    }),
  );
}
