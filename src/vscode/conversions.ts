/** Between the core's plain data and VS Code's classes: the one place that knows both. */
import * as vscode from 'vscode';
import type { Problem, ProblemSeverity, Span } from '../core/index.ts';

/** The range of a span in a document. */
export function toRange(document: vscode.TextDocument, span: Span): vscode.Range {
  return new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
}

/** The span of a range in a document. */
export function toSpan(document: vscode.TextDocument, range: vscode.Range): Span {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

/** How severe a problem looks in the Problems panel. */
export function toSeverity(severity: ProblemSeverity): vscode.DiagnosticSeverity {
  switch (severity) {
    case 'error':
      return vscode.DiagnosticSeverity.Error;
    case 'warning':
      return vscode.DiagnosticSeverity.Warning;
    case 'information':
      return vscode.DiagnosticSeverity.Information;
  }
}

/** A problem as a diagnostic; `rangeOf` knows where a span of a file lies. */
export function toDiagnostic(
  problem: Problem,
  rangeOf: (file: string, span: Span) => vscode.Range,
): vscode.Diagnostic {
  const { file } = problem.at;
  const range = rangeOf(file, problem.at);
  const message = vscode.l10n.t(problem.template, ...problem.args);
  const diagnostic = new vscode.Diagnostic(range, message, toSeverity(problem.severity));
  diagnostic.source = 'Corpus Reader';
  diagnostic.code = problem.code;
  diagnostic.relatedInformation = problem.related.map(({ at, message }) => {
    const place = new vscode.Location(vscode.Uri.parse(at.file), rangeOf(at.file, at));
    return new vscode.DiagnosticRelatedInformation(place, message);
  });
  return diagnostic;
}
