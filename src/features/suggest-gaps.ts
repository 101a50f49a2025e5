/**
 * Names that no entry covers, quietly marked in the text where a setting asks for it, with "Add to
 * Glossary…" and "Never suggest this" behind the light bulb.
 */
import * as vscode from 'vscode';
import { gapRows, surveyOf } from '../core/index.ts';
import type { Annotated, GapRow, Glossary, Span } from '../core/index.ts';
import { toRange } from '../vscode/conversions.ts';
import { debounce } from '../vscode/debounce.ts';
import { forEssays } from '../vscode/essay-languages.ts';
import { ADD_COMMAND, gapTitle, IGNORE_COMMAND, isIgnored } from '../vscode/gaps.ts';
import type { AddedGap } from '../vscode/gaps.ts';
import { onHighContrastChange } from '../vscode/high-contrast.ts';
import { createGapMark } from '../vscode/marks.ts';
import type { Services } from '../vscode/services.ts';
import { getSetting, onSettingChange } from '../vscode/settings.ts';

/** Names are looked for once typing has stopped for so long. */
const RESTS = 600;

/** Registers marks and light bulbs. */
export function registerSuggestGaps({ essays, corpus }: Services): vscode.Disposable {
  let type = createGapMark();
  let painted = new WeakMap<vscode.TextEditor, string>();
  const gapsOf = (document: vscode.TextDocument): readonly GapRow[] => {
    const annotated = getSetting('gaps.suggest', document.uri) && essays.read(document);
    // What is not read yet would look like a gap: it is told of once all is.
    return annotated && annotated.complete ? suggestible(annotated, corpus.glossary) : [];
  };
  const paint = () => {
    for (const editor of vscode.window.visibleTextEditors) {
      const spans = gapsOf(editor.document).flatMap(spansOf);
      const key = spans.map(({ start, end }) => `${start}-${end}`).join();
      if ((painted.get(editor) ?? '') === key) continue;
      painted.set(editor, key);
      editor.setDecorations(
        type,
        spans.map((span) => toRange(editor.document, span)),
      );
    }
  };
  const restyle = () => {
    type.dispose();
    type = createGapMark();
    painted = new WeakMap();
    paint();
  };
  const soon = debounce(RESTS, paint);
  soon();
  const provideCodeActions = (document: vscode.TextDocument, range: vscode.Range) => {
    const at = document.offsetAt(range.start);
    for (const gap of gapsOf(document)) {
      const span = spansOf(gap).find(({ start, end }) => start <= at && at <= end);
      if (span) return actionsFor(gap, document, span);
    }
    return [];
  };
  return vscode.Disposable.from(
    { dispose: () => type.dispose() },
    soon,
    onHighContrastChange(restyle),
    essays.onDidRead(soon),
    onSettingChange(['gaps.suggest', 'gaps.ignored'], paint),
    forEssays((languages) =>
      vscode.languages.registerCodeActionsProvider(
        languages,
        { provideCodeActions },
        { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
      ),
    ),
  );
}

function suggestible(annotated: Annotated, glossary: Glossary): GapRow[] {
  const rows = gapRows([surveyOf(annotated, glossary, true)]);
  return rows.filter(({ name }) => !isIgnored(name));
}

function spansOf({ essays }: GapRow): Span[] {
  return essays.flatMap(({ places }) => places.map(({ span }) => span));
}

function actionsFor(
  { name, definition }: GapRow,
  document: vscode.TextDocument,
  span: Span,
): vscode.CodeAction[] {
  const gap: AddedGap = {
    text: name,
    ...(definition === undefined ? {} : { definition }),
    uri: document.uri.toString(),
    range: [span.start, span.end],
  };
  const action = (title: string, command: string) => {
    const made = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    made.command = { command, title, arguments: [gap] };
    return made;
  };
  return [
    action(vscode.l10n.t('Add “{0}” to the glossary …', gapTitle(name, definition)), ADD_COMMAND),
    action(vscode.l10n.t('Never suggest “{0}”', gapTitle(name, definition)), IGNORE_COMMAND),
  ];
}
