/**
 * The reader's pins: `.corpus-reader/pins.json` in each folder of the workspace, read when the
 * extension starts and when it changes on disk, written when a pin is made or taken away.
 */
import * as vscode from 'vscode';
import { pinLine, readPins, repin, writePins } from '../core/index.ts';
import type { Anchored, Corpus, Pin } from '../core/index.ts';
import { pathOf } from './documents.ts';
import { renamed } from './file-moves.ts';

const FOLDER = '.corpus-reader';
const FILE = `${FOLDER}/pins.json`;

type Change = (pins: readonly Pin[]) => readonly Pin[];

/** A pin, and the address that its essay has now. */
interface Moved {
  readonly pin: Pin;
  readonly to: vscode.Uri;
}

/** Why a pin cannot be kept. */
export type PinObstacle = 'no-folder' | 'read-only' | 'broken';

/** Keeps the pins of the workspace and hands them to the corpus. */
export class PinStore implements vscode.Disposable {
  readonly #corpus: Corpus;
  readonly #log: vscode.LogOutputChannel;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #owned: vscode.Disposable;
  #turn: Promise<unknown> = Promise.resolve();
  /** By folder; undefined where the file is no list of pins, which is then left alone. */
  #pins: ReadonlyMap<string, readonly Pin[] | undefined> = new Map();
  /** Pins changed: essays that have some were read anew. */
  readonly onDidChange = this.#changed.event;

  constructor(corpus: Corpus, log: vscode.LogOutputChannel) {
    this.#corpus = corpus;
    this.#log = log;
    const watcher = vscode.workspace.createFileSystemWatcher(`**/${FILE}`);
    // Of a folder that is deleted or comes as a whole nobody tells what is in it.
    const folder = vscode.workspace.createFileSystemWatcher(`**/${FOLDER}`, false, true);
    const again = () => void this.load();
    this.#owned = vscode.Disposable.from(
      this.#changed,
      watcher,
      watcher.onDidChange(again),
      watcher.onDidCreate(again),
      watcher.onDidDelete(again),
      folder,
      folder.onDidCreate(again),
      folder.onDidDelete(again),
      vscode.workspace.onDidChangeWorkspaceFolders(again),
      vscode.workspace.onDidSaveTextDocument((document) => void this.#refresh(document)),
      vscode.workspace.onDidRenameFiles((event) => void this.#follow(event)),
    );
  }

  /** Reads the files of all folders. */
  load(): Promise<void> {
    return this.#inTurn(async () => {
      const read = new Map<string, readonly Pin[] | undefined>();
      for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
        read.set(uri.toString(), await this.#read(uri));
      }
      this.#pins = read;
      this.#handOn();
    });
  }

  /** Reading and writing wait for one another: what is written rests on what the file holds. */
  #inTurn<T>(task: () => Promise<T>): Promise<T> {
    const run = this.#turn.then(task);
    this.#turn = run.catch((error: unknown) => this.#log.error(String(error)));
    return run;
  }

  /** The pins of a folder; undefined where its file is no list of pins or may not be read. */
  async #read(folder: vscode.Uri): Promise<readonly Pin[] | undefined> {
    const json = await readFile(vscode.Uri.joinPath(folder, FILE));
    const pins = json === undefined ? undefined : readPins(json);
    if (!pins) this.#log.warn(`${FILE} cannot be read, or is no list of pins: it is left alone.`);
    // The same pin stays the same object, whichever way it comes: its place is followed by it.
    const before = [...this.#pins.values()].flatMap((each) => each ?? []);
    const known = new Map(before.map((pin) => [pinLine(pin), pin]));
    return pins?.map((pin) => known.get(pinLine(pin)) ?? pin);
  }

  /** The pins of an essay with their places; those without one are orphaned. */
  of(uri: vscode.Uri): readonly Anchored[] {
    return this.#corpus.essay(uri.toString())?.anchors?.pins ?? [];
  }

  /** What stands in the way of keeping a pin for an essay. */
  async obstacle(uri: vscode.Uri): Promise<PinObstacle | undefined> {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    if (!folder) return 'no-folder';
    if (vscode.workspace.fs.isWritableFileSystem(folder.uri.scheme) === false) return 'read-only';
    return (await this.#inTurn(() => this.#read(folder.uri))) ? undefined : 'broken';
  }

  /** Keeps a pin in place of others; false where the file cannot be written. */
  put(uri: vscode.Uri, pin: Pin, instead: readonly Pin[]): Promise<boolean> {
    return this.#write(uri, (pins) => [...without(pins, instead), pin]);
  }

  /** Takes pins away; false where the file cannot be written. */
  remove(uri: vscode.Uri, gone: readonly Pin[]): Promise<boolean> {
    return this.#write(uri, (pins) => without(pins, gone));
  }

  dispose(): void {
    this.#owned.dispose();
  }

  /** What stands around the pins of an essay that was saved is written down as it is now. */
  async #refresh({ uri }: vscode.TextDocument): Promise<void> {
    const anchors = this.#corpus.essay(uri.toString())?.anchors;
    if (!anchors) return;
    const moved = new Map(anchors.pins.map((each) => [each.pin, repin(each, anchors.text)]));
    if ([...moved].every(([pin, now]) => pin === now)) return;
    await this.#write(uri, (pins) => pins.map((pin) => moved.get(pin) ?? pin));
  }

  /** Pins go where their essay goes, into another folder of the workspace too. */
  #follow(event: vscode.FileRenameEvent): Promise<void> {
    return this.#inTurn(async () => {
      const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
      for (const from of folders) {
        const pins = (await this.#read(from)) ?? [];
        const moved = pins.flatMap((pin) => {
          const address = renamed(essayOf(pin, from), event);
          return address === undefined ? [] : [{ pin, to: vscode.Uri.parse(address) }];
        });
        for (const to of folders) await this.#move(moved.filter(isUnder(to)), from, to);
      }
    });
  }

  async #move(moved: readonly Moved[], from: vscode.Uri, to: vscode.Uri): Promise<void> {
    if (moved.length === 0) return;
    const before = moved.map(({ pin }) => pin);
    const now = moved.map(({ pin, to: essay }) => ({ ...pin, source: pathOf(essay) }));
    // They are taken away once they are kept elsewhere.
    const kept = await this.#change(to, (pins) => [...pins, ...now]);
    if (kept) await this.#change(from, (pins) => without(pins, before));
  }

  #write(uri: vscode.Uri, change: Change): Promise<boolean> {
    return this.#inTurn(() => this.#change(uri, change));
  }

  /** Changes the pins of a folder as its file has them now, which another window may have written. */
  async #change(uri: vscode.Uri, change: Change): Promise<boolean> {
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    const pins = folder && (await this.#read(folder));
    if (!pins) return false;
    const next = change(pins);
    try {
      const file = vscode.Uri.joinPath(folder, FILE);
      await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(writePins(next)));
    } catch (error) {
      this.#log.warn(`Cannot write ${FILE}: ${String(error)}`);
      return false;
    }
    this.#pins = new Map([...this.#pins, [folder.toString(), next]]);
    this.#handOn();
    return true;
  }

  #handOn(): void {
    // Two folders may hold essays of the same path: each has pins of its own.
    const byEssay = new Map<string, Pin[]>();
    for (const [folder, pins = []] of this.#pins) {
      for (const pin of pins) {
        const essay = essayOf(pin, vscode.Uri.parse(folder));
        const own = byEssay.get(essay);
        if (own) own.push(pin);
        else byEssay.set(essay, [pin]);
      }
    }
    if (this.#corpus.setPins(byEssay).length > 0) this.#changed.fire();
  }
}

function isUnder(folder: vscode.Uri): (moved: Moved) => boolean {
  return ({ to }) => vscode.workspace.getWorkspaceFolder(to)?.uri.toString() === folder.toString();
}

/** The address of the essay that a folder's pin is about. */
function essayOf(pin: Pin, folder: vscode.Uri): string {
  return vscode.Uri.joinPath(folder, pin.source).toString();
}

function without(pins: readonly Pin[], gone: readonly Pin[]): readonly Pin[] {
  const lines = new Set(gone.map(pinLine));
  return pins.filter((pin) => !lines.has(pinLine(pin)));
}

/** The text of a file, '' where there is none; undefined where there is one that may not be read. */
async function readFile(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    const none = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
    return none ? '' : undefined;
  }
}
