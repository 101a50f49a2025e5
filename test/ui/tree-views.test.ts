/** How the trees can be arranged: sorted, filtered, over all essays, following the cursor; and why nothing is marked. */
import { rmSync, writeFileSync } from 'node:fs';
import { deepEqual, equal, match, ok, until } from '../support/assert.ts';
import { uiSuite, uiTest } from './driver/session.ts';

const BY_DATE = ['2023  Signing of the Salt Accord', '2024-03  Lanna pier fire'];

const DISPUTED = `incidents:
  letter-burnt:
    prefLabel: letter from Oster
    eventType: riots
    parties:
      - { role: perpetrator, entity: veld, attribution: disputed }
    reports:
      - { source: harbour-notes, killed: 1 }
      - { source: harbour-notes, killed: 4 }
    evidence:
      - [{ words: [letter] }, { entity: oster }]
`;

const PILOTS = `entities:
  pilots-of-lanna: { kind: person, prefLabel: Pilots of Lanna, altLabel: [old pilots] }
  pilots-of-veld: { kind: person, prefLabel: Pilots of Veld, altLabel: [old pilots] }
`;

uiSuite('own', (window) => {
  const incidents = () => window().tree('Incidents');
  const message = () => window().page.locator('.part.sidebar .pane .message:visible');
  const quickRow = (text: string) =>
    window().quickInput.locator('.monaco-list-row', { hasText: text }).first();

  async function openTrees(): Promise<void> {
    await window().openFile('harbour.md');
    await window().openContainer('Corpus Reader');
    await incidents().waitForRow('Lanna pier fire');
    await window().editor.click('The long pier');
  }

  async function waitForFirst(labels: readonly string[]): Promise<void> {
    await until(`the rows ${labels.join(' | ')}`, async () => {
      const tops = (await incidents().rows()).filter(({ level }) => level === 1);
      return tops.map(({ label }) => label).join('\n') === labels.join('\n');
    });
  }

  async function sortBy(words: string): Promise<void> {
    await window().run('Corpus Reader: Sort Incidents…');
    await quickRow(words).click();
  }

  uiTest('incidents are sorted in the order of the essay, by place and by actor', async () => {
    await openTrees();
    await sortBy('In the order of the essay');
    await waitForFirst(['¶ 3  Lanna pier fire', '¶ 4  Signing of the Salt Accord']);
    await sortBy('By place');
    await waitForFirst(['Lanna', 'No place']);
    const below = (await incidents().rows()).filter(({ level }) => level === 2);
    deepEqual(
      below.map(({ label }) => label),
      BY_DATE.toReversed(),
    );
    await sortBy('By actor');
    await waitForFirst(['Grey Tide', 'Oster']);
    await sortBy('By date');
    await waitForFirst(BY_DATE);
  });

  uiTest('a filter by actor says so above the rows, and is cleared', async () => {
    await openTrees();
    await window().run('Corpus Reader: Filter Incidents…');
    await quickRow('Actor…').click();
    await quickRow('Grey Tide').waitFor();
    const asked = window().quickInput.locator('input.input');
    equal(await asked.getAttribute('placeholder'), 'Which actor?');
    await quickRow('Grey Tide').click();
    await waitForFirst(['2024-03  Lanna pier fire']);
    match(await message().innerText(), /Only actor Grey Tide \(“Clear Filter” above/);
    match(await incidents().description(), /^1\/2 · /);
    await window().run('Corpus Reader: Clear Filter');
    await waitForFirst(BY_DATE);
    equal(await message().count(), 0);
  });

  uiTest(
    'a filter by text shows what is left while it is typed; Escape takes it back',
    async () => {
      await openTrees();
      await window().run('Corpus Reader: Filter Incidents…');
      await quickRow('Text…').click();
      await window().quickInput.locator('input[placeholder^="Words of"]').fill('tariffs');
      await waitForFirst(['2023  Signing of the Salt Accord']);
      await window().page.keyboard.press('Escape');
      await waitForFirst(BY_DATE);
    },
  );

  uiTest('where nothing passes the filter the view says so, and a button clears it', async () => {
    await openTrees();
    await window().run('Corpus Reader: Filter Incidents…');
    await quickRow('Text…').click();
    const box = window().quickInput.locator('input[placeholder^="Words of"]');
    await box.fill('zzz');
    await box.press('Enter');
    await until('the empty state', async () =>
      /No incident passes the filter/.test(await incidents().welcome()),
    );
    match(await incidents().description(), /^0\/2 · text “zzz”$/);
    const { page } = window();
    await page.locator('.part.sidebar .monaco-button', { hasText: 'Clear Filter' }).click();
    await waitForFirst(BY_DATE);
  });

  uiTest('with a text in front that is not read the view says so, and of what it is', async () => {
    await openTrees();
    await window().openFile('README.md');
    await message().waitFor();
    match(
      await message().innerText(),
      /^Shown is “Notes from the harbour”: README\.md is not read/,
    );
    await window().openFile('harbour.md');
    await message().waitFor({ state: 'detached' });
    await waitForFirst(BY_DATE);
  });

  uiTest('words typed at once filter by text', async () => {
    await openTrees();
    await window().run('Corpus Reader: Filter Incidents…');
    await window().quickInput.locator('input.input').fill('tariffs');
    await quickRow('Text “tariffs”').waitFor();
    await window().page.keyboard.press('Enter');
    await waitForFirst(['2023  Signing of the Salt Accord']);
    await window().run('Corpus Reader: Clear Filter');
    await waitForFirst(BY_DATE);
  });

  uiTest('a row is copied as Markdown from its menu', async () => {
    await openTrees();
    const row = window().page.locator('.part.sidebar .monaco-list-row', {
      hasText: 'Lanna pier fire',
    });
    await row.first().click({ button: 'right' });
    const item = window().page.locator('.monaco-menu .action-label', { hasText: 'Copy as M' });
    await item.waitFor();
    // A menu does not take a click in the moment in which it opens.
    await until('"Copied."', async () => {
      if (await item.isVisible()) await item.click({ timeout: 1000 });
      return (await window().statusItems()).some((text) => text.includes('Copied.'));
    });
    await window().page.keyboard.press('F1');
    const input = window().quickInput.locator('input.input');
    await input.waitFor();
    await window().press('Control+A', 'Control+V');
    const copied = '- **2024-03-12** Lanna pier fire: Lanna · Grey Tide (perpetrator)';
    await until('the row in the clipboard', async () =>
      (await input.inputValue()).startsWith(copied),
    );
  });

  uiTest('the menu of an incident leads to its first place and to its reports', async () => {
    await openTrees();
    const { page } = window();
    const row = page.locator('.part.sidebar .monaco-list-row', { hasText: 'Lanna pier fire' });
    const items = page.locator('.monaco-menu .action-label');
    // A menu does not take a click in the moment in which it opens, and may be gone after it.
    await until('the first place', async () => {
      if ((await items.count()) === 0) await row.first().click({ button: 'right' });
      await items.first().waitFor();
      deepEqual((await items.allInnerTexts()).filter((text) => text !== '').slice(0, 4), [
        'Open First Mention',
        'Open Glossary Entry',
        'Compare Reports',
        'Add Another Name…',
      ]);
      await items.filter({ hasText: 'Open First Mention' }).click({ timeout: 1000 });
      return /selected/.test(await window().editor.position());
    });
    await window().waitForSelected('essays/harbour.md', 'blast at Lanna');
  });

  uiTest('the incidents of all essays stand below their essays, with none open too', async () => {
    await openTrees();
    await window().run('Corpus Reader: Show Incidents of All Essays');
    await until('all essays', async () => /all essays/.test(await incidents().description()));
    await window().run('View: Close All Editors');
    await waitForFirst(BY_DATE);
    await incidents().open('Lanna pier fire');
    const essay = await incidents().waitForRow('Reader 2024');
    equal(essay.description, '2');
    await incidents().click('¶ 3');
    await window().waitForSelected('essays/harbour.md', 'blast at Lanna');
    await window().run('Corpus Reader: Show Incidents of This Essay');
    await until('this essay', async () => /Reader 2024/i.test(await incidents().description()));
  });

  uiTest('the row of the telling under the cursor is selected, the focus stays', async () => {
    await openTrees();
    await window().editor.click('blast');
    const selected = window().page.locator('.part.sidebar .monaco-list-row.selected');
    await until('the telling', async () =>
      (await selected.allInnerTexts()).some((text) => /¶\s3.*blast at Lanna/s.test(text)),
    );
    await window().page.keyboard.press('Control+B');
    await window().editor.click('12 March 2024');
    await window().page.waitForTimeout(500);
    ok(!(await window().page.locator('.part.sidebar').isVisible()), 'the side bar stays closed');
    await window().page.keyboard.press('Control+B');
  });

  uiTest('signs stand before the title, where they are seen, and are spoken in words', async () => {
    const file = window().path('glossary', 'disputed.yaml');
    writeFileSync(file, DISPUTED);
    try {
      await openTrees();
      const row = await incidents().waitForRow('letter from Oster');
      deepEqual([row.label, row.description], ['undated  ≠ ? letter from Oster', '2']);
      match(row.spoken, /reports conflict, who did it is disputed$/);
    } finally {
      rmSync(file);
    }
    await waitForFirst(BY_DATE);
  });

  uiTest('a name that may be either of two is counted for both with a question mark', async () => {
    const file = window().path('glossary', 'pilots.yaml');
    writeFileSync(file, PILOTS);
    try {
      await openTrees();
      const actors = window().tree('Actors');
      const row = await actors.waitForRow('Pilots of Lanna');
      match(row.description, /^1 \?/);
      match(row.spoken, /possibly somebody else once$/);
      match((await actors.waitForRow('Pilots of Veld')).description, /^1 \?/);
      await actors.open('Pilots of Lanna');
      match((await actors.waitForRow('¶ 2 ?')).spoken, /possibly, or Pilots of Veld$/);
    } finally {
      rmSync(file);
    }
    await waitForFirst(BY_DATE);
  });

  uiTest('a glossary that cannot be read is told of once', async () => {
    const file = window().path('glossary', 'disputed.yaml');
    writeFileSync(file, `${DISPUTED}      - [{ words: ["letter }]\n`);
    try {
      await openTrees();
      await until('the warning', async () => (await message().count()) > 0);
      match((await message().allInnerTexts()).join(' | '), /^disputed\.yaml cannot be read:[^|]+$/);
    } finally {
      rmSync(file);
    }
    await waitForFirst(BY_DATE);
  });

  uiTest('from an incident’s row, one of its actors is asked for', async () => {
    await openTrees();
    const row = window().page.locator('.part.sidebar .monaco-list-row', { hasText: 'Salt Accord' });
    const item = window().page.locator('.monaco-menu .action-label', {
      hasText: 'with One of Its Actors…',
    });
    // A menu does not take a click in the moment in which it opens, and may be gone after it.
    await until('the actors', async () => {
      if (!(await item.isVisible())) await row.first().click({ button: 'right' });
      await item.click({ timeout: 1000 });
      return quickRow('Oster')
        .waitFor({ timeout: 2000 })
        .then(() => true);
    });
    await quickRow('Oster').click();
    await waitForFirst(['2023  Signing of the Salt Accord']);
    await window().run('Corpus Reader: Clear Filter');
    await waitForFirst(BY_DATE);
  });

  uiTest('"What Is Marked Here, and Why" says what is amiss', async () => {
    await window().openFile('harbour.md');
    await window().editor.waitForMark('Mira Tal');
    await window().openFile('README.md');
    await window().run('Corpus Reader: What Is Marked Here, and Why');
    match(
      await quickRow('README.md').innerText(),
      /is not read as an essay\s+A file of this name is not taken for one\. Choose this to read it as one\./,
    );
    match(await quickRow('Glossary').innerText(), /files of this workspace/);
    await window().page.keyboard.press('Escape');
    await window().openFile('harbour.md');
    await window().run('Corpus Reader: What Is Marked Here, and Why');
    await quickRow('Names stand in 11 places of this text · 2 incidents').waitFor();
  });
});
