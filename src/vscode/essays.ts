/**
 * The essays on the screen and what was read in them.
 *
 * Visible essays are read at once (a known version comes from the corpus's cache, so a switch of
 * editors paints without delay), typing is waited out, and the essay whose trees are shown stays
 * the same until another one becomes active or it is closed.
 */
import * as vscode from 'vscode';
import { essayFormat } from '../core/index.ts';
import type { Annotated, Corpus, EssayRuling } from '../core/index.ts';
import { debounce } from './debounce.ts';
import { pathOf } from './documents.ts';
import type { EssayChoices } from './essay-choices.ts';
import { EssayRules } from './essay-rules.ts';
import type { GlossaryFiles } from './glossary-files.ts';
import { onSettingChange } from './settings.ts';

/** An essay together with what was read in its present version. */
export interface ReadEssay {
  readonly document: vscode.TextDocument;
  readonly annotated: Annotated;
}

const TYPING = 120;

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
  readonly #settled = debounce(TYPING, () => this.#readTyped());
  readonly #owned: vscode.Disposable;
  #current: vscode.TextDocument | undefined;
  /** A document was read, or is no essay any more: ask `read` for what is known now. */
  readonly onDidRead = this.#read.event;
  /** Another essay is the current one, or the current one was read anew. */
  readonly onDidChangeCurrent = this.#currentChanged.event;

  constructor(corpus: Corpus, glossary: GlossaryFiles, choices: EssayChoices) {
    this.#corpus = corpus;
    this.#glossary = glossary;
    this.#rules = new EssayRules(choices, glossary);
    const again = () => this.#rulesChanged();
    this.#owned = vscode.Disposable.from(
      this.#read,
      this.#currentChanged,
      this.#settled,
      glossary.onDidChange(again),
      choices.onDidChange(again),
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

  /** What is read in a document as it stands now; undefined for other documents and while the glossary loads. */
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
    this.#sameSession.add(document);
    const text = document.getText();
    return this.#corpus.read({ uri: uri.toString(), path, text, version, format });
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

  #changed({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    if (!contentChanges.length || !isVisible(document)) return;
    this.#typed.add(document);
    this.#settled();
  }

  #readTyped(): void {
    const documents = [...this.#typed];
    this.#typed.clear();
    for (const document of documents) this.#read.fire(document);
    if (this.#current && documents.includes(this.#current)) this.#pickCurrent();
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
