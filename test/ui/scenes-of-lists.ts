/** Scenes of what lies over the page for a moment: lists to choose from, menus, tooltips. */
import type { Window } from './driver/window.ts';
import { ESSAY, openEssay, openTrees, type Scene } from './scene.ts';

const READER = 'Corpus Reader:';

/** The essay with the cursor on the nth occurrence of a text, and what a command shows there. */
function listAt(name: string, command: string, text: string, nth = 0, then?: string): Scene {
  return {
    name: `list-${name}`,
    folder: 'corpus',
    only: 'list',
    arrange: async (window) => {
      await openEssay(window);
      await window.goTo(`essays/${ESSAY}`, text, nth);
      await window.run(`${READER} ${command}`);
      await rowsOf(window);
      if (then === undefined) return;
      await window.choose(then);
      await window.quickInput.locator('.monaco-list-row', { hasNotText: then }).first().waitFor();
      await window.page.waitForTimeout(300);
    },
    leave: (window) => window.press('Escape'),
  };
}

async function rowsOf(window: Window): Promise<void> {
  await window.quickInput.locator('.monaco-list-row').first().waitFor();
}

/** The trees, and what pointing at one of their rows shows. */
function row(name: string, point: (window: Window) => Promise<void>): Scene {
  return {
    name: `row-${name}`,
    folder: 'corpus',
    only: 'left',
    pointed: true,
    arrange: async (window) => {
      await openTrees(window);
      await point(window);
      await window.page.waitForTimeout(400);
    },
  };
}

const tooltip = (window: Window) =>
  window.page.locator('.monaco-hover.workbench-hover:visible').first();

/** The scenes. */
export const LISTS: readonly Scene[] = [
  listAt('names', 'List Names in This Paragraph', 'Baloch separatists'),
  listAt('pin', 'Pin…', 'Munir', 1),
  listAt('explain-weak', 'Explain This Reading', 'Munir', 2),
  listAt('kinds', 'Choose Kinds…', 'Pakistan'),
  listAt('glossary', 'Choose Glossary…', 'Pakistan'),
  listAt('sort', 'Sort Incidents…', 'Pakistan'),
  listAt('filter', 'Filter Incidents…', 'Pakistan'),
  listAt('filter-actors', 'Filter Incidents…', 'Pakistan', 0, 'Actor…'),
  listAt('filter-signs', 'Filter Incidents…', 'Pakistan', 0, 'Sign (≈ ≠ ?)…'),
  listAt('compare', 'Compare Reports', 'Pakistan'),
  {
    name: 'list-more',
    folder: 'corpus',
    only: 'list',
    arrange: async (window) => {
      await openEssay(window);
      await window.goTo(`essays/${ESSAY}`, 'BLA');
      await window.hover.over('BLA');
      await window.hover.follow(/^\d+ more$/);
      await rowsOf(window);
    },
  },
  row('tooltip', async (window) => {
    await window.tree('Incidents').rest('American calls');
    await tooltip(window).waitFor();
  }),
  row('actor-tooltip', async (window) => {
    await window.tree('Actors').rest('Mahrang Baloch');
    await tooltip(window).waitFor();
  }),
  row('menu', async (window) => {
    const rows = window.page.locator('.part.sidebar .monaco-list-row');
    await rows.filter({ hasText: 'American calls' }).first().click({ button: 'right' });
    await window.page.locator('.monaco-menu:visible').first().waitFor();
  }),
  row('view-menu', async (window) => {
    const header = window.page.locator('.part.sidebar .pane-header', { hasText: 'Incidents' });
    await header.hover();
    await header.locator('.action-label[aria-label*="More Actions"]').click();
    await window.page.locator('.monaco-menu:visible').first().waitFor();
  }),
  {
    name: 'status-tooltip',
    folder: 'corpus',
    pointed: true,
    only: 'foot',
    arrange: async (window) => {
      await openEssay(window);
      await window.page.locator('.statusbar-item', { hasText: /incidents/ }).hover();
      await tooltip(window).waitFor();
      await window.page.waitForTimeout(400);
    },
  },
];
