/** Marks names and tellings in the text of all visible essays. */
import * as vscode from 'vscode';
import { overlaps } from '../core/index.ts';
import type { Annotated, Glossary, Span } from '../core/index.ts';
import { debounce } from '../vscode/debounce.ts';
import { onHighContrastChange } from '../vscode/high-contrast.ts';
import { eachMarkedName, eachMarkedTelling, markOptions } from '../vscode/marked-spans.ts';
import type { MarkName } from '../vscode/marked-spans.ts';
import { createMarks } from '../vscode/marks.ts';
import type { Marks } from '../vscode/marks.ts';
import { PaintedWindows } from '../vscode/painted-window.ts';
import { Painter } from '../vscode/painter.ts';
import type { Layers } from '../vscode/painter.ts';
import type { Services } from '../vscode/services.ts';
import { getSetting, onSettingChange, updateSetting } from '../vscode/settings.ts';
import { BREATH } from '../vscode/turns.ts';

const EVERYWHERE: Span = { start: 0, end: Infinity };

/** What an editor shows, and how far its incidents were held against what it shows. */
interface Shown {
  readonly window: Span;
  readonly annotated: Annotated;
  readonly glossary: Glossary;
  readonly style: number;
  readonly compared: Compared;
}

/** Near the screen first, then all of them where those in the window are others, then everywhere. */
type Compared = (typeof COMPARED)[number];
const COMPARED = ['near', 'window', 'everywhere'] as const;

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
  readonly #shown = new WeakMap<vscode.TextEditor, Shown>();
  /** Grows when other marks are wanted for the same text. */
  #style = 0;
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
        () => this.#paintAnew(),
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
    this.#paintAnew();
    for (const mark of old.values()) mark.dispose();
  }

  #paintAnew(): void {
    this.#style += 1;
    this.#paintAll();
  }

  #paintAll(): void {
    this.#paintVisible('everywhere');
  }

  #paintVisible(compared?: Compared): void {
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
    if (!shown || !isSame(shown.window, this.#windows.of(editor))) this.#paint(editor);
  }

  /**
   * Names are painted around the screen; incidents everywhere, for the overview ruler shows them. An
   * editor that has just come gets what is near its screen first, and the rest a moment later: the
   * page draws a hundred marks sooner than a thousand. What is shown already is not gathered again:
   * an editor that comes is told of three or four times.
   */
  #paint(editor: vscode.TextEditor, wanted?: Compared): void {
    const { document } = editor;
    const { essays, corpus } = this.#services;
    const { glossary } = corpus;
    const options = markOptions(document.uri);
    const annotated = options && essays.read(document);
    if (!annotated) {
      this.#shown.delete(editor);
      return this.#painter.paint(editor, this.#layers(this.#noSpans()), EVERYWHERE);
    }
    const shown = this.#shown.get(editor);
    const compared = wanted ?? (shown ? 'window' : 'near');
    const window = shown ? this.#windows.of(editor) : this.#windows.nearest(editor);
    const now: Shown = { window, annotated, glossary, style: this.#style, compared };
    if (shown && shows(shown, now)) return;
    this.#shown.set(editor, now);
    const near = compared === 'everywhere' ? EVERYWHERE : window;
    const spans = this.#noSpans();
    eachMarkedName(annotated, glossary, options, window, (mark, span) =>
      spans.get(mark)?.push(span),
    );
    const tellings = compared === 'everywhere' ? annotated.tellings : annotated.tellingsIn(window);
    eachMarkedTelling(annotated, tellings, options, (mark, band) => {
      if (overlaps(band, near)) spans.get(mark)?.push(band);
    });
    const all = (mark: MarkName) => {
      const bands: Span[] = [];
      eachMarkedTelling(annotated, annotated.tellings, options, (each, band) => {
        if (each === mark) bands.push(band);
      });
      return bands;
    };
    this.#painter.paint(editor, this.#layers(spans, compared === 'near' ? undefined : all), near);
    if (!shown) this.#widen();
  }

  #noSpans(): Map<MarkName, Span[]> {
    return new Map([...this.#marks.keys()].map((mark) => [mark, []]));
  }

  /** A layer for each mark, since one that has nothing to paint any more is to be cleared. */
  #layers(
    spans: ReadonlyMap<MarkName, readonly Span[]>,
    allOf?: (mark: MarkName) => readonly Span[],
  ): Layers {
    return new Map(
      [...this.#marks].map(([mark, type]) => {
        const own = spans.get(mark) ?? [];
        if (!allOf || !mark.startsWith('incident')) return [type, { spans: own }];
        return [type, { spans: own, all: () => allOf(mark) }];
      }),
    );
  }
}

/** Whether nothing more is wanted than what is shown. */
function shows(shown: Shown, wanted: Shown): boolean {
  return (
    shown.annotated === wanted.annotated &&
    shown.glossary === wanted.glossary &&
    shown.style === wanted.style &&
    isSame(shown.window, wanted.window) &&
    COMPARED.indexOf(shown.compared) >= COMPARED.indexOf(wanted.compared)
  );
}

function isSame(one: Span, other: Span): boolean {
  return one.start === other.start && one.end === other.end;
}
