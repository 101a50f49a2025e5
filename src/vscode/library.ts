/**
 * All essays of the workspace, for whatever looks beyond the one on the screen.
 *
 * Nothing is searched before somebody asks. Essays are then surveyed one at a time, with a pause
 * after each, so that typing is never held up; a change on disk surveys that essay anew, a change
 * of the glossary all of them: at once while a view shows them, else when somebody asks again.
 */
import * as vscode from 'vscode';
import { essayFormat, inSlices, surveyOf } from '../core/index.ts';
import type { Corpus, EssaySurvey } from '../core/index.ts';
import { debounce } from './debounce.ts';
import { pathOf } from './documents.ts';
import type { Essays } from './essays.ts';
import { isSkipped, readBytes, SKIPPED_PATTERN } from './find-glossaries.ts';
import type { GlossaryFiles } from './glossary-files.ts';
import { SurveyThread, type EssayFile } from './survey-thread.ts';
import { hostTurns } from './turns.ts';

const ESSAY_FILES = '**/*.{md,markdown,txt,essay}';
/** More files than this are not surveyed. */
const MOST_FILES = 5000;
/** Larger files are no essays to be surveyed, in bytes. */
const LARGEST = 10 * 1024 * 1024;
/** From so many files on, a thread of its own reads them: fewer are read before it has come up. */
const MANY = 25;
/** So many essays are under way where a thread reads them: it has the next one when one is done. */
const LANES = 2;
/** A larger file, in bytes, may take more memory than the thread has. */
const LARGE = 2 * 1024 * 1024;
/** The first 2,000 characters tell whether a file is an essay; no more bytes than these hold them. */
const HEAD = { characters: 2000, bytes: 8000 };
const GLOSSARY_SETTLES = 500;
/** So often, in milliseconds, a survey says how far it has come. */
const TELLS = 150;
/** So often, in milliseconds, what is known so far is worth showing. */
const SHOWS = 1000;

/** How far the survey has come, in essays. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Surveys the workspace's essays once it is asked to. */
export class Library implements vscode.Disposable {
  readonly #corpus: Corpus;
  readonly #glossary: GlossaryFiles;
  readonly #essays: Essays;
  readonly #log: vscode.LogOutputChannel;
  readonly #extension: vscode.Uri;
  readonly #surveys = new Map<string, EssaySurvey>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #again = debounce(GLOSSARY_SETTLES, () => void this.#freshen());
  readonly #owned: vscode.Disposable;
  #watcher: vscode.Disposable | undefined;
  #holders = 0;
  /** Of these, how many want to know of names that no entry covers. */
  #gapHolders = 0;
  #stale = true;
  #busy = false;
  #complete = false;
  #work = Promise.resolve();
  #progress: Progress | undefined;
  #revision = 0;
  #run = 0;
  #thread: SurveyThread | undefined;
  /** The surveys, or how far they have come, changed. */
  readonly onDidChange = this.#changed.event;

  constructor(
    corpus: Corpus,
    glossary: GlossaryFiles,
    essays: Essays,
    log: vscode.LogOutputChannel,
    extension: vscode.Uri,
  ) {
    this.#extension = extension;
    this.#corpus = corpus;
    this.#glossary = glossary;
    this.#essays = essays;
    this.#log = log;
    this.#owned = vscode.Disposable.from(
      this.#changed,
      this.#again,
      glossary.onDidChange(() => this.#outdated()),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.#outdated()),
    );
  }

  /** What is known of each essay; those on the screen as they stand now. */
  get surveys(): readonly EssaySurvey[] {
    const { essays, glossary } = this.#corpus;
    // A provider may have read a document that was being closed.
    const open = new Set(vscode.workspace.textDocuments.map(({ uri }) => uri.toString()));
    const shown = essays.filter((read) => read.complete && open.has(read.essay.uri));
    const withGaps = this.#gapHolders > 0;
    const fresh = shown.map(
      (read) => [read.essay.uri, surveyOf(read, glossary, withGaps)] as const,
    );
    return [...new Map([...this.#surveys, ...fresh]).values()];
  }

  /** Grows when other surveys are worth showing: now and then while they are made, and at the end. */
  get revision(): number {
    return this.#revision;
  }

  /** How far a survey has come; undefined while none is under way. */
  get progress(): Progress | undefined {
    return this.#progress;
  }

  /** Whether the surveys are all made: what they do not tell of, no essay does. */
  get settled(): boolean {
    return !this.#busy && !this.#stale;
  }

  /** Whether all essays were surveyed once: what is out of date since then is being made anew. */
  get complete(): boolean {
    return this.#complete;
  }

  /** Surveys the workspace, and keeps the surveys up to date until what is answered is disposed. */
  hold(withGaps = false): vscode.Disposable {
    this.#holders += 1;
    if (withGaps && ++this.#gapHolders === 1) this.#stale = true;
    void this.#freshen();
    return new vscode.Disposable(() => {
      this.#holders -= 1;
      if (withGaps) this.#gapHolders -= 1;
      if (this.#holders === 0) this.#stop();
    });
  }

  /** The surveys of all essays as they stand now, once they are made. */
  async all(): Promise<readonly EssaySurvey[]> {
    const hold = this.hold();
    try {
      await this.#freshen();
      for (const document of vscode.workspace.textDocuments) await this.#essays.readWhole(document);
      return this.surveys;
    } finally {
      hold.dispose();
    }
  }

  dispose(): void {
    this.#stop();
    this.#watcher?.dispose();
    this.#owned.dispose();
  }

  #outdated(): void {
    this.#stale = true;
    if (this.#holders > 0) this.#again();
  }

  /** Surveys what is out of date; ends when no survey is under way, or the last one was stopped. */
  async #freshen(): Promise<void> {
    await this.#glossaryRead();
    this.#watcher ??= this.#watch();
    if (this.#stale && this.#holders > 0) {
      this.#stale = false;
      this.#work = this.#survey();
    }
    for (let work; work !== this.#work;) await (work = this.#work);
  }

  #glossaryRead(): Promise<void> | undefined {
    if (this.#glossary.source !== 'loading') return undefined;
    return new Promise((resolve) => {
      const listening = this.#glossary.onDidChange(() => {
        listening.dispose();
        resolve();
      });
    });
  }

  /** Stops a survey; what is known is kept. */
  #stop(): void {
    if (!this.#busy) return;
    this.#run += 1;
    this.#thread?.dispose();
    this.#busy = false;
    this.#stale = true;
    this.#progress = undefined;
    this.#show();
  }

  #show(): void {
    this.#revision += 1;
    this.#changed.fire();
  }

  async #survey(): Promise<void> {
    const run = ++this.#run;
    this.#busy = true;
    const uris = await this.#find();
    if (run !== this.#run) return;
    const known = new Set(uris.map((uri) => uri.toString()));
    for (const uri of this.#surveys.keys()) if (!known.has(uri)) this.#surveys.delete(uri);
    this.#thread?.dispose();
    this.#thread = uris.length < MANY ? undefined : await this.#startThread();
    if (run === this.#run) await this.#surveyAll(uris, () => run !== this.#run);
    if (run !== this.#run) return;
    this.#thread?.dispose();
    this.#thread = undefined;
    this.#busy = false;
    this.#complete = true;
    this.#progress = undefined;
    this.#show();
  }

  #startThread(): Promise<SurveyThread | undefined> {
    return SurveyThread.start(this.#extension, this.#corpus, this.#log);
  }

  async #surveyAll(uris: readonly vscode.Uri[], dropped: () => boolean): Promise<void> {
    let [told, shown] = [0, Date.now()];
    // Essays are counted: those by their paths at once, those by their first lines when they are read.
    const likely = this.#essays.essaysByPath(uris, languageOf);
    let [done, left] = [0, likely.size];
    const waiting = uris.values();
    const lane = async () => {
      for (const uri of waiting) {
        this.#progress = { done, total: done + left };
        const now = Date.now();
        if (now - shown >= SHOWS) {
          shown = now;
          this.#revision += 1;
        }
        if (now - told >= TELLS) {
          told = now;
          this.#changed.fire();
        }
        await this.#surveyOne(uri);
        if (likely.has(uri)) left -= 1;
        if (this.#surveys.has(uri.toString())) done += 1;
        // A turn of the event loop: whoever waits (a key, a hover) comes first.
        await hostTurns.rest();
        if (dropped()) return;
      }
    };
    await Promise.all(Array.from({ length: this.#thread ? LANES : 1 }, lane));
  }

  async #find(): Promise<readonly vscode.Uri[]> {
    try {
      return await vscode.workspace.findFiles(ESSAY_FILES, SKIPPED_PATTERN, MOST_FILES);
    } catch (error) {
      this.#log.info(`This workspace cannot be searched for essays: ${String(error)}`);
      return [];
    }
  }

  async #surveyOne(uri: vscode.Uri): Promise<void> {
    const bytes = await readBytes(uri, this.#log, LARGEST);
    const languageId = languageOf(uri);
    const key = uri.toString();
    const essay = bytes && this.#essays.isEssayFile(uri, languageId, headOf(bytes));
    if (!essay) return void this.#surveys.delete(key);
    const path = pathOf(uri);
    const format = essayFormat(languageId, path) ?? 'plain';
    const { revision } = this.#corpus;
    const survey = await this.#surveyOf({ uri: key, path, format, bytes });
    if (survey && this.#corpus.revision === revision) this.#surveys.set(key, survey);
  }

  async #surveyOf(file: EssayFile): Promise<EssaySurvey | undefined> {
    const { revision } = this.#corpus;
    const dropped = () => this.#corpus.revision !== revision;
    const withGaps = this.#gapHolders > 0;
    const thread = file.bytes.length < LARGE ? this.#thread : undefined;
    const made = await thread?.survey(file, withGaps);
    if (made || dropped()) return made;
    const { bytes, ...essay } = file;
    const text = new TextDecoder().decode(bytes);
    return inSlices(this.#corpus.surveySteps({ ...essay, text }, withGaps), hostTurns, dropped);
  }

  #watch(): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher(ESSAY_FILES);
    const anew = async (uri: vscode.Uri) => {
      if (isSkipped(uri)) return;
      await this.#surveyOne(uri);
      this.#show();
    };
    watcher.onDidCreate((uri) => void anew(uri));
    watcher.onDidChange((uri) => void anew(uri));
    watcher.onDidDelete((uri) => {
      // A document stays open for minutes after its editor was closed: its reading must not.
      this.#corpus.forget(uri.toString());
      if (this.#surveys.delete(uri.toString())) this.#show();
    });
    return watcher;
  }
}

function languageOf({ path }: vscode.Uri): string {
  return /\.(?:md|markdown)$/i.test(path) ? 'markdown' : 'plaintext';
}

function headOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes.subarray(0, HEAD.bytes)).slice(0, HEAD.characters);
}
