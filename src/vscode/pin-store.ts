/**
 * The reader's pins: `.corpus-reader/pins.json` in each folder of the workspace, read when the
 * extension starts and when it changes on disk, written when a pin is made or taken away.
 */
import * as vscode from 'vscode';
import { readPins, repin, samePlace, writePins } from '../core/index.ts';
import type { Anchored, Corpus, Pin } from '../core/index.ts';

const FILE = '.corpus-reader/pins.json';

/** Why a pin cannot be kept. */
export type PinObstacle = 'no-folder' | 'read-only' | 'broken';

/** Keeps the pins of the workspace and hands them to the corpus. */
export class PinStore implements vscode.Disposable {
  readonly #corpus: Corpus;
  readonly #log: vscode.LogOutputChannel;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #owned: vscode.Disposable;
  /** By folder; undefined where the file is no list of pins, which is then left alone. */
  #pins: ReadonlyMap<string, readonly Pin[] | undefined> = new Map();
  /** Pins changed: essays that have some were read anew. */
  readonly onDidChange = this.#changed.event;

  constructor(corpus: Corpus, log: vscode.LogOutputChannel) {
    this.#corpus = corpus;
    this.#log = log;
    const watcher = vscode.workspace.createFileSystemWatcher(`**/${FILE}`);
    const again = () => void this.load();
    this.#owned = vscode.Disposable.from(
      this.#changed,
      watcher,
      watcher.onDidChange(again),
      watcher.onDidCreate(again),
      watcher.onDidDelete(again),
      vscode.workspace.onDidChangeWorkspaceFolders(again),
      vscode.workspace.onDidSaveTextDocument((document) => void this.#refresh(document)),
    );
  }

  /** Reads the files of all folders. */
  async load(): Promise<void> {
    const before = [...this.#pins.values()].flatMap((pins) => pins ?? []);
    // The same pin stays the same object, whichever way it comes: who holds it can give it back.
    const known = new Map(before.map((pin) => [JSON.stringify(pin), pin]));
    const read = new Map<string, readonly Pin[] | undefined>();
    for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
      const json = await readFile(vscode.Uri.joinPath(uri, FILE));
      const pins = json === undefined ? [] : readPins(json);
      if (!pins) this.#log.warn(`${FILE} is no list of pins: it is left alone.`);
      read.set(
        uri.toString(),
        pins?.map((pin) => known.get(JSON.stringify(pin)) ?? pin),
      );
    }
    // All at once: a pin that is made meanwhile finds what was read before.
    this.#pins = read;
    this.#handOn();
  }

  /** The pins of an essay with their places; those without one are orphaned. */
  of(uri: vscode.Uri): readonly Anchored[] {
    return this.#corpus.essay(uri.toString())?.anchors?.pins ?? [];
  }

  /** What stands in the way of keeping a pin for an essay. */
  obstacle(uri: vscode.Uri): PinObstacle | undefined {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    if (!folder) return 'no-folder';
    if (vscode.workspace.fs.isWritableFileSystem(folder.uri.scheme) === false) return 'read-only';
    return this.#pins.get(folder.uri.toString()) ? undefined : 'broken';
  }

  /** Keeps a pin in place of those on the same words; false where the file cannot be written. */
  add(uri: vscode.Uri, pin: Pin): Promise<boolean> {
    return this.#write(uri, (pins) => [...pins.filter((each) => !samePlace(each, pin)), pin]);
  }

  /** Takes pins away. */
  remove(uri: vscode.Uri, gone: readonly Pin[]): Promise<boolean> {
    return this.#write(uri, (pins) => pins.filter((pin) => !gone.includes(pin)));
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

  async #write(
    uri: vscode.Uri,
    change: (pins: readonly Pin[]) => readonly Pin[],
  ): Promise<boolean> {
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    const pins = folder && this.#pins.get(folder.toString());
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
        const essay = vscode.Uri.joinPath(vscode.Uri.parse(folder), pin.source).toString();
        const own = byEssay.get(essay);
        if (own) own.push(pin);
        else byEssay.set(essay, [pin]);
      }
    }
    if (this.#corpus.setPins(byEssay).length > 0) this.#changed.fire();
  }
}

async function readFile(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}
