/** The files of a workspace that may be essays, by their endings. */
import * as vscode from 'vscode';
import { isSkipped, SKIPPED_PATTERN } from './find-glossaries.ts';

/** What essays are called, as a pattern and as the end of a path. */
const ESSAY_FILES = '**/*.{md,markdown,txt,essay}';
const ESSAY_ENDING = /\.(?:md|markdown|txt|essay)$/;

/** Whether a file may be an essay, by its ending and its folder. */
export function mayBeEssayFile(uri: vscode.Uri): boolean {
  return ESSAY_ENDING.test(uri.path) && !isSkipped(uri);
}

/** At most so many of them, in no order; none, with a line in the log, where no search is possible. */
export async function findEssayFiles(
  most: number,
  log: vscode.LogOutputChannel,
): Promise<readonly vscode.Uri[]> {
  try {
    return await vscode.workspace.findFiles(ESSAY_FILES, SKIPPED_PATTERN, most);
  } catch (error) {
    log.info(`This workspace cannot be searched for essays: ${String(error)}`);
    return [];
  }
}

/** Tells of files that may be essays and came or changed; of those that went `FileMoves` tells. */
export function watchEssayFiles(changed: (uri: vscode.Uri) => void): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher(ESSAY_FILES, false, false, true);
  watcher.onDidCreate(changed);
  watcher.onDidChange(changed);
  return watcher;
}
