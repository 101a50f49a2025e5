/** Glossary files by their entries: outline and breadcrumbs, and folding of each entry and table. */
import * as vscode from 'vscode';
import type { EntryOutline } from '../core/index.ts';
import { entriesOf, isGlossary, rangeOfEntry, YAML } from '../vscode/glossary-documents.ts';
import type { Services } from '../vscode/services.ts';
import { inOwnTurn } from '../vscode/turns.ts';

/** Registers both providers. */
export function registerGlossaryOutline(services: Services): vscode.Disposable {
  const outline = (document: vscode.TextDocument) =>
    isGlossary(services, document) ? entriesOf(document) : [];
  const symbolOf = (document: vscode.TextDocument, entry: EntryOutline): vscode.DocumentSymbol => {
    const whole = rangeOfEntry(document, entry.whole);
    const symbol = new vscode.DocumentSymbol(
      entry.key,
      entry.name ?? '',
      kindOf(entry),
      whole,
      rangeOfEntry(document, entry.at),
    );
    symbol.children = entry.children.map((child) => symbolOf(document, child));
    return symbol;
  };
  const foldsOf = (document: vscode.TextDocument, entry: EntryOutline): vscode.FoldingRange[] => {
    const { start, end } = rangeOfEntry(document, entry.whole);
    const inner = entry.children.flatMap((child) => foldsOf(document, child));
    return end.line > start.line
      ? [new vscode.FoldingRange(start.line, end.line), ...inner]
      : inner;
  };
  return vscode.Disposable.from(
    vscode.languages.registerDocumentSymbolProvider(
      YAML,
      {
        provideDocumentSymbols: (document, token) =>
          inOwnTurn(token, () => outline(document).map((entry) => symbolOf(document, entry))),
      },
      { label: 'Corpus Reader' },
    ),
    vscode.languages.registerFoldingRangeProvider(YAML, {
      provideFoldingRanges: (document, _context, token) =>
        inOwnTurn(token, () => outline(document).flatMap((entry) => foldsOf(document, entry))),
    }),
  );
}

function kindOf({ kind, children }: EntryOutline): vscode.SymbolKind {
  if (children.length || kind === undefined) return vscode.SymbolKind.Namespace;
  switch (kind) {
    case 'incident':
      return vscode.SymbolKind.Event;
    case 'source':
      return vscode.SymbolKind.File;
    case 'list':
      return vscode.SymbolKind.Array;
    default:
      return vscode.SymbolKind.Class;
  }
}
