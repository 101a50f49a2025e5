/** The tree of actors and groups as data: who is named in an essay, by kind, then by count. */
import type { Reading } from '../essay/annotate.ts';
import type { Essay } from '../essay/essay.ts';
import type { FoundBlock } from '../essay/reading.ts';
import { ENTITY_KINDS, type EntityKind } from '../glossary/vocabulary.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { Span } from '../text/span.ts';
import { excerptIn } from './excerpt.ts';

/** One place of a name, with a few words around it. */
export interface NamePlace {
  readonly span: Span;
  readonly paragraph: number;
  readonly excerpt: string;
}

/** One mention of an entity. */
export interface MentionRow extends NamePlace {
  /** Ids of those whom the words may mean as well. */
  readonly rivals: readonly string[];
}

/** An entity named in an essay. */
export interface ActorRow {
  readonly entity: string;
  readonly name: string;
  readonly count: number;
  /** How many of them may mean somebody else as well. */
  readonly possible: number;
  readonly mentions: readonly MentionRow[];
}

/** The entities of one kind. */
export interface ActorGroup {
  readonly kind: EntityKind;
  readonly rows: readonly ActorRow[];
}

/** Who is named in an essay: kinds in their order, within them the most named first. */
export function actorGroups(reading: Reading, glossary: Glossary): readonly ActorGroup[] {
  const { essay } = reading;
  const byEntity = new Map<string, MentionRow[]>();
  const add = (id: string, row: MentionRow) => {
    const rows = byEntity.get(id);
    if (rows) rows.push(row);
    else byEntity.set(id, [row]);
  };
  for (const block of reading.blocks()) {
    for (const mention of block.item.found.mentions) {
      const all = [mention.entity, ...mention.alternatives];
      for (const id of all) {
        const rivals = all.length > 1 ? all.filter((other) => other !== id) : NO_RIVALS;
        add(id, new Named(essay, mention, block, rivals));
      }
    }
  }
  return ENTITY_KINDS.flatMap((kind) => {
    const rows = [...byEntity].flatMap(([id, mentions]) => {
      const entity = glossary.entities.get(id);
      if (entity?.kind.value !== kind) return [];
      const possible = mentions.filter(({ rivals }) => rivals.length > 0).length;
      const { value: name } = entity.prefLabel;
      return [{ entity: id, name, count: mentions.length, possible, mentions }];
    });
    if (rows.length === 0) return [];
    return [{ kind, rows: rows.toSorted((a, b) => b.count - a.count || compare(a, b)) }];
  });
}

function compare(a: ActorRow, b: ActorRow): number {
  return a.name.localeCompare(b.name, 'en');
}

const NO_RIVALS: readonly string[] = [];

/** A row of a mention: after each pause in typing there are thousands, and few are looked at. */
class Named implements MentionRow {
  readonly paragraph: number;
  readonly rivals: readonly string[];
  readonly #essay: Essay;
  readonly #start: number;
  readonly #end: number;

  constructor(
    essay: Essay,
    { start, end }: Span,
    { from, paragraph }: FoundBlock,
    rivals: readonly string[],
  ) {
    this.paragraph = paragraph;
    this.rivals = rivals;
    this.#essay = essay;
    this.#start = start + from;
    this.#end = end + from;
  }

  get span(): Span {
    return { start: this.#start, end: this.#end };
  }

  get excerpt(): string {
    const { span } = this;
    const [bounds = span] = this.#essay.blocksIn(span);
    return excerptIn(this.#essay, span, bounds);
  }
}
