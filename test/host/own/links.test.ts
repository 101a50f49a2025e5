/** Links in glossary files and in front matter lead to entries and essays; nothing else can be opened by them. */
import * as vscode from 'vscode';
import { deepEqual, equal, match, ok, until } from '../../support/assert.ts';
import { afterEach, describe, it } from '../../support/host-runner.ts';
import { at, hoversAt, rangeOf, revert, show } from '../workspace.ts';

const ACTORS = 'glossary/actors.yaml';
const INCIDENTS = 'glossary/incidents.yaml';

async function open(path: string): Promise<vscode.TextDocument> {
  const essay = await vscode.workspace.openTextDocument(at('essays/harbour.md'));
  const { document } = await show(path);
  await until('the glossary', async () => (await hoversAt(essay, 'Oster')).length > 0);
  return document;
}

/** Every link of a document: "its words -> where it leads and what stands there". */
async function links(document: vscode.TextDocument): Promise<string[]> {
  const found = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
    'vscode.executeLinkProvider',
    document.uri,
    100,
  );
  const told = found.map(async ({ range, target }) => {
    const words = document.getText(range);
    if (!target) return `${words} -> nothing`;
    if (/^https?$/.test(target.scheme)) return `${words} -> ${target.toString(true)}`;
    const file = await vscode.workspace.openTextDocument(target.with({ fragment: '' }));
    const path = vscode.workspace.asRelativePath(file.uri);
    const place = /^L(\d+),(\d+)(?:-L\d+,(\d+))?$/.exec(target.fragment)?.slice(1).map(Number);
    if (!place) return `${words} -> ${path}${target.fragment && ': ?'}`;
    const [line = 0, from = 0, to = from] = place;
    const there = new vscode.Range(line - 1, from - 1, line - 1, (to || from) - 1);
    return `${words} -> ${path}: ${file.getText(there)}`;
  });
  return Promise.all(told);
}

describe('links', () => {
  afterEach(async () => {
    await revert(await vscode.workspace.openTextDocument(at(ACTORS)));
  });

  it('of reports and sources lead to their entries, their sentences and their files', async () => {
    const found = await links(await open(INCIDENTS));
    for (const link of [
      `lanna -> ${ACTORS}: lanna`,
      `grey-tide -> ${ACTORS}: grey-tide`,
      `harbour-notes -> ${INCIDENTS}: harbour-notes`,
      'two dock workers died -> essays/harbour.md: two dock workers died',
      'frightened the town -> essays/harbour.md: frightened the town',
      '**/harbour.md -> essays/harbour.md',
    ]) {
      ok(found.includes(link), `${link} is among ${found.join(' | ')}`);
    }
    ok(!found.some((link) => /nothing/.test(link)), found.join(' | '));
    equal(found.filter((link) => link.startsWith('dock workers')).length, 0);
  });

  it('are to the web by http and https alone', async () => {
    const document = await open(ACTORS);
    const editor = await vscode.window.showTextDocument(document);
    const facts = (fields: string) => `prefLabel: Veld\n    reference: { ${fields} }`;
    const write = async (fields: string) => {
      const now = /prefLabel: Veld(?:\n {4}reference: \{.*\})?/.exec(document.getText())?.[0] ?? '';
      const range = rangeOf(document, now);
      ok(await editor.edit((edit) => edit.replace(range, facts(fields))));
    };
    const ofWeb = async () =>
      (await links(document)).filter(
        (link) => !link.includes(` -> ${ACTORS}`) && !/\.yaml:/.test(link),
      );
    await write('wikidata: Q42');
    await until('the item', async () =>
      (await ofWeb()).includes('Q42 -> https://www.wikidata.org/wiki/Q42'),
    );
    for (const fields of [
      "url: 'javascript:alert(1)'",
      "url: 'command:workbench.action.closeWindow'",
      "url: 'vscode://some.extension/run'",
      "wikidata: 'Q42/../../x'",
    ]) {
      await write(fields);
      await until(`no link for ${fields}`, async () => (await ofWeb()).length === 0);
    }
  });

  it('in front matter lead from the source to its entry', async () => {
    const document = await open('essays/harbour.md');
    const found = await until('a link', async () => {
      const now = await links(document);
      return now.length > 0 && now;
    });
    deepEqual(found, [`harbour-notes -> ${INCIDENTS}: `]);
  });

  it('of other files are left to others', async () => {
    const { document } = await show('notes/settings.yaml');
    deepEqual(await links(document), []);
    match(document.getText(), /Oster/);
  });
});
