/**
 * How the view "Incidents" stands: which essays, in which order, through which filter.
 *
 * Remembered for the workspace; a sort that nobody chose here is the setting's.
 */
import * as vscode from 'vscode';
import { arrangeIncidents, incidentRows, isActive, mergeIncidentRows } from '../core/index.ts';
import type { IncidentFilter, IncidentRow, IncidentSort } from '../core/index.ts';
import type { Services } from './services.ts';
import { getSetting, onSettingChange } from './settings.ts';

/** The essay on the screen, or all essays of the workspace. */
export type IncidentScope = 'essay' | 'all';

interface Remembered {
  readonly scope?: IncidentScope;
  readonly sort?: IncidentSort | undefined;
  readonly filter?: IncidentFilter;
}

const KEY = 'incidentView';

/** Remembers how the view stands and tells when that changes. */
export class IncidentView implements vscode.Disposable {
  readonly #memory: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #listening: vscode.Disposable;
  #state: Remembered;
  /** The setting's, kept: every row asks for it, and VS Code takes a tenth of a millisecond to say. */
  #usual = getSetting('incidents.sort');
  /** Scope, sort or filter changed. */
  readonly onDidChange = this.#changed.event;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
    this.#state = memory.get<Remembered>(KEY, {});
    this.#listening = onSettingChange(['incidents.sort'], () => {
      this.#usual = getSetting('incidents.sort');
      // Who changes the setting wants to see what it does.
      this.set({ sort: undefined });
    });
  }

  get scope(): IncidentScope {
    return this.#state.scope ?? 'essay';
  }

  get sort(): IncidentSort {
    return this.#state.sort ?? this.#usual;
  }

  get filter(): IncidentFilter {
    return this.#state.filter ?? {};
  }

  /** Whether a filter is active. */
  get filtered(): boolean {
    return isActive(this.filter);
  }

  /** Changes what is named; the rest stays. */
  set(change: Remembered): void {
    this.#state = { ...this.#state, ...change };
    void this.#memory.update(KEY, this.#state);
    this.#changed.fire();
  }

  dispose(): void {
    this.#listening.dispose();
    this.#changed.dispose();
  }
}

/** The incidents of the view: those shown, in their order, and all that the filter chose from. */
export interface ShownIncidents {
  readonly rows: readonly IncidentRow[];
  readonly all: readonly IncidentRow[];
}

/** The incidents that the view shows as it stands. */
export function shownIncidents(services: Services): ShownIncidents {
  const { corpus, incidentView } = services;
  const all = rowsInScope(services);
  const rows = arrangeIncidents(all, incidentView.sort, incidentView.filter, corpus.glossary);
  if (incidentView.scope === 'essay' || incidentView.sort !== 'essay') return { rows, all };
  // Over several essays their order comes first.
  const essayOf = ({ first }: IncidentRow) => first?.uri ?? '';
  return { rows: rows.toSorted((a, b) => compare(essayOf(a), essayOf(b))), all };
}

function rowsInScope({ corpus, essays, incidentView, library }: Services): readonly IncidentRow[] {
  if (incidentView.scope === 'all') {
    return mergeIncidentRows(library.surveys.toSorted((a, b) => compare(a.uri, b.uri)));
  }
  const essay = essays.current;
  return essay ? incidentRows(essay.annotated, corpus.glossary) : [];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
