/** Quick fixes in glossary files: what mends a problem, and moving a name to another list of its entry. */
import * as vscode from 'vscode';
import {
  addEntry,
  addField,
  dropLabel,
  ENTITY_KINDS,
  entriesIn,
  EVENT_TYPES,
  isRefused,
  labelsOf,
  LineIndex,
  mendsOf,
  moveLabel,
  nameOf,
  rewriteText,
  subjectOf,
} from '../core/index.ts';
import type {
  Edited,
  FileEdits,
  LabelRole,
  Mend,
  NewEntry,
  Problem,
  Section,
} from '../core/index.ts';
import { toRange, toSpan } from '../vscode/conversions.ts';
import { rangeIn } from '../vscode/entry-places.ts';
import { fileOf, isGlossary, YAML } from '../vscode/glossary-documents.ts';
import type { Services } from '../vscode/services.ts';

const { QuickFix, RefactorRewrite } = vscode.CodeActionKind;

/** Registers the provider. */
export function registerGlossaryFixes(services: Services): vscode.Disposable {
  const provideCodeActions = (
    document: vscode.TextDocument,
    range: vscode.Range,
    { only }: vscode.CodeActionContext,
  ): vscode.CodeAction[] => {
    if (services.glossary.source !== 'workspace' || !isGlossary(services, document)) return [];
    const file = fileOf(services, document);
    // What was read is of an earlier text: the places in it are not places in this one.
    if (services.glossary.texts.get(file) !== document.getText()) return [];
    const asked = toSpan(document, range);
    const here = services.corpus.problems.filter(
      ({ at }) => at.file === file && at.start <= asked.end && asked.start <= at.end,
    );
    const fixes = here.flatMap((problem) => fixesOf(services, document, problem));
    const wanted = [...fixes, ...(range.isEmpty ? moves(services, document, asked.start) : [])];
    return wanted.filter(({ kind }) => !only || (kind && only.contains(kind)));
  };
  return vscode.languages.registerCodeActionsProvider(
    YAML,
    { provideCodeActions },
    { providedCodeActionKinds: [QuickFix, RefactorRewrite] },
  );
}

function fixesOf(
  services: Services,
  document: vscode.TextDocument,
  problem: Problem,
): vscode.CodeAction[] {
  const text = document.getText();
  const { start, end } = problem.at;
  return mendsOf(problem, text.slice(start, end)).flatMap((mend) =>
    fix(services, document, problem, mend).map((action) => {
      action.diagnostics = vscode.languages
        .getDiagnostics(document.uri)
        .filter(
          ({ code, range }) =>
            code === problem.code && range.isEqual(toRange(document, problem.at)),
        );
      return action;
    }),
  );
}

function fix(
  services: Services,
  document: vscode.TextDocument,
  { at }: Problem,
  mend: Mend,
): vscode.CodeAction[] {
  const { t } = vscode.l10n;
  const text = document.getText();
  const own = (title: string, edits: Edited, preferred = false) =>
    isRefused(edits)
      ? []
      : [action(title, QuickFix, [{ file: document.uri.toString(), edits }], preferred)];
  const entry = entryAt(services, fileOf(services, document), at.start);
  switch (mend.type) {
    case 'replace':
      return own(t('Change to “{0}”', mend.by), replaced(text, at, mend.by), mend.preferred);
    case 'rename':
      return own(t('Give it the id “{0}”', mend.to), replaced(text, at, mend.to));
    case 'drop':
      return entry ? own(t('Drop this name'), dropLabel(text, entry, at.start), true) : [];
    case 'move':
      return entry ? own(moveTitle(mend.role), moveLabel(text, entry, at.start, mend.role)) : [];
    case 'create':
      return createFix(services, mend.subject, mend.id);
    case 'add': {
      const { key } = mend;
      const values =
        key === 'kind' ? ENTITY_KINDS : key === 'eventType' ? EVENT_TYPES : mend.values;
      const place = entryNamed(text, at.start);
      return !place
        ? []
        : values.flatMap((value) =>
            own(
              t('Add “{0}”', `${key}: ${value}`),
              addField(text, place, key, value),
              values.length === 1,
            ),
          );
    }
  }
}

function replaced(
  text: string,
  { start, end }: { start: number; end: number },
  by: string,
): Edited {
  // A key and an id are replaced as they stand; a value may have to be quoted.
  return /^[\w-]+$/.test(by) ? [{ start, end, text: by }] : rewriteText(text, start, by);
}

function action(
  title: string,
  kind: vscode.CodeActionKind,
  files: readonly FileEdits[],
  preferred = false,
): vscode.CodeAction {
  const made = new vscode.CodeAction(title, kind);
  made.isPreferred = preferred;
  made.edit = new vscode.WorkspaceEdit();
  for (const { file, edits } of files) {
    const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === file);
    if (!document) continue;
    for (const edit of edits) made.edit.replace(document.uri, toRange(document, edit), edit.text);
  }
  return made;
}

/** A new entry goes where its like stands; the file is opened for it when the fix is chosen. */
function createFix(
  { glossary }: Services,
  subject: 'entity' | 'incident' | 'source',
  id: string,
): vscode.CodeAction[] {
  const { t } = vscode.l10n;
  const name = nameOf(id);
  const files = [...glossary.texts].map(([file, text]) => ({ file, text }));
  const of = (title: string, section: Section, fields: NewEntry['fields']): vscode.CodeAction[] => {
    const edited = addEntry(files, { section, id, fields });
    if (isRefused(edited)) return [];
    const made = new vscode.CodeAction(title, QuickFix);
    made.edit = new vscode.WorkspaceEdit();
    const text = files.find(({ file }) => file === edited.file)?.text ?? '';
    for (const edit of edited.edits) {
      made.edit.replace(
        vscode.Uri.parse(edited.file),
        rangeIn(new LineIndex(text), edit),
        edit.text,
      );
    }
    return [made];
  };
  switch (subject) {
    case 'entity':
      return ENTITY_KINDS.flatMap((kind) =>
        of(t('Create “{0}” as {1}', id, kind), 'entities', { kind, prefLabel: name }),
      );
    case 'incident':
      return of(t('Create the incident “{0}”', id), 'incidents', {
        prefLabel: name,
        eventType: 'strategic-developments',
      });
    case 'source':
      return of(t('Create the source “{0}”', id), 'sources', { title: name });
  }
}

function moves(
  services: Services,
  document: vscode.TextDocument,
  offset: number,
): vscode.CodeAction[] {
  const file = fileOf(services, document);
  const entry = entryAt(services, file, offset);
  const subject = entry && subjectOf(services.corpus.glossary, entry.id);
  const found =
    subject &&
    labelsOf(subject).find(
      ({ entry: { label } }) => label.file === file && label.start <= offset && offset <= label.end,
    );
  if (!entry || !found || found.role === 'prefLabel') return [];
  const roles: readonly Exclude<LabelRole, 'prefLabel'>[] =
    subject.type === 'entity'
      ? ['altLabel', 'weakLabel', 'hiddenLabel']
      : ['altLabel', 'hiddenLabel'];
  const { start } = found.entry.label;
  return roles
    .filter((role) => role !== found.role)
    .flatMap((role) => {
      const edits = moveLabel(document.getText(), entry, start, role);
      return isRefused(edits)
        ? []
        : [action(moveTitle(role), RefactorRewrite, [{ file: document.uri.toString(), edits }])];
    });
}

function moveTitle(role: Exclude<LabelRole, 'prefLabel'>): string {
  const { t } = vscode.l10n;
  switch (role) {
    case 'weakLabel':
      return t('Move to weakLabel: it counts only after the full name');
    case 'hiddenLabel':
      return t('Move to hiddenLabel: a misspelling, found but never shown');
    case 'altLabel':
      return t('Move to altLabel: another name');
    case 'demonym':
      return t('Move to demonym: a word for the people');
  }
}

/** The entry whose label is written at an offset. */
function entryAt(
  { corpus: { glossary } }: Services,
  file: string,
  offset: number,
): { readonly section: Section; readonly id: string } | undefined {
  for (const subject of [...glossary.entities.values(), ...glossary.incidents.values()]) {
    const here = labelsOf(subject).some(({ entry: { label } }) => {
      return label.file === file && label.start <= offset && offset <= label.end;
    });
    if (here)
      return { section: subject.type === 'entity' ? 'entities' : 'incidents', id: subject.id };
  }
  return undefined;
}

/** The entry whose id is written at an offset. */
function entryNamed(
  text: string,
  offset: number,
): { readonly section: Section; readonly id: string } | undefined {
  for (const { key, children } of entriesIn(text)) {
    const entry = children.find(({ at }) => at.start <= offset && offset <= at.end);
    if (entry) return { section: key as Section, id: entry.key };
  }
  return undefined;
}
