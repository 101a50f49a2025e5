/**
 * How names, tellings, the subject under the cursor and gaps are marked: the decoration types, made
 * once for a style. A type that is made again for each painting flickers.
 *
 * Each has a place of its own, so that they can lie over each other: a name has a line under it, a
 * telling a band, the subject a band over that. In high contrast a line is thicker and close to the
 * word, since the frame of the current line runs right below; a band is a frame around the word, the
 * subject a thicker one around that, for a frame within would cut into the letters.
 */
import * as vscode from 'vscode';
import { ENTITY_KINDS } from '../core/index.ts';
import type { EntityKind } from '../core/index.ts';
import { isHighContrast } from './high-contrast.ts';
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

const { ClosedClosed: rangeBehavior } = vscode.DecorationRangeBehavior;

/** Makes every mark of a style for the theme that is on. */
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

/** Makes the mark of all places of the subject under the cursor. */
export function createSubjectMark(): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('corpusReader.subjectBackground'),
    ...frame('corpusReader.subjectBorder', 'solid', 2),
    overviewRulerColor: new vscode.ThemeColor('corpusReader.subjectRuler'),
    overviewRulerLane: vscode.OverviewRulerLane.Right,
    rangeBehavior,
  });
}

/** Makes the mark of names that no entry covers: in the colour of the text, since they have no kind. */
export function createGapMark(): vscode.TextEditorDecorationType {
  const foreground = 'var(--vscode-editor-foreground)';
  const colour = isHighContrast() ? foreground : mixed(foreground, 75);
  return vscode.window.createTextEditorDecorationType({
    textDecoration: underline('dotted', 2, colour),
    rangeBehavior,
  });
}

function createName(kind: EntityKind, line: Line, style: Style): vscode.TextEditorDecorationType {
  const colour = variable(kind);
  const thin = isHighContrast() ? 2 : 1;
  switch (style) {
    case 'colour':
      // Not by `color`, which VS Code makes important: the colour of selected text is to win.
      return vscode.window.createTextEditorDecorationType({
        textDecoration: `${underline(line, thin, colour)}; color: ${colour}`,
        rangeBehavior,
      });
    case 'underline':
      return vscode.window.createTextEditorDecorationType({
        textDecoration: underline(line, thin + 1, colour),
        rangeBehavior,
      });
    case 'marker':
      // On its band a name is plain: the colour of a heading or a link would be hard to read there.
      return vscode.window.createTextEditorDecorationType({
        textDecoration: `${underline(line, thin, colour)}; color: var(--vscode-editor-foreground); background-color: ${mixed(colour, 24)}; border-radius: 2px`,
        rangeBehavior,
      });
  }
}

/** A word for a people keeps the colour of the text. */
function createDemonym(kind: EntityKind): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    textDecoration: isHighContrast()
      ? underline('solid', 1, variable(kind))
      : underline('dotted', 1, mixed(variable(kind), 70)),
    rangeBehavior,
  });
}

/**
 * A text decoration is a plain string, which may hold more than one. Not a border: that would lie on
 * the frame of an incident. The position is said since the tokens below the marks, which VS Code
 * underlines, have another.
 */
function underline(line: Line, pixels: number, colour: string): string {
  const offset = isHighContrast() ? '0.12em' : '0.28em';
  return `underline ${line} ${pixels}px ${colour}; text-underline-offset: ${offset}; text-underline-position: auto`;
}

/** In a plain string the theme's colours are reached by their variables. */
function variable(kind: EntityKind): string {
  return `var(--vscode-corpusReader-${kind}Foreground)`;
}

function mixed(colour: string, percent: number): string {
  return `color-mix(in srgb, ${colour} ${percent}%, transparent)`;
}

function createBand(line: Line): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('corpusReader.incidentBackground'),
    ...frame('corpusReader.incidentBorder', line, 1),
    overviewRulerColor: kindColour('incident'),
    overviewRulerLane: vscode.OverviewRulerLane.Center,
    rangeBehavior,
  });
}

/** Seen where the colour is; in high contrast outside the words, else within their band. */
function frame(colour: string, line: Line, pixels: number): vscode.DecorationRenderOptions {
  const color = new vscode.ThemeColor(colour);
  const borderRadius = '2px';
  // The thicker one runs around the other.
  const outside = `${pixels}px; outline-offset: ${pixels - 1}px`;
  return isHighContrast()
    ? { outlineColor: color, outlineStyle: line, outlineWidth: outside, borderRadius }
    : { borderColor: color, borderStyle: line, borderWidth: '1px', borderRadius };
}
