/** The fullest cards are seen at once, whatever the height of the editor's lines is. */
import { equal, match, until } from '../support/assert.ts';
import { uiSuite, uiTest } from './driver/session.ts';

const ESSAY = 'kabul-to-tehran.md';

/** Where there is much to tell: words, how often they stand before, and whose card that is. */
const FULL = [
  ['Afghanistan', 9, /^Afghanistan/],
  ['returned to power', 0, /^Taliban return to power/],
] as const;

const TYPES: readonly (readonly [name: string, settings: Readonly<Record<string, unknown>>])[] = [
  ['in Markdown', {}],
  ['in the language "essay"', { 'files.associations': { '*.md': 'essay' } }],
];

uiSuite('corpus', (window) => {
  for (const [name, settings] of TYPES) {
    uiTest(`nothing of a full card is to be scrolled to ${name}`, async () => {
      window().changeSettings(settings);
      await window().openFile(ESSAY);
      // A busy machine may take its time over the first glossary of a window.
      await until('marks', async () => (await window().editor.marks()).length > 0, 45_000);
      await window().press('Control+Home');
      // The first card of a window does not know of the other essays yet.
      await until('cards to know of the other essays', async () =>
        /also\sin/.test((await window().hover.over('Central Asia')).text),
      );
      for (const [text, nth, title] of FULL) {
        await window().goTo(`essays/${ESSAY}`, text, nth);
        const { text: card } = await window().hover.over(text);
        match(card, title);
        await window().hover.faded();
        equal(await window().hover.hiddenHeight(), 0, `pixels of ${text} out of sight`);
      }
    });
  }
});
