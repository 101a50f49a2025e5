/** "Explain This Reading": its lines lead to what they speak of. */
import * as vscode from 'vscode';
import { equal, match, present, until } from '../../support/assert.ts';
import { describe, it } from '../../support/host-runner.ts';
import { hoversAt, markdownOf, rangeOf, show } from '../workspace.ts';

/** Puts the cursor on a name and asks why; the first line of the answer is chosen once it is there. */
async function askAt(text: string, nth: number): Promise<vscode.TextEditor> {
  const editor = await show('essays/harbour.md');
  const { document } = editor;
  await until('the first card', async () => (await hoversAt(document, 'Mira Tal')).length > 0);
  const { start } = rangeOf(document, text, nth);
  editor.selection = new vscode.Selection(start, start);
  void vscode.commands.executeCommand('corpusReader.explainReading');
  return until('the first line to be chosen', async () => {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    const { activeTextEditor } = vscode.window;
    return activeTextEditor?.document.uri.path.endsWith('actors.yaml') && activeTextEditor;
  });
}

describe('explaining a reading', () => {
  for (const [text, nth, id] of [
    ['Tal', 1, 'mira-tal'],
    ['Harbour League', 0, 'harbour-league'],
  ] as const) {
    it(`the rule that read “${text}” leads to the entry whose label it is`, async () => {
      const { document, selection } = await askAt(text, nth);
      const from = document.getText().indexOf(`  ${id}:`);
      const next = /\n {2}\S/.exec(document.getText().slice(from + 1))?.index ?? 0;
      const at = document.offsetAt(selection.start);
      equal(at >= from && at <= from + 1 + next, true, `the cursor stands in ${id}`);
    });
  }

  it('the card of a short form names its support and asks the same question', async () => {
    const { document } = await show('essays/harbour.md');
    const hovers = await until('a card', async () => {
      const found = await hoversAt(document, 'Tal', 1);
      return found.length > 0 && found;
    });
    const markdown = markdownOf(present(hovers[0], 'hover'));
    match(markdown, /read\sas\sshort\sfor/);
    match(markdown, /command:corpusReader\.explain/);
  });

  it('where no name stands there is nothing to explain, and nothing opens', async () => {
    const editor = await show('essays/winter.md');
    editor.selection = new vscode.Selection(2, 4, 2, 4);
    await vscode.commands.executeCommand('corpusReader.explainReading');
    equal(vscode.window.activeTextEditor?.document.uri.path.endsWith('winter.md'), true);
  });
});
