/** Writing a glossary: what VS Code gets from the providers in its files. */
import * as vscode from 'vscode';
import { deepEqual, equal, match, ok, present, until } from '../../support/assert.ts';
import { afterEach, describe, it } from '../../support/host-runner.ts';
import { ACTORS, edit, INCIDENTS, open, undoAll } from '../glossary.ts';
import { at, hoversAt, markdownOf, rangeOf, revert, show, written } from '../workspace.ts';

async function completed(
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<readonly vscode.CompletionItem[]> {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
    undefined,
    50,
  );
  return items.filter(({ kind }) => kind !== vscode.CompletionItemKind.Text);
}

function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

describe('in glossary files', () => {
  afterEach(undoAll);

  const OFFERED: readonly (readonly [
    name: string,
    path: string,
    replace: string,
    by: string,
    offers: string[],
    not: string,
  ])[] = [
    [
      'keys by their place',
      ACTORS,
      'prefLabel: Grey Tide',
      'prefLabel: Grey Tide\n    |',
      ['altLabel', 'relations'],
      'kind',
    ],
    ['kinds', ACTORS, 'kind: group', 'kind: |', ['person', 'agreement'], 'battles'],
    [
      'event types',
      INCIDENTS,
      'eventType: protests',
      'eventType: |',
      ['battles', 'riots'],
      'person',
    ],
    [
      'ids of entities',
      INCIDENTS,
      'place: lanna',
      'place: |',
      ['lanna', 'mira-tal'],
      'harbour-notes',
    ],
    ['ids of sources', INCIDENTS, 'source: harbour-notes', 'source: |', ['harbour-notes'], 'lanna'],
    [
      'roles in use',
      INCIDENTS,
      'role: signatory',
      'role: |',
      ['signatory', 'perpetrator'],
      'lanna',
    ],
    [
      'attributions',
      INCIDENTS,
      'attribution: suspected',
      'attribution: |',
      ['claimed', 'denied'],
      'lanna',
    ],
    ['names without an entry', ACTORS, '[HLG]', '[HLG, |]', ['League'], 'Harbour League'],
    [
      'keys of a label where one begins, and no names',
      ACTORS,
      '[HLG]',
      '[{ | }]',
      ['label'],
      'League',
    ],
    [
      'parts of evidence',
      INCIDENTS,
      '[{ entity: veld }',
      '[{ | }',
      ['entity', 'words', 'incident'],
      'kind',
    ],
  ];
  for (const [name, path, replace, by, offers, not] of OFFERED) {
    it(`completion offers ${name}`, async () => {
      const document = await open(path);
      const position = await edit(document, replace, by);
      const labels = (await completed(document, position)).map(labelOf);
      for (const each of offers) ok(labels.includes(each), `${each} is among ${labels.join(', ')}`);
      ok(!labels.includes(not), `${not} is not`);
    });
  }

  it('an id comes with its card, and is found by any label', async () => {
    const document = await open(INCIDENTS);
    const position = await edit(document, 'place: lanna', 'place: |');
    const item = (await completed(document, position)).find((each) => labelOf(each) === 'mira-tal');
    const { documentation, filterText } = present(item, 'item');
    match(filterText ?? '', /Mira Tal/);
    match((documentation as vscode.MarkdownString).value, /Harbour master of Lanna/);
  });

  const HOVERED: readonly (readonly [word: string, nth: number, says: RegExp | undefined])[] = [
    ['evidence', 0, /^\*\*evidence\*\*\s+How essays give it away/],
    ['place', 0, /^\*\*place\*\*\s+Where/],
    ['grey-tide', 0, /Armed smugglers/],
    ['salt-accord-signed', 0, /Signing of the Salt Accord/],
    ['dock workers', 0, undefined],
    ['Told in no essay', 0, undefined],
  ];
  for (const [word, nth, says] of HOVERED) {
    it(`hover on ${word} says ${says?.source ?? 'nothing'}`, async () => {
      const document = await open(INCIDENTS);
      const hovers = (await hoversAt(document, word, nth)).map(markdownOf);
      equal(hovers.length, says ? 1 : 0, hovers.join(' | '));
      if (says) match(hovers[0] ?? '', says);
    });
  }

  it('an id leads to its entry', async () => {
    const document = await open(INCIDENTS);
    const { start } = rangeOf(document, 'grey-tide');
    const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      start.translate(0, 3),
    );
    const [first] = found.map((each) =>
      'targetUri' in each
        ? { uri: each.targetUri, range: each.targetSelectionRange ?? each.targetRange }
        : each,
    );
    const actors = await vscode.workspace.openTextDocument(at(ACTORS));
    const { uri, range } = present(first, 'definition');
    equal(uri.toString(), at(ACTORS).toString());
    equal(written(range), written(rangeOf(actors, 'grey-tide')));
  });

  it('an id is renamed in all files and in the pins; names and essays stay', async () => {
    const pins = at('.corpus-reader/pins.json');
    const pin = '[\n{"entity": "lanna", "exact": "\\"entity\\": \\"lanna\\""}\n]\n';
    await vscode.workspace.fs.writeFile(pins, new TextEncoder().encode(pin));
    const document = await open(ACTORS);
    const incidents = await vscode.workspace.openTextDocument(at(INCIDENTS));
    const before = [document.getText(), incidents.getText()];
    const change = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      rangeOf(document, 'lanna:').start,
      'lanna-port',
    );
    ok(await vscode.workspace.applyEdit(change), 'the change was made');
    equal(document.getText(), before[0]?.replace('  lanna:', '  lanna-port:'));
    equal(
      incidents.getText(),
      before[1]
        ?.replace('place: lanna', 'place: lanna-port')
        .replace('{ entity: lanna }', '{ entity: lanna-port }'),
    );
    const pinned = await vscode.workspace.openTextDocument(pins);
    equal(pinned.getText(), pin.replace('"entity": "lanna",', '"entity": "lanna-port",'));
    await revert(pinned);
    await vscode.workspace.fs.delete(at('.corpus-reader'), { recursive: true });
  });

  it('a label is renamed alone, quoted where it has to be; other words are not', async () => {
    const document = await open(ACTORS);
    const before = document.getText();
    const rename = (text: string, name: string) =>
      vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        rangeOf(document, text).start.translate(0, 1),
        name,
      );
    ok(await vscode.workspace.applyEdit(await rename('HLG', 'H, L')));
    equal(document.getText(), before.replace('[HLG]', '["H, L"]'));
    await revert(document);
    const refused = await rename('Armed smugglers', 'x').then(
      () => false,
      () => true,
    );
    ok(refused, 'a summary is no name');
  });

  it('the outline has the tables with their entries', async () => {
    const document = await open(INCIDENTS);
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    const ours = symbols.find(({ name, detail }) => name === 'incidents' && detail === '');
    const entries = present(ours, 'table').children.map(({ name, detail }) => `${name}: ${detail}`);
    deepEqual(entries, [
      'lanna-pier-fire: Lanna pier fire',
      'salt-accord-signed: Signing of the Salt Accord',
      'veld-strike: Strike in Veld',
    ]);
  });

  it('each table and each entry folds', async () => {
    const document = await open(INCIDENTS);
    const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    const folds = ranges.map(({ start, end }) => {
      return `${document.lineAt(start).text.trim()} … ${document.lineAt(end).text.trim()}`;
    });
    for (const fold of [
      'incidents: … - [{ entity: veld }, { words: [strikers] }]',
      'salt-accord-signed: … - [{ entity: salt-accord }, { words: [sign*] }]',
      "harbour-notes: … files: ['**/harbour.md']",
    ]) {
      ok(folds.includes(fold), `${fold} is among ${folds.join(' | ')}`);
    }
  });

  it('lenses count mentions and tellings', async () => {
    const document = await open(ACTORS);
    const titles = await until('lenses', async () => {
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        document.uri,
        50,
      );
      return lenses.length > 0 && lenses.map(({ command }) => command?.title ?? '');
    });
    equal(titles.length, 8);
    match(titles[0] ?? '', /^\d+ mentions in \d essays?$/);
    equal(titles[1], 'named in no essay');
  });

  it('other YAML files are left alone', async () => {
    const { document } = await show('notes/settings.yaml');
    deepEqual(await completed(document, new vscode.Position(0, 0)), []);
    deepEqual(await hoversAt(document, document.getText().slice(0, 4)), []);
  });
});
