/**
 * How names and tellings are marked: the decoration types, made once for a style. A type that is
 * made again for each painting flickers.
 */
import * as vscode from 'vscode';
import { ENTITY_KINDS } from '../core/index.ts';
import type { EntityKind } from '../core/index.ts';
import { kindColour } from './kinds.ts';
import type { MarkName } from './marked-spans.ts';
import type { SettingValues } from './settings.ts';

/** Decoration types by what they mark. */
export type Marks = ReadonlyMap<MarkName, vscode.TextEditorDecorationType>;

type Style = SettingValues['highlight.style'];
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

/** Makes every mark of a style. */
export function createMarks(style: Style): Marks {
  const marks = new Map<MarkName, vscode.TextEditorDecorationType>();
  marks.set('incident', createBand('solid'));
  marks.set('incident unsure', createBand('dashed'));
  for (const kind of ENTITY_KINDS) {
    marks.set(kind, createName(kind, LINES[kind], style));
    marks.set(`${kind} unsure`, createName(kind, UNSURE_LINE, style));
    marks.set(`${kind} demonym`, createDemonym(kind));
  }
  return marks;
}

function createName(kind: EntityKind, line: Line, style: Style): vscode.TextEditorDecorationType {
  const { ClosedClosed: rangeBehavior } = vscode.DecorationRangeBehavior;
  // Not a border: that would lie on the border of an incident's band around the name.
  // The position is said since the tokens below the marks, which VS Code underlines, have another.
  const underline = `underline ${line} 1px ${variable(kind)}; text-underline-offset: 0.28em; text-underline-position: auto`;
  switch (style) {
    case 'colour':
      return vscode.window.createTextEditorDecorationType({
        color: kindColour(kind),
        textDecoration: underline,
        rangeBehavior,
      });
    case 'underline':
      return vscode.window.createTextEditorDecorationType({
        textDecoration: `${underline}; text-decoration-thickness: 2px`,
        rangeBehavior,
      });
    case 'marker':
      // On its band a name is plain: the colour of a heading or a link would be hard to read there.
      return vscode.window.createTextEditorDecorationType({
        color: new vscode.ThemeColor('editor.foreground'),
        textDecoration: `${underline}; background-color: ${faint(kind, 24)}; border-radius: 2px`,
        rangeBehavior,
      });
  }
}

function createDemonym(kind: EntityKind): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    textDecoration: `underline dotted 1px ${faint(kind, 70)}; text-underline-offset: 0.28em`,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}

/** A text decoration is a plain string: there the theme's colours are reached by their variables. */
function variable(kind: EntityKind): string {
  return `var(--vscode-corpusReader-${kind}Foreground)`;
}

function faint(kind: EntityKind, percent: number): string {
  return `color-mix(in srgb, ${variable(kind)} ${percent}%, transparent)`;
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
