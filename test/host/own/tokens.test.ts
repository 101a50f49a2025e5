/** Names as semantic tokens: they stay coloured while VS Code has not told of an editor yet. */
import * as vscode from 'vscode';
import { deepEqual, equal, until } from '../../support/assert.ts';
import { afterEach, describe, it } from '../../support/host-runner.ts';
import { revert, show } from '../workspace.ts';

type Token = readonly [text: string, type: string];

/** The tokens of a document as VS Code gathers them. */
async function tokensOf(document: vscode.TextDocument): Promise<Token[]> {
  const { end } = document.lineAt(document.lineCount - 1).range;
  const range = new vscode.Range(new vscode.Position(0, 0), end);
  const ask = <T>(command: string) =>
    vscode.commands.executeCommand<T | undefined>(command, document.uri, range);
  const legend = await ask<vscode.SemanticTokensLegend>(
    'vscode.provideDocumentRangeSemanticTokensLegend',
  );
  const tokens = await ask<vscode.SemanticTokens>('vscode.provideDocumentRangeSemanticTokens');
  const found: Token[] = [];
  let line = 0;
  let character = 0;
  for (let at = 0; at < (tokens?.data.length ?? 0); at += 5) {
    const [down = 0, right = 0, length = 0, type = 0] = tokens?.data.slice(at, at + 4) ?? [];
    character = down > 0 ? right : character + right;
    line += down;
    const place = new vscode.Range(line, character, line, character + length);
    found.push([document.getText(place), legend?.tokenTypes[type] ?? '']);
  }
  return found;
}

function set(name: string, value: unknown): Thenable<void> {
  const target = vscode.ConfigurationTarget.Workspace;
  return vscode.workspace.getConfiguration().update(name, value, target);
}

const CHANGED = ['corpusReader.highlight.style', 'corpusReader.highlight.enabled'];
const COLOURS = 'workbench.colorCustomizations';

describe('names as tokens', () => {
  afterEach(async () => {
    for (const name of [...CHANGED, COLOURS]) await set(name, undefined);
  });

  it('are those that are marked, each of its kind', async () => {
    const { document } = await show('essays/harbour.md');
    const tokens = await until('tokens', async () => {
      const found = await tokensOf(document);
      return found.length > 0 && found;
    });
    deepEqual(tokens.slice(0, 6), [
      ['Mira Tal', 'corpusReaderPerson'],
      ['Lanna', 'corpusReaderPlace'],
      ['Harbour League', 'corpusReaderOrganisation'],
      ['Tal', 'corpusReaderPerson'],
      ['Oster', 'corpusReaderState'],
      ['Lanna', 'corpusReaderPlace'],
    ]);
    equal(tokens.length, 11, 'not in front matter, citations and code');
  });

  it('a name over two lines is two tokens', async () => {
    const { document } = await show('essays/winter.md');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(2, 0), 'A letter of Mira\nTal came late. ');
    await vscode.workspace.applyEdit(edit);
    await until('both', async () => (await tokensOf(document)).length === 2);
    deepEqual(await tokensOf(document), [
      ['Mira', 'corpusReaderPerson'],
      ['Tal', 'corpusReaderPerson'],
    ]);
    await revert(document);
  });

  it('are none in what is no essay, and none where highlights are off', async () => {
    deepEqual(await tokensOf((await show('README.md')).document), []);
    const { document } = await show('essays/harbour.md');
    await until('tokens', async () => (await tokensOf(document)).length === 11);
    await set('corpusReader.highlight.enabled', false);
    await until('none', async () => (await tokensOf(document)).length === 0);
  });

  for (const [name, value] of [
    ['corpusReader.highlight.style', 'underline'],
    [COLOURS, { 'corpusReader.placeForeground': '#123456' }],
  ] as const) {
    it(`bring no colour of their own with ${name} set`, async () => {
      const { document } = await show('essays/harbour.md');
      await until('tokens', async () => (await tokensOf(document)).length === 11);
      await set(name, value);
      await until('plain names', async () =>
        (await tokensOf(document)).every(([, type]) => type === 'corpusReaderName'),
      );
    });
  }
});
