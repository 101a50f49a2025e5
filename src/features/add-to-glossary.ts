/**
 * "Add to Glossary…": what is selected, or the name at the cursor, as a new entry or as a name of
 * one that is there. Three keys for the likeliest: the command, Enter, Enter.
 */
import * as vscode from 'vscode';
import {
  ENTITY_KINDS,
  guessKind,
  labelsOf,
  likelyEntries,
  subjectOf,
  toSlug,
} from '../core/index.ts';
import type { EntityKind, LikelyEntry, NewEntry, Subject } from '../core/index.ts';
import { addAsEntry, addAsLabel, type AddedRole } from '../vscode/add.ts';
import { addIncident } from '../vscode/add-incident.ts';
import { GLOSSARY_COMMAND } from '../vscode/card-links.ts';
import { AddedItem } from '../vscode/added.ts';
import { additionTarget, type AdditionTarget } from '../vscode/addition-target.ts';
import { kindIcon, newKind } from '../vscode/kinds.ts';
import type { Writing } from '../vscode/parts.ts';
import type { Services } from '../vscode/services.ts';
import type { TreeNode } from '../vscode/tree-node.ts';
import { sayInPassing } from '../vscode/wording.ts';

/** An entry as likely as this is proposed before a new one. */
const SURE = 0.6;
/** So many entries are listed at once; all others are a step away. */
const LISTED = 4;

/** "Add to Glossary…" and, for the rows of the trees, "Add Another Name…". */
export function registerAddToGlossary(services: Services): Writing {
  const told = new AddedItem();
  const add = async (argument: unknown) => {
    const target = await additionTarget(services, argument);
    if (!target) {
      return sayInPassing(
        vscode.l10n.t('Put the cursor on a name in an essay first, or select one.'),
      );
    }
    const chosen = await pick(
      vscode.l10n.t('Add “{0}” to the glossary', target.text),
      rowsFor(services, told, target),
    );
    await chosen?.run();
  };
  const addLabel = (node?: unknown) =>
    labelOfRow(services, told, (node as TreeNode | undefined)?.subject);
  return { dispose: () => told.dispose(), commands: { addToGlossary: add, addLabel } };
}

interface Row extends vscode.QuickPickItem {
  readonly run: () => unknown;
}

async function pick(title: string, rows: readonly Row[]): Promise<Row | undefined> {
  return vscode.window.showQuickPick(rows, {
    title,
    placeHolder: vscode.l10n.t('What is it? Type to filter'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
}

function heading(label: string): Row {
  return { label, kind: vscode.QuickPickItemKind.Separator, run: () => undefined };
}

function rowsFor(services: Services, told: AddedItem, target: AdditionTarget): Row[] {
  const { t } = vscode.l10n;
  const { text, span, annotated } = target;
  const all = likelyEntries(text, services.corpus.glossary, annotated, span?.start ?? 0);
  const known = all.filter(({ entity }) => hasForm(entity, text));
  const likely = all.filter((each) => !known.includes(each));
  const sure = likely.filter(({ likeness }) => likeness > SURE).slice(0, LISTED);
  const others = likely.filter((each) => !sure.includes(each)).slice(0, LISTED);
  const guess = guessOf(target);
  const kinds = [guess, ...ENTITY_KINDS.filter((kind) => kind !== guess)];
  const entries = kinds.map((kind) => newRow(services, told, target, kind));
  const incident: Row = {
    label: t('An incident told here'),
    iconPath: kindIcon('incident'),
    description: t('with its date, its place and evidence'),
    run: () => addIncident(services, told, target),
  };
  const label = ({ entity, role }: LikelyEntry, asRole: boolean): Row => ({
    ...labelRow(entity, asRole ? role : undefined),
    run: () =>
      asRole
        ? addAsLabel(services, told, entity, role, text)
        : askRole(services, told, entity, text, role),
  });
  const entry = ({ entity }: LikelyEntry): Row => ({
    label: t('Open the entry of {0}', entity.prefLabel.value),
    description: t('“{0}” stands there already', text),
    iconPath: kindIcon(entity.kind.value),
    run: () => vscode.commands.executeCommand(GLOSSARY_COMMAND, entity.id),
  });
  // What only the bundled glossary has may become the first entry of the reader's own.
  const own = services.glossary.source === 'workspace';
  return [
    ...(own ? known.map(entry) : []),
    ...sure.map((each) => label(each, true)),
    ...(isName(text) ? [...entries, incident] : [incident, ...entries]),
    ...(likely.length ? [heading(t('Another name of'))] : []),
    ...others.map((each) => label(each, false)),
    ...(likely.length > sure.length + others.length
      ? [
          {
            label: `$(ellipsis) ${t('Another entry…')}`,
            run: async () => {
              const rows = likely.map((each) => label(each, false));
              await (await pick(t('“{0}” is another name of', text), rows))?.run();
            },
          },
        ]
      : []),
  ];
}

/** The kind that stands first: what has an acronym is hardly a person or a place. */
function guessOf({ span, annotated, definition, acronym }: AdditionTarget): EntityKind {
  const guess = annotated && span ? guessKind(annotated.essay.text, span) : 'person';
  const named = definition !== undefined || acronym !== undefined;
  return named && (guess === 'person' || guess === 'place') ? 'organisation' : guess;
}

/** Whether an entry has just this form. */
function hasForm(entity: Subject, text: string): boolean {
  return labelsOf(entity).some(({ entry }) => entry.label.value === text);
}

/** Several words without a capital, and whole sentences, tell what happened rather than who somebody is. */
function isName(text: string): boolean {
  return !/\s/.test(text) || (/\p{Lu}/u.test(text) && text.length <= 60);
}

function newRow(
  services: Services,
  told: AddedItem,
  { text, definition, acronym, annotated }: AdditionTarget,
  kind: EntityKind,
): Row {
  const { glossary } = services.corpus;
  const name = definition ?? text;
  const short = definition && definition !== text ? text : acronym;
  const id = toSlug(name);
  const source = annotated?.essay.source;
  const entry = (summary: string): NewEntry => ({
    section: 'entities',
    id,
    fields: {
      kind,
      prefLabel: name,
      ...(short ? { altLabel: [short] } : {}),
      ...(summary ? { summary } : {}),
      ...(source && glossary.sources.has(source) ? { source: [source] } : {}),
    },
  });
  const shown = short ? `${name} (${short})` : name;
  return {
    label: newKind(kind),
    description: shown === text ? '' : shown,
    iconPath: kindIcon(kind),
    run: async () => {
      const summary = await vscode.window.showInputBox({
        title: `${newKind(kind)}: ${shown}`,
        prompt: vscode.l10n.t('Who or what is it? A sentence for the card; Enter leaves it out.'),
      });
      if (summary === undefined) return;
      await addAsEntry(
        services,
        told,
        entry(summary.trim()),
        short ? [short, name] : [name],
        shown,
      );
    },
  };
}

function labelRow(subject: Subject, role: AddedRole | undefined): vscode.QuickPickItem {
  const name = subject.prefLabel.value;
  const others = labelsOf(subject).filter((each) => each.role === 'altLabel');
  return {
    label: role ? vscode.l10n.t('{0} of {1}', roleWords(role), name) : name,
    description: others
      .map(({ entry }) => entry.label.value)
      .slice(0, 3)
      .join(' · '),
    iconPath: kindIcon(subject.type === 'entity' ? subject.kind.value : 'incident'),
  };
}

function roleWords(role: AddedRole): string {
  const { t } = vscode.l10n;
  switch (role) {
    case 'altLabel':
      return t('Another name');
    case 'weakLabel':
      return t('Short form');
    case 'hiddenLabel':
      return t('Misspelling');
    case 'demonym':
      return t('Word for the people');
  }
}

function roleDetail(role: AddedRole): string {
  const { t } = vscode.l10n;
  switch (role) {
    case 'altLabel':
      return t('Another spelling, an acronym, a full name: found wherever it stands.');
    case 'weakLabel':
      return t('A surname or the like: counts only after the full name.');
    case 'hiddenLabel':
      return t('Found, but never shown as a name.');
    case 'demonym':
      return t('“Afghans” of Afghanistan: evidence of incidents, not marked as a name.');
  }
}

async function askRole(
  services: Services,
  told: AddedItem,
  subject: Subject,
  text: string,
  likely: AddedRole,
): Promise<void> {
  const all: readonly AddedRole[] =
    subject.type === 'entity'
      ? ['altLabel', 'weakLabel', 'hiddenLabel', 'demonym']
      : ['altLabel', 'hiddenLabel'];
  const rows = [likely, ...all.filter((role) => role !== likely)].map((role) => ({
    label: roleWords(role),
    description: role,
    detail: roleDetail(role),
    run: () => addAsLabel(services, told, subject, role, text),
  }));
  await (
    await pick(vscode.l10n.t('“{0}” is of {1} …', text, subject.prefLabel.value), rows)
  )?.run();
}

async function labelOfRow(
  services: Services,
  told: AddedItem,
  id: string | undefined,
): Promise<void> {
  const subject = id === undefined ? undefined : subjectOf(services.corpus.glossary, id);
  if (!subject) return;
  const selected = services.essays.active?.editor.selection;
  const target =
    selected && !selected.isEmpty ? await additionTarget(services, undefined) : undefined;
  const label = await vscode.window.showInputBox({
    title: vscode.l10n.t('Another name of {0}', subject.prefLabel.value),
    prompt: vscode.l10n.t('As essays write it.'),
    value: target?.text ?? '',
  });
  if (label?.trim()) await askRole(services, told, subject, label.trim(), 'altLabel');
}
