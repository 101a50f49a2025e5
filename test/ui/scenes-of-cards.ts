/** Scenes of cards: each kind of subject, and what makes a card long. */
import { until } from '../support/assert.ts';
import { ESSAY, openEssay, type Scene } from './scene.ts';

/** A card over the nth occurrence of a text of the essay that is on the screen. */
function card(name: string, text: string, nth = 0, essay = ESSAY): Scene {
  return {
    name: `card-${name}`,
    folder: 'corpus',
    only: 'hover',
    arrange: async (window) => {
      await openEssay(window, essay);
      await window.goTo(`essays/${essay}`, text, nth);
      const [word = ''] = text.split(/ (?=has)/);
      await window.hover.over(word);
      // The first card of a window does not know of the other essays yet.
      await window.page.waitForTimeout(1200);
      await window.hover.over(word);
      await window.hover.faded();
    },
  };
}

/** Cards over words of the reading editions, and one read as text. */
export const CARDS: readonly Scene[] = [
  card('person', 'Asim Munir', 0, 'new-security-order.md'),
  card('surname', 'Munir has'),
  card('group', 'BLA'),
  card('state', 'Iran', 9),
  card('seat', 'Islamabad', 0, 'evolving-dynamics.md'),
  card('place', 'Duki'),
  card('incident', 'airstrikes'),
  card('organisation', 'Lowy Institute'),
  card('agreement', 'CPEC'),
  card('counted', 'killed'),
  card('two-incidents', 'struck', 1),
  card('fullest', 'Afghanistan', 9, 'kabul-to-tehran.md'),
  card('taliban', 'Taliban', 14, 'evolving-dynamics.md'),
  card('dates', 'returned to power', 0, 'kabul-to-tehran.md'),
  {
    name: 'card-as-text',
    folder: 'corpus',
    arrange: async (window) => {
      await openEssay(window);
      await window.goTo(`essays/${ESSAY}`, 'BLA');
      await window.press('Control+K', 'Control+I');
      await window.hover.box.waitFor();
      await window.hover.read();
      await window.press('Control+K', 'Control+I');
      await until('the keyboard in the card', () =>
        window.page.evaluate(() => Boolean(document.activeElement?.closest('.monaco-hover'))),
      );
      await window.press('Alt+F2');
      await window.page.locator('.accessible-view').waitFor();
      await window.page.waitForTimeout(500);
    },
    leave: (window) => window.press('Escape', 'Escape'),
  },
];
