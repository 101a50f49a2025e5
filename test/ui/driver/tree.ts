/** A tree view of the side bar. */
import type { Locator, Page } from 'playwright-core';
import { fail, until } from '../../support/assert.ts';

/** A row on the screen. */
export interface Row {
  /** What a screen reader says. */
  readonly spoken: string;
  readonly label: string;
  readonly description: string;
  readonly level: number;
  /** Whether it is open; undefined for a row without children. */
  readonly open: boolean | undefined;
}

/** A tree by the name of its view. */
export class Tree {
  readonly page: Page;
  readonly #name: string;

  constructor(page: Page, name: string) {
    this.page = page;
    this.#name = name;
  }

  /** The rows on the screen, from top to bottom. */
  rows(): Promise<Row[]> {
    return this.#list.locator('.monaco-list-row').evaluateAll((elements) =>
      elements
        .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
        .map((element) => {
          const open = element.getAttribute('aria-expanded');
          return {
            spoken: element.getAttribute('aria-label') ?? '',
            label: element.querySelector('.label-name')?.textContent ?? '',
            description: element.querySelector('.label-description')?.textContent ?? '',
            level: Number(element.getAttribute('aria-level')),
            open: open === null ? undefined : open === 'true',
          };
        }),
    );
  }

  /** Waits for a row whose label or description holds the text. */
  waitForRow(text: string): Promise<Row> {
    const holds = (row: Row) => `${row.label} ${row.description}`.includes(text);
    return until(`a row with "${text}" in ${this.#name}`, async () =>
      (await this.rows()).find(holds),
    );
  }

  /** Waits until the rows are just these labels. */
  async waitForLabels(labels: readonly string[]): Promise<void> {
    await until(`the rows ${labels.join(' | ')} in ${this.#name}`, async () => {
      const now = (await this.rows()).map(({ label }) => label);
      return now.join('\n') === labels.join('\n') || fail(`there are ${now.join(' | ')}`);
    });
  }

  /** Waits until the rows of the first level are just these labels, whatever is open below them. */
  async waitForTopLabels(labels: readonly string[]): Promise<void> {
    await until(`the first rows ${labels.join(' | ')} in ${this.#name}`, async () => {
      const top = (await this.rows()).filter(({ level }) => level === 1);
      const now = top.map(({ label }) => label);
      return now.join('\n') === labels.join('\n') || fail(`there are ${now.join(' | ')}`);
    });
  }

  /** Clicks a row. */
  async click(text: string): Promise<void> {
    await this.#row(text).click();
  }

  /** Scrolls to the first row by the wheel. */
  async scrollToTop(): Promise<void> {
    await this.#list.hover();
    await this.page.mouse.wheel(0, -100_000);
    await this.page.mouse.move(5, 5);
  }

  /** Rests the mouse on a row. */
  async rest(text: string): Promise<void> {
    await this.#row(text).hover();
  }

  /** Clicks one of the buttons that a row has under the pointer. */
  async act(text: string, title: string): Promise<void> {
    await this.rest(text);
    await this.#row(text).locator(`.action-label[aria-label^="${title}"]`).click();
  }

  /** Opens a row's children. */
  async open(text: string): Promise<void> {
    const row = this.#row(text);
    await row.waitFor();
    if ((await row.getAttribute('aria-expanded')) === 'true') return;
    await row.locator('.monaco-tl-twistie').click();
    await until(
      `${text} to open`,
      async () => (await row.getAttribute('aria-expanded')) === 'true',
    );
  }

  /** The view's description beside its title. */
  async description(): Promise<string> {
    return this.#pane.locator('.pane-header .description').innerText();
  }

  /** The text that an empty view shows. */
  async welcome(): Promise<string> {
    return this.#pane.locator('.welcome-view-content').innerText();
  }

  get #pane(): Locator {
    const header = this.page.locator('.pane-header', { hasText: this.#name });
    return this.page.locator('.part.sidebar .pane').filter({ has: header }).first();
  }

  get #list(): Locator {
    return this.#pane.locator('.pane-body .monaco-list').first();
  }

  #row(text: string): Locator {
    return this.#list.locator('.monaco-list-row').filter({ hasText: text }).first();
  }
}
