/**
 * Edits of a glossary: the smallest change of the text, comments, order and spacing untouched.
 *
 * Every edit is made on trial and read again: where the file would then have a problem that it did
 * not have, the edit is refused.
 */
import { readGlossaryFile, type GlossaryFile } from './read-file.ts';
import { applyEdits, YamlText, type TextEdit } from './yaml-text.ts';

/** Why an edit is refused. */
export type Refusal =
  | 'broken' // the file does not parse: mend it first
  | 'gone' // the entry or label is not there any more
  | 'there-already' // the entry has this label, or the id is taken
  | 'bad-value' // the new id or label can be none
  | 'no-file' // there is no file to write to
  | 'too-odd'; // the YAML is written in a way that no small edit can follow

/** What an edit of one file comes to. */
export type Edited = readonly TextEdit[] | Refusal;

/** A file of the glossary as it stands. */
export interface SourceFile {
  readonly file: string;
  readonly text: string;
}

/** Edits of one file. */
export interface FileEdits {
  readonly file: string;
  readonly edits: readonly TextEdit[];
}

/** The tables of a glossary. */
export type Section = 'entities' | 'incidents' | 'sources';

/** Whether an edit was refused. */
export function isRefused(edited: unknown): edited is Refusal {
  return typeof edited === 'string';
}

/**
 * Makes an edit on trial: `make` is given the parsed text, `holds` says of the file as it would
 * then be read whether the edit did what it should.
 */
export function attempt(
  text: string,
  make: (yaml: YamlText, before: GlossaryFile) => Edited,
  holds: (after: GlossaryFile) => boolean,
): Edited {
  const before = readGlossaryFile('', text);
  const yaml = before.broken ? undefined : YamlText.parse(text);
  if (!yaml) return 'broken';
  const edits = make(yaml, before);
  if (isRefused(edits)) return edits;
  const after = readGlossaryFile('', applyEdits(text, edits));
  const worse = after.broken || after.problems.length > before.problems.length;
  return worse || !holds(after) ? 'too-odd' : edits;
}
