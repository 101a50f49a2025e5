/** Hover in glossary files: over a key what the field means, over an id the card. */
import * as vscode from 'vscode';
import { escapeMarkdown, keysAt } from '../core/index.ts';
import type { FieldAt, ShapeData } from '../core/index.ts';
import { cardMarkdown } from '../vscode/card-links.ts';
import { toRange } from '../vscode/conversions.ts';
import { fieldAtPosition, isGlossary, YAML } from '../vscode/glossary-documents.ts';
import { cardOf } from '../vscode/subject-card.ts';
import { yamlServerServes } from '../vscode/yaml-server.ts';
import type { Services } from '../vscode/services.ts';

/** Registers the provider. */
export function registerGlossaryHover(services: Services): vscode.Disposable {
  const provideHover = (
    document: vscode.TextDocument,
    position: vscode.Position,
  ): vscode.Hover | undefined => {
    if (!isGlossary(services, document)) return undefined;
    const field = fieldAtPosition(document, position);
    if (!field) return undefined;
    const range = toRange(document, field.place.word);
    const word = document.getText(range);
    const card = namesSubject(field) ? cardOf(services, word) : undefined;
    if (card) return new vscode.Hover(cardMarkdown([card]), range);
    if (field.place.part !== 'key' || yamlServerServes(document, 'hover')) return undefined;
    const known = keysAt({ path: field.place.path, keys: [] }).find(({ key }) => key === word);
    return known && new vscode.Hover(helpOn(word, known.shape), range);
  };
  return vscode.languages.registerHoverProvider(YAML, { provideHover });
}

/** Whether the word there is an id: of an entry, or one that refers to it. */
function namesSubject({ place, shapes }: FieldAt): boolean {
  if (place.part === 'key') return place.path.length === 1;
  return shapes.some(({ type }) => type === 'reference');
}

/** What a field means, and what may stand in it. */
function helpOn(key: string, shape: ShapeData): vscode.MarkdownString {
  const inner = shape.type === 'list' ? shape.of : shape;
  const needed = shape.required ? ` · ${vscode.l10n.t('needed')}` : '';
  const lines = [`**${escapeMarkdown(key)}**${needed}`, escapeMarkdown(vscode.l10n.t(shape.doc))];
  if (inner.type === 'choice') lines.push(inner.options.map((word) => `\`${word}\``).join(' · '));
  if (inner.type === 'struct' || inner.type === 'variant') {
    const fields = inner.type === 'struct' ? inner.fields : inner.options;
    lines.push(
      Object.keys(fields)
        .map((word) => `\`${word}\``)
        .join(' · '),
    );
  }
  return new vscode.MarkdownString(lines.join('\n\n'));
}
