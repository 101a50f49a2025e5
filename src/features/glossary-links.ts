/**
 * Links in glossary files: ids lead to their entries, quotes of reports and files of sources to the
 * essays, items of Wikidata to their pages. Essays are those that the survey of the workspace knows.
 */
import * as vscode from 'vscode';
import { LineIndex, linksInGlossary, locateQuotes, matchesGlob } from '../core/index.ts';
import type { GlossaryLink, GlossaryTarget } from '../core/index.ts';
import { toRange } from '../vscode/conversions.ts';
import { pathOf } from '../vscode/documents.ts';
import { EntryPlaces, rangeIn } from '../vscode/entry-places.ts';
import { fileOf, isGlossary, YAML } from '../vscode/glossary-documents.ts';
import type { Services } from '../vscode/services.ts';
import { readEssayAt } from '../vscode/source-texts.ts';

interface Link extends vscode.DocumentLink {
  readonly leads: GlossaryTarget;
}

/** Registers the provider. */
export function registerGlossaryLinks(services: Services): vscode.Disposable {
  let surveyed: Promise<unknown> | undefined;
  const provideDocumentLinks = async (document: vscode.TextDocument): Promise<Link[]> => {
    if (!isGlossary(services, document)) return [];
    await (surveyed ??= services.library.all());
    const { glossary, references } = services.corpus;
    const links = linksInGlossary(fileOf(services, document), glossary, references);
    const text = document.getText();
    return links
      .filter(({ start, end, words }) => text.slice(start, end) === words)
      .filter(({ target }) => target.type === 'entry' || leadsSomewhere(services, target))
      .map((each) => linkTo(document, each));
  };
  const resolveDocumentLink = async (link: Link): Promise<Link> => {
    const target = await addressOf(services, link.leads);
    return target ? Object.assign(link, { target }) : link;
  };
  const provider = { provideDocumentLinks, resolveDocumentLink };
  return vscode.languages.registerDocumentLinkProvider(YAML, provider);
}

function linkTo(document: vscode.TextDocument, { target, ...span }: GlossaryLink): Link {
  const link = Object.assign(new vscode.DocumentLink(toRange(document, span)), { leads: target });
  if (target.type === 'web') link.target = vscode.Uri.parse(target.address);
  link.tooltip = tooltipOf(target);
  return link;
}

function tooltipOf(target: GlossaryTarget): string {
  switch (target.type) {
    case 'entry':
      return vscode.l10n.t('Open Glossary Entry');
    case 'quote':
      return vscode.l10n.t('Show in Essay');
    case 'file':
      return vscode.l10n.t('Open Essay');
    case 'web':
      return target.address;
  }
}

/** The essays of the workspace that a quote or a pattern of files may lead to. */
function essaysFor({ library }: Services, target: GlossaryTarget): readonly vscode.Uri[] {
  if (target.type !== 'quote' && target.type !== 'file') return [];
  const known = library.surveys.filter(({ source }) => source === target.source);
  const uris = known.map(({ uri }) => vscode.Uri.parse(uri));
  return target.type === 'quote'
    ? uris
    : uris.filter((uri) => matchesGlob(target.pattern, pathOf(uri)));
}

function leadsSomewhere(services: Services, target: GlossaryTarget): boolean {
  return target.type === 'web' || essaysFor(services, target).length > 0;
}

async function addressOf(
  services: Services,
  target: GlossaryTarget,
): Promise<vscode.Uri | undefined> {
  switch (target.type) {
    case 'web':
      return vscode.Uri.parse(target.address);
    case 'entry': {
      const entry = await new EntryPlaces(services).entry(target.id);
      return entry && at(entry.uri, entry.id);
    }
    case 'file':
      return essaysFor(services, target)[0];
    case 'quote':
      return placeOfQuote(services, target);
  }
}

async function placeOfQuote(
  services: Services,
  target: Extract<GlossaryTarget, { type: 'quote' }>,
): Promise<vscode.Uri | undefined> {
  const uris = essaysFor(services, target);
  for (const uri of uris) {
    const essay = await readEssayAt(uri, services);
    const [place] = essay ? locateQuotes(essay, [[target.quote]]) : [];
    if (essay && place) return at(uri, rangeIn(new LineIndex(essay.text), place.quote));
  }
  return uris[0];
}

/** A place in a file as VS Code opens it: `file#L3,5-L3,12`. */
function at(uri: vscode.Uri, { start, end }: vscode.Range): vscode.Uri {
  const place = ({ line, character }: vscode.Position) => `L${line + 1},${character + 1}`;
  return uri.with({ fragment: `${place(start)}-${place(end)}` });
}
