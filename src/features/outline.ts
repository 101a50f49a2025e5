/**
 * The outline, the breadcrumbs and folding: the headings of an essay with the incidents told under
 * them. In Markdown the incidents alone, since VS Code lists and folds its headings by itself.
 */
import * as vscode from 'vscode';
import { sectionsOf, toldIncidents } from '../core/index.ts';
import type { Annotated, OutlineIncident, EssaySection } from '../core/index.ts';
import { toRange } from '../vscode/conversions.ts';
import { forEssays } from '../vscode/essay-languages.ts';
import type { Services } from '../vscode/services.ts';

/** Registers symbols and folding. */
export function registerOutline({
  essays,
  corpus,
  glossary,
  choices,
}: Services): vscode.Disposable {
  const provideDocumentSymbols = (document: vscode.TextDocument): vscode.DocumentSymbol[] => {
    const annotated = essays.read(document);
    if (!annotated) return [];
    const incidents = toldIncidents(annotated, corpus.glossary);
    return nested(document, sectionsHere(document, annotated), incidents);
  };
  const provideFoldingRanges = (document: vscode.TextDocument): vscode.FoldingRange[] => {
    const annotated = essays.read(document);
    return sectionsHere(document, annotated).flatMap((section) => {
      const { start, end } = toRange(document, section);
      return end.line > start.line ? new vscode.FoldingRange(start.line, end.line) : [];
    });
  };
  const label = vscode.l10n.t('Incidents');
  return forEssays(
    (languages) =>
      vscode.Disposable.from(
        vscode.languages.registerDocumentSymbolProvider(
          languages,
          { provideDocumentSymbols },
          { label },
        ),
        vscode.languages.registerFoldingRangeProvider('essay', { provideFoldingRanges }),
      ),
    [glossary.onDidChange, choices.onDidChange],
  );
}

function sectionsHere(
  document: vscode.TextDocument,
  annotated: Annotated | undefined,
): readonly EssaySection[] {
  return annotated && document.languageId !== 'markdown' ? sectionsOf(annotated.essay) : [];
}

/** Puts deeper sections and incidents under the sections that hold them. */
function nested(
  document: vscode.TextDocument,
  sections: readonly EssaySection[],
  incidents: readonly OutlineIncident[],
): vscode.DocumentSymbol[] {
  const top: vscode.DocumentSymbol[] = [];
  const open: { readonly end: number; readonly symbol: vscode.DocumentSymbol }[] = [];
  const place = (start: number, symbol: vscode.DocumentSymbol) => {
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= start) open.pop();
    (open.at(-1)?.symbol.children ?? top).push(symbol);
  };
  const items = [...sections, ...incidents].toSorted((a, b) => a.start - b.start);
  for (const item of items) {
    if ('heading' in item) {
      const symbol = sectionSymbol(document, item);
      place(item.start, symbol);
      open.push({ end: item.end, symbol });
    } else place(item.start, incidentSymbol(document, item));
  }
  return top;
}

function sectionSymbol(
  document: vscode.TextDocument,
  section: EssaySection,
): vscode.DocumentSymbol {
  const [range, heading] = [toRange(document, section), toRange(document, section.heading)];
  const { String: kind } = vscode.SymbolKind;
  return new vscode.DocumentSymbol(section.title || '#', '', kind, range, heading);
}

function incidentSymbol(
  document: vscode.TextDocument,
  incident: OutlineIncident,
): vscode.DocumentSymbol {
  const { title, date, paragraph, words } = incident;
  const detail = [`¶ ${paragraph}`, date].filter(Boolean).join(' · ');
  const [range, selection] = [toRange(document, incident), toRange(document, words)];
  return new vscode.DocumentSymbol(title, detail, vscode.SymbolKind.Event, range, selection);
}
