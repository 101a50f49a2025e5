/** Marks are readable in every kind of theme: an essay with all kinds of names. */
import { equal } from '../support/assert.ts';
import { checkBands, checkMarks, showIn, THEMES } from './driver/readable.ts';
import { uiSuite, uiTest } from './driver/session.ts';

uiSuite('own', (window) => {
  for (const theme of THEMES) {
    uiTest(`every kind is readable in ${theme[0]}`, async () => {
      await showIn(window(), 'harbour.md', theme);
      const { editor } = window();
      equal((await checkMarks(editor)).size, 6, 'all six kinds were on the screen');
      await checkBands(editor, theme[1].startsWith('hc'));
    });
  }
});
