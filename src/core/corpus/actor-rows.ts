/** The tree of actors and groups as data: who is named in an essay, by kind, then by count. */
import type { Reading } from '../essay/annotate.ts';
import type { Mention } from '../essay/mentions.ts';
import { ENTITY_KINDS, type EntityKind } from '../glossary/vocabulary.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { Span } from '../text/span.ts';
import { excerptIn } from './excerpt.ts';

/** One mention of an entity. */
export interface MentionRow {
  readonly span: Span;
  readonly paragraph: number;
  readonly excerpt: string;
}

/** An entity named in an essay. */
export interface ActorRow {
  readonly entity: string;
  readonly name: string;
  readonly count: number;
  readonly mentions: readonly MentionRow[];
}

/** The entities of one kind. */
export interface ActorGroup {
  readonly kind: EntityKind;
  readonly rows: readonly ActorRow[];
}

/** Who is named in an essay: kinds in their order, within them the most named first. */
export function actorGroups(reading: Reading, glossary: Glossary): readonly ActorGroup[] {
  const byEntity = new Map<string, Mention[]>();
  for (const mention of reading.mentions) {
    for (const id of [mention.entity, ...mention.alternatives]) {
      const list = byEntity.get(id);
      if (list) list.push(mention);
      else byEntity.set(id, [mention]);
    }
  }
  return ENTITY_KINDS.flatMap((kind) => {
    const rows = [...byEntity].flatMap(([id, mentions]) => {
      const entity = glossary.entities.get(id);
      if (entity?.kind.value !== kind) return [];
      return [rowOf(id, entity.prefLabel.value, mentions, reading)];
    });
    if (rows.length === 0) return [];
    return [{ kind, rows: rows.toSorted((a, b) => b.count - a.count || compare(a, b)) }];
  });
}

function compare(a: ActorRow, b: ActorRow): number {
  return a.name.localeCompare(b.name, 'en');
}

function rowOf(
  entity: string,
  name: string,
  mentions: readonly Mention[],
  { essay }: Reading,
): ActorRow {
  return {
    entity,
    name,
    count: mentions.length,
    mentions: mentions.map((mention) => {
      const { start, end, paragraph } = mention;
      return {
        span: { start, end },
        paragraph,
        // Made when it is looked at: after each pause in typing there are thousands of rows.
        get excerpt() {
          const [bounds = mention] = essay.blocksIn(mention);
          return excerptIn(essay, mention, bounds);
        },
      };
    }),
  };
}
