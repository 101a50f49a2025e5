/**
 * Takes pictures of scenes in themes, or of essays of one's own. Arguments: names of scenes (or what
 * they begin with), or files; UI_THEMES holds the kinds of themes wanted.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { until } from '../support/assert.ts';
import { THEMES } from './driver/readable.ts';
import { launchBrowser, openWindow, setting } from './driver/session.ts';
import type { Window } from './driver/window.ts';
import { openReading, PARTS, type Scene } from './scene.ts';
import { SCENES, tidy } from './scenes.ts';

const FORMAT = process.env['UI_PICTURE'] ?? 'png';
const THEMES_WANTED = THEMES.filter(([, kind]) =>
  (process.env['UI_THEMES'] ?? kind).split(',').includes(kind),
);

/** A folder to open, a copy where it is one of ours; a file of one's own stands in it as an essay. */
function folderOf(scene: Wanted): string {
  const folder = join(mkdtempSync(join(setting('UI_WORKSPACES'), 'scene-')), scene.folder);
  const from =
    scene.folder === 'corpus' ? setting('UI_CORPUS') : join(setting('UI_FIXTURES'), scene.folder);
  if (scene.file !== undefined) {
    mkdirSync(join(folder, 'essays'), { recursive: true });
    cpSync(scene.file, join(folder, 'essays', basename(scene.file)));
  } else if (scene.folder === 'empty' || scene.folder === 'none') mkdirSync(folder);
  else cpSync(from, folder, { recursive: true });
  return folder;
}

/** What the window opens: the folder, its file of several roots, or nothing. */
function openedBy({ folder: name }: Wanted, folder: string): Record<string, string> {
  if (name === 'none') return { ew: 'true' };
  return name === 'roots' ? { workspace: join(folder, 'roots.code-workspace') } : { folder };
}

interface Wanted extends Scene {
  readonly file?: string;
}

/** An essay of one's own in a workspace without a glossary, so that the bundled one serves it. */
function sceneOf(file: string): Wanted {
  const essay = basename(file);
  const name = essay.replace(/\.\w+$/, '');
  return { name, file, folder: 'empty', arrange: (window) => openReading(window, essay) };
}

/** Of the user, not of the folder: some windows have none. */
function wear(theme: string): void {
  const file = setting('UI_USER_SETTINGS');
  const settings = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, JSON.stringify({ ...settings, 'workbench.colorTheme': theme }, null, 2));
}

/** The folder's own settings, which scenes add to. */
function settingsOf(folder: string): Readonly<Record<string, unknown>> {
  const file = join(folder, '.vscode', 'settings.json');
  return existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>)
    : {};
}

async function photograph(browser: Browser, scenes: readonly Wanted[]): Promise<number> {
  let missed = 0;
  const [first] = scenes;
  if (!first) return missed;
  const folder = folderOf(first);
  for (const [theme, kind] of THEMES_WANTED) {
    // Before the window opens: a change of the user's settings is not always noticed.
    wear(theme);
    const window = await openWindow(browser, folder, openedBy(first, folder));
    window.standing = settingsOf(folder);
    // The pictures of the README are packed with the extension, and are read in a column.
    if (FORMAT === 'webp') await window.page.setViewportSize({ width: 1280, height: 800 });
    await until(theme, async () => (await window.themeKind()) === kind);
    for (const scene of scenes) {
      try {
        await scene.arrange(window);
        if (!scene.pointed) await noTooltip(window);
      } catch (error) {
        missed += 1;
        console.log(`  ✖ ${scene.name} in ${theme}: ${String(error)}`);
      }
      const picture = join(setting('UI_SCREENSHOTS'), `${scene.name}-${kind}.${FORMAT}`);
      await take(window, scene, picture);
      console.log(`  ${basename(picture)}`);
      const left = tidy(window, scene).then(() => window.settle());
      await left.catch((error: unknown) => console.log(`  ✖ ${String(error)}`));
    }
    await window.page.close();
  }
  return missed;
}

/** A pointer that was moved away may leave a tooltip behind for a moment. */
async function noTooltip({ page }: Window): Promise<void> {
  const tooltips = page.locator('.monaco-hover.workbench-hover:visible');
  await until('tooltips to go', async () => (await tooltips.count()) === 0);
}

async function take(window: Window, { name, only }: Scene, picture: string): Promise<void> {
  if (only === 'incidents') {
    const view = window.page.locator('.part.sidebar .pane').first();
    return window.screenshot(picture, (await view.boundingBox()) ?? undefined);
  }
  if (only !== undefined && only !== 'hover') return window.screenshot(picture, PARTS[only]);
  const box = only === 'hover' && (await window.hover.box.boundingBox().catch(() => null));
  if (!box) return window.screenshot(picture);
  const hidden = await window.hover.hiddenHeight();
  if (hidden > 0) console.log(`  … of ${name}, ${hidden} pixels are to be scrolled to`);
  const { x, y, width, height } = box;
  await window.screenshot(picture, {
    x: x - 12,
    y: y - 12,
    width: width + 24,
    height: height + 24,
  });
}

async function main(): Promise<void> {
  const asked = process.argv.slice(2);
  const files = asked.filter((name) => existsSync(name)).map(sceneOf);
  const names = asked.filter((name) => !existsSync(name));
  const restricted = process.env['UI_RESTRICTED'] === 'true';
  const chosen = SCENES.filter(
    (scene) =>
      (scene.restricted ?? false) === restricted &&
      (asked.length === 0 || names.some((each) => scene.name.startsWith(each))),
  );
  const browser = await launchBrowser();
  let missed = 0;
  try {
    for (const folder of new Set(chosen.map((scene) => scene.folder))) {
      missed += await photograph(
        browser,
        chosen.filter((scene) => scene.folder === folder),
      );
    }
    for (const file of restricted ? [] : files) missed += await photograph(browser, [file]);
  } finally {
    await browser.close();
  }
  if (missed > 0) throw new Error(`${missed} pictures are not as they should be.`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
