/**
 * The living whole: the glossary in use and the essays read with it. The one class of the core
 * that changes.
 */
import { anchorPins, type Anchors } from '../essay/anchor.ts';
import { annotate, annotating, Reading } from '../essay/annotate.ts';
import { applyPins } from '../essay/apply-pins.ts';
import { betweenTexts, type EssayEdit } from '../essay/edit-essay.ts';
import { readEssay, type EssayInput } from '../essay/essay.ts';
import type { Pin } from '../essay/pins.ts';
import { reread } from '../essay/reread.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { Problem } from '../glossary/problem.ts';
import type { FoundReference } from '../glossary/read-scalar.ts';
import type { GlossaryFile } from '../glossary/read-file.ts';
import type { Reader } from '../match/reader.ts';
import type { Span } from '../text/span.ts';
import { Emitter } from './emitter.ts';
import { GlossaryInUse, type GlossaryInput, type ReadFile } from './glossary-in-use.ts';
import {
  packingSurvey,
  surveying,
  unpackSurvey,
  type EssaySurvey,
  type PackedSurvey,
} from './survey.ts';

/** An essay as read at one version with one revision of the glossary. */
export class Annotated extends Reading {
  readonly version: number;
  readonly revision: number;
  /** Where the pins of this essay stand; undefined where it has none. */
  readonly anchors: Anchors | undefined;

  constructor(reading: Reading, version: number, revision: number, anchors?: Anchors) {
    super(reading.essay, reading.reader, reading.front, {
      complete: reading.complete,
      same: reading,
    });
    this.version = version;
    this.revision = revision;
    this.anchors = anchors;
  }
}

/** A text with the version that its editor gives it. */
export interface VersionedEssay extends EssayInput {
  readonly version: number;
}

/** An essay of which the part in view was read. */
export interface Begun {
  readonly annotated: Annotated;
  readonly steps: Generator<void, Reading>;
}

/** Holds the glossary and the readings of essays; tells when either changes. */
export class Corpus {
  readonly #glossaryChanged = new Emitter<void>();
  readonly #essayChanged = new Emitter<string>();
  /** Fires after the glossary, its problems or its files have changed. */
  readonly onDidChangeGlossary = this.#glossaryChanged.on;
  /** Fires with the URI of an essay that was read anew or forgotten. */
  readonly onDidChangeEssay = this.#essayChanged.on;

  readonly #inUse: GlossaryInUse;
  readonly #essays = new Map<string, Annotated>();
  #pins: ReadonlyMap<string, readonly Pin[]> = new Map();

  /** An empty corpus beside this one, to try a glossary on. */
  beside(readFile: ReadFile): Corpus {
    return new Corpus(readFile);
  }

  /** `readFile` reads the texts given to `setGlossary`; without it, only files read beforehand do. */
  constructor(readFile: ReadFile = refuseText) {
    this.#inUse = new GlossaryInUse(readFile);
  }

  /** The glossary in use. */
  get glossary(): Glossary {
    return this.#inUse.glossary;
  }

  /** What is wrong in the files as they stand. */
  get problems(): readonly Problem[] {
    return this.#inUse.problems;
  }

  /** Grows whenever the glossary in use changes. */
  get revision(): number {
    return this.#inUse.revision;
  }

  /** Names of the glossary's files. */
  get files(): readonly string[] {
    return this.#inUse.files.map((file) => file.file);
  }

  /** Names of the files that do not parse; the last good text of each is in use. */
  get brokenFiles(): readonly string[] {
    return this.#inUse.files.filter((file) => file.broken).map((file) => file.file);
  }

  /** Ids that the glossary in use refers to, with their places. */
  get references(): readonly FoundReference[] {
    return this.readFiles.flatMap((file) => file.references);
  }

  /** What was read of the files in use: of a broken one, its last good text. */
  get readFiles(): readonly GlossaryFile[] {
    return this.#inUse.good;
  }

  /** Whether a file does not parse. */
  get broken(): boolean {
    return this.#inUse.files.some((file) => file.broken);
  }

  /**
   * Sets all files of the glossary: texts, or files read beforehand. A text that has not changed is
   * not parsed again.
   */
  setGlossary(files: readonly GlossaryInput[]): void {
    if (this.#inUse.set(files)) this.#glossaryChanged.fire();
  }

  /**
   * The same in steps, the reader made as well. The glossary in use is the one before until the
   * last of them. Of two that are under way the earlier one is to be dropped.
   */
  *settingGlossary(files: readonly GlossaryInput[]): Generator<void, true> {
    if (yield* this.#inUse.setting(files)) this.#glossaryChanged.fire();
    return true;
  }

  /**
   * Reads an essay, or answers from what is held for this version and revision. Of a text that is
   * held in another version only the difference is read.
   */
  read(input: VersionedEssay): Annotated {
    const held = this.#essays.get(input.uri);
    const usable = held?.complete && isSameEssay(held, input, this.revision);
    const same = usable ? held : undefined;
    if (same?.essay.hasText(input.text)) {
      // Versions start again when a document is opened again: the text decides.
      return same.version === input.version ? same : this.#hold(same, input.version, false);
    }
    const reading = same
      ? reread(same, betweenTexts(same.essay.text, input.text))
      : annotate(readEssay(input, this.glossary), this.reader);
    return this.#hold(reading, input.version, true);
  }

  /**
   * Reads what edits changed in an essay that is held, in their order, and never its whole text;
   * undefined where it is not held as read with the glossary in use, or where they do not fit.
   */
  edit(uri: string, edits: readonly EssayEdit[], version: number): Annotated | undefined {
    const held = this.#essays.get(uri);
    if (!held || held.revision !== this.revision) return undefined;
    try {
      return this.#hold(edits.reduce<Reading>(reread, held), version, true);
    } catch (error) {
      if (error instanceof RangeError) return undefined;
      throw error;
    }
  }

  /**
   * Begins to read a large essay: what is near a span is read at once and held; the steps that are
   * answered read the whole, to be held by `finish`.
   */
  begin(input: VersionedEssay, near: Span): Begun {
    const essay = readEssay(input, this.glossary);
    const annotated = this.#hold(annotate(essay, this.reader, near), input.version, true);
    return { annotated, steps: annotating(essay, this.reader) };
  }

  /** Holds what was read in steps; undefined where the glossary has changed since. */
  finish(reading: Reading, version: number): Annotated | undefined {
    return this.#inUse.isReader(reading.reader) ? this.#hold(reading, version, true) : undefined;
  }

  #hold(reading: Reading, version: number, changed: boolean): Annotated {
    const { uri } = reading.essay;
    const { read, anchors } = this.#pinned(reading, this.#pins.get(uri), this.#essays.get(uri));
    const annotated = new Annotated(read, version, this.revision, anchors);
    this.#essays.set(uri, annotated);
    if (changed) this.#essayChanged.fire(uri);
    return annotated;
  }

  #pinned(
    reading: Reading,
    pins: readonly Pin[] = [],
    before?: Annotated,
  ): { read: Reading; anchors: Anchors | undefined } {
    if (pins.length === 0 && !before?.anchors) return { read: reading, anchors: undefined };
    const anchors = anchorPins(pins, reading.essay.text, before?.anchors);
    // Of a text that is read in steps the whole comes at the end.
    const read = reading.complete ? applyPins(reading, anchors) : reading;
    return { read, anchors: pins.length > 0 ? anchors : undefined };
  }

  /** Sets the pins of all essays, by the essays' addresses; answers those of the essays read anew. */
  setPins(pins: ReadonlyMap<string, readonly Pin[]>): readonly string[] {
    const before = this.#pins;
    this.#pins = pins;
    const changed = this.essays.filter(
      ({ essay: { uri } }) =>
        JSON.stringify(before.get(uri) ?? []) !== JSON.stringify(pins.get(uri) ?? []),
    );
    for (const annotated of changed) this.#hold(annotated, annotated.version, true);
    return changed.map(({ essay }) => essay.uri);
  }

  /** The glossary in use made ready for reading. */
  get reader(): Reader {
    return this.#inUse.reader;
  }

  /**
   * Reads an essay that is not on the screen and keeps nothing of it here; one that is held as it
   * stands in its file is not read again.
   */
  *surveySteps(input: EssayInput, withGaps = false): Generator<void, EssaySurvey> {
    const glossary = this.glossary;
    const held = this.#essays.get(input.uri);
    const known = held?.complete && isSameEssay(held, input, this.revision) ? held : undefined;
    if (known?.essay.hasText(input.text)) return yield* surveying(known, glossary, withGaps);
    return unpackSurvey(yield* this.packedSurveySteps(input, withGaps), glossary);
  }

  /** The same as plain data, read in any case. */
  *packedSurveySteps(input: EssayInput, withGaps: boolean): Generator<void, PackedSurvey> {
    const glossary = this.glossary;
    const reading = yield* annotating(readEssay(input, glossary), this.reader);
    yield;
    const { read } = this.#pinned(reading, this.#pins.get(input.uri));
    return yield* packingSurvey(read, glossary, withGaps);
  }

  /** The pins of an essay. */
  pinsOf(uri: string): readonly Pin[] {
    return this.#pins.get(uri) ?? [];
  }

  /** The last reading of an essay, which may be of an earlier version or revision. */
  essay(uri: string): Annotated | undefined {
    return this.#essays.get(uri);
  }

  /** The last readings of all essays held. */
  get essays(): readonly Annotated[] {
    return [...this.#essays.values()];
  }

  /** Lets go of an essay. */
  forget(uri: string): void {
    if (this.#essays.delete(uri)) this.#essayChanged.fire(uri);
  }
}

function isSameEssay({ revision, essay }: Annotated, input: EssayInput, now: number): boolean {
  return revision === now && essay.format === input.format && essay.path === input.path;
}

function refuseText(file: string): never {
  throw new TypeError(`${file} was to be read beforehand`);
}
