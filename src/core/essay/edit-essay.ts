/**
 * An edit of an essay: the blocks it touched are cut anew, from the block before until a block
 * starts where one started before; all others stay the same objects.
 */
import { mayHaveFrontMatter, readFrontMatter, type FrontMatter } from '../glossary/front-matter.ts';
import { draftsOf, shapeOf, type Draft } from './blocks.ts';
import { paragraphsOf, textOf, type Essay } from './essay.ts';
import type { Paragraph, Paragraphs } from './paragraphs.ts';

/** Characters taken out at an offset, and others put in there. */
export interface EssayEdit {
  readonly offset: number;
  readonly deleted: number;
  readonly inserted: string;
}

/** What an edit does to the paragraphs: `items` stand in place of those from `from` to `to`. */
export interface Cut {
  readonly lead: string;
  readonly matter: FrontMatter | undefined;
  readonly from: number;
  readonly to: number;
  readonly items: readonly Paragraph[];
}

/** As many paragraphs are cut at first, and eight times as many whenever they do not suffice. */
const FIRST_LOOK = 1;

/** Applies an edit; throws a RangeError where it does not fit the text. */
export function cutAnew(essay: Essay, edit: EssayEdit): Cut {
  const { offset, deleted } = edit;
  if (!(offset >= 0 && deleted >= 0 && offset + deleted <= essay.length)) {
    throw new RangeError(`no edit at ${offset}, ${deleted} of ${essay.length}`);
  }
  const touched = essay.paragraphs.indexAt(offset - essay.lead.length);
  if (touched <= 0) return cutFrom(essay, edit, 0, matterAfter(essay, edit), true);
  // A rule at the head of the text is front matter once another stands below it.
  const open = essay.matter === undefined && mayHaveFrontMatter(essay.textIn(HEAD), offset);
  const matter = open ? matterAfter(essay, edit) : essay.matter;
  return matter === essay.matter
    ? cutFrom(essay, edit, touched - 1, matter, false)
    : cutFrom(essay, edit, 0, matter, true);
}

/** Enough of a text to see whether it may have front matter. */
const HEAD = { start: 0, end: 8 };

function matterAfter(
  essay: Essay,
  { offset, deleted, inserted }: EssayEdit,
): FrontMatter | undefined {
  // Enough of the text for any front matter, with the edit in it.
  const reach = Math.max(0, LONGEST_HEAD - offset - inserted.length);
  const before = essay.textIn({ start: 0, end: Math.min(offset, LONGEST_HEAD) });
  const rest = { start: offset + deleted, end: Math.min(essay.length, offset + deleted + reach) };
  const head = before + inserted + essay.textIn(rest);
  return mayHaveFrontMatter(head, 0) ? readFrontMatter(head) : undefined;
}

/** More than any front matter that is read. */
const LONGEST_HEAD = 20_100;

function cutFrom(
  essay: Essay,
  { offset, deleted, inserted }: EssayEdit,
  from: number,
  matter: FrontMatter | undefined,
  withLead: boolean,
): Cut {
  const { lead, paragraphs, format } = essay;
  const { count } = paragraphs;
  /** Where the paragraphs that are cut begin, as an offset of the essay. */
  const base = withLead ? 0 : lead.length + paragraphs.startOf(from);
  const shift = inserted.length - deleted;
  const untouched = firstFrom(paragraphs, offset + deleted - lead.length);
  for (let look = FIRST_LOOK; ; look *= 8) {
    const until = Math.min(count, untouched + look);
    const old = (withLead ? lead : '') + textOf(paragraphs, from, until);
    const at = offset - base;
    const text = old.slice(0, at) + inserted + old.slice(at + deleted);
    const start = withLead ? (matter?.span.end ?? 0) : 0;
    /** By the start of an untouched paragraph in the new text: its index. */
    const known = new Map<number, number>();
    for (const placed of paragraphs.range(untouched, until)) {
      known.set(lead.length + placed.start - base + shift, placed.index);
    }
    const drafts: Draft[] = [];
    let to = until === count ? count : undefined;
    let end = text.length;
    for (const draft of draftsOf(text, start, format)) {
      const met = known.get(draft.start);
      if (met === undefined) drafts.push(draft);
      else {
        to = met;
        end = draft.start;
        break;
      }
    }
    if (to === undefined) continue;
    const newLead = withLead ? text.slice(0, drafts[0]?.start ?? end) : lead;
    const open = from > 0 ? paragraphs.at(from - 1).referencesAfter : false;
    const items = paragraphsOf(text, drafts, end, open, format);
    return withReferences(essay, { lead: newLead, matter, from, to, items }, open);
  }
}

/** Index of the first paragraph that starts at an offset or later. */
function firstFrom(paragraphs: Paragraphs<Paragraph>, offset: number): number {
  const index = paragraphs.indexAt(offset);
  return index >= 0 && paragraphs.startOf(index) === offset ? index : index + 1;
}

/** A heading of references reaches down to the next heading: what is below it may be no prose now. */
function withReferences(essay: Essay, cut: Cut, before: boolean): Cut {
  let open = cut.items.at(-1)?.referencesAfter ?? before;
  let { to } = cut;
  const items = [...cut.items];
  for (const { item } of essay.paragraphs.range(cut.to)) {
    if (item.references === open) break;
    const shape = shapeOf(item.text.slice(0, item.length), item, open, essay.format);
    items.push({ ...item, ...shape });
    open = shape.referencesAfter;
    to++;
  }
  return { ...cut, items, to };
}

/** The one edit that makes a text into another. */
export function betweenTexts(before: string, after: string): EssayEdit {
  const shorter = Math.min(before.length, after.length);
  let offset = 0;
  while (offset < shorter && before.charCodeAt(offset) === after.charCodeAt(offset)) offset++;
  let kept = 0;
  while (
    kept < shorter - offset &&
    before.charCodeAt(before.length - 1 - kept) === after.charCodeAt(after.length - 1 - kept)
  ) {
    kept++;
  }
  const inserted = after.slice(offset, after.length - kept);
  return { offset, deleted: before.length - kept - offset, inserted };
}
