/**
 * Cuts a glossary file into its entries without parsing it, where it is written the usual way: the
 * sections at the left margin, their entries as block mappings at one indent below. Anything else
 * (anchors, tags, flow style at the top, tabs, keys with quotes, two documents) is left to the
 * parser as a whole.
 */

/** A stretch of a file that holds one entry, up to the next; or a line at the top, `kin: [and]`, without an id. */
export interface EntryText {
  readonly section: string;
  readonly id: string;
  readonly start: number;
  readonly text: string;
  /** What follows it, cut down to a key: an entry's end is seen by what is after it. */
  readonly next: string;
}

const HEADER = /^([A-Za-z]+):[ ]*(?:#.*)?$/;
/** A line at the top with a value of its own. */
const LINE = /^(kin|shields):[ ]+[^#\s]/;
const KEY = /^( +)([A-Za-z0-9_-]+):(?:[ ]|$)/;
/** An anchor, an alias or a tag where a value may begin. */
const REFERRING = /(?:^|[\s[{,:-])[&*!][^\s,\]}]/m;

/** The entries of a file in order; undefined where only the parser knows. */
export function splitFile(text: string): readonly EntryText[] | undefined {
  if (/\0|\r(?!\n)|^[ ]*\t|^\uFEFF/m.test(text) || REFERRING.test(text)) return undefined;
  const cuts: Cut[] = [];
  const sections = new Set<string>();
  let section: string | undefined;
  let indent = 0;
  let within = '';
  let next = '';
  for (let at = 0; at < text.length;) {
    const feed = text.indexOf('\n', at);
    const start = at;
    at = feed < 0 ? text.length : feed + 1;
    // Most lines stand within an entry: there is nothing to see in them.
    if (indent > 0 && text.startsWith(within, start)) continue;
    const line = text.slice(start, at).trimEnd();
    const content = line.trimStart();
    if (content === '' || content.startsWith('#')) continue;
    const depth = line.length - content.length;
    if (depth === 0) {
      section = HEADER.exec(line)?.[1];
      const [, key = section] = LINE.exec(line) ?? [];
      if (key === undefined || sections.has(key)) return undefined;
      sections.add(key);
      cuts.push({ start, section: key === section ? undefined : key, id: '', next: 'z:\n' });
      indent = 0;
      continue;
    }
    if (section === undefined || depth < indent) return undefined;
    if (indent === 0) {
      indent = depth;
      within = ' '.repeat(depth + 1);
      next = `${' '.repeat(indent)}z:\n`;
    }
    if (depth > indent) continue;
    const id = KEY.exec(line)?.[2];
    if (id === undefined || id === 'z') return undefined;
    cuts.push({ start, section, id, next });
  }
  return entriesOf(text, cuts);
}

interface Cut {
  readonly start: number;
  readonly section: string | undefined;
  readonly id: string;
  /** What stands for this cut after the entry before it. */
  readonly next: string;
}

function entriesOf(text: string, cuts: readonly Cut[]): readonly EntryText[] | undefined {
  const ids = new Set<string>();
  const entries: EntryText[] = [];
  for (let i = 0; i < cuts.length; i++) {
    const { start, section, id } = cuts[i] as Cut;
    // Each section stands once, its entries together.
    if (id === '') ids.clear();
    if (section === undefined) {
      // A section without an entry may hold anything at all.
      if (!cuts[i + 1]?.id) return undefined;
      continue;
    }
    if (ids.has(id)) return undefined;
    ids.add(id);
    const end = cuts[i + 1]?.start ?? text.length;
    entries.push({
      section,
      id,
      start,
      text: text.slice(start, end),
      next: cuts[i + 1]?.next ?? '',
    });
  }
  return entries;
}
