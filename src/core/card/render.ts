/** Cards as Markdown for a hover and as plain text for a screen reader. */
import { inEnglish, said, type Say } from '../text/phrase.ts';
import { lineWord, textOf } from './card.ts';
import type { Card, CardLine, CardPart, CardTarget } from './card.ts';
import { besideTitle, rowsOf, runningLines } from './fit-card.ts';

/** The address of a target; undefined where it is shown as text only. */
export type LinkOf = (target: CardTarget) => string | undefined;

/** How cards are shown: in which language, and what can be done with each, as Markdown. */
export interface CardStyle {
  readonly say?: Say;
  readonly actions?: (card: Card) => string;
}

/**
 * Text with every character that Markdown or HTML would act on made plain, on one line; addresses
 * are broken so that they do not become links by themselves.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]()#+\-.!|~$>]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/:(?=\/\/)/g, '&#58;')
    .replace(/@/g, '&#64;');
}

/** Cards as Markdown, a rule between them; everything from the glossary and the essay is escaped. */
export function cardToMarkdown(
  cards: readonly Card[],
  linkOf: LinkOf,
  style: CardStyle = {},
): string {
  return cards.map((card) => cardMarkdown(card, linkOf, style)).join('\n\n---\n\n');
}

function cardMarkdown(card: Card, linkOf: LinkOf, { say = inEnglish, actions }: CardStyle): string {
  const parts = (each: readonly CardPart[]) => partsMarkdown(each, linkOf, say);
  const nameOf = (line: CardLine) =>
    `*${escapeMarkdown(say(lineWord(line))).replaceAll(' ', '\u00a0')}*`;
  const line = besideTitle(card);
  const beside = line ? `, ${nameOf(line)} ${parts(line.parts)}` : '';
  const running = runningLines(card.lines).map((each) =>
    each.name === '' ? parts(each.parts) : `${nameOf(each)} ${parts(each.parts)}`,
  );
  const rows = rowsOf(card.lines).map((row, at, all) => {
    const cells = row.map((line, i) => (i > 0 ? `${nameOf(line)} ` : '') + parts(line.parts));
    const [first = { name: '' as const, parts: [] }] = row;
    // The blank is written as an entity, since those at the end of a cell are cut off.
    // What several rows are is said once.
    const again = first.name !== '?' && all[at - 1]?.[0]?.name === first.name;
    return `| ${again ? '' : nameOf(first)}&ensp; | ${cells.join(first.name === 'here' ? '\u2003' : ' · ')} |`;
  });
  // A source stands in one line, or in the next.
  const sources = card.sources.map((source, i) =>
    `${mark(i)}\u202f${parts(source)}`.replaceAll(' ', '\u00a0').replaceAll('\\-', '\u2011'),
  );
  return [
    [`**${escapeMarkdown(card.title)}** — *${kept(card.aside, say)}*${beside}`, ...running].join(
      '  \n',
    ),
    // A table, for columns: a hover takes no HTML. Its head is empty and so is not drawn.
    rows.length ? ['| | |', '|:--|:--|', ...rows].join('\n') : '',
    [actions?.(card) ?? '', sources.join('\u2002')].filter(Boolean).join('\u2002'),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** The mark of a source by its place: ¹, ², ³. */
function mark(index: number): string {
  return '¹²³⁴⁵⁶⁷⁸⁹'[index] ?? '';
}

function partsMarkdown(parts: readonly CardPart[], linkOf: LinkOf, say: Say): string {
  return parts.map((part) => partMarkdown(part, linkOf, say)).join('');
}

function partMarkdown(part: CardPart, linkOf: LinkOf, say: Say): string {
  // Markdown would make one blank of several.
  if (/^ {2,}$/.test(part.text)) return '\u2003';
  const text = kept(part, say);
  const address = part.target && linkOf(part.target);
  if (address !== undefined) return `[${text}](${address.replace(/[()\s<>|]/g, percent)})`;
  return part.emphasis === 'strong' ? `**${text}**` : text;
}

/** So few of our own words, such as a date or "1 more", stand in one line; longer ones do not leave the last alone. */
const SHORT = 20;

/** Words as Markdown; short ones of our own do not break, neither at a blank nor behind a dash. */
function kept(words: CardPart, say: Say): string {
  const text = said(words, say);
  const escaped = escapeMarkdown(text);
  if (words.whole) return escaped.replaceAll(' ', '\u00a0');
  if (!words.phrase) return escaped;
  if (text.length > SHORT) return escaped.replace(/ (?=\p{L}+$)/u, '\u00a0');
  return escaped.replaceAll(' ', '\u00a0').replaceAll('–', '–\u2060');
}

/** What would end a Markdown link, or the cell of a table that it stands in. */
function percent(char: string): string {
  return `%${char.charCodeAt(0).toString(16).padStart(2, '0')}`;
}

/** Cards as plain text, a blank line between them. */
export function cardToPlainText(cards: readonly Card[], say: Say = inEnglish): string {
  return cards
    .map((card) => {
      const lines = card.lines.map((line) => {
        const text = line.parts.map((part) => said(part, say)).join('');
        return inLine(line.name === '' ? text : `${say(lineWord(line))}: ${text}`);
      });
      const sources = card.sources.map((parts, i) => inLine(`${mark(i)} ${textOf(parts)}`));
      return [inLine(`${card.title} (${said(card.aside, say)})`), ...lines, ...sources].join('\n');
    })
    .join('\n\n');
}

function inLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
