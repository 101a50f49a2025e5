/** Entries of the bundled glossary: they can be read, and not written to. */
import * as vscode from 'vscode';
import { equal, match, present, until } from '../../support/assert.ts';
import { describe, it } from '../../support/host-runner.ts';
import { definitionsAt, referencesAt, show, written } from '../workspace.ts';

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
