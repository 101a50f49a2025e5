/** The windows in which a host is measured: opened with the monitor beside what is measured, and left alone until they have settled. */
import type { Browser, Page } from 'playwright-core';
import { until } from '../support/assert.ts';
import { framesOf, type Frame } from './driver/frames.ts';
import { goTo, openPage, setting } from './driver/session.ts';
import { Window } from './driver/window.ts';
import type { HostMonitor } from './host-monitor.ts';

/** A file that is not an essay; the workspace must hold it. */
export const NOTE = 'first.log';

/** Opens a window in which the monitor runs, on its workspace. */
export async function openMonitored(
  browser: Browser,
  folder: string,
  monitor: HostMonitor,
): Promise<Window> {
  const page = await openPage(browser);
  const extension = `vscode-remote://${setting('UI_ADDRESS')}${setting('BENCH_MONITOR')}`;
  await page.exposeFunction('codeAutomationLog', () => undefined);
  await page.exposeFunction('codeAutomationExit', () => undefined);
  const payload = JSON.stringify([['extensionDevelopmentPath', extension]]);
  await goTo(page, { folder, payload });
  await monitor.ready();
  return new Window(page, folder);
}

/** Waits until host and page do nothing by themselves any more, as they do for seconds in a new window. */
export async function settle(window: Window, monitor: HostMonitor): Promise<void> {
  await openPatiently(window, NOTE);
  await until(
    'the window to settle',
    async () => {
      await monitor.reset();
      const before = await working(window.page);
      await rest(1500);
      const page = (await working(window.page)) - before;
      return page < PAGE_CALM && (await monitor.seen()).busy < CALM;
    },
    60_000,
  );
  await window.run('View: Close Editor');
}

/** Milliseconds up to which they count as doing nothing: of the host in one go, of the page in all. */
const CALM = 15;
const PAGE_CALM = 200;

/** Milliseconds that the page's own thread has worked so far. */
async function working(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
}

/** Opens a file; on a busy machine the list that it is picked from may move away under a click. */
export async function openPatiently(window: Window, file: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await window.openFile(file);
    } catch (error) {
      if (tries === TRIES) throw error;
      await window.page.keyboard.press('Escape');
    }
  }
}

const TRIES = 3;

/** Milliseconds from the first frame with a file's text to the first that shows what is waited for. */
export async function textTo(
  shown: (frame: Frame) => boolean,
  page: Page,
  file: string,
  timeout: number,
): Promise<number> {
  return until(
    `marks in ${file}`,
    async () => {
      const frames = (await framesOf(page)).filter((each) => each.file === file);
      const marked = frames.find(shown);
      return marked && frames[0] && Math.max(marked.at - frames[0].at, 0.01);
    },
    timeout,
  );
}

/** Lets time pass: what is measured next is to find nothing of what was measured before. */
export function rest(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
