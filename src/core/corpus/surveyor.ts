/**
 * Surveying in a thread of its own: a workspace of thousands of essays takes minutes, which nobody
 * who types may feel, and more memory than is given back in one thread. This is what is said
 * between the threads, all of it plain data, and the one that works:
 *
 *     const surveyor = new Surveyor();
 *     surveyor.learn({ type: 'glossary', file, packed });
 *     surveyor.survey({ type: 'essay', number: 1, essay, pins: [], withGaps: false });
 */
import type { EssayInput } from '../essay/essay.ts';
import type { Pin } from '../essay/pins.ts';
import { unpackGlossary } from '../glossary/packed.ts';
import type { GlossaryFile } from '../glossary/read-file.ts';
import { inOneGo } from '../text/steps.ts';
import { Corpus } from './corpus.ts';
import type { PackedSurvey } from './survey.ts';

/** A file of the glossary, packed by `packGlossary`. */
export interface GlossaryOrder {
  readonly type: 'glossary';
  readonly file: string;
  readonly packed: string;
}

/** An essay to be surveyed; the answer has the same number. */
export interface EssayOrder {
  readonly type: 'essay';
  readonly number: number;
  readonly essay: EssayInput;
  readonly pins: readonly Pin[];
  readonly withGaps: boolean;
}

/** What was made of an order. */
export interface SurveyAnswer {
  readonly number: number;
  /** Undefined where it failed. */
  readonly survey: PackedSurvey | undefined;
  /** Why it failed. */
  readonly error?: string;
}

/** Surveys essays, one after another, with a glossary that it is told of first. */
export class Surveyor {
  readonly #corpus = new Corpus();
  #files: readonly GlossaryFile[] = [];

  /** Takes in a file of the glossary: all of them come before the first essay. */
  learn({ file, packed }: GlossaryOrder): void {
    this.#files = [...this.#files, ...unpackGlossary(packed, () => file)];
  }

  /** Surveys an essay. Never throws: what went wrong is in the answer. */
  survey({ number, essay, pins, withGaps }: EssayOrder): SurveyAnswer {
    try {
      this.#corpus.setGlossary(this.#files);
      this.#corpus.setPins(new Map([[essay.uri, pins]]));
      return { number, survey: inOneGo(this.#corpus.packedSurveySteps(essay, withGaps)) };
    } catch (error) {
      return { number, survey: undefined, error: String(error) };
    }
  }
}
