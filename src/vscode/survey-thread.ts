/**
 * The thread that surveys a workspace, seen from the extension host: `dist/surveying.js`, in Node a
 * worker thread, in a web worker another one. What it needs for a thousand essays goes with it.
 */
import * as vscode from 'vscode';
import { packGlossary, unpackSurvey } from '../core/index.ts';
import type {
  Corpus,
  EssayInput,
  EssayOrder,
  EssaySurvey,
  GlossaryOrder,
  SurveyAnswer,
} from '../core/index.ts';
import { hostTurns } from './turns.ts';

/** Megabytes: V8 lets what is old grow to several times what lives, unless it has to be content with less. */
const LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 };

/** The essay as it lies on the disk, in UTF-8; its text is made in the thread. */
export interface EssayFile extends Omit<EssayInput, 'text'> {
  readonly bytes: Uint8Array;
}

interface SentEssay extends Omit<EssayOrder, 'essay'> {
  readonly essay: Omit<EssayInput, 'text'>;
  readonly bytes: Uint8Array;
}

/** What both kinds of threads can do. */
interface Thread {
  postMessage(order: unknown): void;
  terminate(): unknown;
}

interface NodeThread extends Thread {
  on(event: 'message', take: (answer: SurveyAnswer) => void): void;
  on(event: 'error' | 'exit', take: (reason: unknown) => void): void;
}

type NodeThreads = {
  readonly Worker: new (file: string, options: object) => NodeThread;
};

type Wanted = (answer: SurveyAnswer | undefined) => void;

/** Surveys essays with the glossary that was in use when it was started. */
export class SurveyThread implements vscode.Disposable {
  readonly #corpus: Corpus;
  readonly #revision: number;
  readonly #log: vscode.LogOutputChannel;
  readonly #thread: Thread;
  readonly #wanted = new Map<number, Wanted>();
  #number = 0;
  #ended = false;

  private constructor(bundle: vscode.Uri, corpus: Corpus, log: vscode.LogOutputChannel) {
    this.#corpus = corpus;
    this.#revision = corpus.revision;
    this.#log = log;
    this.#thread = this.#start(bundle.fsPath);
  }

  /** Starts a thread; undefined where there can be none. */
  static async start(
    extension: vscode.Uri,
    corpus: Corpus,
    log: vscode.LogOutputChannel,
  ): Promise<SurveyThread | undefined> {
    const bundle = vscode.Uri.joinPath(extension, 'dist', 'surveying.js');
    if ('importScripts' in globalThis || bundle.scheme !== 'file') return undefined;
    try {
      const made = new SurveyThread(bundle, corpus, log);
      for (const file of corpus.readFiles) {
        const packed = packGlossary([file]);
        made.#post({ type: 'glossary', file: file.file, packed });
        await hostTurns.rest();
      }
      return made;
    } catch (error) {
      log.warn(`No thread for the workspace's essays: ${String(error)}`);
      return undefined;
    }
  }

  /** The survey of an essay; undefined where the thread cannot make it, or the glossary has changed. */
  async survey(
    { bytes, ...essay }: EssayFile,
    withGaps: boolean,
  ): Promise<EssaySurvey | undefined> {
    if (this.#ended) return undefined;
    const number = ++this.#number;
    const pins = this.#corpus.pinsOf(essay.uri);
    const answer = await new Promise<SurveyAnswer | undefined>((resolve) => {
      this.#wanted.set(number, resolve);
      this.#post({ type: 'essay', number, essay, bytes, pins, withGaps });
    });
    if (answer?.error !== undefined) this.#log.warn(`${essay.path}: ${answer.error}`);
    if (!answer?.survey || this.#corpus.revision !== this.#revision) return undefined;
    return unpackSurvey(answer.survey, this.#corpus.glossary);
  }

  dispose(): void {
    this.#end();
    void this.#thread.terminate();
  }

  #post(order: GlossaryOrder | SentEssay): void {
    this.#thread.postMessage(order);
  }

  #start(file: string): Thread {
    const { Worker } = require('node:worker_threads') as NodeThreads;
    const thread = new Worker(file, { resourceLimits: LIMITS });
    thread.on('message', (answer) => this.#take(answer));
    thread.on('error', (reason) => {
      this.#log.warn(`The thread that reads the workspace's essays: ${String(reason)}`);
      this.#end();
    });
    thread.on('exit', () => this.#end());
    return thread;
  }

  #take(answer: SurveyAnswer): void {
    this.#wanted.get(answer.number)?.(answer);
    this.#wanted.delete(answer.number);
  }

  /** Whoever waits gets nothing. */
  #end(): void {
    this.#ended = true;
    for (const wanted of this.#wanted.values()) wanted(undefined);
    this.#wanted.clear();
  }
}
