/** Several folders in one window; one of them virtual, without search or watching. */
import * as vscode from 'vscode';
import { equal, match, ok, until } from '../../support/assert.ts';
import { describe, it } from '../../support/host-runner.ts';
import { hoversAt, markdownOf } from '../workspace.ts';
import { virtualFiles } from '../virtual-files.ts';

const SCHEME = 'corpus-memory';

/** A file of a folder of the window, opened in the editor. */
async function showIn(folder: string, path: string): Promise<vscode.TextDocument> {
  const root = vscode.workspace.workspaceFolders?.find(({ name }) => name === folder);
  ok(root, `there is a folder ${folder}`);
  return (await vscode.window.showTextDocument(vscode.Uri.joinPath(root.uri, path))).document;
}

async function cardOn(document: vscode.TextDocument, text: string): Promise<string> {
  const hover = await until(`a card on ${text}`, async () => (await hoversAt(document, text))[0]);
  return markdownOf(hover);
}

describe('several roots', () => {
  it('a glossary of one root serves the essays of all', async () => {
    equal(vscode.workspace.workspaceFolders?.length, 2);
    match(await cardOn(await showIn('north', 'essays/fog.md'), 'Tarn'), /A town in the north/);
    match(await cardOn(await showIn('south', 'essays/heat.md'), 'Tarn'), /A town in the north/);
  });

  it('two that fit equally are shown as two, with both cards', async () => {
    const rooks = await showIn('south', 'essays/rooks.md');
    await cardOn(rooks, 'Ada Rook');
    const cards = await hoversAt(rooks, 'Rook', 3);
    equal(cards.length, 1, 'hovers');
    const text = cards.map(markdownOf).join('\n');
    match(text, /\*\*Ole Rook\*\*[^]*A clerk at Tarn[^]*\*\*Ada Rook\*\*[^]*A ferrywoman/);
    match(text, /could also be/);
    const one = (await hoversAt(rooks, 'Ada Rook')).map(markdownOf).join('\n');
    equal(/A clerk at Tarn/.test(one), false, 'a full name is one');
  });

  it('a root that comes while one reads brings its glossary: virtual, not searched, not watched', async () => {
    const files = virtualFiles(SCHEME, {
      '/sea/glossary/isles.yaml':
        'entities:\n  low-isle: { kind: place, prefLabel: Low Isle, summary: An isle at sea. }\n',
      '/sea/essays/tide.md': '# Tide\n\nThe ship from Tarn reached Low Isle at noon.\n',
    });
    const heat = await showIn('south', 'essays/heat.md');
    await cardOn(heat, 'Tarn');
    equal((await hoversAt(heat, 'Low Isle')).length, 0, 'before');
    const uri = vscode.Uri.from({ scheme: SCHEME, path: '/sea' });
    ok(vscode.workspace.updateWorkspaceFolders(2, 0, { uri, name: 'sea' }), 'a folder is added');
    match(await cardOn(heat, 'Low Isle'), /An isle at sea/);
    const tide = await showIn('sea', 'essays/tide.md');
    match(await cardOn(tide, 'Low Isle'), /An isle at sea/);
    match(await cardOn(tide, 'Tarn'), /A town in the north/);

    // Nobody tells of changes there, but what is edited and saved here counts.
    const isles = await showIn('sea', 'glossary/isles.yaml');
    const edit = new vscode.WorkspaceEdit();
    const at = isles.positionAt(isles.getText().indexOf('An isle at sea'));
    edit.replace(isles.uri, new vscode.Range(at, at.translate(0, 2)), 'The only');
    await vscode.workspace.applyEdit(edit);
    await isles.save();
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await until('the new summary', async () =>
      /The only isle/.test(await cardOn(tide, 'Low Isle')),
    );

    vscode.workspace.updateWorkspaceFolders(2, 1);
    await until('its names to go', async () => (await hoversAt(heat, 'Low Isle')).length === 0);
    match(await cardOn(heat, 'Tarn'), /A town in the north/);
    files.dispose();
  });

  it('a file and a folder without permission: said where they are, and the rest goes on', async () => {
    const files = virtualFiles(
      'corpus-locked',
      {
        '/lake/glossary/boats.yaml': 'entities: {}\n',
        '/pond/glossary/reeds.yaml': 'entities: {}\n',
        '/lake/essays/calm.md': '# Calm\n\nNobody came from Tarn.\n',
      },
      ['/lake/glossary/boats.yaml', '/pond/glossary'],
    );
    const at = (path: string) => vscode.Uri.from({ scheme: 'corpus-locked', path });
    const said = (path: string) =>
      vscode.languages.getDiagnostics(at(path)).map(({ message }) => message);
    vscode.workspace.updateWorkspaceFolders(2, 0, { uri: at('/lake') }, { uri: at('/pond') });
    for (const path of ['/lake/glossary/boats.yaml', '/pond/glossary']) {
      const [message] = await until(path, () => said(path).length > 0 && said(path));
      match(message ?? '', /may not be opened: its permissions forbid it/);
    }
    match(await cardOn(await showIn('lake', 'essays/calm.md'), 'Tarn'), /A town in the north/);
    vscode.workspace.updateWorkspaceFolders(2, 2);
    await until('the messages to go', () => said('/lake/glossary/boats.yaml').length === 0);
    files.dispose();
  });
});
