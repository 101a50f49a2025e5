/** The texts of a glossary's sources that are at hand: open essays, else files of the workspace. */
import type * as vscode from 'vscode';
import { essayFormat, readEssay } from '../core/index.ts';
import type { Essay } from '../core/index.ts';
import { pathOf } from './documents.ts';
import { findEssayFiles } from './essay-files.ts';
import { readText } from './find-glossaries.ts';
import type { Services } from './services.ts';

/** More files than this are not looked into. */
const MOST_FILES = 500;
/** Larger files are no essays, in bytes. */
const LARGEST = 4 * 1024 * 1024;

/** The essays that are texts of any of these sources, those on the screen as they stand. */
export async function textsOf(
  sources: ReadonlySet<string>,
  services: Services,
): Promise<readonly Essay[]> {
  const { corpus, log } = services;
  const open: readonly Essay[] = corpus.essays.map(({ essay }) => essay);
  const known = new Set(open.map(({ uri }) => uri));
  const found = open.filter(({ source }) => source !== undefined && sources.has(source));
  for (const uri of await findEssayFiles(MOST_FILES, log)) {
    if (known.has(uri.toString())) continue;
    const essay = await readFile(uri, services);
    if (essay?.source !== undefined && sources.has(essay.source)) found.push(essay);
  }
  return found;
}

/** The essay at an address, as it stands on the screen if it is open. */
export async function readEssayAt(uri: vscode.Uri, services: Services): Promise<Essay | undefined> {
  const open = services.corpus.essay(uri.toString());
  return open?.essay ?? readFile(uri, services);
}

async function readFile(
  uri: vscode.Uri,
  { corpus, essays, log }: Services,
): Promise<Essay | undefined> {
  const text = await readText(uri, log, LARGEST);
  if (text === undefined) return undefined;
  const languageId = /\.(?:md|markdown)$/i.test(uri.path) ? 'markdown' : 'plaintext';
  if (!essays.isEssayFile(uri, languageId, text.slice(0, 2000))) return undefined;
  const path = pathOf(uri);
  const format = essayFormat(languageId, path) ?? 'plain';
  return readEssay({ uri: uri.toString(), path, text, format }, corpus.glossary);
}
