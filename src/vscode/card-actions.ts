/**
 * What can be done from a card: the line of links below it.
 *
 * Each is a command that takes `{ subject, uri, span }` (the last two where the card was asked for
 * at a place of an essay). One that the manifest does not contribute is not offered, so a feature
 * that is switched off takes its link along.
 */
import * as vscode from 'vscode';
import type { Card, Span } from '../core/index.ts';
import {
  actionCommand,
  commandLink,
  GLOSSARY_COMMAND,
  TOGGLE_HOVER_COMMAND,
} from './card-links.ts';
import { getSetting } from './settings.ts';

/** A place of an essay for which a card was asked. */
export interface CardPlace {
  readonly uri: string;
  readonly span: Span;
}

/** What an action is told, as the argument of its command. */
export interface ActionArgument extends Partial<CardPlace> {
  readonly subject: string;
}

interface Action {
  readonly command: string;
  readonly label: string;
  readonly title: string;
}

/** The links for a card, as Markdown; `quiet` adds the one that switches hover cards off. */
export function cardActions(
  card: Card,
  place: CardPlace | undefined,
  offered: ReadonlySet<string>,
  quiet = false,
): string {
  const argument: ActionArgument = { subject: card.subject, ...place };
  const links = actionsOf(card, place)
    .filter(({ command }) => offered.has(command))
    .map(({ command, label, title }) => {
      const what = command === GLOSSARY_COMMAND ? card.subject : argument;
      return `[${label}](${commandLink(command, what)} "${title}")`;
    });
  if (quiet && getSetting('hover.enabled')) {
    const title = vscode.l10n.t('Switch hover cards off');
    links.push(`[${vscode.l10n.t('Quiet')}](command:${TOGGLE_HOVER_COMMAND} "${title}")`);
  }
  return links.join(' · ');
}

function actionsOf({ kind, reports = 0 }: Card, place: CardPlace | undefined): readonly Action[] {
  const { t } = vscode.l10n;
  const entry: Action = {
    command: GLOSSARY_COMMAND,
    label: t('Glossary'),
    title: t('Open the entry in the glossary'),
  };
  const why = {
    command: actionCommand('explain'),
    label: t('Why?'),
    title: t('See why it was read so'),
  };
  if (kind === 'incident') {
    const compare = {
      command: actionCommand('compare'),
      label: t('Compare reports'),
      title: t('Set side by side what each source says'),
    };
    return [entry, ...(reports > 1 ? [compare] : []), ...(place ? [why] : [])];
  }
  const mentions = {
    command: actionCommand('mentions'),
    label: t('All mentions'),
    title: t('List every place that names it'),
  };
  if (!place) return [entry, mentions];
  return [
    entry,
    mentions,
    {
      command: actionCommand('pin'),
      label: t('Pin…'),
      title: t('Say yourself who is meant here'),
    },
    why,
  ];
}
