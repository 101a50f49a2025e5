/** "Why Is Nothing Marked?": the glossary in use, whether this is an essay, what is switched off. */
import * as vscode from 'vscode';
import { factsHere } from '../vscode/facts.ts';
import type { Services } from '../vscode/services.ts';

/** Registers the command; what is amiss stands first. */
export function registerExplainNothing(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand('corpusReader.explainNothing', async () => {
    const facts = factsHere(services);
    const amiss = facts.filter((fact) => fact.amiss);
    const chosen = await vscode.window.showQuickPick(
      [...amiss, ...facts.filter((fact) => !fact.amiss)],
      {
        title: vscode.l10n.t('What Is Marked Here, and Why'),
        placeHolder: amiss.length
          ? vscode.l10n.t('What stands in the way comes first; choosing it leads to its remedy')
          : vscode.l10n.t('Nothing stands in the way'),
        matchOnDetail: true,
      },
    );
    await chosen?.run();
  });
}
