/** From the essay to the glossary and back by the keys that every reader of code knows. */
import { readFileSync } from 'node:fs';
import { equal, match, ok, until } from '../support/assert.ts';
import { uiSuite, uiTest } from './driver/session.ts';

uiSuite('own', (window) => {
  const peek = () => window().page.locator('.peekview-widget').first();
  const listed = () => peek().locator('.ref-tree .monaco-list-row');
  const press = (...keys: readonly string[]) => window().press(...keys);

  async function onName(name = 'Mira Tal', nth = 0): Promise<void> {
    await window().openFile('harbour.md');
    await window().editor.waitForMark('Mira Tal');
    await window().editor.click(name, nth);
  }

  uiTest('F12 goes from a name to its entry', async () => {
    await onName('Grey Tide');
    await press('F12');
    await window().editor.waitFor('actors.yaml');
    await window().editor.waitForPosition('Ln 30, Col 3');
    await window().editor.click('mira-tallis]');
    // What looks after glossaries is loaded when the first is opened.
    await until('the other entry', async () => {
      await press('F12');
      return (await window().editor.position()).startsWith('Ln 11, Col 3');
    });
  });

  uiTest('"Peek Definition" shows the entry, and the reader stays in the essay', async () => {
    await onName();
    await window().run('Peek Definition');
    await peek().waitFor();
    await until('the name of the file', async () =>
      /actors\.yaml/.test(await peek().locator('.head').innerText()),
    );
    await until('the entry', async () =>
      /Harbour master of/.test((await peek().innerText()).replaceAll('\u00a0', ' ')),
    );
    await press('Escape');
    await until('the peek to close', async () => !(await peek().isVisible()));
    equal(await window().editor.file(), 'harbour.md');
  });

  uiTest('Shift+F12 lists every mention in every essay, with its sentence', async () => {
    await onName();
    await press('Shift+F12');
    await peek().waitFor();
    const files = await until('all files', async () => {
      const labels = await listed().allInnerTexts();
      return labels.length > 4 && labels;
    });
    const all = files.join('\n');
    for (const wanted of [/harbour\.md/, /second\.txt/, /actors\.yaml/, /keeps a plain office/]) {
      match(all, wanted);
    }
    await press('Escape');
  });

  uiTest('a count over an entry opens its mentions', async () => {
    await onName();
    await window().openFile('actors.yaml');
    const count = window().page.locator('.codelens-decoration a', { hasText: '4 mentions' });
    await count.first().click();
    await peek().waitFor();
    await until('the mentions', async () =>
      (await listed().allInnerTexts()).join().includes('second.txt'),
    );
    await press('Escape');
  });

  uiTest('the breadcrumbs say which incident is told at the cursor', async () => {
    await onName('blast at Lanna');
    const crumbs = window().page.locator('.editor-group-container.active .breadcrumbs-control');
    await until('the incident', async () =>
      /Lanna pier fire/.test((await crumbs.innerText()).replaceAll('\n', ' ')),
    );
  });

  uiTest('the outline leads to the incidents of the essay', async () => {
    await onName();
    await press('Control+Shift+O');
    const rows = window().quickInput.locator('.monaco-list-row');
    await until('the incidents', async () =>
      (await rows.allInnerTexts()).some((row) => /Signing of the Salt Accord/.test(row)),
    );
    await window().page.keyboard.type('signing');
    await until('one row', async () => (await rows.count()) === 1);
    await press('Enter');
    await window().editor.waitForPosition('Ln 12, ');
  });

  for (const [typed, row, line] of [
    ['grey tide', /Grey Tide/, 30],
    ['HLG', /HLG/, 24],
    ['Leegue', /Harbour League/, 24],
  ] as const) {
    uiTest(`Ctrl+T finds a subject by any of its names: ${typed}`, async () => {
      await onName();
      await press('Control+T');
      await window().quickInput.locator('input.input').waitFor();
      await window().page.keyboard.type(typed);
      const first = window().quickInput.locator('.monaco-list-row').first();
      await until('the subject', async () => row.test(await first.innerText()));
      await press('Enter');
      await window().editor.waitFor('actors.yaml');
      await window().editor.waitForPosition(`Ln ${line}, `);
    });
  }

  uiTest('a number of the spelling ledger is a step through its mentions', async () => {
    await onName();
    await window().run('Corpus Reader: Show Spelling Ledger');
    await window().editor.waitFor('spelling-ledger.md');
    await window().editor.waitForReadOnly();
    // The row "Tal" has a 1 for the one essay that writes so.
    await press('Control+F');
    const find = window().page.locator('.find-widget.visible .find-part textarea').first();
    await find.fill('| Tal');
    await press('Enter', 'Escape', 'End', 'ArrowLeft', 'ArrowLeft', 'F12');
    await window().editor.waitFor('harbour.md');
    const line = readFileSync(window().path('essays/harbour.md'), 'utf8').split('\n')[7] ?? '';
    await window().editor.waitForPosition(`Ln 8, Col ${line.indexOf('Tal keeps') + 1}`);
    await window().run('Corpus Reader: Show Spelling Ledger');
    await window().editor.waitFor('spelling-ledger.md');
    await press('Control+F');
    await find.fill('| Mira Tal');
    await press('Enter', 'Escape', 'End', 'ArrowLeft', 'ArrowLeft', 'F12');
    await peek().waitFor();
    await until('three mentions', async () => (await listed().count()) >= 3);
    ok(/second\.txt/.test((await listed().allInnerTexts()).join()), 'in both essays');
    await press('Escape');
  });
});
