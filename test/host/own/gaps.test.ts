/** Names that no entry covers, behind the light bulb where a setting asks for it. */
import * as vscode from 'vscode';
import { deepEqual, until } from '../../support/assert.ts';
import { afterEach, describe, it } from '../../support/host-runner.ts';
import { hoversAt, rangeOf, show } from '../workspace.ts';

const settings = () => vscode.workspace.getConfiguration('corpusReader');

async function actionsAt(document: vscode.TextDocument, text: string): Promise<string[]> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    rangeOf(document, text),
  );
  return actions.map(({ title }) => title).filter((title) => title.includes('“'));
}

async function essay(): Promise<vscode.TextDocument> {
  const { document } = await show('essays/harbour.md');
  await until('the glossary', async () => (await hoversAt(document, 'Mira Tal')).length > 0);
  return document;
}

describe('names that no entry covers', () => {
  afterEach(async () => {
    await settings().update('gaps.suggest', undefined, vscode.ConfigurationTarget.Workspace);
    await settings().update('gaps.ignored', undefined, vscode.ConfigurationTarget.Global);
  });

  it('are left alone unless a setting says otherwise', async () => {
    deepEqual(await actionsAt(await essay(), 'League in her'), []);
  });

  it('can be added to the glossary, or never suggested again', async () => {
    const document = await essay();
    await settings().update('gaps.suggest', true, vscode.ConfigurationTarget.Workspace);
    const offered = await until('actions', async () => {
      const actions = await actionsAt(document, 'League in her');
      return actions.length > 0 && actions;
    });
    deepEqual(offered, ['Add “League” to the glossary …', 'Never suggest “League”']);
    deepEqual(await actionsAt(document, 'Harbour League'), [], 'an entry');
    deepEqual(await actionsAt(document, 'frightened'), [], 'another word');
    await vscode.commands.executeCommand('corpusReader.ignoreGap', { text: 'League' });
    await until(
      'no actions',
      async () => (await actionsAt(document, 'League in her')).length === 0,
    );
    deepEqual(settings().get('gaps.ignored'), ['League']);
  });
});
