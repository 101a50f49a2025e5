/** The glossary as a whole: what several files say together. */
import type {
  EntityFields,
  IncidentFields,
  KinFields,
  LabelEntry,
  SourceFields,
  WordListFields,
} from './fields.ts';
import type { KinRule } from './vocabulary.ts';
import type { Value } from './shape.ts';

/** A person, state, organisation, group, place or agreement. */
export interface Entity extends EntityFields {
  readonly type: 'entity';
  readonly id: string;
  readonly idAt: Value<string>;
}

/** A dated happening. */
export interface Incident extends IncidentFields {
  readonly type: 'incident';
  readonly id: string;
  readonly idAt: Value<string>;
}

/** A text that the glossary cites. */
export interface Source extends SourceFields {
  readonly type: 'source';
  readonly id: string;
  readonly idAt: Value<string>;
}

/** Words for one thing, for use in many lines of evidence. */
export interface WordList extends WordListFields {
  readonly type: 'list of words';
  readonly id: string;
  readonly idAt: Value<string>;
}

/** What a card is about. */
export type Subject = Entity | Incident;

/** Entities, incidents, sources and lists of words by id, in the order of the files. */
export interface Glossary {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly incidents: ReadonlyMap<string, Incident>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly wordLists: ReadonlyMap<string, WordList>;
  /** Rules of kinship for all labels that do not say otherwise. */
  readonly kin: ReadonlySet<KinRule>;
  /** Places in which no name is read, besides those in which none ever is. */
  readonly shields: ReadonlySet<string>;
}

/** A glossary without entries. */
export const EMPTY_GLOSSARY: Glossary = {
  entities: new Map(),
  incidents: new Map(),
  sources: new Map(),
  wordLists: new Map(),
  kin: new Set(),
  shields: new Set(),
};

/** The subject with this id, if there is one. */
export function subjectOf(glossary: Glossary, id: string): Subject | undefined {
  return glossary.entities.get(id) ?? glossary.incidents.get(id);
}

/** Roles that a label can have. */
export type LabelRole = 'prefLabel' | 'altLabel' | 'hiddenLabel' | 'weakLabel' | 'demonym';

/** All labels of a subject with their roles, in the order of the field table. */
export function labelsOf(subject: Subject): { role: LabelRole; entry: LabelEntry }[] {
  const { prefLabel } = subject;
  const out: { role: LabelRole; entry: LabelEntry }[] = [
    { role: 'prefLabel', entry: { at: prefLabel, label: prefLabel } },
  ];
  const add = (role: LabelRole, entries: readonly LabelEntry[] | undefined) => {
    for (const entry of entries ?? []) out.push({ role, entry });
  };
  add('altLabel', subject.altLabel);
  add('hiddenLabel', subject.hiddenLabel);
  if (subject.type === 'entity') {
    add('weakLabel', subject.weakLabel);
    add('demonym', subject.demonym);
  }
  return out;
}

/**
 * The rules of kinship that hold for a label: those of the glossary, of its subject and its own;
 * "none" takes away what was said above it.
 */
export function kinRulesOf(
  { kin }: Pick<Glossary, 'kin'>,
  subject: Subject,
  entry: LabelEntry,
): ReadonlySet<KinRule> {
  if (!subject.kin && !entry.kin) return kin;
  return kinRules(entry.kin ?? [], kinRules(subject.kin ?? [], kin));
}

/** Rules as a set, with those from above. */
export function kinRules(
  fields: KinFields,
  above: ReadonlySet<KinRule> = new Set(),
): ReadonlySet<KinRule> {
  const none = fields.some(({ value }) => value === 'none');
  const own = fields.flatMap(({ value }) => (value === 'none' ? [] : [value]));
  return new Set([...(none ? [] : above), ...own]);
}
