/** The page is never bare: every frame of editor switches and of typing is looked at. */
import { equal, ok, present, until } from '../support/assert.ts';
import { framesOf, watchFrames } from './driver/frames.ts';
import type { Frame } from './driver/frames.ts';
import { uiSuite, uiTest } from './driver/session.ts';
import type { Window } from './driver/window.ts';

const SWITCHES = 20;
const KEYS = 50;

async function watch(window: Window): Promise<void> {
  const colours = new Set((await window.editor.marks()).map(({ color }) => color));
  await watchFrames(window.page, { colours: [...colours] });
}

/** Goes to the other of two open editors. */
async function goToOther({ page, editor }: Window): Promise<void> {
  const file = await editor.file();
  await page.keyboard.press('Control+PageUp');
  await until('the other essay', async () => (await editor.file()) !== file);
  await until('its marks', async () => (await editor.marks()).length > 0);
}

/** The frames in which a text is on the screen and no name in it is marked or coloured. */
function bare(frames: readonly Frame[]): readonly Frame[] {
  return frames.filter(({ file, marks, coloured }) => file !== '' && marks + coloured === 0);
}

uiSuite('corpus', (window) => {
  uiTest(`no frame is bare through ${SWITCHES} switches between open essays`, async () => {
    window().changeSettings({ 'workbench.editor.enablePreview': false });
    for (const file of ['evolving-dynamics.md', 'iran-china-epiphany.md']) {
      await window().openFile(file);
      await until('marks', async () => (await window().editor.marks()).length > 5);
      // A text that is left at once has no names yet: VS Code asks for them when it has come to rest.
      await until('names as tokens', async () => (await window().editor.underlinedTokens()) > 0);
    }
    await watch(window());
    // The first switch is seen only after a frame of what was there before.
    await until('a frame', async () => (await framesOf(window().page))[0]);
    for (let i = 0; i < SWITCHES; i += 1) await goToOther(window());
    const frames = await framesOf(window().page);
    const switches = frames.filter(({ file }, i) => i > 0 && frames[i - 1]?.file !== file);
    ok(switches.length >= SWITCHES, `${switches.length} switches were seen`);
    equal(bare(frames).length, 0, `bare frames of ${frames.length}`);
  });
});

uiSuite('own', (window) => {
  uiTest(`no name drops out through ${KEYS} keys`, async () => {
    const { page, editor } = window();
    await window().openFile('harbour.md');
    await editor.waitForMark('Salt Accord');
    await editor.click('frightened');
    await editor.waitForPosition('Ln 10, ');
    await watch(window());
    const before = await until('a frame', async () => (await framesOf(page))[0]);
    for (let i = 0; i < KEYS; i += 1) await page.keyboard.press('abcdefghij'.charAt(i % 10));
    await editor.rectangle('ghij');
    const frames = await framesOf(page);
    ok(frames.length >= 20, `${frames.length} frames were seen`);
    const fewest = present(frames.toSorted((a, b) => a.marks - b.marks)[0], 'frame');
    equal(fewest.marks, before.marks, 'the fewest marks in a frame');
  });
});
