/** Marks are readable in every kind of theme: a reading edition with the bundled glossary. */
import { ok } from '../support/assert.ts';
import { checkBands, checkMarks, checkNumbers, showIn, THEMES } from './driver/readable.ts';
import { uiSuite, uiTest } from './driver/session.ts';

uiSuite('corpus', (window) => {
  for (const theme of THEMES) {
    uiTest(`a reading edition is readable in ${theme[0]}`, async () => {
      await showIn(window(), 'evolving-dynamics.md', theme);
      const { editor } = window();
      ok((await checkMarks(editor)).size >= 3, 'names of several kinds were on the screen');
      await checkNumbers(editor);
      await checkBands(editor, theme[1].startsWith('hc'));
    });
  }
});
