/** "Why?" on a card: the rule, what supports it, and the way there. */
import { writeFileSync } from 'node:fs';
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

/** No line of the glossary's evidence holds in its last sentence. */
const WINTERS = `The American war in Afghanistan began in 2001.

Soldiers spent twenty winters there, and the mission drifted from one surge to the next until nobody could say what it was all for, and who had asked for it.
`;

uiSuite('bundled', (window) => {
  uiTest('words that speak for an incident stand there with their points', async () => {
    writeFileSync(window().path('essays', 'winters.md'), WINTERS);
    await window().openFile('winters.md');
    await window().hover.over('surge');
    await window().hover.follow('Why?');
    await until('the words', async () =>
      /their points are enough[^]*mission\s*\d+ points\s*surge\s*\d+ points/.test(
        await window().quickInput.innerText(),
      ),
    );
    await window().choose('surge');
    await window().waitForSelected('essays/winters.md', 'surge');
  });
});
