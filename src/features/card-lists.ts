/** "3 more" on a card: the list in full, as a Quick Pick whose rows lead where the card's would. */
import * as vscode from 'vscode';
import { entityCard, incidentCard, incidentsOf, said } from '../core/index.ts';
import type { Card, CardPart, CardTarget, LineName } from '../core/index.ts';
import {
  GLOSSARY_COMMAND,
  leaveCard,
  linkArgument,
  LIST_COMMAND,
  REVEAL_COMMAND,
  say,
} from '../vscode/card-links.ts';
import { incidentItem, toldFirst } from '../vscode/incident-items.ts';
import type { Services } from '../vscode/services.ts';
import { times } from '../vscode/wording.ts';

interface ListItem extends vscode.QuickPickItem {
  readonly target: CardTarget | undefined;
}

/** Registers the command behind "n more"; its argument is that of a card's link. */
export function registerCardLists(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand(LIST_COMMAND, async (argument: unknown) => {
    const asked = linkArgument(argument) as { subject?: unknown; line?: unknown } | undefined;
    const card = cardOf(services, String(asked?.subject));
    const line = card?.lines.find(({ name }) => name === asked?.line);
    if (!card || !line)
      return services.log.warn('A link to a list that is no more was not followed.');
    await leaveCard(argument);
    const items =
      line.name === 'in' ? incidentItems(services, card.subject) : (line.items ?? []).map(itemOf);
    const chosen = await vscode.window.showQuickPick<Partial<ListItem> & vscode.QuickPickItem>(
      items,
      {
        title: titleOf(card, line.name),
        placeHolder:
          line.name === 'in'
            ? vscode.l10n.t('The most told first, then by date; Enter goes there')
            : vscode.l10n.t('Enter goes there'),
        matchOnDescription: true,
      },
    );
    if (chosen?.target) await follow(chosen.target);
  });
}

/** The card as it stands now: the essay or the glossary may have changed since it was shown. */
function cardOf({ corpus, essays, library }: Services, id: string): Card | undefined {
  const { glossary } = corpus;
  const reading = essays.current?.annotated;
  return (
    entityCard(glossary, reading, id, undefined, library.surveys) ??
    incidentCard(glossary, reading, id, undefined, library.surveys)
  );
}

/** What a list is about. */
function titleOf({ title }: Card, name: LineName): string {
  const { t } = vscode.l10n;
  if (name === 'also') return t('Other names of {0}', title);
  if (name === 'not') return t('Not to be confused with {0}', title);
  if (name === 'holds') return t('Offices of {0}', title);
  if (name === 'in') return t('Incidents with {0}', title);
  if (name === 'also in') return t('Other essays with {0}', title);
  return `${title}: ${say(name)}`;
}

/** The incidents, the most told first; where there is room, with their dates in full and how often. */
function incidentItems({ corpus, essays }: Services, id: string) {
  const all = incidentsOf(corpus.glossary, essays.current?.annotated, id);
  const items = all.map(
    ({ incident, told, times: count }): ListItem & { readonly isTold: boolean } => ({
      ...incidentItem(incident, ...(count > 0 ? [times(count)] : [])),
      isTold: told !== undefined,
      target: told ? { type: 'reveal', ...told } : { type: 'glossary', subject: incident.id },
    }),
  );
  return toldFirst(
    items.filter(({ isTold }) => isTold),
    items.filter(({ isTold }) => !isTold),
  );
}

/** What is said of an item in passing stands behind it. */
function itemOf(parts: readonly CardPart[]): ListItem {
  const quiet = parts.filter(({ emphasis }) => emphasis === 'quiet');
  const loud = parts.filter(({ emphasis }) => emphasis !== 'quiet');
  const words = (each: readonly CardPart[]) => each.map((part) => said(part, say)).join('');
  return {
    label: words(loud),
    description: words(quiet).replace(/^[\s,·]+/, ''),
    target: parts.find(({ target }) => target)?.target,
  };
}

async function follow(target: CardTarget): Promise<void> {
  if (target.type === 'reveal') {
    const { uri, span } = target;
    await vscode.commands.executeCommand(REVEAL_COMMAND, { uri, span });
  } else if (target.type === 'glossary') {
    await vscode.commands.executeCommand(GLOSSARY_COMMAND, target.subject);
  }
}
