/** Marks names and tellings in the text of all visible essays. */
import * as vscode from 'vscode';
import { ENTITY_KINDS } from '../core/index.ts';
import type { Annotated, EntityKind, Glossary, Mention, Span } from '../core/index.ts';
import { kindColour } from '../vscode/kinds.ts';
import type { MarkedKind } from '../vscode/kinds.ts';
import { Painter } from '../vscode/painter.ts';
import type { Services } from '../vscode/services.ts';
import { getSetting, onSettingChange, updateSetting } from '../vscode/settings.ts';

type Line = 'solid' | 'dotted' | 'dashed';

/** The line under a name is a second sign beside its colour. */
const LINES: Readonly<Record<EntityKind, Line>> = {
  person: 'solid',
  state: 'dotted',
  organisation: 'solid',
  group: 'solid',
  place: 'dotted',
  agreement: 'dashed',
};

/** A reading that rests on its surroundings, or one of several. */
const UNSURE_LINE: Line = 'dashed';

/** Registers the highlights and the command that switches them. */
export function registerHighlights(services: Services): vscode.Disposable {
  const styles = createStyles();
  const painter = new Painter();
  const paint = (document: vscode.TextDocument) => {
    const layers = layersOf(services, styles, document);
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document === document) painter.paint(editor, layers);
    }
  };
  const paintAll = () => {
    const documents = vscode.window.visibleTextEditors.map((editor) => editor.document);
    for (const document of new Set(documents)) paint(document);
  };
  return vscode.Disposable.from(
    painter,
    ...styles.values(),
    services.essays.onDidRead(paint),
    onSettingChange(['highlight.enabled', 'highlight.kinds'], paintAll),
    vscode.commands.registerCommand('corpusReader.toggleHighlights', () =>
      updateSetting('highlight.enabled', !getSetting('highlight.enabled')),
    ),
  );
}

type StyleName = MarkedKind | `${MarkedKind} unsure`;
type Styles = ReadonlyMap<StyleName, vscode.TextEditorDecorationType>;

/** Every style, made once: a style that is made again for each painting flickers. */
function createStyles(): Styles {
  const styles = new Map<StyleName, vscode.TextEditorDecorationType>();
  styles.set('incident', createBand('solid'));
  styles.set('incident unsure', createBand('dashed'));
  for (const kind of ENTITY_KINDS) {
    styles.set(kind, createNameStyle(kind, LINES[kind]));
    styles.set(`${kind} unsure`, createNameStyle(kind, UNSURE_LINE));
  }
  return styles;
}

function createNameStyle(kind: EntityKind, line: Line): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    color: kindColour(kind),
    // Not a border: that would lie on the border of an incident's band around the name.
    textDecoration: `underline ${line} 1px var(--vscode-corpusReader-${kind}Foreground); text-underline-offset: 0.28em`,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}

function createBand(border: Line): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('corpusReader.incidentBackground'),
    borderColor: new vscode.ThemeColor('corpusReader.incidentBorder'),
    borderStyle: border,
    borderWidth: '1px',
    borderRadius: '2px',
    overviewRulerColor: kindColour('incident'),
    overviewRulerLane: vscode.OverviewRulerLane.Center,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}

function layersOf(
  { essays, corpus }: Services,
  styles: Styles,
  document: vscode.TextDocument,
): Map<vscode.TextEditorDecorationType, Span[]> {
  const layers = new Map([...styles.values()].map((style) => [style, [] as Span[]]));
  const annotated = getSetting('highlight.enabled', document.uri) && essays.read(document);
  if (!annotated) return layers;
  const kinds = new Set(getSetting('highlight.kinds', document.uri));
  for (const [name, span] of markedSpans(annotated, corpus.glossary)) {
    const [kind] = name.split(' ');
    const style = styles.get(name);
    if (style && kinds.has(kind as string)) layers.get(style)?.push(span);
  }
  return layers;
}

function* markedSpans(
  { mentions, tellings }: Annotated,
  glossary: Glossary,
): Generator<[StyleName, Span]> {
  for (const mention of mentions) {
    const kind = glossary.entities.get(mention.entity)?.kind.value;
    if (kind) yield [isUnsure(mention) ? `${kind} unsure` : kind, mention];
  }
  for (const { parts, strength } of tellings) {
    const name = strength === 'possible' ? 'incident unsure' : 'incident';
    for (const part of parts) yield [name, part];
  }
}

function isUnsure({ rule, alternatives }: Mention): boolean {
  return alternatives.length > 0 || rule === 'weak-label' || rule === 'seat';
}
