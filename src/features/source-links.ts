/** A link in the front matter of an essay: from the id of its source to the source's entry. */
import * as vscode from 'vscode';
import { sourceInFrontMatter } from '../core/index.ts';
import { toRange } from '../vscode/conversions.ts';
import { headOf } from '../vscode/documents.ts';
import { EntryPlaces } from '../vscode/entry-places.ts';
import { forEssays } from '../vscode/essay-languages.ts';
import type { Services } from '../vscode/services.ts';

/** Registers the provider. */
export function registerSourceLinks(services: Services): vscode.Disposable {
  const provideDocumentLinks = async (
    document: vscode.TextDocument,
  ): Promise<vscode.DocumentLink[]> => {
    if (!services.essays.isEssay(document)) return [];
    const source = sourceInFrontMatter(headOf(document));
    if (!source || !services.corpus.glossary.sources.has(source.value)) return [];
    const entry = await new EntryPlaces(services).entry(source.value);
    if (!entry) return [];
    const { line, character } = entry.id.start;
    const target = entry.uri.with({ fragment: `L${line + 1},${character + 1}` });
    const link = new vscode.DocumentLink(toRange(document, source), target);
    link.tooltip = vscode.l10n.t('Open Glossary Entry');
    return [link];
  };
  return forEssays((languages) =>
    vscode.languages.registerDocumentLinkProvider(languages, { provideDocumentLinks }),
  );
}
