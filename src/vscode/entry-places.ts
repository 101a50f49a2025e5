/** Where entries and ids stand in the files of the glossary, as VS Code wants it. */
import * as vscode from 'vscode';
import { entryIn, LineIndex, subjectOf } from '../core/index.ts';
import type { Span } from '../core/index.ts';
import { readText } from './find-glossaries.ts';
import type { Services } from './services.ts';

/** An entry of the glossary: the file to show, all of the entry, and its id. */
export interface EntryPlace {
  readonly uri: vscode.Uri;
  readonly whole: vscode.Range;
  readonly id: vscode.Range;
}

interface Text {
  readonly uri: vscode.Uri;
  readonly text: string;
  readonly lines: LineIndex;
}

/** Answers where things stand; each file's text is fetched once. */
export class EntryPlaces {
  readonly #services: Services;
  readonly #texts = new Map<string, Promise<Text | undefined>>();

  constructor(services: Services) {
    this.#services = services;
  }

  /** The entry of a subject or source; undefined where it is gone. */
  async entry(id: string): Promise<EntryPlace | undefined> {
    const { glossary } = this.#services.corpus;
    const entry = subjectOf(glossary, id) ?? glossary.sources.get(id);
    const file = entry && (await this.#text(entry.idAt.file));
    const spans = file && entryIn(file.text, entry);
    if (!spans) return undefined;
    const { uri, lines } = file;
    return { uri, whole: rangeIn(lines, spans.whole), id: rangeIn(lines, spans.id) };
  }

  /** A span of a file of the glossary, given the words that must stand there. */
  async span(file: string, span: Span, words: string): Promise<vscode.Location | undefined> {
    const found = await this.#text(file);
    if (found?.text.slice(span.start, span.end) !== words) return undefined;
    return new vscode.Location(found.uri, rangeIn(found.lines, span));
  }

  #text(file: string): Promise<Text | undefined> {
    const known = this.#texts.get(file) ?? this.#load(file);
    this.#texts.set(file, known);
    return known;
  }

  async #load(file: string): Promise<Text | undefined> {
    const { glossary, files, log } = this.#services;
    const uri = vscode.Uri.parse(file);
    const open = vscode.workspace.textDocuments.find((each) => each.uri.toString() === file);
    // Of a glossary that was packed when the extension was built there is no text in memory.
    const text = open?.getText() || glossary.texts.get(file) || (await readText(uri, log));
    if (text === undefined) return undefined;
    const shown = glossary.source === 'bundled' ? files.shown(uri) : uri;
    return { uri: shown, text, lines: new LineIndex(text) };
  }
}

/** The range of a span by the lines of its text. */
export function rangeIn(lines: LineIndex, { start, end }: Span): vscode.Range {
  const position = (offset: number) => {
    const { line, column } = lines.positionAt(offset);
    return new vscode.Position(line, column);
  };
  return new vscode.Range(position(start), position(end));
}
