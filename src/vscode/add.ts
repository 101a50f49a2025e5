/** Adding to the glossary, from whichever command: where to, a preview, the change, a word on it. */
import * as vscode from 'vscode';
import { addEntry, addLabel, ENTITY_KINDS, isRefused } from '../core/index.ts';
import type {
  Entity,
  FileEdits,
  LabelRole,
  NewEntry,
  Refusal,
  SourceFile,
  Subject,
} from '../core/index.ts';
import type { AddedItem } from './added.ts';
import { newKind } from './kinds.ts';
import { ownGlossary, plan, write } from './own-glossary.ts';
import { confirmPlaces, placesMarked, type Addition } from './preview-addition.ts';
import type { Services } from './services.ts';
import { offerWayBack } from './take-back.ts';

/** The lists that a label can be added to. */
export type AddedRole = Exclude<LabelRole, 'prefLabel'>;

/** So many ids are tried for entries of one name. */
const MOST_ALIKE = 99;

/** Adds an entry, under another id where its own is taken; `forms` are the labels by which essays will find it. */
export function addAsEntry(
  services: Services,
  told: AddedItem,
  entry: NewEntry,
  forms: readonly string[],
  name: string,
): Promise<boolean> {
  let { id } = entry;
  const make = (files: readonly SourceFile[]) => {
    for (let number = 2; ; number += 1) {
      const edited = addEntry(files, { ...entry, id });
      if (!isRefused(edited)) return [edited];
      if (edited !== 'there-already' || number > MOST_ALIKE) return edited;
      id = `${entry.id}-${number}`;
    }
  };
  const addition = {
    get subject() {
      return id;
    },
    forms,
  };
  const { kind } = entry.fields;
  const known = ENTITY_KINDS.find((each) => each === kind);
  const { t } = vscode.l10n;
  const what = known ? `${newKind(known)}: “${name}”` : t('New incident: “{0}”', name);
  return add(services, told, make, addition, { name, what });
}

/** Adds a label to an entry. */
export function addAsLabel(
  services: Services,
  told: AddedItem,
  { id, type, prefLabel, idAt }: Entity | Subject,
  role: AddedRole,
  label: string,
): Promise<boolean> {
  const section = type === 'entity' ? 'entities' : 'incidents';
  const make = (files: readonly SourceFile[]): readonly FileEdits[] | Refusal => {
    // A copy of the bundled glossary has the same entries in files of the same names.
    const name = idAt.file.split('/').at(-1) ?? '';
    const home =
      files.find(({ file }) => file === idAt.file) ??
      files.find(({ file }) => file.endsWith(`/${name}`));
    if (!home) return 'gone';
    const edits = addLabel(home.text, { section, id }, role, label);
    return isRefused(edits) ? edits : [{ file: home.file, edits }];
  };
  const of = prefLabel.value;
  const what = vscode.l10n.t('“{0}”, for {1}', label, of);
  return add(services, told, make, { subject: id, forms: [label] }, { name: label, what, of });
}

/** An addition in words: the form, what it is to be, and of which entry it becomes a name. */
interface Named {
  readonly name: string;
  readonly what: string;
  readonly of?: string;
}

async function add(
  services: Services,
  told: AddedItem,
  make: (files: readonly SourceFile[]) => readonly FileEdits[] | Refusal,
  addition: Addition,
  { name, what, of }: Named,
): Promise<boolean> {
  const { t } = vscode.l10n;
  const own = await ownGlossary(services);
  const planned = own && (await plan(own, make));
  if (!planned) return false;
  const location = vscode.ProgressLocation.Window;
  const title = t('Corpus Reader: looking where “{0}” stands', name);
  const places = await vscode.window.withProgress({ location, title }, () =>
    placesMarked(services, planned, addition),
  );
  const files = planned.edits.map(({ file }) =>
    vscode.workspace.asRelativePath(vscode.Uri.parse(file)),
  );
  const heading = t('{0}, in {1}', what, files.join(', '));
  if (!(await confirmPlaces(heading, places))) return false;
  if (!(await write(services, planned))) return false;
  const count = places.length;
  const done = of ? t('“{0}” now stands for {1}', name, of) : t('“{0}” is in the glossary', name);
  const message = count === 0 ? `${done}; ${t('nothing is marked by it yet')}` : done;
  if (planned.instead) void offerWayBack(services, planned, addition.subject, message);
  else told.say(addition.subject, message);
  return true;
}
