/** The view "Glossary Gaps": names of the workspace's essays that no entry covers, the weightiest first. */
import * as vscode from 'vscode';
import { gapRows } from '../core/index.ts';
import type { GapEssay, GapRow } from '../core/index.ts';
import { EssayTree } from '../vscode/essay-tree.ts';
import { ADD_COMMAND, gapTitle, IGNORE_COMMAND, ignoreGap, isIgnored } from '../vscode/gaps.ts';
import type { AddedGap, GapNode } from '../vscode/gaps.ts';
import { plain } from '../vscode/markdown-lines.ts';
import type { Services } from '../vscode/services.ts';
import { onSettingChange } from '../vscode/settings.ts';
import type { TreeNode } from '../vscode/tree-node.ts';
import { essayCount, times } from '../vscode/wording.ts';

const VIEW = 'corpusReader.gaps';
/** A row that is selected already is not told of again: after so many milliseconds it is taken as it is. */
const SELECTS = 150;
const IGNORED = 'corpusReader.gaps.ignored';

/** Registers the view and its commands. */
export function registerGapsView(services: Services): vscode.Disposable {
  const { library, corpus } = services;
  const changed = new vscode.EventEmitter<void>();
  let held: vscode.Disposable | undefined;
  let listed = 0;
  const tree = new EssayTree(services, {
    view: VIEW,
    // Nothing is read for a view that nobody sees.
    madeOf: (essay) =>
      held ? [essay?.annotated, corpus.revision, library.revision, listed] : [undefined],
    rows: () => {
      const rows = held ? gapRows(library.surveys).filter(({ name }) => !isIgnored(name)) : [];
      return { nodes: rows.map(gapNode), description: rows.length ? `${rows.length}` : '' };
    },
    settled: () => held !== undefined && library.settled,
    message: () => progressWords(services, held !== undefined),
    follow: () => [],
    changes: [changed.event, library.onDidChange],
  });
  const look = () => {
    if (tree.view.visible === (held !== undefined)) return;
    held?.dispose();
    held = tree.view.visible ? library.hold(true) : undefined;
    changed.fire();
  };
  look();
  return vscode.Disposable.from(
    tree,
    changed,
    tree.view.onDidChangeVisibility(look),
    onSettingChange(['gaps.ignored'], () => {
      listed += 1;
      changed.fire();
    }),
    vscode.commands.registerCommand('corpusReader.addGap', () => addFocused(tree.view)),
    vscode.commands.registerCommand(IGNORE_COMMAND, (gap?: AddedGap) => gap && ignoreGap(gap.text)),
    vscode.commands.registerCommand('corpusReader.showIgnoredGaps', () =>
      vscode.commands.executeCommand('workbench.action.openSettings', IGNORED),
    ),
    { dispose: () => held?.dispose() },
  );
}

/** Adds the name of the row that has the keyboard; VS Code tells of a row once it is selected. */
async function addFocused(view: vscode.TreeView<TreeNode>): Promise<void> {
  const selected = new Promise<void>((resolve) => {
    const listening = view.onDidChangeSelection(() => done());
    const done = () => {
      listening.dispose();
      resolve();
    };
    setTimeout(done, SELECTS);
  });
  await vscode.commands.executeCommand('list.select');
  await selected;
  const [row] = view.selection;
  if (row && 'text' in row) await vscode.commands.executeCommand(ADD_COMMAND, row);
}

function progressWords({ library: { progress } }: Services, visible: boolean): string {
  if (!visible || !progress) return '';
  return vscode.l10n.t('Reading {0} of {1} essays …', progress.done, progress.total);
}

function gapNode({ name, definition, count, essays }: GapRow): GapNode {
  const [first] = essays;
  const title = gapTitle(name, definition);
  const place = first?.places[0];
  const where = essays.length === 1 ? '' : ` · ${essayCount(essays.length)}`;
  return {
    id: name,
    label: title,
    description: `${count}${where}`,
    icon: new vscode.ThemeIcon(definition === undefined ? 'circle-outline' : 'symbol-key'),
    tooltip: tooltipOf(title, definition),
    spoken: vscode.l10n.t('{0}, {1}, in {2}', title, times(count), essayCount(essays.length)),
    menu: 'gap place copy',
    name: title,
    markdown: () => `- ${plain(title)}, ${times(count)}`,
    text: name,
    ...(definition === undefined ? {} : { definition }),
    ...(first && place
      ? {
          place: { uri: first.uri, span: place.span },
          uri: first.uri,
          range: [place.span.start, place.span.end],
        }
      : {}),
    children: () =>
      essays.length === 1
        ? essays.flatMap((essay) => placeNodes(name, essay))
        : essays.map((essay) => essayNode(name, essay)),
  };
}

/** What the icon says: whether the essays spell an acronym out. */
function tooltipOf(title: string, definition: string | undefined): string {
  return definition === undefined
    ? vscode.l10n.t('{0}: in no entry of the glossary', title)
    : vscode.l10n.t('{0}: an acronym and what it stands for, in no entry of the glossary', title);
}

function essayNode(gap: string, essay: GapEssay): TreeNode {
  const { name, places } = essay;
  return {
    id: `${gap}/${essay.uri}`,
    label: name,
    description: `${places.length}`,
    icon: new vscode.ThemeIcon('file-text'),
    spoken: `${name}: ${times(places.length)}`,
    children: () => placeNodes(gap, essay),
  };
}

function placeNodes(gap: string, { uri, places }: GapEssay): TreeNode[] {
  return places.map(({ span, paragraph, excerpt }) => ({
    id: `${gap}/${uri}/${span.start}`,
    label: `¶ ${paragraph}`,
    description: excerpt,
    spoken: vscode.l10n.t('paragraph {0}: {1}', paragraph, excerpt),
    menu: 'place copy',
    place: { uri, span },
    name: gap,
    markdown: () => `- ¶ ${paragraph}: ${plain(excerpt)}`,
  }));
}
