/** The subject under the cursor: all its places in the essay, in the text and in the overview ruler. */
import * as vscode from 'vscode';
import { mentionAt, tellingsAt } from '../core/index.ts';
import type { Annotated, Span } from '../core/index.ts';
import { toRange } from '../vscode/conversions.ts';
import { debounce } from '../vscode/debounce.ts';
import type { Services } from '../vscode/services.ts';

/** The cursor rests so long before its subject is shown. */
const RESTS = 60;

/** Registers the marks of the subject under the cursor. */
export function registerSubjectAtCursor({ essays }: Services): vscode.Disposable {
  const type = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('corpusReader.subjectBackground'),
    borderColor: new vscode.ThemeColor('corpusReader.subjectBorder'),
    borderStyle: 'solid',
    borderWidth: '1px',
    borderRadius: '2px',
    overviewRulerColor: new vscode.ThemeColor('corpusReader.subjectRuler'),
    overviewRulerLane: vscode.OverviewRulerLane.Right,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  const shown = new WeakMap<vscode.TextEditor, string>();
  const update = () => {
    const { active } = essays;
    const places = active
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
  const soon = debounce(RESTS, update);
  return vscode.Disposable.from(
    type,
    soon,
    vscode.window.onDidChangeTextEditorSelection(() => soon()),
    vscode.window.onDidChangeActiveTextEditor(() => soon()),
    essays.onDidChangeCurrent(() => soon()),
  );
}

/** The mentions of the entity at an offset; else the words that tell of the incident there. */
function placesAt(annotated: Annotated, offset: number): readonly Span[] {
  const mention = mentionAt(annotated, offset) ?? mentionAt(annotated, offset - 1);
  if (mention) return annotated.mentions.filter(({ entity }) => entity === mention.entity);
  const telling = tellingsAt(annotated, offset)[0];
  if (!telling) return [];
  return annotated.tellings
    .filter(({ incident }) => incident === telling.incident)
    .flatMap(({ parts }) => parts);
}
