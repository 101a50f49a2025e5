/**
 * Documents of our own that can be read, peeked at and saved elsewhere but not written to: the
 * files of the bundled glossary, and what commands show as a text.
 *
 * They are files of a read-only file system, not virtual documents: VS Code asks for them again
 * when a window is opened anew, and starts the extension for it.
 */
import * as vscode from 'vscode';

/** The scheme of their addresses. */
export const READ_ONLY_SCHEME = 'corpus-reader';

/** Makes the text of a document. */
export type MakeText = () => Promise<string>;

interface Made {
  readonly mtime: number;
  readonly bytes: Uint8Array;
}

/** The file system; a path that nobody offers is a path within the extension. */
export class ReadOnlyFiles implements vscode.FileSystemProvider, vscode.Disposable {
  readonly #extension: vscode.Uri;
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly #offered = new Map<string, MakeText>();
  readonly #made = new Map<string, Made>();
  #registered: vscode.Disposable | undefined;
  readonly onDidChangeFile = this.#changed.event;

  constructor(extension: vscode.Uri) {
    this.#extension = extension;
  }

  /** Begins to answer, once everything is offered: VS Code asks at once for what a window shows again. */
  start(): void {
    this.#registered = vscode.workspace.registerFileSystemProvider(READ_ONLY_SCHEME, this, {
      isReadonly: true,
    });
  }

  /** The read-only address of a file of the extension; others stay as they are. */
  shown(uri: vscode.Uri): vscode.Uri {
    const folder = `${this.#extension.path}/`;
    const inside =
      uri.scheme === this.#extension.scheme &&
      uri.authority === this.#extension.authority &&
      uri.path.startsWith(folder);
    return inside ? addressOf(uri.path.slice(folder.length)) : uri;
  }

  /** The file of the extension behind a read-only address; others stay as they are. */
  original(uri: vscode.Uri): vscode.Uri {
    if (uri.scheme !== READ_ONLY_SCHEME || this.#offered.has(uri.path)) return uri;
    return vscode.Uri.joinPath(this.#extension, uri.path);
  }

  /** Offers a text under a name such as `spellings.md`, made whenever it is wanted. */
  offer(name: string, make: MakeText): vscode.Uri {
    const uri = addressOf(name);
    this.#offered.set(uri.path, make);
    return uri;
  }

  /** Says that a text would be made differently now. */
  refresh(uri: vscode.Uri): void {
    this.#made.delete(uri.path);
    this.#changed.fire([{ type: vscode.FileChangeType.Changed, uri }]);
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    const { mtime, bytes } = await this.#make(uri);
    return { type: vscode.FileType.File, ctime: 0, mtime, size: bytes.length };
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    return (await this.#make(uri)).bytes;
  }

  async #make(uri: vscode.Uri): Promise<Made> {
    const known = this.#made.get(uri.path);
    if (known) return known;
    const make = this.#offered.get(uri.path);
    const bytes = make
      ? new TextEncoder().encode(await make())
      : await vscode.workspace.fs.readFile(this.original(uri));
    const made = { mtime: Date.now(), bytes };
    this.#made.set(uri.path, made);
    return made;
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {});
  }

  readDirectory(): never {
    throw vscode.FileSystemError.Unavailable();
  }

  createDirectory(): never {
    throw vscode.FileSystemError.NoPermissions();
  }

  writeFile(): never {
    throw vscode.FileSystemError.NoPermissions();
  }

  delete(): never {
    throw vscode.FileSystemError.NoPermissions();
  }

  rename(): never {
    throw vscode.FileSystemError.NoPermissions();
  }

  dispose(): void {
    this.#registered?.dispose();
    this.#changed.dispose();
  }
}

function addressOf(path: string): vscode.Uri {
  return vscode.Uri.from({ scheme: READ_ONLY_SCHEME, path: `/${path}` });
}
