/** "Show All Mentions": every place that names the subject under the cursor, or of a card, in a peek. */
import * as vscode from 'vscode';
import { mentionAt } from '../core/index.ts';
import type { Mention } from '../core/index.ts';
import type { ActionArgument } from '../vscode/card-actions.ts';
import { linkArgument } from '../vscode/card-links.ts';
import { toRange } from '../vscode/conversions.ts';
import type { ReadEssay } from '../vscode/essays.ts';
import type { Services } from '../vscode/services.ts';
import { sayInPassing } from '../vscode/wording.ts';

/** Registers the command; it takes what an action of a card is told, a row of a tree, or the cursor. */
export function registerShowMentions(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand('corpusReader.showMentions', async (argument: unknown) => {
    const asked = (linkArgument(argument) ?? {}) as Partial<ActionArgument>;
    const essay = services.essays.current;
    const mention = essay && firstMention(services, essay, asked);
    if (!essay || !mention) {
      return sayInPassing(vscode.l10n.t('Put the cursor on a marked name first.'));
    }
    const { document } = essay;
    const { start } = toRange(document, mention);
    const locations = await placesOf(document, start, essay, mention);
    await vscode.window.showTextDocument(document, { preserveFocus: false });
    await vscode.commands.executeCommand(
      'editor.action.peekLocations',
      document.uri,
      start,
      locations,
      'peek',
    );
  });
}

/** The mention asked for; of a subject without a place, its first one. */
function firstMention(
  { essays }: Services,
  { annotated, document }: ReadEssay,
  { subject, uri, span }: Partial<ActionArgument>,
): Mention | undefined {
  if (subject !== undefined) {
    const here = uri === document.uri.toString() && span && mentionAt(annotated, span.start);
    return here || annotated.mentions.find(({ entity }) => entity === subject);
  }
  const { active } = essays;
  if (!active) return undefined;
  const offset = document.offsetAt(active.editor.selection.active);
  return mentionAt(annotated, offset) ?? mentionAt(annotated, offset - 1);
}

/** Those that a provider of references knows, in other essays too; else those of this essay. */
async function placesOf(
  document: vscode.TextDocument,
  position: vscode.Position,
  { annotated }: ReadEssay,
  { entity }: Mention,
): Promise<readonly vscode.Location[]> {
  const known = await vscode.commands.executeCommand<vscode.Location[]>(
    'vscode.executeReferenceProvider',
    document.uri,
    position,
  );
  if (known.length > 0) return known;
  return annotated.mentions
    .filter((each) => each.entity === entity)
    .map((each) => new vscode.Location(document.uri, toRange(document, each)));
}
