/** The kinds of subjects as the eye meets them: their names, icons and colours. */
import * as vscode from 'vscode';
import { ENTITY_KINDS } from '../core/index.ts';
import type { EntityKind } from '../core/index.ts';

/** What can be marked in an essay: the kinds of entities, and incidents. */
export type MarkedKind = EntityKind | 'incident';

/** All kinds, in the order in which they are listed everywhere. */
export const KINDS: readonly MarkedKind[] = [...ENTITY_KINDS, 'incident'];

const ICONS: Readonly<Record<MarkedKind, string>> = {
  person: 'person',
  state: 'globe',
  organisation: 'briefcase',
  group: 'organization',
  place: 'location',
  agreement: 'law',
  incident: 'circle-filled',
};

const EVENT_ICONS: Readonly<Record<string, string>> = {
  battles: 'target',
  'violence-against-civilians': 'warning',
  explosions: 'flame',
  protests: 'megaphone',
  riots: 'megaphone',
  'strategic-developments': 'milestone',
};

/** The colour of a kind's names. */
export function kindColour(kind: MarkedKind): vscode.ThemeColor {
  return new vscode.ThemeColor(`corpusReader.${kind}Foreground`);
}

/** The icon of a kind, tinted with its colour. */
export function kindIcon(kind: MarkedKind): vscode.ThemeIcon {
  return new vscode.ThemeIcon(ICONS[kind], kindColour(kind));
}

/** The icon of an incident by its event type, tinted. */
export function eventIcon(eventType: string | undefined): vscode.ThemeIcon {
  return new vscode.ThemeIcon(
    EVENT_ICONS[eventType ?? ''] ?? ICONS.incident,
    kindColour('incident'),
  );
}

/** The name of a kind for a heading: "States". */
export function kindPlural(kind: MarkedKind): string {
  switch (kind) {
    case 'person':
      return vscode.l10n.t('Persons');
    case 'state':
      return vscode.l10n.t('States');
    case 'organisation':
      return vscode.l10n.t('Organisations');
    case 'group':
      return vscode.l10n.t('Groups');
    case 'place':
      return vscode.l10n.t('Places');
    case 'agreement':
      return vscode.l10n.t('Agreements and Plans');
    case 'incident':
      return vscode.l10n.t('Incidents');
  }
}

/** "New person", for the row that makes one. */
export function newKind(kind: EntityKind): string {
  switch (kind) {
    case 'person':
      return vscode.l10n.t('New person');
    case 'state':
      return vscode.l10n.t('New state');
    case 'organisation':
      return vscode.l10n.t('New organisation');
    case 'group':
      return vscode.l10n.t('New group');
    case 'place':
      return vscode.l10n.t('New place');
    case 'agreement':
      return vscode.l10n.t('New agreement or plan');
  }
}

/** Whether entities of a kind act: a place or an agreement does not. */
export function isActor(kind: EntityKind): boolean {
  return kind !== 'place' && kind !== 'agreement';
}
