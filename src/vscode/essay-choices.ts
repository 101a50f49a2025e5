/** The reader's own word on documents: "Read as Essay" and "Stop Reading as Essay", remembered. */
import * as vscode from 'vscode';
import { renamed } from './file-moves.ts';

const KEY = 'essayChoices';

/** What was chosen for a document: read it, leave it, or nothing. */
export type Choice = 'read' | 'leave' | undefined;

/** Remembers choices by document address for this workspace. */
export class EssayChoices implements vscode.Disposable {
  readonly #memory: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #owned: vscode.Disposable;
  readonly onDidChange = this.#changed.event;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
    this.#owned = vscode.Disposable.from(
      this.#changed,
      vscode.workspace.onDidRenameFiles((event) => void this.#follow(event)),
    );
  }

  /** The choice for a document. */
  of(uri: vscode.Uri): Choice {
    return this.#all()[uri.toString()];
  }

  /** Remembers a choice for each of some documents; undefined forgets it. */
  async set(uris: readonly vscode.Uri[], choice: Choice): Promise<void> {
    const named = new Set(uris.map(String));
    const others = Object.entries(this.#all()).filter(([uri]) => !named.has(uri));
    const chosen = choice ? [...named].map((uri) => [uri, choice] as const) : [];
    await this.#memory.update(KEY, Object.fromEntries([...others, ...chosen]));
    this.#changed.fire();
  }

  dispose(): void {
    this.#owned.dispose();
  }

  /** A choice goes where its file goes. */
  async #follow(event: vscode.FileRenameEvent): Promise<void> {
    const all = Object.entries(this.#all());
    const went = all.flatMap(([uri, choice]) => {
      const to = renamed(uri, event);
      return to === undefined ? [] : [[to, choice] as const];
    });
    if (went.length === 0) return;
    const stayed = all.filter(([uri]) => renamed(uri, event) === undefined);
    // Of a file that was there before, and is gone, a choice may be left at the new address.
    await this.#memory.update(KEY, Object.fromEntries([...stayed, ...went]));
    this.#changed.fire();
  }

  #all(): Readonly<Record<string, Choice>> {
    return this.#memory.get<Record<string, Choice>>(KEY, {});
  }
}
