/** Adding to the glossary, from whichever command: where to, a preview, the change, a word on it. */
import * as vscode from 'vscode';
import { addEntry, addLabel, isRefused } from '../core/index.ts';
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
import { ownGlossary, plan, write } from './own-glossary.ts';
import { confirmPlaces, placesMarked, type Addition } from './preview-addition.ts';
import type { Services } from './services.ts';

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
  return add(services, told, make, addition, name);
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
  return add(services, told, make, { subject: id, forms: [label] }, label, prefLabel.value);
}

async function add(
  services: Services,
  told: AddedItem,
  make: (files: readonly SourceFile[]) => readonly FileEdits[] | Refusal,
  addition: Addition,
  name: string,
  of?: string,
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
  const heading = of ? t('“{0}”, for {1}', name, of) : t('“{0}”', name);
  if (!(await confirmPlaces(heading, places))) return false;
  if (!(await write(services, planned))) return false;
  const count = places.length;
  const done = of ? t('“{0}” now stands for {1}', name, of) : t('“{0}” is in the glossary', name);
  told.say(addition.subject, count === 0 ? `${done}; ${t('nothing is marked by it yet')}` : done);
  return true;
}
