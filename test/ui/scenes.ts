/** What there is to see: each state of the reader, and how to get there. Pictures are taken of them. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { until } from '../support/assert.ts';
import type { Window } from './driver/window.ts';
import {
  ESSAY,
  nothingUnderWay,
  openEssay,
  openReading,
  openTrees,
  treesAtRest,
  type Scene,
} from './scene.ts';
import { CARDS } from './scenes-of-cards.ts';
import { LISTS } from './scenes-of-lists.ts';
import { PAGES } from './scenes-of-pages.ts';
import { openWalkthrough, PLACES } from './scenes-of-places.ts';

/** An essay with settings of its own. */
function essayWith(name: string, settings: Readonly<Record<string, unknown>>): Scene {
  return {
    name,
    folder: 'corpus',
    arrange: async (window) => {
      window.changeSettings(settings);
      await openEssay(window);
      // Marks of the style before are still there for a moment.
      await window.page.waitForTimeout(1200);
    },
  };
}

/** A list opened by a command. */
function list(name: string, command: string): Scene {
  return {
    name,
    folder: 'corpus',
    arrange: async (window) => {
      await openTrees(window);
      await window.editor.click((await window.editor.markedTexts())[0] ?? '');
      await window.run(command);
      await window.quickInput.locator('.monaco-list-row').first().waitFor();
    },
  };
}

const GO_TO = list('go-to-incident', 'Corpus Reader: Go to Incident…');

/** The pictures of the README and of the walkthrough. */
const READING: Scene = {
  name: 'reading',
  folder: 'corpus',
  arrange: (window) => openReading(window),
};

/** The table of an incident's reports, beside the essay. */
function reports(name: string, incident: string): Scene {
  return {
    name: `reports-${name}`,
    folder: 'corpus',
    arrange: async (window) => {
      await openEssay(window);
      await window.run('Corpus Reader: Compare Reports');
      // The list draws only the rows in view.
      await window.choices();
      await window.quickInput.locator('input.input').fill(incident);
      await window.typeAndChoose(incident);
      await until('the table', () => window.ownPage.tableRows());
    },
  };
}

/** All scenes. */
export const SCENES: readonly Scene[] = [
  essayWith('essay-colour', {}),
  essayWith('essay-underline', { 'corpusReader.highlight.style': 'underline' }),
  essayWith('essay-marker', { 'corpusReader.highlight.style': 'marker' }),
  essayWith('essay-first-in-paragraph', { 'corpusReader.highlight.density': 'firstInParagraph' }),
  essayWith('essay-first-in-essay', { 'corpusReader.highlight.density': 'firstInEssay' }),
  essayWith('essay-demonyms', { 'corpusReader.demonyms': true }),
  ...CARDS,
  {
    name: 'essay-subject',
    folder: 'corpus',
    arrange: async (window) => {
      await openEssay(window);
      await window.editor.click('Karachi');
      await window.pointAway();
      // VS Code's own, and in high contrast frames of ours.
      await until('its places', async () => {
        const frames = (await window.editor.bands()).filter(
          ({ text, borderWidth }) => text === 'Karachi' && borderWidth === '2px',
        );
        const highContrast = (await window.themeKind())?.startsWith('hc');
        return (highContrast ? frames : await window.editor.occurrences()).length > 1;
      });
    },
  },
  essayWith('essay-no-numbers', { 'corpusReader.paragraphNumbers': false }),
  {
    name: 'essay-hint',
    folder: 'corpus',
    arrange: async (window) => {
      await openEssay(window, 'new-security-order.md');
      await window.goTo('essays/new-security-order.md', '2002');
      await window.problems.waitFor(/this essay says/);
      await window.hover.over('2002');
    },
  },
  {
    name: 'essay-gaps-marked',
    folder: 'corpus',
    arrange: async (window) => {
      window.changeSettings({ 'corpusReader.gaps.suggest': true });
      await openEssay(window);
      await window.goTo(`essays/${ESSAY}`, 'First Information Report');
      const gap = (mark: { text: string }) => mark.text === 'First Information Report';
      await until('the gap', async () => (await window.editor.marks()).some(gap));
    },
  },
  {
    name: 'glossary-file',
    folder: 'corpus',
    arrange: async (window) => {
      await window.openFile('groups.yaml');
      await window.page.locator('.codelens-decoration').first().waitFor();
      await window.page.waitForTimeout(1500);
    },
  },
  reports('karachi', 'Karachi airport bombing'),
  reports('taliban', 'Taliban return to power'),
  reports('duki', 'Attack on coal miners in Duki'),
  { name: 'trees', folder: 'corpus', arrange: (window) => openTrees(window) },
  READING,
  { ...READING, name: 'reading-card', only: 'hover' },
  {
    name: 'reading-tree',
    folder: 'corpus',
    only: 'incidents',
    arrange: async (window) => {
      await openTrees(window);
      await treesAtRest(window);
    },
  },
  {
    name: 'trees-filtered',
    folder: 'corpus',
    arrange: async (window) => {
      await openTrees(window);
      await window.run('Corpus Reader: Filter Incidents…');
      await window.choose('Actor…');
      await window.quickInput.locator('.monaco-list-row', { hasText: 'Pakistan' }).first().click();
      await window.pointAway();
      // The buttons of a view are shown while it has the focus; the pointer would bring a tooltip.
      await window.run('Corpus Reader: Focus on Incidents View');
      await window.page.locator('.pane-header .action-label[aria-label*="Clear Filter"]').waitFor();
      await until('the filter in the view', async () =>
        /^\d+\/\d+ · /.test(await window.tree('Incidents').description()),
      );
      await treesAtRest(window);
    },
    leave: (window) => window.run('Corpus Reader: Clear Filter'),
  },
  {
    name: 'trees-all-essays',
    folder: 'corpus',
    arrange: async (window) => {
      await openTrees(window);
      await window.run('Corpus Reader: Show Incidents of All Essays');
      await until('all essays', async () =>
        /all essays \(5\)/.test(await window.tree('Incidents').description()),
      );
      await treesAtRest(window);
    },
    leave: (window) => window.run('Corpus Reader: Show Incidents of This Essay'),
  },
  ...PAGES,
  ...LISTS,
  {
    ...GO_TO,
    arrange: async (window) => {
      await GO_TO.arrange(window);
      // The list shows the place of the row that it is on.
      await until('its place', async () => /selected/.test(await window.editor.position()));
    },
  },
  list('status-menu', 'Corpus Reader: Show Menu'),
  list('why-nothing', 'Corpus Reader: What Is Marked Here, and Why'),
  {
    name: 'trees-filtered-to-none',
    folder: 'corpus',
    only: 'side',
    arrange: async (window) => {
      await openTrees(window);
      await window.run('Corpus Reader: Filter Incidents…');
      await window.choose('Text…');
      const box = window.quickInput.locator('input[placeholder^="Words of"]');
      await box.fill('zzz');
      await box.press('Enter');
      await until('the empty state', async () =>
        /No incident passes/.test(await window.tree('Incidents').welcome()),
      );
    },
    leave: (window) => window.run('Corpus Reader: Clear Filter'),
  },
  {
    name: 'trees-by-place',
    folder: 'corpus',
    only: 'side',
    arrange: async (window) => {
      window.changeSettings({ 'corpusReader.incidents.sort': 'place' });
      await openTrees(window);
      await treesAtRest(window);
    },
  },
  ...PLACES,
  {
    name: 'empty-no-essay',
    folder: 'empty',
    arrange: async (window) => {
      await window.openContainer('Corpus Reader');
      await until('the empty state', async () =>
        /No essay/.test(await window.tree('Incidents').welcome()),
      );
      await nothingUnderWay(window);
    },
  },
  {
    name: 'empty-not-an-essay',
    folder: 'bundled',
    arrange: async (window) => {
      await window.openFile('README.md');
      await window.openContainer('Corpus Reader');
      await until('the empty state', async () =>
        /not read as an essay/.test(await window.tree('Incidents').welcome()),
      );
      await nothingUnderWay(window);
    },
  },
  {
    name: 'empty-no-glossary',
    folder: 'bundled',
    arrange: async (window) => {
      window.changeSettings({ 'corpusReader.glossary.useBundled': false });
      await window.openFile('visit.md');
      await window.openContainer('Corpus Reader');
      await until('the empty state', async () =>
        /no glossary/.test(await window.tree('Incidents').welcome()),
      );
      await until('no actors', async () => (await window.tree('Actors').rows()).length === 0);
      await until('no marks', async () => (await window.editor.marks()).length === 0);
      await until('no counts', async () =>
        (await window.statusItems()).some((text) => text.includes('No glossary')),
      );
      await nothingUnderWay(window);
    },
  },
  {
    name: 'empty-nothing-found',
    folder: 'own',
    arrange: async (window) => {
      await window.openFile('winter.md');
      await window.openContainer('Corpus Reader');
      await until('the empty state', async () =>
        /no incident/.test(await window.tree('Incidents').welcome()),
      );
      await nothingUnderWay(window);
    },
  },
  {
    name: 'glossary-broken',
    folder: 'own',
    arrange: async (window) => {
      await openEssay(window, 'harbour.md');
      await window.openContainer('Corpus Reader');
      const file = window.path('glossary', 'more.yaml');
      mkdirSync(window.path('glossary'), { recursive: true });
      writeFileSync(file, 'entities:\n  a: { kind: group, prefLabel: Winter Guard }\n');
      await window.page.waitForTimeout(800);
      writeFileSync(file, 'entities:\n  a: { kind: group, prefLabel: "Winter Guard }\n');
      await window.problems.waitFor(/not closed/);
    },
  },
  {
    name: 'walkthrough',
    folder: 'empty',
    arrange: openWalkthrough,
  },
];

/** What a scene left behind. */
export async function tidy(window: Window, { leave }: Scene): Promise<void> {
  rmSync(window.path('glossary', 'more.yaml'), { force: true });
  await window.press('Escape', 'Escape');
  await leave?.(window);
}
