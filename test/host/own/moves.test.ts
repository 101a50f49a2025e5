/** Files and folders that are deleted and renamed, in this window and by others. */
import * as vscode from 'vscode';
import { equal, until } from '../../support/assert.ts';
import { afterEach, describe, it } from '../../support/host-runner.ts';
import { at, definitionsAt, hoversAt, markdownOf, show } from '../workspace.ts';

const ESSAY = 'essays/harbour.md';
const LINE = '  zorn: { kind: place, prefLabel: Zorn }\n';
/** VS Code may take its time to tell of what others did. */
const LONG = 45_000;

/** What was written for a test; each goes when it is over. */
const written: string[] = [];

async function write(path: string, text: string): Promise<void> {
  written.push(path);
  await vscode.workspace.fs.writeFile(at(path), new TextEncoder().encode(text));
}

async function remove(path: string): Promise<void> {
  await vscode.workspace.fs.delete(at(path), { recursive: true }).then(undefined, () => undefined);
}

/** What is done to a file or a folder, told to everybody in this window or to nobody. */
interface Way {
  readonly name: string;
  rename(from: string, to: string): Promise<unknown>;
  remove(path: string): Promise<unknown>;
}

async function apply(change: (edit: vscode.WorkspaceEdit) => void): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  change(edit);
  equal(await vscode.workspace.applyEdit(edit), true, 'the change was made');
}

const HERE: Way = {
  name: 'in this window',
  rename: (from, to) => apply((edit) => edit.renameFile(at(from), at(to))),
  remove: (path) => apply((edit) => edit.deleteFile(at(path), { recursive: true })),
};
const WAYS: readonly Way[] = [
  HERE,
  {
    name: 'on disk',
    rename: async (from, to) => vscode.workspace.fs.rename(at(from), at(to)),
    remove: async (path) => vscode.workspace.fs.delete(at(path), { recursive: true }),
  },
];

function test(name: string, body: () => Promise<void>): void {
  it(name, body, 2 * LONG);
}

async function cardOn(document: vscode.TextDocument, text: string): Promise<string> {
  return (await hoversAt(document, text)).map(markdownOf).join('\n');
}

/** The file that a name of the essay leads to. */
async function leadsTo(document: vscode.TextDocument, name: string): Promise<string | undefined> {
  const [first] = await definitionsAt(document, name);
  return first && vscode.workspace.asRelativePath(first.targetUri);
}

/** Where the card of Mira Tallis leads to for the essay "Far away". */
async function leadsAway(document: vscode.TextDocument): Promise<string | undefined> {
  const card = decodeURIComponent(await cardOn(document, 'Mira Tallis'));
  const [, argument] = /\[Far away\]\(command:corpusReader\.reveal\?\["~(.+?)"\]/.exec(card) ?? [];
  if (argument === undefined) return undefined;
  return (JSON.parse(decodeURIComponent(atob(argument))) as { uri: string }).uri;
}

async function harbour(): Promise<vscode.TextDocument> {
  const { document } = await show(ESSAY);
  await until('the glossary', async () => (await leadsTo(document, 'Mira Tal')) !== undefined);
  return document;
}

describe('files that go and come', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const path of written.splice(0)) await remove(path);
  });

  for (const way of WAYS) {
    test(`a folder of the glossary renamed ${way.name}: names lead to where it is now`, async () => {
      const document = await harbour();
      for (const [from, to] of [
        ['glossary', 'words'],
        ['words', 'glossary'],
      ] as const) {
        await way.rename(from, to);
        const found = async () => (await leadsTo(document, 'Mira Tal')) === `${to}/actors.yaml`;
        await until(`the glossary in ${to}`, found, LONG);
        equal((await definitionsAt(document, 'Mira Tal')).length, 1, 'one entry');
      }
    });

    test(`a folder of the glossary deleted ${way.name}: its names are names no more`, async () => {
      await write('words/places.yaml', `entities:\n${LINE}`);
      await write('essays/zorn.md', '# Zorn\n\nMira Tal went to Zorn.\n');
      // A document may stay open for long after its editor was closed.
      await show('words/places.yaml');
      const { document } = await show('essays/zorn.md');
      await until('Zorn', async () => (await cardOn(document, 'to Zorn')) !== '');
      await way.remove('words');
      await until('no Zorn', async () => (await cardOn(document, 'to Zorn')) === '', LONG);
      equal(await leadsTo(document, 'Mira Tal'), 'glossary/actors.yaml', 'the rest goes on');
    });

    test(`a folder of essays renamed and deleted ${way.name}: all essays are those there are`, async () => {
      await write('far/away.md', '# Far away\n\nNobody wrote to Mira Tallis.\n');
      await write('further/x.md', '# Nothing\n\nMira Tal.\n');
      await remove('further');
      await write('essays/near.md', '# Near\n\nMira Tallis wrote of Mira Tal.\n');
      await show('far/away.md');
      const { document } = await show('essays/near.md');
      await until('the essay far away', () => leadsAway(document), LONG);
      await way.rename('far', 'further');
      const there = async () => (await leadsAway(document))?.endsWith('/further/away.md');
      await until('its card to lead there', there, LONG);
      await way.remove('further');
      await until('it to be gone', async () => !(await leadsAway(document)), LONG);
    });
  }

  test('the pins of an essay go along with it, and with its folder', async () => {
    written.push('essays/new');
    const text = '# Letter\n\nMira Tal wrote it. Tal signed it.\n';
    await write('essays/old/letter.md', text);
    const { document: letter } = await show('essays/old/letter.md');
    const isName = async (document: vscode.TextDocument) =>
      (await hoversAt(document, 'Tal', 1)).length > 0;
    await until('a name', () => isName(letter));
    const start = text.lastIndexOf('Tal');
    const selector = [
      { type: 'TextQuoteSelector', exact: 'Tal', prefix: 'wrote it. ', suffix: ' signed it.' },
      { type: 'TextPositionSelector', start, end: start + 3 },
    ];
    const target = { source: 'essays/old/letter.md', selector };
    const pins = JSON.stringify([{ decision: 'never', target }]);
    const noName = async () => {
      // VS Code may not yet watch a folder that has just been made: what is written again it tells of.
      await write('.corpus-reader/pins.json', pins);
      return !(await isName(letter));
    };
    await until('no name', noName, LONG);
    const pinned = async () => {
      const bytes = await vscode.workspace.fs.readFile(at('.corpus-reader/pins.json'));
      const kept = JSON.parse(new TextDecoder().decode(bytes)) as { target: { source: string } }[];
      return kept.map((pin) => pin.target.source).join();
    };
    for (const [from, to, source] of [
      ['essays/old/letter.md', 'essays/old/note.md', 'essays/old/note.md'],
      ['essays/old', 'essays/new', 'essays/new/note.md'],
    ] as const) {
      await HERE.rename(from, to);
      await until(`the pin in ${to}`, async () => (await pinned()) === source);
      const { document } = await show(source);
      await until('the essay', async () => (await hoversAt(document, 'Mira Tal')).length > 0);
      await until('no name', async () => !(await isName(document)));
    }
  });

  test('"Read as Essay" goes along with a file, and with its folder', async () => {
    await write('papers/CHANGELOG.md', '# Changes\n\nMira Tal asked for them.\n');
    written.push('drafts', 'papers');
    const before = (await show('papers/CHANGELOG.md')).document;
    await harbour();
    equal(await cardOn(before, 'Mira Tal'), '', 'by itself it is no essay');
    await vscode.commands.executeCommand('corpusReader.readAsEssay', before.uri);
    await until('its card', async () => (await cardOn(before, 'Mira Tal')) !== '');
    await HERE.rename('papers/CHANGELOG.md', 'papers/LICENSE.md');
    await HERE.rename('papers', 'drafts');
    const { document } = await show('drafts/LICENSE.md');
    await until('the same card', async () => (await cardOn(document, 'Mira Tal')) !== '');
    await vscode.commands.executeCommand('corpusReader.stopReadingAsEssay', document.uri);
  });
});
