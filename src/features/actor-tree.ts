/** The tree "Actors and Groups": whom the current essay names, by kind and by how often. */
import * as vscode from 'vscode';
import { actorGroups, entityCard, mentionAt, sparkline } from '../core/index.ts';
import type { ActorGroup, ActorRow, MentionRow } from '../core/index.ts';
import { EssayTree } from '../vscode/essay-tree.ts';
import type { ReadEssay } from '../vscode/essays.ts';
import { kindIcon, kindPlural } from '../vscode/kinds.ts';
import { actorLine, plain } from '../vscode/markdown-lines.ts';
import type { Services } from '../vscode/services.ts';
import type { TreeNode } from '../vscode/tree-node.ts';
import { actors, countsOf, shortName, times, viewWords } from '../vscode/wording.ts';

/** Registers the tree of actors and groups. */
export function registerActorTree(services: Services): vscode.Disposable {
  const { corpus, glossary } = services;
  return new EssayTree(services, {
    view: 'corpusReader.actors',
    madeOf: (essay) => [essay?.annotated, glossary.source],
    rows: (essay) => {
      if (!essay) return { nodes: [], description: '' };
      const { annotated } = essay;
      const { actors: count } = countsOf(annotated, corpus.glossary);
      const groups = actorGroups(annotated, corpus.glossary);
      const name = shortName(annotated, corpus.glossary);
      return {
        nodes: groups.map((group) => groupNode(group, essay, services)),
        description: viewWords(count, actors(count), name, services),
      };
    },
    settled: (essay) => essay !== undefined,
    follow: (annotated, offset) => {
      const mention = mentionAt(annotated, offset) ?? mentionAt(annotated, offset - 1);
      return mention ? [{ subject: mention.entity }] : [];
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
    menu: 'kind copy',
    name,
    markdown: () => [`## ${name}`, '', ...rows.map(actorLine)].join('\n'),
    open: true,
    children: () => rows.map((row) => actorNode(row, kind, essay, services)),
  };
}

function actorNode(
  row: ActorRow,
  kind: ActorGroup['kind'],
  { annotated }: ReadEssay,
  { corpus }: Services,
): TreeNode {
  const { entity, name, count, possible, mentions } = row;
  const nameOf = (id: string) => corpus.glossary.entities.get(id)?.prefLabel.value ?? id;
  const { uri, length } = annotated.essay;
  const where = sparkline(
    mentions.map(({ span }) => span),
    length,
  );
  return {
    id: entity,
    label: name,
    description: `${countWords(row)}  ${where}`,
    icon: kindIcon(kind),
    spoken: [
      vscode.l10n.t('{0}, named {1}, {2}', name, times(count), stretch(mentions)),
      ...(possible > 0 ? [vscode.l10n.t('possibly somebody else {0}', times(possible))] : []),
    ].join(', '),
    subject: entity,
    menu: 'actor subject copy told',
    ...(mentions[0] && { first: { uri, span: mentions[0].span } }),
    card: () => entityCard(corpus.glossary, annotated, entity),
    name,
    markdown: () => actorLine(row),
    children: () => mentions.map((mention, at) => mentionNode(row, mention, at, uri, nameOf)),
  };
}

/** "3"; "2 + 1 ?" where one of them may be somebody else. */
function countWords({ count, possible }: ActorRow): string {
  if (possible === 0) return `${count}`;
  return possible === count ? `${count} ?` : `${count - possible} + ${possible} ?`;
}

/** What the bar of blocks shows, in words: from where to where. */
function stretch(mentions: readonly MentionRow[]): string {
  const [first, last] = [mentions[0]?.paragraph ?? 0, mentions.at(-1)?.paragraph ?? 0];
  return first === last
    ? vscode.l10n.t('paragraph {0}', first)
    : vscode.l10n.t('paragraphs {0} to {1}', first, last);
}

function mentionNode(
  { entity, name }: ActorRow,
  mention: MentionRow,
  at: number,
  uri: string,
  nameOf: (id: string) => string,
): TreeNode {
  const { span, paragraph, rivals } = mention;
  const { t } = vscode.l10n;
  const others = rivals.map(nameOf).join(', ');
  return {
    id: `${entity}/${at}`,
    label: others ? `¶ ${paragraph} ?` : `¶ ${paragraph}`,
    get description() {
      return others ? t('possibly: {0}', mention.excerpt) : mention.excerpt;
    },
    get spoken() {
      const words = t('paragraph {0}: {1}', paragraph, mention.excerpt);
      return others ? `${words}, ${t('possibly, or {0}', others)}` : words;
    },
    ...(others && { tooltip: t('possibly, or {0}', others) }),
    subject: entity,
    menu: 'mention subject place copy',
    place: { uri, span },
    name,
    markdown: () => `- ¶ ${paragraph}: ${plain(mention.excerpt)}`,
  };
}
