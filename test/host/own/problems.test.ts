/** What is wrong in a glossary stands on the exact characters; a broken glossary does no harm. */
import * as vscode from 'vscode';
import { deepEqual, equal, match, ok, present, until } from '../../support/assert.ts';
import { afterEach, describe, it } from '../../support/host-runner.ts';
import {
  at,
  hoversAt,
  markdownOf,
  problemsOf,
  rangeOf,
  revert,
  show,
  written,
} from '../workspace.ts';

const GLOSSARY = 'glossary/actors.yaml';

/** An edit of the glossary, the characters that are wrong then, and what is said. */
const FAULTS: readonly (readonly [
  name: string,
  replace: string,
  by: string,
  wrong: string,
  says: RegExp,
])[] = [
  ['an unknown key', 'summary: Poet', 'sumary: Poet', 'sumary', /sumary.*summary/],
  ['an unknown kind', 'kind: group', 'kind: gruop', 'gruop', /gruop|kind|group/],
  ['an unknown id', '[mira-tallis]', '[mira-talis]', 'mira-talis', /mira-talis/],
  ['a date that is none', 'from: 2019', 'from: 2019-13', '2019-13', /2019-13/],
];

async function edit(replace: string, by: string): Promise<vscode.TextDocument> {
  const editor = await show(GLOSSARY);
  const range = rangeOf(editor.document, replace);
  ok(await editor.edit((change) => change.replace(range, by)), 'the edit was made');
  return editor.document;
}

describe('problems', () => {
  afterEach(async () => {
    await revert(await vscode.workspace.openTextDocument(at(GLOSSARY)));
    await until('no problems', () => problemsOf(at(GLOSSARY)).length === 0);
  });

  it('a glossary without faults has none', async () => {
    const { document } = await show('essays/harbour.md');
    await until('the glossary', async () => (await hoversAt(document, 'Oster')).length > 0);
    for (const file of [GLOSSARY, 'glossary/incidents.yaml']) {
      deepEqual(problemsOf(at(file)), [], file);
    }
  });

  for (const [name, replace, by, wrong, says] of FAULTS) {
    it(name, async () => {
      const document = await edit(replace, by);
      const [problem] = await until('a problem', () => {
        const problems = problemsOf(document.uri);
        return problems.length > 0 && problems;
      });
      const { range, message, code } = present(problem, 'problem');
      equal(written(range), written(rangeOf(document, wrong)), message);
      match(message, says);
      match(typeof code === 'string' ? code : '', /^[a-z]+(-[a-z]+)*$/, 'it has a code');
    });
  }

  it('a label claimed by two subjects is a problem on the label', async () => {
    const document = await edit('prefLabel: Veld', 'prefLabel: Oster');
    const problem = await until('a problem on Oster', () =>
      problemsOf(document.uri).find(({ range }) => document.getText(range) === 'Oster'),
    );
    match(problem.message, /Oster/);
  });

  it('one that does not parse: a problem, and the last good one is in use', async () => {
    const essay = await vscode.workspace.openTextDocument(at('essays/harbour.md'));
    await until('a card', async () => (await hoversAt(essay, 'Grey Tide')).length > 0);
    const document = await edit('prefLabel: Grey Tide', 'prefLabel: "Grey');
    const problems = await until('a problem', () => {
      const found = problemsOf(document.uri);
      return found.length > 0 && found;
    });
    ok(problems.some(({ severity }) => severity === vscode.DiagnosticSeverity.Error));
    equal((await hoversAt(essay, 'Grey Tide')).length, 1, 'the card is still there');
  });

  it('an edit that is not saved is on the card within a second', async () => {
    const essay = await vscode.workspace.openTextDocument(at('essays/harbour.md'));
    await until('a card', async () => (await hoversAt(essay, 'Grey Tide')).length > 0);
    const document = await edit('Armed smugglers', 'Peaceful smugglers');
    await until(
      'the new card',
      async () =>
        (await hoversAt(essay, 'Grey Tide')).some((hover) => /Peaceful/.test(markdownOf(hover))),
      1000,
    );
    ok(document.isDirty, 'it was not saved');
  });

  it('an edit on disk is taken up', async () => {
    const essay = (await show('essays/harbour.md')).document;
    const before = await vscode.workspace.fs.readFile(at(GLOSSARY));
    const text = new TextDecoder().decode(before).replace('Armed smugglers', 'Old smugglers');
    await vscode.workspace.fs.writeFile(at(GLOSSARY), new TextEncoder().encode(text));
    await until('the new card', async () =>
      (await hoversAt(essay, 'Grey Tide')).some((hover) => /Old smugglers/.test(markdownOf(hover))),
    );
    await vscode.workspace.fs.writeFile(at(GLOSSARY), before);
    await until('the old card', async () =>
      (await hoversAt(essay, 'Grey Tide')).some((hover) => /Armed/.test(markdownOf(hover))),
    );
  });

  it('a YAML file that is no glossary is passed over in silence', async () => {
    const { document } = await show('notes/settings.yaml');
    const essay = await vscode.workspace.openTextDocument(at('essays/harbour.md'));
    await until('a card', async () => (await hoversAt(essay, 'Oster')).length > 0);
    deepEqual(problemsOf(document.uri), []);
  });
});
