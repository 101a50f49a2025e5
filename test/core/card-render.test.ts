/** Cards as Markdown and as plain text: nothing that a glossary writes can leave its place. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { cardAt } from '../../src/core/card/card-at.ts';
import type { Card, CardTarget, LineName } from '../../src/core/card/card.ts';
import { cardToMarkdown, cardToPlainText, escapeMarkdown } from '../../src/core/card/render.ts';
import { shortTitle } from '../../src/core/card/source-name.ts';
import { glossary, reading } from './support/isles.ts';

describe('a long title is cut', () => {
  for (const [name, title, short] of [
    ['at a word', 'The Road between Mora and the harbour', 'The Road between Mora …'],
    [
      'not behind an article or a verb',
      'Has Pakistan had an Iran-China Epiphany?',
      'Has Pakistan …',
    ],
    ['not behind a preposition', 'A Year after the Withdrawal from Afghanistan', 'A Year …'],
    ['before a colon', 'From Kabul to Tehran: Afghanistan’s turn', 'From Kabul to Tehran …'],
    ['not where it is short', 'Notes from the harbour:', 'Notes from the harbour:'],
  ] as const) {
    test(name, () => assert.equal(shortTitle(title), short));
  }
});

/** A card of one text in every place that shows text. */
function cardOf(text: string): Card {
  return {
    subject: 's',
    title: text,
    aside: { text },
    kind: 'group',
    sources: [[{ text }]],
    lines: [
      {
        name: text as LineName,
        parts: [{ text }, { text, emphasis: 'strong' }, { text, emphasis: 'quiet' }],
      },
      { name: '', parts: [{ text, target: { type: 'glossary', subject: 's' } }] },
    ],
  };
}

describe('Markdown of what a hostile glossary writes', () => {
  const rows: readonly (readonly [name: string, text: string, never: RegExp])[] = [
    ['a link', '[x](https://evil.example)', /(?<!\\)\]\(https:/],
    ['a command', '[x](command:workbench.action.quit)', /(?<!\\)\]\(command:/],
    ['an image', '![x](https://evil.example/x.png)', /(?<!\\)!(?<!\\)\[/],
    ['a link by reference', '[x][y]', /(?<!\\)\]\[/],
    ['an address in angle brackets', '<https://evil.example>', /<http/],
    ['a bare address', 'https://evil.example', /https:\/\//],
    ['a bare address of www', 'www.evil.example', /www\.evil/],
    ['a mail address', 'a@evil.example', /a@evil/],
    ['HTML', '<img src=x onerror=alert(1)>', /<img/i],
    ['HTML in entities', '&lt;img src=x&gt;', /&lt;img|(?<!&amp;)&gt;/],
    ['a script', '</span><script>alert(1)</script>', /<\/?(?:span|script)/i],
    ['code', '`x` ```y```', /(?<!\\)`/],
    ['emphasis', '**x** _y_ ~~z~~', /(?<!\\)(?:\*x|_y|~z)/],
    ['a heading', '# x', /^# x/m],
    ['a heading on a line of its own', 'x\n# y', /^# y/m],
    ['a rule', 'x\n\n---\n\ny', /^---$/m],
    ['a list', 'x\n- y\n1. z', /^(?:- y|1\. z)/m],
    ['a table', '| a | b |\n|---|---|', /(?<!\\)\|/],
    ['an icon', '$(trash)', /(?<!\\)\$\(/],
    ['a backslash before a bracket', '\\[x](https://evil.example)', /(?<!\\)(?:\\\\)*\]\(/],
    ['a quotation', '> x', /(?<!\\)> x/],
  ];
  for (const [name, text, never] of rows) {
    test(name, () => {
      const markdown = cardToMarkdown([cardOf(text)], () => 'https://ours.example');
      const ours = markdown
        .replaceAll('](https://ours.example)', '')
        .replace(/^\| \| \|\n\|:--\|:--\|$/gm, '')
        .replace(/^\| \*(.*)\*&ensp; \| (.*) \|$/gm, '$1 $2')
        .replace(/^\*\*|\*\*(?= — )/g, '');
      assert.doesNotMatch(ours, never);
    });
  }
  test('the text can still be read', () => {
    assert.equal(
      escapeMarkdown('Azm-e-Istehkam (2024)').replaceAll('\\', ''),
      'Azm-e-Istehkam (2024)',
    );
  });
  test('every sign of Markdown is escaped, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const left = escapeMarkdown(text)
          .replace(/\\[\\`*_{}[\]()#+\-.!|~$>]/g, '')
          .replace(/&(?:amp|lt|#58|#64);/g, '');
        assert.doesNotMatch(left, /[\\`*_{}[\]()#|~$<>@&]|\n|\r|:\/\//);
      }),
    );
  });
});

describe('links', () => {
  test('only through linkOf, once for each target', () => {
    const asked: CardTarget[] = [];
    const cards = cardAt(reading, glossary, 0)?.cards ?? [];
    const markdown = cardToMarkdown(cards, (target) => {
      asked.push(target);
      return `command:x?${asked.length}`;
    });
    const links = [...markdown.matchAll(/\]\(([^)]*)\)/g)].map((match) => match[1]);
    assert.deepEqual(
      links,
      asked.map((_, i) => `command:x?${i + 1}`),
    );
    assert.ok(asked.length > 3);
  });
  test('a target without an address is text', () => {
    const markdown = cardToMarkdown([cardOf('x')], () => undefined);
    assert.doesNotMatch(markdown, /\]\(/);
  });
  test('an address cannot leave its brackets, nor its cell', () => {
    const markdown = cardToMarkdown(
      [cardOf('x')],
      () => 'command:x?a) [y](https://evil.example "t" <b> | x |\n',
    );
    assert.equal([...markdown.matchAll(/\]\([^)\s]*\)/g)].length, 1);
    assert.doesNotMatch(markdown, /\(https:\/\/evil\.example "/);
  });
});

describe('plain text for screen readers', () => {
  test('title, aside and lines', () => {
    const [card] = cardAt(reading, glossary, 0)?.cards ?? [];
    assert.ok(card);
    const text = cardToPlainText([card]);
    assert.match(
      text,
      /^Rehan Malik \(person\)\nCommander of the isles\. Not the poet\. ¹ ²\nalso: General Malik/,
    );
    assert.match(text, /^not to be confused with: Rehan the Poet$/m);
    assert.match(
      cardToMarkdown([card], () => undefined),
      /^\*not\u00a0to\u00a0be\u00a0confused\u00a0with\* Rehan the Poet$/m,
    );
  });
  test('a line of the card is a line of the text, whatever is written', () => {
    const card = cardOf('a\n\nb\r\nc\u2028d');
    assert.equal(cardToPlainText([card]).split(/[\n\r\u2028]/).length, 4);
  });
  test('a blank line between cards', () => {
    assert.equal(cardToPlainText([cardOf('x'), cardOf('y')]).split('\n\n').length, 2);
  });
});
