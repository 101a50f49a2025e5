/** An essay in two editors at once: side by side, and in a comparison. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { deepEqual, equal, until } from '../support/assert.ts';
import type { Editor } from './driver/editor.ts';
import { uiSuite, uiTest } from './driver/session.ts';

const NAMES = ['Mira Tal', 'Lanna', 'Harbour League', 'Tal', 'Oster'];

uiSuite('own', (window) => {
  const one = '.editor-group-container:not(.active)';
  const other = '.editor-group-container.active';

  uiTest(
    'side by side both are marked, an edit shows in both, and closing one leaves the other',
    async () => {
      const { page } = window();
      await window().openFile('harbour.md');
      await window().editor.waitForMark('Mira Tal');
      await window().press('Control+Backslash');
      await until('two editors', async () => (await page.locator('.tab').count()) === 2);
      const both = [one, other].map((within) => window().editorOf('harbour.md', within));
      for (const editor of both) {
        await editor.waitForMark('Mira Tal');
        deepEqual((await editor.markedTexts()).slice(0, NAMES.length), NAMES);
      }
      await both[1]?.click('old pilots');
      await page.keyboard.type(' Veld ');
      for (const editor of both) await editor.waitForMark('Veld');
      await window().press('Control+Z');
      await window().run('View: Close All Editors in Group');
      await until('one editor', async () => (await page.locator('.tab').count()) === 1);
      await window().editorOf('harbour.md').waitForMark('Mira Tal');
    },
  );

  uiTest('side by side, neither keeps the subject of an earlier cursor', async () => {
    const { page } = window();
    await window().openFile('harbour.md');
    await window().editor.waitForMark('Mira Tal');
    await window().editor.click('Mira Tal');
    const lit = async (editor: Editor) =>
      (await editor.occurrences()).filter(({ text }) => text.endsWith('Tal')).length;
    await until('the subject', async () => (await lit(window().editor)) > 0);
    await window().press('Control+Backslash');
    await until('two editors', async () => (await page.locator('.tab').count()) === 2);
    const both = [one, other].map((within) => window().editorOf('harbour.md', within));
    await both[1]?.waitForMark('Mira Tal');
    await window().press('Control+Home');
    for (const editor of both) await until('no subject', async () => (await lit(editor)) === 0);
    await both[0]?.click('frightened');
    for (const editor of both) await until('no subject', async () => (await lit(editor)) === 0);
  });

  uiTest('both sides of a comparison are marked', async () => {
    const { page, quickInput } = window();
    const file = window().path('essays', 'harbour-draft.md');
    const text = readFileSync(window().path('essays', 'harbour.md'), 'utf8');
    writeFileSync(file, text.replace('Mira Tal has run', 'Grey Tide has run'));
    try {
      await window().openFile('harbour.md');
      await window().editor.waitForMark('Mira Tal');
      await window().run('File: Compare Active File With...');
      await quickInput.locator('input.input').fill('harbour-draft.md');
      await quickInput.locator('.monaco-list-row', { hasText: 'harbour-draft.md' }).first().click();
      await page.locator('.monaco-diff-editor').waitFor();
      const sides = {
        'harbour.md': NAMES,
        // Each is read by itself: here no full name comes before the surname.
        'harbour-draft.md': ['Grey Tide', 'Lanna', 'Harbour League', 'Oster'],
      };
      for (const [name, wanted] of Object.entries(sides)) {
        const side = window().editorOf(name, '.monaco-diff-editor');
        await side.waitForMark(wanted[0] ?? '');
        deepEqual((await side.markedTexts()).slice(0, wanted.length), wanted, name);
      }
      equal(await page.locator('.monaco-diff-editor .monaco-editor[data-uri]').count(), 2);
    } finally {
      rmSync(file);
    }
  });
});
