/** A new incident from the sentence at the cursor: its name, what it was, and how essays give it away. */
import * as vscode from 'vscode';
import {
  dateWords,
  draftIncident,
  EVENT_TYPES,
  said,
  subjectOf,
  toSlug,
  writeInline,
} from '../core/index.ts';
import type { Glossary, IncidentDraft, NewEntry, Written } from '../core/index.ts';
import { addAsEntry } from './add.ts';
import type { AddedItem } from './added.ts';
import type { AdditionTarget } from './addition-target.ts';
import { say } from './card-links.ts';
import { eventTypeWords } from './incident-words.ts';
import { eventIcon } from './kinds.ts';
import type { Services } from './services.ts';

/** So many lines of evidence are chosen beforehand. */
const CHOSEN = 2;

/** Asks for what the sentence does not say, and adds the incident. */
export async function addIncident(
  services: Services,
  told: AddedItem,
  { text, span, annotated }: AdditionTarget,
): Promise<void> {
  const { t } = vscode.l10n;
  if (!annotated || !span) return;
  const { glossary } = services.corpus;
  const draft = draftIncident(annotated, glossary, span);
  const where = [
    draft.date && said(dateWords(draft.date), say),
    nameOf(glossary, draft.place),
  ].filter(Boolean);
  const read = where.length
    ? t('Read from the sentence: {0}.', where.join(' · '))
    : t('The sentence gives no date and no place.');
  const name = await vscode.window.showInputBox({
    title: t('New incident'),
    prompt: `${t('What shall it be called?')} ${read}`,
    value:
      text.includes(' ') &&
      text.length <= 60 &&
      span.end - span.start > 0 &&
      /\s/.test(text) &&
      isEvent(text, draft)
        ? text
        : draft.name,
    validateInput: (value) =>
      /[\p{L}\p{N}]/u.test(value) ? undefined : t('A name needs a letter or a digit.'),
  });
  if (!name) return;
  const types = [draft.eventType, ...EVENT_TYPES.filter((type) => type !== draft.eventType)];
  const type = await vscode.window.showQuickPick(
    types.map((each) => ({ type: each, label: eventTypeWords(each), iconPath: eventIcon(each) })),
    { title: name, placeHolder: t('What sort of event was it?') },
  );
  if (!type) return;
  const evidence = await askEvidence(name, draft, glossary);
  if (!evidence) return;
  const source = annotated.essay.source;
  const entry: NewEntry = {
    section: 'incidents',
    id: freeIncidentId(glossary, name, draft.date),
    fields: {
      prefLabel: name,
      eventType: type.type,
      ...(draft.date ? { date: draft.date } : {}),
      ...(draft.place ? { place: draft.place } : {}),
      ...(evidence.length ? { evidence } : {}),
      ...(source && glossary.sources.has(source)
        ? { reports: [{ source, quote: [draft.quote] }] }
        : {}),
    },
  };
  await addAsEntry(services, told, entry, [], name);
}

/** Whether what is selected is itself a name for what happened: it holds a word that tells of it. */
function isEvent(text: string, { words }: IncidentDraft): boolean {
  const low = text.toLowerCase();
  return words.some((word) => low.includes(word));
}

async function askEvidence(
  name: string,
  { evidence }: IncidentDraft,
  glossary: Glossary,
): Promise<readonly Written[] | undefined> {
  if (evidence.length === 0) return [];
  const rows = evidence.map((line, i) => ({
    label: (line as readonly Written[]).map((part) => partText(part, glossary)).join(' + '),
    detail: writeInline(line, '"'),
    picked: i < CHOSEN,
    line,
  }));
  const chosen = await vscode.window.showQuickPick(rows, {
    title: name,
    placeHolder: vscode.l10n.t('What in one sentence gives it away? Any one line will be enough'),
    canPickMany: true,
  });
  return chosen?.map(({ line }) => line);
}

function partText(part: Written, glossary: Glossary): string {
  const { entity, words, date } = part as Readonly<Record<string, Written | undefined>>;
  const several = (value: Written) =>
    typeof value === 'string' ? [value] : (value as readonly string[]);
  if (entity)
    return several(entity)
      .map((id) => nameOf(glossary, id) ?? id)
      .join(' / ');
  if (words)
    return several(words)
      .map((word) => `“${word}”`)
      .join(' / ');
  return date ? vscode.l10n.t('the date') : '';
}

function nameOf(glossary: Glossary, id: string | undefined): string | undefined {
  return id === undefined ? undefined : glossary.entities.get(id)?.prefLabel.value;
}

/** Incidents are apt to come again: of two with one name the second has its year. */
function freeIncidentId(glossary: Glossary, name: string, date: string | undefined): string {
  const slug = toSlug(name);
  const taken = (id: string) => Boolean(subjectOf(glossary, id)) || glossary.sources.has(id);
  const year = date?.slice(0, 4);
  let id = taken(slug) && year ? `${slug}-${year}` : slug;
  for (let number = 2; taken(id); number += 1) id = `${slug}-${number}`;
  return id;
}
