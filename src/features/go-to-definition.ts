/** "Go to Definition" and peek: from a name or a telling in an essay to its entry in the glossary. */
import * as vscode from 'vscode';
import { subjectsInEssay } from '../core/index.ts';
import { toRange } from '../vscode/conversions.ts';
import { EntryPlaces } from '../vscode/entry-places.ts';
import { forEssays } from '../vscode/essay-languages.ts';
import type { Services } from '../vscode/services.ts';

/** Registers the provider; it answers in essays only. */
export function registerGoToDefinition(services: Services): vscode.Disposable {
  const provideDefinition = async (
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.LocationLink[]> => {
    const annotated = services.essays.read(document);
    const found = annotated && subjectsInEssay(annotated, document.offsetAt(position));
    if (!found) return [];
    const originSelectionRange = toRange(document, found.span);
    const places = new EntryPlaces(services);
    const entries = await Promise.all(found.subjects.map((id) => places.entry(id)));
    return entries.flatMap((entry) =>
      entry
        ? {
            originSelectionRange,
            targetUri: entry.uri,
            targetRange: entry.whole,
            targetSelectionRange: entry.id,
          }
        : [],
    );
  };
  return forEssays((languages) =>
    vscode.languages.registerDefinitionProvider(languages, { provideDefinition }),
  );
}
