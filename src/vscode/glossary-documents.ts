/** Documents that are glossaries of ours, in use or being begun, and what VS Code is told of them. */
import type * as vscode from 'vscode';
import { entriesIn, fieldAt, looksLikeGlossary } from '../core/index.ts';
import type { EntryOutline, FieldAt, Span } from '../core/index.ts';
import { toRange } from './conversions.ts';
import { isReadable } from './documents.ts';
import type { Services } from './services.ts';

/** YAML files; each provider asks `isGlossary` of what it is given. */
export const YAML: vscode.DocumentSelector = [{ language: 'yaml' }, { pattern: '**/*.{yaml,yml}' }];

/** Whether a document is a glossary: one in use, or one that looks like it. */
export function isGlossary({ glossary, files }: Services, document: vscode.TextDocument): boolean {
  if (glossary.texts.has(files.original(document.uri).toString())) return true;
  return isReadable(document) && isYaml(document) && looksLikeGlossary(document.getText());
}

function isYaml({ languageId, uri }: vscode.TextDocument): boolean {
  return languageId === 'yaml' || /\.ya?ml$/i.test(uri.path);
}

/** The name under which the core knows a document. */
export function fileOf({ files }: Services, document: vscode.TextDocument): string {
  return files.original(document.uri).toString();
}

/** What is written at a position, by the field table. */
export function fieldAtPosition(
  document: vscode.TextDocument,
  position: vscode.Position,
): FieldAt | undefined {
  return fieldAt(document.getText(), document.offsetAt(position));
}

interface Outline {
  readonly version: number;
  readonly entries: readonly EntryOutline[];
}

const outlines = new WeakMap<vscode.TextDocument, Outline>();

/** The tables of a document with their entries: outline, folds and lenses ask after each key. */
export function entriesOf(document: vscode.TextDocument): readonly EntryOutline[] {
  const { version } = document;
  const known = outlines.get(document);
  if (known?.version === version) return known.entries;
  const entries = entriesIn(document.getText());
  outlines.set(document, { version, entries });
  return entries;
}

const ranges = new WeakMap<Span, vscode.Range>();

/** The range of a place that `entriesOf` has told, worked out once. */
export function rangeOfEntry(document: vscode.TextDocument, span: Span): vscode.Range {
  const range = ranges.get(span) ?? toRange(document, span);
  ranges.set(span, range);
  return range;
}
