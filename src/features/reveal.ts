/** Shows places: what links of cards and rows of trees lead to. */
import * as vscode from 'vscode';
import type { Span } from '../core/index.ts';
import { linkArgument, REVEAL_COMMAND } from '../vscode/card-links.ts';
import type { RevealTarget } from '../vscode/card-links.ts';
import { reveal } from '../vscode/editors.ts';
import type { Services } from '../vscode/services.ts';

/** Registers the command that shows a place of a document. */
export function registerReveal({ log }: Services): vscode.Disposable {
  return vscode.commands.registerCommand(REVEAL_COMMAND, async (argument: unknown) => {
    const target = linkArgument(argument);
    if (!isTarget(target)) return log.warn('A link that leads to no place was not followed.');
    const preserveFocus = target.preserveFocus ?? false;
    await reveal(vscode.Uri.parse(target.uri), target.span, { preserveFocus });
  });
}

function isTarget(value: unknown): value is RevealTarget {
  if (typeof value !== 'object' || value === null) return false;
  const { uri, span } = value as { uri?: unknown; span?: Partial<Span> };
  return typeof uri === 'string' && Number.isInteger(span?.start) && Number.isInteger(span?.end);
}
