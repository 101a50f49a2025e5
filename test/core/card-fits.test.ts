/** A card is seen at once: what is short shares a row, long lists show less, and nothing is scrolled to. */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { describe, test } from 'node:test';
import { cardAt } from '../../src/core/card/card-at.ts';
import type { Card, CardLine } from '../../src/core/card/card.ts';
import { listLine, textLine } from '../../src/core/card/card.ts';
import { fitted, ROOM } from '../../src/core/card/fit-card.ts';
import { cardToMarkdown } from '../../src/core/card/render.ts';
import { Corpus } from '../../src/core/corpus/corpus.ts';
import { surveyOf } from '../../src/core/corpus/survey.ts';
import { readGlossaryFile } from '../../src/core/glossary/read-file.ts';

/** What can be done from the card of a name, which is more than from that of an incident. */
const ACTIONS = 'Glossary · All mentions · Pin… · Why? · Quiet';
/** What VS Code shows of a hover, and what it draws a card in, in pixels. */
const SHOWN = 250;
const [AROUND, LINE, ROW] = [28, 19, 4];
/** A line in the language "essay", which sets them wider apart. */
const WIDE_LINE = 24;
/** So many characters of VS Code's font stand in the width of a hover. */
const WIDTH = 100;
/** Behind a margin, and with links and marks, there are fewer. */
const NARROW = 97;

const words = (markdown: string) =>
  markdown
    .replace(/\[((?:\\.|[^\]\\])*)\]\([^)]*\)/g, '$1')
    .replace(/\\(.)/g, '$1')
    .replace(/&\w+;/g, ' ')
    .replace(/[*\u2009\u202f]/g, '')
    .trim();

function linesOf(markdown: string, width: number): number {
  let [lines, column] = [1, 0];
  for (const word of words(markdown).split(' ')) {
    if (column > 0 && column + word.length > width) [lines, column] = [lines + 1, 0];
    column += word.length + 1;
  }
  return lines;
}

/** How high a card is drawn, as measured on pictures of it. */
function heightOf(markdown: string, high: number): number {
  const blocks = markdown.split('\n\n').map((block) => {
    if (!block.startsWith('|')) {
      const lines = block
        .split('  \n')
        .map((line) => linesOf(line, line.startsWith(ACTIONS) ? NARROW : WIDTH));
      return high * lines.reduce((all, each) => all + each, 0);
    }
    const rows = block
      .split('\n')
      .slice(2)
      .map((row) => row.slice(2, -2).split(' | '));
    const margin = Math.max(...rows.map(([name = '']) => words(name).length));
    const heights = rows.map(([, text = '']) => ROW + high * linesOf(text, NARROW - margin));
    return heights.reduce((all, each) => all + each, 0);
  });
  return AROUND + blocks.reduce((all, each) => all + each, 0);
}

function filesIn(folder: string) {
  return fs.readdirSync(folder).map((name) => {
    const file = `${folder}/${name}`;
    return { file, text: fs.readFileSync(file, 'utf8') };
  });
}

test('no card of the reading editions has to be scrolled', { timeout: 120_000 }, () => {
  const corpus = new Corpus(readGlossaryFile);
  corpus.setGlossary(filesIn('corpus/glossary'));
  const readings = filesIn('corpus/essays').map(({ file, text }) =>
    corpus.read({ uri: file, path: file, text, format: 'markdown', version: 1 }),
  );
  const surveys = readings.map((reading) => surveyOf(reading, corpus.glossary));
  let seen = 0;
  for (const reading of readings) {
    const parts = reading.tellings.flatMap((telling) => telling.parts);
    for (const { start } of [...reading.mentions, ...parts]) {
      const cards = cardAt(reading, corpus.glossary, start, surveys)?.cards ?? [];
      for (const high of [LINE, WIDE_LINE]) {
        const room = { ...ROOM, lineHeight: high };
        const shown = cards.slice(0, 1).map((card) => fitted(card, room));
        const markdown = cardToMarkdown(shown, () => 'x', { actions: () => ACTIONS });
        const height = heightOf(markdown, high);
        assert.ok(height <= SHOWN, `${height} pixels in lines of ${high}: ${markdown}`);
      }
      seen += 1;
    }
  }
  assert.ok(seen > 1000, `${seen} places`);
});

/** A card with these lines. */
function cardWith(...lines: (CardLine | undefined)[]): Card {
  const all = lines.filter((line) => line !== undefined);
  const aside = { text: 'person' };
  return { subject: 's', title: 'Mira Tal', aside, kind: 'person', lines: all, sources: [] };
}

const items = (...texts: string[]) => texts.map((text) => [{ text }]);
const drawn = (card: Card) => cardToMarkdown([card], () => undefined).replaceAll('\\', '');
/** Lines that leave little room. */
const FILLING = Array.from({ length: 7 }, (_, i) => textLine('note', `Filling ${i}`));

describe('a row', () => {
  const by = listLine('by', items('Grey Tide (suspected)'));
  const against = listLine('against', items('dock workers'));
  const at = listLine('at', items('Lanna'));
  test('holds who did it and to whom; where stands beside the title', () => {
    const text = drawn(cardWith(by, against, at));
    assert.match(text, /^\*\*Mira Tal\*\* — \*person\*, \*at\* Lanna$/m);
    assert.match(
      text,
      /^\| \*by\*&ensp; \| Grey Tide \(suspected\) · \*against\* dock workers \|$/m,
    );
  });
  test('is no longer than its place', () => {
    const long = listLine('against', items('workers of the docks '.repeat(5).trim()));
    const rows = drawn(cardWith(by, long, at))
      .split('\n')
      .filter((row) => row.startsWith('| *'));
    assert.equal(rows.length, 2, rows.join('\n'));
  });
  test('holds nothing that does not belong there', () => {
    const tolls = listLine('tolls', items('killed 2'));
    assert.match(drawn(cardWith(by, tolls, against)), /^\| \*against\*/m);
  });
});

describe('where the room is short', () => {
  const elsewhere = listLine(
    'also in',
    items(`${'First Essay '.repeat(3)}2`, `${'Second Essay '.repeat(2)}1`),
    { of: 's' },
  );
  const long = 'An incident with a name that takes nearly half a line';
  const told = listLine('in', items(`${long} 1`, `${long} 2`, `${long} 3`), { of: 's' });
  const here = textLine('here', '12 times · ¶ 1, ¶ 2, ¶ 3 …   ◀ previous   next ▶');

  test('with room for all, all is shown', () => {
    const card = cardWith(told, here, elsewhere);
    assert.deepEqual(fitted(card), card);
  });
  test('other essays are counted first, and the count opens the list', () => {
    const card = fitted(cardWith(told, here, elsewhere, ...FILLING.slice(2)));
    const line = card.lines.find(({ name }) => name === 'also in');
    assert.equal(line?.parts[0]?.text, '2 other essays');
    assert.deepEqual(line.parts[0].target, { type: 'list', subject: 's', line: 'also in' });
    assert.equal(line.items?.length, 2);
    assert.match(drawn(card), /next ▶\u2003\*also\u00a0in\* 2\u00a0other\u00a0essays \|$/m);
  });
  test('then a list that runs over its line shows fewer, never none', () => {
    const card = fitted(cardWith(told, here, elsewhere, ...FILLING));
    const line = card.lines.find(({ name }) => name === 'in');
    assert.equal(line?.parts.map(({ text }) => text).join(''), `${long} 1 · 2 more`);
    assert.equal(line.items?.length, 3);
  });
  test('other names keep the title in one line, wherever there is room', () => {
    const names = listLine('also', items('x'.repeat(40), 'y'.repeat(40), 'z'), { separator: ', ' });
    const [line] = fitted(cardWith(names, here)).lines;
    assert.equal(line?.parts.map(({ text }) => text).join(''), `${'x'.repeat(40)}, 2 more`);
  });
  test('in larger type the summary keeps its first sentence, then what can be spared goes', () => {
    const first = 'She keeps the harbour, as Dr. Veld says.';
    const summary = textLine('', `${first} ${'She is no poet. '.repeat(6)}`);
    const not = listLine('not', items('Mira Tallis'));
    const card = cardWith(summary, not, here, textLine('told', 'Lanna pier fire'));
    const left = (lineHeight: number) =>
      fitted(card, { ...ROOM, lineHeight }).lines.map(({ name, parts }) => name || parts[0]?.text);
    assert.deepEqual(fitted(card, { ...ROOM, lineHeight: 29 }), card);
    assert.deepEqual(left(30), [first, 'not', 'here', 'told']);
    assert.deepEqual(left(35), [first, 'here', 'told']);
    assert.deepEqual(left(60), left(35), 'the rest stays');
  });
  test('what is no list stays', () => {
    const card = cardWith(...FILLING, ...FILLING);
    assert.deepEqual(fitted(card), card);
  });
});
