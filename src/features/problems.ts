/** Shows what is wrong in a glossary, on the exact characters, in the Problems panel. */
import * as vscode from 'vscode';
import { LineIndex } from '../core/index.ts';
import type { Problem, Span } from '../core/index.ts';
import { toDiagnostic } from '../vscode/conversions.ts';
import { debounce } from '../vscode/debounce.ts';
import type { Services } from '../vscode/services.ts';
import { BY_SCHEMA, yamlServerServes } from '../vscode/yaml-server.ts';

/** After a file is opened or closed it is clear by then who looks after it, in milliseconds. */
const WAKES = 1500;

/** Registers the problems of glossaries. */
export function registerProblems({ corpus, glossary }: Services): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('corpusReader');
  const show = () => {
    const rangeOf = rangesIn(glossary.texts);
    const byFile = new Map<string, vscode.Diagnostic[]>();
    // Nobody can mend the bundled glossary here.
    const problems = glossary.source === 'workspace' ? corpus.problems : [];
    for (const problem of withoutEchoes(problems.filter(isOurs))) {
      const diagnostics = byFile.get(problem.at.file) ?? [];
      byFile.set(problem.at.file, [...diagnostics, toDiagnostic(problem, rangeOf)]);
    }
    collection.forEach((uri) => byFile.has(uri.toString()) || collection.delete(uri));
    for (const [file, diagnostics] of byFile) collection.set(vscode.Uri.parse(file), diagnostics);
  };
  // The YAML extension looks after open files only, and wakes with the first of them.
  const later = debounce(WAKES, show);
  return vscode.Disposable.from(
    collection,
    later,
    glossary.onDidChange(show),
    vscode.workspace.onDidOpenTextDocument(() => later()),
    vscode.workspace.onDidCloseTextDocument(() => later()),
  );
}

/** Where the YAML extension looks after a file, what the schema says is left to it. */
function isOurs({ code, at }: Problem): boolean {
  const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === at.file);
  return !document || !BY_SCHEMA.has(code) || !yamlServerServes(document, 'validate');
}

/** Of the syntax errors of a file the first: one slip in YAML makes several. */
function withoutEchoes(problems: readonly Problem[]): readonly Problem[] {
  const broken = new Set<string>();
  return problems.filter(({ code, at }) => {
    if (code !== 'yaml-syntax') return true;
    if (broken.has(at.file)) return false;
    broken.add(at.file);
    return true;
  });
}

/** Ranges in the texts that were read, which an open document may have left behind already. */
function rangesIn(texts: ReadonlyMap<string, string>): (file: string, span: Span) => vscode.Range {
  const lines = new Map<string, LineIndex>();
  const position = (index: LineIndex, offset: number) => {
    const { line, column } = index.positionAt(offset);
    return new vscode.Position(line, column);
  };
  return (file, { start, end }) => {
    const index = lines.get(file) ?? new LineIndex(texts.get(file) ?? '');
    lines.set(file, index);
    return new vscode.Range(position(index, start), position(index, end));
  };
}
