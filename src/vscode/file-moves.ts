/**
 * Files and folders that go, and folders that come: whoever watches files by a pattern hears nothing
 * of those in a folder that is deleted, renamed or brought as a whole.
 */
import * as vscode from 'vscode';
import { isSkipped } from './find-glossaries.ts';

/** Tells of an address whether it is among those that went, by itself or with its folder. */
export type Gone = (uri: string) => boolean;

/** Watches the workspace, and what is renamed and deleted in this window where nobody can watch. */
export class FileMoves implements vscode.Disposable {
  readonly #went = new vscode.EventEmitter<Gone>();
  readonly #came = new vscode.EventEmitter<void>();
  readonly #owned: vscode.Disposable;
  /** Addresses that went in this turn: many may go at once. */
  #going = new Set<string>();
  /** Open documents whose file went: they stay for minutes after their editor was closed. */
  readonly #left = new Set<vscode.TextDocument>();
  /** Files, or folders with all that was in them, were deleted or have another address now. */
  readonly onDidGo = this.#went.event;
  /** A folder is there that was not: of the files in it nobody may tell. */
  readonly onDidCome = this.#came.event;

  constructor() {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*', false, true, false);
    this.#owned = vscode.Disposable.from(
      this.#went,
      this.#came,
      watcher,
      watcher.onDidDelete((uri) => this.#goes(uri)),
      watcher.onDidCreate((uri) => void this.#comes(uri)),
      vscode.workspace.onDidDeleteFiles(({ files }) => files.forEach((uri) => this.#goes(uri))),
      vscode.workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri } of files) this.#goes(oldUri);
        for (const { newUri } of files) void this.#comes(newUri);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (document.isClosed) this.#left.delete(document);
      }),
    );
  }

  /** Whether a document is open whose file went, and nothing was written in it that is to be saved. */
  hasLeft(document: vscode.TextDocument): boolean {
    return this.#left.has(document) && !document.isDirty;
  }

  dispose(): void {
    this.#owned.dispose();
  }

  #goes(uri: vscode.Uri): void {
    // Git and builds delete files all the time, and nothing there is ever read.
    if (isSkipped(uri)) return;
    if (this.#going.size === 0) queueMicrotask(() => this.#tell());
    this.#going.add(uri.toString());
  }

  #tell(): void {
    const going = this.#going;
    this.#going = new Set();
    const gone: Gone = (uri) => isAmong(uri, going);
    for (const document of vscode.workspace.textDocuments) {
      if (gone(document.uri.toString())) this.#left.add(document);
    }
    this.#went.fire(gone);
  }

  async #comes(uri: vscode.Uri): Promise<void> {
    const come = new Set([uri.toString()]);
    for (const document of this.#left) {
      if (isAmong(document.uri.toString(), come)) this.#left.delete(document);
    }
    // Few folders have an ending, and no file is to be looked at that cannot be one.
    if (isSkipped(uri) || /\.\w{1,8}$/.test(uri.path)) return;
    if (await isFolder(uri)) this.#came.fire();
  }
}

/** The address that a file has after renamings; undefined where it stays the same. */
export function renamed(address: string, { files }: vscode.FileRenameEvent): string | undefined {
  const move = files.find(({ oldUri }) => isAmong(address, new Set([oldUri.toString()])));
  return move && move.newUri.toString() + address.slice(move.oldUri.toString().length);
}

function isAmong(uri: string, addresses: ReadonlySet<string>): boolean {
  for (let end = uri.length; end > 0; end = uri.lastIndexOf('/', end - 1)) {
    if (addresses.has(uri.slice(0, end))) return true;
  }
  return false;
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    const { type } = await vscode.workspace.fs.stat(uri);
    return (type & vscode.FileType.Directory) !== 0;
  } catch {
    return false;
  }
}
