/** Files that vanish, change behind one's back, are no text, or are very large: the reading goes on. */
import * as vscode from 'vscode';
import { deepEqual, equal, match, until } from '../../support/assert.ts';
import { afterEach, describe, it } from '../../support/host-runner.ts';
import { at, hoversAt, markdownOf, problemsOf, rangeOf, revert, show } from '../workspace.ts';

const MORE = 'glossary/more.yaml';
const BIG = 'essays/big.md';

const write = (path: string, content: string | Uint8Array) =>
  vscode.workspace.fs.writeFile(
    at(path),
    typeof content === 'string' ? new TextEncoder().encode(content) : content,
  );

async function essay(): Promise<vscode.TextDocument> {
  const { document } = await show('essays/harbour.md');
  await until('a card', async () => (await hoversAt(document, 'Mira Tal')).length > 0);
  return document;
}

const cards = async (document: vscode.TextDocument, text: string) =>
  (await hoversAt(document, text)).map(markdownOf).join();

describe('bad input', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const path of [MORE, BIG]) {
      await vscode.workspace.fs.delete(at(path)).then(undefined, () => undefined);
    }
  });

  it('a file of the glossary that vanishes takes its names along, and no others', async () => {
    const document = await essay();
    await write(MORE, 'entities:\n  pilots: { kind: group, prefLabel: old pilots }\n');
    await until('its name', () => cards(document, 'old pilots'));
    await vscode.workspace.fs.delete(at(MORE));
    await until('its name to go', async () => !(await cards(document, 'old pilots')));
    match(await cards(document, 'Mira Tal'), /Harbour master/);
  });

  it('a file of the glossary that is empty, or has empty tables, is no fault', async () => {
    const document = await essay();
    const more = 'entities:\n  pilots: { kind: group, prefLabel: old pilots }\n';
    for (const empty of ['', '# nothing yet\n', 'entities:\n', 'entities: {}\nincidents: {}\n']) {
      await write(MORE, more);
      await until('its name', () => cards(document, 'old pilots'));
      await write(MORE, empty);
      await until('its name to go', async () => !(await cards(document, 'old pilots')));
      deepEqual(problemsOf(at(MORE)), []);
      match(await cards(document, 'Mira Tal'), /Harbour master/);
    }
  });

  it('a file that is no text is passed over', async () => {
    const document = await essay();
    await write(
      MORE,
      Uint8Array.from({ length: 4096 }, (_, i) => (i * 37) % 256),
    );
    await write(
      'glossary/more-names.yaml',
      'entities:\n  clerk: { kind: person, prefLabel: dock }\n',
    );
    try {
      await until('the file that came after it', () => cards(document, 'dock'));
      deepEqual(problemsOf(at(MORE)), []);
      match(await cards(document, 'Mira Tal'), /Harbour master/);
    } finally {
      await vscode.workspace.fs.delete(at('glossary/more-names.yaml'));
    }
    await until('its name to go', async () => !(await cards(document, 'dock')));
  });

  it('a glossary that changes on disk while it is edited: what is in the editor counts', async () => {
    const document = await essay();
    await write(
      MORE,
      'entities:\n  pilots: { kind: group, prefLabel: old pilots, summary: One. }\n',
    );
    await until('its card', async () => /One/.test(await cards(document, 'old pilots')));
    const editor = await show(MORE);
    await editor.edit((edit) => edit.replace(rangeOf(editor.document, 'One'), 'Two'));
    await until('the edit', async () => /Two/.test(await cards(document, 'old pilots')));
    await write(
      MORE,
      'entities:\n  pilots: { kind: group, prefLabel: old pilots, summary: Three. }\n',
    );
    await write(
      'glossary/more-names.yaml',
      'entities:\n  clerk: { kind: person, prefLabel: dock }\n',
    );
    await until('a later change on disk', () => cards(document, 'dock'));
    match(await cards(document, 'old pilots'), /Two/);
    await vscode.workspace.fs.delete(at('glossary/more-names.yaml'));
    await revert(editor.document);
    await until('the text on disk', async () => /Three/.test(await cards(document, 'old pilots')));
  });

  it('an essay of 5 MB, and a line of 1 MB in it', async () => {
    await essay();
    const line = 'Nobody saw it, and nothing was said of it afterwards. ';
    const text = `# Big\n\n${line.repeat(20_000)}\n\n${`${line.repeat(9)}\n\n`.repeat(8_400)}Mira Tal wrote it.\n`;
    await write(BIG, text);
    const { document } = await show(BIG);
    await until('a card at its end', () => cards(document, 'Mira Tal'), 25_000);
    equal(document.getText().length, text.length);
  });
});
