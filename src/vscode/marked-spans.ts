/**
 * What is marked in an essay: spans of names and of words that tell of incidents, each with the name
 * of its mark. Names are asked for within a span, since only those near the screen are painted.
 */
import type * as vscode from 'vscode';
import { bandsOf, itemsWithin, thinOut } from '../core/index.ts';
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

/** A span and the mark that it takes. */
export type MarkedSpan = readonly [mark: MarkName, span: Span];

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

/** The names to mark that share a unit with a span. */
export function* markedNames(
  annotated: Annotated,
  glossary: Glossary,
  { kinds, density, demonyms }: MarkOptions,
  within: Span,
): Generator<MarkedSpan> {
  const kindOf = ({ entity }: Mention) => glossary.entities.get(entity)?.kind.value;
  const all = density === 'all';
  const names = all ? annotated.mentionsIn(within) : first(annotated.mentions, density, within);
  for (const mention of names) {
    const kind = kindOf(mention);
    if (kind && kinds.has(kind)) yield [isUnsure(mention) ? `${kind} unsure` : kind, mention];
  }
  if (!demonyms) return;
  const words = all ? annotated.demonymsIn(within) : first(annotated.demonyms, density, within);
  for (const demonym of words) {
    const kind = kindOf(demonym);
    if (kind && kinds.has(kind)) yield [`${kind} demonym`, demonym];
  }
}

/** The words to mark that tell of incidents, of these tellings. */
export function* markedTellings(
  annotated: Annotated,
  tellings: readonly Telling[],
  { kinds }: MarkOptions,
): Generator<MarkedSpan> {
  if (!kinds.has('incident')) return;
  for (const telling of tellings) {
    const name = telling.strength === 'possible' ? 'incident unsure' : 'incident';
    for (const band of bandsOf(annotated, telling)) yield [name, band];
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

function isUnsure({ rule, alternatives }: Mention): boolean {
  return alternatives.length > 0 || rule === 'weak-label' || rule === 'seat';
}
