/** A text editor: its text as drawn, and what is marked in it. */
import type { Page } from 'playwright-core';
import { until } from '../../support/assert.ts';
import { readBands, readMarks, readNumbers, rectangleOf } from './editor-dom.ts';
import type { Band, Mark, Rectangle } from './editor-dom.ts';

/** The active text editor, or the one that shows a named file, in a part of the window if need be. */
export class Editor {
  readonly page: Page;
  readonly #selector: string;

  constructor(page: Page, file?: string, within = '') {
    this.page = page;
    this.#selector = file
      ? `${within} .monaco-editor[data-uri$="${file}"]`
      : '.editor-group-container.active .monaco-editor[data-uri]';
  }

  /** Waits until the active editor shows the text of a file of this name. */
  async waitFor(base: string): Promise<void> {
    const line = `.editor-group-container.active .monaco-editor[data-uri$="${base}"] .view-line`;
    await this.page.locator(line).first().waitFor();
  }

  /** Marked words on the screen, from top to bottom. */
  marks(): Promise<Mark[]> {
    return this.page.evaluate(readMarks, this.#selector);
  }

  /** The texts of the marked words on the screen. */
  async markedTexts(): Promise<string[]> {
    return (await this.marks()).map(({ text }) => text);
  }

  /** How many pieces of text are underlined by the colouring of the text itself, below all marks. */
  underlinedTokens(): Promise<number> {
    return this.page.locator(`${this.#selector} .view-line .mtku`).count();
  }

  /** The paragraph numbers on the screen. */
  numbers(): Promise<ReturnType<typeof readNumbers>> {
    return this.page.evaluate(readNumbers, this.#selector);
  }

  /** Bands and borders behind words on the screen, with the words. */
  bands(): Promise<Band[]> {
    return this.page.evaluate(readBands, { selector: this.#selector, kind: 'ced-' });
  }

  /** What VS Code itself lights up as the same as what is under the cursor. */
  occurrences(): Promise<Band[]> {
    return this.page.evaluate(readBands, { selector: this.#selector, kind: 'wordHighlight' });
  }

  /** Waits until a word is marked, and answers its first mark. */
  waitForMark(text: string, timeout?: number): Promise<Mark> {
    const find = async () => (await this.marks()).find((mark) => mark.text === text);
    return until(`a mark on "${text}"`, find, timeout);
  }

  /** The colour behind the text, as the browser computes it. */
  background(): Promise<string> {
    const background = this.page.locator(`${this.#selector} .monaco-editor-background`);
    return background.first().evaluate((element) => getComputedStyle(element).backgroundColor);
  }

  /** Where the nth occurrence of a text stands on the screen, once it has come to rest there. */
  rectangle(text: string, nth = 0): Promise<Rectangle> {
    let before: Rectangle | undefined;
    return until(`"${text}" (${nth}) to stand still on the screen`, async () => {
      const now = await this.page.evaluate(rectangleOf, { selector: this.#selector, text, nth });
      const resting = now && before && now.x === before.x && now.y === before.y;
      before = now;
      return resting ? now : undefined;
    });
  }

  /** Clicks into a text, so that the cursor stands in it. */
  async click(text: string, nth = 0): Promise<void> {
    const { x, y, width, height } = await this.rectangle(text, nth);
    await this.page.mouse.click(x + width / 2, y + height / 2);
  }

  /** The file that the editor shows: the last part of its address. */
  async file(): Promise<string> {
    const uri = await this.page.locator(this.#selector).first().getAttribute('data-uri');
    return decodeURIComponent(uri ?? '').replace(/^.*\//, '');
  }

  /** "Ln 3, Col 7", as the status bar says it. */
  async position(): Promise<string> {
    return this.page.locator('.part.statusbar [id="status.editor.selection"]').innerText();
  }

  /** Waits until the active editor refuses to be written in. */
  async waitForReadOnly(): Promise<void> {
    // An editor that can be written to offers completions to a screen reader, a read-only one none.
    const input = this.page.locator(`${this.#selector} [role="textbox"][aria-autocomplete="none"]`);
    await until('the editor to be read-only', async () => (await input.count()) > 0);
  }

  /** Waits until the status bar says that the cursor or the selection is at a place. */
  async waitForPosition(position: string): Promise<void> {
    await until(`the position ${position}`, async () =>
      (await this.position()).startsWith(position),
    );
  }
}
