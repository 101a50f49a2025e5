/** Names that no entry covers, but for those that the reader never wants to be told of. */
import * as vscode from 'vscode';
import { getSetting, updateSetting } from './settings.ts';
import type { TreeNode } from './tree-node.ts';
import { sayInPassing } from './wording.ts';

/** What "Add to Glossary…" is told of a gap. */
export interface AddedGap {
  readonly text: string;
  readonly definition?: string;
  readonly uri?: string;
  readonly range?: readonly [start: number, end: number];
}

/** A row of the view; its menu hands it on as it is. */
export type GapNode = TreeNode & AddedGap;

/** The command that adds a name to the glossary. */
export const ADD_COMMAND = 'corpusReader.addToGlossary';
/** The command that never suggests a name again. */
export const IGNORE_COMMAND = 'corpusReader.ignoreGap';

/** A gap as it is shown: "Harbour League of Oster (HLO)". */
export function gapTitle(name: string, definition: string | undefined): string {
  return definition === undefined ? name : `${definition} (${name})`;
}

/** Whether a name is never to be suggested. */
export function isIgnored(name: string): boolean {
  return getSetting('gaps.ignored').includes(name);
}

/** Remembers in the settings that a name is never to be suggested. */
export async function ignoreGap(name: string): Promise<void> {
  const ignored = getSetting('gaps.ignored');
  if (ignored.includes(name)) return;
  await updateSetting(
    'gaps.ignored',
    [...ignored, name].toSorted((a, b) => a.localeCompare(b)),
  );
  sayInPassing(vscode.l10n.t('“{0}” is never suggested again; the settings keep the list.', name));
}
