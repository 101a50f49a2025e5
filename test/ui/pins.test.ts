/** Pins: made from the card, kept in the workspace, taken away again. */
import { existsSync, readFileSync } from 'node:fs';
import { deepEqual, equal, match, until } from '../support/assert.ts';
import { uiSuite, uiTest } from './driver/session.ts';

const FILE = ['.corpus-reader', 'pins.json'] as const;

uiSuite('own', (window) => {
  const file = () => window().path(...FILE);
  const pins = () =>
    existsSync(file()) ? (JSON.parse(readFileSync(file(), 'utf8')) as unknown[]) : [];

  uiTest('"someone else" takes the mark away; "Unpin" brings it back', async () => {
    const { editor, hover } = window();
    await window().openFile('harbour.md');
    await editor.waitForMark('Tal');
    await hover.over(' Tal ', 1);
    await hover.follow('Pin…');
    await window().choose('This is someone else, not Mira Tal');
    await until('the mark to go', async () => !(await editor.markedTexts()).includes('Tal'));
    await until('the pin', () => pins().length === 1);
    match(readFileSync(file(), 'utf8'), /^\[\n\{"decision":"not","entity":"mira-tal".*\}\n\]\n$/);
    await window().run('Corpus Reader: Show Pins…');
    await window().choose('is not Mira Tal');
    await window().waitForSelected('essays/harbour.md', 'Tal', 1);
    await window().run('Corpus Reader: Pin…');
    await window().choose('Unpin');
    await editor.waitForMark('Tal');
    await until('no pins', () => pins().length === 0);
    equal(existsSync(file()), true);
  });

  uiTest('the essay itself is never written to', async () => {
    const before = readFileSync(window().path('essays', 'harbour.md'), 'utf8');
    await window().openFile('harbour.md');
    await window().editor.waitForMark('Grey Tide');
    await window().editor.click('Grey Tide');
    await window().run('Corpus Reader: Pin…');
    await window().choose('Never a name here');
    await until('the pin', () => pins().length === 1);
    deepEqual(readFileSync(window().path('essays', 'harbour.md'), 'utf8'), before);
  });
});
