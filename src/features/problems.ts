/** Shows what is wrong in a glossary, on the exact characters, in the Problems panel. */
import * as vscode from 'vscode';
import { LineIndex } from '../core/index.ts';
import type { Problem, Span } from '../core/index.ts';
import { toDiagnostic } from '../vscode/conversions.ts';
import type { Services } from '../vscode/services.ts';
import { BY_SCHEMA, yamlServerServes, yamlServerWakes } from '../vscode/yaml-server.ts';

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
      diagnostics.push(toDiagnostic(problem, rangeOf));
      byFile.set(problem.at.file, diagnostics);
    }
    for (const file of glossary.refused) byFile.set(file, [refusal()]);
    collection.forEach((uri) => byFile.has(uri.toString()) || collection.delete(uri));
    for (const [file, diagnostics] of byFile) collection.set(vscode.Uri.parse(file), diagnostics);
  };
  let disposed = false;
  const update = async () => {
    show();
    // The YAML extension looks after open files only, and wakes with the first of them.
    const open = vscode.workspace.textDocuments.some(({ uri }) =>
      glossary.texts.has(uri.toString()),
    );
    if (open && (await yamlServerWakes()) && !disposed) show();
  };
  const look = ({ uri }: vscode.TextDocument) =>
    void (glossary.texts.has(uri.toString()) && update());
  void update();
  return vscode.Disposable.from(
    collection,
    glossary.onDidChange(() => void update()),
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidCloseTextDocument(look),
    vscode.workspace.onDidChangeConfiguration(
      (event) => void (event.affectsConfiguration('yaml') && update()),
    ),
    new vscode.Disposable(() => (disposed = true)),
  );
}

/** There is no text to point at: the file itself is what is wrong. */
function refusal(): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    new vscode.Range(0, 0, 0, 0),
    vscode.l10n.t('This may not be opened: its permissions forbid it. Its entries are missing.'),
    vscode.DiagnosticSeverity.Error,
  );
  diagnostic.source = 'Corpus Reader';
  diagnostic.code = 'no-permission';
  return diagnostic;
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
