/** The card that appears over a name or a telling, by pointer or by key. */
import * as vscode from 'vscode';
import { cardAt, fitted } from '../core/index.ts';
import type { Card } from '../core/index.ts';
import { cardActions } from '../vscode/card-actions.ts';
import { cardMarkdown, TOGGLE_HOVER_COMMAND } from '../vscode/card-links.ts';
import { cardRoom } from '../vscode/card-room.ts';
import { toRange } from '../vscode/conversions.ts';
import type { Services } from '../vscode/services.ts';
import { getSetting, updateSetting } from '../vscode/settings.ts';
import { sayInPassing } from '../vscode/wording.ts';

/** Registers hover cards, the command that shows one at the cursor, and the one that switches them. */
export function registerHover(services: Services): vscode.Disposable {
  // A card that was asked for by key is shown even where hovering is switched off.
  let asked = false;
  let surveys: vscode.Disposable | undefined;
  const provideHover = (document: vscode.TextDocument, position: vscode.Position) => {
    if (!asked && !getSetting('hover.enabled', document.uri)) return undefined;
    const hover = hoverAt(services, document, position, asked || isCursor(document, position));
    // The next card says which other essays name it; this one does not wait for that.
    if (hover) surveys ??= services.library.hold();
    return hover;
  };
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
    { dispose: () => surveys?.dispose() },
  );
}

/** Whether VS Code asks for the cursor's place, as its own key for hovers does. */
function isCursor(document: vscode.TextDocument, position: vscode.Position): boolean {
  const editor = vscode.window.activeTextEditor;
  return editor?.document === document && editor.selection.active.isEqual(position);
}

function hoverAt(
  services: Services,
  document: vscode.TextDocument,
  position: vscode.Position,
  byKey: boolean,
): vscode.Hover | undefined {
  const { commands, corpus, essays, library } = services;
  const annotated = essays.read(document);
  if (!annotated) return undefined;
  const offset = document.offsetAt(position);
  const { surveys, settled } = library;
  const at = (place: number) => cardAt(annotated, corpus.glossary, place, surveys, settled);
  // A cursor right behind a name, where walking leaves it, means that name; a pointer does not.
  const found = at(offset) ?? (byKey ? at(offset - 1) : undefined);
  if (!found) return undefined;
  const place = { uri: document.uri.toString(), span: found.span };
  const room = cardRoom(document);
  const cards = found.cards.map((card) => fitted(card, room));
  const actions = (card: Card) => cardActions(card, place, commands, card === cards.at(-1));
  return new vscode.Hover(cardMarkdown(cards, { actions }), toRange(document, found.span));
}

async function toggle(): Promise<void> {
  const enabled = !getSetting('hover.enabled');
  await updateSetting('hover.enabled', enabled);
  sayInPassing(
    enabled
      ? vscode.l10n.t('Hover cards are on.')
      : vscode.l10n.t('Hover cards are off: “Corpus Reader: Toggle Hover Cards” brings them back.'),
  );
}
