/** The files of a workspace that may be essays, by their endings. */
import * as vscode from 'vscode';
import { SKIPPED_PATTERN } from './find-glossaries.ts';

/** What essays are called, as a pattern. */
export const ESSAY_FILES = '**/*.{md,markdown,txt,essay}';

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
