/** Adding to the glossary while reading, by keyboard alone: the name lights up, one undo takes it back. */
import { existsSync, readFileSync } from 'node:fs';
import { deepEqual, equal, match, ok, until } from '../support/assert.ts';
import { uiSuite, uiTest } from './driver/session.ts';
import type { Window } from './driver/window.ts';

/** Selects a text by the find widget, as a reader without a mouse does. */
async function select({ page, editor }: Window, text: string): Promise<void> {
  await page.keyboard.press('Control+F');
  await page.locator('.find-widget.visible .find-part textarea').first().fill(text);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  // Else the next keys would still be meant for the find widget.
  await page.locator('.find-widget.visible').waitFor({ state: 'hidden' });
  await page.locator('.monaco-editor.focused').first().waitFor();
  await until(`"${text}" to be selected`, async () =>
    (await editor.position()).includes(`(${text.length} selected)`),
  );
}

/** Waits until the quick input has this title. */
async function step({ quickInput }: Window, title: string | RegExp): Promise<void> {
  await quickInput.locator('.quick-input-title', { hasText: title }).waitFor();
}

/** The rows of the quick input: label and description. */
async function rows({ quickInput }: Window): Promise<string[]> {
  const texts = await quickInput.locator('.monaco-list-row').allInnerTexts();
  return texts.map((text) => text.replace(/\s+/g, ' ').trim());
}

async function openAdd(window: Window, text: string): Promise<void> {
  await select(window, text);
  await window.page.keyboard.press('Control+K');
  await window.page.keyboard.press('a');
  await step(window, `Add “${text}” to the glossary`);
}

async function status(window: Window, text: string): Promise<void> {
  await until(`"${text}" in the status bar`, async () =>
    (await window.statusItems()).some((item) => item.includes(text)),
  );
}

uiSuite('own', (window) => {
  const file = (name: string) => readFileSync(window().path('glossary', name), 'utf8');

  uiTest('another name of an entry: it lights up, and one undo takes it back', async () => {
    const { page, editor } = window();
    const before = file('actors.yaml');
    await window().openFile('harbour.md');
    await editor.waitForMark('Mira Tal');
    await openAdd(window(), 'League');
    await page.keyboard.type('Harbour League');
    await until('one row', async () => (await rows(window())).length === 1);
    await page.keyboard.press('Enter');
    await step(window(), '“League” is of Harbour League');
    match((await rows(window()))[0] ?? '', /^Another name ?altLabel/);
    await page.keyboard.press('Enter');
    await editor.waitForMark('League');
    equal(await editor.file(), 'harbour.md', 'the reader stays in the essay');
    await status(window(), '“League” now stands for Harbour League · Open Entry');
    equal(file('actors.yaml'), before.replace('altLabel: [HLG]', 'altLabel: [HLG, League]'));
    await window().openFile('actors.yaml');
    await page.keyboard.press('Control+Z');
    await page.keyboard.press('Control+S');
    await until('the file to be as before', () => file('actors.yaml') === before);
  });

  const ROLES: readonly (readonly [role: string, words: string, before: string, after: string])[] =
    [
      ['weakLabel', 'Short form', 'summary: A union', 'weakLabel: [League]\n    summary: A union'],
      ['hiddenLabel', 'Misspelling', '[Harbour Leegue]', '[Harbour Leegue, League]'],
    ];
  for (const [role, words, there, written] of ROLES) {
    uiTest(`a form of an entry as a ${role}`, async () => {
      const { page, editor } = window();
      const before = file('actors.yaml');
      await window().openFile('harbour.md');
      await editor.waitForMark('Mira Tal');
      await openAdd(window(), 'League');
      await page.keyboard.type('Harbour League');
      await until('one row', async () => (await rows(window())).length === 1);
      await page.keyboard.press('Enter');
      await step(window(), '“League” is of Harbour League');
      await page.keyboard.type(words);
      await until('one role', async () => (await rows(window())).length === 1);
      await page.keyboard.press('Enter');
      await editor.waitForMark('League');
      equal(file('actors.yaml'), before.replace(there, written));
      await window().openFile('actors.yaml');
      await page.keyboard.press('Control+Z');
      await page.keyboard.press('Control+S');
      await until('the file to be as before', () => file('actors.yaml') === before);
    });
  }

  uiTest('places in several essays are counted and listed by essay', async () => {
    const { page, editor } = window();
    const before = file('actors.yaml');
    await window().openFile('harbour.md');
    await editor.waitForMark('Mira Tal');
    await openAdd(window(), 'week');
    await page.keyboard.type('New organisation');
    await page.keyboard.press('Enter');
    await step(window(), 'New organisation: week');
    await page.keyboard.press('Enter');
    await step(window(), 'New organisation: “week”, in glossary/actors.yaml');
    const listed = await rows(window());
    match(listed[0] ?? '', /Add it ?It will be marked 2 times in 2 essays/);
    ok(
      listed.some((row) => /Notes from the harbour/.test(row)),
      listed.join(' | '),
    );
    ok(
      listed.some((row) => /Winter/.test(row)),
      listed.join(' | '),
    );
    await page.keyboard.press('Escape');
    equal(file('actors.yaml'), before, 'nothing is written');
  });

  uiTest('a new entity that marks several places: they are listed first', async () => {
    const { page, editor } = window();
    const before = file('actors.yaml');
    await window().openFile('harbour.md');
    await editor.waitForMark('Mira Tal');
    await openAdd(window(), 'harbour');
    match((await rows(window()))[0] ?? '', /^New /, 'one word is a name before it is an incident');
    await page.keyboard.type('New place');
    await page.keyboard.press('Enter');
    await step(window(), 'New place: harbour');
    await page.keyboard.type('Where ships lie: safe.');
    await page.keyboard.press('Enter');
    await step(window(), 'New place: “harbour”, in glossary/actors.yaml');
    const listed = await rows(window());
    match(listed[0] ?? '', /Add it ?It will be marked 2 times in this essay/);
    equal(listed.filter((row) => /¶ \d/.test(row)).length, 2, listed.join(' | '));
    equal(file('actors.yaml'), before, 'nothing is written yet');
    await page.keyboard.press('Enter');
    await editor.waitForMark('harbour');
    const entry =
      '  harbour:\n    kind: place\n    prefLabel: harbour\n    summary: "Where ships lie: safe."\n    source: [harbour-notes]\n';
    equal(file('actors.yaml'), before.replace('  salt-accord:', `${entry}  salt-accord:`));
    await window().openFile('actors.yaml');
    await page.keyboard.press('Control+Z');
    await page.keyboard.press('Control+S');
    await until('the file to be as before', () => file('actors.yaml') === before);
  });

  uiTest('Escape at any step leaves everything as it was', async () => {
    const { page, editor } = window();
    const before = file('actors.yaml');
    await window().openFile('harbour.md');
    await editor.waitForMark('Mira Tal');
    for (const steps of [0, 1, 2]) {
      await openAdd(window(), 'harbour');
      const titles = ['New person: harbour', '“harbour”'];
      await page.keyboard.type('New person');
      for (let i = 0; i < steps; i += 1) {
        await page.keyboard.press('Enter');
        await step(window(), titles[i] ?? '');
      }
      await page.keyboard.press('Escape');
      await until('the picker to go', async () => !(await window().quickInput.isVisible()));
    }
    equal(file('actors.yaml'), before);
    ok(!(await editor.markedTexts()).includes('harbour'));
  });

  uiTest('an incident: date, place and evidence come from the sentence', async () => {
    const { page, editor } = window();
    const before = file('incidents.yaml');
    await window().openFile('harbour.md');
    await editor.waitForMark('Mira Tal');
    await openAdd(window(), 'opened again');
    match((await rows(window()))[0] ?? '', /^An incident told here/);
    await page.keyboard.type('incident told here');
    await page.keyboard.press('Enter');
    await step(window(), 'New incident');
    match(await window().quickInput.innerText(), /12 March 2024/);
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Reopening of the pier');
    await page.keyboard.press('Enter');
    await step(window(), 'Reopening of the pier');
    await page.keyboard.press('Enter');
    await until('evidence', async () =>
      (await rows(window())).some((row) => row.includes('entity: veld')),
    );
    await page.keyboard.press('Enter');
    await status(window(), '“Reopening of the pier” is in the glossary');
    const now = file('incidents.yaml');
    match(
      now,
      /\n {2}reopening-of-the-pier:\n {4}prefLabel: Reopening of the pier\n {4}eventType: [\w-]+\n {4}date: 2024-03-12\n/,
    );
    match(now, /\n {6}- \{ source: harbour-notes, quote: \[[^\n]+\] \}\n/);
    equal(now.replace(/\n {2}reopening-of-the-pier:\n(?: {4}.*\n)+?(?= {2}\w|\n|$)/, '\n'), before);
    await window().openContainer('Corpus Reader');
    await window().tree('Incidents').waitForRow('Reopening of the pier');
  });
});

uiSuite('bundled', (window) => {
  uiTest('where there is only the bundled glossary, the first addition begins one', async () => {
    const { page, editor } = window();
    await window().openFile('visit.md');
    const [first] = await until('marks', async () => {
      const marks = await editor.markedTexts();
      return marks.length > 0 && marks;
    });
    ok(first);
    const word =
      /[a-z]{6,}/.exec(readFileSync(window().path('essays', 'visit.md'), 'utf8'))?.[0] ?? '';
    await openAdd(window(), word);
    await page.keyboard.type('New organisation');
    await page.keyboard.press('Enter');
    await step(window(), `New organisation: ${word}`);
    await page.keyboard.press('Enter');
    await step(window(), 'Begin a glossary of your own');
    const offered = await rows(window());
    deepEqual(
      offered.map((row) => /From nothing|With a copy/.exec(row)?.[0]),
      ['With a copy', 'From nothing'],
    );
    await page.keyboard.type('From nothing');
    await page.keyboard.press('Enter');
    await editor.waitForMark(word);
    equal(
      readFileSync(window().path('glossary.yaml'), 'utf8'),
      `entities:\n  ${word}:\n    kind: organisation\n    prefLabel: ${word}\n`,
    );
    await until('the bundled names to go out', async () =>
      (await editor.markedTexts()).every((text) => text === word),
    );
    ok(!existsSync(window().path('glossary')), 'nothing else is written');
    const told = page.locator('.notification-toast', { hasText: 'bundled glossary is not used' });
    deepEqual(await told.locator('.monaco-button').allInnerTexts(), ['Undo', 'Open Entry']);
    await told.locator('.monaco-button', { hasText: 'Undo' }).click();
    await editor.waitForMark(first);
    ok(!(await editor.markedTexts()).includes(word), 'what was added is taken back');
    ok(!existsSync(window().path('glossary.yaml')), 'the file is gone again');
  });
});

uiSuite('bundled', (window) => {
  uiTest('the first addition can begin with a copy of the bundled glossary', async () => {
    const { page, editor } = window();
    await window().openFile('visit.md');
    const known = await until('marks', async () => {
      const marks = await editor.markedTexts();
      return marks.length > 0 && marks;
    });
    await openAdd(window(), 'minister');
    await page.keyboard.type('New organisation');
    await page.keyboard.press('Enter');
    await step(window(), 'New organisation: minister');
    await page.keyboard.press('Enter');
    await step(window(), 'Begin a glossary of your own');
    await page.keyboard.press('Enter');
    await editor.waitForMark('minister');
    const marks = await editor.markedTexts();
    for (const name of known) ok(marks.includes(name), `${name} is still marked`);
    match(
      readFileSync(window().path('glossary', 'organisations.yaml'), 'utf8'),
      /\n {2}minister:\n {4}kind: organisation\n {4}prefLabel: minister\n/,
    );
    ok(existsSync(window().path('glossary', 'persons.yaml')), 'the other files are copied too');
    ok(!existsSync(window().path('glossary.yaml')), 'no other glossary is begun');
  });
});
