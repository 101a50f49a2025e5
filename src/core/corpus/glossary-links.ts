/**
 * Links in a glossary file: from an id to its entry, from a report's quote to where it stands, from
 * a source to the files that hold it, from an item of Wikidata to its page.
 *
 * Addresses of the web that are written out are found by the editor itself.
 */
import { tableOf } from '../glossary/check-references.ts';
import type { Glossary, Incident, Source } from '../glossary/glossary.ts';
import type { FoundReference } from '../glossary/read-scalar.ts';
import type { Value } from '../glossary/shape.ts';
import type { Span } from '../text/span.ts';

/** Where a link leads. */
export type GlossaryTarget =
  | { readonly type: 'entry'; readonly id: string }
  | { readonly type: 'quote'; readonly source: string; readonly quote: string }
  | { readonly type: 'file'; readonly source: string; readonly pattern: string }
  | { readonly type: 'web'; readonly address: string };

/** The characters of a link, the words that must stand there, and where it leads. */
export interface GlossaryLink extends Span {
  readonly words: string;
  readonly target: GlossaryTarget;
}

/** The links of one file, in the order of its text. */
export function linksInGlossary(
  file: string,
  glossary: Glossary,
  references: readonly FoundReference[],
): readonly GlossaryLink[] {
  const links = [
    ...references.flatMap(({ to, ...id }) => {
      const known = to !== 'list of words' && tableOf(glossary, to).has(id.value);
      return known && id.file === file ? [link(id, { type: 'entry', id: id.value })] : [];
    }),
    ...[...glossary.incidents.values()].flatMap(quotesOf),
    ...[...glossary.sources.values()].flatMap(filesOf),
    ...[...glossary.entities.values()].flatMap(({ reference }) => itemOf(reference?.wikidata)),
  ];
  const own = links.filter((each) => each.file === file);
  return own
    .map(({ start, end, words, target }) => ({ start, end, words, target }))
    .toSorted((a, b) => a.start - b.start);
}

type PlacedLink = GlossaryLink & { readonly file: string };

function link({ file, start, end, value }: Value<string>, target: GlossaryTarget): PlacedLink {
  return { file, start, end, words: value, target };
}

function quotesOf({ reports }: Incident): PlacedLink[] {
  return (reports ?? []).flatMap(({ source, quote }) =>
    (quote ?? []).map((words) =>
      link(words, { type: 'quote', source: source.value, quote: words.value }),
    ),
  );
}

function filesOf({ id, files }: Source): PlacedLink[] {
  return (files ?? []).map((words) =>
    link(words, { type: 'file', source: id, pattern: words.value }),
  );
}

function itemOf(item: Value<string> | undefined): PlacedLink[] {
  // Nothing but an item's number gets into an address.
  if (!item || !/^Q[1-9]\d{0,11}$/.test(item.value)) return [];
  return [link(item, { type: 'web', address: `https://www.wikidata.org/wiki/${item.value}` })];
}
