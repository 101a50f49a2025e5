/**
 * The glossary's one definition: every key that may be written, what it means and how it is
 * checked. TypeScript types, problems, hover help and the JSON Schema all come from this table.
 */
import {
  choice,
  list,
  map,
  reference,
  required,
  struct,
  text,
  variant,
  whole,
  type Infer,
} from './shape.ts';
import { ATTRIBUTIONS, ENTITY_KINDS, EVENT_TYPES, KIN_RULES, SHIELDS } from './vocabulary.ts';

const kin = (whose: string) =>
  list(
    `Forms of ${whose} that need not be listed: "hyphens" (al-Qaeda, al Qaeda), "and" (and, &), ` +
      '"initials" (US, U.S.), "plural" (accord, accords), "transliteration" (Tehrik-i-, Tehreek-e-; ' +
      'Baloch, Baluch). What is said for the glossary, an entry and a label adds up; "none" starts anew.',
    choice('A rule.', [...KIN_RULES, 'none']),
  );

const label = struct(
  'A written form of the name.',
  {
    label: required(text('The form, as it stands in essays.', 'name')),
    case: choice('"exact" (as written) or "any".', ['exact', 'any']),
    notIn: list(
      'Longer phrases in which this form does not count.',
      text('A longer phrase, such as "Bacha Khan Chowk" for "Khan".', 'name'),
    ),
    kin: kin('this label'),
    after: choice('What must stand earlier in the essay: the full name.', ['full-name']),
    near: list(
      'A weak label also counts where one of these words stands near by.',
      text('A word or phrase; * stands for any ending, $name for a list of words.', 'name'),
    ),
    with: list(
      'A weak label also counts where one of these is named near by.',
      reference('An entity.', 'entity'),
    ),
    within: choice('What "near by" is: the same sentence, or the paragraph.', [
      'sentence',
      'paragraph',
    ]),
    essays: list(
      'A weak label also counts in essays of this period, or of these sources.',
      text('A date or period, or the id of a source.'),
    ),
  },
  'label',
);

const labels = (doc: string) => list(doc, label);

const relation = struct('How this entity stands to another.', {
  type: required(text('The relation, as a slug: member-of, leads, ally-of …', 'slug')),
  to: required(reference('The other entity.', 'entity')),
  from: text('Since when.', 'edtf'),
  until: text('Until when.', 'edtf'),
  source: reference('The source that says so.', 'source'),
});

const position = struct('An office or post that a person holds or held.', {
  title: required(text('The office, such as "Prime Minister of Pakistan".')),
  of: reference('The state or organisation.', 'entity'),
  from: text('Since when.', 'edtf'),
  to: text('Until when.', 'edtf'),
  source: reference('The source that says so.', 'source'),
});

const facts = struct('Facts that are certain but not from the essays.', {
  wikidata: text('The item in Wikidata, such as Q837.'),
  iso: text('The ISO 3166 code.'),
  coordinates: text('Latitude and longitude in degrees, such as "24.9, 67.2".'),
  date: text('The right date.', 'edtf'),
  url: text('Where to read more.', 'url'),
  note: text('A remark.'),
});

/** An entity as written. */
export const entityShape = struct('A person, state, organisation, group, place or agreement.', {
  kind: required(choice('What it is.', ENTITY_KINDS)),
  prefLabel: required(text('The name that is shown.', 'name')),
  altLabel: labels('Other names and spellings.'),
  hiddenLabel: labels('Misspellings: found, never shown.'),
  weakLabel: labels('Forms that count only after the full name, such as a surname.'),
  demonym: labels('Words for its people ("Afghan", "Afghans"): evidence, not marked as names.'),
  kin: kin('all labels of this entry'),
  summary: text('Who or what it is, in one to three sentences.'),
  note: text('An editor’s remark.'),
  distinguishFrom: list(
    'Entities that it must not be confused with.',
    reference('An entity.', 'entity'),
  ),
  relations: list('How it stands to others.', relation),
  positions: list('Offices and posts, with their time.', position),
  seat: reference('A state’s capital, whose name may stand for the government.', 'entity'),
  source: list('Sources that name it.', reference('A source.', 'source')),
  reference: facts,
});

const party = struct('Who took part, and in what role.', {
  role: required(text('The role, as a slug: perpetrator, target, visitor, host …', 'slug')),
  entity: reference('Who.', 'entity'),
  label: text('Who, where it is no entity of the glossary.'),
  attribution: choice('How sure it is.', ATTRIBUTIONS),
});

const entities = list('Any of these.', reference('An entity.', 'entity'));
const words = list(
  'Any of these words or phrases; * stands for any ending, $name for a list of words.',
  text('A word, or $name for a list.', 'cue'),
);

const part = variant('Something that a sentence must hold.', {
  entity: entities,
  words,
  date: choice('A date that agrees with the incident’s at least this finely.', [
    'day',
    'month',
    'year',
  ]),
  incident: reference('An incident told earlier in the essay.', 'incident'),
});

const evidence = struct(
  'One way in which an essay gives the incident away.',
  {
    parts: required(list('All of these, in one sentence.', part)),
    not: list('None of these may stand there.', part),
    context: list('All of these, anywhere in the same paragraph.', part),
    order: choice('Whether the parts must stand in this order.', ['true', 'false']),
    within: choice('Where the parts must stand together.', ['sentence', 'paragraph']),
    essays: list(
      'Only in essays of this period, or of these sources.',
      text('A date or period, or the id of a source.'),
    ),
    strength: choice('Whether the line makes the incident certain or possible.', [
      'certain',
      'possible',
    ]),
  },
  'parts',
);

const figures = struct(
  'A number of people, as the report gives it.',
  {
    total: text('The number, where one is given.', 'number'),
    low: text('At least so many.', 'number'),
    high: text('At most so many.', 'number'),
    ofWhich: map('Numbers within the total, by who they were.', text('A number.', 'number')),
  },
  'total',
);

const actor = struct('Who, and how sure that is.', {
  entity: reference('Who.', 'entity'),
  label: text('Who, where it is no entity of the glossary.'),
  attribution: choice('How sure it is.', ATTRIBUTIONS),
});

const report = struct('What one source says.', {
  source: required(reference('The source.', 'source')),
  quote: list('At most eight words that lead to the place.', text('A short quote.', 'quote')),
  date: text('The date it gives.', 'edtf'),
  place: reference('The place it gives.', 'entity'),
  killed: figures,
  injured: figures,
  perpetrator: actor,
  target: actor,
  note: text('A remark.'),
});

/** An incident as written. */
export const incidentShape = struct('A dated happening.', {
  prefLabel: required(text('The name that is shown.', 'name')),
  altLabel: labels('Other names: they give the incident away by themselves.'),
  hiddenLabel: labels('Misspellings: found, never shown.'),
  kin: kin('all labels of this entry'),
  noun: list('Nouns that take it up again once told: "siege".', text('A noun.', 'name')),
  eventType: required(choice('ACLED’s event type.', EVENT_TYPES)),
  subEventType: text('ACLED’s sub-event type or a narrower word, as a slug.', 'slug'),
  date: text('When.', 'edtf'),
  dateNote: text('What the essays leave open about the date.'),
  clarity: choice('"clear", or "aggregate" for a count of many events.', ['clear', 'aggregate']),
  place: reference('Where.', 'entity'),
  summary: text('What happened, in one to three sentences.'),
  note: text('An editor’s remark.'),
  parties: list('Who took part.', party),
  partOf: reference('The larger happening it belongs to.', 'incident'),
  related: list('Other incidents to compare.', reference('An incident.', 'incident')),
  // A line without one of its parts, or of its `not` parts, would tell too much.
  evidence: list('How essays give it away: any one line is enough.', whole(evidence)),
  signs: map(
    'Words and phrases, each with its points: a sentence whose words come to twenty possibly tells of it.',
    text('What it counts, from 1 to 20; below nought it speaks against it.', 'points'),
  ),
  reports: list('What each source says.', report),
});

/** A source as written. */
export const sourceShape = struct('A text that the glossary cites.', {
  title: required(text('Its title.')),
  author: list('Who wrote it.', text('A name.')),
  citedAs: text(
    'What a note calls it before the year, where that is not its authors: "Just Security", or a few words of its title.',
  ),
  publisher: text('Who published it.'),
  date: text('When it appeared.', 'edtf'),
  dateNote: text('How the date is known.'),
  url: text('Where it can be read.', 'url'),
  files: list('Patterns of the files that hold it, such as "**/003_*.txt".', text('A pattern.')),
  note: text('A remark.'),
});

/** A list of words as written: `attack: [attack*, raid*]`, used in evidence as `$attack`. */
export const wordListShape = struct(
  'Words for one thing, for use in many lines of evidence.',
  { words: required(words) },
  'words',
);

/** What holds for all labels of a glossary that do not say otherwise. */
export const kinShape = kin('all labels in all files of the glossary');

/** Places that are shielded on demand. */
export const shieldsShape = list(
  'Places where no name is read, besides citations, code and addresses.',
  choice('"titles": those of works, in quotation marks and with capitals.', SHIELDS),
);

/** A glossary file as written. */
export const glossaryShape = struct('A glossary of Corpus Reader.', {
  entities: map('Entities by id.', entityShape),
  incidents: map('Incidents by id.', incidentShape),
  sources: map('Sources by id.', sourceShape),
  wordLists: map(
    'Lists of words by name: `$name` in evidence stands for all of one.',
    wordListShape,
  ),
  kin: kinShape,
  shields: shieldsShape,
});

/** A label with its rules. */
export type LabelEntry = Infer<typeof label>;
/** A part of a line of evidence. */
export type EvidencePart = Infer<typeof part>;
/** A line of evidence. */
export type EvidenceLine = Infer<typeof evidence>;
/** What one source says of an incident. */
export type Report = Infer<typeof report>;
/** Numbers of people in a report. */
export type Figures = Infer<typeof figures>;
/** A party of an incident. */
export type Party = Infer<typeof party>;
/** An entity's fields. */
export type EntityFields = Infer<typeof entityShape>;
/** An incident's fields. */
export type IncidentFields = Infer<typeof incidentShape>;
/** A source's fields. */
export type SourceFields = Infer<typeof sourceShape>;
/** A list of words. */
export type WordListFields = Infer<typeof wordListShape>;
/** Shields as written. */
export type ShieldsFields = Infer<typeof shieldsShape>;
/** Rules of kinship as written. */
export type KinFields = Infer<typeof kinShape>;
/** A file's fields. */
export type GlossaryFields = Infer<typeof glossaryShape>;
