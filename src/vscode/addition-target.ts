/** What is to go into the glossary: what a view passes on, what is selected, or the name at the cursor. */
import * as vscode from 'vscode';
import { definitionsIn, nameAt, tidyName } from '../core/index.ts';
import type { Annotated, Span } from '../core/index.ts';
import type { Services } from './services.ts';

/** A name, where it stands, and the essay as it was read. */
export interface AdditionTarget {
  readonly text: string;
  /** What the essay says that it stands for: "Harbour Watch" of "HW". */
  readonly definition: string | undefined;
  /** The acronym that the essay has for it: "HW" of "Harbour Watch". */
  readonly acronym?: string | undefined;
  readonly span: Span | undefined;
  readonly annotated: Annotated | undefined;
}

/** Reads the argument of the command, else the active editor; undefined where no name stands there. */
export async function additionTarget(
  services: Services,
  argument: unknown,
): Promise<AdditionTarget | undefined> {
  const passed = passedOn(argument);
  if (passed) {
    const document = passed.uri && (await vscode.workspace.openTextDocument(passed.uri));
    const annotated = document && services.essays.read(document);
    const text = tidyName(passed.text);
    return { text, definition: passed.definition, span: passed.span, annotated };
  }
  const { active } = services.essays;
  if (!active) return undefined;
  const { annotated, document, editor } = active;
  const offset = document.offsetAt(editor.selection.start);
  const selected: Span = { start: offset, end: document.offsetAt(editor.selection.end) };
  const block = annotated.essay.blocks.find(({ end }) => offset <= end);
  const span =
    selected.end > selected.start ? selected : block && nameAt(annotated.essay.text, block, offset);
  if (!span) return undefined;
  const text = tidyName(annotated.essay.text.slice(span.start, span.end));
  if (text === '') return undefined;
  const definitions = definitionsIn(annotated.essay.text);
  const acronym = [...definitions].find(([, meaning]) => meaning === text)?.[0];
  return { text, definition: definitions.get(text), acronym, span, annotated };
}

interface Passed {
  readonly text: string;
  readonly uri: vscode.Uri | undefined;
  readonly span: Span | undefined;
  readonly definition: string | undefined;
}

function passedOn(argument: unknown): Passed | undefined {
  if (typeof argument !== 'object' || argument === null || argument instanceof vscode.Uri) {
    return undefined;
  }
  const { text, uri, range, definition } = argument as Readonly<Record<string, unknown>>;
  if (typeof text !== 'string' || tidyName(text) === '') return undefined;
  const [start, end]: readonly unknown[] = Array.isArray(range) ? range : [];
  return {
    text,
    uri:
      uri instanceof vscode.Uri ? uri : typeof uri === 'string' ? vscode.Uri.parse(uri) : undefined,
    span: typeof start === 'number' && typeof end === 'number' ? { start, end } : undefined,
    definition: typeof definition === 'string' ? tidyName(definition) : undefined,
  };
}
