/** By keyboard alone: from opening an essay to its cards, its incidents and its trees. */
import { readFileSync } from 'node:fs';
import { deepEqual, equal, match, noMatch, ok, until } from '../support/assert.ts';
import { uiSuite, uiTest } from './driver/session.ts';

const ESSAY = 'iran-china-epiphany.md';

uiSuite('corpus', (window) => {
  const press = (...keys: readonly string[]) => window().press(...keys);
  const selection = () => window().editor.position();

  async function openByKeyboard(): Promise<void> {
    await press('Control+P');
    await window().quickInput.locator('input.input').waitFor();
    await window().page.keyboard.type(ESSAY);
    await until('the essay in the list', async () =>
      (await window().quickInput.innerText()).includes(ESSAY),
    );
    await press('Enter');
    await window().editor.waitFor(ESSAY);
    await until('names', async () => (await window().editor.marks()).length > 0);
    // The keys are for essays only: they count once the status item says that this is one.
    await until('the status item', async () =>
      (await window().statusItems()).some((text) => /\d actors/.test(text)),
    );
    // VS Code remembers where the cursor was when the essay was closed.
    await press('Control+Home');
    await window().editor.waitForPosition('Ln 1, Col 1');
  }

  /** Waits until the keyboard is within a part of the window. */
  async function focusIn(part: string): Promise<void> {
    await until(`the focus in ${part}`, () =>
      window().page.evaluate((within) => Boolean(document.activeElement?.closest(within)), part),
    );
  }

  /** Presses a chord and waits until the selection is another. */
  async function walk(...chord: readonly string[]): Promise<string> {
    const before = await selection();
    await press(...chord);
    return until('another place', async () => {
      const now = await selection();
      return now !== before && /selected/.test(now) && now;
    });
  }

  uiTest('three cards are read', async () => {
    await openByKeyboard();
    const titles = new Set<string>();
    for (let lines = 0; titles.size < 3 && lines < 12; lines += 1) {
      // From a name the next mention is the next one of the same: off it first.
      await press('ArrowDown', 'ArrowDown', 'Home');
      await walk('Control+K', 'n');
      await press('Control+K', 'h');
      await window().hover.box.waitFor();
      const { text } = await window().hover.read();
      match(text, /Glossary/);
      titles.add(text.split('\n')[0] ?? '');
      await press('Escape');
      await until('the card to go', async () => !(await window().hover.box.isVisible()));
    }
    equal(titles.size, 3, [...titles].join(' | '));
  });

  uiTest('VS Code’s own key shows a card, goes into it, and reads it as plain text', async () => {
    await openByKeyboard();
    await walk('Control+K', 'n');
    await press('Control+K', 'Control+I');
    await window().hover.box.waitFor();
    const { text } = await window().hover.read();
    await focusIn('.monaco-editor .inputarea, .monaco-editor .native-edit-context');
    await press('Control+K', 'Control+I');
    await focusIn('.monaco-hover');
    await press('Alt+F2');
    const plain = window().page.locator('.accessible-view');
    await plain.waitFor();
    await focusIn('.accessible-view');
    const [title = ''] = text.split('\n');
    const said = await until('the card as text', async () => {
      const lines = (await plain.locator('.view-lines').innerText()).replaceAll('\u00a0', ' ');
      return lines.startsWith(title) && lines;
    });
    for (const line of [
      /^in China urges restraint [^·]*, January 2024 · .* · Panjgur explosions, November 2024 · /m,
      /^here \d+ times · ¶ 1, ¶ 2/m,
    ]) {
      match(said, line, 'each line of the card is one of the text');
    }
    noMatch(said, /command:|\||\*/, 'no signs of Markdown');
    await press('Escape', 'Escape', 'Escape');
    await focusIn('.monaco-editor');
  });

  uiTest('five incidents are walked, and back', async () => {
    await openByKeyboard();
    const places: string[] = [];
    for (let i = 0; i < 5; i += 1) places.push(await walk('Control+K', 'j'));
    equal(new Set(places).size, 5);
    equal(await walk('Control+K', 'Shift+J'), places[3]);
    await until('the status bar to say where one is', async () =>
      (await window().statusItems()).some((text) => /\b4 of \d+ · ¶ \d+/.test(text)),
    );
  });

  uiTest('an incident is gone to by typing', async () => {
    await openByKeyboard();
    await press('Control+K', 'g');
    await window().quickInput.locator('.monaco-list-row').first().waitFor();
    await window().page.keyboard.type('coal miners');
    await until(
      'one incident',
      async () => (await window().quickInput.locator('.monaco-list-row').count()) === 1,
    );
    await press('Enter');
    await until('the telling', async () => {
      const [, line = '0'] = /Ln (\d+),.*selected/.exec(await selection()) ?? [];
      const text = readFileSync(window().path('essays', ESSAY), 'utf8').split('\n');
      return /Duki/.test(text[Number(line) - 1] ?? '');
    });
    await focusIn('.monaco-editor');
  });

  uiTest('the names of a paragraph are listed, each with its card', async () => {
    await openByKeyboard();
    await walk('Control+K', 'j');
    await press('Control+K', 'l');
    const rows = window().quickInput.locator('.monaco-list-row');
    await rows.first().waitFor();
    for (const name of await rows.evaluateAll((each) => each.map((row) => row.ariaLabel ?? ''))) {
      ok(name.length > 12, `a row says who that is: ${name}`);
    }
    await press('ArrowDown', 'Enter');
    await until('a name', async () => /selected/.test(await selection()));
  });

  uiTest('the trees are walked, opened and left; every row has a name', async () => {
    await openByKeyboard();
    await window().run('Corpus Reader: Focus on Incidents View');
    const incidents = window().tree('Incidents');
    await until('rows', async () => (await incidents.rows()).length > 3);
    // A view that was never shown before takes the focus the second time only.
    await window().run('Corpus Reader: Focus on Incidents View');
    await focusIn('.part.sidebar .monaco-list');
    await press('Home', 'ArrowDown', 'ArrowRight');
    const row = window().page.locator('.part.sidebar .monaco-list-row.focused');
    await until(
      'the row to open',
      async () => (await row.getAttribute('aria-expanded')) === 'true',
    );
    await until('its rows', async () => (await incidents.rows()).some(({ level }) => level === 2));
    await press('ArrowDown');
    match((await row.getAttribute('aria-label')) ?? '', /^paragraph \d+: ./);
    await press('Enter');
    await until('the telling', async () => /selected/.test(await selection()));
    await press('Shift+F10');
    const menu = window().page.locator('.context-view .monaco-menu');
    await menu.waitFor();
    const entries = await menu.locator('.action-label').allInnerTexts();
    for (const wanted of [
      'Show in Essay',
      'Open Glossary Entry',
      'Copy Name',
      'Copy as Markdown',
    ]) {
      ok(entries.includes(wanted), `${wanted}: ${entries.join()}`);
    }
    await press('Escape');
    for (const tree of [incidents, window().tree('Actors')]) {
      for (const { spoken, label } of await tree.rows()) {
        ok(/\p{L}{3}/u.test(spoken), `"${label}" is spoken as "${spoken}"`);
        ok(!/[▁▂▃▄▅▆▇█≈≠¶]/.test(spoken), `signs are spoken in words: ${spoken}`);
      }
    }
    const actions = window().page.locator('.part.sidebar .pane-header .action-label');
    const names = await actions.evaluateAll((each) => each.map((action) => action.ariaLabel ?? ''));
    deepEqual(
      names.filter((name) => name.trim() === ''),
      [],
      'every action has a name',
    );
  });
});
