/**
 * "Show Spelling Ledger" and "Show Who Is Named Where": two tables over all essays of the
 * workspace, as texts to be read, searched and kept. On a number "Go to Definition" goes to the
 * place it stands for, or steps through the places.
 */
import * as vscode from 'vscode';
import { namedWhere, shortEssayName, spellings } from '../core/index.ts';
import type { EssaySurvey, Glossary } from '../core/index.ts';
import { debounce } from '../vscode/debounce.ts';
import { rangeIn } from '../vscode/entry-places.ts';
import { kindPlural } from '../vscode/kinds.ts';
import { plain } from '../vscode/markdown-lines.ts';
import { READ_ONLY_SCHEME } from '../vscode/read-only-files.ts';
import type { Services } from '../vscode/services.ts';
import { Sheet } from '../vscode/sheet.ts';
import { essayCount } from '../vscode/wording.ts';

/** An open sheet is made again when the essays have been quiet for so long. */
const QUIET = 1500;

/** Registers both commands, and where the cells of their texts lead. */
export function registerLedgers(services: Services): vscode.Disposable {
  const { library, files, glossary, essays } = services;
  const made = new Map<string, Sheet>();
  const offer = (name: string, write: (sheet: Sheet, surveys: readonly EssaySurvey[]) => void) => {
    const uri = files.offer(name, async () => {
      const surveys = sorted(await library.all());
      const sheet = new Sheet(surveys);
      write(sheet, surveys);
      made.set(uri.path, sheet);
      return sheet.text;
    });
    return uri;
  };
  const spelled = offer('spelling-ledger.md', (sheet, surveys) =>
    writeSpellings(services, sheet, surveys),
  );
  const named = offer('named-where.md', (sheet, surveys) => writeNamed(services, sheet, surveys));
  const show = async (uri: vscode.Uri) => {
    files.refresh(uri);
    await vscode.window.showTextDocument(uri, { preview: false });
  };
  const refresh = debounce(QUIET, () => {
    const open = new Set(vscode.workspace.textDocuments.map(({ uri }) => uri.toString()));
    for (const uri of [spelled, named]) if (open.has(uri.toString())) files.refresh(uri);
  });
  const provideDefinition = (document: vscode.TextDocument, position: vscode.Position) => {
    const sheet = made.get(document.uri.path);
    if (sheet?.text !== document.getText()) return [];
    return locationsAt(sheet, document.offsetAt(position));
  };
  return vscode.Disposable.from(
    refresh,
    vscode.commands.registerCommand('corpusReader.showSpellings', () => show(spelled)),
    vscode.commands.registerCommand('corpusReader.showNamedWhere', () => show(named)),
    vscode.languages.registerDefinitionProvider(
      { scheme: READ_ONLY_SCHEME },
      { provideDefinition },
    ),
    glossary.onDidChange(refresh),
    essays.onDidChangeCurrent(refresh),
  );
}

function sorted(surveys: readonly EssaySurvey[]): readonly EssaySurvey[] {
  return surveys.toSorted((a, b) => a.name.localeCompare(b.name));
}

function locationsAt(sheet: Sheet, offset: number): vscode.Location[] {
  const cell = sheet.cells.find(({ start, end }) => start <= offset && offset <= end);
  return (cell?.places ?? []).flatMap(({ survey, spans }) =>
    spans.map(
      (span) => new vscode.Location(vscode.Uri.parse(survey.uri), rangeIn(survey.lines, span)),
    ),
  );
}

function begin(
  sheet: Sheet,
  title: string,
  order: string,
  surveys: readonly EssaySurvey[],
  glossary: Glossary,
): void {
  sheet.line(`# ${title}`);
  sheet.line();
  const where = vscode.l10n.t(
    '“Go to Definition” on a number shows the places that it counts, on a name all of them.',
  );
  sheet.line(`${essayCount(surveys.length)}. ${order}`);
  sheet.line(where);
  sheet.line();
  sheet.essays(({ source, name }) => shortEssayName({ source, title: name }, glossary));
}

function writeSpellings({ corpus }: Services, sheet: Sheet, surveys: readonly EssaySurvey[]): void {
  const order = vscode.l10n.t(
    'How each essay writes a name, and how often. Names with the most spellings come first.',
  );
  begin(sheet, vscode.l10n.t('Spelling ledger'), order, surveys, corpus.glossary);
  for (const ledger of spellings(surveys, corpus.glossary)) {
    sheet.line();
    sheet.line(`## ${plain(ledger.title)}`);
    sheet.line();
    sheet.table(ledger, vscode.l10n.t('written'), vscode.l10n.t('all'));
  }
}

function writeNamed({ corpus }: Services, sheet: Sheet, surveys: readonly EssaySurvey[]): void {
  const order = vscode.l10n.t(
    'How often each essay has each name and tells of each incident. Those in the most essays come first, then those with the most places.',
  );
  begin(
    sheet,
    vscode.l10n.t('Who is named where, and which essays are silent'),
    order,
    surveys,
    corpus.glossary,
  );
  for (const ledger of namedWhere(surveys, corpus.glossary)) {
    sheet.line();
    sheet.line(`## ${kindPlural(ledger.kind)}`);
    sheet.line();
    sheet.table(ledger, vscode.l10n.t('named'), vscode.l10n.t('all'));
  }
}
