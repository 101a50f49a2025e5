/** Scenes in other kinds of windows: no folder, several, one that is not trusted; the walkthrough's steps. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { until } from '../support/assert.ts';
import type { Window } from './driver/window.ts';
import { nothingUnderWay, openEssay, treesAtRest, type Scene } from './scene.ts';

/** The walkthrough with one of its steps open. */
function step(name: string, title: string, shows?: string): Scene {
  return {
    name: `walkthrough-${name}`,
    folder: 'empty',
    arrange: async (window) => {
      await openWalkthrough(window);
      await window.page.locator('.getting-started-step', { hasText: title }).click();
      await window.page.locator('.getting-started-step.expanded', { hasText: title }).waitFor();
      if (shows !== undefined) await inPage(window, shows);
      else await pictureOf(window);
    },
  };
}

/** Waits until the picture of a step is there. */
async function pictureOf({ page }: Window): Promise<void> {
  const picture = page.locator('.getting-started-media img').first();
  await until('the picture', () =>
    picture.evaluate((image) => (image as HTMLImageElement).naturalWidth > 0),
  );
}

/** Waits until a page beside the steps holds a text. */
async function inPage({ page }: Window, text: string): Promise<void> {
  await until(`“${text}”`, async () => {
    const frames = page.frames().filter((frame) => frame !== page.mainFrame());
    for (const frame of frames) if (await frame.getByText(text).first().isVisible()) return true;
    return false;
  });
}

/** The walkthrough at its first step. */
export async function openWalkthrough(window: Window): Promise<void> {
  await window.run('Welcome: Open Walkthrough...');
  const row = window.quickInput.locator('.monaco-list-row', { hasText: 'Corpus Reader' });
  await row.first().click();
  await window.page.locator('.getting-started-step').first().waitFor();
  await pictureOf(window);
}

/** The scenes. */
export const PLACES: readonly Scene[] = [
  step('hover', 'Ask who that is'),
  step('incidents', 'Walk the incidents'),
  step('write', 'Write your first entry', 'A person, in five lines'),
  {
    name: 'language-essay',
    folder: 'own',
    arrange: async (window) => {
      mkdirSync(window.path('texts'), { recursive: true });
      const text =
        'The pier\n\nMira Tal has run the harbour of Lanna for the Harbour League since the old pilots retired. “Tal keeps a plain office,” wrote a visitor (Marsh, 2021), and she answers every letter from Oster herself.\n\nOn 12 March 2024 the pier was to be opened again for ships from Veld.\n';
      writeFileSync(window.path('texts', 'pier.essay'), text);
      await openEssay(window, 'pier.essay');
      await window.page.waitForTimeout(1000);
    },
    leave: (window) => Promise.resolve(rmSync(window.path('texts'), { recursive: true })),
  },
  {
    name: 'restricted',
    folder: 'restricted',
    restricted: true,
    arrange: async (window) => {
      await openEssay(window, 'rain.md');
      await window.openContainer('Corpus Reader');
      await until('incidents', async () => (await window.tree('Incidents').rows())[0]);
      await treesAtRest(window);
    },
  },
  {
    name: 'roots',
    folder: 'roots',
    arrange: async (window) => {
      await openEssay(window, 'rooks.md');
      await window.openContainer('Corpus Reader');
      await window.run('Corpus Reader: Show Incidents of All Essays');
      await until('all essays', async () =>
        /all essays \(5\)/.test(await window.tree('Incidents').description()),
      );
      await treesAtRest(window);
    },
    leave: (window) => window.run('Corpus Reader: Show Incidents of This Essay'),
  },
  {
    name: 'empty-no-folder',
    folder: 'none',
    arrange: async (window) => {
      await window.openContainer('Corpus Reader');
      await until('the empty state', async () =>
        /No essay is open/.test(await window.tree('Incidents').welcome()),
      );
      await nothingUnderWay(window);
    },
  },
];
