/**
 * Painting spans without a flicker.
 *
 * VS Code moves painted ranges along with edits. The painter does the same sums, so after an edit
 * it sets only those layers whose ranges are not already where they belong.
 */
import * as vscode from 'vscode';
import type { Span } from '../core/index.ts';
import { toRange } from './conversions.ts';

/** Spans by the decoration type that paints them. */
export type Layers = ReadonlyMap<vscode.TextEditorDecorationType, readonly Span[]>;

/** Remembers what is painted in each editor and sets only what changes. */
export class Painter implements vscode.Disposable {
  readonly #painted = new WeakMap<
    vscode.TextEditor,
    Map<vscode.TextEditorDecorationType, readonly Span[]>
  >();
  readonly #listening = vscode.workspace.onDidChangeTextDocument((event) => this.#moved(event));

  /** Paints the layers; a layer that is painted already is left alone. */
  paint(editor: vscode.TextEditor, layers: Layers): void {
    const painted = this.#painted.get(editor) ?? new Map();
    this.#painted.set(editor, painted);
    for (const [type, spans] of layers) {
      if (sameSpans(painted.get(type) ?? [], spans)) continue;
      editor.setDecorations(
        type,
        spans.map((span) => toRange(editor.document, span)),
      );
      painted.set(type, spans);
    }
  }

  dispose(): void {
    this.#listening.dispose();
  }

  #moved({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    for (const editor of vscode.window.visibleTextEditors) {
      const painted = editor.document === document && this.#painted.get(editor);
      if (!painted) continue;
      for (const [type, spans] of painted) {
        painted.set(type, contentChanges.reduce(moveSpans, spans));
      }
    }
  }
}

/** A span that an edit went through: equal to none, so its layer is set again. */
const TORN: Span = { start: -1, end: -1 };

function moveSpans(
  spans: readonly Span[],
  { rangeOffset, rangeLength, text }: vscode.TextDocumentContentChangeEvent,
): readonly Span[] {
  const shift = text.length - rangeLength;
  return spans.map((span) => {
    if (span.end <= rangeOffset) return span;
    if (span.start < rangeOffset + rangeLength || span === TORN) return TORN;
    return { start: span.start + shift, end: span.end + shift };
  });
}

function sameSpans(one: readonly Span[], other: readonly Span[]): boolean {
  if (one === other) return true;
  return (
    one.length === other.length &&
    one.every((span, at) => span.start === other[at]?.start && span.end === other[at]?.end)
  );
}
