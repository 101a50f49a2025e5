/** How much of a card is seen at once: a hover has the editor's font and the height of its lines. */
import * as vscode from 'vscode';
import { ROOM } from '../core/index.ts';
import type { CardRoom } from '../core/index.ts';

/** The size that the usual room is reckoned in. */
const SIZE = 14;
/** VS Code's own size on a Mac, where its lines are higher. */
const MAC_SIZE = 12;
/** A line height below this counts in sizes of the font, not in pixels. */
const LEAST_HEIGHT = 8;

/** The room that cards have over a document, by its settings for type. */
export function cardRoom(document: vscode.TextDocument): CardRoom {
  const editor = vscode.workspace.getConfiguration('editor', document);
  const size = positive(editor.get('fontSize')) ?? SIZE;
  const set = positive(editor.get('lineHeight'));
  const own = editor.inspect('fontSize')?.defaultValue === MAC_SIZE ? 1.5 : 1.35;
  const lineHeight = Math.round((set ?? own) * ((set ?? own) < LEAST_HEIGHT ? size : 1));
  return { lineHeight, characters: Math.floor((ROOM.characters * SIZE) / size) };
}

function positive(value: unknown): number | undefined {
  return typeof value === 'number' && value > 0 ? value : undefined;
}
