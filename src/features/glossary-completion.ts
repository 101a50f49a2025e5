/**
 * Completion in glossary files: keys by their place, kinds and other fixed words, ids with their
 * cards, and for labels the names that essays have and no entry covers.
 */
import * as vscode from 'vscode';
import { findingGaps, inSlices, keysAt, labelsOf, subjectOf } from '../core/index.ts';
import type { Annotated, FieldAt, FieldKey, ShapeData } from '../core/index.ts';
import { cardMarkdown } from '../vscode/card-links.ts';
import { toRange } from '../vscode/conversions.ts';
import { fieldAtPosition, isGlossary, YAML } from '../vscode/glossary-documents.ts';
import { cardOf } from '../vscode/subject-card.ts';
import { hostTurns } from '../vscode/turns.ts';
import { yamlServerServes } from '../vscode/yaml-server.ts';
import type { Services } from '../vscode/services.ts';

/** So many names of essays are offered as labels. */
const MOST_NAMES = 50;
const TRIGGERS = [' ', '[', '{', '$'];

interface Item extends vscode.CompletionItem {
  /** The subject whose card explains it. */
  readonly subject?: string;
}

/** Registers the provider. */
export function registerGlossaryCompletion(services: Services): vscode.Disposable {
  const provideCompletionItems = async (
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<Item[]> => {
    if (!isGlossary(services, document)) return [];
    const field = fieldAtPosition(document, position);
    if (!field) return [];
    const range = toRange(document, field.place.word);
    const served = yamlServerServes(document, 'completion');
    const items = [
      ...(served ? [] : keyItems(document, field, range)),
      ...field.shapes.flatMap((shape) => valueItems(services, shape, field, served)),
      ...(asksForName(field) ? await nameItems(services, token) : []),
    ];
    return items.map((item, i) => {
      item.range = range;
      item.sortText ??= String(i).padStart(5, '0');
      return item;
    });
  };
  const resolveCompletionItem = (item: Item): Item => {
    const card = item.subject === undefined ? undefined : cardOf(services, item.subject);
    if (card) item.documentation = cardMarkdown([card]);
    return item;
  };
  return vscode.languages.registerCompletionItemProvider(
    YAML,
    { provideCompletionItems, resolveCompletionItem },
    ...TRIGGERS,
  );
}

function keyItems(document: vscode.TextDocument, { place }: FieldAt, range: vscode.Range): Item[] {
  // At the head of an item or in brackets a value may be a mapping: its keys are offered too.
  const inItem = place.part === 'value' && place.path.at(-1) === '-';
  if (place.part !== 'key' && !inItem) return [];
  const rest = document.lineAt(range.end.line).text.slice(range.end.character);
  const braces = inItem && place.flow;
  return keysAt(place).map(({ key, shape }) => {
    const item: Item = new vscode.CompletionItem(key, vscode.CompletionItemKind.Property);
    item.detail = shape.required ? vscode.l10n.t('needed') : '';
    item.documentation = docOf(shape);
    item.sortText = `${shape.required ? '0' : '1'}${key}`;
    const written = /^\s*:/.test(rest) ? key : keyText({ key, shape }, place.flow);
    item.insertText = new vscode.SnippetString(braces ? `{ ${written} }` : written);
    if (shape.type === 'choice' || shape.type === 'reference') {
      item.command = { command: 'editor.action.triggerSuggest', title: '' };
    }
    return item;
  });
}

/** A key with the beginning of its value. */
function keyText({ key, shape }: FieldKey, flow: boolean): string {
  switch (shape.type) {
    case 'list':
      return shape.of.type === 'struct' && shape.of.short === undefined && !flow
        ? `${key}:\n  - { $0 }`
        : `${key}: [$0]`;
    case 'struct':
    case 'map':
    case 'variant':
      return flow ? `${key}: { $0 }` : `${key}:\n  $0`;
    case 'text':
    case 'choice':
    case 'reference':
      return `${key}: $0`;
  }
}

function docOf(shape: ShapeData): string {
  return vscode.l10n.t(shape.doc);
}

function valueItems(
  services: Services,
  shape: ShapeData,
  { place, key }: FieldAt,
  served: boolean,
): Item[] {
  const { glossary } = services.corpus;
  if (place.part === 'key') return [];
  if (shape.type === 'choice')
    return served ? [] : shape.options.map((word) => plain(word, docOf(shape)));
  if (shape.type === 'reference') return idItems(services, shape.to);
  if (shape.type !== 'text') return [];
  switch (shape.format) {
    case 'slug':
      return [...slugsInUse(services, key)].map((word) => plain(word, docOf(shape)));
    case 'cue':
      return [...glossary.wordLists].map(([name, { words }]) =>
        plain(`$${name}`, words.map(({ value }) => value).join(', ')),
      );
    case 'name':
    case 'plain':
    case 'edtf':
    case 'url':
    case 'number':
    case 'points':
    case 'quote':
      return [];
  }
}

function plain(word: string, doc: string): Item {
  const item: Item = new vscode.CompletionItem(word, vscode.CompletionItemKind.EnumMember);
  item.documentation = doc;
  return item;
}

/** Ids, found by any label too: "Tal" finds `mira-tal`. */
function idItems({ corpus: { glossary } }: Services, to: string): Item[] {
  if (to === 'source') {
    return [...glossary.sources.values()].map(({ id, title }) => plain(id, title.value));
  }
  const subjects =
    to === 'entity' ? glossary.entities : to === 'incident' ? glossary.incidents : [];
  return [...subjects].map(([id]): Item => {
    const subject = subjectOf(glossary, id);
    const labels = subject ? labelsOf(subject).map(({ entry }) => entry.label.value) : [];
    const item = new vscode.CompletionItem(id, vscode.CompletionItemKind.Reference);
    item.detail = labels[0] ?? '';
    item.filterText = [id, ...labels].join(' ');
    return Object.assign(item, { subject: id });
  });
}

/** Roles, relations and sub-event types as the glossary uses them. */
function slugsInUse({ corpus: { glossary } }: Services, key: string): ReadonlySet<string> {
  const incidents = [...glossary.incidents.values()];
  switch (key) {
    case 'role':
      return new Set(
        incidents.flatMap(({ parties }) => (parties ?? []).map(({ role }) => role.value)),
      );
    case 'subEventType':
      return new Set(incidents.flatMap(({ subEventType }) => subEventType?.value ?? []));
    case 'type':
      return new Set(
        [...glossary.entities.values()].flatMap(({ relations }) =>
          (relations ?? []).map(({ type }) => type.value),
        ),
      );
    default:
      return new Set();
  }
}

function asksForName({ place, shapes }: FieldAt): boolean {
  return (
    place.part !== 'key' && shapes.some((shape) => shape.type === 'text' && shape.format === 'name')
  );
}

const namesOf = new WeakMap<Annotated, readonly string[]>();

/** The names of an essay that no entry covers; of a long one it takes a while to find them, once. */
async function namesIn(
  essay: Annotated,
  token: vscode.CancellationToken,
): Promise<readonly string[]> {
  const known = namesOf.get(essay);
  if (known) return known;
  const dropped = () => token.isCancellationRequested;
  const gaps = await inSlices(findingGaps(essay), hostTurns, dropped);
  const names = (gaps ?? []).map(({ name }) => name);
  if (gaps) namesOf.set(essay, names);
  return names;
}

/** The names that open essays have and no entry covers, to be taken as labels; none once nobody waits for them. */
async function nameItems({ corpus }: Services, token: vscode.CancellationToken): Promise<Item[]> {
  const names = new Set<string>();
  for (const essay of corpus.essays) {
    for (const name of await namesIn(essay, token)) names.add(name);
    if (token.isCancellationRequested) return [];
  }
  const doc = vscode.l10n.t('Stands in an open essay, and no entry covers it.');
  return [...names].slice(0, MOST_NAMES).map((name) => plain(name, doc));
}
