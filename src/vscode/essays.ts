/**
 * The essays on the screen and what was read in them.
 *
 * Visible essays are read at once (a known version comes from the corpus's cache, so a switch of
 * editors paints without delay), typing is waited out, and the essay whose trees are shown stays
 * the same until another one becomes active or it is closed.
 */
import * as vscode from 'vscode';
import { essayFormat, inSlices } from '../core/index.ts';
import type { Annotated, Corpus, EssayRuling, Reading, VersionedEssay } from '../core/index.ts';
import { debounce } from './debounce.ts';
import { inView, lengthOf, pathOf } from './documents.ts';
import { EditLog } from './edit-log.ts';
import type { EssayChoices } from './essay-choices.ts';
import { EssayRules } from './essay-rules.ts';
import type { GlossaryFiles } from './glossary-files.ts';
import { PageWaits } from './page-waits.ts';
import type { PinStore } from './pin-store.ts';
import { onSettingChange } from './settings.ts';
import { hostTurns } from './turns.ts';

/** An essay together with what was read in its present version. */
export interface ReadEssay {
  readonly document: vscode.TextDocument;
  readonly annotated: Annotated;
}

/** After a key, marks are set right in the next turn; trees and counts wait for a pause in typing. */
const KEY = 0;
const PAUSE = 150;
/** Essays of so many UTF-16 units are read at once, others in slices unless that is known to be quick. */
const SMALL = 8 * 1024;
/** What a reading at once may take, in milliseconds: others have something to do in the same turn. */
const SLICE = 8;
/** Shorter essays are listed in one go, in UTF-16 units. */
const STRETCH = 50_000;

/** Reads essays as they appear and change, and tells who wants to know. */
export class Essays implements vscode.Disposable {
  readonly #corpus: Corpus;
  readonly #glossary: GlossaryFiles;
  readonly #rules: EssayRules;
  readonly #read = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #currentChanged = new vscode.EventEmitter<void>();
  readonly #typed = new Set<vscode.TextDocument>();
  /** Documents read since they were opened: versions begin anew when a file is opened again. */
  readonly #sameSession = new WeakSet<vscode.TextDocument>();
  readonly #edits = new EditLog();
  /** UTF-16 units read in a millisecond, by the last reading. */
  #pace = 0;
  /** Large essays that are being read. */
  readonly #runs = new WeakMap<vscode.TextDocument, Promise<void>>();
  readonly #waits = new PageWaits();
  readonly #keyed = debounce(KEY, () => this.#readTyped());
  readonly #paused = debounce(PAUSE, () => void this.#tellOfTyped());
  readonly #owned: vscode.Disposable;
  #current: vscode.TextDocument | undefined;
  /** A document was read, or is no essay any more: ask `read` for what is known now. */
  readonly onDidRead = this.#read.event;
  /** Another essay is the current one, or the current one was read anew. */
  readonly onDidChangeCurrent = this.#currentChanged.event;

  constructor(corpus: Corpus, glossary: GlossaryFiles, choices: EssayChoices, pins: PinStore) {
    this.#corpus = corpus;
    this.#glossary = glossary;
    this.#rules = new EssayRules(choices, glossary);
    const again = () => this.#rulesChanged();
    this.#owned = vscode.Disposable.from(
      this.#read,
      this.#currentChanged,
      this.#waits,
      this.#keyed,
      this.#paused,
      glossary.onDidChange(again),
      choices.onDidChange(again),
      pins.onDidChange(() => this.#refresh()),
      onSettingChange(['essays.files', 'essays.languages'], again),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#refresh()),
      vscode.window.onDidChangeActiveTextEditor(() => this.#refresh()),
      vscode.workspace.onDidOpenTextDocument(() => this.#refresh()),
      vscode.workspace.onDidChangeTextDocument((event) => this.#changed(event)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#closed(document)),
    );
  }

  /** The essay whose trees are shown: the active one, else the last active one still open. */
  get current(): ReadEssay | undefined {
    const document = this.#current;
    const annotated = document && this.read(document);
    return annotated && { document, annotated };
  }

  /** The active editor and what was read in it, if it shows an essay. */
  get active(): (ReadEssay & { readonly editor: vscode.TextEditor }) | undefined {
    const editor = vscode.window.activeTextEditor;
    const annotated = editor && this.read(editor.document);
    return annotated && { editor, document: editor.document, annotated };
  }

  /** Whether a document is an essay. */
  isEssay(document: vscode.TextDocument): boolean {
    return this.#rules.isEssay(document);
  }

  /** What decides whether a document is an essay; undefined for what can be none. */
  rulingOn(document: vscode.TextDocument): EssayRuling | undefined {
    return this.#rules.rulingOn(document);
  }

  /** Whether a file that is not open is an essay, given its language and its beginning. */
  isEssayFile(uri: vscode.Uri, languageId: string, head: string): boolean {
    return this.#rules.isEssayFile(uri, languageId, head);
  }

  /** Of many files those that are essays by their paths alone. */
  essaysByPath(
    uris: readonly vscode.Uri[],
    languageOf: (uri: vscode.Uri) => string,
  ): ReadonlySet<vscode.Uri> {
    return this.#rules.essaysByPath(uris, languageOf);
  }

  /**
   * What is read in a document as it stands now; undefined for other documents and while the
   * glossary loads. Of a large essay only what is in view is read at first, the whole in slices.
   */
  read(document: vscode.TextDocument): Annotated | undefined {
    if (this.#glossary.source === 'loading' || !this.isEssay(document)) return undefined;
    const { uri, version, languageId } = document;
    const path = pathOf(uri);
    const format = essayFormat(languageId, path) ?? 'plain';
    const known = this.#corpus.essay(uri.toString());
    // Asked for many times a second, so a text that is known to be the same is not even fetched.
    if (known?.version === version && known.revision === this.#corpus.revision) {
      if (known.essay.format === format && this.#sameSession.has(document)) return known;
    }
    const usable =
      this.#sameSession.has(document) && known?.essay.path === path ? known : undefined;
    const edited = usable?.essay.format === format && this.#edited(document, usable);
    if (edited) return edited;
    this.#sameSession.add(document);
    this.#edits.forget(document, version);
    const text = document.getText();
    const input = { uri: uri.toString(), path, text, version, format };
    const whole = usable?.complete && usable.revision === this.#corpus.revision;
    if (whole) return this.#corpus.read(input);
    const quick = text.length < SMALL || text.length / this.#pace < SLICE;
    return quick
      ? this.#timed(text.length, () => this.#corpus.read(input))
      : this.#begin(document, input);
  }

  /** What is read in a document, once the whole is. */
  async readWhole(document: vscode.TextDocument): Promise<Annotated | undefined> {
    for (;;) {
      const annotated = this.read(document);
      const run = this.#runs.get(document);
      if (!annotated || annotated.complete || !run || document.isClosed) return annotated;
      this.#waits.end(document);
      await run;
    }
  }

  /** Reads what was typed since; undefined where not all of it is known. */
  #edited(document: vscode.TextDocument, known: Annotated): Annotated | undefined {
    const edits = this.#edits.since(document, known.version);
    if (!edits) return undefined;
    const annotated = this.#corpus.edit(known.essay.uri, edits, document.version);
    if (annotated?.essay.length !== lengthOf(document)) return undefined;
    // A run that is under way goes on from the version that it began with.
    if (annotated.complete) this.#edits.forget(document, document.version);
    return annotated;
  }

  #begin(document: vscode.TextDocument, input: VersionedEssay): Annotated {
    const near = inView(document);
    const units = Math.min(near.end, input.text.length) - near.start;
    const { annotated, steps } = this.#timed(units, () => this.#corpus.begin(input, near));
    const { revision } = this.#corpus;
    const dropped = () =>
      document.isClosed || this.#corpus.revision !== revision || this.#runs.get(document) !== run;
    const drawn = this.#waits.begin(document, near);
    const run = this.#readOn(document, input.version, steps, drawn, dropped);
    this.#runs.set(document, run);
    return annotated;
  }

  async #readOn(
    document: vscode.TextDocument,
    version: number,
    steps: Iterator<void, Reading>,
    drawn: Promise<void>,
    dropped: () => boolean,
  ): Promise<void> {
    // What is in view was sent to be painted in this turn: the page gets it, and the processor, first.
    await drawn;
    const reading = await inSlices(steps, hostTurns, dropped);
    if (!reading || dropped()) return;
    this.#runs.delete(document);
    this.#corpus.finish(reading, version);
    this.#read.fire(document);
    const listed = await this.#listed(document);
    if (listed && document === this.#current) this.#currentChanged.fire();
  }

  /**
   * Lists what was told stretch by stretch, with pauses, so that whoever wants all of it finds it
   * made; false where it was read anew meanwhile.
   */
  async #listed(document: vscode.TextDocument): Promise<boolean> {
    const annotated = this.read(document);
    if (!annotated || annotated.essay.length < STRETCH) return true;
    const stale = () => this.#corpus.essay(annotated.essay.uri) !== annotated;
    return (await inSlices(annotated.listing(), hostTurns, stale)) ?? false;
  }

  /** Learns how fast essays are read: the first ones in a process take twenty times as long. */
  #timed<T>(units: number, read: () => T): T {
    const begun = performance.now();
    const result = read();
    this.#pace = units / Math.max(performance.now() - begun, 0.1);
    return result;
  }

  dispose(): void {
    this.#owned.dispose();
  }

  #rulesChanged(): void {
    this.#rules.reset();
    this.#refresh();
  }

  #refresh(): void {
    const active = vscode.window.activeTextEditor?.document;
    const visible = vscode.window.visibleTextEditors.map(({ document }) => document);
    for (const document of new Set(active ? [active, ...visible] : visible)) {
      this.#read.fire(document);
    }
    this.#pickCurrent();
  }

  #changed(event: vscode.TextDocumentChangeEvent): void {
    const { document, contentChanges } = event;
    if (this.#sameSession.has(document)) {
      this.#edits.add(event, this.#corpus.essay(document.uri.toString())?.version);
    }
    if (!contentChanges.length || !isVisible(document)) return;
    this.#typed.add(document);
    this.#keyed();
    this.#paused();
  }

  #readTyped(): void {
    for (const document of this.#typed) this.#read.fire(document);
  }

  async #tellOfTyped(): Promise<void> {
    const current = this.#current && this.#typed.has(this.#current) && this.#current;
    this.#typed.clear();
    if (current && (await this.#listed(current))) this.#pickCurrent();
  }

  #closed(document: vscode.TextDocument): void {
    // A change of language closes and opens a document that stays open.
    if (!document.isClosed) return;
    this.#typed.delete(document);
    this.#corpus.forget(document.uri.toString());
    if (document === this.#current) this.#pickCurrent();
  }

  #pickCurrent(): void {
    const usable = (document: vscode.TextDocument | undefined) =>
      document && !document.isClosed && this.isEssay(document) ? document : undefined;
    const visible = vscode.window.visibleTextEditors.map((editor) => editor.document);
    this.#current =
      usable(vscode.window.activeTextEditor?.document) ??
      usable(this.#current) ??
      visible.find((document) => this.isEssay(document));
    this.#currentChanged.fire();
  }
}

function isVisible(document: vscode.TextDocument): boolean {
  return vscode.window.visibleTextEditors.some((editor) => editor.document === document);
}
