/**
 * The glossary in use: the workspace's own files, else the bundled ones, handed to the corpus.
 *
 * Open documents win over the disk, so an edit counts before it is saved; a file that was a
 * glossary stays one while it is being edited, however broken it is for the moment.
 */
import * as vscode from 'vscode';
import { inSlices, looksLikeGlossary } from '../core/index.ts';
import type { Corpus, GlossaryFile, GlossaryInput } from '../core/index.ts';
import { readBundled } from './bundled-glossary.ts';
import { debounce } from './debounce.ts';
import type { GlossaryCache } from './glossary-cache.ts';
import { isReadable } from './documents.ts';
import type { FileMoves, Gone } from './file-moves.ts';
import { findGlossaries, isSkipped, readText } from './find-glossaries.ts';
import { FoundBefore } from './found-before.ts';
import { getSetting, onSettingChange } from './settings.ts';
import { hostTurns } from './turns.ts';

/** Where the glossary in use comes from. */
export type GlossarySource = 'loading' | 'workspace' | 'bundled' | 'none';

const QUIET = 150;
/** So long after a window has come up, it is searched for glossaries that are not known yet. */
const CALM = 1000;
const SLOW = 1000;

/** Finds, watches and reads the glossary's files, and keeps the corpus up to date with them. */
export class GlossaryFiles implements vscode.Disposable {
  #source: GlossarySource = 'loading';
  #own = new Map<string, string>();
  #refused: ReadonlySet<string> = new Set();
  /** Of the own files, those that only an open document brought in. */
  readonly #unfound = new Set<string>();
  #bundled: Map<string, GlossaryFile> | undefined;
  /** What the last event told of. */
  #told: readonly unknown[] = [];
  #run = 0;
  #searches = 0;
  /** What went while a search was under way. */
  #went: Gone[] = [];
  #publication = 0;
  readonly #cache: GlossaryCache;
  #texts: ReadonlyMap<string, string> = new Map();
  readonly #corpus: Corpus;
  readonly #moves: FileMoves;
  readonly #extension: vscode.Uri;
  readonly #log: vscode.LogOutputChannel;
  readonly #before: FoundBefore;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #publishSoon = debounce(QUIET, () => void this.#publish());
  readonly #searchSoon = debounce(QUIET, () => this.#search());
  readonly #owned: vscode.Disposable;
  #watchers: vscode.Disposable;
  readonly onDidChange = this.#changed.event;

  constructor(
    corpus: Corpus,
    cache: GlossaryCache,
    moves: FileMoves,
    extension: vscode.Uri,
    log: vscode.LogOutputChannel,
    memory: vscode.Memento,
  ) {
    this.#corpus = corpus;
    this.#cache = cache;
    this.#moves = moves;
    this.#extension = extension;
    this.#log = log;
    this.#before = new FoundBefore(memory, log);
    this.#watchers = this.#watch();
    this.#owned = vscode.Disposable.from(
      this.#changed,
      this.#publishSoon,
      this.#searchSoon,
      vscode.workspace.onDidChangeWorkspaceFolders(this.#searchSoon),
      moves.onDidGo((gone) => this.#gone(gone)),
      moves.onDidCome((files) => (files?.some(isYamlFile) ?? true) && this.#searchSoon()),
      onSettingChange(['glossary.files', 'glossary.useBundled'], () => this.#restart()),
      vscode.workspace.onDidSaveTextDocument((document) => this.#saved(document)),
      vscode.workspace.onDidOpenTextDocument((document) => this.#touched(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#touched(document)),
      vscode.workspace.onDidChangeTextDocument((event) => this.#touched(event.document)),
    );
  }

  /** Where the glossary in use comes from; `loading` until the first search has ended. */
  get source(): GlossarySource {
    return this.#source;
  }

  /** The files in use, by address, with the text that was read last. */
  get texts(): ReadonlyMap<string, string> {
    return this.#texts;
  }

  /** Files and folders of the glossary that are there, but may not be opened, by address. */
  get refused(): ReadonlySet<string> {
    return this.#refused;
  }

  /** Whether a file belongs to the extension. */
  isBundled(uri: vscode.Uri): boolean {
    return uri.toString().startsWith(`${this.#extension.toString()}/`);
  }

  /** The address of a file of the extension. */
  inExtension(path: string): vscode.Uri {
    return vscode.Uri.joinPath(this.#extension, path);
  }

  /** Begins to look for glossaries; features call nothing else to get them. */
  start(): void {
    this.#search();
  }

  dispose(): void {
    this.#run += 1;
    this.#watchers.dispose();
    this.#owned.dispose();
  }

  #restart(): void {
    this.#watchers.dispose();
    this.#watchers = this.#watch();
    this.#searchSoon();
  }

  #search(): void {
    this.#searches += 1;
    const work = this.#searchNow()
      .catch((error: unknown) => this.#log.error(String(error)))
      .finally(() => {
        if (--this.#searches === 0) this.#gone(...this.#went.splice(0));
      });
    const slow = setTimeout(() => {
      const title = vscode.l10n.t('Corpus Reader: reading the glossary');
      const location = vscode.ProgressLocation.Window;
      void vscode.window.withProgress({ location, title }, () => work);
    }, SLOW);
    void work.then(() => clearTimeout(slow));
  }

  async #searchNow(): Promise<void> {
    const run = ++this.#run;
    // The search is then no hurry, and would hold up what is being opened.
    if (await this.#useRemembered()) await new Promise((resolve) => setTimeout(resolve, CALM));
    if (run !== this.#run) return;
    const begun = performance.now();
    const found = await findGlossaries(getSetting('glossary.files'), this.#log);
    if (run !== this.#run) return;
    this.#before.keep([...found.texts.keys()]);
    this.#log.info(`Found ${found.texts.size} glossary files in ${since(begun)}.`);
    // A file that does not look like a glossary while it is being edited was one before.
    // One that may not be opened any more goes on as it was read last.
    this.#refused = new Set(found.refused.map((uri) => uri.toString()));
    const kept = [...this.#own].filter(
      ([file]) => openDocument(file)?.isDirty || this.#refused.has(file),
    );
    this.#own = new Map([...kept, ...found.texts]);
    this.#unfound.clear();
    await this.#publish();
  }

  /** Begins with the files that were found last time; false where they are not known. */
  async #useRemembered(): Promise<boolean> {
    const texts = this.#source === 'loading' ? await this.#before.texts() : undefined;
    if (!texts || this.#source !== 'loading') return false;
    this.#own = texts;
    await this.#publish();
    return true;
  }

  async #publish(): Promise<void> {
    this.#addOpenDocuments();
    const own = this.#own.size > 0;
    const bundled = !own && getSetting('glossary.useBundled');
    const run = this.#run;
    if (bundled) this.#bundled ??= await readBundled(this.#extension, this.#log);
    if (run !== this.#run) return;
    const files: GlossaryInput[] = own
      ? [...this.#own].map(([file, text]) => ({ file, text }))
      : [...((bundled && this.#bundled) || new Map<string, GlossaryFile>()).values()];
    const inputs = files
      .map((input) => openText(input) ?? input)
      .sort((a, b) => (a.file < b.file ? -1 : 1));
    const publication = ++this.#publication;
    const begun = performance.now();
    const read = await this.#cache.readAll(inputs);
    // What was published meanwhile is newer.
    const dropped = () => run !== this.#run || publication !== this.#publication;
    if (dropped()) return;
    const set = await inSlices(this.#corpus.settingGlossary(read), hostTurns, dropped);
    if (!set) return;
    this.#source = own ? 'workspace' : files.length ? 'bundled' : 'none';
    this.#texts = new Map(inputs.map(({ file, text }) => [file, text]));
    this.#log.info(`Read ${read.length} glossary files in ${since(begun)}.`);
    this.#tell();
  }

  /** Tells of a change, if there is one: a search mostly finds what was known. */
  #tell(): void {
    const { problems, revision, files } = this.#corpus;
    const refused = [...this.#refused].join('\n');
    const now = [this.#source, problems, revision, files.join('\n'), refused];
    if (now.every((each, at) => each === this.#told[at])) return;
    this.#told = now;
    this.#changed.fire();
  }

  /** Takes in glossaries that no search finds: a single file, or one in an unsearchable folder. */
  #addOpenDocuments(): void {
    for (const file of this.#unfound) {
      if (!openDocument(file)) this.#own.delete(file);
    }
    for (const document of vscode.workspace.textDocuments) {
      const file = document.uri.toString();
      if (this.#own.has(file) || !isYaml(document) || !this.#mayBeOwn(document)) continue;
      if (this.#moves.hasLeft(document)) continue;
      if (!looksLikeGlossary(document.getText())) continue;
      this.#unfound.add(file);
      this.#own.set(file, document.getText());
    }
  }

  #mayBeOwn(document: vscode.TextDocument): boolean {
    if (!vscode.workspace.workspaceFolders?.length) return !this.isBundled(document.uri);
    return this.#matches(document) && !isSkipped(document.uri);
  }

  #matches(document: vscode.TextDocument): boolean {
    const folder = vscode.workspace.getWorkspaceFolder(document.uri);
    if (!folder) return false;
    const patterns = getSetting('glossary.files');
    return patterns.some((pattern) => {
      const within = new vscode.RelativePattern(folder, pattern);
      return vscode.languages.match({ pattern: within }, document) > 0;
    });
  }

  #touched(document: vscode.TextDocument): void {
    const file = document.uri.toString();
    if (this.#own.has(file) || this.#bundled?.has(file) || isYaml(document)) this.#publishSoon();
  }

  #saved(document: vscode.TextDocument): void {
    // Not every file system tells of changes: after closing, this text stands for the file.
    const file = document.uri.toString();
    if (this.#own.has(file)) this.#own.set(file, document.getText());
  }

  #watch(): vscode.Disposable {
    const watchers = getSetting('glossary.files').map((pattern) => {
      const watcher = vscode.workspace.createFileSystemWatcher(pattern);
      watcher.onDidCreate((uri) => !isSkipped(uri) && this.#searchSoon());
      watcher.onDidChange((uri) => void this.#changedOnDisk(uri));
      return watcher;
    });
    return vscode.Disposable.from(...watchers);
  }

  async #changedOnDisk(uri: vscode.Uri): Promise<void> {
    if (isSkipped(uri)) return;
    const file = uri.toString();
    const text = await readText(uri, this.#log);
    if (text === undefined || !(this.#own.has(file) || looksLikeGlossary(text))) return;
    this.#own.set(file, text);
    this.#publishSoon();
  }

  /** What a search that is under way finds may be gone at its end: it is looked through then. */
  #gone(...gone: readonly Gone[]): void {
    if (this.#searches > 0) this.#went.push(...gone);
    if ([...this.#own.keys()].some((file) => gone.some((is) => is(file)))) this.#searchSoon();
  }
}

/** Time passed, for the log. */
function since(begun: number): string {
  return `${Math.round(performance.now() - begun)} ms`;
}

function isYaml(document: vscode.TextDocument): boolean {
  return isReadable(document) && isYamlFile(document.uri);
}

function isYamlFile({ path }: vscode.Uri): boolean {
  return /\.ya?ml$/i.test(path);
}

/** An open document's text wins; one that says what was read already is not read again. */
function openText(input: GlossaryInput): GlossaryInput | undefined {
  const document = openDocument(input.file);
  return document && { file: input.file, text: document.getText() };
}

function openDocument(file: string): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((each) => each.uri.toString() === file);
}
