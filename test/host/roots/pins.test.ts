/** Pins in a window of several folders: each folder keeps its own, also for essays of the same path. */
import * as vscode from 'vscode';
import { deepEqual, equal, match, noMatch, present, until } from '../../support/assert.ts';
import { afterEach, describe, it } from '../../support/host-runner.ts';
import { hoversAt, markdownOf, rangeOf, revert } from '../workspace.ts';
import { virtualFiles } from '../virtual-files.ts';

const ESSAY = 'essays/rooks.md';
/** "Rook" alone: it may be either of two. */
const ALONE = 3;
/** VS Code may take its time to tell of what was deleted. */
const LONG = 45_000;
const PATIENCE = 2 * LONG;

function inFolder(name: string, path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.find((each) => each.name === name);
  return vscode.Uri.joinPath(present(folder, `folder ${name}`).uri, path);
}

async function showIn(folder: string, path = ESSAY): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(inFolder(folder, path));
  await until('its first card', async () => cardsOn(editor.document, 'Ada Rook'));
  return editor;
}

async function cardsOn(document: vscode.TextDocument, text: string, nth = 0): Promise<string> {
  return (await hoversAt(document, text, nth)).map(markdownOf).join('\n');
}

/** Asks on words of the essay, and takes the first answer offered. */
async function answerFirst(command: string, { selection }: vscode.TextEditor): Promise<void> {
  let done = false;
  const { activeTextEditor: editor } = vscode.window;
  equal(editor?.selection.isEqual(selection), true, 'the words are selected');
  const asked = vscode.commands.executeCommand(command).then(() => (done = true));
  await until(`an answer to ${command}`, async () => {
    if (!done) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return done;
  });
  await asked;
}

async function pin(editor: vscode.TextEditor, text: string, nth = 0): Promise<void> {
  const { start, end } = rangeOf(editor.document, text, nth);
  editor.selection = new vscode.Selection(start, end);
  await answerFirst('corpusReader.pinReading', editor);
}

interface Line {
  readonly decision: string;
  readonly entity?: string;
  readonly target: { readonly source: string };
}

/** A folder's pins as they stand on disk; undefined where there is no file. */
async function onDisk(folder: string): Promise<string[] | undefined> {
  try {
    const bytes = await vscode.workspace.fs.readFile(inFolder(folder, '.corpus-reader/pins.json'));
    const lines = JSON.parse(new TextDecoder().decode(bytes)) as Line[];
    return lines.map(
      ({ decision, entity = '', target }) => `${decision} ${entity} ${target.source}`,
    );
  } catch {
    return undefined;
  }
}

const isOle = (document: vscode.TextDocument) =>
  until('one reading', async () => {
    const cards = await cardsOn(document, 'Rook', ALONE);
    return /\*\*Ole Rook\*\*/.test(cards) && !/could also be/.test(cards);
  });
const isEither = (document: vscode.TextDocument) =>
  until(
    'two readings',
    async () => /could also be/.test(await cardsOn(document, 'Rook', ALONE)),
    LONG,
  );

function test(name: string, body: () => Promise<void>): void {
  it(name, body, PATIENCE);
}

/** Takes the third folder away: VS Code refuses it until it has settled that the folder is there. */
async function removeThird(): Promise<void> {
  await until('a folder to go', () => vscode.workspace.updateWorkspaceFolders(2, 1));
}

describe('pins of several roots', () => {
  afterEach(async () => {
    for (const folder of ['north', 'south']) {
      await revert((await showIn(folder)).document);
      const kept = inFolder(folder, '.corpus-reader');
      await vscode.workspace.fs.delete(kept, { recursive: true }).then(undefined, () => undefined);
      await isEither((await showIn(folder)).document);
    }
  });

  test('a pin made by command is kept in the folder of its essay, and holds for that one alone', async () => {
    const south = await showIn('south');
    await isEither(south.document);
    await pin(south, 'Rook', ALONE);
    await isOle(south.document);
    deepEqual(await onDisk('south'), [`is ole-rook ${ESSAY}`]);
    equal(await onDisk('north'), undefined);
    await isEither((await showIn('north')).document);
  });

  test('essays of the same path have pins of their own, made and taken away one by one', async () => {
    await pin(await showIn('south'), 'Rook', ALONE);
    const north = await showIn('north');
    await pin(north, 'Rook', ALONE);
    await isOle(north.document);
    deepEqual(await onDisk('north'), [`is ole-rook ${ESSAY}`]);
    deepEqual(await onDisk('south'), [`is ole-rook ${ESSAY}`]);
    // Of pinned words the first answer takes the pin away.
    await pin(north, 'Rook', ALONE);
    await isEither(north.document);
    deepEqual(await onDisk('north'), []);
    deepEqual(await onDisk('south'), [`is ole-rook ${ESSAY}`]);
    const south = await showIn('south');
    await isOle(south.document);
    await pin(south, 'Rook', ALONE);
    await isEither(south.document);
    deepEqual(await onDisk('south'), []);
  });

  test('pins of one folder, made one right after the other, are all kept', async () => {
    const south = await showIn('south');
    await pin(south, 'Rook', ALONE);
    await pin(south, 'Then');
    await pin(south, 'wrote');
    deepEqual(await onDisk('south'), [
      `never  ${ESSAY}`,
      `never  ${ESSAY}`,
      `is ole-rook ${ESSAY}`,
    ]);
  });

  test('a pin that moves while another is made is not taken for it', async () => {
    const south = await showIn('south');
    const before = rangeOf(south.document, 'Rook', ALONE);
    await pin(south, 'Rook', ALONE);
    await isOle(south.document);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(south.document.uri, before.start, 'Coot ');
    await vscode.workspace.applyEdit(edit);
    await isOle(south.document);
    // These four letters stand now where the pinned ones did.
    await pin(south, 'Coot');
    await isOle(south.document);
    deepEqual(await onDisk('south'), [`is ole-rook ${ESSAY}`, `never  ${ESSAY}`]);
  });

  test('a pin whose words are gone is listed as orphaned, in its folder only, and can be removed', async () => {
    await pin(await showIn('north'), 'Rook', ALONE);
    const south = await showIn('south');
    await pin(south, 'Rook', ALONE);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(south.document.uri, rangeOf(south.document, 'Rook', ALONE), 'Nobody');
    await vscode.workspace.applyEdit(edit);
    await until('no card', async () => (await cardsOn(south.document, 'Nobody')) === '');
    deepEqual(await onDisk('south'), [`is ole-rook ${ESSAY}`], 'orphaned, not lost');
    // The list has orphaned pins first; choosing one takes it away.
    await answerFirst('corpusReader.showPins', south);
    await until('it to be gone', async () => (await onDisk('south'))?.length === 0);
    deepEqual(await onDisk('north'), [`is ole-rook ${ESSAY}`]);
    await isOle((await showIn('north')).document);
  });

  test('the card of a capital has the other reading, and one click pins it', async () => {
    const { document } = await vscode.window.showTextDocument(inFolder('north', 'essays/fell.md'));
    const card = await until('the government', async () => {
      const text = await cardsOn(document, 'Port Fell');
      return /\*\*Fellmark\*\*/.test(text) && text;
    });
    match(card, /read as the government, because of “refused”/);
    const link = /\[read as the city instead\]\(command:([\w.]+)\?([^)]+)\)/.exec(card);
    const [, command = '', query = ''] = present(link, 'link');
    await vscode.commands.executeCommand(command, ...JSON.parse(decodeURIComponent(query)));
    await until('the city', async () => {
      const text = await cardsOn(document, 'Port Fell');
      return /\*\*Port Fell\*\*/.test(text) && /read so by your pin/.test(text);
    });
    deepEqual(await onDisk('north'), ['is port-fell essays/fell.md']);
  });

  test('a file that is no list of pins is left alone, and the other folder goes on', async () => {
    const file = inFolder('south', '.corpus-reader/pins.json');
    const text = new TextEncoder().encode('{ "mine": true }\n');
    await vscode.workspace.fs.writeFile(file, text);
    const south = await showIn('south');
    const { start, end } = rangeOf(south.document, 'Rook', ALONE);
    south.selection = new vscode.Selection(start, end);
    await vscode.commands.executeCommand('corpusReader.pinReading');
    equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)), '{ "mine": true }\n');
    const north = await showIn('north');
    await pin(north, 'Rook', ALONE);
    await isOle(north.document);
  });

  test('where nothing can be written nothing is asked, and nothing is tried', async () => {
    const text = '# Rooks\n\nAda Rook wrote to Ole Rook. Then Rook fell ill.\n';
    const files = virtualFiles('corpus-museum', { [`/glass/${ESSAY}`]: text }, [], true);
    const uri = vscode.Uri.from({ scheme: 'corpus-museum', path: '/glass' });
    vscode.workspace.updateWorkspaceFolders(2, 0, { uri, name: 'glass' });
    await until('three folders', () => vscode.workspace.workspaceFolders?.length === 3);
    const glass = await showIn('glass');
    const { start, end } = rangeOf(glass.document, 'Rook', ALONE);
    glass.selection = new vscode.Selection(start, end);
    // It comes to its end without an answer: no list is open.
    await vscode.commands.executeCommand('corpusReader.pinReading');
    equal(await onDisk('glass'), undefined);
    await isEither(glass.document);
    await removeThird();
    await until('two folders', () => vscode.workspace.workspaceFolders?.length === 2);
    files.dispose();
  });

  test('a folder that comes brings its pins, and takes them along', async () => {
    const text = '# Rooks\n\nAda Rook wrote to Ole Rook. Then Rook fell ill.\n';
    const start = text.lastIndexOf('Rook');
    const selector = [
      { type: 'TextQuoteSelector', exact: 'Rook', prefix: 'Ole Rook. Then ', suffix: ' fell ill.' },
      { type: 'TextPositionSelector', start, end: start + 4 },
    ];
    const kept = { decision: 'is', entity: 'ole-rook', target: { source: ESSAY, selector } };
    const files = virtualFiles('corpus-pins', {
      '/sea/.corpus-reader/pins.json': JSON.stringify([kept]),
      [`/sea/${ESSAY}`]: text,
    });
    const uri = vscode.Uri.from({ scheme: 'corpus-pins', path: '/sea' });
    vscode.workspace.updateWorkspaceFolders(2, 0, { uri, name: 'sea' });
    await until('three folders', () => vscode.workspace.workspaceFolders?.length === 3);
    const sea = await showIn('sea');
    await isOle(sea.document);
    match(await cardsOn(sea.document, 'Rook', ALONE), /Ole Rook/);
    await pin(sea, 'Rook', ALONE);
    await isEither(sea.document);
    deepEqual(await onDisk('sea'), []);
    await removeThird();
    await until('two folders', () => vscode.workspace.workspaceFolders?.length === 2);
    noMatch(await cardsOn((await showIn('south')).document, 'Ada Rook'), /could also be/);
    files.dispose();
  });
});
