/**
 * Names once more, as semantic tokens, so that the page is never bare.
 *
 * Decorations belong to an editor, and VS Code tells of a new editor only when its text is on the
 * screen already: for some frames after each switch that text would be bare, however fast the
 * answer. Tokens belong to the text itself. They lie under the marks, in the same colours by the
 * manifest's defaults, and are asked for around the screen only.
 */
import * as vscode from 'vscode';
import { ENTITY_KINDS } from '../core/index.ts';
import { toRange } from '../vscode/conversions.ts';
import { eachMarkedName, markOptions } from '../vscode/marked-spans.ts';
import type { Services } from '../vscode/services.ts';
import {
  essayLanguages,
  getOtherSetting,
  getSetting,
  onSettingChange,
} from '../vscode/settings.ts';

/** A name where its kind's colour is not what the manifest says, or names keep the text's colour. */
const PLAIN = 'corpusReaderName';
const LEGEND = new vscode.SemanticTokensLegend([...ENTITY_KINDS.map(typeOf), PLAIN]);

/** Registers the tokens. */
export function registerNameTokens(services: Services): vscode.Disposable {
  let provider = provide(services);
  // There is no event for tokens around the screen: a provider that comes anew is asked anew.
  const again = () => {
    provider.dispose();
    provider = provide(services);
  };
  return vscode.Disposable.from(
    { dispose: () => provider.dispose() },
    services.glossary.onDidChange(again),
    services.choices.onDidChange(again),
    services.pins.onDidChange(again),
    onSettingChange(
      [
        'highlight.enabled',
        'highlight.kinds',
        'highlight.style',
        'highlight.density',
        'essays.files',
        'essays.languages',
      ],
      again,
    ),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('workbench.colorCustomizations')) again();
    }),
  );
}

function provide(services: Services): vscode.Disposable {
  const provideDocumentRangeSemanticTokens = (document: vscode.TextDocument, range: vscode.Range) =>
    tokensIn(services, document, range);
  return vscode.languages.registerDocumentRangeSemanticTokensProvider(
    essayLanguages(),
    { provideDocumentRangeSemanticTokens },
    LEGEND,
  );
}

function tokensIn(
  { essays, corpus }: Services,
  document: vscode.TextDocument,
  range: vscode.Range,
): vscode.SemanticTokens {
  const builder = new vscode.SemanticTokensBuilder(LEGEND);
  const options = markOptions(document.uri);
  const annotated = options && essays.read(document);
  if (!annotated) return builder.build();
  const coloured = getSetting('highlight.style') === 'colour' && !hasOwnColours();
  const within = {
    start: document.offsetAt(range.start),
    end: document.offsetAt(range.end),
  };
  const named = { ...options, demonyms: false };
  eachMarkedName(annotated, corpus.glossary, named, within, (mark, span) => {
    const kind = ENTITY_KINDS.find((each) => mark.startsWith(each));
    const type = coloured && kind ? typeOf(kind) : PLAIN;
    for (const line of linesOf(document, toRange(document, span))) builder.push(line, type);
  });
  return builder.build();
}

function typeOf(kind: string): string {
  return `corpusReader${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
}

/** Tokens take their colours from the manifest: where a reader chose others, they stay out of the way. */
function hasOwnColours(): boolean {
  const chosen = getOtherSetting('workbench', 'colorCustomizations');
  return JSON.stringify(chosen ?? {}).includes('"corpusReader.');
}

/** A token stands within one line; a name may go over two. */
function linesOf(document: vscode.TextDocument, range: vscode.Range): readonly vscode.Range[] {
  if (range.isSingleLine) return [range];
  const { start, end } = range;
  return [
    new vscode.Range(start, document.lineAt(start.line).range.end),
    new vscode.Range(end.line, 0, end.line, end.character),
  ];
}
