/** Which documents are read, as a person meets it; the bundled glossary serves essays only. */
import { deepEqual, equal, match, ok, until } from '../support/assert.ts';
import { uiSuite, uiTest } from './driver/session.ts';
import type { Window } from './driver/window.ts';

/** The status item is there for essays only, so it tells when a document has been looked at. */
async function statusItem(window: Window, wanted: boolean): Promise<void> {
  await until(`the status item to ${wanted ? 'come' : 'go'}`, async () => {
    const counts = (await window.statusItems()).some((text) => /(?:\d|\bno) actors?\b/.test(text));
    return counts === wanted;
  });
}

uiSuite('bundled', (window) => {
  uiTest('an essay folder is read with the bundled glossary, a README is not', async () => {
    const { editor } = window();
    await window().openFile('visit.md');
    await editor.waitForMark('Pakistan');
    deepEqual(await editor.markedTexts(), ['Pakistan', 'Iran', 'Afghanistan']);
    await statusItem(window(), true);
    await window().openFile('README.md');
    await statusItem(window(), false);
    deepEqual(await editor.markedTexts(), []);
  });

  uiTest('"Read as Essay" lights up a note, "Stop Reading as Essay" puts it out', async () => {
    const { editor } = window();
    await window().openFile('visit.md');
    await statusItem(window(), true);
    await window().openFile('plain.md');
    await statusItem(window(), false);
    ok(!(await window().offers('Corpus Reader: Next Mention')), 'no reader commands here');
    await window().run('Corpus Reader: Read as Essay');
    await editor.waitForMark('Pakistan');
    await statusItem(window(), true);
    await window().run('Corpus Reader: Stop Reading as Essay');
    await until('the marks to go', async () => (await editor.marks()).length === 0);
  });

  uiTest('front matter makes a note an essay', async () => {
    for (const name of ['marked.md', 'sourced.md']) {
      await window().openFile(name);
      await window().editor.waitForMark('Pakistan');
    }
  });

  uiTest('the entry of a bundled name opens from its card, and cannot be written to', async () => {
    const { editor, hover, page } = window();
    await window().openFile('visit.md');
    await editor.waitForMark('Iran');
    await hover.over('Iran');
    await hover.follow('Glossary');
    await editor.waitFor('states.yaml');
    await editor.waitForReadOnly();
    await page.keyboard.press('x');
    equal(await page.locator('.tab.dirty').count(), 0, 'the file is not changed');
  });

  uiTest('the sample essay opens with its names marked, and cannot be written to', async () => {
    await window().run('Corpus Reader: Open Sample Essay');
    await window().editor.waitFor('new-security-order.md');
    await window().editor.waitForMark('Pakistan');
    await window().editor.waitForReadOnly();
    await window().tree('Incidents').waitForRow('American war');
    equal(await window().page.locator('.notification-toast').count(), 0, 'nothing to be said');
  });

  uiTest(
    'without a glossary the tree says so, and has the way back to the bundled one',
    async () => {
      window().changeSettings({ 'corpusReader.glossary.useBundled': false });
      await window().openFile('visit.md');
      await window().openContainer('Corpus Reader');
      const incidents = window().tree('Incidents');
      await until('"no glossary"', async () => /no glossary/i.test(await incidents.welcome()));
      deepEqual(await window().editor.markedTexts(), []);
      match(await incidents.description(), /^A visit$/i, 'no count where nothing was looked up');
      await until('it in the status bar too', async () =>
        (await window().statusItems()).some((text) => text.includes('No glossary')),
      );
      const ways = window().page.locator('.monaco-button', { hasText: 'Use the Bundled Glossary' });
      await until('the way in Actors and Groups, too', async () => (await ways.count()) === 2);
      await ways.first().click();
      await window().editor.waitForMark('Pakistan');
    },
  );
});

uiSuite('own', (window) => {
  uiTest('where another glossary is in use, the sample says why nothing is marked', async () => {
    await window().run('Corpus Reader: Open Sample Essay');
    await window().editor.waitFor('new-security-order.md');
    const toast = window().page.locator('.notification-toast');
    await toast.waitFor();
    const said = await toast.innerText();
    match(said, /knows nobody in the sample essay/);
    match(said, /Open Another Window/);
    await window().run('Notifications: Clear All Notifications');
  });
});
