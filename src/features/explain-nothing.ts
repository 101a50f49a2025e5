/** "What Is Marked Here, and Why": the glossary in use, whether this is an essay, what is switched off. */
import * as vscode from 'vscode';
import { factsHere } from '../vscode/facts.ts';
import type { Services } from '../vscode/services.ts';

/** The command may be what starts the extension: so long it waits for the glossary. */
const PATIENCE = 3000;

/** Registers the command; what is amiss stands first. */
export function registerExplainNothing(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand('corpusReader.explainNothing', async () => {
    await glossaryRead(services);
    const facts = factsHere(services);
    const amiss = facts.filter((fact) => fact.amiss);
    const chosen = await vscode.window.showQuickPick(
      [...amiss, ...facts.filter((fact) => !fact.amiss)],
      {
        title: vscode.l10n.t('What Is Marked Here, and Why'),
        placeHolder: amiss.length
          ? vscode.l10n.t('What is amiss comes first; choose a line to change it')
          : vscode.l10n.t('All is well; choose a line to change it'),
        matchOnDetail: true,
      },
    );
    await chosen?.run();
  });
}

async function glossaryRead({ glossary }: Services): Promise<void> {
  if (glossary.source !== 'loading') return;
  await new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timer);
      listening.dispose();
      resolve();
    };
    const timer = setTimeout(done, PATIENCE);
    const listening = glossary.onDidChange(done);
  });
}
