/** Takes pictures of essays: four themes, the trees open, a card shown. The files come as arguments. */
import { cpSync, mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { present, until } from '../support/assert.ts';
import { THEMES } from './driver/readable.ts';
import { launchBrowser, openWindow, setting } from './driver/session.ts';
import type { Window } from './driver/window.ts';

/** Opens a file in a workspace without a glossary, so that the bundled one serves it. */
async function photograph(browser: Browser, file: string): Promise<void> {
  const name = basename(file);
  const folder = join(setting('UI_WORKSPACES'), name.replace(/\W+/g, '-'));
  mkdirSync(join(folder, 'essays'), { recursive: true });
  cpSync(file, join(folder, 'essays', name));
  const window = await openWindow(browser, folder);
  for (const [theme, kind] of THEMES) {
    window.changeSettings({ 'workbench.colorTheme': theme });
    await until(theme, async () => (await window.themeKind()) === kind);
    await arrange(window, name);
    const picture = `${name.replace(/\.\w+$/, '')}-${kind}.${process.env['UI_PICTURE'] ?? 'png'}`;
    await window.screenshot(join(setting('UI_SCREENSHOTS'), picture));
    console.log(`  ${join(basename(dirname(file)), name)} in ${theme}: ${picture}`);
  }
  await window.page.close();
}

/** The essay, the trees with the first incident open, and a card over a person's name or another. */
async function arrange(window: Window, name: string): Promise<void> {
  await window.openFile(name);
  await window.openContainer('Corpus Reader');
  const [first] = await until('incidents', async () => {
    const rows = await window.tree('Incidents').rows();
    return rows.length > 0 && rows;
  });
  await window.tree('Incidents').open(present(first, 'incident').label);
  const mark = await until('a name', async () => (await window.editor.marks())[0]);
  const marks = await window.editor.marks();
  await window.hover.over((marks.find(({ lineStyle }) => lineStyle === 'solid') ?? mark).text);
}

async function main(): Promise<void> {
  const browser = await launchBrowser();
  try {
    for (const file of process.argv.slice(2)) await photograph(browser, file);
  } finally {
    await browser.close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
