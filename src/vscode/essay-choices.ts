/** The reader's own word on documents: "Read as Essay" and "Stop Reading as Essay", remembered. */
import * as vscode from 'vscode';

const KEY = 'essayChoices';

/** What was chosen for a document: read it, leave it, or nothing. */
export type Choice = 'read' | 'leave' | undefined;

/** Remembers choices by document address for this workspace. */
export class EssayChoices implements vscode.Disposable {
  readonly #memory: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
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
    this.#changed.dispose();
  }

  #all(): Readonly<Record<string, Choice>> {
    return this.#memory.get<Record<string, Choice>>(KEY, {});
  }
}
