/** The glossary is alive: an edit takes effect at once, unsaved too; a broken one does no harm. */
import { deepEqual, equal, match, ok, until } from '../support/assert.ts';
import { uiSuite, uiTest } from './driver/session.ts';
import type { Window } from './driver/window.ts';

/** The essay on the left, the glossary on the right, the cursor in the glossary at the end of a line. */
async function sideBySide(window: Window, line: string): Promise<void> {
  await window.openFile('harbour.md');
  await window.editor.waitForMark('Mira Tal');
  await window.run('View: Split Editor Right');
  await window.openFile('actors.yaml');
  await window.editor.click(line);
  await window.page.keyboard.press('End');
}

uiSuite('own', (window) => {
  uiTest('a label added, not saved, lights up within a second', async () => {
    await sideBySide(window(), 'prefLabel: Oster');
    const essay = window().editorOf('harbour.md');
    ok(!(await essay.markedTexts()).includes('tariffs'), 'not marked before');
    await window().page.keyboard.insertText('\n    altLabel: tariffs');
    await essay.waitForMark('tariffs', 1000);
  });

  uiTest('a summary changed, not saved, is on the card', async () => {
    await sideBySide(window(), 'summary: Armed smugglers');
    await window().page.keyboard.insertText(' They come by night.');
    const { hover } = window();
    await until('the new summary', async () => {
      await window().run('View: Focus First Editor Group');
      return /They come by night\./.test((await hover.over('Grey Tide')).text);
    });
  });

  uiTest('an unknown key is a problem on its characters, with the key that was meant', async () => {
    await sideBySide(window(), 'prefLabel: Grey Tide');
    await window().page.keyboard.insertText('\n    sumary: Nobody knows.');
    const row = await window().problems.waitFor('sumary');
    match(row, /summary/, 'did you mean');
    match(row, /\[Ln 33, Col 5\]/);
    await window().problems.click('sumary');
    await window().editor.waitForPosition('Ln 33, Col 11 (6 selected)');
  });

  uiTest(
    'a glossary that does not parse: a problem there, and the last good one goes on',
    async () => {
      await sideBySide(window(), 'prefLabel: Grey Tide');
      const essay = window().editorOf('harbour.md');
      const before = await essay.markedTexts();
      await window().page.keyboard.insertText('\n    altLabel: [Tide, "Grey');
      const row = await window().problems.waitFor(/\[Ln 3[2-9], Col \d+\]/);
      ok(row.length > 10, 'the problem says something');
      deepEqual(await essay.markedTexts(), before, 'the last good glossary is in use');
      await window().problems.click('quotation mark is not closed');
      await window().page.keyboard.press('Enter');
      await window().editor.waitForPosition('Ln 33');
      await window().run('File: Revert File');
      await until('the problem to go', async () => (await window().problems.rows()).length === 0);
      deepEqual(await essay.markedTexts(), before);
    },
  );

  uiTest('a glossary without faults has no problems', async () => {
    await window().openFile('harbour.md');
    await window().editor.waitForMark('Mira Tal');
    await window().run('Problems: Focus on Problems View');
    equal((await window().problems.rows()).join(), '');
  });
});
