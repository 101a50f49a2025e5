/**
 * A quiet hint where an essay gives a date or a number that nobody else gives: "Siege of Mora: this
 * essay says 1921, the glossary 1922." It is information, no fault: the essay may well be right.
 */
import * as vscode from 'vscode';
import { findingDiscrepancies, inSlices, said } from '../core/index.ts';
import type { Discrepancy, Glossary } from '../core/index.ts';
import { say } from '../vscode/card-links.ts';
import { toRange } from '../vscode/conversions.ts';
import { debounce } from '../vscode/debounce.ts';
import type { Services } from '../vscode/services.ts';
import { getSetting, onSettingChange } from '../vscode/settings.ts';
import { hostTurns } from '../vscode/turns.ts';

/** Hints are looked for once typing has stopped for so long. */
const RESTS = 600;
const CODE = 'essay-against-glossary';

/** Registers the hints. */
export function registerEssayAgainstGlossary({ essays, corpus }: Services): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection(`corpusReader.${CODE}`);
  const shown = new Map<string, string>();
  let runs = 0;
  /** Undefined where the essay was read anew meanwhile. */
  const hintsOf = async (
    document: vscode.TextDocument,
  ): Promise<readonly Discrepancy[] | undefined> => {
    if (!getSetting('hints.essayAgainstGlossary', document.uri)) return [];
    const annotated = essays.read(document);
    if (!annotated) return [];
    const stale = () => document.isClosed || essays.read(document) !== annotated;
    return inSlices(findingDiscrepancies(annotated, corpus.glossary), hostTurns, stale);
  };
  const show = async () => {
    const run = ++runs;
    const open = new Map(
      vscode.window.visibleTextEditors.map(({ document }) => [document.uri.toString(), document]),
    );
    for (const uri of shown.keys()) {
      if (open.has(uri)) continue;
      shown.delete(uri);
      collection.delete(vscode.Uri.parse(uri));
    }
    for (const [uri, document] of open) {
      const hints = await hintsOf(document);
      if (run !== runs) return;
      if (!hints) continue;
      const key = JSON.stringify(hints);
      if ((shown.get(uri) ?? '[]') === key) continue;
      shown.set(uri, key);
      collection.set(
        document.uri,
        hints.map((hint) => diagnosticOf(hint, document, corpus.glossary)),
      );
    }
  };
  const soon = debounce(RESTS, () => void show());
  soon();
  return vscode.Disposable.from(
    collection,
    soon,
    essays.onDidRead(soon),
    vscode.window.onDidChangeVisibleTextEditors(soon),
    onSettingChange(['hints.essayAgainstGlossary'], () => void show()),
    new vscode.Disposable(() => (runs += 1)),
  );
}

function diagnosticOf(
  hint: Discrepancy,
  document: vscode.TextDocument,
  glossary: Glossary,
): vscode.Diagnostic {
  const range = toRange(document, hint);
  const { Information } = vscode.DiagnosticSeverity;
  const name = glossary.incidents.get(hint.incident)?.prefLabel.value ?? hint.incident;
  const diagnostic = new vscode.Diagnostic(range, wordsOf(hint, name), Information);
  diagnostic.source = 'Corpus Reader';
  diagnostic.code = CODE;
  return diagnostic;
}

function wordsOf({ property, ...figures }: Discrepancy, name: string): string {
  const { t } = vscode.l10n;
  const here = said(figures.here, say);
  const known = said(figures.elsewhere, say);
  switch (property) {
    case 'date':
      return t('{0}: this essay says {1}, the glossary {2}.', name, here, known);
    case 'killed':
      return t('{0}: this essay says {1} killed, the glossary {2}.', name, here, known);
    case 'injured':
      return t('{0}: this essay says {1} injured, the glossary {2}.', name, here, known);
  }
}
