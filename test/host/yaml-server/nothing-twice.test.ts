/** Beside the extension that knows YAML by our schema, what the schema says is said once, and the rest as ever. */
import * as vscode from 'vscode';
import { deepEqual, equal, match, ok, until } from '../../support/assert.ts';
import { afterEach, describe, it } from '../../support/host-runner.ts';
import { at, hoversAt, markdownOf, problemsOf, rangeOf, revert, show } from '../workspace.ts';

const ACTORS = 'glossary/actors.yaml';
const INCIDENTS = 'glossary/incidents.yaml';
/** A glossary by what it holds, in a place that the schema is not contributed for. */
const ELSEWHERE = 'notes/people.yaml';
const PEOPLE = 'entities:\n  bel-ro:\n    kind: person\n    prefLabel: Bel Ro\n';

async function open(path: string): Promise<vscode.TextDocument> {
  const essay = await vscode.workspace.openTextDocument(at('essays/harbour.md'));
  const { document } = await show(path);
  await until('the glossary', async () => (await hoversAt(essay, 'Oster')).length > 0);
  await until('the other extension', () => {
    return vscode.extensions.getExtension('redhat.vscode-yaml')?.isActive === true;
  });
  return document;
}

async function replace(document: vscode.TextDocument, text: string, by: string): Promise<void> {
  const editor = await vscode.window.showTextDocument(document);
  ok(await editor.edit((change) => change.replace(rangeOf(document, text), by)));
}

/** How often each of these words is offered at the end of a text. */
async function offered(
  document: vscode.TextDocument,
  text: string,
  words: readonly string[],
): Promise<number[]> {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    rangeOf(document, text).end,
  );
  const names = items
    .filter(({ kind }) => kind !== vscode.CompletionItemKind.Text)
    .map(({ label }) => (typeof label === 'string' ? label : label.label));
  return words.map((word) => names.filter((name) => name === word).length);
}

async function said(document: vscode.TextDocument, word: string): Promise<string[]> {
  return (await hoversAt(document, word)).map(markdownOf);
}

/** What is wrong, by whoever says so: "source: words". */
function wrongIn(document: vscode.TextDocument): string[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .map(({ source, range }) => `${source}: ${document.getText(range)}`)
    .sort();
}

async function set(what: string, value: boolean | undefined): Promise<void> {
  const { Workspace } = vscode.ConfigurationTarget;
  await vscode.workspace.getConfiguration('yaml').update(what, value, Workspace);
}

describe('beside the YAML extension', () => {
  afterEach(async () => {
    for (const what of ['completion', 'hover', 'validate']) await set(what, undefined);
    for (const path of [ACTORS, INCIDENTS]) {
      await revert(await vscode.workspace.openTextDocument(at(path)));
    }
  });

  it('a key is offered once', async () => {
    const document = await open(ACTORS);
    await replace(document, 'prefLabel: Grey Tide', 'prefLabel: Grey Tide\n    ');
    const keys = ['altLabel', 'summary', 'relations'];
    deepEqual(await offered(document, 'prefLabel: Grey Tide\n    ', keys), [1, 1, 1]);
  });

  it('fixed words are its own, ids are ours', async () => {
    const document = await open(INCIDENTS);
    await replace(document, 'place: lanna', 'place: ');
    deepEqual(await offered(document, 'place: ', ['lanna', 'mira-tal']), [1, 1]);
    await replace(document, 'eventType: protests', 'eventType: ');
    deepEqual(await offered(document, 'remote-explosive\n    date: ', ['battles']), [0]);
  });

  it('what a key means is said once, an id still shows its card', async () => {
    const document = await open(INCIDENTS);
    deepEqual(await said(document, 'evidence'), ['What the schema says of evidence.']);
    const [card, ...others] = await said(document, 'grey-tide');
    match(card ?? '', /Armed smugglers/);
    deepEqual(others, []);
  });

  it('what the schema forbids is told once, what only we know is told by us', async () => {
    const document = await open(ACTORS);
    await replace(document, 'summary: Poet', 'sumary: Poet');
    await replace(document, '[mira-tallis]', '[mira-talis]');
    await until('both problems', () => wrongIn(document).length > 1);
    deepEqual(wrongIn(document), ['Corpus Reader: mira-talis', 'yaml-schema: sumary']);
  });

  it('with its settings off, ours are back', async () => {
    const document = await open(INCIDENTS);
    await set('hover', false);
    const [help = ''] = await until('our help', async () => {
      const found = await said(document, 'evidence');
      return found.length === 1 && found[0]?.startsWith('**evidence**') && found;
    });
    match(help, /How essays give it away/);
    await set('completion', false);
    const actors = await open(ACTORS);
    await replace(actors, 'prefLabel: Grey Tide', 'prefLabel: Grey Tide\n    ');
    deepEqual(await offered(actors, 'prefLabel: Grey Tide\n    ', ['altLabel', 'kind']), [1, 0]);
    await set('validate', false);
    await replace(actors, 'summary: Poet', 'sumary: Poet');
    await until('our problem', () => problemsOf(actors.uri).length > 0);
    deepEqual(wrongIn(actors), ['Corpus Reader: sumary']);
  });

  it('where our schema is not contributed, everything is ours', async () => {
    await vscode.workspace.fs.writeFile(at(ELSEWHERE), new TextEncoder().encode(PEOPLE));
    const document = await open(ELSEWHERE);
    await until('the new glossary', async () => (await said(document, 'bel-ro')).length === 1);
    match((await said(document, 'prefLabel')).join(), /^\*\*prefLabel\*\*/);
    await replace(document, 'prefLabel: Bel Ro', 'prefLabel: Bel Ro\n    sumary: Who?');
    await until('our problem', () => problemsOf(document.uri).length > 0);
    deepEqual(wrongIn(document), ['Corpus Reader: sumary']);
    equal((await offered(document, 'sumary: Who?', ['altLabel']))[0], 0, 'not in a value');
    await revert(document);
    await vscode.workspace.fs.delete(at(ELSEWHERE));
  });
});
