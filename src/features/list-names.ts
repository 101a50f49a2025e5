/** "List Names in This Paragraph": who is named here, each with the card, by keyboard alone. */
import * as vscode from 'vscode';
import { cardToPlainText, entityCard, incidentCard, said } from '../core/index.ts';
import type { Annotated, Card, Mention, Telling } from '../core/index.ts';
import { say } from '../vscode/card-links.ts';
import { select } from '../vscode/editors.ts';
import { eventIcon, kindIcon } from '../vscode/kinds.ts';
import type { Services } from '../vscode/services.ts';
import { sayInPassing, times } from '../vscode/wording.ts';

interface NameItem extends vscode.QuickPickItem {
  readonly place?: Mention | Telling;
}

/** Registers the command. */
export function registerListNames(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand('corpusReader.listNames', () => listNames(services));
}

async function listNames(services: Services): Promise<void> {
  const { active } = services.essays;
  if (!active) return sayInPassing(vscode.l10n.t('Open an essay first.'));
  const { annotated, editor, document } = active;
  const offset = document.offsetAt(editor.selection.active);
  const block = annotated.essay.blocks.find(({ end }) => offset <= end);
  const items = block ? itemsOf(annotated, block.paragraph, services) : [];
  if (!block || items.length === 0) {
    return sayInPassing(vscode.l10n.t('Nobody of the glossary is named in this paragraph.'));
  }
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Names and incidents in ¶ {0}', block.paragraph),
    placeHolder: vscode.l10n.t('Enter goes to the name'),
    matchOnDetail: true,
  });
  if (chosen?.place) select(editor, chosen.place);
}

function itemsOf(annotated: Annotated, paragraph: number, { corpus }: Services): NameItem[] {
  const { glossary } = corpus;
  const here = <T extends Mention | Telling>(places: readonly T[]) =>
    places.filter((place) => place.paragraph === paragraph);
  const names = group(here(annotated.mentions), (mention) => mention.entity);
  const told = group(here(annotated.tellings), (telling) => telling.incident);
  const entities = [...names].map(([id, [first, ...rest]]) =>
    itemOf(entityCard(glossary, annotated, id, first), first, rest.length + 1),
  );
  const incidents = [...told].map(([id, [first, ...rest]]) => {
    const item = itemOf(incidentCard(glossary, annotated, id, first), first, rest.length + 1);
    const incident = glossary.incidents.get(id);
    return item && incident && { ...item, iconPath: eventIcon(incident.eventType.value) };
  });
  return [...entities, ...incidents].filter((item) => item !== undefined);
}

function group<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const list = groups.get(keyOf(item));
    if (list) list.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

function itemOf(
  card: Card | undefined,
  place: Mention | Telling | undefined,
  count: number,
): NameItem | undefined {
  if (!card || !place) return undefined;
  const [, ...lines] = cardToPlainText([{ ...card, sources: [] }], say).split('\n');
  return {
    label: card.title,
    description: `${said(card.aside, say)} · ${times(count)}`,
    detail: lines.join(' · '),
    iconPath: kindIcon(card.kind),
    place,
  };
}
