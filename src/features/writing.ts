/** Loads the second entry when it is first wanted: a glossary is opened, a name is to be added or explained. */
import * as vscode from 'vscode';
import { looksLikeGlossary } from '../core/index.ts';
import type { Writing } from '../vscode/parts.ts';
import type { Services } from '../vscode/services.ts';

const COMMANDS = [
  'addToGlossary',
  'addLabel',
  'chooseGlossary',
  'createGlossary',
  'useBundledGlossary',
  'compareReports',
  'explainReading',
  'pinReading',
  'showPins',
] as const;

/** Registers the commands, and waits for a glossary. */
export function registerWriting(services: Services): vscode.Disposable {
  let loaded: Promise<Writing> | undefined;
  const load = async () => {
    try {
      loaded ??= services.writing.load().then(({ activateWriting }) => activateWriting(services));
      return await loaded;
    } catch (error) {
      loaded = undefined;
      throw error;
    }
  };
  const look = (document: vscode.TextDocument) => {
    const yaml = document.languageId === 'yaml' || /\.ya?ml$/i.test(document.uri.path);
    if (loaded || !yaml || !looksLikeGlossary(document.getText())) return;
    load().catch((error: unknown) => services.log.error(String(error)));
  };
  vscode.workspace.textDocuments.forEach(look);
  return vscode.Disposable.from(
    ...COMMANDS.map((name) =>
      vscode.commands.registerCommand(`corpusReader.${name}`, async (argument: unknown) => {
        const { commands } = await load();
        return commands?.[name]?.(argument);
      }),
    ),
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidChangeTextDocument(({ document }) => look(document)),
    new vscode.Disposable(() => void loaded?.then((writing) => writing.dispose())),
  );
}
