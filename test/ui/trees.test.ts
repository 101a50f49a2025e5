/** The side bar: what the essay tells of and whom it names; a click leads to the place. */
import { deepEqual, equal, match, until } from '../support/assert.ts';
import { uiSuite, uiTest } from './driver/session.ts';

const ESSAY = 'essays/harbour.md';
const INCIDENTS = ['2023  Signing of the Salt Accord', '2024-03  Lanna pier fire'];

uiSuite('own', (window) => {
  uiTest('incidents stand by date, with their counts, and are spoken in words', async () => {
    await window().openFile('harbour.md');
    await window().openContainer('Corpus Reader');
    const incidents = window().tree('Incidents');
    await incidents.waitForLabels(INCIDENTS);
    const rows = await incidents.rows();
    deepEqual(
      rows.map(({ description }) => description),
      ['1', '2 · 12 March 2024'],
    );
    equal(rows[1]?.spoken, 'Lanna pier fire, 12 March 2024, told 2 times');
    match(await incidents.description(), /2 · Reader 2024/i);
  });

  uiTest(
    'an incident opens to its tellings, place and parties; a click shows them in the text',
    async () => {
      await window().openFile('harbour.md');
      await window().openContainer('Corpus Reader');
      const incidents = window().tree('Incidents');
      await incidents.waitForLabels(INCIDENTS);
      await incidents.open('Lanna pier fire');
      const telling = await incidents.waitForRow('¶ 3');
      match(telling.description, /blast at Lanna/);
      await incidents.waitForRow('¶ 4');
      await incidents.waitForRow('Grey Tide (perpetrator, suspected) · dock workers (target)');
      await incidents.click('¶ 4');
      await window().waitForSelected(ESSAY, '12 March 2024 the pier');
      await incidents.click('¶ 3');
      await window().waitForSelected(ESSAY, 'blast at Lanna');
      // The row of the parties leads to the first one that is named.
      await incidents.click('Grey Tide (perpetrator, suspected) · dock workers (target)');
      await window().waitForSelected(ESSAY, 'Grey Tide');
    },
  );

  uiTest('actors and groups stand by kind, with their counts', async () => {
    // VS Code draws the rows in view only: three views share the height.
    await window().page.setViewportSize({ width: 1400, height: 1200 });
    await window().openFile('harbour.md');
    await window().openContainer('Corpus Reader');
    const actors = window().tree('Actors');
    await actors.waitForLabels([
      ...['Persons', 'Mira Tal', 'States', 'Oster', 'Veld', 'Organisations', 'Harbour League'],
      ...['Groups', 'Grey Tide', 'Places', 'Lanna', 'Agreements and Plans', 'Salt Accord'],
    ]);
    await actors.open('Grey Tide');
    await actors.click('¶ 3');
    await window().waitForSelected(ESSAY, 'Grey Tide');
  });

  uiTest('the trees follow the active essay', async () => {
    // The tree opens the incident at the cursor, and VS Code remembers where that was.
    await window().openFile('harbour.md');
    await window().openContainer('Corpus Reader');
    await window().tree('Incidents').waitForTopLabels(INCIDENTS);
    await window().openFile('second.txt');
    await window().tree('Incidents').waitForLabels([]);
    await window().tree('Actors').waitForLabels(['Persons', 'Mira Tal', 'States', 'Oster', 'Veld']);
    await window().openFile('harbour.md');
    await window().tree('Incidents').waitForTopLabels(INCIDENTS);
  });

  uiTest('empty views say why, and what to do', async () => {
    await window().openContainer('Corpus Reader');
    const [incidents, actors] = [window().tree('Incidents'), window().tree('Actors')];
    await until('"no essay is open"', async () =>
      /No essay is open/.test(await incidents.welcome()),
    );
    await window().openFile('winter.md');
    await until('"no incident"', async () => /no incident/.test(await incidents.welcome()));
    await until('"nobody"', async () => /names nobody/.test(await actors.welcome()));
    match(await incidents.description(), /^no incidents · Winter$/i);
    match(await actors.description(), /^no actors · Winter$/i);
  });

  uiTest('the cursor walks from incident to incident', async () => {
    await window().openFile('harbour.md');
    await window().editor.waitForMark('Mira Tal');
    await window().editor.click('The long pier');
    await window().run('Corpus Reader: Next Incident');
    await window().waitForSelected(ESSAY, 'blast at Lanna');
    await window().run('Corpus Reader: Next Incident');
    await window().waitForSelected(ESSAY, '12 March 2024 the pier');
    await window().run('Corpus Reader: Previous Incident');
    await window().waitForSelected(ESSAY, 'blast at Lanna');
  });

  uiTest('the cursor walks from mention to mention of one person', async () => {
    const { editor } = window();
    await window().openFile('harbour.md');
    await editor.waitForMark('Mira Tal');
    await editor.click('Mira Tal');
    await window().run('Corpus Reader: Next Mention');
    await window().waitForSelected(ESSAY, 'Tal', 1);
    await window().run('Corpus Reader: Next Mention');
    await window().waitForSelected(ESSAY, 'Mira Tal', 1);
    await window().run('Corpus Reader: Previous Mention');
    await window().waitForSelected(ESSAY, 'Tal', 1);
  });

  uiTest('"Go to Incident…" lists the incidents and shows the chosen one', async () => {
    await window().openFile('harbour.md');
    await window().editor.waitForMark('Mira Tal');
    await window().run('Corpus Reader: Go to Incident…');
    const rows = window().quickInput.locator('.monaco-list-row');
    await until('both incidents', async () => (await rows.count()) === 2);
    deepEqual(await rows.locator('.label-description').allInnerTexts(), [
      '2023 · ¶ 4 · once',
      '12 March 2024 · ¶ 3 · 2 times',
    ]);
    await window().quickInput.locator('input').first().fill('pier');
    await until('one incident', async () => (await rows.count()) === 1);
    await window().page.keyboard.press('Enter');
    await window().waitForSelected(ESSAY, 'blast at Lanna');
  });
});
