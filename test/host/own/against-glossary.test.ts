/** Where an essay says something else than the glossary, a hint says so at the place. */
import * as vscode from 'vscode';
import { deepEqual, equal, present, until } from '../../support/assert.ts';
import { afterEach, describe, it } from '../../support/host-runner.ts';
import { at, problemsOf, rangeOf, revert, show, written } from '../workspace.ts';

const ESSAY = 'essays/winter.md';
const ADDED = 'They remember the Lanna pier fire in 2019. The Lanna pier fire came in spring.\n\n';
const SETTING = 'hints.essayAgainstGlossary';

async function write(): Promise<vscode.TextDocument> {
  const editor = await show(ESSAY);
  const { document } = editor;
  const end = document.positionAt(document.getText().length);
  await editor.edit((change) => change.insert(end, `\n\n${ADDED}`));
  return document;
}

function hinted(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return problemsOf(uri).filter(({ code }) => code === 'essay-against-glossary');
}

describe('the essay against the glossary', () => {
  afterEach(async () => {
    const settings = vscode.workspace.getConfiguration('corpusReader');
    await settings.update(SETTING, undefined, vscode.ConfigurationTarget.Global);
    await revert(await vscode.workspace.openTextDocument(at(ESSAY)));
    await until('no hint', () => hinted(at(ESSAY)).length === 0);
  });

  it('another year is a hint on the year, and information only', async () => {
    const document = await write();
    const [hint, ...more] = await until('a hint', () => {
      const hints = hinted(document.uri);
      return hints.length > 0 && hints;
    });
    const { range, message, severity } = present(hint, 'hint');
    deepEqual(more, []);
    equal(written(range), written(rangeOf(document, '2019')));
    equal(message, 'Lanna pier fire: this essay says 2019, the glossary 2024.');
    equal(severity, vscode.DiagnosticSeverity.Information);
  });

  it('switched off, there is none', async () => {
    const document = await write();
    await until('a hint', () => hinted(document.uri).length > 0);
    const settings = vscode.workspace.getConfiguration('corpusReader');
    await settings.update(SETTING, false, vscode.ConfigurationTarget.Global);
    await until('no hint', () => hinted(document.uri).length === 0);
  });

  it('an essay that agrees has none', async () => {
    const { document } = await show('essays/harbour.md');
    await write();
    await until('a hint', () => hinted(at(ESSAY)).length > 0);
    deepEqual(hinted(document.uri), []);
  });
});
