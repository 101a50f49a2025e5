/**
 * Measures one host for `npm run bench:host`: opens an essay, switches, types and hovers, and keeps
 * the figures as JSON. Times are those of the page: from a frame to a frame.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { median } from '../../bench/measure.ts';
import { essayText, madeUpNames } from '../../bench/texts.ts';
import { until } from '../support/assert.ts';
import { NOTE, openMonitored, openPatiently, rest, settle, textTo } from './bench-window.ts';
import { framesOf, watchFrames, type Frame } from './driver/frames.ts';
import { launchBrowser, setting } from './driver/session.ts';
import type { Window } from './driver/window.ts';
import { HostMonitor } from './host-monitor.ts';

/** Figures by their name; milliseconds, and megabytes for memory. */
type Figures = Record<string, number>;

const MEGABYTE = 1024 * 1024;
/** Windows in which the essay is opened while they start, and then such as have settled. */
const STARTING = 2;
const SETTLED = 2;
/** How often each thing is done in the last one. */
const TIMES = Number(setting('BENCH_TIMES'));
const HOVER_DELAY = 300;
const GLOSSARY = 'names.yaml';
/** After this, in milliseconds, what is written in a glossary is read and counted anew. */
const GLOSSARY_READ = 2500;
/** A name of one word that no essay holds before it is typed. */
const TYPED = 'Qalbertoran';

const labels = Number(setting('BENCH_LABELS'));
/** The essay's size in words and in UTF-16 units. */
const size = setting('BENCH_SIZE');
const length = Number(setting('BENCH_LENGTH'));
const folder = setting('BENCH_WORKSPACE');
const monitor = new HostMonitor(folder, process.env['BENCH_PROFILES']);
/** Whether the monitor marks the names itself, as an extension does that only colours. */
const peer = setting('BENCH_PEER') === 'true';
const reads = labels > 0;

function writeWorkspace(): void {
  for (const part of ['essays', 'glossary', '.monitor', '.vscode']) {
    mkdirSync(join(folder, part), { recursive: true });
  }
  const names = [TYPED, ...madeUpNames(labels || 200)].slice(0, labels || 200);
  const entries = names.map((name, i) => `  e${i}:\n    kind: person\n    prefLabel: ${name}\n`);
  writeFileSync(join(folder, 'glossary', GLOSSARY), `entities:\n${entries.join('')}`);
  if (peer) writeFileSync(join(folder, '.monitor', 'names'), names.join('\n'));
  const settings = {
    // Every host lays the text out as prose: lines that are not wrapped show less, and sooner.
    ...(JSON.parse(setting('BENCH_PROSE')) as Record<string, unknown>),
    // What the monitor writes ten times a second is nothing that a window is to be busy with.
    'files.watcherExclude': { '**/.monitor/**': true },
    'files.exclude': { '**/.monitor': true },
    'editor.hover.delay': HOVER_DELAY,
    'workbench.editor.enablePreview': false,
    'editor.minimap.enabled': false,
  };
  writeFileSync(join(folder, '.vscode', 'settings.json'), JSON.stringify(settings));
  writeFileSync(join(folder, NOTE), 'Nothing to read.\n');
  for (const which of ['a', 'b']) {
    const text = `Essay ${which}\n\n${essayText(length, names.slice(1))}\n`;
    writeFileSync(join(folder, 'essays', fileOf(which)), text);
  }
}

/** Plain text: what VS Code brings for Markdown works in one go for longer than anything that is measured here. */
function fileOf(which: string): string {
  return `${size.replace(' ', '').toLowerCase()}-${which}.txt`;
}

const open = (browser: Browser): Promise<Window> => openMonitored(browser, folder, monitor);

const isMarked = ({ marks }: Frame): boolean => marks > 0;
const isLit = ({ marks, coloured }: Frame): boolean => marks + coloured > 0;

/** Milliseconds from an essay's text to its first marks. */
const toMarks = (page: Page, which: string, timeout: number): Promise<number> =>
  reads ? textTo(isMarked, page, fileOf(which), timeout) : Promise.resolve(NaN);

/** How long after its text the first essay of a window has marks, and what the host is held up by until then. */
async function openFirst(window: Window, profile: string): Promise<Figures> {
  await watchFrames(window.page);
  await monitor.reset(profile);
  await openPatiently(window, fileOf('a'));
  const first = await toMarks(window.page, 'a', 60_000);
  await rest(1500);
  const { loading = NaN, activating = NaN } = await monitor.seen();
  return {
    [COLD]: first,
    'activation: code loaded': loading,
    'activation: all parts ready': activating,
    ...(await monitor.stalls('opening')),
  };
}

/** Opens an essay again and again in a window where another one is open: text to marks. */
async function opening(window: Window): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < TIMES; i += 1) {
    await window.run('View: Close Editor');
    await rest(300);
    await watchFrames(window.page);
    await openPatiently(window, fileOf('a'));
    times.push(await toMarks(window.page, 'a', 10_000));
  }
  return median(times);
}

/**
 * Goes to and fro between two open essays: text to the first name that stands out in its colour, by a
 * mark or by a token, and to the first mark.
 */
async function switching({ page, editor }: Window): Promise<Figures> {
  const [lit, marked]: [number[], number[]] = [[], []];
  const colours = [...new Set((await editor.marks()).map(({ color }) => color))];
  for (let i = 0; i < TIMES; i += 1) {
    const file = await editor.file();
    await watchFrames(page, { colours });
    await page.keyboard.press('Control+PageUp');
    const other = fileOf(file === fileOf('a') ? 'b' : 'a');
    marked.push(await textTo(isMarked, page, other, 10_000));
    lit.push(await textTo(isLit, page, other, 10_000));
    await rest(300);
  }
  return {
    'editor switch: text to highlight': median(lit),
    'the same, to its mark': median(marked),
  };
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
  await monitor.reset('typing');
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
    ...(await monitor.stalls('typing')),
  };
}

/** Writes in a glossary, letter by letter, with pauses in which what waits for them is done. */
async function typingInGlossary(window: Window): Promise<Figures> {
  const { page, editor } = window;
  await openPatiently(window, GLOSSARY);
  await rest(GLOSSARY_READ);
  await page.keyboard.press('Control+Home');
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await editor.waitForPosition('Ln 4, ');
  await monitor.reset('typing-in-glossary');
  for (let i = 0; i < TIMES; i += 1) {
    await page.keyboard.type('letters', { delay: 60 });
    await rest(GLOSSARY_READ);
  }
  const stalls = await monitor.stalls('typing in the glossary');
  await monitor.reset();
  return stalls;
}

/** From the last move of the pointer to the card, less VS Code's own delay. */
async function hovering({ hover }: Window): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < Math.min(TIMES, 5); i += 1) {
    times.push((await hover.timeOver(TYPED, i)) - HOVER_DELAY);
  }
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

/** Opens the essay in windows that are starting: the first of them has not read the glossary before. */
async function openStarting(browser: Browser): Promise<Figures> {
  const times: number[] = [];
  for (let i = 0; i < STARTING; i += 1) {
    const window = await open(browser);
    times.push((await openFirst(window, `starting-${i}`))[COLD] ?? NaN);
    await window.page.close();
  }
  const [never = NaN, ...again] = times;
  return { 'the same, new glossary': never, 'the same, window starting': median(again) };
}

async function measure(browser: Browser): Promise<Figures> {
  const figures = await openStarting(browser);
  const opened: Figures[] = [];
  let window = await open(browser);
  for (let i = 0; i < SETTLED; i += 1) {
    if (i > 0) {
      await window.page.close();
      window = await open(browser);
    }
    await settle(window, monitor);
    opened.push(await openFirst(window, `opening-${i}`));
  }
  for (const name of Object.keys(opened[0] ?? {})) {
    figures[name] = median(opened.map((each) => each[name] ?? NaN));
  }
  await openPatiently(window, fileOf('b'));
  await rest(1000);
  await openPatiently(window, fileOf('a'));
  figures['text on screen to first highlight'] = reads ? await opening(window) : NaN;
  const { memory, young } = await monitor.seen();
  figures['memory'] = memory / MEGABYTE;
  figures['the same, without the young generation'] = (memory - young) / MEGABYTE;
  if (reads) Object.assign(figures, await switching(window));
  Object.assign(figures, await typing(window));
  await monitor.reset();
  if (reads && !peer) {
    figures['hover over the delay'] = await hovering(window);
    figures['activation'] = await activation(window);
  }
  Object.assign(figures, await typingInGlossary(window));
  await window.page.close();
  return figures;
}

const COLD = 'the same, first essay of a window';

async function main(): Promise<void> {
  writeWorkspace();
  const browser = await launchBrowser();
  try {
    writeFileSync(setting('BENCH_OUT'), JSON.stringify(await measure(browser)));
    monitor.keepProfiles(`${size.replace(' ', '')}-${labels}${peer ? '-peer' : ''}`);
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
