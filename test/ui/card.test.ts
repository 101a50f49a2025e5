/** Resting on a name or an incident shows its card, whose links lead somewhere. */
import { deepEqual, equal, match, noMatch, ok, until } from '../support/assert.ts';
import { uiSuite, uiTest } from './driver/session.ts';

const ESSAY = 'essays/harbour.md';

uiSuite('own', (window) => {
  uiTest('a name: who that is, other names, whom not to confuse, offices, where else', async () => {
    await window().openFile('harbour.md');
    await window().editor.waitForMark('Mira Tal');
    const { text } = await window().hover.over('Mira Tal');
    match(text, /^Mira Tal\b.*\bperson, also Tal\n/);
    match(text, /^Harbour master of Lanna\. Not the poet\.$/m);
    match(text, /^not to be confused with Mira Tallis$/m);
    match(text, /^holds\s+Harbour master, Harbour League.*2019/m);
    match(text, /^here\s+3 times.*¶ 2.*¶ 5/m);
  });

  uiTest('the card of a surname says that it was read so', async () => {
    await window().openFile('harbour.md');
    await window().editor.waitForMark('Tal');
    const { text } = await window().hover.over(' Tal ', 1);
    match(text, /^Mira Tal\b/);
  });

  uiTest(
    'a word that is a name and tells of an incident: the name, then the incident',
    async () => {
      await window().openFile('harbour.md');
      await window().editor.waitForMark('Mira Tal');
      const { text } = await window().hover.over('Lanna', 1);
      match(text, /^Lanna\b.*\bplace\n/);
      match(text, /Lanna pier fire/);
    },
  );

  uiTest('words of an incident: what happened, when, who and how often told', async () => {
    await window().openFile('harbour.md');
    await window().editor.waitForMark('Mira Tal');
    const { text } = await window().hover.over('blast');
    match(text, /^Lanna pier fire\b/);
    match(text, /12 March 2024/);
    match(text, /A fire that began with a blast on the long pier\./);
    match(text, /Grey Tide.*suspected|suspected.*Grey Tide/);
    match(text, /2 times/);
  });

  uiTest('no card over other words', async () => {
    await window().openFile('harbour.md');
    await window().editor.waitForMark('Mira Tal');
    equal(await window().hover.comesOver('frightened'), false);
  });

  uiTest('"next" leads to the next mention', async () => {
    await window().openFile('harbour.md');
    await window().editor.waitForMark('Mira Tal');
    await window().hover.over('Mira Tal');
    await window().hover.follow(/next/);
    await window().waitForSelected(ESSAY, 'Tal', 1);
  });

  uiTest('a ¶ leads to the mention there', async () => {
    await window().openFile('harbour.md');
    await window().editor.waitForMark('Mira Tal');
    await window().hover.over('Mira Tal');
    await window().hover.follow('¶ 5');
    await window().waitForSelected(ESSAY, 'Mira Tal', 1);
  });

  uiTest('"Glossary" opens the entry', async () => {
    await window().openFile('harbour.md');
    await window().editor.waitForMark('Grey Tide');
    await window().hover.over('Grey Tide');
    await window().hover.follow('Glossary');
    await window().waitForSelected('glossary/actors.yaml', 'grey-tide');
  });

  uiTest('links lead to our own commands only', async () => {
    await window().openFile('harbour.md');
    await window().editor.waitForMark('Mira Tal');
    const { links } = await window().hover.over('Mira Tal');
    ok(links.length > 0, 'the card has links');
    for (const { href } of links) match(href, /^(command:corpusReader\.\w+(\?|$)|https?:)/);
  });

  uiTest('cards can be switched off, and stay off', async () => {
    const { editor, hover } = window();
    await window().openFile('harbour.md');
    await editor.waitForMark('Mira Tal');
    await window().run('Corpus Reader: Toggle Hover Cards');
    await until('cards to be off', async () => !(await hover.comesOver('Mira Tal')));
    await window().openFile('second.txt');
    await editor.waitForMark('Mira Tal');
    equal(await hover.comesOver('Mira Tal'), false, 'in another essay too');
    await window().run('Corpus Reader: Toggle Hover Cards');
    await until('cards to be on', () => hover.comesOver('Mira Tal'));
  });

  uiTest('a card is shown at the cursor by command', async () => {
    const { editor, hover } = window();
    await window().openFile('harbour.md');
    await editor.waitForMark('Grey Tide');
    await editor.click('Grey Tide');
    await window().run('Corpus Reader: Show Card at Cursor');
    await hover.box.waitFor();
    const { text } = await hover.read();
    match(text, /^Grey Tide\b.*\bgroup\n/);
    noMatch(text, /undefined|null|\[object/);
    deepEqual(text.match(/Armed smugglers/g)?.length, 1, 'said once');
  });
});
