/**
 * Links of cards: the only commands that text of a card may call.
 *
 * A link's argument travels as base64 of JSON, since VS Code decodes the query of a `command:`
 * address twice and would spoil the percent signs of an address inside it.
 */
import * as vscode from 'vscode';
import { cardToMarkdown } from '../core/index.ts';
import type { Card, CardTarget, Say, Span } from '../core/index.ts';

/** Shows a place of an essay. */
export const REVEAL_COMMAND = 'corpusReader.reveal';
/** Shows a subject's entry in the glossary. */
export const GLOSSARY_COMMAND = 'corpusReader.openGlossaryEntry';
/** Switches hover cards off, or on again. */
export const TOGGLE_HOVER_COMMAND = 'corpusReader.toggleHover';

/** No slug starts with it, so a subject's id is never taken for an encoded argument. */
const MARK = '~';
/** Shows a list of a card in full. */
export const LIST_COMMAND = 'corpusReader.showList';
/** Commands that a card offers where the manifest contributes them. */
export const ACTIONS = {
  mentions: 'showMentions',
  compare: 'compareReports',
  pin: 'pinReading',
  explain: 'explainReading',
} as const;
/** The command of an action. */
export const actionCommand = (action: keyof typeof ACTIONS): string =>
  `corpusReader.${ACTIONS[action]}`;
const ALLOWED: readonly string[] = [
  ...[REVEAL_COMMAND, GLOSSARY_COMMAND, TOGGLE_HOVER_COMMAND, LIST_COMMAND],
  ...Object.values(ACTIONS).map((name) => `corpusReader.${name}`),
];

/** Where a reveal link leads. */
export interface RevealTarget {
  readonly uri: string;
  readonly span: Span;
  /** Leaves the keyboard where it is. */
  readonly preserveFocus?: boolean;
}

/** A sentence of the core in the reader's language. */
export const say: Say = (template, ...args) => vscode.l10n.t(template, ...args);

/** Cards as Markdown that VS Code may show: no HTML, only our own commands as links; `foot` is Markdown below them. */
export function cardMarkdown(
  cards: readonly Card[],
  { actions, foot = '' }: { actions?: (card: Card) => string; foot?: string } = {},
): vscode.MarkdownString {
  const style = actions ? { say, actions } : { say };
  const markdown = new vscode.MarkdownString(cardToMarkdown(cards, linkOf, style) + foot);
  markdown.isTrusted = { enabledCommands: ALLOWED };
  markdown.supportHtml = false;
  return markdown;
}

/** The address of a link of a card; undefined where it may lead nowhere. */
export function linkOf(target: CardTarget): string | undefined {
  switch (target.type) {
    case 'reveal':
      return commandLink(REVEAL_COMMAND, { uri: target.uri, span: target.span });
    case 'glossary':
      return commandLink(GLOSSARY_COMMAND, target.subject);
    case 'list':
      return commandLink(LIST_COMMAND, { subject: target.subject, line: target.line });
    case 'pin':
      return commandLink(actionCommand('pin'), {
        uri: target.uri,
        span: target.span,
        entity: target.entity,
      });
    case 'url':
      return /^https?:\/\//i.test(target.url) ? target.url : undefined;
  }
}

/** The address that calls a command with one argument. */
export function commandLink(command: string, argument: unknown): string {
  const encoded = MARK + btoa(encodeURIComponent(JSON.stringify(argument)));
  return `command:${command}?${encodeURIComponent(JSON.stringify([encoded]))}`;
}

/**
 * Puts away the card whose link was followed to a list. It had the focus: if it went only when the
 * pointer leaves it, the text would get the focus back from the list, and the list would close.
 */
export async function leaveCard(argument: unknown): Promise<void> {
  if (isEncoded(argument)) await vscode.commands.executeCommand('editor.action.hideHover');
}

/** The argument of a command, whether it came from a link or from code; undefined if garbled. */
export function linkArgument(value: unknown): unknown {
  if (!isEncoded(value)) return value;
  try {
    return JSON.parse(decodeURIComponent(atob(value.slice(MARK.length))));
  } catch {
    return undefined;
  }
}

function isEncoded(value: unknown): value is string {
  return typeof value === 'string' && value.startsWith(MARK);
}
