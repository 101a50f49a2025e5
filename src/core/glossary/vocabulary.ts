/** The closed vocabularies of the glossary: the words that a key may have as its value. */

/** Kinds of entities, in the order in which they are shown. */
export const ENTITY_KINDS = [
  'person',
  'state',
  'organisation',
  'group',
  'place',
  'agreement',
] as const;

/** What an entity is. */
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** ACLED's event types, shortened to slugs. */
export const EVENT_TYPES = [
  'battles',
  'violence-against-civilians',
  'explosions',
  'protests',
  'riots',
  'strategic-developments',
] as const;

/** How sure it is that a party did what is said (after GTD's `guncertain` and `claimed`). */
export const ATTRIBUTIONS = [
  'confirmed',
  'stated',
  'claimed',
  'suspected',
  'disputed',
  'denied',
] as const;

/** Rules by which forms that are not written in the glossary are read as a label all the same. */
export const KIN_RULES = ['hyphens', 'and', 'initials', 'plural', 'transliteration'] as const;

/** Places in which no name is read if a glossary says so. */
export const SHIELDS = ['titles'] as const;

/** A rule of kinship between written forms. */
export type KinRule = (typeof KIN_RULES)[number];

/** Roles that have words in other languages; a glossary may use others. */
export const PARTY_ROLES = [
  ...['perpetrator', 'target', 'victim', 'participant', 'initiator', 'speaker', 'addressee'],
  ...['host', 'visitor', 'organiser', 'mediator', 'signatory', 'member', 'location'],
] as const;

/**
 * So many points of signs are enough for a sentence to tell possibly of an incident that the essay
 * has told of before, and so many of another; in the shortest sentences, `least` of the former.
 */
export const POINTS = { toldBefore: 24, untold: 32, least: 20 } as const;
