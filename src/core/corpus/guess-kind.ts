/** What kind of entity a new name is likely to be, guessed from its own words and those around it. */
import type { EntityKind } from '../glossary/vocabulary.ts';
import type { Span } from '../text/span.ts';

const list = (words: string) => words.trim().split(/\s+/).join('|');

/** The last of these that stands in a name says what it is: "Bank of Oster Treaty" is a treaty. */
const WITHIN: readonly (readonly [EntityKind, RegExp])[] = (
  [
    [
      'agreement',
      'Agreement Accord Accords Treaty Pact Protocol Convention Charter Declaration Plan Initiative Policy Doctrine Operation Act Law Resolution Roadmap Framework Memorandum Programme Program Truce Edict Concordat',
    ],
    [
      'organisation',
      'Ministry Agency Organisation Organization University Institute Council Committee Commission Bank Company Corporation League Union Court Parliament Senate Assembly Office Department Bureau Foundation Association Academy College School Society Church Guild Club Press Times Post News Party Authority Service Fund Centre Center Chamber House Secretariat Cabinet Nations Forum Board Group Observatory Directorate Ltd Inc',
    ],
    [
      'group',
      'Army Front Movement Brigade Brigades Militia Guard Guards Fighters Force Forces Battalion Legion Cell Network Faction Tribe Clan Rebels Insurgents Brotherhood Jaish Lashkar Harakat Hizb Jamaat Tehrik Tehreek Mujahideen Mujahidin Mujahedin Qaeda Qaida Taliban Sipah',
    ],
    ['state', 'Republic Kingdom Emirate Empire Federation Sultanate Principality Duchy States'],
    [
      'place',
      'River Mount Mountain Mountains Street Avenue Road Airport Port Harbour Harbor Bay Valley Province District Island Islands Lake Sea Strait Gulf Desert Square City Bridge Gate Village County Hills Coast Canal Palace Castle Prison Camp Base Park Cape Pass Quarter',
    ],
  ] as const
).map(([kind, words]) => [kind, new RegExp(`(?:^|[\\s-])(?:${list(words)})(?=$|[\\s,-])`, 'gu')]);

const TITLE = new RegExp(
  `(?:^|[\\s(“"])(?:${list(
    `Mr Mrs Ms Dr Prof Professor Gen General Maj Major Lt Lieutenant Col Colonel Brigadier Adm Admiral Capt Captain Marshal
    President Premier Minister Secretary Chancellor King Queen Prince Princess Emir Ambassador Envoy Spokesman Spokeswoman
    Chairman Chairwoman Senator Governor Commander Director Ayatollah Mullah Maulana Sheikh Imam Judge Justice Sir Lady Lord
    Father Brother Sister Bishop Pope Saint Duke Duchess Count Doge Inspector author historian analyst poet professor
    minister president captain leader chief spokesman merchant writer journalist scholar mate cook`,
  )})\\.?,?\\s+$`,
  'u',
);
const SPEAKS =
  /^(?:[’']s)?,?\s+(?:said|says|told|wrote|writes|argue[sd]|added|claimed|was born|died|married|resigned|retired|who|whose|himself|herself|noted|insist(?:s|ed)|denied|smiled|laughed|swore|asked|answered|went|came|spoke|thought|took|gave)\b/u;
const LIES =
  /(?:^|\s)(?:in|at|near|from|to|outside|around|across|towards?|reached|left|entered)\s+(?:the\s+)?$/iu;
const PEOPLE =
  /(?:^|\s)(?:fighters?|militants?|rebels|members|leaders?|followers|gangs?|tribes?) of\s+(?:the\s+)?$/iu;
const FIGHTS =
  /^(?:[’']s)?\s+(?:fighters?|militants?|rebels?|gunmen|insurgents?|commanders?|rule|regime)\b/u;
const GOVERNS =
  /^(?:[’']s)?\s+(?:government|president|parliament|army|ambassador|foreign|prime|border|economy|embassy)\b/u;

/** So many places of a name are looked at. */
const MOST_PLACES = 50;

/** The likely kind of the name at a span of a text, by what stands around it there and elsewhere. */
export function guessKind(text: string, span: Span): EntityKind {
  const name = text.slice(span.start, span.end);
  const told = [span, ...otherPlaces(text, name, span)].flatMap((each) => kindAt(text, each) ?? []);
  const count = (kind: EntityKind) => told.filter((each) => each === kind).length;
  const [most] = [...new Set(told)].toSorted((a, b) => count(b) - count(a));
  // One stays in a state more often than one speaks of its government.
  if (most === 'place' && told.includes('state')) return 'state';
  const one = !/\s/.test(name);
  // A capital that says something is still a place; what has a people of its name is a state.
  const guess = one && most === 'person' && told.includes('place') ? 'place' : most;
  if (one && (guess ?? 'place') === 'place' && hasPeople(name, text)) return 'state';
  return guess ?? (/\s/.test(name) ? 'person' : 'place');
}

/** Whether a text speaks of the people of a name: "Iranian" of Iran, "Afghan" of Afghanistan. */
function hasPeople(name: string, text: string): boolean {
  if (!/^\p{L}{4,}$/u.test(name)) return false;
  const bare = name.replace(/a$/u, '');
  const short = name.replace(/istan$/u, '');
  const forms = [`${name}(?:i|ian|an)`, ...(bare === name ? [] : [`${bare}(?:an|ese)`])];
  if (short !== name) forms.push(short);
  return new RegExp(`(?<!\\p{L})(?:${forms.join('|')})s?(?!\\p{L})`, 'u').test(text);
}

function otherPlaces(text: string, name: string, span: Span): Span[] {
  const places: Span[] = [];
  if (name === '') return places;
  let start = text.indexOf(name);
  for (; start >= 0 && places.length < MOST_PLACES; start = text.indexOf(name, start + 1)) {
    const end = start + name.length;
    const inWord = [text[start - 1], text[end]].some((sign) => /[\p{L}\p{N}]/u.test(sign ?? ''));
    if (start !== span.start && !inWord) places.push({ start, end });
  }
  return places;
}

/** The kind that a name's own words or those around it tell of; undefined where they do not. */
function kindAt(text: string, { start, end }: Span): EntityKind | undefined {
  const name = text.slice(start, end).replace(/\s+/g, ' ');
  const before = text.slice(Math.max(0, start - 60), start).replace(/\s+/g, ' ');
  const after = text.slice(end, end + 60).replace(/\s+/g, ' ');
  const own = kindWithin(name);
  if (TITLE.test(before) && !own) return 'person';
  if (own) return own;
  if (PEOPLE.test(before) || FIGHTS.test(after)) return 'group';
  if (/^\p{Lu}[\p{Lu}\p{N}.&-]+$/u.test(name)) return 'organisation';
  if (/^(?:al|ul|[Aa]nsar|[Hh]izb)[\s-]/u.test(name) || /ists?$/u.test(name)) return 'group';
  if (SPEAKS.test(after)) return 'person';
  if (!/\s/.test(name) && /(?:^|\s)the\s+$/i.test(before)) return 'group';
  if (GOVERNS.test(after)) return 'state';
  return LIES.test(before) ? 'place' : undefined;
}

/** The kind that the last telling word of a name says it is: "Salt Policy Forum" is an organisation. */
export function kindWithin(name: string): EntityKind | undefined {
  return WITHIN.flatMap(([kind, words]) =>
    [...name.matchAll(words)].map(({ index }) => ({ kind, index })),
  ).toSorted((a, b) => b.index - a.index)[0]?.kind;
}

/** Whether a title that only persons have stands before an offset of a text. */
export function followsTitle(text: string, start: number): boolean {
  return TITLE.test(text.slice(Math.max(0, start - 60), start).replace(/\s+/g, ' '));
}
