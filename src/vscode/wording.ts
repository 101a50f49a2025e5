/** Words that several features say in the same way. */
import * as vscode from 'vscode';
import { essayTitle, shortEssayName } from '../core/index.ts';
import type { Annotated, Glossary } from '../core/index.ts';
import { fileName } from './documents.ts';
import { isActor } from './kinds.ts';
import type { Services } from './services.ts';

const MESSAGE_STAYS = 5000;

/** "no actors", "1 actor", "5 actors". */
export function actors(count: number): string {
  if (count === 0) return vscode.l10n.t('no actors');
  return count === 1 ? vscode.l10n.t('1 actor') : vscode.l10n.t('{0} actors', count);
}

/** "no incidents", "1 incident", "12 incidents". */
export function incidents(count: number): string {
  if (count === 0) return vscode.l10n.t('no incidents');
  return count === 1 ? vscode.l10n.t('1 incident') : vscode.l10n.t('{0} incidents', count);
}

/** "1 point", "6 points". */
export function points(count: number): string {
  return count === 1 ? vscode.l10n.t('1 point') : vscode.l10n.t('{0} points', count);
}

/** "1 name", "41 names". */
export function names(count: number): string {
  return count === 1 ? vscode.l10n.t('1 name') : vscode.l10n.t('{0} names', count);
}

/** "1 essay", "3 essays". */
export function essayCount(count: number): string {
  return count === 1 ? vscode.l10n.t('1 essay') : vscode.l10n.t('{0} essays', count);
}

/** "once", "5 times". */
export function times(count: number): string {
  return count === 1 ? vscode.l10n.t('once') : vscode.l10n.t('{0} times', count);
}

/** How many different actors, and how many incidents, an essay speaks of. */
export function countsOf(
  annotated: Annotated,
  glossary: Glossary,
): { readonly actors: number; readonly incidents: number } {
  const named = new Set<string>();
  const told = new Set<string>();
  for (const { item } of annotated.blocks()) {
    for (const { entity } of item.found.mentions) named.add(entity);
    for (const { incident } of item.found.tellings) told.add(incident);
  }
  const acting = [...named].filter((id) => {
    const kind = glossary.entities.get(id)?.kind.value;
    return kind !== undefined && isActor(kind);
  });
  return { actors: acting.length, incidents: told.size };
}

/** What stands behind a view's title: how many rows, or that there are none, and of what; no count without a glossary. */
export function viewWords(count: number, none: string, of: string, { glossary }: Services): string {
  return glossary.source === 'none' ? of : `${count === 0 ? none : count} · ${of}`;
}

/** What an essay is called: by its own title, else by its source's, else by its file's name. */
export function titleOf({ essay }: Annotated, glossary: Glossary): string {
  return essayTitle(essay, glossary);
}

/** What an essay is called where there is little room, and its root. */
export function shortName(annotated: Annotated, glossary: Glossary): string {
  const { source, uri } = annotated.essay;
  const title = titleOf(annotated, glossary);
  return inRoot(shortEssayName({ source, title }, glossary), uri);
}

/** Behind words on an essay, where there are several roots, the one that it lies in: "3 (north)". */
export function inRoot(words: string, uri: string): string {
  const roots = vscode.workspace.workspaceFolders ?? [];
  const root = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(uri));
  return roots.length > 1 && root ? `${words} (${root.name})` : words;
}

/** A name of at most so many characters, cut at a word. */
export function shortened(name: string, longest: number): string {
  if (name.length <= longest) return name;
  return `${name.slice(0, longest).replace(/\s+\S*$/, '')} …`;
}

/** Words behind an icon, for a row of a list. */
export function iconed(icon: string, words: string): string {
  return `$(${icon}) ${words}`;
}

/** Says something in passing, without a pop-up. */
export function sayInPassing(message: string): void {
  vscode.window.setStatusBarMessage(message, MESSAGE_STAYS);
}

/** Which glossary is in use: "Glossary: 3 files of this workspace, 120 names, 40 incidents". */
export function glossaryInUse({ glossary, corpus }: Services): string {
  const { entities, incidents: told } = corpus.glossary;
  const counts = `${names(entities.size)}, ${incidents(told.size)}`;
  const [first, ...others] = glossary.texts.keys();
  const name = first === undefined ? '' : fileName(vscode.Uri.parse(first));
  switch (glossary.source) {
    case 'loading':
      return vscode.l10n.t('Glossary: being read');
    case 'none':
      return vscode.l10n.t('Glossary: none in this workspace');
    case 'bundled':
      return vscode.l10n.t('Glossary: the bundled one, {0}', counts);
    case 'workspace':
      return others.length
        ? vscode.l10n.t('Glossary: {0} files of this workspace, {1}', others.length + 1, counts)
        : vscode.l10n.t('Glossary: {0}, {1}', name, counts);
  }
}
