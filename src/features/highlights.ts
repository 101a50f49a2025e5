/** Marks names and tellings in the text of all visible essays. */
import * as vscode from 'vscode';
import { thinOut } from '../core/index.ts';
import type { Annotated, Density, Glossary, Mention, Span } from '../core/index.ts';
import { createMarks } from '../vscode/marks.ts';
import type { MarkName, Marks } from '../vscode/marks.ts';
import { Painter } from '../vscode/painter.ts';
import type { Services } from '../vscode/services.ts';
import { getSetting, onSettingChange, updateSetting } from '../vscode/settings.ts';

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
  readonly #listening: vscode.Disposable;
  #marks: Marks = createMarks(getSetting('highlight.style'));

  constructor(services: Services) {
    this.#services = services;
    this.#listening = vscode.Disposable.from(
      services.essays.onDidRead((document) => this.#paint(document)),
      onSettingChange(['highlight.style'], () => this.#restyle()),
      onSettingChange(
        ['highlight.enabled', 'highlight.kinds', 'highlight.density', 'demonyms'],
        () => this.#paintAll(),
      ),
    );
  }

  dispose(): void {
    this.#listening.dispose();
    this.#painter.dispose();
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
    const documents = vscode.window.visibleTextEditors.map((editor) => editor.document);
    for (const document of new Set(documents)) this.#paint(document);
  }

  #paint(document: vscode.TextDocument): void {
    const layers = this.#layers(document);
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document === document) this.#painter.paint(editor, layers);
    }
  }

  #layers(document: vscode.TextDocument): Map<vscode.TextEditorDecorationType, Span[]> {
    const layers = new Map([...this.#marks.values()].map((mark) => [mark, [] as Span[]]));
    const { uri } = document;
    const annotated = getSetting('highlight.enabled', uri) && this.#services.essays.read(document);
    if (!annotated) return layers;
    const kinds = new Set(getSetting('highlight.kinds', uri));
    const options = {
      density: getSetting('highlight.density', uri),
      demonyms: getSetting('demonyms', uri),
    };
    for (const [name, span] of markedSpans(annotated, this.#services.corpus.glossary, options)) {
      const [kind] = name.split(' ');
      const mark = this.#marks.get(name);
      if (mark && kinds.has(kind as string)) layers.get(mark)?.push(span);
    }
    return layers;
  }
}

interface Options {
  readonly density: Density;
  readonly demonyms: boolean;
}

function* markedSpans(
  { mentions, demonyms, tellings }: Annotated,
  glossary: Glossary,
  options: Options,
): Generator<[MarkName, Span]> {
  const kindOf = ({ entity }: Mention) => glossary.entities.get(entity)?.kind.value;
  for (const mention of thinOut(mentions, options.density)) {
    const kind = kindOf(mention);
    if (kind) yield [isUnsure(mention) ? `${kind} unsure` : kind, mention];
  }
  for (const demonym of options.demonyms ? thinOut(demonyms, options.density) : []) {
    const kind = kindOf(demonym);
    if (kind) yield [`${kind} demonym`, demonym];
  }
  for (const { parts, strength } of tellings) {
    const name = strength === 'possible' ? 'incident unsure' : 'incident';
    for (const part of parts) yield [name, part];
  }
}

function isUnsure({ rule, alternatives }: Mention): boolean {
  return alternatives.length > 0 || rule === 'weak-label' || rule === 'seat';
}
