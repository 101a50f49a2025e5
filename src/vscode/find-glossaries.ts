/**
 * Finding a workspace's own glossaries.
 *
 * A pattern that starts with `**` searches: of what it finds, only files whose top is a mapping
 * with `entities`, `incidents` or `sources` count. Any other pattern names its files: each counts.
 */
import * as vscode from 'vscode';
import { looksLikeGlossary } from '../core/index.ts';

/** More candidates than this are not read: a folder with that many is no corpus. */
const MOST_FILES = 1000;
/** Larger files are passed over while searching, in bytes; one that is named is read whatever its size. */
const LARGEST = 4 * 1024 * 1024;
const AT_ONCE = 16;
const SKIPPED_FOLDERS =
  'node_modules,.git,.hg,.svn,dist,build,out,target,vendor,coverage,venv,.venv,.cache,.vscode-test,__pycache__';
/** The folders that are never searched, as a pattern. */
export const SKIPPED_PATTERN = `**/{${SKIPPED_FOLDERS}}/**`;
const SKIPPED = new Set(SKIPPED_FOLDERS.split(','));

/** Whether a file lies in a folder that is never searched. */
export function isSkipped(uri: vscode.Uri): boolean {
  const path = vscode.workspace.asRelativePath(uri, false);
  return path.split('/').some((part) => SKIPPED.has(part));
}

/** Whether a pattern of the setting names its files instead of searching for them. */
export function namesFiles(pattern: string): boolean {
  return !pattern.startsWith('**');
}

/** The texts of the workspace's glossaries by address, as they stand on disk. */
export interface FoundGlossaries {
  readonly texts: ReadonlyMap<string, string>;
  /** Files and folders that are there, but may not be opened. */
  readonly refused: readonly vscode.Uri[];
}

/** Looks for the workspace's glossaries. */
export async function findGlossaries(
  patterns: readonly string[],
  log: vscode.LogOutputChannel,
): Promise<FoundGlossaries> {
  const texts = new Map<string, string>();
  const refused: vscode.Uri[] = [];
  if (!vscode.workspace.workspaceFolders?.length) return { texts, refused };
  const named = await search(patterns.filter(namesFiles), log);
  const searched = await search(
    patterns.filter((each) => !namesFiles(each)),
    log,
  );
  const refuse = (uri: vscode.Uri) => refused.push(uri);
  searched.push(...(await conventional(foldersWithout([...named, ...searched]), log, refuse)));
  const keep = (uri: vscode.Uri, text: string) => texts.set(uri.toString(), text);
  const keepOurs = (uri: vscode.Uri, text: string) => looksLikeGlossary(text) && keep(uri, text);
  await readAll(searched, log, keepOurs, refuse, LARGEST);
  await readAll(named, log, keep, refuse);
  return { texts, refused };
}

/** The texts of files by address, without those that cannot be read. */
export async function readFiles(
  files: readonly string[],
  log: vscode.LogOutputChannel,
): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const keep = (uri: vscode.Uri, text: string) => texts.set(uri.toString(), text);
  await readAll(
    files.map((file) => vscode.Uri.parse(file)),
    log,
    keep,
  );
  return texts;
}

type Refuse = (uri: vscode.Uri) => void;

/** The text of a file; undefined, with a line in the log, where it cannot be read. */
export async function readText(
  ...asked: Parameters<typeof readBytes>
): Promise<string | undefined> {
  const bytes = await readBytes(...asked);
  return bytes && new TextDecoder().decode(bytes);
}

/** What a file holds; undefined, with a line in the log, where it cannot be read. */
export async function readBytes(
  uri: vscode.Uri,
  log: vscode.LogOutputChannel,
  largest = Infinity,
  refuse?: Refuse,
): Promise<Uint8Array | undefined> {
  try {
    if (largest < Infinity && (await vscode.workspace.fs.stat(uri)).size > largest)
      return undefined;
    return await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    log.warn(`Cannot read ${uri.toString(true)}: ${String(error)}`);
    if (isRefusal(error)) refuse?.(uri);
    return undefined;
  }
}

function isRefusal(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'NoPermissions';
}

async function search(
  patterns: readonly string[],
  log: vscode.LogOutputChannel,
): Promise<vscode.Uri[]> {
  const found: vscode.Uri[] = [];
  for (const pattern of patterns) {
    try {
      const uris = await vscode.workspace.findFiles(pattern, SKIPPED_PATTERN, MOST_FILES);
      if (uris.length === MOST_FILES) {
        log.warn(
          `More than ${MOST_FILES} files match ${pattern}: name the glossary's in corpusReader.glossary.files.`,
        );
      }
      found.push(...uris);
    } catch (error) {
      log.info(`No search for ${pattern} in this workspace: ${String(error)}`);
    }
  }
  return found;
}

/** Folders in which a search found nothing, perhaps since their file system cannot be searched. */
function foldersWithout(found: readonly vscode.Uri[]): readonly vscode.WorkspaceFolder[] {
  const having = new Set(found.map((uri) => vscode.workspace.getWorkspaceFolder(uri)));
  return (vscode.workspace.workspaceFolders ?? []).filter((folder) => !having.has(folder));
}

/** Where glossaries usually are. */
async function conventional(
  folders: readonly vscode.WorkspaceFolder[],
  log: vscode.LogOutputChannel,
  refuse: Refuse,
): Promise<vscode.Uri[]> {
  const found: vscode.Uri[] = [];
  for (const { uri } of folders) {
    for (const [folder, ours] of PLACES) {
      const where = folder ? vscode.Uri.joinPath(uri, folder) : uri;
      const names = (await list(where, log, refuse)).filter((name) => ours.test(name));
      found.push(...names.map((name) => vscode.Uri.joinPath(where, name)));
    }
  }
  return found;
}

const PLACES: readonly (readonly [folder: string, files: RegExp])[] = [
  ['', /^(.+\.)?glossary\.ya?ml$/],
  ['glossary', /\.ya?ml$/],
  ['corpus/glossary', /\.ya?ml$/],
];

async function list(
  folder: vscode.Uri,
  log: vscode.LogOutputChannel,
  refuse: Refuse,
): Promise<string[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries.filter(([, type]) => type !== vscode.FileType.Directory).map(([name]) => name);
  } catch (error) {
    log.debug(`No ${folder.toString(true)}: ${String(error)}`);
    if (isRefusal(error)) refuse(folder);
    return [];
  }
}

async function readAll(
  uris: readonly vscode.Uri[],
  log: vscode.LogOutputChannel,
  take: (uri: vscode.Uri, text: string) => void,
  refuse?: Refuse,
  largest?: number,
): Promise<void> {
  for (let first = 0; first < uris.length; first += AT_ONCE) {
    const some = uris.slice(first, first + AT_ONCE);
    const texts = await Promise.all(some.map((uri) => readText(uri, log, largest, refuse)));
    texts.forEach((text, at) => text !== undefined && take(some[at] as vscode.Uri, text));
  }
}
