/**
 * Surveying in a thread of its own: a workspace of thousands of essays takes minutes, which nobody
 * who types may feel, and more memory than is given back in one thread. This is what is said
 * between the threads, all of it plain data, and the one that works:
 *
 *     const surveyor = new Surveyor();
 *     for (const order of glossaryOrders(file)) surveyor.learn(order);
 *     surveyor.survey({ type: 'essay', number: 1, essay, pins: [], withGaps: false });
 */
import type { EssayInput } from '../essay/essay.ts';
import type { Pin } from '../essay/pins.ts';
import type { GlossaryFile } from '../glossary/read-file.ts';
import { noEntries, SECTIONS, type EntrySection } from '../glossary/sections.ts';
import { inOneGo } from '../text/steps.ts';
import { Corpus } from './corpus.ts';
import type { PackedSurvey } from './survey.ts';

/** Entries that are handed over in one go: so many take a few milliseconds at most. */
const MOST_ENTRIES = 16;

/** A piece of a glossary file: it begins one, or adds entries to the one that was begun last. */
export interface GlossaryOrder {
  readonly type: 'glossary';
  readonly begins?: GlossaryFile;
  readonly adds?: Partial<Pick<GlossaryFile, EntrySection>>;
}

/** A glossary file in pieces, without what reading does not ask for: its text, problems and references. */
export function* glossaryOrders(file: GlossaryFile): Generator<GlossaryOrder> {
  const begins = { ...file, ...noEntries(), text: '', problems: [], references: [] };
  yield { type: 'glossary', begins };
  for (const section of SECTIONS) {
    for (let at = 0; at < file[section].length; at += MOST_ENTRIES) {
      const entries = file[section].slice(at, at + MOST_ENTRIES);
      yield { type: 'glossary', adds: { [section]: entries } };
    }
  }
}

/** An essay to be surveyed; the answer has the same number. */
export interface EssayOrder {
  readonly type: 'essay';
  readonly number: number;
  readonly essay: EssayInput;
  readonly pins: readonly Pin[];
  readonly withGaps: boolean;
}

/** The same as it is sent: the text in UTF-8, as it lies on the disk. */
export interface SentEssay extends Omit<EssayOrder, 'essay'> {
  readonly essay: Omit<EssayInput, 'text'>;
  readonly bytes: Uint8Array;
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
  readonly #files: GlossaryFile[] = [];

  /** Takes in a piece of the glossary: all of them come before the first essay. */
  learn({ begins, adds = {} }: GlossaryOrder): void {
    if (begins) this.#files.push(begins);
    const last = this.#files.at(-1);
    if (!last) throw new Error('a glossary file is begun before entries are added to it');
    for (const section of SECTIONS) {
      (last[section] as unknown[]).push(...(adds[section] ?? []));
    }
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
