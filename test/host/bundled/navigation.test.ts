/** Entries of the bundled glossary: they can be read, and not written to. */
import * as vscode from 'vscode';
import { equal, match, present, until } from '../../support/assert.ts';
import { describe, it } from '../../support/host-runner.ts';
import { at, definitionsAt, referencesAt, show, written } from '../workspace.ts';

describe('an entry of the bundled glossary', () => {
  it('is where the definition of a name leads, in a document that is read-only', async () => {
    const { document } = await show('essays/visit.md');
    const [link] = await until('a definition', async () => {
      const links = await definitionsAt(document, 'Iran');
      return links.length > 0 && links;
    });
    const { targetUri, targetRange, targetSelectionRange } = present(link, 'definition');
    match(targetUri.path, /\/states\.yaml$/);
    equal(vscode.workspace.fs.isWritableFileSystem(targetUri.scheme), false);
    const glossary = await vscode.workspace.openTextDocument(targetUri);
    equal(glossary.languageId, 'yaml');
    equal(glossary.getText(targetSelectionRange), 'iran', written(targetRange));
    match(glossary.getText(targetRange ?? undefined), /^iran:\n +kind: state\n[^]*\S$/);
  });

  it('has references in the essays', async () => {
    const { document } = await show('essays/visit.md');
    await until('a definition', async () => (await definitionsAt(document, 'Iran')).length > 0);
    const [link] = await definitionsAt(document, 'Iran');
    const { targetUri } = present(link, 'definition');
    const glossary = await vscode.workspace.openTextDocument(targetUri);
    const found = await referencesAt(glossary, '  iran:');
    equal(found.filter((line) => line.startsWith('essays/visit.md: Iran')).length > 0, true);
  });
});

/** The bundled files that entries of these tests stand in, and what they need. */
const COPIED = ['states', 'places', 'organisations', 'groups', 'agreements', 'sources'];

describe('a copy of the bundled glossary', () => {
  it('takes its place, with its entries where they stand in the copy', async () => {
    const { document } = await show('essays/visit.md');
    const definition = async () => (await definitionsAt(document, 'Iran'))[0];
    const { targetUri } = await until('the bundled entry', definition);
    const folder = vscode.Uri.joinPath(targetUri, '..');
    for (const name of COPIED) {
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, `${name}.yaml`));
      await vscode.workspace.fs.writeFile(at(`glossary/${name}.yaml`), bytes);
    }
    const copy = at('glossary/states.yaml');
    const copied = await until('the entry in the copy', async () => {
      const link = await definition();
      return link?.targetUri.path === copy.path && link;
    });
    const glossary = await vscode.workspace.openTextDocument(copy);
    equal(glossary.getText(copied.targetSelectionRange), 'iran');
    equal(vscode.languages.getDiagnostics(copy).length, 0, 'nothing is amiss with it');
    await vscode.workspace.fs.delete(at('glossary'), { recursive: true });
    await until('the bundled entry again', async () => {
      const link = await definition();
      return link?.targetUri.scheme === targetUri.scheme;
    });
  });
});
