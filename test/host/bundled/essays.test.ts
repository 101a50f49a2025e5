/** Without a glossary of the workspace the bundled one serves essays, and essays only. */
import * as vscode from 'vscode';
import { equal, match, until } from '../../support/assert.ts';
import { describe, it } from '../../support/host-runner.ts';
import { at, hoversAt, markdownOf, problemsOf, show } from '../workspace.ts';

/** A file of the workspace and whether it is read. */
const FILES: readonly (readonly [file: string, read: boolean])[] = [
  ['essays/visit.md', true],
  ['notes/marked.md', true],
  ['notes/sourced.md', true],
  ['notes/plain.md', false],
  ['notes/plain.txt', false],
  ['notes/list.yaml', false],
  ['README.md', false],
];

/** A text file, the language it opens in, and the one it has once it is known whether it is an essay. */
const LANGUAGES: readonly (readonly [file: string, opened: string, after: string])[] = [
  ['essays/harvest.txt', 'essay', 'essay'],
  ['essays/readme.txt', 'essay', 'plaintext'],
  ['notes/plain.txt', 'plaintext', 'plaintext'],
];

/** Where a document comes from, and whether one in a folder named essays is read. */
const SCHEMES: readonly (readonly [scheme: string, read: boolean])[] = [
  ['some-file-system', true],
  ['output', false],
  ['comment', false],
  ['search-editor', false],
  ['vscode-terminal', false],
];

async function isRead(document: vscode.TextDocument): Promise<boolean> {
  return (await hoversAt(document, 'Pakistan')).length > 0;
}

function languageOf(file: string): string | undefined {
  const { path } = at(file);
  return vscode.workspace.textDocuments.find(({ uri }) => uri.path === path)?.languageId;
}

async function essay(): Promise<vscode.TextDocument> {
  const { document } = await show('essays/visit.md');
  await until('the bundled glossary', () => isRead(document));
  return document;
}

describe('essays of a workspace without a glossary', () => {
  for (const [file, read] of FILES) {
    it(`${file} is ${read ? '' : 'not '}read`, async () => {
      await essay();
      equal(await isRead((await show(file)).document), read);
    });
  }

  for (const [file, opened, after] of LANGUAGES) {
    it(`${file} opens as ${opened}${after === opened ? ' and stays so' : ` and becomes ${after}`}`, async () => {
      await essay();
      const document = await vscode.workspace.openTextDocument(at(file));
      equal(document.languageId, opened, 'at once');
      await vscode.window.showTextDocument(document);
      await until(after, () => languageOf(file) === after);
      equal(await isRead(document), after === 'essay', 'whether it is read');
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    });
  }

  it('an essay that its reader sets back to plain text stays plain text, and is read', async () => {
    await essay();
    const { document } = await show('essays/harvest.txt');
    await until('it to be read', () => isRead(document));
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await until('it to be read again', () => isRead(document));
    equal(languageOf('essays/harvest.txt'), 'plaintext');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('the card of a bundled name tells who that is', async () => {
    const [hover] = await hoversAt(await essay(), 'Pakistan');
    match(hover ? markdownOf(hover) : '', /\*\*Pakistan\*\*/);
  });

  it('"Read as Essay" is remembered until "Stop Reading as Essay"', async () => {
    await essay();
    const { document } = await show('notes/plain.md');
    equal(await isRead(document), false, 'before');
    await vscode.commands.executeCommand('corpusReader.readAsEssay');
    await until('the note to be read', () => isRead(document));
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    const again = (await show('notes/plain.md')).document;
    equal(await isRead(again), true, 'opened again');
    await vscode.commands.executeCommand('corpusReader.stopReadingAsEssay');
    await until('the note to be left alone', async () => !(await isRead(again)));
  });

  it('output panels, comments and the like are never read, whatever they are named', async () => {
    await essay();
    for (const [scheme, read] of SCHEMES) {
      const text = `A text at ${scheme}: in a folder of essays names Pakistan.`;
      const provider = { provideTextDocumentContent: () => text };
      const provided = vscode.workspace.registerTextDocumentContentProvider(scheme, provider);
      const uri = vscode.Uri.from({ scheme, path: `/essays/${scheme}.md` });
      const document = await vscode.workspace.openTextDocument(uri);
      equal(document.getText(), text, scheme);
      equal(await isRead(document), read, scheme);
      provided.dispose();
    }
  });

  it('the bundled glossary has no problems', async () => {
    await essay();
    const ours = vscode.languages.getDiagnostics().filter(([uri]) => problemsOf(uri).length > 0);
    equal(ours.map(([uri]) => uri.path).join(), '');
  });
});
