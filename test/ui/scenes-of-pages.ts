/** Scenes beside the essay and its trees: gaps, ledgers, reports, additions, two editors at once. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { until } from '../support/assert.ts';
import type { Window } from './driver/window.ts';
import { ESSAY, openEssay, openTrees, treesAtRest, type Scene } from './scene.ts';

const DRAFT = 'epiphany-draft.md';

/** A table over all essays. */
function ledger(name: string, command: string): Scene {
  return {
    name,
    folder: 'corpus',
    arrange: async (window) => {
      await openEssay(window);
      await window.run(command);
      await until('the table', async () => (await window.page.locator('.tab').count()) > 1);
      await window.page.waitForTimeout(1500);
    },
  };
}

/** A copy of the essay with a sentence of its own, so that there is something to compare. */
function writeDraft(window: Window): void {
  const draft = window.path('essays', DRAFT);
  cpSync(window.path('essays', ESSAY), draft);
  const text = readFileSync(draft, 'utf8');
  writeFileSync(draft, text.replace('For years Pakistan', 'For decades, and not alone, Pakistan'));
}

/** The scenes. */
export const PAGES: readonly Scene[] = [
  {
    name: 'gaps',
    folder: 'corpus',
    arrange: async (window) => {
      window.changeSettings({ 'corpusReader.gaps.suggest': true });
      await openTrees(window);
      await window.run('Corpus Reader: Focus on Glossary Gaps View');
      const gaps = window.tree('Glossary Gaps');
      await gaps.waitForRow('(FIR)');
      await treesAtRest(window);
      await gaps.click('(FIR)');
      await until('its place', async () => /selected/.test(await window.editor.position()));
      await treesAtRest(window);
    },
    leave: (window) => window.page.locator('.pane-header', { hasText: 'Glossary Gaps' }).click(),
  },
  ledger('ledger-spellings', 'Corpus Reader: Show Spelling Ledger'),
  ledger('ledger-named-where', 'Corpus Reader: Show Who Is Named Where'),
  {
    name: 'reports',
    folder: 'corpus',
    arrange: async (window) => {
      await openEssay(window);
      await window.run('Corpus Reader: Compare Reports');
      await window.choose('Karachi airport bombing');
      await until('the table', () => window.ownPage.tableRows());
    },
  },
  {
    name: 'explain-reading',
    folder: 'corpus',
    arrange: async (window) => {
      await openEssay(window);
      await window.goTo(`essays/${ESSAY}`, 'Islamabad', 0);
      await window.run('Corpus Reader: Explain This Reading');
      await window.quickInput.locator('.monaco-list-row').first().waitFor();
    },
  },
  {
    name: 'add-to-glossary',
    folder: 'own',
    arrange: async (window) => {
      await openEssay(window, 'harbour.md');
      await window.goTo('essays/harbour.md', 'pilots');
      await window.press('Control+K', 'a');
      await window.quickInput.locator('.monaco-list-row').nth(2).waitFor();
    },
  },
  {
    name: 'add-to-glossary-preview',
    folder: 'own',
    arrange: async (window) => {
      await openEssay(window, 'harbour.md');
      await window.goTo('essays/harbour.md', 'harbour', 2);
      await window.press('Control+K', 'a');
      await window.quickInput.locator('.monaco-list-row').nth(2).waitFor();
      await window.typeAndChoose('New place');
      await window.quickInput.locator('.quick-input-title', { hasText: 'New place' }).waitFor();
      await window.press('Enter');
      await window.quickInput.getByText('It will be marked').first().waitFor();
    },
  },
  {
    name: 'split',
    folder: 'corpus',
    arrange: async (window) => {
      await openEssay(window);
      await window.press('Control+Backslash');
      await until('two editors', async () => (await window.page.locator('.tab').count()) === 2);
      await until('marks', async () => (await window.editor.marks()).length > 0);
      // VS Code lights up what stood under the cursor before a moment longer.
      await until('no occurrences', async () => (await window.editor.occurrences()).length === 0);
      await window.page.waitForTimeout(1000);
    },
  },
  {
    name: 'diff',
    folder: 'corpus',
    arrange: async (window) => {
      writeDraft(window);
      await openEssay(window);
      await window.run('File: Compare Active File With...');
      await window.quickInput.locator('input.input').fill(DRAFT);
      await window.quickInput.locator('.monaco-list-row', { hasText: DRAFT }).first().click();
      await window.page.locator('.monaco-diff-editor').waitFor();
      for (const file of [ESSAY, DRAFT]) {
        const editor = window.editorOf(file, '.monaco-diff-editor');
        await until(`marks in ${file}`, async () => (await editor.marks()).length > 0);
      }
      await window.page.waitForTimeout(1000);
    },
    leave: (window) => Promise.resolve(rmSync(window.path('essays', DRAFT), { force: true })),
  },
];
