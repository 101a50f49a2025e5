/** How much of a card is seen at once: a hover has the editor's font and the height of its lines. */
import * as vscode from 'vscode';
import { ROOM } from '../core/index.ts';
import type { CardRoom } from '../core/index.ts';

/** The type that the usual room is reckoned in. */
const [SIZE, HEIGHT] = [14, 19];
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
  const height = Math.round((set ?? own) * ((set ?? own) < LEAST_HEIGHT ? size : 1));
  return {
    lines: (ROOM.lines * HEIGHT) / height,
    characters: Math.floor((ROOM.characters * SIZE) / size),
  };
}

function positive(value: unknown): number | undefined {
  return typeof value === 'number' && value > 0 ? value : undefined;
}
