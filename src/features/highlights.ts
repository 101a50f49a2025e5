/** Marks names and tellings in the text of all visible essays. */
import * as vscode from 'vscode';
import { overlaps } from '../core/index.ts';
import type { Span } from '../core/index.ts';
import { debounce } from '../vscode/debounce.ts';
import { onHighContrastChange } from '../vscode/high-contrast.ts';
import { markedNames, markedTellings, markOptions } from '../vscode/marked-spans.ts';
import type { MarkedSpan } from '../vscode/marked-spans.ts';
import { createMarks } from '../vscode/marks.ts';
import type { Marks } from '../vscode/marks.ts';
import { PaintedWindows } from '../vscode/painted-window.ts';
import { Painter } from '../vscode/painter.ts';
import type { Layer } from '../vscode/painter.ts';
import type { Services } from '../vscode/services.ts';
import { getSetting, onSettingChange, updateSetting } from '../vscode/settings.ts';
import { BREATH } from '../vscode/turns.ts';

const EVERYWHERE: Span = { start: 0, end: Infinity };

/** So long after the last reading, incidents far from the screen are looked at too. */
const CALM = 400;

/** Registers the highlights and the command that switches them. */
export function registerHighlights(services: Services): vscode.Disposable {
  const highlights = new Highlights(services);
  return vscode.Disposable.from(
    highlights,
    vscode.commands.registerCommand('corpusReader.toggleHighlights', () =>
      updateSetting('highlight.enabled', !getSetting('highlight.enabled')),
    ),
  );
}

class Highlights implements vscode.Disposable {
  readonly #services: Services;
  readonly #painter = new Painter();
  readonly #windows = new PaintedWindows();
  readonly #shown = new WeakMap<vscode.TextEditor, Span>();
  readonly #widen = debounce(BREATH, () => this.#paintVisible());
  readonly #finish = debounce(CALM, () => this.#paintAll());
  readonly #listening: vscode.Disposable;
  #marks: Marks = createMarks(getSetting('highlight.style'));

  constructor(services: Services) {
    this.#services = services;
    this.#listening = vscode.Disposable.from(
      this.#painter,
      this.#windows,
      this.#widen,
      this.#finish,
      services.essays.onDidRead((document) => this.#paintDocument(document)),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) =>
        this.#scrolled(textEditor),
      ),
      onSettingChange(['highlight.style'], () => this.#restyle()),
      onHighContrastChange(() => this.#restyle()),
      onSettingChange(
        ['highlight.enabled', 'highlight.kinds', 'highlight.density', 'demonyms'],
        () => this.#paintAll(),
      ),
    );
  }

  dispose(): void {
    this.#listening.dispose();
    for (const mark of this.#marks.values()) mark.dispose();
  }

  /** The new marks are painted before the old ones go: the page is never bare. */
  #restyle(): void {
    const old = this.#marks;
    this.#marks = createMarks(getSetting('highlight.style'));
    this.#paintAll();
    for (const mark of old.values()) mark.dispose();
  }

  #paintAll(): void {
    this.#paintVisible(EVERYWHERE);
  }

  #paintVisible(compared?: Span): void {
    for (const editor of vscode.window.visibleTextEditors) this.#paint(editor, compared);
  }

  #paintDocument(document: vscode.TextDocument): void {
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document === document) this.#paint(editor);
    }
    this.#finish();
  }

  #scrolled(editor: vscode.TextEditor): void {
    const shown = this.#shown.get(editor);
    const { start, end } = this.#windows.of(editor);
    if (shown?.start !== start || shown.end !== end) this.#paint(editor);
  }

  /**
   * Names are painted around the screen; incidents everywhere, for the overview ruler shows them. An
   * editor that has just come gets what is near its screen first, and the rest a moment later: the
   * page draws a hundred marks sooner than a thousand.
   */
  #paint(editor: vscode.TextEditor, compared?: Span): void {
    const { document } = editor;
    const { essays, corpus } = this.#services;
    const options = markOptions(document.uri);
    const annotated = options && essays.read(document);
    if (!annotated) {
      const none = this.#layers([], () => []);
      return this.#painter.paint(editor, none, EVERYWHERE);
    }
    const first = !this.#shown.has(editor);
    const window = first ? this.#windows.nearest(editor) : this.#windows.of(editor);
    this.#shown.set(editor, window);
    const near = compared ?? window;
    const tellings = compared ? annotated.tellings : annotated.tellingsIn(near);
    const spans = [
      ...markedNames(annotated, corpus.glossary, options, window),
      ...[...markedTellings(annotated, tellings, options)].filter(([, band]) =>
        overlaps(band, near),
      ),
    ];
    const all = () => [...markedTellings(annotated, annotated.tellings, options)];
    const layers = this.#layers(spans, first ? undefined : all);
    this.#painter.paint(editor, layers, near);
    if (first) this.#widen();
  }

  /** A layer for each mark, since one that has nothing to paint any more is to be cleared. */
  #layers(
    spans: readonly MarkedSpan[],
    allTellings?: () => readonly MarkedSpan[],
  ): Map<vscode.TextEditorDecorationType, Layer> {
    const byMark = new Map([...this.#marks.keys()].map((mark) => [mark, [] as Span[]]));
    for (const [mark, span] of spans) byMark.get(mark)?.push(span);
    return new Map(
      [...this.#marks].map(([mark, type]) => {
        const own = byMark.get(mark) ?? [];
        if (!allTellings || !mark.startsWith('incident')) return [type, { spans: own }];
        const all = () => allTellings().flatMap(([each, span]) => (each === mark ? [span] : []));
        return [type, { spans: own, all }];
      }),
    );
  }
}
