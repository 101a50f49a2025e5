/** What the menu of a row in the trees offers beside the glossary: show it, copy it, hide its kind. */
import * as vscode from 'vscode';
import { subjectOf } from '../core/index.ts';
import { reveal } from '../vscode/editors.ts';
import { KINDS, kindPlural } from '../vscode/kinds.ts';
import type { Services } from '../vscode/services.ts';
import { getSetting, updateSetting } from '../vscode/settings.ts';
import type { TreeNode } from '../vscode/tree-node.ts';
import { sayInPassing } from '../vscode/wording.ts';

/** Registers the commands; each takes the row that was chosen. */
export function registerRowMenu(services: Services): vscode.Disposable {
  const command = (name: string, run: (node: TreeNode) => unknown) =>
    vscode.commands.registerCommand(`corpusReader.${name}`, (node?: TreeNode) => node && run(node));
  return vscode.Disposable.from(
    command('showInEssay', ({ place }) => place && reveal(vscode.Uri.parse(place.uri), place.span)),
    command('copyName', ({ name, label }) => copy(name ?? label)),
    command('copyRow', ({ markdown, name, label }) => copy(`${markdown?.() ?? name ?? label}\n`)),
    command('showFirst', ({ first }) => first && reveal(vscode.Uri.parse(first.uri), first.span)),
    command('hideKind', (node) => hideKind(services, node)),
  );
}

async function copy(text: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  sayInPassing(vscode.l10n.t('Copied.'));
}

/** Takes the row of a kind, of an actor or of an incident. */
async function hideKind({ corpus }: Services, { id, subject }: TreeNode): Promise<void> {
  const named = subject && subjectOf(corpus.glossary, subject);
  const known = named && (named.type === 'incident' ? 'incident' : named.kind.value);
  const kind = KINDS.find((each) => each === (known ?? id));
  if (!kind) return;
  const others = getSetting('highlight.kinds').filter((each) => each !== kind);
  await updateSetting('highlight.kinds', others);
  sayInPassing(
    vscode.l10n.t('{0} are no longer marked: “Choose Kinds…” marks them again.', kindPlural(kind)),
  );
}
