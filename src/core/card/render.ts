/** Cards as Markdown for a hover and as plain text for a screen reader. */
import type { Card, CardLine, CardPart, CardTarget } from './card.ts';

/** The address of a target; undefined where it is shown as text only. */
export type LinkOf = (target: CardTarget) => string | undefined;

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
export function cardToMarkdown(cards: readonly Card[], linkOf: LinkOf): string {
  return cards.map((card) => cardMarkdown(card, linkOf)).join('\n\n---\n\n');
}

function cardMarkdown(card: Card, linkOf: LinkOf): string {
  const head = `**${escapeMarkdown(card.title)}** — *${escapeMarkdown(card.aside)}*`;
  const lines = card.lines.map((line) => lineMarkdown(line, linkOf));
  return [head, ...lines].join('  \n');
}

function lineMarkdown(line: CardLine, linkOf: LinkOf): string {
  const parts = line.parts.map((part) => partMarkdown(part, linkOf)).join('');
  return line.name === '' ? parts : `*${escapeMarkdown(line.name)}*\u2002${parts}`;
}

function partMarkdown(part: CardPart, linkOf: LinkOf): string {
  const text = escapeMarkdown(part.text);
  const address = part.target && linkOf(part.target);
  if (address !== undefined) return `[${text}](${address.replace(/[()\s<>]/g, percent)})`;
  return part.emphasis === 'strong' ? `**${text}**` : text;
}

/** `encodeURIComponent` leaves brackets alone, which would end a Markdown link. */
function percent(char: string): string {
  return `%${char.charCodeAt(0).toString(16).padStart(2, '0')}`;
}

/** Cards as plain text, a blank line between them. */
export function cardToPlainText(cards: readonly Card[]): string {
  return cards
    .map((card) => {
      const lines = card.lines.map(({ name, parts }) => {
        const text = parts.map((part) => part.text).join('');
        return inLine(name === '' ? text : `${name}: ${text}`);
      });
      return [inLine(`${card.title} (${card.aside})`), ...lines].join('\n');
    })
    .join('\n\n');
}

function inLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
