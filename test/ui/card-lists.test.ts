/** What a card leads to: lists in full, all mentions, sources, other essays. */
import { equal, match, ok, until } from '../support/assert.ts';
import { uiSuite, uiTest } from './driver/session.ts';

uiSuite('corpus', (window) => {
  const rows = () => window().quickInput.locator('.monaco-list-row');

  async function cardOver(text: string, file = 'iran-china-epiphany.md') {
    await window().openFile(file);
    await until('a name', async () => (await window().editor.marks()).length > 0);
    await window().goTo(`essays/${file}`, text);
    return window().hover.over(text);
  }

  uiTest('a card is a glance: columns, three of each list, actions, then its sources', async () => {
    const { text } = await cardOver('BLA');
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    ok(lines.length <= 10, `at most ten lines, but ${lines.length}`);
    match(text, /^Baloch Liberation Army\b.*\bgroup, also BLA, Balochistan Liberation Army$/m);
    match(text, /^in\s+Karachi airport bombing, October 2024 · .* · \d+ more$/m);
    match(text, /^Glossary · All mentions\b.* · Quiet\s/m);
    match(text, /¹\s?Epiphany 2024$/m);
    const margin = await window()
      .hover.box.locator('td:first-child')
      .evaluateAll((cells) => cells.map((cell) => Math.round(cell.getBoundingClientRect().left)));
    equal(new Set(margin).size, 1, 'the words of the margin stand in a column');
    equal(await window().hover.hiddenHeight(), 0, 'nothing is to be scrolled');
  });

  uiTest('"n more" opens the whole list, and its rows lead on', async () => {
    await cardOver('BLA');
    // The pointer leaves the card at once, which then goes: the list stays.
    await window().hover.follow(/^\d+ more$/);
    await rows().nth(3).waitFor();
    await rows().filter({ hasText: 'Attack on coal miners in Duki' }).first().click();
    await until('the telling', async () => /selected/.test(await window().editor.position()));
  });

  uiTest('"All mentions" lists them in a peek', async () => {
    await cardOver('BLA');
    await window().hover.follow('All mentions');
    const peek = window().page.locator('.peekview-widget');
    await peek.waitFor();
    match(await peek.innerText(), /\(\d+\)|\d+ references?/);
    await window().page.keyboard.press('Escape');
  });

  uiTest('the second card of a window knows the other essays', async () => {
    await until('"also in"', async () => /\balso\sin\s/.test((await cardOver('Balochistan')).text));
  });
});
