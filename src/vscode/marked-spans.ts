/**
 * What is marked in an essay: spans of names and of words that tell of incidents, each with the name
 * of its mark. Names are asked for within a span, since only those near the screen are painted.
 */
import type * as vscode from 'vscode';
import { bandsOf, ENTITY_KINDS, itemsWithin, thinOut } from '../core/index.ts';
import type {
  Annotated,
  Density,
  EntityKind,
  Glossary,
  Mention,
  Span,
  Telling,
} from '../core/index.ts';
import type { MarkedKind } from './kinds.ts';
import { getSetting } from './settings.ts';

/** A kind, with how it was read: plainly, with doubt, or as a word for a people. */
export type MarkName = MarkedKind | `${MarkedKind} unsure` | `${EntityKind} demonym`;

/** Written out once: a name put together anew for each of thousands is a string each. */
const UNSURE = marksBy((kind) => `${kind} unsure` as const);
const DEMONYM = marksBy((kind) => `${kind} demonym` as const);

function marksBy(name: (kind: EntityKind) => MarkName): Readonly<Record<EntityKind, MarkName>> {
  return Object.fromEntries(ENTITY_KINDS.map((kind) => [kind, name(kind)])) as Record<
    EntityKind,
    MarkName
  >;
}

/** What of a mention says how it is marked. */
type Named = Pick<Mention, 'start' | 'end' | 'entity' | 'rule' | 'alternatives'>;

/** What the settings say of marks in a document. */
export interface MarkOptions {
  readonly kinds: ReadonlySet<string>;
  readonly density: Density;
  readonly demonyms: boolean;
}

/** The options in force for a document; undefined where nothing is to be marked. */
export function markOptions(uri: vscode.Uri): MarkOptions | undefined {
  if (!getSetting('highlight.enabled', uri)) return undefined;
  return {
    kinds: new Set(getSetting('highlight.kinds', uri)),
    density: getSetting('highlight.density', uri),
    demonyms: getSetting('demonyms', uri),
  };
}

/** Takes a span with its mark. */
export type TakeMarked = (mark: MarkName, span: Span) => void;

/** Hands over the names to mark that share a unit with a span: thousands, so no list is made of them. */
export function eachMarkedName(
  annotated: Annotated,
  glossary: Glossary,
  { kinds, density, demonyms }: MarkOptions,
  within: Span,
  take: TakeMarked,
): void {
  const each = (
    of: 'mentions' | 'demonyms',
    markOf: (mention: Named, kind: EntityKind) => MarkName,
  ) => {
    const mark = (mention: Named, from: number) => {
      const kind = glossary.entities.get(mention.entity)?.kind.value;
      if (!kind || !kinds.has(kind)) return;
      take(markOf(mention, kind), { start: mention.start + from, end: mention.end + from });
    };
    if (density === 'all') annotated.eachMention(of, within, mark);
    else for (const mention of first(annotated[of], density, within)) mark(mention, 0);
  };
  each('mentions', (mention, kind) => (isUnsure(mention) ? UNSURE[kind] : kind));
  if (demonyms) each('demonyms', (_, kind) => DEMONYM[kind]);
}

/** Hands over the words to mark that tell of incidents, of these tellings. */
export function eachMarkedTelling(
  annotated: Annotated,
  tellings: readonly Telling[],
  { kinds }: MarkOptions,
  take: TakeMarked,
): void {
  if (!kinds.has('incident')) return;
  for (const telling of tellings) {
    const mark = telling.strength === 'possible' ? 'incident unsure' : 'incident';
    for (const band of bandsOf(annotated, telling)) take(mark, band);
  }
}

/** Lists thinned out before, since "the first in the essay" takes a look at the whole of it. */
const known = new WeakMap<readonly Mention[], Map<Density, readonly Mention[]>>();

function first(mentions: readonly Mention[], density: Density, within: Span): readonly Mention[] {
  const lists = known.get(mentions) ?? new Map<Density, readonly Mention[]>();
  known.set(mentions, lists);
  const list = lists.get(density) ?? thinOut(mentions, density);
  lists.set(density, list);
  return itemsWithin(list, within);
}

function isUnsure({ rule, alternatives }: Named): boolean {
  return alternatives.length > 0 || rule === 'weak-label' || rule === 'seat';
}
