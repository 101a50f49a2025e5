/** The Problems panel, and the squiggles that stand for its rows in the editor. */
import type { Page } from 'playwright-core';
import { until } from '../../support/assert.ts';

/** What the panel needs of its window. */
interface Opener {
  readonly page: Page;
  run(title: string): Promise<void>;
}

/** The Problems panel of a window. */
export class Problems {
  readonly #window: Opener;

  constructor(window: Opener) {
    this.#window = window;
  }

  /** Opens the panel and waits for a problem that holds the text; answers the row's text. */
  async waitFor(text: string | RegExp): Promise<string> {
    await this.#window.run('Problems: Focus on Problems View');
    return until(`a problem ${String(text)}`, async () =>
      (await this.rows()).find((row) =>
        typeof text === 'string' ? row.includes(text) : text.test(row),
      ),
    );
  }

  /** The problems on the screen, without the rows of their files. */
  async rows(): Promise<string[]> {
    const rows = this.#window.page.locator('.markers-panel .monaco-list-row[aria-level="2"]');
    const texts = await rows.allInnerTexts();
    return texts.map((text) => text.replace(/\s+/g, ' ').trim());
  }

  /** Clicks the problem that holds the text: the editor selects its characters. */
  async click(text: string): Promise<void> {
    const rows = this.#window.page.locator('.markers-panel .monaco-list-row[aria-level="2"]');
    await rows.filter({ hasText: text }).first().click();
  }
}
