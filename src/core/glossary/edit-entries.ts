/**
 * Edits of whole entries: adding one beside its like, renaming an id wherever it is written.
 *
 * A new entry goes to the file with most entries of its kind: in its alphabetical place where the
 * file is in that order, else behind the last of its kind.
 */
import { isMap, isScalar } from 'yaml';
import { attempt, isRefused, type Edited, type FileEdits } from './edit.ts';
import type { Refusal, Section, SourceFile } from './edit.ts';
import { readGlossaryFile, type GlossaryFile } from './read-file.ts';
import type { EntrySection } from './sections.ts';
import type { SubjectType } from './shape.ts';
import { isSlug } from './slug.ts';
import { isList, writeField, writeInline, type Written } from './write-yaml.ts';
import { asMap, isEmpty, type NodeMap, type NodePair, type YamlText } from './yaml-text.ts';

/** An entry to be written. */
export interface NewEntry {
  readonly section: Section;
  readonly id: string;
  /** Its fields in the order in which they are written. */
  readonly fields: Readonly<Record<string, Written>>;
}

/** Adds an entry to the file where its like stands. */
export function addEntry(files: readonly SourceFile[], entry: NewEntry): FileEdits | Refusal {
  if (!isSlug(entry.id)) return 'bad-value';
  const read = files.map(({ file, text }) => readGlossaryFile(file, text));
  const taken = read.some((file) =>
    SUBJECT_SECTIONS.some((section) => idsOf(file, section).includes(entry.id)),
  );
  if (taken) return 'there-already';
  const home = homeOf(read, entry);
  if (!home) return files.length ? 'broken' : 'no-file';
  const edits = addEntryTo(home.text, entry);
  return isRefused(edits) ? edits : { file: home.file, edits };
}

const SUBJECT_SECTIONS: readonly Section[] = ['entities', 'incidents', 'sources'];

function idsOf(file: GlossaryFile, section: EntrySection): string[] {
  return file[section].map(({ id }) => id.value);
}

/** The file with most entries like the new one; of those with none, the one with most of its table. */
function homeOf(files: readonly GlossaryFile[], entry: NewEntry): GlossaryFile | undefined {
  let best: GlossaryFile | undefined;
  let most = -1;
  for (const file of files.filter(({ broken }) => !broken)) {
    const own = file[entry.section].length;
    const alike = file[entry.section].filter(({ fields }) => isAlike(fields, entry)).length;
    const all = SUBJECT_SECTIONS.reduce((sum, section) => sum + file[section].length, 0);
    const score = alike * 1e8 + own * 1e4 + all;
    if (score > most) [best, most] = [file, score];
  }
  return best;
}

function isAlike(fields: object, { fields: { kind, eventType } }: NewEntry): boolean {
  const own = fields as { kind?: { value: string }; eventType?: { value: string } };
  return (own.kind ?? own.eventType)?.value === (kind ?? eventType);
}

/** Adds an entry to a file. */
export function addEntryTo(text: string, entry: NewEntry): Edited {
  return attempt(
    text,
    (yaml, before) => {
      const table = yaml.section(entry.section);
      if (!table) return addSection(yaml, entry);
      if (isEmpty(table.value)) {
        return [yaml.linesAfter(yaml.endOf(table), blockEntry(yaml, entry, '  ', '  '))];
      }
      const map = asMap(table.value);
      if (!map) return 'too-odd';
      if (map.items.length === 0) return intoEmptyTable(yaml, table, map, entry);
      return addBeside(yaml, map, entry, before);
    },
    (after) => idsOf(after, entry.section).includes(entry.id),
  );
}

function addSection(yaml: YamlText, entry: NewEntry): Edited {
  const { root, text } = yaml;
  const lines = [`${entry.section}:`, ...blockEntry(yaml, entry, '  ', '  ')];
  if (root !== null && !isEmpty(root)) {
    if (!isMap(root)) return 'too-odd';
    const last = (root.items as NodePair[]).at(-1);
    if (root.flow) {
      const content = `${entry.section}: { ${flowEntry(yaml, entry)} }`;
      if (last) return [yaml.inBrackets(last.key.range[0], yaml.endOf(last), content)];
      return [{ start: root.range[0] + 1, end: root.range[0] + 1, text: content }];
    }
    lines.unshift('');
  }
  // Behind all that is written, but before the mark of the document's end.
  const end = /\r?\n\.\.\.\s*$/.exec(text)?.index ?? text.length;
  const body = text.slice(0, end).trimEnd().length;
  if (text.slice(0, body).replace('\uFEFF', '') === '') {
    return [{ start: end, end, text: lines.join(yaml.eol) + yaml.eol }];
  }
  return [yaml.linesAfter(body, lines)];
}

/** `entities: {}` becomes a table with lines of its own. */
function intoEmptyTable(yaml: YamlText, table: NodePair, map: NodeMap, entry: NewEntry): Edited {
  const [start, end] = map.range;
  const colon = yaml.colonOf(table);
  if (yaml.before(table.key.range[0]) !== '' || /[#\n]/.test(yaml.text.slice(start, end))) {
    return [{ start: start + 1, end: end - 1, text: ` ${flowEntry(yaml, entry)} ` }];
  }
  const lines = yaml.linesAfter(end, blockEntry(yaml, entry, '  ', '  '));
  return [{ start: colon, end, text: '' }, lines];
}

function addBeside(yaml: YamlText, map: NodeMap, entry: NewEntry, before: GlossaryFile): Edited {
  const pairs = map.items as NodePair[];
  const alike = new Set(
    before[entry.section].filter((e) => isAlike(e.fields, entry)).map(({ id }) => id.value),
  );
  const ids = pairs.map(({ key }) => (isScalar(key) ? String(key.value) : ''));
  const at = placeOf(ids, alike, entry.id);
  const neighbour = pairs[Math.max(at, 0)] as NodePair;
  if (map.flow) {
    const content = flowEntry(yaml, entry);
    return [yaml.inBrackets(neighbour.key.range[0], yaml.endOf(neighbour), content)];
  }
  const indent = yaml.before((pairs[0] as NodePair).key.range[0]);
  if (indent.trim()) return 'too-odd';
  const simple = Object.values(entry.fields).every(
    (value) => !isList(value) || value.every((item) => typeof item === 'string'),
  );
  const lines =
    asMap(neighbour.value)?.flow && simple
      ? [indent + flowEntry(yaml, entry)]
      : blockEntry(yaml, entry, indent, stepOf(yaml, pairs, indent));
  const gap = isSpaced(yaml, pairs) ? [''] : [];
  if (at < 0) {
    const start = yaml.lineStart(neighbour.key.range[0]);
    return [{ start, end: start, text: [...lines, ...gap, ''].join(yaml.eol) }];
  }
  return [yaml.linesAfter(withRemarks(yaml, yaml.endOf(neighbour), indent), [...gap, ...lines])];
}

/** The index of the entry behind which the new one goes; -1 for before the first. */
function placeOf(ids: readonly string[], alike: ReadonlySet<string>, id: string): number {
  const sorted = ids.length > 2 && ids.every((each, i) => i === 0 || (ids[i - 1] as string) < each);
  if (sorted) return ids.filter((each) => each < id).length - 1;
  const last = ids.findLastIndex((each) => alike.has(each));
  return last < 0 ? ids.length - 1 : last;
}

/** Comments deeper than the entries belong to the one above them. */
function withRemarks(yaml: YamlText, end: number, indent: string): number {
  if (end > 0 && yaml.text[end - 1] === '\n') return end;
  const remarks = new RegExp(`^[^\\r\\n]*(?:\\r?\\n${indent}[ ]+#[^\\r\\n]*)*`);
  return end + (remarks.exec(yaml.text.slice(end))?.[0].length ?? 0);
}

/** Whether entries are set apart by blank lines. */
function isSpaced(yaml: YamlText, pairs: readonly NodePair[]): boolean {
  const gaps = pairs.slice(1).map((pair, i) => {
    return yaml.text.slice(yaml.endOf(pairs[i] as NodePair), pair.key.range[0]);
  });
  const spaced = gaps.filter((gap) => /\n[ \t]*\r?\n/.test(gap)).length;
  return spaced * 2 > gaps.length;
}

/** How much deeper the fields of an entry stand than the entry. */
function stepOf(yaml: YamlText, pairs: readonly NodePair[], indent: string): string {
  for (const { value } of pairs) {
    const map = asMap(value);
    const first = map && !map.flow ? map.items[0] : undefined;
    if (first) return yaml.before(first.key.range[0]).slice(indent.length);
  }
  return '  ';
}

function blockEntry(yaml: YamlText, entry: NewEntry, indent: string, step: string): string[] {
  const fields = Object.entries(entry.fields).flatMap(([key, value]) =>
    writeField(key, value, yaml.quote),
  );
  return [`${indent}${entry.id}:`, ...fields.map((line) => indent + step + line)];
}

function flowEntry(yaml: YamlText, entry: NewEntry): string {
  return `${entry.id}: ${writeInline(entry.fields, yaml.quote)}`;
}

/** Gives an entry another id, where it is written and wherever it is referred to. */
export function renameId(
  files: readonly SourceFile[],
  type: SubjectType,
  from: string,
  to: string,
): readonly FileEdits[] | Refusal {
  if (!isSlug(to)) return 'bad-value';
  const read = files.map(({ file, text }) => readGlossaryFile(file, text));
  if (read.some(({ broken }) => broken)) return 'broken';
  // Lists of words have names of their own: one may be called like an entity.
  const rivals = type === 'list of words' ? (['wordLists'] as const) : SUBJECT_SECTIONS;
  if (read.some((file) => rivals.some((section) => idsOf(file, section).includes(to)))) {
    return 'there-already';
  }
  const changed = read.flatMap((file) => {
    const edits = placesOfId(file, type, from).map(({ start, end }) => ({ start, end, text: to }));
    return edits.length ? [{ file: file.file, edits }] : [];
  });
  return changed.length ? changed : 'gone';
}

const SECTION_OF = {
  entity: 'entities',
  incident: 'incidents',
  source: 'sources',
  'list of words': 'wordLists',
} as const;

/** Where an id is written in a file: the entry itself first, then what refers to it, in order. */
export function placesOfId(
  file: GlossaryFile,
  type: SubjectType,
  id: string,
): readonly { readonly start: number; readonly end: number; readonly entry: boolean }[] {
  const own = file[SECTION_OF[type]].map((entry) => entry.id).filter(({ value }) => value === id);
  const told = file.references.filter(
    (reference) => reference.to === type && reference.value === id,
  );
  // A line of evidence names its sources among periods, so they are no references by their shape.
  const periods =
    type === 'source'
      ? file.incidents.flatMap(({ fields }) =>
          (fields.evidence ?? []).flatMap(({ essays }) => essays ?? []),
        )
      : [];
  const others = [...told, ...periods.filter(({ value }) => value === id)];
  return [
    ...own.map(({ start, end }) => ({ start, end, entry: true })),
    ...others
      .map(({ start, end }) => ({ start, end, entry: false }))
      .toSorted((a, b) => a.start - b.start),
  ];
}
