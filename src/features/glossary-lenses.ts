/**
 * Code lenses in glossary files: over each entry how often the essays name or tell of it; a click
 * lists the places. Counting waits until nothing is typed for a while.
 */
import * as vscode from 'vscode';
import { referencesIn } from '../core/index.ts';
import { debounce } from '../vscode/debounce.ts';
import { rangeIn } from '../vscode/entry-places.ts';
import { entriesOf, isGlossary, rangeOfEntry, YAML } from '../vscode/glossary-documents.ts';
import type { Services } from '../vscode/services.ts';
import { inOwnTurn } from '../vscode/turns.ts';

const SHOW = 'corpusReader.showPlaces';
/** After an edit the essays are counted anew once this is over, in milliseconds. */
const SETTLES = 1500;

/** Registers the lenses and the command that they call. */
export function registerGlossaryLenses(services: Services): vscode.Disposable {
  const { library, glossary } = services;
  const changed = new vscode.EventEmitter<void>();
  let counted = false;
  const count = async () => {
    await library.all();
    counted = true;
    changed.fire();
  };
  const later = debounce(SETTLES, () => void count());
  const provideCodeLenses = (
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): vscode.ProviderResult<Lens[]> => {
    if (!isGlossary(services, document)) return [];
    if (!counted) void count();
    return counted ? inOwnTurn(token, () => lensesOf(services, document)) : [];
  };
  // Of thousands of lenses those in view are written out.
  const resolveCodeLens = (lens: Lens): Lens => Object.assign(lens, { command: lens.written() });
  return vscode.Disposable.from(
    changed,
    later,
    glossary.onDidChange(() => counted && later()),
    vscode.workspace.onDidSaveTextDocument((document) => {
      if (counted && services.essays.isEssay(document)) later();
    }),
    vscode.commands.registerCommand(SHOW, (uri: string, line: number, column: number, id: string) =>
      showPlaces(services, vscode.Uri.parse(uri), new vscode.Position(line, column), id),
    ),
    vscode.languages.registerCodeLensProvider(YAML, {
      provideCodeLenses,
      resolveCodeLens,
      onDidChangeCodeLenses: changed.event,
    }),
  );
}

interface Lens extends vscode.CodeLens {
  readonly written: () => vscode.Command;
}

function lensesOf({ library, corpus }: Services, document: vscode.TextDocument): Lens[] {
  const { entities, incidents } = corpus.glossary;
  const surveys = library.surveys;
  const counts = new Map<string, { count: number; essays: number }>();
  const add = (id: string, count: number) => {
    const known = counts.get(id) ?? { count: 0, essays: 0 };
    counts.set(id, { count: known.count + count, essays: known.essays + 1 });
  };
  for (const { counts: named, incidents: told } of surveys) {
    for (const [id, count] of named) add(id, count);
    for (const { incident, count } of told) add(incident, count);
  }
  return entriesOf(document).flatMap(({ key: table, children }) =>
    children.flatMap(({ key: id, at }) => {
      const known = table === 'entities' ? entities.has(id) : incidents.has(id);
      if (!known || !/^(?:entities|incidents)$/.test(table)) return [];
      const { count, essays } = counts.get(id) ?? { count: 0, essays: 0 };
      const range = rangeOfEntry(document, at);
      const { line, character } = range.start;
      const written = () => ({
        title: table === 'entities' ? mentions(count, essays) : tellings(count, essays),
        command: count ? SHOW : '',
        arguments: [document.uri.toString(), line, character, id],
      });
      return Object.assign(new vscode.CodeLens(range), { written });
    }),
  );
}

function mentions(count: number, essays: number): string {
  const { t } = vscode.l10n;
  if (count === 0) return t('named in no essay');
  if (count === 1) return t('1 mention');
  return essays === 1
    ? t('{0} mentions in 1 essay', count)
    : t('{0} mentions in {1} essays', count, essays);
}

function tellings(count: number, essays: number): string {
  const { t } = vscode.l10n;
  if (count === 0) return t('told in no essay');
  if (count === 1) return t('told once');
  return essays === 1
    ? t('told {0} times in 1 essay', count)
    : t('told {0} times in {1} essays', count, essays);
}

async function showPlaces(
  { library }: Services,
  uri: vscode.Uri,
  position: vscode.Position,
  id: string,
): Promise<void> {
  const ids = new Set([id]);
  const places = (await library.all()).flatMap((survey) =>
    referencesIn(survey, ids).map(
      (span) => new vscode.Location(vscode.Uri.parse(survey.uri), rangeIn(survey.lines, span)),
    ),
  );
  await vscode.commands.executeCommand('editor.action.showReferences', uri, position, places);
}
