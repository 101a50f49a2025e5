/** "Choose Kinds…": which kinds of names, and whether incidents, are marked in the text. */
import * as vscode from 'vscode';
import { kindIcon, kindPlural, KINDS } from '../vscode/kinds.ts';
import { getSetting, updateSetting } from '../vscode/settings.ts';

/** Registers the command. */
export function registerChooseKinds(): vscode.Disposable {
  return vscode.commands.registerCommand('corpusReader.chooseKinds', async () => {
    const marked = new Set(getSetting('highlight.kinds'));
    const items = KINDS.map((kind) => ({
      marks: kind,
      label: kindPlural(kind),
      iconPath: kindIcon(kind),
      picked: marked.has(kind),
    }));
    const chosen = await vscode.window.showQuickPick(items, {
      canPickMany: true,
      title: vscode.l10n.t('Choose Kinds'),
      placeHolder: vscode.l10n.t('What is to be marked in essays'),
    });
    if (chosen)
      await updateSetting(
        'highlight.kinds',
        chosen.map(({ marks }) => marks),
      );
  });
}
