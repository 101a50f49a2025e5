/**
 * The subject under the cursor: all its places in the essay, in the text and in the overview ruler.
 *
 * VS Code lights up the same places by itself where `editor.occurrencesHighlight` is on (in Markdown
 * it is, unless somebody switched it off); it is told which they are, and ours are not painted over
 * them. In the essay language, where it is off, ours are the only ones. In high contrast VS Code's
 * are fine dotted frames that are lost among the marks: there ours are painted around them.
 */
import * as vscode from 'vscode';
import { subjectsInEssay, wordsOf } from '../core/index.ts';
import type { Annotated, Span } from '../core/index.ts';
import { toRange } from '../vscode/conversions.ts';
import { debounce } from '../vscode/debounce.ts';
import { forEssays } from '../vscode/essay-languages.ts';
import { isHighContrast, onHighContrastChange } from '../vscode/high-contrast.ts';
import { createSubjectMark } from '../vscode/marks.ts';
import type { Services } from '../vscode/services.ts';
import { getOtherSetting } from '../vscode/settings.ts';

/** The cursor rests so long before its subject is shown. */
const RESTS = 60;

const OCCURRENCES = 'occurrencesHighlight';

/** Registers the marks of the subject under the cursor. */
export function registerSubjectAtCursor({ essays }: Services): vscode.Disposable {
  let type = createSubjectMark();
  let shown = new WeakMap<vscode.TextEditor, string>();
  const update = () => {
    const { active } = essays;
    const places =
      active && !isLitAnyway(active.document)
        ? placesAt(active.annotated, active.document.offsetAt(active.editor.selection.active))
        : [];
    for (const editor of vscode.window.visibleTextEditors) {
      const own = editor === active?.editor ? places : [];
      const key = own.map(({ start, end }) => `${start}-${end}`).join();
      if ((shown.get(editor) ?? '') === key) continue;
      shown.set(editor, key);
      editor.setDecorations(
        type,
        own.map((span) => toRange(editor.document, span)),
      );
    }
  };
  const restyle = () => {
    type.dispose();
    type = createSubjectMark();
    shown = new WeakMap();
    update();
  };
  const soon = debounce(RESTS, update);
  soon();
  const provideDocumentHighlights = (
    document: vscode.TextDocument,
    position: vscode.Position,
  ): vscode.DocumentHighlight[] => {
    const annotated = essays.read(document);
    const spans = annotated ? placesAt(annotated, document.offsetAt(position)) : [];
    return spans.map((span) => new vscode.DocumentHighlight(toRange(document, span)));
  };
  return vscode.Disposable.from(
    { dispose: () => type.dispose() },
    soon,
    onHighContrastChange(restyle),
    // By language: among providers for everything, VS Code's own search for the word may come first.
    forEssays((languages) =>
      vscode.languages.registerDocumentHighlightProvider(languages, { provideDocumentHighlights }),
    ),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(`editor.${OCCURRENCES}`)) soon();
    }),
    vscode.window.onDidChangeTextEditorSelection(() => soon()),
    vscode.window.onDidChangeActiveTextEditor(() => soon()),
    essays.onDidChangeCurrent(() => soon()),
  );
}

/** All places of the name at an offset, else of the incidents told there. */
function placesAt(annotated: Annotated, offset: number): readonly Span[] {
  const found = subjectsInEssay(annotated, offset);
  return found ? wordsOf(annotated, new Set(found.subjects)) : [];
}

/** Whether VS Code itself lights up what is under the cursor in a document, and well enough. */
function isLitAnyway(document: vscode.TextDocument): boolean {
  if (isHighContrast()) return false;
  const setting = getOtherSetting('editor', OCCURRENCES, document);
  return setting !== 'off' && setting !== false;
}
