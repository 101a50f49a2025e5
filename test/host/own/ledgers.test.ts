/** The tables over all essays: texts of Markdown whose numbers lead to what they count. */
import * as vscode from 'vscode';
import { deepEqual, equal, match, ok, present, until } from '../../support/assert.ts';
import { describe, it } from '../../support/host-runner.ts';
import { show } from '../workspace.ts';

async function table(command: string): Promise<vscode.TextDocument> {
  await show('essays/harbour.md');
  await vscode.commands.executeCommand(command);
  return until('the table', () => {
    const document = vscode.window.activeTextEditor?.document;
    return document?.uri.scheme === 'corpus-reader' && document;
  });
}

/** What the tables themselves lead to at an offset: VS Code's Markdown leads from headings to headings. */
async function definitions(
  document: vscode.TextDocument,
  offset: number,
): Promise<vscode.Location[]> {
  const found = await vscode.commands.executeCommand<vscode.Location[]>(
    'vscode.executeDefinitionProvider',
    document.uri,
    document.positionAt(offset),
  );
  return found.filter(({ uri }) => uri.scheme !== document.uri.scheme);
}

/** What a row's cells lead to, from the second cell on. */
async function leads(document: vscode.TextDocument, row: RegExp): Promise<string[]> {
  const { index } = present(row.exec(document.getText()), `row ${row.source}`);
  const places = await definitions(document, index + '| '.length);
  return Promise.all(
    places.map(async ({ uri, range }) => {
      const words = (await vscode.workspace.openTextDocument(uri)).getText(range);
      return `${vscode.workspace.asRelativePath(uri)}: ${words}`;
    }),
  );
}

/** Every number of the tables with how many places it leads to, the silent cells with theirs. */
async function numbers(document: vscode.TextDocument): Promise<string[]> {
  const found: string[] = [];
  for (const row of document.getText().matchAll(/^\|.*\d.*\|$/gm)) {
    for (const cell of row[0].matchAll(/(?<=\| *)(?:\d+|·)(?= \|)/g)) {
      const places = await definitions(document, row.index + cell.index);
      found.push(`${cell[0]}: ${places.length}`);
    }
  }
  return found;
}

describe('the spelling ledger', () => {
  it('lists the forms of a name for each essay, and leads to them', async () => {
    const document = await table('corpusReader.showSpellings');
    equal(document.languageId, 'markdown');
    match(document.getText(), /^# Spelling ledger\n[^]*\n## Mira Tal\n/);
    match(document.getText(), /\n- [A-Z]: Reader 2024 · Notes from the harbour\n/);
    match(document.getText(), /\n\| Tal +\|[ \d·|]*1 \|\n/);
    deepEqual(await leads(document, /\| Tal +\|.*/), ['essays/harbour.md: Tal']);
  });
});

describe('each cell of the tables', () => {
  for (const command of ['showSpellings', 'showNamedWhere']) {
    it(`leads to as many places as its number says: ${command}`, async () => {
      const cells = await numbers(await table(`corpusReader.${command}`));
      ok(cells.length > 5, cells.join());
      ok(
        cells.some((cell) => cell.startsWith('2')),
        'one has several',
      );
      ok(
        cells.some((cell) => cell.startsWith('·')),
        'one is silent',
      );
      const wrong = cells.filter((cell) => !/^(\d+): \1$|^·: 0$/.test(cell));
      deepEqual(wrong, []);
    });
  }
});

describe('who is named where', () => {
  it('lists everybody for each essay, with gaps to be seen', async () => {
    const document = await table('corpusReader.showNamedWhere');
    const text = document.getText();
    match(text, /\n## Persons\n[^]*\n## States\n[^]*\n## Incidents\n/);
    match(text, /\n\| Grey Tide +\|[ ·|]*1[ ·|]*1 \|\n/);
    deepEqual(await leads(document, /\| Grey Tide +\|.*/), ['essays/harbour.md: Grey Tide']);
    deepEqual(await definitions(document, text.indexOf('Who is named where')), []);
  });
});
