/** "Go to Symbol in Workspace" (Ctrl+T): every subject by any of its labels, to its entry. */
import * as vscode from 'vscode';
import { findLabels } from '../core/index.ts';
import type { EntityKind, FoundLabel, Subject } from '../core/index.ts';
import { EntryPlaces } from '../vscode/entry-places.ts';
import { kindPlural } from '../vscode/kinds.ts';
import type { Services } from '../vscode/services.ts';

/** More are not told: nobody reads so many, and VS Code sorts them. */
const MOST = 200;

/** VS Code has no icons for persons or states: these differ from each other, at least. */
const ICONS: Readonly<Record<EntityKind, vscode.SymbolKind>> = {
  person: vscode.SymbolKind.Interface,
  state: vscode.SymbolKind.Namespace,
  organisation: vscode.SymbolKind.Package,
  group: vscode.SymbolKind.Class,
  place: vscode.SymbolKind.Field,
  agreement: vscode.SymbolKind.Constant,
};

/** Registers the provider. */
export function registerWorkspaceSymbols(services: Services): vscode.Disposable {
  const provideWorkspaceSymbols = async (
    query: string,
    token: vscode.CancellationToken,
  ): Promise<vscode.SymbolInformation[]> => {
    const found = findLabels(services.corpus.glossary, query).slice(0, MOST);
    const places = new EntryPlaces(services);
    const symbols: vscode.SymbolInformation[] = [];
    for (const each of found) {
      const entry = await places.entry(each.subject.id);
      if (token.isCancellationRequested) return [];
      if (!entry) continue;
      const location = new vscode.Location(entry.uri, entry.id);
      symbols.push(symbolOf(each, query, location));
    }
    return symbols;
  };
  return vscode.languages.registerWorkspaceSymbolProvider({ provideWorkspaceSymbols });
}

function symbolOf(
  { subject, label }: FoundLabel,
  query: string,
  location: vscode.Location,
): vscode.SymbolInformation {
  const name = subject.prefLabel.value;
  // VS Code drops a row that does not hold what was typed. A hidden label is found but never
  // shown: what was typed is.
  const shown = label ?? `${name} (“${query}”)`;
  const kind = subject.type === 'entity' ? kindPlural(subject.kind.value) : dated(subject);
  const about = label === undefined || label === name ? kind : `${name} · ${kind}`;
  const icon = subject.type === 'entity' ? ICONS[subject.kind.value] : vscode.SymbolKind.Event;
  return new vscode.SymbolInformation(shown, icon, about, location);
}

function dated(subject: Extract<Subject, { type: 'incident' }>): string {
  return subject.date?.value ?? vscode.l10n.t('undated');
}
