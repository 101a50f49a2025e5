/**
 * The glossary in use: what was read of its files, merged and made ready for reading essays.
 *
 * A file that does not parse leaves its last good text in use; its problems are those of the text
 * as it stands.
 */
import { EMPTY_GLOSSARY, type Glossary } from '../glossary/glossary.ts';
import { merging, type CheckedGlossary } from '../glossary/merge.ts';
import type { Problem } from '../glossary/problem.ts';
import type { GlossaryFile } from '../glossary/read-file.ts';
import { makeReader, makingReader, type Reader } from '../match/reader.ts';
import { inOneGo } from '../text/steps.ts';

/** A file of the glossary: its text, or what was read of it. */
export type GlossaryInput = { readonly file: string; readonly text: string } | GlossaryFile;

/** Reads the text of a glossary file; `readGlossaryFile` is one. */
export type ReadFile = (file: string, text: string) => GlossaryFile;

/** Files to be used next. */
interface NextFiles {
  readonly files: readonly GlossaryFile[];
  /** What is used of them: of a broken one its last good text. */
  readonly good: readonly GlossaryFile[];
  /** Whether that is another than before. */
  readonly changed: boolean;
}

const NOTHING: CheckedGlossary = { glossary: EMPTY_GLOSSARY, problems: [] };

/** The part of the living corpus that holds its glossary. */
export class GlossaryInUse {
  #files: readonly GlossaryFile[] = [];
  #good: readonly GlossaryFile[] = [];
  #merged = NOTHING;
  #reader: Reader | undefined;
  #problems: readonly Problem[] = [];
  #revision = 0;
  readonly #readFile: ReadFile;

  constructor(readFile: ReadFile) {
    this.#readFile = readFile;
  }

  /** The files as they stand. */
  get files(): readonly GlossaryFile[] {
    return this.#files;
  }

  /** What is used of the files: of a broken one its last good text. */
  get good(): readonly GlossaryFile[] {
    return this.#good;
  }

  /** All files together. */
  get glossary(): Glossary {
    return this.#merged.glossary;
  }

  /** What is wrong in the files as they stand. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /** Grows whenever the glossary changes. */
  get revision(): number {
    return this.#revision;
  }

  /** The glossary made ready for reading, at the latest when it is first asked for. */
  get reader(): Reader {
    this.#reader ??= makeReader(this.glossary);
    return this.#reader;
  }

  /** Whether this is the reader that is in use. */
  isReader(reader: Reader): boolean {
    return reader === this.#reader;
  }

  /** Sets all files; false where nothing is another. */
  set(inputs: readonly GlossaryInput[]): boolean {
    const next = this.#next(inputs);
    if (next) this.#use(next, next.changed ? inOneGo(merging(next.good)) : this.#merged, undefined);
    return next !== undefined;
  }

  /** The same in steps, the reader made as well; what is in use is the same until the last. */
  *setting(inputs: readonly GlossaryInput[]): Generator<void, boolean> {
    const next = this.#next(inputs);
    if (!next) return false;
    if (next.changed) {
      const merged = yield* merging(next.good);
      this.#use(next, merged, yield* makingReader(merged.glossary));
    } else this.#use(next, this.#merged, this.#reader);
    return true;
  }

  #next(inputs: readonly GlossaryInput[]): NextFiles | undefined {
    const before = new Map(this.#files.map((file) => [file.file, file]));
    const files = inputs.map((input) => {
      if ('entities' in input) return input;
      const known = before.get(input.file);
      return known?.text === input.text ? known : this.#readFile(input.file, input.text);
    });
    if (sameFiles(files, this.#files)) return undefined;
    const lastGood = new Map(this.#good.map((file) => [file.file, file]));
    const good = files.flatMap((file) => {
      const usable = file.broken ? lastGood.get(file.file) : file;
      return usable ? [usable] : [];
    });
    return { files, good, changed: !sameFiles(good, this.#good) };
  }

  #use({ files, good, changed }: NextFiles, merged: CheckedGlossary, reader?: Reader): void {
    this.#files = files;
    this.#good = good;
    if (changed) {
      this.#merged = merged;
      this.#reader = reader;
      this.#revision++;
    }
    const broken = new Set(files.filter((file) => file.broken).map(({ file }) => file));
    this.#problems = [
      ...files.flatMap((file) => file.problems),
      // Places in the last good text of a broken file are not places in the text as it stands.
      ...merged.problems.filter((problem) => !broken.has(problem.at.file)),
    ];
  }
}

function sameFiles(some: readonly GlossaryFile[], others: readonly GlossaryFile[]): boolean {
  return some.length === others.length && some.every((file, i) => file === others[i]);
}
