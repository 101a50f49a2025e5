/**
 * Painting spans without a flicker.
 *
 * VS Code moves painted ranges along with edits. The painter does the same sums, so after an edit
 * it sets only those layers whose ranges are not already where they belong.
 */
import * as vscode from 'vscode';
import { overlaps } from '../core/index.ts';
import type { Span } from '../core/index.ts';
import { toRange } from './conversions.ts';

/** What a decoration type paints. */
export interface Layer {
  readonly spans: readonly Span[];
  /**
   * All spans, where `spans` are only those near the screen: they are asked for and painted when
   * the ones near the screen have changed.
   */
  readonly all?: () => readonly Span[];
}

/** Layers by the decoration type that paints them. */
export type Layers = ReadonlyMap<vscode.TextEditorDecorationType, Layer>;

type Painted = Map<vscode.TextEditorDecorationType, readonly Span[]>;

/** Remembers what is painted in each editor and sets only what changes. */
export class Painter implements vscode.Disposable {
  readonly #painted = new WeakMap<vscode.TextEditor, Painted>();
  readonly #listening = vscode.workspace.onDidChangeTextDocument((event) => this.#moved(event));

  /** Paints the layers; a layer that is painted already is left alone. `near` is the part around the screen. */
  paint(editor: vscode.TextEditor, layers: Layers, near: Span): void {
    const painted: Painted = this.#painted.get(editor) ?? new Map();
    this.#painted.set(editor, painted);
    for (const [type, { spans, all }] of layers) {
      const before = painted.get(type) ?? [];
      const compared = all
        ? before.filter((span) => span === TORN || overlaps(span, near))
        : before;
      if (sameSpans(compared, spans)) continue;
      const wanted = all ? all() : spans;
      editor.setDecorations(
        type,
        wanted.map((span) => toRange(editor.document, span)),
      );
      painted.set(type, wanted);
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
    if (span === TORN || span.end <= rangeOffset) return span;
    if (span.start < rangeOffset + rangeLength) return TORN;
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
