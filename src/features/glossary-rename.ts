/**
 * Rename in glossary files: an id, with all that refers to it in every file and in the reader's
 * pins, or a label. Essays are never written to.
 */
import * as vscode from 'vscode';
import {
  isRefused,
  labelsOf,
  renameId,
  rewriteText,
  subjectInGlossary,
  subjectOf,
} from '../core/index.ts';
import type { FileEdits, Refusal, SourceFile, Span } from '../core/index.ts';
import { toRange } from '../vscode/conversions.ts';
import { fileOf, isGlossary, YAML } from '../vscode/glossary-documents.ts';
import { refusalWords } from '../vscode/own-glossary.ts';
import { pinEdits } from '../vscode/pin-edits.ts';
import type { Services } from '../vscode/services.ts';

interface Target {
  readonly span: Span;
  /** The id that is renamed, or undefined for a label. */
  readonly id: string | undefined;
  readonly type: 'entity' | 'incident' | 'source' | 'list of words';
}

/** Registers the provider. */
export function registerGlossaryRename(services: Services): vscode.Disposable {
  const provideRenameEdits = async (
    document: vscode.TextDocument,
    position: vscode.Position,
    name: string,
  ): Promise<vscode.WorkspaceEdit> => {
    const target = wanted(services, document, position);
    const files = await filesNow(services);
    const edited =
      target.id === undefined
        ? relabel(fileOf(services, document), files, target.span.start, name)
        : renameId(files, target.type, target.id, name.trim());
    if (isRefused(edited)) throw new Error(refusalWords(edited));
    const change = new vscode.WorkspaceEdit();
    for (const { file, edits } of edited) {
      const changed = await vscode.workspace.openTextDocument(vscode.Uri.parse(file));
      for (const edit of edits) change.replace(changed.uri, toRange(changed, edit), edit.text);
    }
    if (target.id !== undefined) await pinEdits(change, target.id, name.trim());
    return change;
  };
  return vscode.languages.registerRenameProvider(YAML, {
    provideRenameEdits,
    prepareRename: (document, position) => {
      const { span } = wanted(services, document, position);
      const range = toRange(document, span);
      return { range, placeholder: document.getText(range) };
    },
  });
}

function wanted(
  services: Services,
  document: vscode.TextDocument,
  position: vscode.Position,
): Target {
  const { corpus, glossary } = services;
  if (!isGlossary(services, document)) throw new Error(vscode.l10n.t('This is no glossary.'));
  if (glossary.source !== 'workspace') {
    throw new Error(vscode.l10n.t('The bundled glossary cannot be written to.'));
  }
  const found = targetAt(services, fileOf(services, document), document.offsetAt(position));
  const words = found && document.getText().slice(found.span.start, found.span.end);
  // The text may be newer than what was read of it.
  if (!found || corpus.broken || (found.id !== undefined && words !== found.id)) {
    throw new Error(vscode.l10n.t('Put the cursor on an id or on a name of an entry.'));
  }
  return found;
}

function targetAt({ corpus }: Services, file: string, offset: number): Target | undefined {
  const { glossary, references } = corpus;
  const here = (at: Span & { readonly file: string }) =>
    at.file === file && at.start <= offset && offset <= at.end;
  const reference = references.find(here);
  if (reference) return { span: reference, id: reference.value, type: reference.to };
  const list = [...glossary.wordLists.values()].find(({ idAt }) => here(idAt));
  if (list) return { span: list.idAt, id: list.id, type: list.type };
  const found = subjectInGlossary(glossary, references, file, offset);
  const [id = ''] = found?.subjects ?? [];
  const entry = subjectOf(glossary, id) ?? glossary.sources.get(id);
  if (!found || !entry) return undefined;
  const isId = entry.idAt.file === file && entry.idAt.start === found.span.start;
  if (isId) return { span: found.span, id, type: entry.type };
  const label =
    entry.type !== 'source' &&
    labelsOf(entry).some((each) => each.entry.label.start === found.span.start);
  return label ? { span: found.span, id: undefined, type: entry.type } : undefined;
}

function relabel(
  file: string,
  files: readonly SourceFile[],
  offset: number,
  name: string,
): readonly FileEdits[] | Refusal {
  const text = files.find((each) => each.file === file)?.text;
  const edits = text === undefined ? 'gone' : rewriteText(text, offset, name.trim());
  return isRefused(edits) ? edits : [{ file, edits }];
}

/** All files as editors have them. */
async function filesNow({ glossary }: Services): Promise<SourceFile[]> {
  return Promise.all(
    [...glossary.texts.keys()].map(async (file) => {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(file));
      return { file, text: document.getText() };
    }),
  );
}
