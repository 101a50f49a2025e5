/** The tree "Incidents": what the current essay, or all essays, tell of. */
import * as vscode from 'vscode';
import { tellingsAt } from '../core/index.ts';
import type { Annotated } from '../core/index.ts';
import { fileName, isText } from '../vscode/documents.ts';
import { EssayTree } from '../vscode/essay-tree.ts';
import type { Followed, TreeRows } from '../vscode/essay-tree.ts';
import type { ReadEssay } from '../vscode/essays.ts';
import { incidentNodes } from '../vscode/incident-nodes.ts';
import { shownIncidents } from '../vscode/incident-view.ts';
import { filterWords } from '../vscode/incident-words.ts';
import type { Services } from '../vscode/services.ts';
import { incidents, shortName, titleOf, viewWords } from '../vscode/wording.ts';

const VIEW = 'corpusReader.incidents';

/** Registers the tree of incidents. */
export function registerIncidentTree(services: Services): vscode.Disposable {
  const { corpus, incidentView, library } = services;
  // Counts how often the view was arranged anew: the rows are then made anew.
  let arranged = 0;
  const counted = incidentView.onDidChange(() => (arranged += 1));
  const tree = new EssayTree(services, {
    view: VIEW,
    warns: true,
    madeOf: (essay) => [
      essay?.annotated,
      corpus.revision,
      services.glossary.source,
      arranged,
      library.revision,
      library.complete,
    ],
    rows: (essay) => rowsOf(services, essay),
    settled: (essay) => (incidentView.scope === 'all' ? library.settled : essay !== undefined),
    message: () =>
      [progressWords(services), notRead(services), filterMessage(services)]
        .filter(Boolean)
        .join(' · '),
    follow,
    changes: [incidentView.onDidChange, library.onDidChange],
  });
  return vscode.Disposable.from(counted, tree, surveying(services, tree));
}

function rowsOf(services: Services, essay: ReadEssay | undefined): TreeRows {
  const { corpus, incidentView, library } = services;
  const { rows, all } = shownIncidents(services);
  // Before each essay was read once, the view's message says how far that has come.
  if (incidentView.scope === 'all' && !library.complete) {
    return { nodes: incidentNodes(rows, services), description: vscode.l10n.t('all essays') };
  }
  const nodes = incidentNodes(rows, services);
  const count = `${rows.length}/${all.length}`;
  const emptied = incidentView.filtered && rows.length === 0;
  if (emptied) return { nodes, description: `${count} · ${wordsOf(services)}` };
  const of =
    incidentView.scope === 'all'
      ? vscode.l10n.t('all essays ({0})', library.surveys.length)
      : essay && shortName(essay.annotated, corpus.glossary);
  if (of === undefined) return { nodes, description: '' };
  return {
    nodes,
    description: incidentView.filtered
      ? `${count} · ${of}`
      : viewWords(rows.length, incidents(0), of, services),
  };
}

function progressWords({ incidentView, library: { progress } }: Services): string {
  if (incidentView.scope !== 'all' || !progress) return '';
  return vscode.l10n.t('Reading {0} of {1} essays …', progress.done, progress.total);
}

/** Of another essay than the text in front: that this one is not read, and what would. */
function notRead({ essays, incidentView, corpus }: Services): string {
  const front = vscode.window.activeTextEditor?.document;
  const { current } = essays;
  if (incidentView.scope === 'all' || !current || !front) return '';
  if (essays.isEssay(front) || !isText(front)) return '';
  return vscode.l10n.t(
    'Shown is “{0}”: {1} is not read as an essay (the command “Read as Essay” has it read)',
    titleOf(current.annotated, corpus.glossary),
    fileName(front.uri),
  );
}

/** What is filtered, and how to see all again; over an empty view VS Code would show nothing else. */
function filterMessage(services: Services): string {
  const { incidentView } = services;
  if (!incidentView.filtered || shownIncidents(services).rows.length === 0) return '';
  return vscode.l10n.t('Only {0} (“Clear Filter” above shows all)', wordsOf(services));
}

function wordsOf({ corpus, incidentView }: Services): string {
  return filterWords(incidentView.filter, corpus.glossary);
}

/** The tellings at a place: those with a word there first, then those around it. */
function follow(annotated: Annotated, offset: number): Followed[] {
  const around = annotated.tellingsIn({ start: offset, end: offset + 1 });
  return [...tellingsAt(annotated, offset), ...around].map(({ incident, start }) => ({
    subject: incident,
    start,
  }));
}

/** Surveys all essays while the view asks for them; switching back to one essay stops it. */
function surveying({ incidentView, library }: Services, { view }: EssayTree): vscode.Disposable {
  let done: (() => void) | undefined;
  const showProgress = () => {
    if (!library.progress) {
      done?.();
      done = undefined;
    } else if (!done) {
      const ended = new Promise<void>((resolve) => (done = resolve));
      void vscode.window.withProgress({ location: { viewId: VIEW } }, () => ended);
    }
  };
  let held: vscode.Disposable | undefined;
  const start = () => {
    if (incidentView.scope === 'essay') {
      held?.dispose();
      held = undefined;
    } else if (view.visible) held ??= library.hold();
    showProgress();
  };
  start();
  return vscode.Disposable.from(
    incidentView.onDidChange(start),
    view.onDidChangeVisibility(start),
    library.onDidChange(showProgress),
    {
      dispose: () => {
        held?.dispose();
        done?.();
      },
    },
  );
}
