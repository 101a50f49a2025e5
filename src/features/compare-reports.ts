/** "Compare Reports": a table of what each report of an incident says, whose cells lead to their places. */
import * as vscode from 'vscode';
import {
  cardAt,
  incidentOrder,
  locateQuotes,
  reportMatrix,
  signsOf,
  subjectOf,
} from '../core/index.ts';
import type { Essay, Glossary, Incident, ReportMatrix } from '../core/index.ts';
import {
  commandLink,
  GLOSSARY_COMMAND,
  linkArgument,
  REVEAL_COMMAND,
} from '../vscode/card-links.ts';
import { debounce } from '../vscode/debounce.ts';
import { fileName } from '../vscode/documents.ts';
import { incidentItem, toldFirst } from '../vscode/incident-items.ts';
import { signText } from '../vscode/incident-words.ts';
import { reportPage, type ReportPlace } from '../vscode/report-page.ts';
import type { Writing } from '../vscode/parts.ts';
import type { Services } from '../vscode/services.ts';
import { textsOf } from '../vscode/source-texts.ts';
import { sayInPassing } from '../vscode/wording.ts';

const VIEW_TYPE = 'corpusReader.reports';
const SETTLES = 300;

/** The command; it takes an incident's id, a row of the tree, or what is under the cursor. */
export function registerCompareReports(services: Services): Writing {
  const page = new Page(services);
  const compareReports = async (argument: unknown) => {
    const id = idIn(argument) ?? incidentAtCursor(services) ?? (await choose(services));
    const incident = id === undefined ? undefined : services.corpus.glossary.incidents.get(id);
    if (incident) await page.show(incident);
  };
  return { commands: { compareReports }, dispose: () => page.dispose() };
}

/** The page that shows the table of one incident; it follows the glossary and the essays. */
class Page implements vscode.Disposable {
  readonly #services: Services;
  readonly #again = debounce(SETTLES, () => void this.#fill());
  readonly #owned: vscode.Disposable;
  #panel: vscode.WebviewPanel | undefined;
  #incident = '';

  constructor(services: Services) {
    this.#services = services;
    this.#owned = vscode.Disposable.from(
      this.#again,
      services.glossary.onDidChange(this.#again),
      services.essays.onDidRead(() => this.#panel && this.#again()),
    );
  }

  async show({ id }: Incident): Promise<void> {
    this.#incident = id;
    if (this.#panel) this.#panel.reveal();
    else {
      const { Beside } = vscode.ViewColumn;
      const options = { enableCommandUris: [REVEAL_COMMAND, GLOSSARY_COMMAND] };
      this.#panel = vscode.window.createWebviewPanel(VIEW_TYPE, '', Beside, {
        ...options,
        enableFindWidget: true,
      });
      const icon = (theme: string) =>
        vscode.Uri.joinPath(this.#services.extensionUri, 'images', `essay-${theme}.svg`);
      this.#panel.iconPath = { light: icon('light'), dark: icon('dark') };
      this.#panel.onDidDispose(() => (this.#panel = undefined));
    }
    await this.#fill();
  }

  dispose(): void {
    this.#panel?.dispose();
    this.#owned.dispose();
  }

  async #fill(): Promise<void> {
    const id = this.#incident;
    const { glossary } = this.#services.corpus;
    const incident = glossary.incidents.get(id);
    if (!incident) return this.#panel?.dispose();
    const matrix = reportMatrix(incident, glossary);
    const sources = new Set(matrix.columns.map(({ source }) => source));
    const texts = await textsOf(sources, this.#services);
    if (!this.#panel || this.#incident !== id) return;
    const html = reportPage(matrix, placesOf(matrix, texts), commandLink(GLOSSARY_COMMAND, id));
    this.#panel.title = vscode.l10n.t('Reports: {0}', matrix.title);
    if (this.#panel.webview.html !== html) this.#panel.webview.html = html;
  }
}

/** For each report the places of its quotes, one in each text of its source. */
function placesOf({ columns }: ReportMatrix, texts: readonly Essay[]): readonly ReportPlace[][] {
  const places: ReportPlace[][] = columns.map(() => []);
  for (const essay of texts) {
    const found = locateQuotes(
      essay,
      columns.map(({ source, quotes }) => (source === essay.source ? quotes : [])),
    );
    found.forEach((place, i) => {
      if (!place) return;
      const { uri } = essay;
      places[i]?.push({
        link: commandLink(REVEAL_COMMAND, { uri, span: place.sentence, preserveFocus: false }),
        file: fileName(vscode.Uri.parse(uri)),
        paragraph: place.paragraph,
        quote: essay.textIn(place.quote),
        start: place.quote.start,
      });
    });
  }
  return places;
}

function idIn(argument: unknown): string | undefined {
  const value = linkArgument(argument);
  if (typeof value === 'string') return value;
  const row = value as { subject?: unknown } | null | undefined;
  return typeof row?.subject === 'string' ? row.subject : undefined;
}

function incidentAtCursor({ essays, corpus }: Services): string | undefined {
  const active = essays.active;
  if (!active) return undefined;
  const offset = active.document.offsetAt(active.editor.selection.start);
  const cards = cardAt(active.annotated, corpus.glossary, offset)?.cards ?? [];
  return cards.find(({ subject }) => hasReports(subjectOf(corpus.glossary, subject)))?.subject;
}

function hasReports(subject: ReturnType<typeof subjectOf>): subject is Incident {
  return subject?.type === 'incident' && (subject.reports?.length ?? 0) > 1;
}

/** The incidents with several reports by date, those of the essay on the screen first. */
async function choose({ essays, corpus }: Services): Promise<string | undefined> {
  const told = new Set(essays.current?.annotated.tellings.map(({ incident }) => incident));
  const all = [...corpus.glossary.incidents.values()].filter(hasReports);
  if (all.length === 0) {
    sayInPassing(vscode.l10n.t('No incident of the glossary has two reports to compare.'));
    return undefined;
  }
  const items = all
    .toSorted((a, b) => incidentOrder(a) - incidentOrder(b))
    .map((incident) => itemOf(incident, corpus.glossary));
  const chosen = await vscode.window.showQuickPick<Partial<Compared> & vscode.QuickPickItem>(
    toldFirst(
      items.filter(({ id }) => told.has(id)),
      items.filter(({ id }) => !told.has(id)),
    ),
    {
      title: vscode.l10n.t('Compare Reports'),
      placeHolder: vscode.l10n.t('Which incident? By date; type to filter by title, date or sign'),
      matchOnDescription: true,
    },
  );
  return chosen?.id;
}

interface Compared extends vscode.QuickPickItem {
  readonly id: string;
}

function itemOf(incident: Incident, glossary: Glossary): Compared {
  const count = vscode.l10n.t('{0} reports', incident.reports?.length ?? 0);
  const signs = signsOf(incident, glossary).map(signText);
  return { id: incident.id, ...incidentItem(incident, count, ...signs) };
}
