/**
 * What an addition would mark, before it is made: the essays are read on trial with the glossary
 * as it will be, and where that marks more than one place the reader is asked.
 */
import * as vscode from 'vscode';
import { applyEdits, essayFormat, excerptAround, foldText } from '../core/index.ts';
import type { Corpus, EssayInput, Span } from '../core/index.ts';
import { readGlossaryFile } from '../core/yaml.ts';
import { pathOf } from './documents.ts';
import { reveal } from './editors.ts';
import { readText } from './find-glossaries.ts';
import type { Planned } from './own-glossary.ts';
import type { Services } from './services.ts';
import { titleOf } from './wording.ts';

/** What an addition is about. */
export interface Addition {
  /** The subject's id. */
  readonly subject: string;
  /** The forms that are new; none for an incident, whose places are found by evidence. */
  readonly forms: readonly string[];
}

/** A place that would be marked. */
export interface MarkedPlace {
  readonly uri: string;
  readonly essay: string;
  readonly span: Span;
  readonly paragraph: number;
  readonly excerpt: string;
}

/** The places that would be marked in all essays of the workspace. */
export async function placesMarked(
  services: Services,
  planned: Planned,
  addition: Addition,
): Promise<readonly MarkedPlace[]> {
  // The class itself is in the first part already; what it brings along is large.
  const trial = services.corpus.beside(readGlossaryFile);
  const read = new Map(services.corpus.readFiles.map((file) => [file.file, file]));
  trial.setGlossary(
    planned.files.map(({ file, text }) => {
      const edits = planned.edits.find((each) => each.file === file)?.edits;
      if (edits) return { file, text: applyEdits(text, edits) };
      return read.get(file) ?? { file, text };
    }),
  );
  const places: MarkedPlace[] = [];
  for await (const essay of essaysWith(services, addition.forms)) {
    places.push(...placesIn(trial, essay, addition));
  }
  return places;
}

function placesIn(trial: Corpus, input: EssayInput, { subject, forms }: Addition): MarkedPlace[] {
  const reading = trial.read({ ...input, version: 0 });
  trial.forget(input.uri);
  const wanted = new Set(forms.map((form) => foldText(form).toLowerCase()));
  const named = reading.mentions.filter(
    ({ entity, alternatives, text }) =>
      (entity === subject || alternatives.includes(subject)) &&
      wanted.has(foldText(text).toLowerCase()),
  );
  const told = reading.tellings.filter(({ incident }) => incident === subject);
  const essay = titleOf(reading, trial.glossary);
  return [...named, ...told].map(({ start, end, paragraph }) => {
    const bounds = reading.essay.blocks.find((block) => block.paragraph === paragraph);
    const excerpt = excerptAround(input.text, { start, end }, bounds ?? { start, end });
    return { uri: input.uri, essay, span: { start, end }, paragraph, excerpt };
  });
}

/** The essays of the workspace in which one of the forms stands at all. */
async function* essaysWith(
  { library, log }: Services,
  forms: readonly string[],
): AsyncGenerator<EssayInput> {
  const wanted = forms.map((form) => foldText(form));
  for (const { uri } of await library.all()) {
    const address = vscode.Uri.parse(uri);
    const open = vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri);
    const text = open?.getText() ?? (await readText(address, log));
    if (text === undefined) continue;
    if (wanted.length && !wanted.some((form) => foldText(text).includes(form))) continue;
    const path = pathOf(address);
    const languageId = /\.(?:md|markdown)$/i.test(path) ? 'markdown' : 'plaintext';
    yield { uri, path, text, format: essayFormat(open?.languageId ?? languageId, path) ?? 'plain' };
  }
}

interface Row extends vscode.QuickPickItem {
  readonly add?: boolean;
  readonly place?: MarkedPlace;
}

/** Asks where more than one place would be marked; a place that is chosen instead is shown, and nothing is added. */
export async function confirmPlaces(
  title: string,
  places: readonly MarkedPlace[],
): Promise<boolean> {
  if (places.length < 2) return true;
  const { t } = vscode.l10n;
  const essays = new Set(places.map(({ uri }) => uri)).size;
  const count =
    essays === 1
      ? t('It will be marked {0} times in this essay', places.length)
      : t('It will be marked {0} times in {1} essays', places.length, essays);
  const rows: Row[] = [
    { label: `$(check) ${t('Add it')}`, description: count, add: true },
    { label: t('Where it will be marked'), kind: vscode.QuickPickItemKind.Separator },
    ...places.map((place) => ({
      // Not behind the words: over the first row VS Code writes the heading there.
      label: `¶ ${place.paragraph}  ${place.excerpt}`,
      detail: essays > 1 ? place.essay : '',
      place,
    })),
  ];
  const chosen = await vscode.window.showQuickPick(rows, {
    title,
    placeHolder: t('Enter adds it, Escape does not'),
    matchOnDetail: true,
  });
  if (chosen?.place) await reveal(vscode.Uri.parse(chosen.place.uri), chosen.place.span);
  return chosen?.add ?? false;
}
