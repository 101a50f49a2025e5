/**
 * The thread that surveys a workspace, seen from the extension host. The memory that a thousand
 * essays take goes when it ends.
 */
import type * as vscode from 'vscode';
import { glossaryOrders, inSlices, unpackSurvey } from '../core/index.ts';
import type { Corpus, EssaySurvey, GlossaryOrder, SentEssay, SurveyAnswer } from '../core/index.ts';
import { startThread, type Thread } from './thread.ts';
import { hostTurns } from './turns.ts';

/** An essay whose text is made of its bytes where it is read. */
export type EssayFile = SentEssay['essay'] & Pick<SentEssay, 'bytes'>;

type Wanted = (answer: SurveyAnswer | undefined) => void;

/** Surveys essays with the glossary that was in use when it was started. */
export class SurveyThread implements vscode.Disposable {
  readonly #corpus: Corpus;
  #revision: number;
  readonly #log: vscode.LogOutputChannel;
  #thread: Thread | undefined;
  readonly #wanted = new Map<number, Wanted>();
  #number = 0;
  #ended = false;

  private constructor(corpus: Corpus, log: vscode.LogOutputChannel) {
    this.#corpus = corpus;
    this.#revision = corpus.revision;
    this.#log = log;
  }

  /** Starts a thread; undefined where there can be none. */
  static async start(
    extension: vscode.Uri,
    corpus: Corpus,
    log: vscode.LogOutputChannel,
  ): Promise<SurveyThread | undefined> {
    const made = new SurveyThread(corpus, log);
    try {
      made.#thread = await startThread<SurveyAnswer>(extension, {
        answered: (answer) => made.#take(answer),
        ended: (reason) => made.#end(reason),
      });
      await inSlices(made.#telling(), hostTurns, () => made.#ended);
      return made;
    } catch (error) {
      made.#end(String(error));
      made.dispose();
      return undefined;
    }
  }

  /** Tells the thread of the glossary, a few entries a step. */
  *#telling(): Generator<void, void> {
    this.#revision = this.#corpus.revision;
    for (const file of this.#corpus.readFiles) {
      for (const order of glossaryOrders(file)) {
        this.#post(order);
        yield;
      }
    }
  }

  /** Whether another glossary is in use by now: what the thread says does not count any more. */
  get outdated(): boolean {
    return this.#corpus.revision !== this.#revision;
  }

  /** The survey of an essay; undefined where the thread cannot make it, was ended, or is out of date. */
  async survey(
    { bytes, ...essay }: EssayFile,
    withGaps: boolean,
  ): Promise<EssaySurvey | undefined> {
    if (this.#ended || this.outdated) return undefined;
    const number = ++this.#number;
    const pins = this.#corpus.pinsOf(essay.uri);
    const answer = await new Promise<SurveyAnswer | undefined>((resolve) => {
      this.#wanted.set(number, resolve);
      this.#post({ type: 'essay', number, essay, bytes, pins, withGaps });
    });
    if (answer?.error !== undefined) this.#log.warn(`${essay.path}: ${answer.error}`);
    if (!answer?.survey || this.outdated) return undefined;
    return unpackSurvey(answer.survey, this.#corpus.glossary);
  }

  dispose(): void {
    this.#end();
    this.#thread?.terminate();
  }

  #post(order: GlossaryOrder | SentEssay): void {
    this.#thread?.postMessage(order);
  }

  #take(answer: SurveyAnswer): void {
    this.#wanted.get(answer.number)?.(answer);
    this.#wanted.delete(answer.number);
  }

  /** Whoever waits gets nothing. */
  #end(reason?: string): void {
    if (reason !== undefined && !this.#ended) {
      this.#log.warn(`The thread that reads the workspace's essays ended: ${reason}`);
    }
    this.#ended = true;
    for (const wanted of this.#wanted.values()) wanted(undefined);
    this.#wanted.clear();
  }
}
