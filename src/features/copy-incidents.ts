/** "Copy Incidents as Markdown": the view's incidents, as it shows them, as a list for one's notes. */
import * as vscode from 'vscode';
import { shownIncidents } from '../vscode/incident-view.ts';
import { incidentLine, plain } from '../vscode/markdown-lines.ts';
import type { Services } from '../vscode/services.ts';
import { incidents, sayInPassing, titleOf } from '../vscode/wording.ts';

/** Registers the command. */
export function registerCopyIncidents(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand('corpusReader.copyIncidents', async () => {
    const title = titleHere(services);
    if (title === undefined) return sayInPassing(vscode.l10n.t('Open an essay first.'));
    const { rows } = shownIncidents(services);
    const all = services.incidentView.scope === 'all';
    const lines = [`## ${plain(title)}`, '', ...rows.map((row) => incidentLine(row, all))];
    await vscode.env.clipboard.writeText(`${lines.join('\n')}\n`);
    sayInPassing(vscode.l10n.t('Copied {0} as Markdown.', incidents(rows.length)));
  });
}

function titleHere({ essays, corpus, incidentView }: Services): string | undefined {
  if (incidentView.scope === 'all') return vscode.l10n.t('Incidents in all essays');
  const essay = essays.current;
  return essay && vscode.l10n.t('Incidents in {0}', titleOf(essay.annotated, corpus.glossary));
}
