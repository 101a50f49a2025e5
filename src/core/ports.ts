/** What the core asks of the world. */

/** Something that is undone by calling `dispose` once. */
export interface Disposable {
  dispose(): void;
}

/** Files by name; what a name is (a path, a URI) is the caller's affair. */
export interface Files {
  /** The text of a file; rejects where it cannot be read. */
  read(file: string): Promise<string>;
  /** Names of the files under a folder that end in one of the endings, sorted. */
  list(folder: string, endings: readonly string[]): Promise<readonly string[]>;
}

/** Turns of an event loop. */
export interface Turns {
  /** Time in milliseconds from any beginning. */
  now(): number;
  /** Lets everybody who waits have a turn, and ends then. */
  rest(): Promise<void>;
}
