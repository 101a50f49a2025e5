/**
 * Files and folders that go, and folders that come: whoever watches files by a pattern hears nothing
 * of those in a folder that is deleted, renamed or brought as a whole.
 */
import * as vscode from 'vscode';
import { debounce } from './debounce.ts';
import { isSkipped, SKIPPED_PATTERN } from './find-glossaries.ts';

/** A folder that comes is looked into once nothing has come for so long, in milliseconds. */
const SETTLES = 300;
/** More folders at once are not looked into one by one, and more files in one are not told one by one. */
const MOST_FOLDERS = 20;
const MOST_FILES = 500;
/** What is read here: of other files nobody wants to know. */
const READ_FILES = '**/*.{md,markdown,txt,essay,yaml,yml}';

/** Tells of an address whether it is among those that went, by itself or with its folder. */
export type Gone = (uri: string) => boolean;

/** Watches the workspace, and what is renamed and deleted in this window where nobody can watch. */
export class FileMoves implements vscode.Disposable {
  readonly #went = new vscode.EventEmitter<Gone>();
  readonly #came = new vscode.EventEmitter<readonly vscode.Uri[] | undefined>();
  readonly #lookSoon = debounce(SETTLES, () => void this.#look());
  /** Folders that came and were not looked into yet, and files that got another address. */
  readonly #coming = new Map<string, vscode.Uri>();
  readonly #moved = new Map<string, vscode.Uri>();
  readonly #owned: vscode.Disposable;
  /** Addresses that went in this turn: many may go at once. */
  #going = new Set<string>();
  /** Open documents whose file went: they stay for minutes after their editor was closed. */
  readonly #left = new Set<vscode.TextDocument>();
  /** Files, or folders with all that was in them, were deleted or have another address now. */
  readonly onDidGo = this.#went.event;
  /**
   * Files are there that were not, of which nobody may tell: those of a folder that came, or with
   * another address. Undefined where they are too many, or cannot be searched for.
   */
  readonly onDidCome = this.#came.event;

  constructor() {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*', false, true, false);
    this.#owned = vscode.Disposable.from(
      this.#went,
      this.#came,
      this.#lookSoon,
      watcher,
      watcher.onDidDelete((uri) => this.#goes(uri)),
      // Few folders are called like a file, and no file is to be looked at that cannot be one.
      watcher.onDidCreate((uri) => void this.#comes(uri, !HAS_ENDING.test(uri.path))),
      vscode.workspace.onDidDeleteFiles(({ files }) => files.forEach((uri) => this.#goes(uri))),
      vscode.workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri } of files) this.#goes(oldUri);
        for (const { newUri } of files) void this.#comes(newUri, true);
      }),
      vscode.workspace.onDidCreateFiles(({ files }) => files.forEach((uri) => this.#returns(uri))),
      vscode.workspace.onDidSaveTextDocument((document) => this.#left.delete(document)),
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

  async #comes(uri: vscode.Uri, mayBeFolder: boolean): Promise<void> {
    this.#returns(uri);
    if (isSkipped(uri) || !mayBeFolder) return;
    const type = await typeOf(uri);
    if (type & vscode.FileType.Directory) this.#coming.set(uri.toString(), uri);
    else if (type & vscode.FileType.File) this.#moved.set(uri.toString(), uri);
    if (type) this.#lookSoon();
  }

  /** A document whose file is there again has not been left. */
  #returns(uri: vscode.Uri): void {
    const come = new Set([uri.toString()]);
    for (const document of this.#left) {
      if (isAmong(document.uri.toString(), come)) this.#left.delete(document);
    }
  }

  async #look(): Promise<void> {
    const [folders, moved] = [[...this.#coming.values()], [...this.#moved.values()]];
    this.#coming.clear();
    this.#moved.clear();
    const found = folders.length > MOST_FOLDERS ? undefined : await filesIn(folders);
    const files = found && [...moved, ...found];
    if (!files || files.length > 0) this.#came.fire(files);
  }
}

/** Files, not folders; folders of a version or month ("2024.10") have figures alone behind the dot. */
const HAS_ENDING = /\.(?=\w*[a-z])\w{1,8}$/i;

/** What can be read in some folders; undefined where that cannot be told. */
async function filesIn(folders: readonly vscode.Uri[]): Promise<readonly vscode.Uri[] | undefined> {
  try {
    const found = await Promise.all(
      folders.map((folder) => {
        const pattern = new vscode.RelativePattern(folder, READ_FILES);
        return vscode.workspace.findFiles(pattern, SKIPPED_PATTERN, MOST_FILES);
      }),
    );
    return found.some(({ length }) => length >= MOST_FILES) ? undefined : found.flat();
  } catch {
    return undefined;
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

async function typeOf(uri: vscode.Uri): Promise<vscode.FileType> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type;
  } catch {
    return vscode.FileType.Unknown;
  }
}
