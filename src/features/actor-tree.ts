/** The tree "Actors and Groups": whom the current essay names, by kind and by how often. */
import * as vscode from 'vscode';
import { actorGroups, entityCard } from '../core/index.ts';
import type { ActorGroup } from '../core/index.ts';
import { createEssayTree } from '../vscode/essay-tree.ts';
import type { TreeNode } from '../vscode/essay-tree.ts';
import type { ReadEssay } from '../vscode/essays.ts';
import { kindIcon, kindPlural } from '../vscode/kinds.ts';
import type { Services } from '../vscode/services.ts';
import { countsOf, times } from '../vscode/wording.ts';

type ActorRow = ActorGroup['rows'][number];

/** Registers the tree of actors and groups. */
export function registerActorTree(services: Services): vscode.Disposable {
  return createEssayTree(services, {
    view: 'corpusReader.actors',
    rows: (essay) => {
      const groups = actorGroups(essay.annotated, services.corpus.glossary);
      const count = countsOf(essay.annotated, services.corpus.glossary).actors;
      return {
        nodes: groups.map((group) => groupNode(group, essay, services)),
        summary: `${count}`,
      };
    },
  });
}

function groupNode({ kind, rows }: ActorGroup, essay: ReadEssay, services: Services): TreeNode {
  const name = kindPlural(kind);
  return {
    id: kind,
    label: name,
    description: `${rows.length}`,
    spoken: `${name}: ${rows.length}`,
    open: true,
    children: rows.map((row) => actorNode(row, kind, essay, services)),
  };
}

function actorNode(
  { entity, name, count, mentions }: ActorRow,
  kind: ActorGroup['kind'],
  { annotated }: ReadEssay,
  { corpus }: Services,
): TreeNode {
  return {
    id: entity,
    label: name,
    description: `${count}`,
    icon: kindIcon(kind),
    spoken: vscode.l10n.t('{0}, named {1}', name, times(count)),
    subject: entity,
    card: () => entityCard(corpus.glossary, annotated, entity),
    children: mentions.map((mention, at) => mentionNode(entity, mention, at)),
  };
}

function mentionNode(
  entity: string,
  { span, paragraph, excerpt }: ActorRow['mentions'][number],
  at: number,
): TreeNode {
  return {
    id: `${entity}/${at}`,
    label: `¶ ${paragraph}`,
    description: excerpt,
    spoken: vscode.l10n.t('paragraph {0}: {1}', paragraph, excerpt),
    span,
  };
}
