/** The view of names that no entry covers, and their marks in the text. */
import { equal, match, until } from '../support/assert.ts';
import { uiSuite, uiTest } from './driver/session.ts';

const ESSAY = 'essays/harbour.md';

uiSuite('own', (window) => {
  const view = async () => {
    await window().openFile('harbour.md');
    await window().editor.waitForMark('Mira Tal');
    await window().run('Corpus Reader: Focus on Glossary Gaps View');
    return window().tree('Glossary Gaps');
  };

  uiTest('a name without an entry stands in the view, and leads to its places', async () => {
    const gaps = await view();
    await gaps.waitForLabels(['League']);
    const [row] = await gaps.rows();
    equal(row?.description, '1');
    equal(row?.spoken, 'League, once, in 1 essay');
    await gaps.open('League');
    match((await gaps.waitForRow('¶ 5')).description, /wrote to the League in her/);
    await gaps.click('¶ 5');
    await window().waitForSelected(ESSAY, 'League', 1);
  });

  uiTest('the text marks it only where a setting asks for it', async () => {
    const { editor } = window();
    await window().openFile('harbour.md');
    await editor.waitForMark('Mira Tal');
    equal((await editor.markedTexts()).includes('League'), false, 'not by itself');
    window().changeSettings({ 'corpusReader.gaps.suggest': true });
    equal((await editor.waitForMark('League')).lineStyle, 'dotted');
  });

  uiTest('a key in the view adds the name of the row', async () => {
    const gaps = await view();
    await gaps.waitForTopLabels(['League']);
    await window().run('Corpus Reader: Focus on Glossary Gaps View');
    await until('the keyboard in the view', () =>
      window().page.evaluate(() =>
        Boolean(document.activeElement?.closest('.part.sidebar .monaco-list')),
      ),
    );
    await window().press('Home', 'Control+K', 'a');
    await window().quickInput.locator('.quick-input-title', { hasText: 'Add “League”' }).waitFor();
    await window().press('Escape');
  });

  uiTest('"Never Suggest This" takes it away', async () => {
    const gaps = await view();
    await gaps.waitForTopLabels(['League']);
    await gaps.act('League', 'Never Suggest This');
    await until('an empty view', async () => /There are none/.test(await gaps.welcome()));
  });
});
