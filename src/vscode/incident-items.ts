/**
 * Incidents as rows of a list: an icon for what happened, the title, the date where the title does
 * not say it, then what the list adds.
 */
import * as vscode from 'vscode';
import type { Incident } from '../core/index.ts';
import { longDate } from './incident-words.ts';
import { eventIcon } from './kinds.ts';

/** One row. */
export function incidentItem(
  { prefLabel, date, eventType }: Incident,
  ...more: readonly string[]
): vscode.QuickPickItem {
  const when = longDate(date?.value ?? '');
  const label = prefLabel.value;
  return {
    label,
    description: [...(label.includes(when) ? [] : [when]), ...more].join(' · '),
    iconPath: eventIcon(eventType.value),
  };
}

/** Rows of what the essay tells of, then those of the rest, each group under its heading. */
export function toldFirst<T extends object>(
  told: readonly T[],
  others: readonly T[],
): readonly (T | vscode.QuickPickItem)[] {
  const { t } = vscode.l10n;
  const heading = (label: string) => ({ label, kind: vscode.QuickPickItemKind.Separator });
  return [
    ...(told.length > 0 ? [heading(t('told in this essay')), ...told] : []),
    ...(others.length > 0 ? [heading(t('others')), ...others] : []),
  ];
}
