/**
 * A card is a glance, at most about ten lines: VS Code shows 250 pixels of a hover, and the rest is
 * to be scrolled to. What is short shares a row; where that is not enough, lists that run over a
 * line show fewer of their items.
 *
 *     by  Grey Tide (suspected) · against dock workers
 */
import { listLine, marginWord, SHOWN, textOf } from './card.ts';
import type { Card, CardLine, LineName } from './card.ts';
import { inFew } from './elsewhere.ts';

/** So many characters stand in a line of a card, and behind the margin of a row. */
const LINE = 98;
const ROW = 88;
/** A line that goes on in the next one ends at a word: so many characters stay empty. */
const BROKEN = 5;
/** What can be done from a card takes so many in its last line. */
const ACTIONS = 46;
/** A row is higher than a line of running text; so many of these are in view. */
const ROW_HEIGHT = 1.2;
const MOST = 11.3;

/** Lines that follow another in its row, where there is room for them. */
const JOINED: Partial<Record<LineName, readonly LineName[]>> = {
  by: ['against'],
  here: ['also in'],
};

/** What stands beside the title: other names, or the place of an incident behind its date. */
export function besideTitle({ lines }: Pick<Card, 'lines'>): CardLine | undefined {
  return lines.find(({ name }) => isBeside(name));
}

function isBeside(name: LineName): boolean {
  return name === 'also' || name === 'at';
}

/** The lines with a name in the margin, those of one row together. */
export function rowsOf(lines: readonly CardLine[]): readonly (readonly CardLine[])[] {
  const rows: CardLine[][] = [];
  for (const line of lines) {
    if (line.name === '' || isBeside(line.name)) continue;
    const row = rows.at(-1);
    const [first] = row ?? [];
    const joins = first && JOINED[first.name]?.includes(line.name);
    if (row && joins && lengthOf([...row, line]) <= ROW) row.push(line);
    else rows.push([line]);
  }
  return rows;
}

/** The card with as much of its lists as is seen at once. */
export function fitted(card: Card): Card {
  let now = card;
  while (titleLength(now) > LINE || heightOf(now) > MOST) {
    const beside = titleLength(now) > LINE ? fewer(besideTitle(now)) : undefined;
    const shorter = beside ?? (heightOf(now) > MOST ? shortened(now) : undefined);
    if (!shorter) break;
    now = { ...now, lines: now.lines.map((line) => (line === shorter[0] ? shorter[1] : line)) };
  }
  return now;
}

/** What can be shorter, and how: where else first, then the longest list that runs over its row. */
function shortened(card: Card): readonly [CardLine, CardLine] | undefined {
  const rows = rowsOf(card.lines);
  const [elsewhere] = rows.find(([first]) => first?.name === 'also in') ?? [];
  if (elsewhere?.items && elsewhere.items.length > 1 && elsewhere.parts.length > 1) {
    return [elsewhere, inFew(elsewhere, card.subject)];
  }
  const long = rows.filter((row) => lengthOf(row) > ROW).flat();
  const longest = long.toSorted((a, b) => textOf(b.parts).length - textOf(a.parts).length);
  for (const line of longest) {
    const less = fewer(line);
    if (less) return less;
  }
  return undefined;
}

/** A list with one item less; one that shows only one stays. */
function fewer(line: CardLine | undefined): readonly [CardLine, CardLine] | undefined {
  if (!line) return undefined;
  const { name, items = [], list } = line;
  const shown = Math.min(list?.shown ?? SHOWN, items.length) - 1;
  const less = shown > 0 ? listLine(name, items, { ...list, shown }) : undefined;
  return less && [line, less];
}

/** In lines of running text. */
function heightOf(card: Card): number {
  const running = card.lines.filter(({ name }) => name === '');
  const rows = rowsOf(card.lines).map((row) => linesOf(lengthOf(row), ROW) - 1 + ROW_HEIGHT);
  const texts = [titleLength(card), footLength(card), ...running.map((line) => lengthOf([line]))];
  return sum(rows) + sum(texts.map((length) => linesOf(length, LINE)));
}

function titleLength(card: Card): number {
  const line = besideTitle(card);
  const beside = line ? textOf(line.parts).length + `, ${marginWord(line)} `.length : 0;
  return card.title.length + ' — '.length + card.aside.text.length + beside;
}

function footLength({ sources }: Card): number {
  return ACTIONS + sum(sources.map((source) => textOf(source).length + 2));
}

/** A row's characters, with the names of the lines that follow the first. */
function lengthOf(row: readonly CardLine[]): number {
  return sum(row.map(({ name, parts }, i) => textOf(parts).length + (i > 0 ? name.length + 4 : 0)));
}

function linesOf(length: number, width: number): number {
  return length <= width ? 1 : Math.ceil(length / (width - BROKEN));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}
