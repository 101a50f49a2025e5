/** How the trees stand is remembered for the workspace: the window is loaded again, as after a restart. */
import { equal, match, until } from '../support/assert.ts';
import { uiSuite, uiTest } from './driver/session.ts';

uiSuite('own', (window) => {
  const incidents = () => window().tree('Incidents');
  const quickRow = (text: string) =>
    window().quickInput.locator('.monaco-list-row', { hasText: text }).first();

  /** VS Code does not always bring the editors back: the essay is opened whether it did or not. */
  async function openTrees(): Promise<void> {
    await window().openFile('harbour.md');
    await window().openContainer('Corpus Reader');
    await incidents().waitForRow('Lanna pier fire');
  }

  uiTest('sort and filter are as they were when the window comes back', async () => {
    await openTrees();
    await window().run('Corpus Reader: Sort Incidents…');
    await quickRow('By place').click();
    await window().run('Corpus Reader: Filter Incidents…');
    await quickRow('Place…').click();
    await quickRow('Lanna').click();
    await incidents().waitForTopLabels(['Lanna']);
    await window().reload(/"filter":\{"place"/);
    await window().openFile('harbour.md');
    await window().openContainer('Corpus Reader');
    await incidents().waitForTopLabels(['Lanna']);
    match(
      await window().page.locator('.part.sidebar .pane .message:visible').innerText(),
      /Only place Lanna/,
    );
    await window().run('Corpus Reader: Clear Filter');
    await incidents().waitForTopLabels(['Lanna', 'No place']);
  });

  uiTest('so are all essays instead of this one', async () => {
    await openTrees();
    await window().run('Corpus Reader: Show Incidents of All Essays');
    await until('all essays', async () => /all essays/.test(await incidents().description()));
    await window().reload(/"scope":"all"/);
    await window().openContainer('Corpus Reader');
    await until('all essays again', async () => /all essays/.test(await incidents().description()));
    await window().openFile('harbour.md');
    await window().run('Corpus Reader: Show Incidents of This Essay');
    await until('this essay', async () => /Reader 2024/.test(await incidents().description()));
  });

  uiTest('so is that the trees do not follow the cursor, until they are told to', async () => {
    await openTrees();
    await window().run('Corpus Reader: Stop Following the Cursor');
    await until('the other command', () =>
      window().offers('Corpus Reader: Follow the Cursor in the Trees'),
    );
    await window().reload();
    await openTrees();
    await window().editor.click('blast');
    const selected = window().page.locator('.part.sidebar .monaco-list-row.selected');
    await window().page.waitForTimeout(500);
    equal(await selected.count(), 0);
    await window().run('Corpus Reader: Follow the Cursor in the Trees');
    await until('the telling', async () =>
      (await selected.allInnerTexts()).some((text) => /Lanna/s.test(text)),
    );
  });
});
