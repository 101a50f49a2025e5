/**
 * Lines of evidence: whether all parts of one hold in a stretch of text, and which words they are.
 * No two parts may rest on the same words, but for words that stand for two ("both countries"); of
 * several choices the closest together is taken.
 */
import type { Line, LinePart } from '../match/lines.ts';
import { agrees, type TextDate } from '../text/dates.ts';
import type { DateRange } from '../text/edtf.ts';
import { byStart, hull, overlaps, type Span } from '../text/span.ts';
import { entitiesOf, standsForOne, type BlockMention } from './mentions.ts';
import { Cue, type BlockReading } from './read-block.ts';
import { areShared, type TakenUp } from './taken-up.ts';
import type { Anaphora } from './antecedents.ts';

/** What a sentence or paragraph holds. */
export interface Facts {
  readonly entities: ReadonlyMap<string, readonly Span[]>;
  readonly cues: ReadonlyMap<number, readonly Span[]>;
  readonly dates: readonly TextDate[];
  /** Whom the sentence may take up without a name. */
  readonly anaphora?: Anaphora | undefined;
}

/** A line that holds: the spans of its parts, sorted, and the one that tells what happened. */
export interface LineMatch {
  readonly parts: readonly Span[];
  readonly key: Span;
}

/** Gathers what a stretch of text holds; spans are those of the block, and the mentions and cues themselves. */
export function factsOf(
  mentions: readonly BlockMention[],
  cues: BlockReading['cues'],
  dates: readonly TextDate[],
  anaphora?: Anaphora,
): Facts {
  const entities = new Map<string, Span[]>();
  const found = new Map<number, Span[]>();
  for (const mention of mentions) {
    // Most stand for one: no list is made of it.
    if (standsForOne(mention)) push(entities, mention.entity, mention);
    else for (const id of entitiesOf(mention)) push(entities, id, mention);
  }
  for (const cue of cues) push(found, cue.pattern, cue);
  return { entities, cues: found, dates, anaphora };
}

const taken = new WeakMap<Facts, { readonly facts: Facts | undefined }>();

/** The same facts with words that stand for entities; undefined where there are none. */
function withTakenUp(facts: Facts): Facts | undefined {
  const known = taken.get(facts);
  if (known) return known.facts;
  const made = addTakenUp(facts, facts.anaphora?.takenUp() ?? []);
  taken.set(facts, { facts: made });
  return made;
}

function addTakenUp(
  { entities: named, cues, dates }: Facts,
  takenUp: readonly TakenUp[],
): Facts | undefined {
  if (takenUp.length === 0) return undefined;
  const entities = new Map<string, readonly Span[]>(named);
  for (const each of takenUp) {
    for (const id of each.stands) entities.set(id, [...(entities.get(id) ?? []), each]);
  }
  return { entities, cues, dates };
}

function push<K>(table: Map<K, Span[]>, key: K, span: Span): void {
  const list = table.get(key);
  if (list) list.push(span);
  else table.set(key, [span]);
}

/** The span alone of a mention or a cue, many of which are gathered for each that is told of. */
export function spanOf(part: Span): Span {
  return part instanceof Cue || 'rule' in part ? { start: part.start, end: part.end } : part;
}

/**
 * The spans of the parts of a line that was looked up where it holds in a stretch, sorted; undefined where it does not.
 * `around` is what the whole paragraph holds; the essay's date is asked for where dates are held
 * against it.
 */
export function matchLine(
  line: Line,
  facts: Facts,
  around: Facts,
  told: Pick<ReadonlySet<string>, 'has'>,
  essayDate: () => DateRange | undefined,
): LineMatch | undefined {
  // Most lines that are looked at lack a part: that is seen before anything is made.
  const stretch = stretchOf(line, facts, told);
  return stretch && matchIn(line, stretch, around, told, essayDate);
}

/** The facts in which the tests of a line hold: those of the stretch, or with whom its words stand for. */
function stretchOf(
  line: Line,
  facts: Facts,
  told: Pick<ReadonlySet<string>, 'has'>,
): Facts | undefined {
  let lacks = false;
  for (const part of line.tests) {
    if (holds(part, facts, told)) continue;
    if (part.type !== 'entity' || !line.worded || !facts.anaphora?.mayBe(part.ids)) {
      return undefined;
    }
    lacks = true;
  }
  return lacks ? withTakenUp(facts) : facts;
}

function matchIn(
  line: Line,
  stretch: Facts,
  around: Facts,
  told: Pick<ReadonlySet<string>, 'has'>,
  essayDate: () => DateRange | undefined,
): LineMatch | undefined {
  const spansOf = (part: LinePart) => partSpans(part, line, stretch, essayDate);
  const heldIn = (stretch: Facts) => (part: LinePart) =>
    holds(part, stretch, told) &&
    (part.type !== 'date' || partSpans(part, line, stretch, essayDate).length > 0);
  const held = heldIn(stretch);
  if (!line.parts.every(held) || line.not.some(held)) return undefined;
  if (!line.context.every(heldIn(around))) return undefined;
  const parts = line.parts.filter((part) => part.type !== 'incident');
  const lists = parts.map(spansOf);
  const chosen = line.ordered ? chooseOrdered(lists) : chooseNearest(lists);
  // The words say what happened; a name alone may stand anywhere.
  const key =
    chosen?.[
      Math.max(
        0,
        parts.findIndex(({ type }) => type === 'words'),
      )
    ];
  return chosen && key && { parts: [...new Set(chosen)].map(spanOf).toSorted(byStart), key };
}

/** Whether there is anything for a part at all; of a date it says only that there are dates. */
function holds(part: LinePart, facts: Facts, told: Pick<ReadonlySet<string>, 'has'>): boolean {
  switch (part.type) {
    case 'entity':
      return hasAny(facts.entities, part.ids);
    case 'words':
      return hasAny(facts.cues, part.cues);
    case 'date':
      return facts.dates.length > 0;
    case 'incident':
      return told.has(part.id);
  }
}

function hasAny<K>(table: ReadonlyMap<K, unknown>, keys: readonly K[]): boolean {
  if (table.size === 0) return false;
  for (let i = 0; i < keys.length; i++) if (table.has(keys[i] as K)) return true;
  return false;
}

function partSpans(
  part: LinePart,
  line: Line,
  facts: Facts,
  essayDate: () => DateRange | undefined,
): readonly Span[] {
  switch (part.type) {
    case 'entity':
      return part.ids.flatMap((id) => facts.entities.get(id) ?? []);
    case 'words':
      return part.cues.flatMap((cue) => facts.cues.get(cue) ?? []);
    case 'date': {
      const { date } = line;
      if (!date || facts.dates.length === 0) return [];
      const own = essayDate();
      return facts.dates.filter((found) => agrees(found, date, part.precision, own));
    }
    case 'incident':
      return [];
  }
}

/** No more places of one part are tried in a sentence: hostile texts repeat a word for pages. */
const MAX_PLACES = 200;
/** No more choices are tried around one place. */
const MAX_TRIES = 2000;

/** One span from each list, none overlapping another, close together; undefined if impossible. */
function chooseNearest(lists: readonly (readonly Span[])[]): Span[] | undefined {
  const [anchors = [], ...others] = lists.map((list) => list.slice(0, MAX_PLACES));
  let best: Span[] | undefined;
  let width = Infinity;
  for (const anchor of anchors) {
    const chosen = nearestTo(anchor, others);
    if (!chosen) continue;
    const { start, end } = hull(chosen);
    if (end - start < width) [best, width] = [chosen, end - start];
  }
  return best;
}

/** The nearest of each list; where two parts want the same words, one of them takes others. */
function nearestTo(anchor: Span, others: readonly (readonly Span[])[]): Span[] | undefined {
  const near = others.map((list) =>
    list.toSorted((a, b) => distance(anchor, a) - distance(anchor, b)),
  );
  const chosen = [anchor];
  let tries = MAX_TRIES;
  const fill = (list: readonly Span[] | undefined): boolean => {
    if (!list) return true;
    for (const span of list) {
      if (tries-- <= 0) return false;
      if (chosen.some((other) => overlaps(other, span) && !areShared(other, span))) continue;
      chosen.push(span);
      if (fill(near[chosen.length - 1])) return true;
      chosen.pop();
    }
    return false;
  };
  return fill(near[0]) ? chosen : undefined;
}

function distance(a: Span, b: Span): number {
  return a.start < b.start ? b.start - a.end : a.start - b.end;
}

/** One span from each list, each after the one before; undefined if impossible. */
function chooseOrdered(lists: readonly (readonly Span[])[]): Span[] | undefined {
  const [anchors = [], ...others] = lists.map((list) => list.slice(0, MAX_PLACES));
  for (const anchor of anchors.toSorted((a, b) => b.start - a.start)) {
    const chosen = [anchor];
    for (const list of others) {
      const { end } = chosen.at(-1) as Span;
      const next = list.filter((span) => span.start >= end).toSorted(byStart)[0];
      if (!next) break;
      chosen.push(next);
    }
    if (chosen.length === lists.length) return chosen;
  }
  return undefined;
}
