/**
 * The part of an essay in which names are painted: what is on the screen and two screens around it.
 * It stays while the screen is well within it, so that most scrolling paints nothing.
 */
import * as vscode from 'vscode';
import type { Span } from '../core/index.ts';
import { toSpan } from './conversions.ts';

/** Essays up to this length are painted whole, so that a jump leads to text that is marked. */
const WHOLE = 100_000;
/** No screen counts as shorter: one line may be on it, or none yet. */
const SCREEN = 2_000;
const AROUND = 2;

/** Remembers the window of each editor, and moves it along with edits. */
export class PaintedWindows implements vscode.Disposable {
  readonly #windows = new WeakMap<vscode.TextEditor, Span>();
  /** Where a document was shown last: an editor that has just come may not tell yet where it stands. */
  readonly #last = new WeakMap<vscode.TextDocument, Span>();
  readonly #listening = vscode.workspace.onDidChangeTextDocument((event) => this.#moved(event));

  /** The window of an editor, moved where the screen comes near its end. */
  of(editor: vscode.TextEditor): Span {
    const length = lengthOf(editor.document);
    const near = this.nearest(editor);
    return length <= WHOLE ? { start: 0, end: length } : near;
  }

  /** The same, of a short essay too: what is to be painted before anything else. */
  nearest(editor: vscode.TextEditor): Span {
    const { document } = editor;
    const length = lengthOf(document);
    const screen = screenOf(editor);
    const near = widened(screen, 1, length);
    const known = this.#windows.get(editor) ?? this.#last.get(document);
    const kept = known && known.start <= near.start && near.end <= known.end;
    const window = kept ? known : widened(screen, AROUND, length);
    this.#windows.set(editor, window);
    this.#last.set(document, window);
    return window;
  }

  dispose(): void {
    this.#listening.dispose();
  }

  #moved({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const move = <K extends object>(windows: WeakMap<K, Span>, key: K) => {
      const window = windows.get(key);
      if (window) windows.set(key, contentChanges.reduce(moved, window));
    };
    move(this.#last, document);
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document === document) move(this.#windows, editor);
    }
  }
}

function lengthOf(document: vscode.TextDocument): number {
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
}

/** What is on the screen, folded parts included. */
function screenOf({ document, visibleRanges }: vscode.TextEditor): Span {
  const [first] = visibleRanges;
  const last = visibleRanges.at(-1);
  return first && last
    ? toSpan(document, new vscode.Range(first.start, last.end))
    : { start: 0, end: 0 };
}

function widened({ start, end }: Span, screens: number, length: number): Span {
  const by = screens * Math.max(end - start, SCREEN);
  return { start: Math.max(0, start - by), end: Math.min(length, end + by) };
}

function moved(
  { start, end }: Span,
  { rangeOffset, rangeLength, text }: vscode.TextDocumentContentChangeEvent,
): Span {
  const shift = text.length - rangeLength;
  return {
    start: rangeOffset + rangeLength <= start ? start + shift : Math.min(start, rangeOffset),
    end: rangeOffset < end ? Math.max(rangeOffset, end + shift) : end,
  };
}
