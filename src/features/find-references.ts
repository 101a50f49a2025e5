/**
 * "Find All References": from a name in an essay, or from an id or a label in the glossary, to
 * every place of the workspace's essays that names or tells of the same.
 */
import * as vscode from 'vscode';
import { referencesIn, subjectInGlossary, subjectsInEssay } from '../core/index.ts';
import { EntryPlaces, rangeIn } from '../vscode/entry-places.ts';
import { forEssays } from '../vscode/essay-languages.ts';
import type { Services } from '../vscode/services.ts';

/** Registers the provider. */
export function registerFindReferences(services: Services): vscode.Disposable {
  const provideReferences = async (
    document: vscode.TextDocument,
    position: vscode.Position,
    { includeDeclaration }: vscode.ReferenceContext,
  ): Promise<vscode.Location[]> => {
    const asked = subjectsAt(services, document, document.offsetAt(position));
    if (!asked) return [];
    const ids = new Set(asked.ids);
    const places = new EntryPlaces(services);
    const entries = includeDeclaration ? await entriesOf(places, asked.ids) : [];
    const inGlossary = asked.inGlossary ? await idsIn(services, places, ids) : [];
    return [...entries, ...inGlossary, ...(await inEssays(services, ids))];
  };
  return forEssays((languages) =>
    vscode.languages.registerReferenceProvider([...languages, 'yaml'], { provideReferences }),
  );
}

interface Asked {
  readonly ids: readonly string[];
  readonly inGlossary: boolean;
}

function subjectsAt(
  { essays, corpus, glossary, files }: Services,
  document: vscode.TextDocument,
  offset: number,
): Asked | undefined {
  const annotated = essays.read(document);
  if (annotated) {
    const found = subjectsInEssay(annotated, offset);
    return found && { ids: found.subjects, inGlossary: false };
  }
  const file = files.original(document.uri).toString();
  if (!glossary.texts.has(file)) return undefined;
  const found = subjectInGlossary(corpus.glossary, corpus.references, file, offset);
  return found && { ids: found.subjects, inGlossary: true };
}

async function entriesOf(places: EntryPlaces, ids: readonly string[]): Promise<vscode.Location[]> {
  const entries = await Promise.all(ids.map((id) => places.entry(id)));
  return entries.flatMap((entry) => (entry ? new vscode.Location(entry.uri, entry.id) : []));
}

/** Where other entries refer to an entry; asked in the glossary, where one wants to know. */
async function idsIn(
  { corpus }: Services,
  places: EntryPlaces,
  ids: ReadonlySet<string>,
): Promise<vscode.Location[]> {
  const references = corpus.references.filter(({ value }) => ids.has(value));
  const found = await Promise.all(references.map((at) => places.span(at.file, at, at.value)));
  return found.flatMap((location) => location ?? []);
}

async function inEssays(
  { library }: Services,
  ids: ReadonlySet<string>,
): Promise<vscode.Location[]> {
  return (await library.all()).flatMap((survey) => {
    const uri = vscode.Uri.parse(survey.uri);
    return referencesIn(survey, ids).map(
      (span) => new vscode.Location(uri, rangeIn(survey.lines, span)),
    );
  });
}
