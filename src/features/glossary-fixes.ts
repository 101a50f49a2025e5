/** Quick fixes in glossary files: what mends a problem, and moving a name to another list of its entry. */
import * as vscode from 'vscode';
import {
  editsToMend,
  ENTITY_KINDS,
  entryOfLabel,
  EVENT_TYPES,
  isRefused,
  labelsOf,
  LineIndex,
  mendsOf,
  moveLabel,
  subjectOf,
} from '../core/index.ts';
import type { FileEdits, LabelRole, Mend, Problem } from '../core/index.ts';
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
    fix(services, problem, mend).map((action) => {
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

function fix(services: Services, { at }: Problem, mend: Mend): vscode.CodeAction[] {
  const { t } = vscode.l10n;
  const { texts } = services.glossary;
  const files = [...texts].map(([file, text]) => ({ file, text }));
  const make = (title: string, preferred = false, value = ''): vscode.CodeAction[] => {
    const edited = editsToMend(files, services.corpus.glossary, at, mend, value);
    return isRefused(edited) ? [] : [action(title, QuickFix, edited, texts, preferred)];
  };
  switch (mend.type) {
    case 'replace':
      return make(t('Change to “{0}”', mend.by), mend.preferred);
    case 'rename':
      return make(t('Give it the id “{0}”', mend.to));
    case 'drop':
      return make(t('Drop this name'), true);
    case 'move':
      return make(moveTitle(mend.role));
    case 'create':
      return created(mend, make);
    case 'add': {
      const { key } = mend;
      const values =
        key === 'kind' ? ENTITY_KINDS : key === 'eventType' ? EVENT_TYPES : mend.values;
      return values.flatMap((value) =>
        make(t('Add “{0}”', `${key}: ${value}`), values.length === 1, value),
      );
    }
  }
}

/** A new entry goes where its like stands; the file is opened for it when the fix is chosen. */
function created(
  { subject, id }: Extract<Mend, { type: 'create' }>,
  make: (title: string, preferred?: boolean, value?: string) => vscode.CodeAction[],
): vscode.CodeAction[] {
  const { t } = vscode.l10n;
  switch (subject) {
    case 'entity':
      return ENTITY_KINDS.flatMap((kind) => make(t('Create “{0}” as {1}', id, kind), false, kind));
    case 'incident':
      return make(t('Create the incident “{0}”', id));
    case 'source':
      return make(t('Create the source “{0}”', id));
  }
}

function action(
  title: string,
  kind: vscode.CodeActionKind,
  { file, edits }: FileEdits,
  texts: ReadonlyMap<string, string>,
  preferred = false,
): vscode.CodeAction {
  const made = new vscode.CodeAction(title, kind);
  made.isPreferred = preferred;
  made.edit = new vscode.WorkspaceEdit();
  const lines = new LineIndex(texts.get(file) ?? '');
  for (const edit of edits)
    made.edit.replace(vscode.Uri.parse(file), rangeIn(lines, edit), edit.text);
  return made;
}

function moves(
  services: Services,
  document: vscode.TextDocument,
  offset: number,
): vscode.CodeAction[] {
  const file = fileOf(services, document);
  const entry = entryOfLabel(services.corpus.glossary, file, offset);
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
        : [action(moveTitle(role), RefactorRewrite, { file, edits }, services.glossary.texts)];
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
