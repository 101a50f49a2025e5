/** Typing in a long essay holds the extension host no longer than typing in a short one. */
import * as vscode from 'vscode';
import { ok, until } from '../../support/assert.ts';
import { describe, it } from '../../support/host-runner.ts';
import { hoversAt } from '../workspace.ts';

const PARAGRAPH = [
  'Mira Tal of the Harbour League wrote from Lanna to Oster that winter, and nobody answered.',
  'The blast at Lanna was told in Veld as well; what Grey Tide had to do with it was not.',
].join(' ');
const SHORT = 30_000;
const LONG = 1_000_000;
const KEYS = 25;
const TICK = 4;

/** The middle of the longest stalls of the event loop, one for each key. */
async function typicalStall(length: number): Promise<number> {
  const content = `${PARAGRAPH}\n\n`.repeat(Math.ceil(length / (PARAGRAPH.length + 2)));
  const document = await vscode.workspace.openTextDocument({ language: 'essay', content });
  await vscode.window.showTextDocument(document);
  await until('a card', async () => (await hoversAt(document, 'Mira Tal')).length > 0);
  await quiet();
  const stalls: number[] = [];
  for (let i = 0; i < KEYS; i += 1) {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(2, 10 + i), 'a');
    const [stall] = await Promise.all([longestStall(60), vscode.workspace.applyEdit(edit)]);
    stalls.push(stall);
  }
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  return stalls.toSorted((a, b) => a - b)[KEYS >> 1] ?? NaN;
}

/** The longest time in which the event loop did not turn, of the next so many milliseconds. */
async function longestStall(during: number): Promise<number> {
  const end = performance.now() + during;
  let longest = 0;
  for (let last = performance.now(); last < end;) {
    await new Promise((resolve) => setTimeout(resolve, TICK));
    const now = performance.now();
    longest = Math.max(longest, now - last - TICK);
    last = now;
  }
  return longest;
}

/** Waits until the whole essay is read, in its slices. */
async function quiet(): Promise<void> {
  await until('quiet', async () => (await longestStall(300)) < 30, 20_000);
}

describe('a key in an essay', () => {
  it('stalls the host no longer where the essay is thirty times as long', async () => {
    const short = await typicalStall(SHORT);
    const long = await typicalStall(LONG);
    console.log(`stall a key: ${short.toFixed(1)} ms, in a long essay ${long.toFixed(1)} ms`);
    // Growing with the essay would be thirty times as long; the machine's own jitter is allowed for.
    ok(long < 4 * short + 12, `${long.toFixed(1)} ms after ${short.toFixed(1)} ms`);
  }, 90_000);
});
