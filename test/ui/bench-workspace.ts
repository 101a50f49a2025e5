/**
 * Measures how a workspace of many essays is read in the background, for `npm run bench:host --
 * --essays 2000`: how long it takes, and what the host's thread and memory have of it.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { until } from '../support/assert.ts';
import { NOTE, openMonitored, openPatiently, rest, settle } from './bench-window.ts';
import { launchBrowser, setting } from './driver/session.ts';
import type { Window } from './driver/window.ts';
import { HostMonitor } from './host-monitor.ts';

/** So many UTF-16 units an essay has: 2,000 of them are 60 MB. */
const LENGTH = 30_000;
const EVERY = 500;
const MEGABYTE = 1024 * 1024;
/** So long after the last essay was read, memory is looked at once more: V8 collects late. */
const AFTERWARDS = 30_000;

const essays = Number(setting('BENCH_ESSAYS'));
const reads = setting('BENCH_READS') === 'true';
const folder = setting('BENCH_WORKSPACE');
const monitor = new HostMonitor(folder, process.env['BENCH_PROFILES']);

/** Essays as dense in names and tellings as the reading editions, each with others at its head. */
function writeWorkspace(): void {
  for (const part of ['essays', '.monitor']) mkdirSync(join(folder, part), { recursive: true });
  writeFileSync(join(folder, NOTE), 'Nothing to read.\n');
  const editions = setting('BENCH_EDITIONS');
  const texts = readdirSync(editions)
    .filter((file) => file.endsWith('.md'))
    .map((file) => withoutFrontMatter(readFileSync(join(editions, file), 'utf8')));
  const blocks = texts.join('\n\n').split(/\n{2,}/);
  for (let i = 0; i < essays; i += 1) {
    const at = (i * 7) % blocks.length;
    const turned = [...blocks.slice(at), ...blocks.slice(0, at)].join('\n\n');
    writeFileSync(
      join(folder, 'essays', `essay-${i}.md`),
      `# Essay ${i}\n\n${turned.slice(0, LENGTH)}\n`,
    );
  }
}

function withoutFrontMatter(text: string): string {
  return text.replace(/^---\n[\s\S]*?\n---\n/, '');
}

/** Asks for the incidents of all essays, and looks on until they are read. */
async function reading(window: Window): Promise<Record<string, number>> {
  await openPatiently(window, 'essay-0.md');
  if (reads) {
    await until('marks', async () => (await window.editor.marks()).length > 0, 60_000);
  }
  await rest(3000);
  const before = await monitor.seen();
  await monitor.reset('reading-all');
  const begun = Date.now();
  const highest = reads ? await untilRead(window) : before.memory;
  const seconds = (Date.now() - begun) / 1000;
  const { stall, busy } = await monitor.seen();
  await monitor.reset();
  await rest(AFTERWARDS);
  const { memory } = await monitor.seen();
  return {
    'all essays read': reads ? seconds : NaN,
    'stall meanwhile': stall,
    'work in one go meanwhile': busy,
    'memory before': before.memory / MEGABYTE,
    'memory at its highest': highest / MEGABYTE,
    'memory half a minute later': memory / MEGABYTE,
  };
}

/** Asks for all essays; answers the most memory that was seen while they were read. */
async function untilRead(window: Window): Promise<number> {
  const message = window.page.locator('.pane-body .message');
  const isReading = async () => /\d of \d/.test((await message.allInnerTexts()).join(' '));
  await window.run('Corpus Reader: Focus on Incidents View');
  await window.run('Corpus Reader: Show Incidents of All Essays');
  await until('the reading to begin', isReading, 30_000);
  let highest = 0;
  while (await isReading()) {
    highest = Math.max(highest, (await monitor.seen()).memory);
    await rest(EVERY);
  }
  return highest;
}

async function measure(browser: Browser): Promise<Record<string, number>> {
  const window = await openMonitored(browser, folder, monitor);
  await settle(window, monitor);
  return reading(window);
}

async function main(): Promise<void> {
  writeWorkspace();
  const browser = await launchBrowser();
  try {
    writeFileSync(setting('BENCH_OUT'), JSON.stringify(await measure(browser)));
    monitor.keepProfiles('workspace');
  } finally {
    await browser.close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
