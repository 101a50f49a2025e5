/** In another language: no row of a tree, no list and no message has an English word of ours. */
import * as vscode from 'vscode';
import { deepEqual, ok, present, until } from '../../support/assert.ts';
import { describe, it } from '../../support/host-runner.ts';
import { hoversAt, rangeOf, show } from '../workspace.ts';
import { englishIn } from './english.ts';
import { Shown, treesOf, type ShownText } from './shown.ts';

const shown = new Shown();
const VIEWS = ['corpusReader.incidents', 'corpusReader.actors', 'corpusReader.gaps'];

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly menus: { readonly commandPalette: readonly { command: string; when: string }[] };
  };
}

/** These lead elsewhere, or write: what they ask on the way is in the rows below. */
const NOT_RUN = ['openSample', 'createGlossary', 'readAsEssay', 'stopReadingAsEssay'];
/** Each command runs at both, and so those that switch something switch it back. */
const PLACES = ['Mira Tal', 'blast'];
/** Lists behind lists: a command, where the cursor stands, and which rows are chosen on the way. */
const WAYS: readonly (readonly [command: string, at: string, answers: readonly number[]])[] = [
  ...[1, 2, 3, 4].map((row) => ['filterIncidents', 'blast', [row]] as const),
  ['addToGlossary', 'pilots', [0]],
  ['addToGlossary', 'pilots', [6]],
  ['addToGlossary', 'pilots', [7]],
  ['addToGlossary', 'pilots', [-1]],
  ['addToGlossary', 'Nobody', [0]],
  ['pinReading', 'Mira Tal', []],
  ['explainReading', 'Tal keeps', []],
  ['explainReading', 'blast', []],
  ['explainReading', 'Salt Accord', []],
];

/** All commands of the palette. */
function commands(): string[] {
  const { packageJSON } = present(
    vscode.extensions.getExtension<unknown>('corpus-reader.corpus-reader'),
    'extension',
  );
  const { commands: all, menus } = (packageJSON as Manifest).contributes;
  const hidden = menus.commandPalette.filter(({ when }) => when === 'false');
  const rows = new Set(hidden.map(({ command }) => command));
  const names = all.map(({ command }) => command).filter((command) => !rows.has(command));
  return names.filter((command) => !NOT_RUN.some((each) => command.endsWith(`.${each}`)));
}

async function texts(text: string, command: string, answers: readonly number[] = []) {
  const editor = await show('essays/harbour.md');
  const { start } = rangeOf(editor.document, text);
  editor.selection = new vscode.Selection(start, start);
  shown.texts = [];
  shown.answers = [...answers];
  await vscode.commands.executeCommand(command);
  return shown.texts;
}

async function notTranslated(all: readonly ShownText[]): Promise<string[]> {
  const found = await Promise.all(
    all.map(async ({ of, text }) => {
      const words = await englishIn(text);
      return words.length > 0 ? `${of}: ${words.join(' ')} in "${text}"` : '';
    }),
  );
  return [...new Set(found.filter(Boolean))];
}

describe('another language', () => {
  it('is spoken by each row of the trees, its tooltip and its name for the screen reader', async () => {
    const { document } = await show('essays/harbour.md');
    await until('a card', async () => (await hoversAt(document, 'Mira Tal'))[0]);
    deepEqual([...treesOf().keys()].toSorted(), VIEWS.toSorted());
    await vscode.commands.executeCommand('corpusReader.gaps.focus');
    await show('essays/harbour.md');
    for (const id of VIEWS) {
      const rows = await until(`rows of ${id}`, async () => {
        const found = await shown.rowsOf(id);
        return (found.length > 3 || id.endsWith('gaps')) && found;
      });
      deepEqual(await notTranslated(rows), [], id);
    }
  });

  it('is spoken by the lists and messages of every command', async () => {
    let seen = 0;
    for (const command of commands()) {
      for (const place of PLACES) {
        const found = await texts(place, command);
        deepEqual(await notTranslated(found), [], `${command} at ${place}`);
        seen += found.length;
      }
    }
    ok(seen > 200, `${seen} texts were seen`);
  }, 200_000);

  it('is spoken by the lists behind lists', async () => {
    for (const [command, at, answers] of WAYS) {
      const found = await texts(at, `corpusReader.${command}`, answers);
      ok(found.length > 0, `${command} shows something`);
      deepEqual(await notTranslated(found), [], `${command} at ${at}, ${answers.join()}`);
    }
  }, 60_000);
});
