/**
 * A card is a glance, at most about ten lines: VS Code shows 250 pixels of a hover, and the rest is
 * to be scrolled to. What is short shares a row; where that is not enough, lists that run over a
 * line show fewer of their items.
 *
 *     by  Grey Tide (suspected) · against dock workers
 */
import { lineWord, listLine, SHOWN, textOf } from './card.ts';
import type { Card, CardLine, LineName } from './card.ts';
import { sentencesIn } from '../text/sentences.ts';
import { inFew } from './elsewhere.ts';

/** What a card is set in: how high its lines are, in pixels, and how many characters stand in one. */
export interface CardRoom {
  readonly lineHeight: number;
  readonly characters: number;
}

/** The room that VS Code's own font leaves, which has 14 pixels. */
export const ROOM: CardRoom = { lineHeight: 19, characters: 98 };
/** So many pixels of lines are seen at once; the rest of the 250 lies around them. */
const SEEN = 215;
/** The margin of a row takes so many characters. */
const MARGIN = 10;
/** A line that goes on in the next one ends at a word: so many characters stay empty. */
const BROKEN = 5;
/** What can be done from a card takes so many in its last line. */
const ACTIONS = 46;
/** A row is so many pixels higher than a line of running text. */
const ROW_PADDING = 4;

/** What a card can do without where the type is large: it stands in the glossary. The rest stays. */
const SPARE = [
  'not',
  'also in',
  'note',
  'in',
  'holds',
  'with',
  'dates',
  'also',
  'at',
] as const satisfies readonly LineName[];

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

/**
 * The lines that run over the whole card, below its title: the summary, and whom not to confuse it
 * with. No margin is wide enough for these words, and a shorter one ("unlike") says something else.
 */
export function runningLines(lines: readonly CardLine[]): readonly CardLine[] {
  return lines.filter(({ name }) => isRunning(name));
}

function isRunning(name: LineName): boolean {
  return name === '' || name === 'not';
}

/** The lines with a name in the margin, those of one row together. */
export function rowsOf(lines: readonly CardLine[]): readonly (readonly CardLine[])[] {
  const rows: CardLine[][] = [];
  for (const line of lines) {
    if (isRunning(line.name) || isBeside(line.name)) continue;
    const row = rows.at(-1);
    const [first] = row ?? [];
    const joins = first && JOINED[first.name]?.includes(line.name);
    if (row && joins && lengthOf([...row, line]) <= ROOM.characters - MARGIN) row.push(line);
    else rows.push([line]);
  }
  return rows;
}

/** The card with as much of it as is seen at once. */
export function fitted(card: Card, room = ROOM): Card {
  const isTooHigh = (each: Card) => heightOf(each, room) > SEEN;
  const isTooWide = (each: Card) => titleLength(each) > room.characters;
  let now = card;
  while (isTooWide(now) || isTooHigh(now)) {
    const beside = isTooWide(now) ? fewer(besideTitle(now)) : undefined;
    const shorter = beside ?? (isTooHigh(now) ? shortened(now, room) : undefined);
    if (!shorter) break;
    const [line, less] = shorter;
    now = { ...now, lines: now.lines.flatMap((each) => (each === line ? less : each)) };
  }
  return now;
}

/** A line, and what stands in its place. */
type Shorter = readonly [line: CardLine, less: CardLine | readonly CardLine[]];

/**
 * What can be shorter, and how: where else first, then the longest list that runs over its row. In
 * type larger than VS Code's own the summary keeps its first sentence, and what can be spared goes.
 */
function shortened(card: Card, room: CardRoom): Shorter | undefined {
  const rows = rowsOf(card.lines);
  const [elsewhere] = rows.find(([first]) => first?.name === 'also in') ?? [];
  if (elsewhere?.items && elsewhere.items.length > 1 && elsewhere.parts.length > 1) {
    return [elsewhere, inFew(elsewhere, card.subject)];
  }
  const wide = runningLines(card.lines).filter((line) => runningLength(line) > room.characters);
  const long = [...wide, ...rows.filter((row) => lengthOf(row) > room.characters - MARGIN).flat()];
  const longest = long.toSorted((a, b) => textOf(b.parts).length - textOf(a.parts).length);
  for (const line of longest) {
    const less = fewer(line);
    if (less) return less;
  }
  return room.lineHeight > ROOM.lineHeight
    ? (firstSentence(card, room) ?? spared(card, room))
    : undefined;
}

/** The summary, of which the first sentence says who or what it is, where that saves a line. */
function firstSentence({ lines }: Card, { characters }: CardRoom): Shorter | undefined {
  const [line] = lines;
  const [summary, ...marks] = line?.name === '' ? line.parts : [];
  if (!line || !summary) return undefined;
  const [first] = sentencesIn(summary.text, { start: 0, end: summary.text.length });
  const text = summary.text.slice(first?.start, first?.end);
  const less = { ...line, parts: [{ ...summary, text }, ...marks] };
  const height = (each: CardLine) => linesOf(lengthOf([each]), characters);
  return height(less) < height(line) ? [line, less] : undefined;
}

/** The first line that can be spared and takes room. */
function spared(card: Card, room: CardRoom): Shorter | undefined {
  const now = heightOf(card, room);
  const takesRoom = (line: CardLine) =>
    heightOf({ ...card, lines: card.lines.filter((each) => each !== line) }, room) < now;
  const spare = SPARE.flatMap((name) => card.lines.find((line) => line.name === name) ?? []);
  const line = spare.find(takesRoom);
  return line && [line, []];
}

/** A list with one item less; one that shows only one stays. */
function fewer(line: CardLine | undefined): Shorter | undefined {
  if (!line) return undefined;
  const { name, items = [], list } = line;
  const shown = Math.min(list?.shown ?? SHOWN, items.length) - 1;
  const less = shown > 0 ? listLine(name, items, { ...list, shown }) : undefined;
  return less && [line, less];
}

/** In pixels. */
function heightOf(card: Card, { lineHeight, characters }: CardRoom): number {
  const rows = rowsOf(card.lines).map((row) => linesOf(lengthOf(row), characters - MARGIN));
  const running = runningLines(card.lines).map(runningLength);
  const texts = [titleLength(card), footLength(card), ...running];
  const lines = sum(rows) + sum(texts.map((length) => linesOf(length, characters)));
  return lines * lineHeight + rows.length * ROW_PADDING;
}

function titleLength(card: Card): number {
  const line = besideTitle(card);
  const beside = line ? textOf(line.parts).length + `, ${lineWord(line)} `.length : 0;
  return card.title.length + ' — '.length + card.aside.text.length + beside;
}

function footLength({ sources }: Card): number {
  return ACTIONS + sum(sources.map((source) => textOf(source).length + 2));
}

function runningLength(line: CardLine): number {
  return textOf(line.parts).length + (line.name === '' ? 0 : lineWord(line).length + 1);
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
