/** The tree "Incidents": what the current essay tells of, by date. */
import * as vscode from 'vscode';
import { dateText as spokenDate, incidentCard, incidentRows } from '../core/index.ts';
import type { IncidentRow } from '../core/index.ts';
import { createEssayTree } from '../vscode/essay-tree.ts';
import type { TreeNode } from '../vscode/essay-tree.ts';
import type { ReadEssay } from '../vscode/essays.ts';
import { eventIcon, kindIcon } from '../vscode/kinds.ts';
import type { Services } from '../vscode/services.ts';
import { times } from '../vscode/wording.ts';

/** Registers the tree of incidents. */
export function registerIncidentTree(services: Services): vscode.Disposable {
  return createEssayTree(services, {
    view: 'corpusReader.incidents',
    rows: (essay) => {
      const rows = incidentRows(essay.annotated, services.corpus.glossary);
      return {
        nodes: rows.map((row) => incidentNode(row, essay, services)),
        summary: `${rows.length}`,
      };
    },
  });
}

function incidentNode(row: IncidentRow, essay: ReadEssay, services: Services): TreeNode {
  const { glossary } = services.corpus;
  const { incident, title, date, dateText, count } = row;
  const told = row.possible
    ? vscode.l10n.t('possibly told {0}', times(count))
    : vscode.l10n.t('told {0}', times(count));
  return {
    id: incident,
    label: `${shortDate(dateText)}  ${title}`,
    description: row.possible ? `${count} ?` : `${count}`,
    icon: eventIcon(glossary.incidents.get(incident)?.eventType.value),
    spoken: `${title}, ${date ? spokenDate(date) : dateText}, ${told}`,
    subject: incident,
    card: () => incidentCard(glossary, essay.annotated, incident),
    children: [
      ...row.tellings.map((telling, at) => tellingNode(incident, telling, at)),
      ...placeNodes(row, essay, services),
      ...partyNodes(row),
    ],
  };
}

/** Open and closed periods as they are written by hand: `../2024` is "–2024", `2001/..` is "2001–". */
function shortDate(edtf: string): string {
  return edtf
    .replace(/^\.\.\//, '–')
    .replace(/\/\.\.$/, '–')
    .replace('/', '–');
}

function tellingNode(
  incident: string,
  { span, paragraph, excerpt, sentence, possible }: IncidentRow['tellings'][number],
  at: number,
): TreeNode {
  const where = vscode.l10n.t('paragraph {0}', paragraph);
  return {
    id: `${incident}/telling/${at}`,
    label: possible ? `¶ ${paragraph} ?` : `¶ ${paragraph}`,
    description: excerpt,
    spoken: possible
      ? vscode.l10n.t('{0}, possibly: {1}', where, sentence)
      : `${where}: ${sentence}`,
    tooltip: sentence,
    span,
  };
}

function placeNodes(
  { incident, place }: IncidentRow,
  { annotated }: ReadEssay,
  { corpus }: Services,
): TreeNode[] {
  if (!place) return [];
  const mention = annotated.mentions.find(({ entity }) => entity === place.entity);
  return [
    {
      id: `${incident}/place`,
      label: place.name,
      icon: kindIcon(corpus.glossary.entities.get(place.entity)?.kind.value ?? 'place'),
      spoken: vscode.l10n.t('place: {0}', place.name),
      subject: place.entity,
      ...(mention ? { span: mention } : {}),
    },
  ];
}

function partyNodes({ incident, parties }: IncidentRow): TreeNode[] {
  if (!parties.length) return [];
  const names = parties.map((party) => {
    const said = SAID_WITH_DOUBT.has(party.attribution ?? '') ? `, ${party.attribution}` : '';
    return `${party.name} (${party.role}${said})`;
  });
  return [
    {
      id: `${incident}/parties`,
      label: names.join(' · '),
      icon: new vscode.ThemeIcon('organization'),
      spoken: vscode.l10n.t('parties: {0}', names.join(', ')),
      subject: incident,
      tooltip: names.join('\n'),
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
