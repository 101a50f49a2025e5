/** What is typed, pasted, undone or cut out is followed edit by edit; names stand where they stand. */
import * as vscode from 'vscode';
import { deepEqual, until } from '../../support/assert.ts';
import { describe, it } from '../../support/host-runner.ts';

const HEAD = '---\ncorpus-reader: true\n---\n\n';

/** Shows a text of ours that is saved nowhere. */
async function write(body: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({
    language: 'markdown',
    content: HEAD + body,
  });
  const editor = await vscode.window.showTextDocument(document);
  await until('the names', async () => (await namesIn(document)).length > 0);
  return editor;
}

/** The places of Veld's mentions, as "Highlight All Occurrences" or "Find All References" sees them. */
async function namesIn(document: vscode.TextDocument): Promise<number[]> {
  const offsets = [...document.getText().matchAll(/Veld/g)].map((match) => match.index);
  const first = offsets[0];
  if (first === undefined) return [];
  const found = await vscode.commands.executeCommand<vscode.Location[]>(
    'vscode.executeReferenceProvider',
    document.uri,
    document.positionAt(first + 1),
  );
  return found
    .filter(({ uri }) => uri.toString() === document.uri.toString())
    .map(({ range }) => document.offsetAt(range.start))
    .sort((a, b) => a - b);
}

async function followed({ document }: vscode.TextEditor): Promise<void> {
  const text = document.getText();
  const expected = [...text.matchAll(/(?<![`\w])Veld(?!\w)/g)].map((match) => match.index);
  deepEqual(await namesIn(document), expected);
}

describe('typing in an essay', () => {
  const PART = 'They went to Veld in the spring.\n\nNobody knew of it, but for those of Veld.\n\n';

  it('in one place, in several at once, and back', async () => {
    const editor = await write(PART.repeat(30));
    const { document } = editor;
    const start = document.positionAt(HEAD.length);
    await editor.edit((edit) => edit.insert(start, 'A first line of Veld.\n\n'));
    await followed(editor);
    await editor.edit((edit) => {
      for (let line = 4; line < 40; line += 4)
        edit.insert(new vscode.Position(line, 0), 'Of Veld: ');
    });
    await followed(editor);
    await editor.edit((edit) => edit.delete(new vscode.Range(6, 3, 21, 5)));
    await editor.edit((edit) => edit.replace(new vscode.Range(8, 0, 8, 4), 'From Veld\n\nto Veld'));
    await followed(editor);
    for (let i = 0; i < 3; i += 1) await vscode.commands.executeCommand('undo');
    await followed(editor);
    await vscode.commands.executeCommand('redo');
    await followed(editor);
  });

  it('with other line ends', async () => {
    const editor = await write(PART.repeat(5));
    const { document } = editor;
    await editor.edit((edit) => edit.insert(new vscode.Position(4, 0), 'x'));
    await editor.edit((edit) => edit.setEndOfLine(vscode.EndOfLine.CRLF));
    await followed(editor);
    await editor.edit((edit) => edit.insert(document.positionAt(HEAD.length + 8), '\nVeld\n\n'));
    await followed(editor);
  });

  it('that is as long as a book, while it is being read', async () => {
    const editor = await write(PART.repeat(2500));
    const { document } = editor;
    for (let i = 0; i < 5; i += 1) {
      await editor.edit((edit) => edit.insert(new vscode.Position(4 + i, 0), 'In Veld. '));
    }
    const end = document.lineAt(document.lineCount - 1).range.end;
    await editor.edit((edit) => edit.insert(end, 'And Veld at last.'));
    const count = [...document.getText().matchAll(/Veld/g)].length;
    await until('all of it', async () => (await namesIn(document)).length === count);
    await followed(editor);
  });
});
