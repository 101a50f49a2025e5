/** Marks are readable in every kind of theme: an essay with all kinds of names. */
import { equal, ok, until } from '../support/assert.ts';
import { contrast, readColour } from './driver/colour.ts';
import { checkBands, checkMarks, showIn, THEMES } from './driver/readable.ts';
import { uiSuite, uiTest } from './driver/session.ts';

uiSuite('own', (window) => {
  for (const theme of THEMES) {
    uiTest(`every kind is readable in ${theme[0]}`, async () => {
      await showIn(window(), 'harbour.md', theme);
      const { editor } = window();
      // The theme's rules for what is marked come a moment after its background.
      await until('colours of more than one kind', async () => {
        return new Set((await editor.marks()).map(({ color }) => color)).size > 1;
      });
      equal((await checkMarks(editor)).size, 6, 'all six kinds were on the screen');
      await checkBands(editor, theme[1].startsWith('hc'));
    });
  }
  for (const theme of THEMES.filter(([, kind]) => kind.startsWith('hc'))) {
    uiTest(`a name that was jumped to is readable, and framed, in ${theme[0]}`, async () => {
      await showIn(window(), 'harbour.md', theme);
      const { editor, page } = window();
      // VS Code remembers where the cursor was.
      await window().press('Control+Home');
      await window().run('Corpus Reader: Next Mention');
      await window().waitForSelected('essays/harbour.md', 'Mira Tal');
      const { color } = await editor.waitForMark('Mira Tal');
      const selected = page.locator('.monaco-editor.focused .selected-text').first();
      // Of an element that is drawn anew meanwhile there is no colour.
      const behind = await until('the selection', async () => {
        const colour = await selected.evaluate((each) => getComputedStyle(each).backgroundColor);
        return colour || undefined;
      });
      const ratio = contrast(readColour(color), readColour(behind));
      ok(ratio >= 7, `${color} on the selection's ${behind} has a contrast of ${ratio.toFixed(2)}`);
      await until('frames around all its places', async () => {
        const frames = (await editor.bands()).filter(({ borderWidth }) => borderWidth === '2px');
        return frames.map(({ text }) => text).join() === 'Mira Tal,Tal,Mira Tal';
      });
    });
  }
});
