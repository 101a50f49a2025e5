/** "Copy Incidents as Markdown": the incident tree of the current essay as a list for one's notes. */
import * as vscode from 'vscode';
import { incidentRows } from '../core/index.ts';
import type { IncidentRow } from '../core/index.ts';
import type { Services } from '../vscode/services.ts';
import { incidents, sayInPassing, titleOf } from '../vscode/wording.ts';

/** Registers the command. */
export function registerCopyIncidents({ essays, corpus }: Services): vscode.Disposable {
  return vscode.commands.registerCommand('corpusReader.copyIncidents', async () => {
    const essay = essays.current;
    if (!essay) return sayInPassing(vscode.l10n.t('Open an essay first.'));
    const rows = incidentRows(essay.annotated, corpus.glossary);
    const title = titleOf(essay.annotated, corpus.glossary);
    const heading = `## ${escaped(vscode.l10n.t('Incidents in {0}', title))}`;
    await vscode.env.clipboard.writeText(`${[heading, '', ...rows.map(lineOf)].join('\n')}\n`);
    sayInPassing(vscode.l10n.t('Copied {0} as Markdown.', incidents(rows.length)));
  });
}

function lineOf({ dateText, title, tellings, place, parties, possible }: IncidentRow): string {
  const paragraphs = [...new Set(tellings.map(({ paragraph }) => `¶ ${paragraph}`))].join(', ');
  const who = parties.map(({ name, role }) => `${name} (${role})`);
  const about = [place?.name, ...who].filter((text) => text !== undefined).map(escaped);
  const doubt = possible ? ` ${vscode.l10n.t('(possibly)')}` : '';
  const rest = about.length ? `: ${about.join(' · ')}` : '';
  return `- **${escaped(dateText)}** ${escaped(title)}${doubt}${rest} (${paragraphs})`;
}

function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, '\\$&');
}
