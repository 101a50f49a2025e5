/** The table of an incident's reports: opened from the card, its cells lead to their sentence. */
import { deepEqual, equal, match, ok, until } from '../support/assert.ts';
import { uiSuite, uiTest } from './driver/session.ts';

const SENTENCE = 'The blast at Lanna that spring frightened the town, and two dock workers died.';

uiSuite('own', (window) => {
  uiTest('"Compare reports" on the card opens the table', async () => {
    await window().openFile('harbour.md');
    await window().editor.waitForMark('Mira Tal');
    const { text } = await window().hover.over('blast');
    match(text, /^tolls\s+killed 2, injured at least 4 · 2 reports, compatible/m);
    await window().hover.follow('Compare reports');
    const rows = await until('the table', () => window().ownPage.tableRows());
    deepEqual(rows.slice(0, 3), [
      ['', 'Killed', 'Injured'],
      ['Together', '✓ compatible: 2', 'one report: at least 4'],
      ['Reader 2024'],
    ]);
    // Two reports of one paragraph: in the order of its words, told apart by them.
    deepEqual(rows.slice(3), [
      ['¶ 3\n“frightened the town …”', 'at least 1', 'at least 4'],
      ['¶ 3\n“two dock workers died …”', '2', '–'],
    ]);
  });

  uiTest('a cell leads to its sentence', async () => {
    await window().run('Corpus Reader: Compare Reports');
    await window().choose('Lanna pier fire');
    await until('the table', () => window().ownPage.tableRows());
    await window().ownPage.follow('at least 1');
    await window().waitForSelected('essays/harbour.md', SENTENCE);
  });
});

/** Three incidents of the bundled glossary: how their reports agree, property by property. */
const TABLES: readonly (readonly [incident: string, rows: Readonly<Record<string, string>>])[] = [
  [
    'Karachi airport bombing',
    {
      Date: '✓ compatible: 6 October 2024',
      Killed: '✓ compatible: 3 (2 Chinese nationals)',
      Injured: '✓ compatible: 17',
      Target: 'one report: a convoy of Chinese engineers',
    },
  ],
  ['Taliban return to power', { Date: '≠ in conflict: 2020 or 2021' }],
  [
    'Attack on coal miners in Duki',
    {
      Killed: '≈ different in scope: at least 20 (20 Pashtun miners)',
      Perpetrator: 'one report: Baloch Liberation Army (suspected)',
    },
  ],
];

uiSuite('bundled', (window) => {
  for (const [incident, expected] of TABLES) {
    uiTest(`the reports of "${incident}"`, async () => {
      await window().openFile('visit.md');
      // The page has half of what the side bar leaves.
      await window().openContainer('Corpus Reader');
      await until('a name', async () => (await window().editor.marks()).length > 0);
      await window().run('Corpus Reader: Compare Reports');
      await window().typeAndChoose(incident);
      // The page may still show the table before.
      await until(`${JSON.stringify(expected)} in the table`, async () => {
        const [properties = [], together = []] = (await window().ownPage.tableRows()) ?? [];
        const verdicts = new Map(properties.map((property, at) => [property, together[at]]));
        return Object.entries(expected).every(
          ([property, said]) => verdicts.get(property) === said,
        );
      });
      match(
        (await window().ownPage.html()).replaceAll('&nbsp;', '\u00a0'),
        /: (?:\d+\u00a0)?October\u00a02024|2020\u00a0or\u00a02021/,
        'a date in one line',
      );
      equal(
        await window().ownPage.hiddenWidth(),
        0,
        'the table is no wider than the half of a window',
      );
    });
  }

  uiTest('an incident of one report is not offered; the others stand by date', async () => {
    await window().openFile('visit.md');
    await window().run('Corpus Reader: Compare Reports');
    const first = window().quickInput.locator('.monaco-list-row').first();
    match(await first.innerText(), /Soviet–Afghan War[^]*1979–1989 · 2 reports/);
    match(await first.innerText(), /\bothers\b/);
    const offered = (await window().choices()).map((label) => label.replaceAll('\u00a0', ' '));
    ok(offered.includes('Karachi airport bombing'), offered.join(', '));
    ok(!offered.includes('Suicide attack on workers of the Dasu dam'), 'it has one report only');
    await window().press('Escape');
  });
});
