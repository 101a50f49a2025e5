/** The quiet ¶ numbers at the head of each paragraph. */
import * as vscode from 'vscode';
import { deepEqual, until } from '../../support/assert.ts';
import { afterEach, describe, it } from '../../support/host-runner.ts';
import { show } from '../workspace.ts';

const SETTING = 'paragraphNumbers';

/** The hints of a document as "line text", lines counted from 1. */
async function numbersIn(document: vscode.TextDocument): Promise<string[]> {
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
    'vscode.executeInlayHintProvider',
    document.uri,
    whole,
  );
  const written = ({ label }: vscode.InlayHint) =>
    typeof label === 'string' ? label : label.map(({ value }) => value).join('');
  return hints.map((hint) => `${hint.position.line + 1} ${written(hint)}`.trim());
}

function setNumbers(value: boolean | undefined): Thenable<void> {
  const settings = vscode.workspace.getConfiguration('corpusReader');
  return settings.update(SETTING, value, vscode.ConfigurationTarget.Workspace);
}

describe('paragraph numbers', () => {
  afterEach(() => Promise.resolve(setNumbers(undefined)));

  it('each paragraph has one, headings too, front matter none', async () => {
    await setNumbers(true);
    const { document } = await show('essays/harbour.md');
    const numbers = await until('the numbers', async () => {
      const found = await numbersIn(document);
      return found.length > 0 && found;
    });
    deepEqual(numbers, ['6 ¶ 1', '8 ¶ 2', '10 ¶ 3', '12 ¶ 4', '14 ¶ 5']);
  });

  it('a setting switches them off', async () => {
    const { document } = await show('essays/harbour.md');
    await setNumbers(true);
    await until('the numbers', async () => (await numbersIn(document)).length > 0);
    await setNumbers(false);
    await until('no numbers', async () => (await numbersIn(document)).length === 0);
  });

  it('a document that is no essay has none', async () => {
    await setNumbers(true);
    const { document } = await show('essays/harbour.md');
    await until('the numbers', async () => (await numbersIn(document)).length > 0);
    deepEqual(await numbersIn((await show('README.md')).document), []);
  });
});
