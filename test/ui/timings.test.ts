/** Marks and cards come in time: coarse bounds, for any machine; `npm run bench:host` has the figures. */
import { median } from '../../bench/measure.ts';
import { ok, until } from '../support/assert.ts';
import { framesOf, watchFrames } from './driver/frames.ts';
import { uiSuite, uiTest } from './driver/session.ts';

const TIMES = 5;
/** What is promised is a third of this; a busy machine is not to break the tests. */
const FIRST = 900;
const HOVER_DELAY = 100;
/** What is promised is 100 above VS Code's own delay. */
const CARD = HOVER_DELAY + 500;

const ESSAYS = ['evolving-dynamics.md', 'kabul-to-tehran.md'] as const;

/** Says what was measured, and that its median is below a bound. */
function within(bound: number, what: string, times: readonly number[]): void {
  const said = `${what}: ${times.map(Math.round).join(', ')} ms`;
  console.log(`  ${said}, the median ${Math.round(median(times))}`);
  ok(median(times) < bound, said);
}

uiSuite('corpus', (window) => {
  uiTest('names are marked soon after the text is on the screen', async () => {
    const { page } = window();
    const times: number[] = [];
    await window().openFile('new-security-order.md');
    await until('marks', async () => (await window().editor.marks()).length > 0);
    for (let i = 0; i < TIMES; i += 1) {
      const file = ESSAYS[i % 2] ?? '';
      await watchFrames(page);
      await window().openFile(file);
      const time = await until('marks', async () => {
        const frames = (await framesOf(page)).filter((frame) => frame.file === file);
        const marked = frames.find(({ marks }) => marks > 0);
        return marked && frames[0] && marked.at - frames[0].at + 1;
      });
      times.push(time);
      await window().run('View: Close Editor');
    }
    within(FIRST, 'text to first mark', times);
  });
});

uiSuite('own', (window) => {
  uiTest('a card is there soon after the pointer rests on a name', async () => {
    const { editor, hover } = window();
    await window().openFile('harbour.md');
    await editor.waitForMark('Salt Accord');
    const times: number[] = [];
    for (const name of ['Mira Tal', 'Lanna', 'Harbour League', 'Grey Tide', 'Salt Accord']) {
      times.push(await hover.timeOver(name));
    }
    within(CARD, 'pointer to card', times);
  });
});
