/** The card that appears over a name or a telling, by pointer or by key. */
import * as vscode from 'vscode';
import { cardAt } from '../core/index.ts';
import { cardMarkdown, TOGGLE_HOVER_COMMAND } from '../vscode/card-links.ts';
import { toRange } from '../vscode/conversions.ts';
import type { Services } from '../vscode/services.ts';
import { getSetting, updateSetting } from '../vscode/settings.ts';
import { sayInPassing } from '../vscode/wording.ts';

/** Registers hover cards, the command that shows one at the cursor, and the one that switches them. */
export function registerHover(services: Services): vscode.Disposable {
  // A card that was asked for by key is shown even where hovering is switched off.
  let asked = false;
  const provideHover = (document: vscode.TextDocument, position: vscode.Position) =>
    asked || getSetting('hover.enabled', document.uri)
      ? hoverAt(services, document, position, asked)
      : undefined;
  const showCard = async () => {
    const editor = vscode.window.activeTextEditor;
    if (!editor || !hoverAt(services, editor.document, editor.selection.active, true)) {
      return sayInPassing(
        vscode.l10n.t('No card here: put the cursor on a marked name or incident.'),
      );
    }
    asked = true;
    try {
      await vscode.commands.executeCommand('editor.action.showHover', { focus: 'focusIfVisible' });
    } finally {
      setTimeout(() => (asked = false), 1000);
    }
  };
  return vscode.Disposable.from(
    vscode.languages.registerHoverProvider('*', { provideHover }),
    vscode.commands.registerCommand('corpusReader.showCard', showCard),
    vscode.commands.registerCommand(TOGGLE_HOVER_COMMAND, toggle),
  );
}

function hoverAt(
  { essays, corpus }: Services,
  document: vscode.TextDocument,
  position: vscode.Position,
  byKey: boolean,
): vscode.Hover | undefined {
  const annotated = essays.read(document);
  if (!annotated) return undefined;
  const offset = document.offsetAt(position);
  // A cursor right behind a name, where walking leaves it, means that name; a pointer does not.
  const found =
    cardAt(annotated, corpus.glossary, offset) ??
    (byKey ? cardAt(annotated, corpus.glossary, offset - 1) : undefined);
  return (
    found && new vscode.Hover(cardMarkdown(found.cards, quietLink()), toRange(document, found.span))
  );
}

/** One click on the card itself switches cards off. */
function quietLink(): string {
  if (!getSetting('hover.enabled')) return '';
  const title = vscode.l10n.t('Switch hover cards off');
  return ` · [${vscode.l10n.t('Quiet')}](command:${TOGGLE_HOVER_COMMAND} "${title}")`;
}

async function toggle(): Promise<void> {
  const enabled = !getSetting('hover.enabled');
  await updateSetting('hover.enabled', enabled);
  sayInPassing(
    enabled
      ? vscode.l10n.t('Hover cards are on.')
      : vscode.l10n.t('Hover cards are off: "Corpus Reader: Toggle Hover Cards" brings them back.'),
  );
}
