/**
 * Glossary files read before: parsing YAML takes a hundred times as long as loading what was read,
 * so that is kept in the extension's storage by a hash of the text and of the code that reads it.
 *
 * A copy of a file of the bundled glossary was read when the extension was built.
 *
 * Whatever cannot be loaded is read from its text, in slices; of a text that is being edited only
 * the entries that were touched.
 */
import * as vscode from 'vscode';
import { inSlices, packGlossary, unpackingGlossary } from '../core/index.ts';
import type { EntryReader, GlossaryFile, GlossaryInput } from '../core/index.ts';
import { isBundledMark, unpackBundled } from './bundled-glossary.ts';
import { hostTurns, wait } from './turns.ts';
import type { Part, Yaml } from './parts.ts';

/** Shorter texts are read as fast as they are looked up. */
const WORTH_KEEPING = 4000;
/** Texts from this length on take longer to parse in one go than a key may wait, in UTF-16 units. */
const LARGE = 64 * 1024;
/** After so many milliseconds without a key, a large text that is broken is parsed nevertheless. */
const PAUSE = 700;
/** Entries kept; with one more, all the others go: they are made again where they are needed. */
const MOST_ENTRIES = 300;

/** Reads glossary files, from memory or storage where it can. */
export class GlossaryCache {
  readonly #folder: vscode.Uri;
  readonly #extension: vscode.Uri;
  readonly #yaml: Part<Yaml>;
  readonly #log: vscode.LogOutputChannel;
  #entries: EntryReader | undefined;
  #known = new Map<string, GlossaryFile>();
  #calls = 0;

  constructor(
    storage: vscode.Uri,
    extension: vscode.Uri,
    yaml: Part<Yaml>,
    log: vscode.LogOutputChannel,
  ) {
    this.#folder = vscode.Uri.joinPath(storage, 'glossaries');
    this.#extension = extension;
    this.#yaml = yaml;
    this.#log = log;
  }

  /**
   * The files as read; those read beforehand stay as they are. Files not asked for are let go. A
   * later call ends an earlier one, whose answer is then not whole.
   */
  async readAll(inputs: readonly GlossaryInput[]): Promise<GlossaryFile[]> {
    const call = ++this.#calls;
    const dropped = () => call !== this.#calls;
    const read: GlossaryFile[] = [];
    const keys = await this.#keysOf(inputs);
    const copies = await this.#readCopies(inputs, keys);
    for (const input of inputs) {
      const file =
        'entities' in input
          ? input
          : (copies.get(input.file) ?? (await this.#read(input, keys.get(input.file), dropped)));
      if (!file || dropped()) return read;
      read.push(file);
    }
    this.#entries?.keepOnly(read.map(({ file }) => file));
    this.#known = new Map(read.map((file) => [file.file, file]));
    return read;
  }

  /** By file, the keys of texts that may have been kept: what is being edited never is. */
  async #keysOf(inputs: readonly GlossaryInput[]): Promise<ReadonlyMap<string, string>> {
    const keys = new Map<string, string>();
    for (const input of inputs) {
      const { file, text } = input;
      if ('entities' in input || this.#known.has(file) || text.length < WORTH_KEEPING) continue;
      keys.set(file, await hashOf(text));
    }
    return keys;
  }

  /** Copies of the bundled files: what is in them was read when the extension was built. */
  async #readCopies(
    inputs: readonly GlossaryInput[],
    keys: ReadonlyMap<string, string>,
  ): Promise<ReadonlyMap<string, GlossaryFile>> {
    const copies = new Map<string, GlossaryInput>();
    for (const input of inputs) {
      const key = keys.get(input.file);
      if (key !== undefined && isBundledMark(key)) copies.set(key, input);
    }
    if (copies.size === 0) return new Map();
    const nameOf = (path: string, mark: string) => copies.get(mark)?.file ?? path;
    const files = await unpackBundled(this.#extension, this.#log, nameOf);
    return new Map(
      [...copies.values()].flatMap(({ file, text }) => {
        const read = files.get(file);
        return read ? [[file, { ...read, text }]] : [];
      }),
    );
  }

  async #read(
    { file, text }: GlossaryInput,
    key: string | undefined,
    dropped: () => boolean,
  ): Promise<GlossaryFile | undefined> {
    const known = this.#known.get(file);
    if (known?.text === text) return known;
    if (text.length < WORTH_KEEPING) return this.#parse(file, text);
    const entry = key === undefined ? undefined : vscode.Uri.joinPath(this.#folder, `${key}.json`);
    const stored = entry && (await this.#load(entry, file, text));
    if (stored) return stored;
    await hostTurns.rest();
    const entries = await this.#entryReader();
    const read = await this.#readAnew(entries, { file, text }, known, dropped);
    if (entry && read && !read.broken && read.problems.length === 0) void this.#store(entry, read);
    return read;
  }

  async #readAnew(
    entries: EntryReader,
    { file, text }: { readonly file: string; readonly text: string },
    before: GlossaryFile | undefined,
    dropped: () => boolean,
  ): Promise<GlossaryFile | undefined> {
    const steps = entries.byEntry(file, text, before);
    const read = await inSlices(steps, hostTurns, dropped);
    if (read || dropped()) return read;
    // A slip in a large file would be parsed with all of it after each key: it waits for a pause.
    if (before && text.length > LARGE) {
      await wait(PAUSE).over;
      if (dropped()) return undefined;
    }
    return this.#parse(file, text);
  }

  async #entryReader(): Promise<EntryReader> {
    const { EntryReader } = await this.#yaml.load();
    return (this.#entries ??= new EntryReader());
  }

  async #parse(file: string, text: string): Promise<GlossaryFile> {
    const { readGlossaryFile } = await this.#yaml.load();
    return readGlossaryFile(file, text);
  }

  async #load(entry: vscode.Uri, file: string, text: string): Promise<GlossaryFile | undefined> {
    try {
      const bytes = await vscode.workspace.fs.readFile(entry);
      const steps = unpackingGlossary(new TextDecoder().decode(bytes), () => file);
      const [read] = (await inSlices(steps, hostTurns, () => false)) ?? [];
      return read && Array.isArray(read.entities) ? { ...read, text } : undefined;
    } catch {
      // Not kept yet, or not readable: the text is what counts.
      return undefined;
    }
  }

  async #store(entry: vscode.Uri, read: GlossaryFile): Promise<void> {
    try {
      await vscode.workspace.fs.createDirectory(this.#folder);
      const entries = await vscode.workspace.fs.readDirectory(this.#folder);
      const old = entries.length >= MOST_ENTRIES ? entries : [];
      for (const [name] of old) {
        await vscode.workspace.fs.delete(vscode.Uri.joinPath(this.#folder, name));
      }
      await vscode.workspace.fs.writeFile(entry, new TextEncoder().encode(packGlossary([read])));
    } catch (error) {
      this.#log.info(`What was read of a glossary could not be kept: ${String(error)}`);
    }
  }
}

async function hashOf(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(`${__READER_ID__}\n${text}`);
  const hash = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
