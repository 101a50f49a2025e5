/** How the trees stand: "Sort Incidents…", this essay or all essays, and whether they follow the cursor. */
import * as vscode from 'vscode';
import { SORTS, sortWords } from '../vscode/incident-words.ts';
import type { Services } from '../vscode/services.ts';
import { updateSetting } from '../vscode/settings.ts';

/** Registers the commands. */
export function registerSortIncidents({ incidentView }: Services): vscode.Disposable {
  const sort = async () => {
    const items = SORTS.map((each) => ({
      sort: each,
      label: sortWords(each),
      iconPath: new vscode.ThemeIcon(each === incidentView.sort ? 'check' : 'blank'),
      description: each === incidentView.sort ? vscode.l10n.t('(current)') : '',
    }));
    const chosen = await vscode.window.showQuickPick(items, {
      title: vscode.l10n.t('Sort Incidents'),
      placeHolder: vscode.l10n.t('What orders the rows, and stands first in each'),
    });
    if (chosen) incidentView.set({ sort: chosen.sort });
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('corpusReader.sortIncidents', sort),
    vscode.commands.registerCommand('corpusReader.showAllEssays', () =>
      incidentView.set({ scope: 'all' }),
    ),
    vscode.commands.registerCommand('corpusReader.showThisEssay', () =>
      incidentView.set({ scope: 'essay' }),
    ),
    vscode.commands.registerCommand('corpusReader.followCursor', () =>
      updateSetting('incidents.followCursor', true),
    ),
    vscode.commands.registerCommand('corpusReader.stopFollowing', () =>
      updateSetting('incidents.followCursor', false),
    ),
  );
}
