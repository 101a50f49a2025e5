/** What is said of all essays, where some of them are open behind the one on the screen. */
import * as vscode from 'vscode';
import { ok, until } from '../../support/assert.ts';
import { afterEach, describe, it } from '../../support/host-runner.ts';
import { ACTORS, edit, open, undoAll } from '../glossary.ts';
import { at, hoversAt, markdownOf, revert, show } from '../workspace.ts';

const ON_SCREEN = 'essays/quill-on-screen.md';
const SAVED = 'essays/quill-saved.md';
const UNSAVED = 'essays/quill-unsaved.md';
const TEXTS: readonly (readonly [path: string, text: string])[] = [
  [ON_SCREEN, '# On the screen\n\nQuill wrote to Mira Tal.\n'],
  [SAVED, '# Saved behind it\n\nQuill never answered Mira Tal.\n'],
  [UNSAVED, '# Unsaved behind it\n\nMira Tal waited.\n'],
];
/** All essays are read before anything is said of them. */
const PATIENCE = 30_000;
const ENTRY = 'entities:\n  quill: { kind: person, prefLabel: Quill }';

/** Opens an essay in a tab that stays. */
async function keep(path: string): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(at(path), { preview: false });
  await until('the glossary', async () => (await hoversAt(editor.document, 'Mira Tal')).length > 0);
  return editor;
}

async function cardOn(document: vscode.TextDocument, text: string): Promise<string> {
  return (await hoversAt(document, text)).map(markdownOf).join('\n');
}

describe('all essays', () => {
  afterEach(async () => {
    await undoAll();
    await revert(await vscode.workspace.openTextDocument(at(UNSAVED)));
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const [path] of TEXTS) await vscode.workspace.fs.delete(at(path));
  });

  it(
    'those in the background are read with the glossary in use, as they stand there',
    async () => {
      for (const [path, text] of TEXTS) {
        await vscode.workspace.fs.writeFile(at(path), new TextEncoder().encode(text));
      }
      await keep(SAVED);
      const unsaved = await keep(UNSAVED);
      const end = unsaved.document.positionAt(unsaved.document.getText().length);
      ok(
        await unsaved.edit((change) => change.insert(end, '\nSo did Quill.\n')),
        'it is written in',
      );
      const { document } = await keep(ON_SCREEN);
      await until(
        'the others to be known',
        async () => {
          const card = await cardOn(document, 'Mira Tal');
          return card.includes('Saved behind it') && card.includes('Unsaved behind it');
        },
        PATIENCE,
      );
      await edit(await open(ACTORS), 'entities:', ENTRY);
      await show(ON_SCREEN);
      await until('the new entry', async () => (await cardOn(document, 'Quill')) !== '');
      await until(
        'all essays with it',
        async () => {
          const card = await cardOn(document, 'Quill');
          return /\[Saved behind it/.test(card) && /\[Unsaved behind it/.test(card);
        },
        PATIENCE,
      );
    },
    3 * PATIENCE,
  );
});
