/** The edits that a way to mend a problem comes to. */
import { labelsOf, type Glossary } from './glossary.ts';
import { addEntry, type NewEntry } from './edit-entries.ts';
import { addField } from './edit-fields.ts';
import { dropLabel, moveLabel, rewriteText, type EntryName } from './edit-labels.ts';
import { isRefused, type Edited, type FileEdits, type Refusal, type SourceFile } from './edit.ts';
import { entriesIn } from './entries-in.ts';
import { nameOf, type Mend } from './mend.ts';
import type { Origin } from './shape.ts';

/**
 * The edits that mend what is wrong at a place. `value` is what the reader chose where a mend asks:
 * the kind of a new entity, the value of a key that is added.
 */
export function editsToMend(
  files: readonly SourceFile[],
  glossary: Glossary,
  at: Origin,
  mend: Mend,
  value = '',
): FileEdits | Refusal {
  if (mend.type === 'create') return addEntry(files, newEntry(mend.subject, mend.id, value));
  const text = files.find(({ file }) => file === at.file)?.text;
  if (text === undefined) return 'gone';
  const edits = editsHere(text, glossary, at, mend, value);
  return isRefused(edits) ? edits : { file: at.file, edits };
}

function editsHere(
  text: string,
  glossary: Glossary,
  at: Origin,
  mend: Exclude<Mend, { type: 'create' }>,
  value: string,
): Edited {
  const ofLabel = entryOfLabel(glossary, at.file, at.start);
  switch (mend.type) {
    case 'replace':
      return replaced(text, at, mend.by);
    case 'rename':
      return replaced(text, at, mend.to);
    case 'drop':
      return ofLabel ? dropLabel(text, ofLabel, at.start) : 'gone';
    case 'move':
      return ofLabel ? moveLabel(text, ofLabel, at.start, mend.role) : 'gone';
    case 'add': {
      const entry = entryNamed(text, at.start);
      return entry ? addField(text, entry, mend.key, value) : 'gone';
    }
  }
}

function newEntry(subject: 'entity' | 'incident' | 'source', id: string, kind: string): NewEntry {
  const prefLabel = nameOf(id);
  switch (subject) {
    case 'entity':
      return { section: 'entities', id, fields: { kind, prefLabel } };
    case 'incident':
      return {
        section: 'incidents',
        id,
        fields: { prefLabel, eventType: 'strategic-developments' },
      };
    case 'source':
      return { section: 'sources', id, fields: { title: prefLabel } };
  }
}

function replaced(text: string, { start, end }: Origin, by: string): Edited {
  // A key and an id are replaced as they stand; a value may have to be quoted.
  return /^[\w-]+$/.test(by) ? [{ start, end, text: by }] : rewriteText(text, start, by);
}

/** The entry whose label is written at an offset of a file. */
export function entryOfLabel(
  glossary: Glossary,
  file: string,
  offset: number,
): EntryName | undefined {
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
function entryNamed(text: string, offset: number): EntryName | undefined {
  for (const { key, children } of entriesIn(text)) {
    const entry = children.find(({ at }) => at.start <= offset && offset <= at.end);
    const known = key === 'entities' || key === 'incidents' || key === 'sources';
    if (entry && known) return { section: key, id: entry.key };
  }
  return undefined;
}
