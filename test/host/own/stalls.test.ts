/** Typing in a long essay or glossary never holds the extension host up for long. */
import * as vscode from 'vscode';
import { ok, until } from '../../support/assert.ts';
import { afterEach, describe, it } from '../../support/host-runner.ts';
import { ACTORS, open, undoAll } from '../glossary.ts';
import { hoversAt } from '../workspace.ts';

/** With names and a telling about as often as in the sample corpus. */
const PARAGRAPH = [
  'Mira Tal of the Harbour League wrote from Lanna to Oster that winter, and nobody answered.',
  'The blast at Lanna was told in Veld as well; what Grey Tide had to do with it was not.',
  'Those who had stayed behind mended their nets, counted what the storms had left of the boats, and',
  'went up to the old lookout in the evenings, where one could see as far as the other shore when the',
  'air was clear. What they spoke of there has come down to us in letters that were never sent, and in',
  'the songs that children still sing without knowing who is meant by them.',
].join(' ');
const SHORT = 30_000;
const LONG = 1_000_000;
/** So often a word of so many letters is typed, with a pause after it. */
const WORDS = 3;
const LETTERS = 10;
const BETWEEN_KEYS = 60;
/** Longer than anything of ours waits for a pause in typing. */
const PAUSE = 900;
const TICK = 4;
/**
 * Longer, in milliseconds, nothing of ours may go on without a pause: three slices of 16, since a
 * machine whose cores are shared works half as fast, and garbage is collected whenever it is.
 */
const LONGEST = 48;
/** Of the longest so many may be the machine's own: a garbage collection, code compiled anew. */
const ODD = 1;

const { threadCpuUsage } =
  (globalThis as { process?: { threadCpuUsage?: () => NodeJS.CpuUsage } }).process ?? {};

/** What the thread of the extension host has worked so far, in milliseconds; in a worker the time. */
function worked(): number {
  const usage = threadCpuUsage?.();
  return usage ? (usage.user + usage.system) / 1000 : performance.now();
}

/** Less than this in one go is rest; a worker cannot tell its own work from that of others. */
const REST = threadCpuUsage ? 5 : 34;

/** The longest work in one go of the next so many milliseconds: others on the machine do not count. */
async function longestWork(during: number): Promise<number> {
  const end = performance.now() + during;
  let longest = 0;
  for (let last = worked(); performance.now() < end;) {
    await new Promise((resolve) => setTimeout(resolve, TICK));
    const now = worked();
    longest = Math.max(longest, now - last);
    last = now;
  }
  return longest;
}

/** Waits until the whole document is read, in its slices. */
async function quiet(): Promise<void> {
  await until('quiet', async () => (await longestWork(300)) < REST, 20_000);
}

/** Types words; answers the longest work in one go after each key and in each pause, sorted. */
async function type(document: vscode.TextDocument, position: vscode.Position): Promise<number[]> {
  const works: number[] = [];
  for (let i = 0; i < WORDS * LETTERS; i += 1) {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, position.translate(0, i), 'a');
    const pause = (i + 1) % LETTERS === 0 ? PAUSE : BETWEEN_KEYS;
    const [work] = await Promise.all([longestWork(pause), vscode.workspace.applyEdit(edit)]);
    works.push(work);
  }
  return works.toSorted((a, b) => a - b);
}

function middle(works: readonly number[]): number {
  return works[works.length >> 1] ?? NaN;
}

function longest(works: readonly number[]): number {
  return works.at(-1 - ODD) ?? NaN;
}

async function typedInEssay(language: string, length: number, reads: boolean): Promise<number[]> {
  const content = `${PARAGRAPH}\n\n`.repeat(Math.ceil(length / (PARAGRAPH.length + 2)));
  const document = await vscode.workspace.openTextDocument({ language, content });
  await vscode.window.showTextDocument(document);
  if (reads) {
    await until('a card', async () => (await hoversAt(document, 'Mira Tal')).length > 0);
  }
  await quiet();
  const works = await type(document, new vscode.Position(2, 10));
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  return works;
}

/** So many labels a long glossary has. */
const LABELS = 2000;

/** The labels are words of letters alone: "Entry Aaab". */
function labelOf(number: number): string {
  const letters = Array.from({ length: 4 }, (_, i) => (number >> (4 * i)) & 15);
  const [first = '', ...rest] = letters.reverse().map((each) => String.fromCharCode(97 + each));
  return `Entry ${first.toUpperCase()}${rest.join('')}`;
}

function entryOf(number: number): string {
  const summary = 'Someone who stands in a long glossary, so that it is as long as such are.';
  const lines = ['kind: person', `prefLabel: ${labelOf(number)}`, `summary: ${summary}`];
  return [`  many-${number}:`, ...lines.map((line) => `    ${line}`), ''].join('\n');
}

/** Types at the end of the first label. */
async function typedInLabel(document: vscode.TextDocument): Promise<number[]> {
  const label = labelOf(0);
  const end = document.getText().indexOf(label) + label.length;
  await quiet();
  return type(document, document.positionAt(end));
}

/** A text of ours is read in which a name stands, once it does. */
async function isNamed(name: string): Promise<void> {
  const essay = await vscode.workspace.openTextDocument({
    language: 'essay',
    content: `${name} came.`,
  });
  await until(`${name} to be known`, async () => (await hoversAt(essay, name)).length > 0, 20_000);
}

/** What is done each time one types is there in each round; a collection of all garbage falls into one. */
const ROUNDS = 3;

/** So long, in milliseconds, work may be where the host alone, which takes in what was typed, has done so much. */
function allowed(bare: readonly number[]): number {
  return longest(bare) + LONGEST;
}

function isShort(ours: readonly number[], bare: readonly number[], what: string): void {
  const words = `${longest(ours).toFixed(1)} ms in one go, ${longest(bare).toFixed(1)} ms where nothing is read`;
  console.log(`${what}: ${words}`);
  ok(longest(ours) < allowed(bare), words);
}

describe('what is done in one go while one types', () => {
  afterEach(undoAll);

  it('in an essay of 1 MB is no longer than a slice, nor than in a short one', async () => {
    const bare = threadCpuUsage && (await typedInEssay('ini', LONG, false));
    const short = await typedInEssay('essay', SHORT, true);
    const long = await typedInEssay('essay', LONG, true);
    if (bare) isShort(long, bare, 'an essay of 1 MB');
    // Growing with the essay would be thirty times as long; the machine's own jitter is allowed for.
    const words = `${middle(long).toFixed(1)} ms after ${middle(short).toFixed(1)} ms`;
    ok(middle(long) < 4 * middle(short) + 12, words);
  }, 120_000);

  it('in a glossary of 2,000 labels is no longer than a slice', async () => {
    const document = await open(ACTORS);
    const entries = Array.from({ length: LABELS }, (_, i) => entryOf(i)).join('');
    const content = `${document.getText().trimEnd()}\n${entries}`;
    const bare = await vscode.workspace.openTextDocument({ language: 'ini', content });
    await vscode.window.showTextDocument(bare);
    const unread = threadCpuUsage && (await typedInLabel(bare));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(
      document.uri,
      document.positionAt(document.getText().trimEnd().length),
      `\n${entries}`,
    );
    await vscode.window.showTextDocument(document);
    await vscode.workspace.applyEdit(edit);
    await isNamed(labelOf(LABELS - 1));
    let works = await typedInLabel(document);
    let rounds = 1;
    const most = unread ? allowed(unread) : Infinity;
    while (longest(works) >= most && rounds < ROUNDS) {
      works = await typedInLabel(document);
      rounds += 1;
    }
    await isNamed(`${labelOf(0)}${'a'.repeat(rounds * WORDS * LETTERS)}`);
    if (unread) isShort(works, unread, 'a glossary of 2,000 labels');
  }, 120_000);
});
