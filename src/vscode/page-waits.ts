/**
 * Waiting for the page: of a large essay what is in view is read and painted first, and the rest
 * when the page has had time to draw that, unless somebody scrolls to where nothing is read yet.
 */
import * as vscode from 'vscode';
import type { Span } from '../core/index.ts';
import { onScreen } from './documents.ts';
import { BREATH, wait } from './turns.ts';
import type { Wait } from './turns.ts';

/** The documents of which a part is read, and which wait. */
export class PageWaits implements vscode.Disposable {
  readonly #waits = new WeakMap<vscode.TextDocument, Wait & { readonly part: Span }>();
  readonly #listening = vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) =>
    this.#scrolled(textEditor.document),
  );

  /** Waits for the page, of which the part that is read was sent to it just now. */
  begin(document: vscode.TextDocument, part: Span): Promise<void> {
    const begun = wait(BREATH);
    this.#waits.set(document, { ...begun, part });
    return begun.over;
  }

  /** Waits no longer. */
  end(document: vscode.TextDocument): void {
    this.#waits.get(document)?.end();
  }

  dispose(): void {
    this.#listening.dispose();
  }

  #scrolled(document: vscode.TextDocument): void {
    const part = this.#waits.get(document)?.part;
    const screen = part && onScreen(document);
    if (screen && (screen.start < part.start || screen.end > part.end)) this.end(document);
  }
}
