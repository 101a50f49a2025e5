/** In another language: what the extension says comes from its translation, the core's words included. */
import * as vscode from 'vscode';
import { deepEqual, equal, match, ok, present, until } from '../../support/assert.ts';
import { describe, it } from '../../support/host-runner.ts';
import { at, hoversAt, markdownOf, problemsOf, rangeOf, revert, show } from '../workspace.ts';
import { englishIn } from './english.ts';

/** Sentences of the translation stand in brackets. */
const BRACKETS = /⟦([^⟧]*)⟧/g;

async function cardOn(text: string): Promise<string> {
  const { document } = await show('essays/harbour.md');
  const hover = await until('a card', async () => (await hoversAt(document, text))[0]);
  return markdownOf(hover).replaceAll('\\', '').replaceAll('\u00a0', ' ');
}

const translated = (text: string) => [...text.matchAll(BRACKETS)].map(([, words]) => words);

describe('another language', () => {
  it('VS Code speaks it', () => equal(vscode.env.language, 'de'));

  it('the card of a name: its kind, its margin, its actions', async () => {
    const words = new Set(translated(await cardOn('Mira Tal')));
    for (const each of [
      'person',
      'also',
      'not to be confused with',
      'holds',
      'here',
      'next ▶',
      '3 times',
      'Quiet',
    ]) {
      ok(words.has(each), `"${each}" is translated; ${[...words].join(', ')} are`);
    }
  });

  it('the card of an incident: roles, how sure, tolls', async () => {
    const words = new Set(translated(await cardOn('blast')));
    for (const each of ['by', 'suspected', 'tolls', 'killed 2', 'told 2 times']) {
      ok(words.has(each), `"${each}" is translated; ${[...words].join(', ')} are`);
    }
  });

  it('what the glossary and the essay say is left as it is', async () => {
    const card = await cardOn('Mira Tal');
    match(card, /^\*\*Mira Tal\*\*/);
    match(card, /Harbour master of Lanna\. Not the poet\./);
  });

  it('nothing else on a card is English: months, offices, roles, figures, sources', async () => {
    for (const name of ['Mira Tal', 'Grey Tide', 'Salt Accord', 'blast', 'signed']) {
      const card = await cardOn(name);
      deepEqual(await englishIn(card), [], `${name}: ${card}`);
    }
    match(await cardOn('blast'), /⟦12 March 2024⟧/);
    match(await cardOn('signed'), /Veld\].* \(⟦signatory⟧\)/);
    match(await cardOn('Mira Tal'), /⟦since 2019⟧/);
  });

  it('nor in the tables over all essays, the outline and the lines above entries', async () => {
    for (const command of ['corpusReader.showSpellings', 'corpusReader.showNamedWhere']) {
      await show('essays/harbour.md');
      await vscode.commands.executeCommand(command);
      const table = await until('the table', () => {
        const document = vscode.window.activeTextEditor?.document;
        return document?.uri.scheme === 'corpus-reader' && document.getText();
      });
      deepEqual(await englishIn(table), [], table);
    }
    const { document } = await show('glossary/incidents.yaml');
    const lenses = await until('lines above entries', async () => {
      const all = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        document.uri,
        10,
      );
      return all.length > 0 && all;
    });
    deepEqual(await englishIn(lenses.map(({ command }) => command?.title).join(' ')), []);
  });

  it('a problem of a glossary, with what fills its gaps', async () => {
    const { document } = await show('glossary/actors.yaml');
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, rangeOf(document, 'summary: Poet'), 'sumary: Poet');
    await vscode.workspace.applyEdit(edit);
    try {
      const [problem] = await until('a problem', () => {
        const found = problemsOf(at('glossary/actors.yaml'));
        return found.length > 0 && found;
      });
      const { message } = present(problem, 'problem');
      deepEqual(translated(message), ['There is no key "sumary" here; did you mean "summary"?']);
    } finally {
      await revert(document);
    }
  });
});
