/** The hover over the editor: the card as a reader sees it. */
import type { Locator, Page } from 'playwright-core';
import { fail, until } from '../../support/assert.ts';
import type { Editor } from './editor.ts';

/** A card on the screen. */
export interface ShownCard {
  readonly text: string;
  readonly links: readonly { readonly text: string; readonly href: string }[];
}

/** The hover of the active editor. */
export class Hover {
  readonly page: Page;
  readonly #editor: Editor;

  constructor(page: Page, editor: Editor) {
    this.page = page;
    this.#editor = editor;
  }

  /** The hover's box, where one is shown. */
  get box(): Locator {
    return this.page
      .locator(
        '.monaco-editor .monaco-hover:visible, .monaco-resizable-hover .monaco-hover:visible',
      )
      .filter({ hasText: /\S/, hasNotText: /^\s*Loading\.\.\.\s*$/ })
      .first();
  }

  /** Rests the mouse on a text and reads the card that appears. */
  async over(text: string, nth = 0): Promise<ShownCard> {
    // Text may still move, as numbers and marks arrive: the pointer is then no longer over it.
    return until(`a card over "${text}"`, async () => {
      await this.hide();
      await this.#restOn(text, nth);
      await this.box.waitFor({ timeout: 2500 });
      return this.read();
    });
  }

  /** Rests the mouse on a text for a while longer than a hover takes, and answers whether one came. */
  async comesOver(text: string, nth = 0): Promise<boolean> {
    await this.hide();
    await this.#restOn(text, nth);
    return this.box.waitFor({ timeout: 2000 }).then(
      () => true,
      () => false,
    );
  }

  /** How long a hover takes to come once the mouse rests on a text, in milliseconds. */
  timeOver(text: string, nth = 0): Promise<number> {
    return until(`a card over "${text}"`, async () => {
      await this.hide();
      await this.#restOn(text, nth);
      const since = Date.now();
      await this.box.waitFor({ timeout: 2500 });
      return Date.now() - since + 1;
    });
  }

  /** What the hover on the screen shows; rejects where it goes away meanwhile. */
  async read(): Promise<ShownCard> {
    const card = await this.box.evaluate((element) => ({
      // What is kept in one line reads like any other text.
      text: (element as HTMLElement).innerText
        .replaceAll('\u00a0', ' ')
        .replaceAll('\u2060', '')
        .trim(),
      // The text of an element that is not drawn any more comes without its line breaks.
      drawn: element.getClientRects().length > 0,
      links: [...element.querySelectorAll('a')]
        .filter((link) => link.textContent.trim())
        .map((link) => ({
          text: link.textContent.replaceAll('\u00a0', ' ').trim(),
          href: link.dataset['href'] ?? link.getAttribute('href') ?? '',
        })),
    }));
    return card.drawn ? card : fail('the card went away while it was read');
  }

  /** Waits until the card stands still: it fades in. */
  async faded(): Promise<void> {
    await this.box.evaluate(async (element) => {
      const moving = document.getAnimations().filter(({ effect }) => {
        const target = effect instanceof KeyframeEffect ? effect.target : null;
        return target !== null && (target.contains(element) || element.contains(target));
      });
      await Promise.allSettled(moving.map((each) => each.finished));
    });
  }

  /** How much of the card does not fit into its box, in pixels. */
  hiddenHeight(): Promise<number> {
    return this.box.evaluate((element) => {
      const inner = [element, ...element.querySelectorAll('*')];
      return Math.max(...inner.map((each) => each.scrollHeight - each.clientHeight), 0);
    });
  }

  /** Clicks a link of the card on the screen; its words may be kept in one line. */
  async follow(link: string | RegExp): Promise<void> {
    const hasText =
      typeof link === 'string' ? link : new RegExp(link.source.replaceAll(' ', '\\s'), link.flags);
    await this.box.locator('a').filter({ hasText }).first().click();
    await this.page.mouse.move(5, 5);
  }

  /** Takes the mouse away and waits until no hover is shown. */
  async hide(): Promise<void> {
    await this.page.mouse.move(5, 5);
    await until('the hover to go', async () => !(await this.box.isVisible()));
  }

  async #restOn(text: string, nth: number): Promise<void> {
    const { x, y, width, height } = await this.#editor.rectangle(text, nth);
    await this.page.mouse.move(x + width / 2 - 3, y + height / 2);
    await this.page.mouse.move(x + width / 2, y + height / 2, { steps: 3 });
  }
}
