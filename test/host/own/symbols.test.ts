/** The outline, folding, and Ctrl+T. */
import * as vscode from 'vscode';
import { deepEqual, equal, until } from '../../support/assert.ts';
import { describe, it } from '../../support/host-runner.ts';
import { rangeOf, revert, show, written } from '../workspace.ts';

type Symbols = vscode.DocumentSymbol[] | undefined;

/** The symbols of ours and VS Code's, indented by depth, in the order of the text. */
async function symbolsOf({ uri }: vscode.TextDocument): Promise<string[]> {
  const symbols = await vscode.commands.executeCommand<Symbols>(
    'vscode.executeDocumentSymbolProvider',
    uri,
  );
  const lines = (list: vscode.DocumentSymbol[], depth: number): string[] =>
    list
      .toSorted((a, b) => a.range.start.compareTo(b.range.start))
      .flatMap(({ name, detail, children }) => [
        `${'  '.repeat(depth)}${name}${detail && ` (${detail})`}`,
        ...lines(children, depth + 1),
      ]);
  return lines(symbols ?? [], 0);
}

async function withText(path: string, text: string): Promise<vscode.TextDocument> {
  const { document } = await show(path);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  await vscode.workspace.applyEdit(edit);
  return document;
}

const TEXT =
  'Winter\n\nThe blast at Lanna broke the pier.\n\nSpring\n\nThey signed the Salt Accord.\nIt held.\n';

describe('the outline', () => {
  it('of Markdown: the incidents, beside the headings that are there already', async () => {
    const { document } = await show('essays/harbour.md');
    await until('incidents', async () => (await symbolsOf(document)).length > 2);
    deepEqual(await symbolsOf(document), [
      '# The long pier',
      'Lanna pier fire (¶ 3 · 2024-03-12)',
      'Lanna pier fire (¶ 4 · 2024-03-12)',
      'Signing of the Salt Accord (¶ 4 · 2023)',
    ]);
  });

  it('follows the glossary', async () => {
    const { document } = await show('essays/harbour.md');
    const told = async () => (await symbolsOf(document)).filter((line) => /¶ 4 · 2023/.test(line));
    await until('the incident', async () => (await told()).length === 1);
    const glossary = await show('glossary/incidents.yaml');
    const range = rangeOf(glossary.document, 'Signing of the Salt Accord');
    await glossary.edit((edit) => edit.replace(range, 'The signing'));
    await until('its new name', async () => (await told())[0]?.startsWith('The signing'));
    await revert(glossary.document);
    await until('the old one', async () => (await told())[0]?.startsWith('Signing'));
  });

  it('of plain text: its headings, with the incidents told under them', async () => {
    const document = await withText('notes/second.txt', TEXT);
    await until('headings', async () => (await symbolsOf(document)).length > 0);
    deepEqual(await symbolsOf(document), [
      'Winter',
      '  Lanna pier fire (¶ 2 · 2024-03-12)',
      'Spring',
      '  Signing of the Salt Accord (¶ 4 · 2023)',
    ]);
    const ranges = await until('folding', async () => {
      const found = await vscode.commands.executeCommand<vscode.FoldingRange[] | undefined>(
        'vscode.executeFoldingRangeProvider',
        document.uri,
      );
      return found?.length ? found : undefined;
    });
    deepEqual(
      ranges.map(({ start, end }) => `${start + 1}-${end + 1}`),
      ['1-3', '5-8'],
    );
    await revert(document);
  });

  it('of other documents is left to others', async () => {
    deepEqual(await symbolsOf((await show('README.md')).document), ['# Read me']);
  });
});

describe('symbols of the workspace', () => {
  const find = async (query: string) => {
    const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      query,
    );
    // Headings of Markdown files are VS Code's own.
    return symbols.filter(({ name }) => !name.startsWith('#'));
  };
  const CASES: readonly (readonly [query: string, found: string[]])[] = [
    ['Harbour', ['Harbour League: Organisations']],
    ['HLG', ['HLG: Harbour League · Organisations']],
    ['pier fire', ['Lanna pier fire: 2024-03-12']],
    ['Harbour Leegue', ['Harbour League (“Harbour Leegue”): Organisations']],
    ['Strike in', ['Strike in Veld: undated']],
  ];
  for (const [query, expected] of CASES) {
    it(`“${query}”`, async () => {
      await show('essays/harbour.md');
      const found = await until('symbols', async () => {
        const now = await find(query);
        return now.length > 0 && now;
      });
      deepEqual(
        found.map(({ name, containerName }) => `${name}: ${containerName}`),
        expected,
      );
    });
  }

  it('lead to the entry', async () => {
    const [symbol] = await find('Grey Tide');
    const { uri, range } = symbol?.location ?? {};
    const glossary = uri && (await vscode.workspace.openTextDocument(uri));
    equal(glossary?.getText(range), 'grey-tide', range && written(range));
  });
});
