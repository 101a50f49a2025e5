/** Hover cards as VS Code gets them from the provider. */
import type * as vscode from 'vscode';
import { deepEqual, equal, match, noMatch, present, until } from '../../support/assert.ts';
import { describe, it } from '../../support/host-runner.ts';
import { hoversAt, markdownOf, rangeOf, show, written } from '../workspace.ts';

/** Text under the pointer in essays/harbour.md, its nth occurrence, and the titles of the cards there. */
const CARDS: readonly (readonly [name: string, text: string, nth: number, titles: string[]])[] = [
  ['a full name', 'Mira Tal', 0, ['Mira Tal']],
  ['a surname after the full name', 'Tal', 1, ['Mira Tal']],
  ['an organisation', 'Harbour League', 0, ['Harbour League']],
  ['a name before a possessive', 'Oster', 1, ['Oster']],
  ['a name that tells of an incident', 'Lanna', 1, ['Lanna', 'Lanna pier fire']],
  ['words that tell of an incident', 'blast', 0, ['Lanna pier fire']],
  ['a date that tells of an incident', '12 March 2024', 0, ['Lanna pier fire']],
  ['a name in code', '`Mira Tal`', 0, []],
  ['a name in a citation', '(Tal, 2024)', 0, []],
  ['a demonym', 'Osterian', 0, []],
  ['another word', 'frightened', 0, []],
];

async function essay(): Promise<vscode.TextDocument> {
  const { document } = await show('essays/harbour.md');
  await until('the first card', async () => (await hoversAt(document, 'Mira Tal')).length > 0);
  return document;
}

describe('hover', () => {
  for (const [name, text, nth, titles] of CARDS) {
    it(name, async () => {
      const hovers = await hoversAt(await essay(), text, nth);
      equal(hovers.length, titles.length ? 1 : 0, 'cards come in one hover');
      const markdown = hovers.map(markdownOf).join('\n');
      const found = titles.filter(
        (title) => markdown.includes(`**${title}**`) || markdown.includes(title),
      );
      deepEqual(found, titles);
    });
  }

  it('covers the name and nothing else', async () => {
    const document = await essay();
    const [hover] = await hoversAt(document, 'Tal', 1);
    const range = present(present(hover, 'hover').range, 'range');
    equal(written(range), written(rangeOf(document, 'Tal', 1)));
  });

  it('runs our own commands only, and shows no HTML', async () => {
    const [hover] = await hoversAt(await essay(), 'Mira Tal');
    for (const content of present(hover, 'hover').contents) {
      const { isTrusted, supportHtml, value } = content as vscode.MarkdownString;
      const commands = typeof isTrusted === 'object' ? isTrusted.enabledCommands : [];
      match(commands.join(), /^corpusReader\.\w+(,corpusReader\.\w+)*$/);
      equal(supportHtml ?? false, false);
      noMatch(value, /<\/?[a-z]+[ >]/);
    }
  });
});
