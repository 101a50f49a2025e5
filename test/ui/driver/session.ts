/**
 * Windows of the embedded VS Code, as a test sees them: opened on a copy of a fixture, closed when
 * the tests of the file are over, photographed when a test fails.
 *
 *     uiSuite('own', (window) => {
 *       uiTest('names light up', async () => { await window().openFile('harbour.md'); … });
 *     });
 */
import { cpSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { present } from '../../support/assert.ts';
import { Window } from './window.ts';

/** A variable that scripts/testing/ui.mjs sets. */
export function setting(name: string): string {
  return present(process.env[name], `${name} in the environment: run "npm run test:ui"`);
}

/** Starts the browser that this machine has. */
export function launchBrowser(): Promise<Browser> {
  const args = setting('UI_CHROMIUM_ARGS').split(' ');
  return chromium.launch({ executablePath: setting('UI_CHROMIUM'), args });
}

/** A page that the embedded VS Code can be opened in; nothing leaves this machine, whatever the window would like to fetch. */
export async function openPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  await page.route(
    (url) => url.host !== setting('UI_ADDRESS'),
    (route) => route.abort(),
  );
  return page;
}

/** Opens VS Code in a page on what the address says, and waits until it is usable. */
export async function goTo(page: Page, opened: Readonly<Record<string, string>>): Promise<void> {
  await page.goto(`http://${setting('UI_ADDRESS')}/?${new URLSearchParams(opened).toString()}`);
  await page.locator('.monaco-workbench .part.statusbar .statusbar-item').first().waitFor();
}

/** Opens a window on a folder, or on what else the address says, and waits until it is usable. */
export async function openWindow(
  browser: Browser,
  folder: string,
  opened: Readonly<Record<string, string>> = { folder },
): Promise<Window> {
  const page = await openPage(browser);
  await goTo(page, opened);
  return new Window(page, folder);
}

/** A group of tests that share one window on a copy of `test/fixtures/NAME`, or of the corpus. */
export function uiSuite(name: string, body: (window: () => Window) => void): void {
  describe(`in a window on "${name}"`, () => {
    let browser: Browser | undefined;
    let shared: Window | undefined;
    before(async () => {
      // Removed with the host: a folder that goes while it is watched blinds the host's watcher.
      const folder = join(mkdtempSync(join(setting('UI_WORKSPACES'), 'window-')), name);
      const original =
        name === 'corpus' ? setting('UI_CORPUS') : join(setting('UI_FIXTURES'), name);
      cpSync(original, folder, { recursive: true });
      browser = await launchBrowser();
      shared = await openWindow(browser, folder);
      current = shared;
    });
    after(async () => {
      current = undefined;
      await browser?.close();
    });
    afterEach(async () => {
      await shared?.settle();
    });
    body(() => present(shared, 'window'));
  });
}

let current: Window | undefined;

/** A test of the current window; when it fails, `.cache/ui/NAME.png` shows what was on the screen. */
export function uiTest(name: string, body: () => Promise<void>): void {
  it(name, { timeout: 90_000 }, async () => {
    try {
      await body();
    } catch (error) {
      const file = `${name.replace(/[^a-z0-9]+/gi, '-').slice(0, 80)}.png`;
      await current?.screenshot(join(setting('UI_SCREENSHOTS'), file));
      throw error;
    }
  });
}
