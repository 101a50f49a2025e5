/** The glossary that comes with the extension, read by known names: its folder is never listed. */
import * as vscode from 'vscode';
import { readText } from './find-glossaries.ts';

/** The texts of the bundled glossary's files by address. */
export async function readBundled(
  extension: vscode.Uri,
  log: vscode.LogOutputChannel,
): Promise<Map<string, string>> {
  const uris = __BUNDLED_GLOSSARY__.files.map((path) => vscode.Uri.joinPath(extension, path));
  const texts = await Promise.all(uris.map((uri) => readText(uri, log)));
  return new Map(
    uris.flatMap((uri, at) => {
      const text = texts[at];
      return text === undefined ? [] : [[uri.toString(), text] as const];
    }),
  );
}
