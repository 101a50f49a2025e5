/** A window without a folder: single files and texts that are saved nowhere. */
import * as vscode from 'vscode';
import { equal, match, until } from '../../support/assert.ts';
import { describe, it } from '../../support/host-runner.ts';
import { hoversAt, markdownOf } from '../workspace.ts';
import { virtualFiles } from '../virtual-files.ts';

const SCHEME = 'corpus-single';
const ISLES = 'entities:\n  low-isle: { kind: place, prefLabel: Low Isle, summary: An isle. }\n';

async function shown(document: vscode.TextDocument): Promise<vscode.TextDocument> {
  return (await vscode.window.showTextDocument(document)).document;
}

async function cardOn(document: vscode.TextDocument, text: string): Promise<string> {
  const hover = await until(`a card on ${text}`, async () => (await hoversAt(document, text))[0]);
  return markdownOf(hover);
}

describe('no folder', () => {
  it('a text in the language Essay, saved nowhere, is read with the bundled glossary', async () => {
    equal(vscode.workspace.workspaceFolders, undefined);
    const content = 'Ministers of Pakistan came to Iran.\n';
    const essay = await vscode.workspace.openTextDocument({ language: 'essay', content });
    match(await cardOn(await shown(essay), 'Pakistan'), /\*\*Pakistan\*\*/);
    const plain = await vscode.workspace.openTextDocument({ language: 'plaintext', content });
    equal((await hoversAt(await shown(plain), 'Pakistan')).length, 0, 'plain text is left alone');
  });

  it('both sides of a diff are read, whatever they come from', async () => {
    const text = (year: number) => `In ${year} Iran and Pakistan met.\n`;
    const provider = {
      provideTextDocumentContent: ({ query }: vscode.Uri) => text(Number(query)),
    };
    const provided = vscode.workspace.registerTextDocumentContentProvider('some-scm', provider);
    const side = (query: string) =>
      vscode.Uri.from({ scheme: 'some-scm', path: '/essays/met.md', query });
    await vscode.commands.executeCommand('vscode.diff', side('2023'), side('2024'), 'Met');
    const editors = await until('both sides', () => {
      const sides = vscode.window.visibleTextEditors.filter(
        ({ document }) => document.uri.scheme === 'some-scm',
      );
      return sides.length === 2 && sides;
    });
    for (const { document } of editors) match(await cardOn(document, 'Iran'), /\*\*Iran\*\*/);
    provided.dispose();
  });

  // Last: a document that a test opened stays open for minutes, and so does its glossary.
  it('a single file of a folder "essays"; its glossary counts while it is open', async () => {
    const files = virtualFiles(SCHEME, {
      '/essays/tide.md': '# Tide\n\nThe ship reached Low Isle, not Pakistan.\n',
      '/isles.yaml': ISLES,
    });
    const at = (path: string) => vscode.Uri.from({ scheme: SCHEME, path });
    const tide = await vscode.workspace.openTextDocument(at('/essays/tide.md'));
    match(await cardOn(await shown(tide), 'Pakistan'), /\*\*Pakistan\*\*/);
    await vscode.window.showTextDocument(at('/isles.yaml'), { viewColumn: 2 });
    match(await cardOn(tide, 'Low Isle'), /An isle/);
    equal((await hoversAt(tide, 'Pakistan')).length, 0, 'the bundled one stands back');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    files.dispose();
  });
});
