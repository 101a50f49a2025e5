/** The table of an incident's reports: opened from the card, its cells lead to their sentence. */
import { deepEqual, match, until } from '../support/assert.ts';
import { uiSuite, uiTest } from './driver/session.ts';

const SENTENCE = 'The blast at Lanna that spring frightened the town, and two dock workers died.';

uiSuite('own', (window) => {
  uiTest('"Compare reports" on the card opens the table', async () => {
    await window().openFile('harbour.md');
    await window().editor.waitForMark('Mira Tal');
    const { text } = await window().hover.over('blast');
    match(text, /^tolls\s+killed 2, injured at least 4 · 2 reports, compatible/m);
    await window().hover.follow('Compare reports');
    const rows = await until('the table', () => window().tableRows());
    deepEqual(rows.slice(2), [
      ['Killed', '✓ compatible: 2', '2', 'at least 1'],
      ['Injured', '· not to be compared: at least 4', '–', 'at least 4'],
    ]);
    deepEqual(rows.slice(0, 2), [
      ['', 'Together', 'Reader 2024'],
      ['', '', '¶ 3', '¶ 3'],
    ]);
  });

  uiTest('a cell leads to its sentence', async () => {
    await window().run('Corpus Reader: Compare Reports');
    await window().choose('Lanna pier fire');
    await until('the table', () => window().tableRows());
    await window().followInPage('at least 1');
    await window().waitForSelected('essays/harbour.md', SENTENCE);
  });
});
