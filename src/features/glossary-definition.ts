/** "Go to Definition" in glossary files: from an id that refers to an entry to where that is written. */
import * as vscode from 'vscode';
import { EntryPlaces } from '../vscode/entry-places.ts';
import { fileOf, isGlossary, YAML } from '../vscode/glossary-documents.ts';
import type { Services } from '../vscode/services.ts';

/** Registers the provider. */
export function registerGlossaryDefinition(services: Services): vscode.Disposable {
  const provideDefinition = async (
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.Location[]> => {
    if (!isGlossary(services, document)) return [];
    const file = fileOf(services, document);
    const offset = document.offsetAt(position);
    const { references, glossary } = services.corpus;
    const at = references.find(
      (each) => each.file === file && each.start <= offset && offset <= each.end,
    );
    if (!at) return [];
    const places = new EntryPlaces(services);
    if (at.to !== 'list of words') {
      const entry = await places.entry(at.value);
      return entry ? [new vscode.Location(entry.uri, entry.id)] : [];
    }
    const list = glossary.wordLists.get(at.value);
    const found = list && (await places.span(list.idAt.file, list.idAt, at.value));
    return found ? [found] : [];
  };
  return vscode.languages.registerDefinitionProvider(YAML, { provideDefinition });
}
