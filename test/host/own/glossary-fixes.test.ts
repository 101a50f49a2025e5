/** Quick fixes in glossary files: each mends what it is for, and leaves no other problem. */
import * as vscode from 'vscode';
import { equal, match, ok, present, until } from '../../support/assert.ts';
import { afterEach, describe, it } from '../../support/host-runner.ts';
import { ACTORS, edit, INCIDENTS, open, undoAll } from '../glossary.ts';
import { at, problemsOf, rangeOf } from '../workspace.ts';

async function fixes(
  document: vscode.TextDocument,
  text: string,
): Promise<readonly vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    rangeOf(document, text),
  );
}

describe('in glossary files', () => {
  afterEach(undoAll);

  const MENDED: readonly (readonly [
    name: string,
    replace: string,
    by: string,
    wrong: string,
    title: RegExp,
    then: string,
  ])[] = [
    ['an unknown key', 'summary: Poet', 'sumary: Poet', 'sumary', /summary/, 'summary: Poet'],
    ['an unknown kind', 'kind: group', 'kind: gruop', 'gruop', /group/, 'kind: group'],
    [
      'an unknown id',
      '[mira-tallis]',
      '[mira-talis]',
      'mira-talis',
      /mira-tallis/,
      '[mira-tallis]',
    ],
    [
      'an id that is none',
      '  grey-tide:',
      '  Grey_Tide:',
      'Grey_Tide',
      /grey-tide/,
      '  grey-tide:',
    ],
    [
      'a name written twice',
      'altLabel: [HLG]',
      'altLabel: [HLG, Harbour League]',
      'Harbour League]',
      /Drop this name/,
      'altLabel: [HLG]',
    ],
    [
      'a date as people write it',
      'from: 2019',
      'from: May 2019',
      'May 2019',
      /2019-05/,
      'from: 2019-05',
    ],
    [
      'a kind that is missing',
      '    kind: group\n',
      '',
      'grey-tide',
      /kind: group/,
      '    kind: group\n',
    ],
  ];
  for (const [name, replace, by, wrong, title, then] of MENDED) {
    it(`a quick fix mends ${name}`, async () => {
      const document = await open(ACTORS);
      await edit(document, replace, by);
      await until('the problem', () => problemsOf(document.uri).length > 0);
      const fix = await until(`a fix like ${title.source}`, async () =>
        (await fixes(document, wrong)).find((each) => title.test(each.title)),
      );
      ok(await vscode.workspace.applyEdit(present(fix.edit, 'edit')), 'the fix was made');
      ok(document.getText().includes(then), document.getText());
      await until('no problem', () => problemsOf(document.uri).length === 0);
    });
  }

  it('a missing entry is created where its like stands', async () => {
    const document = await open(INCIDENTS);
    await edit(document, 'place: lanna', 'place: new-harbour');
    await until('the problem', () => problemsOf(document.uri).length > 0);
    const fix = await until('a fix', async () =>
      (await fixes(document, 'new-harbour')).find(({ title }) => /Create.*place/.test(title)),
    );
    ok(await vscode.workspace.applyEdit(present(fix.edit, 'edit')));
    const actors = await vscode.workspace.openTextDocument(at(ACTORS));
    match(actors.getText(), /\n {2}new-harbour:\n {4}kind: place\n {4}prefLabel: New Harbour\n/);
    await until('no problem', () => problemsOf(document.uri).length === 0);
  });

  it('a name is moved to another list of its entry', async () => {
    const document = await open(ACTORS);
    const { start } = rangeOf(document, 'HLG');
    // What another test undid is read again within a moment.
    const move = await until('the action', async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        new vscode.Range(start, start),
        vscode.CodeActionKind.RefactorRewrite.value,
      );
      return actions.find(({ title }) => title.includes('hiddenLabel'));
    });
    const before = document.getText();
    ok(await vscode.workspace.applyEdit(present(move.edit, 'edit')));
    const moved = before.replace('    altLabel: [HLG]\n', '');
    equal(document.getText(), moved.replace('[Harbour Leegue]', '[Harbour Leegue, HLG]'));
  });
});
