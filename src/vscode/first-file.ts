/** Where a workspace's first glossary goes, and whether a file is there already. */
import * as vscode from 'vscode';

/** The name of the first glossary. */
export const FIRST_FILE = 'glossary.yaml';

/** Whether a file is there. */
export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
