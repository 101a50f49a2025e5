/** What a scene is, and the ways to the essay and its trees that most of them begin with. */
import { present, until } from '../support/assert.ts';
import type { Window } from './driver/window.ts';

/** A state worth looking at. */
export interface Scene {
  readonly name: string;
  /** The folder that is open: a fixture, the corpus, an empty one, or none. */
  readonly folder: 'corpus' | 'own' | 'bundled' | 'restricted' | 'roots' | 'empty' | 'none';
  /** In Restricted Mode. */
  readonly restricted?: boolean;
  readonly arrange: (window: Window) => Promise<void>;
  /** What of the window is in the picture; all of it by default. */
  readonly only?: 'hover' | 'incidents' | keyof typeof PARTS;
  /** Whether the picture is of a tooltip, or of what the pointer rests on. */
  readonly pointed?: boolean;
  /** Puts back what the window would remember. */
  readonly leave?: (window: Window) => Promise<void>;
}

/** Parts of a window of 1400 by 900 pixels. */
export const PARTS = {
  list: { x: 390, y: 0, width: 630, height: 460 },
  left: { x: 0, y: 0, width: 900, height: 900 },
  side: { x: 0, y: 0, width: 360, height: 900 },
  foot: { x: 800, y: 700, width: 600, height: 200 },
} as const;

/** The essay of most scenes. */
export const ESSAY = 'iran-china-epiphany.md';

/** Opens an essay at its beginning: VS Code remembers where the cursor was. */
export async function openEssay(window: Window, name = ESSAY): Promise<void> {
  // A busy machine may take its time over the first search for files of a window, and the first glossary.
  await until(name, () => window.openFile(name).then(() => true), 60_000);
  await until('a name', async () => (await window.editor.marks()).length > 0, 60_000);
  await window.press('Control+Home');
  await until('names at the top', async () => (await window.editor.marks()).length > 0);
  // Shown once the glossary is read; marks that were there before may be those of an earlier reading.
  await until('the counts', async () => (await window.statusItems()).some((t) => COUNTS.test(t)));
}

const COUNTS = /(?:\d+|no) actors? · (?:\d+|no) incidents?/;

/** Waits until no view and no icon says that something is under way. */
export async function nothingUnderWay({ page }: Window): Promise<void> {
  const progress = page.locator('.monaco-progress-container.active, .activitybar .progress-badge');
  await until('progress to end', async () => (await progress.count()) === 0);
}

/** Waits until the trees of the side bar have stood still for a moment. */
export async function treesAtRest(window: Window): Promise<void> {
  let before = '';
  let since = Date.now();
  await until('the trees to stand still', async () => {
    const now = await window.page.locator('.part.sidebar').innerText();
    if (now !== before) since = Date.now();
    before = now;
    return !now.includes('Reading') && Date.now() - since > RESTS;
  });
  await nothingUnderWay(window);
}

const RESTS = 700;

export async function openTrees(window: Window, essay = ESSAY): Promise<void> {
  await openEssay(window, essay);
  await window.openContainer('Corpus Reader');
  const tree = window.tree('Incidents');
  await tree.scrollToTop();
  const rows = await until('incidents', async () => {
    const shown = await tree.rows();
    return shown.length > 1 && shown;
  });
  await tree.open(
    present(
      rows.find(({ level }) => level === 1),
      'incident',
    ).label,
  );
  await window.pointAway();
}

/** The essay, the trees with the first incident open, and a card over a person's name or another. */
export async function openReading(window: Window, essay = ESSAY): Promise<void> {
  await openTrees(window, essay);
  const person = await until('a person or a group', async () =>
    (await window.editor.marks()).find(({ lineStyle }) => lineStyle === 'solid'),
  );
  await window.hover.over(person.text);
  await window.hover.faded();
}
