/**
 * Nouns for what happened: "attack", "explosions", "visit". Once an incident has been told, they
 * take it up again ("the Duki attack", "these explosions").
 *
 * Which nouns do so follows from an incident's type and narrower type, from the head of its names
 * ("Karachi airport bombing", "Attack on coal miners"). Its entry may name others.
 */
import { labelsOf, type Incident } from '../glossary/glossary.ts';
import { foldText } from '../text/characters.ts';

const VIOLENCE =
  'attack assault massacre killing ambush raid shooting atrocity carnage outrage bloodshed incident murder slaughter bloodbath slaying onslaught';
const TALKS = 'talks negotiations consultations dialogue';

/** By narrower type. A type that many things are called by says nothing. */
const BY_SUB_TYPE: Readonly<Record<string, string>> = {
  attack: VIOLENCE,
  'suicide-bomb': 'attack bombing blast explosion detonation atrocity carnage outrage incident',
  'air-strike':
    'attack strike airstrike raid bombardment bombing explosion operation incident barrage salvo volley missiles',
  'armed-clash':
    'battle clash fight fighting skirmish firefight gunfight shooting operation offensive encounter incident',
  takeover: 'takeover conquest seizure victory triumph',
  withdrawal: 'withdrawal pullout pull-out retreat departure exit evacuation',
  visit: 'visit trip journey tour',
  meeting: `meeting summit encounter gathering session ${TALKS}`,
  agreement:
    'agreement accord deal pact treaty compact bargain settlement understanding arrangement framework text document',
  exercise: 'exercise drill manoeuvre maneuver',
  'peaceful-protest': 'protest demonstration march rally sit-in vigil blockade',
  arrests: 'arrest detention roundup',
  election: 'election vote ballot poll',
  statement:
    'statement remark comment declaration rebuke reproach outburst speech pledge promise vow offer warning accusation',
  law: 'law act legislation statute',
  founding: 'founding formation creation establishment',
  accession: 'accession admission entry',
};

/** By type, where the narrower one says nothing. */
const BY_TYPE: Readonly<Record<string, string>> = {
  battles: 'battle clash fighting',
  explosions: 'attack bombing blast explosion incident',
  'violence-against-civilians': VIOLENCE,
  protests: 'protest demonstration march rally',
  riots: 'riot unrest clash',
};

/** Nouns that stand at the head of a name: with them the name says what it is. */
const HEADS: ReadonlySet<string> = new Set(
  [
    ...Object.values(BY_SUB_TYPE),
    ...Object.values(BY_TYPE),
    'accession admission announcement assassination bloodshed campaign ceasefire coup crackdown',
    'backlash crisis defeat dismissal dispute fall fire hijacking imprisonment invasion launch lynching murder offer',
    'occupation ouster rebuke revolt revolution sack siege signing storming surrender truce uprising',
    'rapprochement resurgence upheaval victory warning',
  ].flatMap((nouns) => nouns.split(' ')),
);

/** Where the head of a name ends: "Attack | on coal miners". */
const AFTER_HEAD =
  /\b(?:on|of|in|at|by|for|to|over|after|against|across|with|between|near|from)\b/iu;
/** Nouns that have no singular. */
const NO_SINGULAR = new Set(TALKS.split(' '));
/** More than one in form only: "the drills" may be a single one. */
const ONE_OR_MORE = new Set([
  ...NO_SINGULAR,
  ...'comments drills exercises killings manoeuvres maneuvers remarks'.split(' '),
]);

/** Nouns of an incident in small letters, as they stand in an essay; of a sum of many events what its own names call them. */
export function eventNounsOf(incident: Incident): ReadonlySet<string> {
  const heads = headsOf(incident);
  const plurals = heads.filter((head) => head !== singular(head));
  if (isSum(incident)) return new Set(plurals);
  const stems = stemsOf(incident, heads);
  // "The attacks" are not one attack, unless its own name says so.
  const many = plurals.length > 0;
  const forms = [...stems].flatMap((noun) => (many ? [noun, plural(noun)] : [noun]));
  const neutral = [...stems].map(plural).filter((noun) => ONE_OR_MORE.has(noun));
  return new Set([...forms, ...neutral]);
}

/** Nouns for one of the many events that an incident sums up: "the clash"; none for a single event. */
export function nounsForOneOf(incident: Incident): ReadonlySet<string> {
  return isSum(incident) ? stemsOf(incident, headsOf(incident)) : new Set();
}

function isSum(incident: Incident): boolean {
  return incident.clarity?.value === 'aggregate';
}

function headsOf(incident: Incident): string[] {
  return labelsOf(incident).flatMap(({ entry }) => headOf(entry.label.value) ?? []);
}

/** What its types are called, and what its names call it, in the singular where there is one. */
function stemsOf({ eventType, subEventType }: Incident, heads: readonly string[]): Set<string> {
  const typed = BY_SUB_TYPE[subEventType?.value ?? ''] ?? BY_TYPE[eventType.value] ?? '';
  return new Set([...typed.split(' ').filter(Boolean), ...heads.map(singular)]);
}

/** The noun at the head of a name; undefined where it is none of an event. */
function headOf(label: string): string | undefined {
  const [head = ''] = foldText(label).toLowerCase().split(AFTER_HEAD);
  const last = /([\p{L}-]+)\W*$/u.exec(head)?.[1];
  return last !== undefined && HEADS.has(singular(last)) ? last : undefined;
}

/** A noun's singular; itself where it has none. */
export function singular(noun: string): string {
  if (NO_SINGULAR.has(noun) || noun === 'crisis') return noun;
  return noun.replace(/(?<=ch|sh|ss)es$|(?<!s)s$/, '');
}

function plural(noun: string): string {
  if (singular(noun) !== noun || NO_SINGULAR.has(noun)) return noun;
  return /(?:ch|sh|s)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

/** Whether "these" goes with a noun rather than "this". */
export function isPlural(noun: string): boolean {
  return singular(noun) !== noun || (NO_SINGULAR.has(noun) && noun.endsWith('s'));
}
