/** Names and incidents light up in an essay, each kind in its own way, and nowhere else. */
import { deepEqual, equal, ok, present, until } from '../support/assert.ts';
import { uiSuite, uiTest } from './driver/session.ts';

/** Every name of essays/harbour.md in the order of the text, with the line under it. */
const NAMES = [
  ['Mira Tal', 'solid'],
  ['Lanna', 'dotted'],
  ['Harbour League', 'solid'],
  ['Tal', 'dashed'],
  ['Oster', 'dotted'],
  ['Lanna', 'dotted'],
  ['Grey Tide', 'solid'],
  ['Veld', 'dotted'],
  ['Salt Accord', 'dashed'],
  ['Oster', 'dotted'],
  ['Mira Tal', 'solid'],
] as const;

const TELLINGS = ['blast at Lanna', '12 March 2024 the pier', 'Salt Accord', 'signed'];

uiSuite('own', (window) => {
  uiTest('names are marked, and not in front matter, citations and code', async () => {
    const { editor } = window();
    await window().openFile('harbour.md');
    await editor.waitForMark('Mira Tal');
    const marks = await editor.marks();
    deepEqual(
      marks.map(({ text, line, lineStyle }) => [text, line, lineStyle]),
      NAMES.map(([text, style]) => [text, 'underline', style]),
    );
  });

  uiTest('each kind has a colour of its own, and names of a kind share it', async () => {
    const { editor } = window();
    await window().openFile('harbour.md');
    await editor.waitForMark('Mira Tal');
    const marks = await editor.marks();
    const colour = (text: string) =>
      present(
        marks.find((mark) => mark.text === text),
        text,
      ).color;
    const kinds = ['Mira Tal', 'Oster', 'Harbour League', 'Grey Tide', 'Lanna', 'Salt Accord'];
    equal(new Set(kinds.map(colour)).size, kinds.length, 'six kinds, six colours');
    equal(colour('Tal'), colour('Mira Tal'));
    equal(colour('Veld'), colour('Oster'));
  });

  uiTest(
    'the words that give an incident away stand on a band; names in it keep their colour',
    async () => {
      const { editor } = window();
      await window().openFile('harbour.md');
      await editor.waitForMark('Mira Tal');
      const bands = await editor.bands();
      deepEqual(
        bands.map(({ text }) => text),
        TELLINGS,
      );
      ok(
        bands.every(({ background }) => background !== 'rgba(0, 0, 0, 0)'),
        'every band is seen',
      );
      const [first, second] = (await editor.marks()).filter(({ text }) => text === 'Lanna');
      equal(second?.color, present(first, 'Lanna').color, 'Lanna within the band and outside it');
    },
  );

  uiTest('highlights can be switched off and on again', async () => {
    const { editor } = window();
    await window().openFile('harbour.md');
    await editor.waitForMark('Mira Tal');
    await window().run('Corpus Reader: Toggle Highlights');
    await until('the marks to go', async () => {
      const [marks, bands] = [await editor.marks(), await editor.bands()];
      return marks.length + bands.length === 0;
    });
    await window().run('Corpus Reader: Toggle Highlights');
    await editor.waitForMark('Mira Tal');
  });

  uiTest('the subject under the cursor is lit up in all its places, and once', async () => {
    const { editor } = window();
    const ours = async () =>
      (await editor.bands()).filter(({ text }) => text.endsWith('Tal')).length;
    const theirs = async () => (await editor.occurrences()).map(({ text }) => text).join();
    await window().openFile('harbour.md');
    await editor.waitForMark('Mira Tal');
    await editor.click('Mira Tal');
    await until(
      'VS Code to light them up',
      async () => (await theirs()) === 'Mira Tal,Tal,Mira Tal',
    );
    equal(await ours(), 0, 'nothing of ours over it');
    window().changeSettings({ 'editor.occurrencesHighlight': 'off' });
    await until('ours instead', async () => (await ours()) === 3 && (await theirs()) === '');
    await editor.click('frightened');
    await until('no name on a band', async () => (await ours()) === 0);
  });

  uiTest('plain text is read, takes the language "essay" and wraps', async () => {
    const { editor } = window();
    await window().openFile('second.txt');
    await editor.waitForMark('Mira Tal');
    deepEqual(await editor.markedTexts(), ['Oster', 'Veld', 'Mira Tal']);
    await until('the language "Essay" in the status bar', async () =>
      (await window().statusItems()).some((text) => text.trim() === 'Essay'),
    );
  });

  uiTest('the status item counts actors and incidents of the active essay', async () => {
    await window().openFile('harbour.md');
    await until('the counts', async () =>
      (await window().statusItems()).some((text) => text.includes('5 actors · 2 incidents')),
    );
  });
});
