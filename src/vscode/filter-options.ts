/** What the incidents of the view can be filtered by, with how many there are of each. */
import type * as vscode from 'vscode';
import type { Glossary, IncidentRow } from '../core/index.ts';
import { eventTypeWords, signText } from './incident-words.ts';
import { eventIcon, kindIcon } from './kinds.ts';
import { incidents } from './wording.ts';

/** What is chosen from a list; text is typed. */
export type FilterKey = 'actor' | 'place' | 'eventType' | 'sign';

/** One value to choose, such as a place. */
export interface FilterOption extends vscode.QuickPickItem {
  readonly value: string;
}

/** The values that the rows have, the most frequent first. */
export function filterOptions(
  key: FilterKey,
  rows: readonly IncidentRow[],
  glossary: Glossary,
): readonly FilterOption[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    for (const value of new Set(valuesOf(row, key, glossary))) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([value, count]) => ({
      value,
      ...shown(value, key, glossary),
      description: incidents(count),
      count,
    }))
    .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label));
}

function valuesOf(row: IncidentRow, key: FilterKey, glossary: Glossary): readonly string[] {
  switch (key) {
    case 'actor':
      return row.parties.flatMap(({ entity }) => entity ?? []);
    case 'place':
      return row.place ? [row.place.entity] : [];
    case 'eventType':
      return [glossary.incidents.get(row.incident)?.eventType.value ?? []].flat();
    case 'sign':
      return row.signs;
  }
}

function shown(
  value: string,
  key: FilterKey,
  glossary: Glossary,
): Pick<vscode.QuickPickItem, 'label' | 'iconPath'> {
  switch (key) {
    case 'actor':
    case 'place': {
      const entity = glossary.entities.get(value);
      const kind = entity?.kind.value ?? 'place';
      return { label: entity?.prefLabel.value ?? value, iconPath: kindIcon(kind) };
    }
    case 'eventType':
      return { label: eventTypeWords(value), iconPath: eventIcon(value) };
    case 'sign':
      return { label: signText(value as IncidentRow['signs'][number]) };
  }
}
