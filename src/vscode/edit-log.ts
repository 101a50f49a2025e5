/**
 * What was typed since a document was read, so that its whole text need not be asked for: VS Code
 * tells every change with its offset. Where the record has a hole, the text is read as a whole.
 */
import type * as vscode from 'vscode';
import type { EssayEdit } from '../core/index.ts';

interface Entry {
  readonly from: number;
  readonly to: number;
  readonly edits: readonly EssayEdit[];
}

/** More edits than this are not worth following. */
const MOST_EDITS = 500;

/** The edits of documents by version. */
export class EditLog {
  readonly #entries = new WeakMap<vscode.TextDocument, readonly Entry[]>();

  /** Takes note of a change; `read` is the version that was read last. */
  add(
    { document, contentChanges }: vscode.TextDocumentChangeEvent,
    read: number | undefined,
  ): void {
    const before = this.#entries.get(document) ?? [];
    const from = before.at(-1)?.to ?? read;
    if (from === undefined || from >= document.version) return;
    const edits = contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
      offset: rangeOffset,
      deleted: rangeLength,
      inserted: text,
    }));
    const count = before.reduce((sum, entry) => sum + entry.edits.length, edits.length);
    const kept = count > MOST_EDITS ? [] : before;
    this.#entries.set(document, [...kept, { from, to: document.version, edits }]);
  }

  /** The edits from one version to the document's present one; undefined where some are missing. */
  since(document: vscode.TextDocument, version: number): readonly EssayEdit[] | undefined {
    const entries = this.#entries.get(document) ?? [];
    const first = entries.findIndex((entry) => entry.from === version);
    return first >= 0 && entries.at(-1)?.to === document.version
      ? entries.slice(first).flatMap((entry) => entry.edits)
      : undefined;
  }

  /** Forgets what happened before a version. */
  forget(document: vscode.TextDocument, before: number): void {
    const entries = this.#entries.get(document);
    if (entries)
      this.#entries.set(
        document,
        entries.filter((entry) => entry.to > before),
      );
  }
}
