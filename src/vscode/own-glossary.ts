/**
 * The workspace's own glossary as something to write to: its files as they stand or, where only the
 * bundled glossary is in use, the files that the first addition is to create.
 */
import * as vscode from 'vscode';
import { applyEdits, isRefused } from '../core/index.ts';
import type { FileEdits, Refusal, SourceFile } from '../core/index.ts';
import { toRange } from './conversions.ts';
import { fileName } from './documents.ts';
import { readText } from './find-glossaries.ts';
import { exists, FIRST_FILE } from './first-file.ts';
import type { Services } from './services.ts';

/** Files that can be written to; `fresh` ones do not exist yet. */
export interface OwnGlossary {
  readonly files: readonly SourceFile[];
  readonly fresh: boolean;
  /** Whether the bundled glossary, in use so far, will be no more. */
  readonly instead?: boolean;
}

/** The files to write to; asks which to begin with where there are none. Undefined where there can be none, or nothing was chosen. */
export async function ownGlossary(services: Services): Promise<OwnGlossary | undefined> {
  const { glossary } = services;
  if (glossary.source === 'workspace') {
    const files = [...glossary.texts].map(([file, text]) => {
      return { file, text: openDocument(file)?.getText() ?? text };
    });
    return { files, fresh: false };
  }
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!folder) {
    say(vscode.l10n.t('Open a folder first: the glossary is written into it.'));
    return undefined;
  }
  if (vscode.workspace.fs.isWritableFileSystem(folder.scheme) === false) {
    say(vscode.l10n.t('This workspace cannot be written to, so it cannot hold a glossary.'));
    return undefined;
  }
  if (glossary.source === 'bundled') return begin(services, folder);
  return fromNothing(folder);
}

interface Beginning extends vscode.QuickPickItem {
  readonly make: () => Promise<OwnGlossary | undefined>;
}

async function begin(services: Services, folder: vscode.Uri): Promise<OwnGlossary | undefined> {
  const { t } = vscode.l10n;
  const { glossary, corpus } = services;
  // The first is what Enter takes: nothing that is marked goes out by it.
  const items: Beginning[] = [
    {
      label: `$(files) ${t('With a copy of the bundled glossary')}`,
      description: t('{0} files in the folder glossary', glossary.texts.size),
      detail: t(
        '{0} names and {1} incidents, yours to change.',
        corpus.glossary.entities.size,
        corpus.glossary.incidents.size,
      ),
      make: () => fromCopy(services, folder),
    },
    {
      label: `$(new-file) ${t('From nothing')}`,
      description: FIRST_FILE,
      detail: t('This workspace’s essays are then read by what you write, and by nothing else.'),
      make: async () => ({ ...(await fromNothing(folder)), instead: true }),
    },
  ];
  const chosen = await vscode.window.showQuickPick(items, {
    title: t('Begin a glossary of your own'),
    placeHolder: t('The bundled glossary is not written to: how shall this workspace’s own begin?'),
  });
  return chosen?.make();
}

async function fromNothing(folder: vscode.Uri): Promise<OwnGlossary> {
  const uri = vscode.Uri.joinPath(folder, FIRST_FILE);
  const text = (await exists(uri))
    ? (await vscode.workspace.openTextDocument(uri)).getText()
    : undefined;
  return { files: [{ file: uri.toString(), text: text ?? '' }], fresh: text === undefined };
}

async function fromCopy(
  { glossary, log }: Services,
  folder: vscode.Uri,
): Promise<OwnGlossary | undefined> {
  const files: SourceFile[] = [];
  for (const file of glossary.texts.keys()) {
    const from = vscode.Uri.parse(file);
    const to = vscode.Uri.joinPath(folder, 'glossary', fileName(from));
    const text = await readText(from, log);
    if (await exists(to)) {
      say(
        vscode.l10n.t(
          '{0} is there already: nothing was copied over it.',
          vscode.workspace.asRelativePath(to),
        ),
      );
      return undefined;
    }
    if (text !== undefined) files.push({ file: to.toString(), text });
  }
  return { files, fresh: true };
}

/** What an addition comes to: edits of files that stand just so. */
export interface Planned extends OwnGlossary {
  readonly edits: readonly FileEdits[];
}

/** Works out edits on the files as editors have them; says so and answers undefined where they are refused. */
export async function plan(
  own: OwnGlossary,
  make: (files: readonly SourceFile[]) => readonly FileEdits[] | Refusal,
): Promise<Planned | undefined> {
  let { files } = own;
  // An editor may have other line breaks than the disk: then once more, with its text.
  for (let tries = 0; tries < 3; tries += 1) {
    const edits = make(files);
    if (isRefused(edits)) {
      sayRefusal(edits);
      return undefined;
    }
    const now = own.fresh ? files : await Promise.all(files.map((file) => inEditor(file, edits)));
    if (now.every((file, i) => file.text === files[i]?.text)) {
      return { ...own, files, edits };
    }
    files = now;
  }
  sayRefusal('too-odd');
  return undefined;
}

async function inEditor(source: SourceFile, edits: readonly FileEdits[]): Promise<SourceFile> {
  if (!edits.some(({ file }) => file === source.file)) return source;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(source.file));
  return { file: source.file, text: document.getText() };
}

/** The files as they will be. */
export function afterwards({ files, edits }: Planned): readonly SourceFile[] {
  return files.map(({ file, text }) => {
    const changes = edits.find((each) => each.file === file)?.edits ?? [];
    return { file, text: applyEdits(text, changes) };
  });
}

/** Makes a planned change, which one undo takes back; a file without unsaved changes is saved. */
export async function write({ glossary }: Services, planned: Planned): Promise<boolean> {
  const change = new vscode.WorkspaceEdit();
  const toSave: vscode.TextDocument[] = [];
  for (const { file, text } of planned.fresh ? afterwards(planned) : []) {
    change.createFile(vscode.Uri.parse(file), { contents: new TextEncoder().encode(text) });
  }
  for (const { file, edits } of planned.fresh ? [] : planned.edits) {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(file));
    for (const edit of edits) change.replace(document.uri, toRange(document, edit), edit.text);
    if (document.getText() !== planned.files.find((each) => each.file === file)?.text) {
      say(vscode.l10n.t('The glossary was changed meanwhile: nothing was written.'));
      return false;
    }
    if (!document.isDirty && !document.isUntitled) toSave.push(document);
  }
  if (!(await vscode.workspace.applyEdit(change))) return false;
  for (const document of toSave) await document.save();
  // Not every file system tells of new files.
  if (planned.fresh) glossary.start();
  return true;
}

/** Says why an edit is refused. */
export function sayRefusal(refusal: Refusal): void {
  say(refusalWords(refusal));
}

/** Why an edit is refused. */
export function refusalWords(refusal: Refusal): string {
  const { t } = vscode.l10n;
  switch (refusal) {
    case 'broken':
      return t('A file of the glossary cannot be read as it stands: mend it first.');
    case 'gone':
      return t('That entry is no longer in the glossary.');
    case 'there-already':
      return t('That is in the glossary already.');
    case 'bad-value':
      return t(
        'A name needs at least one letter or digit, an id small letters, digits and single hyphens.',
      );
    case 'no-file':
      return t('There is no file of the glossary to write to.');
    case 'too-odd':
      return t(
        'The YAML there is written in a way that this command does not follow: write it by hand.',
      );
  }
}

/** Answers a command that cannot do what was asked. */
export function say(message: string): void {
  void vscode.window.showWarningMessage(message);
}

/** The open document of a file. */
export function openDocument(file: string): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((each) => each.uri.toString() === file);
}
