/** "Open Glossary Entry": from a name, an incident, a card or a row to where it is written. */
import * as vscode from 'vscode';
import { cardAt } from '../core/index.ts';
import { GLOSSARY_COMMAND, linkArgument } from '../vscode/card-links.ts';
import { reveal } from '../vscode/editors.ts';
import { EntryPlaces } from '../vscode/entry-places.ts';
import type { Services } from '../vscode/services.ts';
import { sayInPassing } from '../vscode/wording.ts';

/** Registers the command; it takes a subject's id, a row of a tree, or what is under the cursor. */
export function registerOpenGlossaryEntry(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand(GLOSSARY_COMMAND, (argument: unknown) =>
    open(services, subjectIn(argument) ?? subjectAtCursor(services)),
  );
}

async function open(services: Services, id: string | undefined): Promise<void> {
  if (!id) return sayInPassing(vscode.l10n.t('Put the cursor on a marked name or incident first.'));
  const entry = await new EntryPlaces(services).entry(id);
  if (!entry) return sayInPassing(vscode.l10n.t('“{0}” is no longer in the glossary.', id));
  await reveal(entry.uri, entry.id);
}

function subjectIn(argument: unknown): string | undefined {
  const value = linkArgument(argument);
  if (typeof value === 'string') return value;
  const row = value as { subject?: unknown } | null | undefined;
  return typeof row?.subject === 'string' ? row.subject : undefined;
}

function subjectAtCursor({ essays, corpus }: Services): string | undefined {
  const active = essays.active;
  if (!active) return undefined;
  const offset = active.document.offsetAt(active.editor.selection.start);
  return cardAt(active.annotated, corpus.glossary, offset)?.cards[0]?.subject;
}
