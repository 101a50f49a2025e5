/** A page of ours beside the essay, such as the table of an incident's reports: it stands in a frame of its own. */
import type { Page } from 'playwright-core';

/** The page that a window shows. */
export class OwnPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The rows of its table, cell by cell; none where no page is shown. */
  async tableRows(): Promise<readonly (readonly string[])[] | undefined> {
    for (const frame of this.#page.frames()) {
      const rows = await frame
        .locator('tr')
        .evaluateAll((all) =>
          all.map((row) =>
            [...row.children].map((cell) =>
              (cell as HTMLElement).innerText.replaceAll('\u00a0', ' ').trim(),
            ),
          ),
        )
        .catch(() => []);
      if (frame !== this.#page.mainFrame() && rows.length > 0) return rows;
    }
    return undefined;
  }

  /** The table as it is written. */
  async html(): Promise<string> {
    for (const frame of this.#page.frames()) {
      const tables = await frame.locator('table').evaluateAll((all) => all.map((t) => t.innerHTML));
      if (frame !== this.#page.mainFrame() && tables[0] !== undefined) return tables[0];
    }
    throw new Error('no page has a table');
  }

  /** How much of its table is out of sight at its side, in pixels. */
  async hiddenWidth(): Promise<number> {
    for (const frame of this.#page.frames()) {
      const hidden = await frame
        .locator('table')
        .evaluateAll((all) => all.map((table) => table.getBoundingClientRect().right - innerWidth));
      if (frame !== this.#page.mainFrame() && hidden.length > 0) return Math.max(0, ...hidden);
    }
    throw new Error('no page has a table');
  }

  /** Clicks a link by its text. */
  async follow(text: string): Promise<void> {
    const frames = this.#page.frames().filter((frame) => frame !== this.#page.mainFrame());
    for (const frame of frames) {
      const link = frame.locator('a').getByText(text, { exact: true }).first();
      if (await link.count()) return link.click();
    }
    throw new Error(`no page has a link "${text}"`);
  }
}
