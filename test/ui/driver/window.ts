/** One window of VS Code in a browser page: commands, files, and the parts of the workbench. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { ok, until } from '../../support/assert.ts';
import { Editor } from './editor.ts';
import type { Rectangle } from './editor-dom.ts';
import { Hover } from './hover.ts';
import { OwnPage } from './own-page.ts';
import { Problems } from './problems.ts';
import { Tree } from './tree.ts';

/** A window and its parts. */
export class Window {
  readonly page: Page;
  /** The folder that it shows. */
  readonly folder: string;
  /** The active text editor. */
  readonly editor: Editor;
  /** The hover over the editor. */
  readonly hover: Hover;
  /** The Problems panel. */
  readonly problems: Problems;
  /** The page of ours that is shown: the reports of an incident. */
  readonly ownPage: OwnPage;
  /** Settings that stay until the window is closed. */
  standing: Readonly<Record<string, unknown>> = {};

  constructor(page: Page, folder: string) {
    page.setDefaultTimeout(15_000);
    this.page = page;
    this.folder = folder;
    this.editor = new Editor(page);
    this.hover = new Hover(page, this.editor);
    this.problems = new Problems(this);
    this.ownPage = new OwnPage(page);
  }

  /** Waits until the nth occurrence of a text in the file of the active editor is selected there. */
  async waitForSelected(file: string, text: string, nth = 0): Promise<void> {
    await this.editor.waitFor(file.replace(/^.*\//, ''));
    await this.editor.waitForPosition(
      selectionOf(readFileSync(this.path(file), 'utf8'), text, nth),
    );
  }

  /** The quick input: the command palette, quick open, pickers. */
  get quickInput(): Locator {
    return this.page.locator('.quick-input-widget:visible');
  }

  /** A file of the folder, absolute. */
  path(...parts: string[]): string {
    return join(this.folder, ...parts);
  }

  /** Opens a file through quick open and waits for its text. */
  async openFile(name: string): Promise<void> {
    const base = name.replace(/^.*\//, '');
    // Files are searched for from disk, which a busy machine is slow at.
    await this.#pick('Control+P', name, '.monaco-list-row.focused', base, 5000);
    await this.editor.waitFor(base);
  }

  /** Runs a command by its title in the palette, such as "Corpus Reader: Read as Essay". */
  async run(title: string): Promise<void> {
    await this.#pick('F1', `>${title}`, '.monaco-list-row', title);
  }

  /** Whether the palette offers a command of this title now. */
  async offers(title: string): Promise<boolean> {
    await this.page.keyboard.press('F1');
    await this.quickInput.locator('input.input').fill(`>${title}`);
    const titles = await until('rows in the palette', async () => {
      const texts = await this.quickInput.locator('.monaco-list-row .label-name').allInnerTexts();
      return texts.length > 0 && texts;
    });
    await this.page.keyboard.press('Escape');
    return titles.some((text) => text.replaceAll('\u00a0', ' ').trim() === title);
  }

  /** Presses keys one after the other, as a chord or a walk. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Opens a container of the activity bar by its title. */
  async openContainer(title: string): Promise<void> {
    const item = this.page.locator(
      `.activitybar .action-item:has(a.action-label[aria-label^="${title}"])`,
    );
    const heading = this.page.locator('.part.sidebar:visible .composite.title .title-label');
    const shown = heading.filter({ hasText: new RegExp(`^${title}`, 'i') });
    await item.first().waitFor();
    // Again where the click closed it: a window that is just loaded may be opening what it showed before.
    await until(`${title} in the side bar`, async () => {
      if (!(await shown.isVisible())) await item.first().click();
      await shown.waitFor({ timeout: 2000 });
      return true;
    });
    await this.pointAway();
  }

  /** Loads the window again, as after a restart, once VS Code wrote down what is to be remembered. */
  async reload(remembered?: RegExp): Promise<void> {
    if (remembered) {
      await until(`${remembered.source} to be written down`, async () =>
        (await this.page.evaluate(allThatIsStored)).some((value) => remembered.test(value)),
      );
    }
    await this.page.reload();
    await this.page.locator('.monaco-workbench .part.statusbar .statusbar-item').first().waitFor();
  }

  /** The editor that shows a file, active or not; of several the one within a part of the window. */
  editorOf(file: string, within?: string): Editor {
    return new Editor(this.page, file, within);
  }

  /** A tree view of the side bar by its name. */
  tree(name: string): Tree {
    return new Tree(this.page, name);
  }

  /** The texts of the status bar's items. */
  async statusItems(): Promise<string[]> {
    return this.page.locator('.part.statusbar .statusbar-item').allInnerTexts();
  }

  /** The kind of theme on the screen: what VS Code calls vs, vs-dark, hc-black and hc-light. */
  themeKind(): Promise<string | undefined> {
    return this.page
      .locator('.monaco-workbench')
      .first()
      .evaluate((element) =>
        ['vs-dark', 'hc-black', 'hc-light', 'vs'].find((kind) => element.classList.contains(kind)),
      );
  }

  /** Chooses a row of the quick input by its label. */
  async choose(label: string): Promise<void> {
    await this.quickInput.locator('.monaco-list-row', { hasText: label }).first().click();
    await this.pointAway();
  }

  /** Types a label into the quick input and chooses its row: of a long list only what is in view is drawn. */
  async typeAndChoose(label: string): Promise<void> {
    await this.quickInput.locator('input.input').fill(label);
    await this.choose(label);
  }

  /** The labels of the rows of the quick input. */
  async choices(): Promise<readonly string[]> {
    const labels = this.quickInput.locator('.monaco-list-row .label-name');
    await labels.first().waitFor();
    return labels.allInnerTexts();
  }

  /** Writes a picture of the window, or of a part of it. */
  async screenshot(file: string, clip?: Rectangle): Promise<void> {
    if (!file.endsWith('.webp')) {
      await this.page.screenshot({ path: file, ...(clip && { clip }) });
      return;
    }
    // The pictures of the README are packed with the extension: in another format they would be a third of it.
    const session = await this.page.context().newCDPSession(this.page);
    const { data } = await session.send('Page.captureScreenshot', {
      format: 'webp',
      quality: 12,
      ...(clip && { clip: { ...clip, scale: 1 } }),
    });
    writeFileSync(file, Buffer.from(data, 'base64'));
    await session.detach();
  }

  /** Sets the settings of the workspace; the window takes them up within moments. */
  changeSettings(settings: Readonly<Record<string, unknown>>): void {
    mkdirSync(this.path('.vscode'), { recursive: true });
    const all = { ...this.standing, ...settings };
    writeFileSync(this.path('.vscode', 'settings.json'), JSON.stringify(all, null, 2));
  }

  /** Takes the pointer to a corner, where it lights nothing up and no tooltip comes. */
  async pointAway(): Promise<void> {
    await this.page.mouse.move(5, 5);
  }

  /** Puts the cursor on the nth occurrence of a text in a file of the folder, which is open. */
  async goTo(file: string, text: string, nth = 0): Promise<void> {
    const position = selectionOf(readFileSync(this.path(file), 'utf8'), text, nth);
    const [, line = '1', column = '1'] = /Ln (\d+), Col (\d+)/.exec(position) ?? [];
    await this.#pickText('Control+G', `:${line}:${column}`);
  }

  /** Puts away what a test may have left: pickers, hovers, editors, changes not saved, settings. */
  async settle(): Promise<void> {
    this.changeSettings({});
    await this.pointAway();
    for (let i = 0; i < 2; i += 1) await this.page.keyboard.press('Escape');
    if (await this.page.locator('.part.panel').isVisible()) {
      await this.page.keyboard.press('Control+J');
    }
    const tabs = this.page.locator('.editor-group-container .tab');
    const dontSave = this.page.locator('.monaco-dialog-box .monaco-button', { hasText: 'Don' });
    // Again while tabs stand: an editor that a test asked for last may open after the command.
    await until('all editors to close', async () => {
      await this.run('View: Close All Editors');
      await until(
        'the tabs to go',
        async () => {
          if (await dontSave.isVisible()) await dontSave.click();
          return (await tabs.count()) === 0;
        },
        2000,
      );
      return true;
    });
  }

  async #pickText(key: string, text: string): Promise<void> {
    await until(`"${text}" in the quick input`, async () => {
      await this.page.keyboard.press(key);
      await this.quickInput.locator('input.input').fill(text, { timeout: 1500 });
      await this.page.keyboard.press('Enter');
      return true;
    });
  }

  /**
   * Opens the quick input by a key, types, and clicks the row with just this label. Again from the
   * start where it fails: the focus may be in a hover, an editor that is just being shown takes
   * the focus and so closes the quick input, and a command is offered only once the extension has
   * seen the active editor.
   */
  async #pick(
    key: string,
    text: string,
    rows: string,
    label: string,
    patience = 2000,
  ): Promise<void> {
    const exact = this.page.locator('.label-name', { hasText: new RegExp(`^${escaped(label)}$`) });
    const row = this.quickInput.locator(rows).filter({ has: exact }).first();
    await until(`"${label}" in the quick input`, async () => {
      await this.page.keyboard.press(key);
      try {
        await this.quickInput.locator('input.input').fill(text, { timeout: 1500 });
        await row.click({ timeout: patience });
        await this.pointAway();
        return true;
      } catch (error) {
        await this.page.keyboard.press('Escape');
        throw error;
      }
    });
  }
}

/** In the page: the values that VS Code keeps in the browser's databases. */
async function allThatIsStored(): Promise<string[]> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('not read')));
    });
  const values: string[] = [];
  for (const { name = '' } of await indexedDB.databases()) {
    if (!name.startsWith('vscode-web-state-db')) continue;
    const database = await done(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const all = await done(database.transaction(store).objectStore(store).getAll());
      values.push(...all.filter((value) => typeof value === 'string'));
    }
    database.close();
  }
  return values;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s');
}

/** What the status bar says when the nth occurrence of a text is selected: the cursor stands behind it. */
function selectionOf(content: string, text: string, nth: number): string {
  let at = -1;
  for (let i = 0; i <= nth; i += 1) at = content.indexOf(text, at + 1);
  ok(at >= 0, `"${text}" (${nth}) stands in the file`);
  const lines = content.slice(0, at + text.length).split('\n');
  return `Ln ${lines.length}, Col ${(lines.at(-1)?.length ?? 0) + 1} (${text.length} selected)`;
}
