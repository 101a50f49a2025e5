/** "Why?" on a card: the rule, what supports it, and the way there. */
import { until } from '../support/assert.ts';
import { uiSuite, uiTest } from './driver/session.ts';

uiSuite('own', (window) => {
  uiTest('a short form leads from its card to the full name that supports it', async () => {
    const { editor, hover } = window();
    await window().openFile('harbour.md');
    await editor.waitForMark('Tal');
    await hover.over(' Tal ', 1);
    await hover.follow('Why?');
    await until('the rule', async () =>
      /A short form, after the full name\s*Mira Tal\s*the full name, ¶ 2/.test(
        await window().quickInput.innerText(),
      ),
    );
    await window().choose('¶ 2');
    await window().waitForSelected('essays/harbour.md', 'Mira Tal');
  });
});
