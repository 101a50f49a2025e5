/** The rows of the tree "Incidents": an incident, its tellings, its place and its parties. */
import * as vscode from 'vscode';
import { firstMention, incidentCard } from '../core/index.ts';
import type { IncidentRow, IncidentSort, TellingRow } from '../core/index.ts';
import { say } from './card-links.ts';
import { hasMonth, longDate, signMark, signText, signWords, yearsOf } from './incident-words.ts';
import { eventIcon, kindIcon } from './kinds.ts';
import { incidentLine, tellingLine } from './markdown-lines.ts';
import type { Services } from './services.ts';
import type { TreeNode } from './tree-node.ts';
import { times } from './wording.ts';

/** The essays below an incident stand open unless there are more. */
const MOST_OPEN = 8;

/** An incident with the rows below it. */
export function incidentNode(row: IncidentRow, services: Services): TreeNode {
  const { incident, title, signs } = row;
  const { sort } = services.incidentView;
  const { eventType } = services.corpus.glossary.incidents.get(incident) ?? {};
  return {
    id: incident,
    label: labelOf(row, sort),
    description: descriptionOf(row, sort),
    icon: eventIcon(eventType?.value),
    spoken: spokenOf(row, sort),
    subject: incident,
    menu: menuOf(row, services),
    card: () => cardOf(row, services),
    foot: signs.map(signText).join(' · '),
    name: title,
    markdown: () => incidentLine(row, services.incidentView.scope === 'all'),
    children: () => [
      ...tellingNodes(row, services),
      ...placeNodes(row, services),
      ...partyNodes(row),
    ],
  };
}

/** What the rows are sorted by stands first. */
function labelOf(row: IncidentRow, sort: IncidentSort): string {
  switch (sort) {
    case 'date':
      return `${yearsOf(row.date)}  ${row.title}`;
    case 'essay':
      return `¶ ${row.tellings[0]?.paragraph ?? '–'}  ${row.title}`;
    case 'place':
      return row.place ? `${row.place.name}: ${row.title}` : row.title;
    case 'actor':
      return row.parties[0] ? `${row.parties[0].name}: ${row.title}` : row.title;
  }
}

/**
 * "5 ≠ · 6 October 2024". A side bar as wide as VS Code makes it holds some 35 characters: only the
 * year stands before the title, so that title, count and signs are seen before the rest is cut.
 */
function descriptionOf({ count, possible, signs, date }: IncidentRow, sort: IncidentSort): string {
  const counted = possible ? vscode.l10n.t('{0} possible', count) : `${count}`;
  const when = sort === 'date' && !hasMonth(date) ? [] : [longDate(date)];
  return [[counted, ...signs.map(signMark)].join(' '), ...when].join(' · ');
}

function spokenOf(row: IncidentRow, sort: IncidentSort): string {
  const { title, date, count, possible, signs, place, parties } = row;
  const told = possible
    ? vscode.l10n.t('possibly told {0}', times(count))
    : vscode.l10n.t('told {0}', times(count));
  const first = sort === 'place' ? place?.name : sort === 'actor' ? parties[0]?.name : undefined;
  const when = longDate(date);
  return [title, first, when, told, ...signs.map(signWords)].filter(Boolean).join(', ');
}

function menuOf({ incident, place, parties }: IncidentRow, { corpus }: Services): string {
  const actor = parties.some(({ entity }) => entity) ? ' hasActor' : '';
  const { reports = [] } = corpus.glossary.incidents.get(incident) ?? {};
  const compared = reports.length > 1 ? ' hasReports' : '';
  return `incident subject copy${place ? ' hasPlace' : ''}${actor}${compared}`;
}

/** The card says where the essay on the screen tells of it, if it does. */
function cardOf({ incident }: IncidentRow, { corpus, essays }: Services) {
  const annotated = essays.current?.annotated;
  const told = annotated?.tellings.some((telling) => telling.incident === incident);
  return incidentCard(corpus.glossary, told ? annotated : undefined, incident);
}

/** The tellings; over all essays those of each essay below its name. */
function tellingNodes(row: IncidentRow, { incidentView }: Services): TreeNode[] {
  const nodes = row.tellings.map((telling, at) => tellingNode(row, telling, at));
  if (incidentView.scope === 'essay') return nodes;
  const byEssay = new Map<string, { name: string; nodes: TreeNode[] }>();
  for (const [at, { uri, essay }] of row.tellings.entries()) {
    const known = byEssay.get(uri) ?? { name: essay, nodes: [] };
    known.nodes.push(...nodes.slice(at, at + 1));
    byEssay.set(uri, known);
  }
  return [...byEssay].map(([uri, { name, nodes: told }]) => ({
    id: `${row.incident}/essay/${uri}`,
    label: name,
    description: `${told.length}`,
    icon: new vscode.ThemeIcon('book'),
    spoken: vscode.l10n.t('{0}, told {1}', name, times(told.length)),
    tooltip: name,
    menu: 'copy',
    name,
    open: byEssay.size <= MOST_OPEN,
    children: () => told,
  }));
}

function tellingNode({ incident }: IncidentRow, telling: TellingRow, at: number): TreeNode {
  const { uri, span, paragraph, excerpt, sentence, possible, rivals } = telling;
  const where = vscode.l10n.t('paragraph {0}', paragraph);
  const others = rivals.length > 0 ? vscode.l10n.t('possibly, or {0}', rivals.join(', ')) : '';
  const doubt = possible ? others || vscode.l10n.t('possibly') : '';
  return {
    id: `${incident}/telling/${at}`,
    label: possible ? `¶ ${paragraph} ?` : `¶ ${paragraph}`,
    description: possible ? vscode.l10n.t('possibly: {0}', excerpt) : excerpt,
    spoken: possible ? `${where}, ${doubt}: ${sentence}` : `${where}: ${sentence}`,
    tooltip: possible ? `${sentence}\n\n${doubt}` : sentence,
    subject: incident,
    menu: 'telling subject place copy',
    place: { uri, span },
    name: sentence,
    markdown: () => tellingLine(telling),
  };
}

function placeNodes(
  { incident, place }: IncidentRow,
  { corpus, essays, incidentView }: Services,
): TreeNode[] {
  if (!place) return [];
  const essay = incidentView.scope === 'essay' ? essays.current?.annotated : undefined;
  const mention = essay && firstMention(essay, place.entity);
  const shown = essay && mention && { place: { uri: essay.essay.uri, span: mention } };
  return [
    {
      id: `${incident}/place`,
      label: place.name,
      icon: kindIcon(corpus.glossary.entities.get(place.entity)?.kind.value ?? 'place'),
      spoken: vscode.l10n.t('place: {0}', place.name),
      subject: place.entity,
      menu: `subject isPlace${shown ? ' place' : ''} copy`,
      name: place.name,
      ...shown,
    },
  ];
}

function partyNodes({ incident, parties }: IncidentRow): TreeNode[] {
  if (!parties.length) return [];
  const names = parties.map((party) => {
    const doubt = SAID_WITH_DOUBT.has(party.attribution ?? '') ? [party.attribution ?? ''] : [];
    const words = [party.role, ...doubt].map((word) => say(word));
    return `${party.name} (${words.join(', ')})`;
  });
  const actor = parties.some(({ entity }) => entity) ? ' hasActor' : '';
  return [
    {
      id: `${incident}/parties`,
      label: names.join(' · '),
      icon: new vscode.ThemeIcon('organization'),
      spoken: vscode.l10n.t('parties: {0}', names.join(', ')),
      subject: incident,
      menu: `subject parties copy${actor}`,
      tooltip: names.join('\n'),
      name: names.join(', '),
    },
  ];
}

/** How sure the sources are of a party is shown where they are not. */
const SAID_WITH_DOUBT: ReadonlySet<string> = new Set([
  'claimed',
  'suspected',
  'disputed',
  'denied',
]);
