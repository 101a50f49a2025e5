/**
 * All essays of the workspace, for whatever looks beyond the one on the screen.
 *
 * Nothing is searched before somebody asks. Essays are then surveyed, a few one at a time with a
 * pause after each, many in a thread, so that typing is never held up; a change on disk surveys that essay anew, a change
 * of the glossary all of them: at once while a view shows them, else when somebody asks again.
 */
import * as vscode from 'vscode';
import { surveyOf } from '../core/index.ts';
import type { Corpus, EssaySurvey } from '../core/index.ts';
import { debounce } from './debounce.ts';
import { documentsInTabs } from './editors.ts';
import { findEssayFiles, mayBeEssayFile, watchEssayFiles } from './essay-files.ts';
import type { Essays } from './essays.ts';
import type { FileMoves, Gone } from './file-moves.ts';
import { languageOf, type FileSurveyor } from './file-surveyor.ts';
import type { GlossaryFiles } from './glossary-files.ts';
import { hostTurns } from './turns.ts';

/** More files than this are not surveyed. */
const MOST_FILES = 5000;
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
  readonly #moves: FileMoves;
  readonly #log: vscode.LogOutputChannel;
  readonly #files: FileSurveyor;
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
  /** The surveys, or how far they have come, changed. */
  readonly onDidChange = this.#changed.event;

  constructor(
    corpus: Corpus,
    glossary: GlossaryFiles,
    essays: Essays,
    moves: FileMoves,
    log: vscode.LogOutputChannel,
    files: FileSurveyor,
  ) {
    this.#files = files;
    this.#corpus = corpus;
    this.#glossary = glossary;
    this.#essays = essays;
    this.#moves = moves;
    this.#log = log;
    this.#owned = vscode.Disposable.from(
      this.#files,
      this.#changed,
      this.#again,
      glossary.onDidChange(() => this.#outdated()),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.#outdated()),
      moves.onDidGo((gone) => this.#forget(gone)),
      moves.onDidCome((files) => (files ? void this.#anew(files) : this.#outdated())),
    );
  }

  /** What is known of each essay; those on the screen as they stand now. */
  get surveys(): readonly EssaySurvey[] {
    const { essays, glossary, revision } = this.#corpus;
    // A provider may have read a document that was being closed; what lies in the background may
    // have been read with a glossary of before, or not since it was changed there and saved.
    const open = new Map(vscode.workspace.textDocuments.map((each) => [each.uri.toString(), each]));
    const shown = essays.filter((read) => {
      const document = open.get(read.essay.uri);
      if (!document || !read.complete || read.revision !== revision) return false;
      if (this.#moves.hasLeft(document)) return false;
      return document.isDirty || document.version === read.version;
    });
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
      for (const document of documentsInTabs()) await this.#essays.readWhole(document);
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
    this.#watcher ??= watchEssayFiles((uri) => void this.#anew([uri]));
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
    this.#files.end();
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
    const found = await findEssayFiles(MOST_FILES, this.#log);
    // In the order of the views, which sort what is known again and again.
    const uris = found.toSorted((a, b) => (a.toString() < b.toString() ? -1 : 1));
    if (run !== this.#run) return;
    const known = new Set(uris.map((uri) => uri.toString()));
    for (const uri of this.#surveys.keys()) if (!known.has(uri)) this.#surveys.delete(uri);
    await this.#readOpen(known, () => run !== this.#run);
    if (run !== this.#run) return;
    const lanes = await this.#files.begin(uris.length);
    if (run === this.#run) await this.#surveyAll(uris, lanes, () => run !== this.#run);
    if (run !== this.#run) return;
    this.#files.end();
    this.#busy = false;
    this.#complete = true;
    this.#progress = undefined;
    this.#show();
  }

  /** Reads essays in tabs anew that were read before, where no file holds what stands in them. */
  async #readOpen(files: ReadonlySet<string>, dropped: () => boolean): Promise<void> {
    for (const document of documentsInTabs()) {
      const uri = document.uri.toString();
      if (!this.#corpus.essay(uri) || (files.has(uri) && !document.isDirty)) continue;
      await this.#essays.readWhole(document);
      await hostTurns.rest();
      if (dropped()) return;
    }
  }

  async #surveyAll(
    uris: readonly vscode.Uri[],
    lanes: number,
    dropped: () => boolean,
  ): Promise<void> {
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
    await Promise.all(Array.from({ length: lanes }, lane));
  }

  async #surveyOne(uri: vscode.Uri): Promise<void> {
    const key = uri.toString();
    const { revision } = this.#corpus;
    const survey = await this.#files.survey(uri, this.#gapHolders > 0);
    if (survey === 'no essay') this.#surveys.delete(key);
    else if (survey && this.#corpus.revision === revision) this.#surveys.set(key, survey);
  }

  async #anew(uris: readonly vscode.Uri[]): Promise<void> {
    if (!this.#watcher) return;
    const wanted = uris.filter(mayBeEssayFile);
    for (const uri of wanted) {
      await this.#surveyOne(uri);
      await hostTurns.rest();
    }
    if (wanted.length > 0) this.#show();
  }

  #forget(gone: Gone): void {
    // A document stays open for minutes after its editor was closed: its reading must not.
    const held = this.#corpus.essays.map(({ essay }) => essay.uri);
    for (const uri of held.filter(gone)) this.#corpus.forget(uri);
    const known = [...this.#surveys.keys()].filter(gone);
    for (const uri of known) this.#surveys.delete(uri);
    if (known.length > 0) this.#show();
  }
}
