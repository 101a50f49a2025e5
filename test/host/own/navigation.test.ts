/** From a name to its entry, to all its other places, and back from the glossary. */
import * as vscode from 'vscode';
import { deepEqual, equal, match, present, until } from '../../support/assert.ts';
import { describe, it } from '../../support/host-runner.ts';
import { at, definitionsAt, rangeOf, referencesAt, show, written } from '../workspace.ts';

const ACTORS = 'glossary/actors.yaml';
const INCIDENTS = 'glossary/incidents.yaml';

async function essay(): Promise<vscode.TextDocument> {
  const { document } = await show('essays/harbour.md');
  await until('a definition', async () => (await definitionsAt(document, 'Mira Tal')).length > 0);
  return document;
}

describe('go to definition', () => {
  /** A text in the essay, its nth occurrence, and the id and file that it leads to. */
  const LEADS: readonly (readonly [text: string, nth: number, id: string, file: string])[] = [
    ['Mira Tal', 0, 'mira-tal', ACTORS],
    ['Harbour League', 0, 'harbour-league', ACTORS],
    ['Lanna', 1, 'lanna', ACTORS],
    ['blast', 0, 'lanna-pier-fire', INCIDENTS],
  ];
  for (const [text, nth, id, file] of LEADS) {
    it(`${text} (${nth}) leads to ${id}`, async () => {
      const document = await essay();
      const links = await definitionsAt(document, text, nth);
      const glossary = await vscode.workspace.openTextDocument(at(file));
      const [link] = links;
      equal(links.length, 1);
      equal(link?.targetUri.toString(), at(file).toString());
      const line = rangeOf(glossary, `\n  ${id}:`).end.line;
      const wanted = new vscode.Range(line, 2, line, 2 + id.length);
      equal(written(present(link?.targetSelectionRange, 'selection')), written(wanted));
      match(glossary.getText(link?.targetRange), new RegExp(`^${id}:\\n[^]*\\S$`));
      const origin = link?.originSelectionRange;
      equal(origin && document.getText(origin), text);
    });
  }

  it('other words, code, citations and other documents lead nowhere', async () => {
    const document = await essay();
    for (const text of ['frightened', '`Mira Tal`', '(Tal, 2024)', 'Osterian']) {
      deepEqual(await definitionsAt(document, text), [], text);
    }
    deepEqual(await definitionsAt((await show('README.md')).document, 'Oster'), []);
  });
});

describe('find all references', () => {
  it('from a name: its entry, and every mention in every essay, open or not', async () => {
    const found = await referencesAt(await essay(), 'Mira Tal');
    deepEqual(found, [
      'essays/harbour.md: Mira Tal',
      'essays/harbour.md: Mira Tal',
      'essays/harbour.md: Tal',
      'glossary/actors.yaml: mira-tal',
      'notes/second.txt: Mira Tal',
    ]);
  });

  it('from a telling: its incident', async () => {
    const found = await referencesAt(await essay(), 'blast');
    deepEqual(found, [
      'essays/harbour.md: 12 March 2024 the pier',
      'essays/harbour.md: blast at Lanna',
      'glossary/incidents.yaml: lanna-pier-fire',
    ]);
  });

  it('from the glossary: ids and labels, with the entries that refer to them', async () => {
    await essay();
    const { document } = await show(ACTORS);
    const expected = [
      'essays/harbour.md: Harbour League',
      'glossary/actors.yaml: harbour-league',
      'glossary/actors.yaml: harbour-league',
    ];
    deepEqual(await referencesAt(document, 'harbour-league:'), expected);
    deepEqual(await referencesAt(document, 'Harbour League'), expected);
    deepEqual(await referencesAt(document, 'Harbour master of'), [], 'a summary');
  });
});

describe('highlights of the subject under the cursor', () => {
  it('are all its names, however written', async () => {
    const document = await essay();
    const highlights = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      document.uri,
      rangeOf(document, 'Mira Tal').start,
    );
    deepEqual(
      highlights.map(({ range }) => document.getText(range)),
      ['Mira Tal', 'Tal', 'Mira Tal'],
    );
  });
});
