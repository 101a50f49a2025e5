/**
 * Surveys essays that are not on the screen, from their files: many in a thread of their own, a few
 * in slices of the extension host's, which are done before a thread has come up.
 */
import type * as vscode from 'vscode';
import { essayFormat, inSlices } from '../core/index.ts';
import type { Corpus, EssaySurvey } from '../core/index.ts';
import { pathOf } from './documents.ts';
import type { Essays } from './essays.ts';
import type { FileMoves } from './file-moves.ts';
import { readBytes } from './find-glossaries.ts';
import { SurveyThread, type EssayFile } from './survey-thread.ts';
import { hostTurns } from './turns.ts';

/** From so many files on, a thread reads them. */
const MANY = 25;
/** So many files are under way where a thread reads them: it has the next one when one is done. */
const LANES = 2;
/** Larger files are no essays to be surveyed, in bytes. */
const LARGEST = 10 * 1024 * 1024;
/** A larger file, in bytes, may take more memory than the thread has. */
const LARGEST_IN_THREAD = 2 * 1024 * 1024;
/** The first 2,000 characters tell whether a file is an essay; no more bytes than these hold them. */
const HEAD = { characters: 2000, bytes: 8000 };

/** Reads files and surveys them. */
export class FileSurveyor implements vscode.Disposable {
  readonly #corpus: Corpus;
  readonly #essays: Essays;
  readonly #log: vscode.LogOutputChannel;
  readonly #extension: vscode.Uri;
  #thread: SurveyThread | undefined;
  #begun = 0;
  /** Files that are being surveyed, and whether they went meanwhile. */
  readonly #underway = new Set<{ readonly key: string; gone: boolean }>();
  readonly #watching: vscode.Disposable;

  constructor(
    corpus: Corpus,
    essays: Essays,
    moves: FileMoves,
    log: vscode.LogOutputChannel,
    extension: vscode.Uri,
  ) {
    this.#corpus = corpus;
    this.#essays = essays;
    this.#log = log;
    this.#extension = extension;
    this.#watching = moves.onDidGo((gone) => {
      for (const reading of this.#underway) reading.gone ||= gone(reading.key);
    });
  }

  /** Makes ready for so many files, with the glossary as it is now; answers how many to ask for at once. */
  async begin(files: number): Promise<number> {
    this.end();
    if (files < MANY) return 1;
    const begun = this.#begun;
    const thread = await SurveyThread.start(this.#extension, this.#corpus, this.#log);
    if (begun === this.#begun) this.#thread = thread;
    else thread?.dispose();
    return this.#thread ? LANES : 1;
  }

  /** No more files will come: what is under way is not waited for. */
  end(): void {
    this.#begun += 1;
    this.#thread?.dispose();
    this.#thread = undefined;
  }

  dispose(): void {
    this.#watching.dispose();
    this.end();
  }

  /**
   * The survey of a file; undefined where the glossary has changed meanwhile, or the file cannot be
   * read: it stands in the way of no other. One that went meanwhile is no essay.
   */
  async survey(uri: vscode.Uri, withGaps: boolean): Promise<EssaySurvey | 'no essay' | undefined> {
    const reading = { key: uri.toString(), gone: false };
    this.#underway.add(reading);
    try {
      const survey = await this.#survey(uri, withGaps);
      return reading.gone ? 'no essay' : survey;
    } catch (error) {
      this.#log.warn(`${uri.toString(true)} is left out: ${String(error)}`);
      return undefined;
    } finally {
      this.#underway.delete(reading);
    }
  }

  async #survey(uri: vscode.Uri, withGaps: boolean): Promise<EssaySurvey | 'no essay' | undefined> {
    const bytes = await readBytes(uri, this.#log, LARGEST);
    const languageId = languageOf(uri);
    if (!bytes || !this.#essays.isEssayFile(uri, languageId, headOf(bytes))) return 'no essay';
    const path = pathOf(uri);
    const format = essayFormat(languageId, path) ?? 'plain';
    return this.#surveyOf({ uri: uri.toString(), path, format, bytes }, withGaps);
  }

  async #surveyOf(file: EssayFile, withGaps: boolean): Promise<EssaySurvey | undefined> {
    const { revision } = this.#corpus;
    const dropped = () => this.#corpus.revision !== revision;
    // The glossary has changed since it was started: all is read again in a moment.
    if (this.#thread?.outdated) return undefined;
    const thread = file.bytes.length < LARGEST_IN_THREAD ? this.#thread : undefined;
    const made = await thread?.survey(file, withGaps);
    if (made || dropped()) return made;
    const { bytes, ...essay } = file;
    const text = new TextDecoder().decode(bytes);
    return inSlices(this.#corpus.surveySteps({ ...essay, text }, withGaps), hostTurns, dropped);
  }
}

/** The language of a file that is not open, by its name. */
export function languageOf({ path }: vscode.Uri): string {
  return /\.(?:md|markdown)$/i.test(path) ? 'markdown' : 'plaintext';
}

function headOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes.subarray(0, HEAD.bytes)).slice(0, HEAD.characters);
}
