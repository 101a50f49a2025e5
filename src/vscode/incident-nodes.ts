/** The rows of the tree "Incidents": an incident, its tellings, its place and its parties. */
import * as vscode from 'vscode';
import { firstMention, hasDay, incidentCard, shortEssayName } from '../core/index.ts';
import type { EssayTold, IncidentRow, IncidentSort, TellingRow } from '../core/index.ts';
import { say } from './card-links.ts';
import { headDate, longDate, signMark, signText, signWords } from './incident-words.ts';
import { eventIcon, kindIcon } from './kinds.ts';
import { incidentLine, tellingLine } from './markdown-lines.ts';
import type { Services } from './services.ts';
import type { TreeNode } from './tree-node.ts';
import { incidents, inRoot, times } from './wording.ts';

/** The essays below an incident stand open unless there are more. */
const MOST_OPEN = 8;

/** The rows of incidents; sorted by place or actor they stand below its name. */
export function incidentNodes(rows: readonly IncidentRow[], services: Services): TreeNode[] {
  const { sort } = services.incidentView;
  if (sort !== 'place' && sort !== 'actor') return rows.map((row) => incidentNode(row, services));
  const groups = new Map<string, IncidentRow[]>();
  for (const row of rows) {
    const name = (sort === 'place' ? row.place : row.parties[0])?.name ?? '';
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  return [...groups].map(([name, own]) => groupNode(name, own, services));
}

/** Incidents of one place or actor, or of none. */
function groupNode(name: string, rows: readonly IncidentRow[], services: Services): TreeNode {
  const { scope, sort } = services.incidentView;
  const [first] = rows;
  const entity = (sort === 'place' ? first?.place : first?.parties[0])?.entity ?? '';
  const kind = services.corpus.glossary.entities.get(entity)?.kind.value;
  const none = sort === 'place' ? vscode.l10n.t('No place') : vscode.l10n.t('No actor');
  const label = name || none;
  return {
    id: `by/${name}`,
    label,
    description: `${rows.length}`,
    ...(kind && { icon: kindIcon(kind) }),
    spoken: `${label}: ${incidents(rows.length)}`,
    menu: 'copy',
    name: label,
    markdown: () =>
      [`## ${label}`, '', ...rows.map((row) => incidentLine(row, scope === 'all'))].join('\n'),
    open: true,
    children: () => rows.map((row) => incidentNode(row, services)),
  };
}

/** An incident with the rows below it. */
function incidentNode(row: IncidentRow, services: Services): TreeNode {
  const { incident, title, signs, first } = row;
  const { sort } = services.incidentView;
  const { eventType } = services.corpus.glossary.incidents.get(incident) ?? {};
  return {
    id: incident,
    label: labelOf(row, sort),
    description: descriptionOf(row, sort),
    icon: eventIcon(eventType?.value),
    spoken: spokenOf(row),
    subject: incident,
    menu: menuOf(row, services),
    ...(first && { first: { uri: first.uri, span: first.span } }),
    card: () => cardOf(row, services),
    foot: signs.map(signText).join(' · '),
    name: title,
    markdown: () => incidentLine(row, services.incidentView.scope === 'all'),
    children: () => [
      ...tellingNodes(row, services),
      ...placeNodes(row, services),
      ...partyNodes(row, services),
    ],
  };
}

/**
 * "2024-11  ≠ Panjgur explosions": where it stands in the order of the rows, then its signs. A side
 * bar as wide as VS Code makes it holds some 35 characters: what stands behind the title is cut.
 */
function labelOf(row: IncidentRow, sort: IncidentSort): string {
  const { date, first, title, signs } = row;
  const order = sort === 'essay' ? `¶ ${first?.paragraph ?? '–'}` : headDate(date);
  return `${order}  ${[...signs.map(signMark), title].join(' ')}`;
}

/** "5 · 6 October 2024": how often it is told, and what the head of the row does not say of when. */
function descriptionOf({ count, possible, date }: IncidentRow, sort: IncidentSort): string {
  const counted = possible ? vscode.l10n.t('{0} possible', count) : `${count}`;
  return sort === 'essay' || hasDay(date) ? `${counted} · ${longDate(date)}` : counted;
}

function spokenOf({ title, date, count, possible, signs }: IncidentRow): string {
  const told = possible
    ? vscode.l10n.t('possibly told {0}', times(count))
    : vscode.l10n.t('told {0}', times(count));
  return [title, longDate(date), told, ...signs.map(signWords)].filter(Boolean).join(', ');
}

function menuOf({ incident, place, parties }: IncidentRow, { corpus }: Services): string {
  const actor = parties.some(({ entity }) => entity) ? ' hasActor' : '';
  const { reports = [] } = corpus.glossary.incidents.get(incident) ?? {};
  const compared = reports.length > 1 ? ' hasReports' : '';
  return `incident subject copy told${place ? ' hasPlace' : ''}${actor}${compared}`;
}

/** The card says where the essay on the screen tells of it, if it does. */
function cardOf({ incident }: IncidentRow, { corpus, essays }: Services) {
  const annotated = essays.current?.annotated;
  const told = annotated?.tellings.some((telling) => telling.incident === incident);
  return incidentCard(corpus.glossary, told ? annotated : undefined, incident);
}

/** The tellings; over all essays those of each essay below its name, made when it is opened. */
function tellingNodes(row: IncidentRow, { corpus, incidentView }: Services): TreeNode[] {
  const { incident, essays } = row;
  if (incidentView.scope === 'essay') return toldNodes(incident, row);
  return essays.map((told) => {
    const { uri, essay: name, source, count } = told;
    const id = `${incident}/essay/${uri}`;
    return {
      id,
      label: shortEssayName({ source, title: name }, corpus.glossary),
      description: inRoot(`${count}`, uri),
      icon: new vscode.ThemeIcon('book'),
      spoken: inRoot(vscode.l10n.t('{0}, told {1}', name, times(count)), uri),
      tooltip: name,
      menu: 'copy',
      name,
      open: essays.length <= MOST_OPEN,
      children: () => toldNodes(incident, told, id),
    };
  });
}

function toldNodes(incident: string, { tellings }: Pick<EssayTold, 'tellings'>, under = incident) {
  return tellings.map((telling, at) => tellingNode(incident, telling, `${under}/telling/${at}`));
}

function tellingNode(incident: string, telling: TellingRow, id: string): TreeNode {
  const { uri, span, paragraph, excerpt, sentence, possible, rivals } = telling;
  const where = vscode.l10n.t('paragraph {0}', paragraph);
  const others = rivals.length > 0 ? vscode.l10n.t('possibly, or {0}', rivals.join(', ')) : '';
  const doubt = possible ? others || vscode.l10n.t('possibly') : '';
  return {
    id,
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

/** The first mention of the first of some entities that the essay on the screen names; else where the incident is told first. */
function placeInText(
  { first }: IncidentRow,
  entities: readonly string[],
  { essays, incidentView }: Services,
): Pick<TreeNode, 'place'> {
  const essay = incidentView.scope === 'essay' ? essays.current?.annotated : undefined;
  for (const entity of essay ? entities : []) {
    const span = essay && firstMention(essay, entity);
    if (span) return { place: { uri: essay.essay.uri, span } };
  }
  return first ? { place: { uri: first.uri, span: first.span } } : {};
}

function placeNodes(row: IncidentRow, services: Services): TreeNode[] {
  const { incident, place } = row;
  if (!place) return [];
  const { entities } = services.corpus.glossary;
  const shown = placeInText(row, [place.entity], services);
  return [
    {
      id: `${incident}/place`,
      label: place.name,
      icon: kindIcon(entities.get(place.entity)?.kind.value ?? 'place'),
      spoken: vscode.l10n.t('place: {0}', place.name),
      subject: place.entity,
      menu: `subject isPlace${shown.place ? ' place' : ''} copy`,
      name: place.name,
      ...shown,
    },
  ];
}

function partyNodes(row: IncidentRow, services: Services): TreeNode[] {
  const { incident, parties } = row;
  if (!parties.length) return [];
  const names = parties.map((party) => {
    const doubt = SAID_WITH_DOUBT.has(party.attribution ?? '') ? [party.attribution ?? ''] : [];
    const words = [party.role, ...doubt].map((word) => say(word));
    return `${party.name} (${words.join(', ')})`;
  });
  const actors = parties.flatMap(({ entity }) => entity ?? []);
  const shown = placeInText(row, actors, services);
  const menu = `subject parties copy${actors.length > 0 ? ' hasActor' : ''}`;
  return [
    {
      id: `${incident}/parties`,
      label: names.join(' · '),
      icon: new vscode.ThemeIcon('organization'),
      spoken: vscode.l10n.t('parties: {0}', names.join(', ')),
      subject: incident,
      menu: shown.place ? `${menu} place` : menu,
      tooltip: names.join('\n'),
      name: names.join(', '),
      ...shown,
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
