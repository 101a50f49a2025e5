/** In a workspace with a glossary of its own, all its Markdown and text files are essays, but for the usual papers. */
import * as vscode from 'vscode';
import { equal, until } from '../../support/assert.ts';
import { describe, it } from '../../support/host-runner.ts';
import { at, hoversAt, revert, show } from '../workspace.ts';

/** A file of the workspace, a name in it, and whether it is read. */
const FILES: readonly (readonly [file: string, name: string, read: boolean])[] = [
  ['essays/harbour.md', 'Mira Tal', true],
  ['notes/second.txt', 'Oster', true],
  ['README.md', 'Oster', false],
  ['notes/settings.yaml', 'Oster', false],
];

async function isRead(document: vscode.TextDocument, name: string): Promise<boolean> {
  return (await hoversAt(document, name)).length > 0;
}

function opened(file: string): Thenable<vscode.TextDocument> {
  return vscode.workspace.openTextDocument(at(file));
}

describe('essays of a workspace with a glossary', () => {
  for (const [file, name, read] of FILES) {
    it(`${file} is ${read ? '' : 'not '}read`, async () => {
      const essay = (await show('essays/harbour.md')).document;
      await until('the glossary', () => isRead(essay, 'Mira Tal'));
      equal(await isRead((await show(file)).document, name), read);
    });
  }

  it('a text that is not saved anywhere is no essay, unless it says so', async () => {
    const note = await vscode.workspace.openTextDocument({
      language: 'yaml',
      content: 'a: Oster\n',
    });
    equal(await isRead(note, 'Oster'), false);
    const content = '---\ncorpus-reader: true\n---\n\nMira Tal went to Veld.\n';
    const own = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    await vscode.window.showTextDocument(own);
    await until('a card', () => isRead(own, 'Veld'));
  });

  it('"Read as Essay" takes all that is selected in the Explorer, but for what is no text', async () => {
    await show('essays/harbour.md');
    const names = ['notes/settings.yaml', 'README.md'];
    const selected = [...names, 'notes'].map(at);
    const all = () => Promise.all(names.map(async (name) => isRead(await opened(name), 'Oster')));
    await vscode.commands.executeCommand('corpusReader.readAsEssay', selected[0], selected);
    await until('both to be read', async () => (await all()).every(Boolean));
    const active = vscode.window.activeTextEditor?.document.uri;
    equal(active?.toString(), selected[0]?.toString(), 'what was clicked is shown');
    await vscode.commands.executeCommand('corpusReader.stopReadingAsEssay', selected[0], selected);
    await until('both to be left alone', async () => !(await all()).some(Boolean));
  });

  it('"Read as Essay" takes a selection of many files, opened one after the other', async () => {
    await show('essays/harbour.md');
    const names = Array.from({ length: 60 }, (_, i) => `many/letter-${i}.log`);
    for (const name of names) {
      await vscode.workspace.fs.writeFile(at(name), new TextEncoder().encode('Oster wrote.\n'));
    }
    try {
      const selected = names.map(at);
      equal(await isRead(await opened(names[0] ?? ''), 'Oster'), false, 'no essay by itself');
      // One after the other: of what nobody looks at VS Code keeps fifty documents.
      await vscode.commands.executeCommand('corpusReader.readAsEssay', selected[0], selected);
      for (const name of names) {
        await until(`${name} to be read`, async () => isRead(await opened(name), 'Oster'));
      }
      await vscode.commands.executeCommand(
        'corpusReader.stopReadingAsEssay',
        selected[0],
        selected,
      );
      equal(await isRead(await opened(names[0] ?? ''), 'Oster'), false, 'left alone again');
    } finally {
      await vscode.workspace.fs.delete(at('many'), { recursive: true });
    }
  }, 120_000);

  it('a text is read anew while it is being written', async () => {
    const { document } = await show('essays/winter.md');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(2, 0), 'In Lanna there was a fire. ');
    await vscode.workspace.applyEdit(edit);
    await until('a card on the new words', () => isRead(document, 'fire'), 1000);
    await revert(document);
  });
});
