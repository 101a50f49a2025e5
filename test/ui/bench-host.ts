/**
 * Measures one host for `npm run bench:host`: opens essays of two lengths, switches, types and
 * hovers, and prints the figures as JSON. Times are those of the page: from a frame to a frame.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { median } from '../../bench/measure.ts';
import { essayText, madeUpNames } from '../../bench/texts.ts';
import { until } from '../support/assert.ts';
import { framesOf, watchFrames } from './driver/frames.ts';
import { launchBrowser, setting } from './driver/session.ts';
import { Window } from './driver/window.ts';

/** Figures by their name; milliseconds, and megabytes for memory. */
type Figures = Record<string, number>;

const SIZES = [
  ['60 KB', 60_000],
  ['1 MB', 1_000_000],
] as const;
const WINDOWS = 3;
const TIMES = 10;
const HOVER_DELAY = 300;
/** A name of one word that no essay holds before it is typed. */
const TYPED = 'Qalbertoran';

const labels = Number(setting('BENCH_LABELS'));
const folder = setting('BENCH_WORKSPACE');
const reads = labels > 0;

function writeWorkspace(): void {
  for (const part of ['essays', 'glossary', '.monitor', '.vscode']) {
    mkdirSync(join(folder, part), { recursive: true });
  }
  const names = [TYPED, ...madeUpNames(labels || 200)].slice(0, labels || 200);
  const entries = names.map((name, i) => `  e${i}:\n    kind: person\n    prefLabel: ${name}\n`);
  writeFileSync(join(folder, 'glossary', 'names.yaml'), `entities:\n${entries.join('')}`);
  const settings = {
    'editor.hover.delay': HOVER_DELAY,
    'workbench.editor.enablePreview': false,
    'editor.minimap.enabled': false,
  };
  writeFileSync(join(folder, '.vscode', 'settings.json'), JSON.stringify(settings));
  for (const [size, length] of SIZES) {
    for (const which of ['a', 'b']) {
      const text = `# Essay ${which}\n\n${essayText(length, names.slice(1))}\n`;
      writeFileSync(join(folder, 'essays', fileOf(size, which)), text);
    }
  }
}

function fileOf(size: string, which: string): string {
  return `${size.replace(' ', '').toLowerCase()}-${which}.md`;
}

async function open(browser: Browser): Promise<Window> {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  const address = setting('UI_ADDRESS');
  await page.route(
    (url) => url.host !== address,
    (route) => route.abort(),
  );
  const monitor = `vscode-remote://${address}${setting('BENCH_MONITOR')}`;
  const payload = [['extensionDevelopmentPath', monitor]];
  await page.exposeFunction('codeAutomationLog', () => undefined);
  await page.exposeFunction('codeAutomationExit', () => undefined);
  const query = new URLSearchParams({ folder, payload: JSON.stringify(payload) });
  await page.goto(`http://${address}/?${query.toString()}`);
  await page.locator('.monaco-workbench .part.statusbar .statusbar-item').first().waitFor();
  await until('the monitor', () => existsSync(SEEN), 60_000);
  return new Window(page, folder);
}

const SEEN = join(folder, '.monitor', 'seen.json');

interface Seen {
  readonly stall: number;
  readonly memory: number;
  readonly at: number;
}

/** What the monitor has seen; waits until it has written anew. */
async function seen(): Promise<Seen> {
  const since = Date.now();
  return until('the monitor to write', () => {
    const now = JSON.parse(readFileSync(SEEN, 'utf8')) as Seen;
    return now.at > since && now;
  });
}

async function resetMonitor(): Promise<void> {
  const reset = join(folder, '.monitor', 'reset');
  writeFileSync(reset, '');
  await until('the monitor to begin anew', () => !existsSync(reset));
}

/** From the first frame with a file's text to the first with marks in it. */
async function textToMarks(page: Page, file: string, timeout: number): Promise<number> {
  if (!reads) return NaN;
  return until(
    `marks in ${file}`,
    async () => {
      const frames = (await framesOf(page)).filter((each) => each.file === file);
      const marked = frames.find(({ marks }) => marks > 0);
      return marked && frames[0] && Math.max(marked.at - frames[0].at, 0.01);
    },
    timeout,
  );
}

/** A new window, in which an essay is opened: how long until marks, and what the host is held up by. */
async function openFirst(window: Window, size: string): Promise<Figures> {
  const file = fileOf(size, 'a');
  await watchFrames(window.page);
  await resetMonitor();
  await window.openFile(file);
  const first = await textToMarks(window.page, file, 60_000);
  await rest(1500);
  return {
    'text on screen to first highlight': first,
    'stall while opening': (await seen()).stall,
  };
}

async function switching({ page, editor }: Window, size: string): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < TIMES; i += 1) {
    const file = await editor.file();
    await watchFrames(page);
    await page.keyboard.press('Control+PageUp');
    const other = fileOf(size, file === fileOf(size, 'a') ? 'b' : 'a');
    times.push(await textToMarks(page, other, 10_000));
    await rest(300);
  }
  return median(times);
}

/** Writes a name letter by letter: from its last key to the frame in which it is marked. */
async function typing({ page, editor }: Window): Promise<Figures> {
  await page.evaluate(() => {
    addEventListener('keydown', () => (window.corpusReaderEvent = Date.now()), true);
  });
  await page.keyboard.press('Control+Home');
  for (let i = 0; i < 2; i += 1) await page.keyboard.press('ArrowDown');
  await editor.waitForPosition('Ln 3, ');
  // A name ends where its word ends: there must be a blank behind it while it is typed.
  await page.keyboard.type(' ');
  await page.keyboard.press('ArrowLeft');
  await resetMonitor();
  const times: number[] = [];
  for (let i = 0; i < TIMES; i += 1) {
    await page.keyboard.type(TYPED.slice(0, -1), { delay: 60 });
    await watchFrames(page, { word: TYPED });
    await rest(50);
    const before = (await framesOf(page)).at(-1)?.named ?? 0;
    await page.keyboard.press(TYPED.slice(-1));
    if (reads) {
      const marked = await until('the typed name', async () =>
        (await framesOf(page)).find(({ named }) => named > before),
      );
      times.push(marked.at - (await page.evaluate(() => window.corpusReaderEvent ?? NaN)));
    }
    await page.keyboard.type(' ');
    await rest(200);
  }
  return {
    'last key to right highlight': median(times),
    'stall while typing': (await seen()).stall,
  };
}

/** From the last move of the pointer to the card, less VS Code's own delay. */
async function hovering({ hover }: Window): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 5; i += 1) times.push((await hover.timeOver(TYPED, i)) - HOVER_DELAY);
  return median(times);
}

/** What VS Code says of the extension's start: "Activation: 12ms". */
async function activation(window: Window): Promise<number> {
  await window.run('Developer: Show Running Extensions');
  const row = window.page.locator('.runtime-extensions-editor .monaco-list-row', {
    hasText: /corpus.reader/i,
  });
  const text = await until('the running extensions', async () =>
    (await row.allInnerTexts()).find((each) => /\d+\s*ms/.test(each) && !each.includes('monitor')),
  );
  return Number(/(\d+)\s*ms/.exec(text)?.[1]);
}

async function measureSize(browser: Browser, size: string): Promise<Figures> {
  const cold: Figures[] = [];
  for (let i = 0; i < WINDOWS; i += 1) {
    const window = await open(browser);
    cold.push(await openFirst(window, size));
    await window.page.close();
  }
  const window = await open(browser);
  const [never, ...later] = [...cold, await openFirst(window, size)];
  const figures: Figures = { 'first highlight with a new glossary': never?.[FIRST] ?? NaN };
  for (const name of Object.keys(later[0] ?? {})) {
    figures[name] = median(later.map((each) => each[name] ?? NaN));
  }
  await window.openFile(fileOf(size, 'b'));
  await rest(1000);
  figures['memory'] = (await seen()).memory / 1024 / 1024;
  figures['editor switch: text to highlight'] = reads ? await switching(window, size) : NaN;
  Object.assign(figures, await typing(window));
  if (reads) {
    figures['hover over the delay'] = await hovering(window);
    figures['activation'] = await activation(window);
  }
  await window.page.close();
  return figures;
}

const FIRST = 'text on screen to first highlight';

function rest(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

async function main(): Promise<void> {
  writeWorkspace();
  const browser = await launchBrowser();
  try {
    const figures: Record<string, Figures> = {};
    for (const [size] of SIZES) figures[size] = await measureSize(browser, size);
    writeFileSync(setting('BENCH_OUT'), JSON.stringify(figures, null, 2));
  } finally {
    await browser.close();
  }
}

declare global {
  interface Window {
    corpusReaderEvent?: number;
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
