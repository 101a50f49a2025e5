/**
 * Head nouns: which nouns may take up an entity. "The group" takes up any group, "the province"
 * only a place of which its own entry says that it is one, in a label, an office or the first
 * words of its summary.
 */
import { labelsOf, type Entity } from '../glossary/glossary.ts';
import type { EntityKind } from '../glossary/vocabulary.ts';
import { foldText } from '../text/characters.ts';

/** What a noun asks of an entity. */
interface HeadNoun {
  readonly kinds: readonly EntityKind[];
  /** What the entity's own entry must hold; undefined where the kind is enough. */
  readonly own: RegExp | undefined;
  /** What its summary must not say first. */
  readonly but: RegExp | undefined;
  /** Whether "the" is too little: "that state", but "the state" may be any. */
  readonly pointed: boolean;
}

type Row = readonly [
  nouns: string,
  kinds: readonly EntityKind[],
  own?: string | undefined,
  but?: string,
];

const ARMED =
  'militan\\w*|insurgen\\w*|separatis\\w*|secession\\w*|rebel\\w*|armed|guerrillas?|jihad\\w*|terroris\\w*|fighters?|extremis\\w*|militias?|resistance|mujahid\\w*';
const FOR_A_STATE = 'separatis\\w*|secession\\w*|independence';
const LEAGUE =
  'body|bloc|group|grouping|union|association|alliance|organi[sz]ation|dialogue|forum|league|community|pact';
const PACT = 'agreements?|deal|accords?|pact|treaty|compact|settlement';
const PEOPLE = 'peoples?|minority|community|tribes?|clan|ethnic\\w*';
const HEAD_OF_STATE = 'president|king|emir|sultan|monarch|shah';

/** Behind a star stand nouns that must be pointed at; where the last item is '' they ask for themselves. */
const ROWS: readonly Row[] = [
  ['group outfit movement', ['group'], undefined, PEOPLE],
  ['organisation organization', ['group'], undefined, PEOPLE],
  ['organisation organization', ['organisation'], 'organi[sz]ation'],
  ['faction network militia branch', ['group'], ''],
  ['militants insurgents rebels fighters gunmen guerrillas', ['group'], ARMED],
  ['separatists secessionists', ['group'], FOR_A_STATE],
  ['jihadists jihadis', ['group'], 'jihad\\w*|al-qaeda|islamic state'],
  ['movement party', ['organisation'], ''],
  ['army military', ['organisation'], 'army|armed forces|military'],
  ['navy', ['organisation'], ''],
  ['ministry bureau council court bank company university institute', ['organisation'], ''],
  ['agency', ['organisation'], 'agency|service|bureau'],
  ['alliance bloc body club forum grouping', ['organisation'], LEAGUE],
  ['country nation government', ['state']],
  ['*state *republic', ['state']],
  ['kingdom emirate sultanate', ['state'], ''],
  ['city', ['place'], 'city|capital|metropolis'],
  ['town', ['place'], 'town|city|port'],
  ['port', ['place'], ''],
  ['harbour harbor', ['place'], 'port|harbou?r'],
  ['province', ['place'], ''],
  ['*region *territory *area', ['place'], 'region|province|territory|valley|areas?|district'],
  ['district', ['place'], 'district|agency'],
  ['valley pass river strait gulf dam island peninsula village', ['place'], ''],
  ['airport airfield', ['place'], 'airport|airfield'],
  ['crossing', ['place'], 'crossing|pass|gate'],
  ['border frontier boundary line', ['place'], 'border|frontier|boundary|line'],
  ['highway road', ['place'], 'highway|road'],
  ['project scheme', ['place'], 'project|scheme|dam'],
  ['corridor', ['place', 'agreement'], ''],
  ['agreement deal accord pact treaty', ['agreement'], PACT],
  ['operation campaign offensive', ['agreement'], 'operation|campaign|offensive'],
  ['exercise exercises drill drills', ['agreement'], 'exercises?|drills?'],
  ['minister', ['person'], ''],
  ['premier', ['person'], 'prime minister|premier'],
  ['president', ['person'], HEAD_OF_STATE],
  ['leader', ['person'], `leader|chief|head|founder|chairman|minister|${HEAD_OF_STATE}`],
  ['general commander', ['person'], 'general|commander|army|staff|guards|field marshal'],
  ['chief', ['person'], 'chief|director|head'],
  ['ambassador envoy', ['person'], 'ambassador|envoy|representative'],
  ['chairman governor speaker secretary spokesman king emir senator', ['person'], ''],
  ['capital', []],
];

/** Plural nouns for two of a kind: "both countries", "the two sides". */
const PAIRS: readonly Row[] = [
  [
    'countries states nations neighbours neighbors governments capitals powers republics',
    ['state'],
  ],
  ['sides parties rivals foes enemies adversaries', ['state', 'group']],
  ['groups movements organisations organizations outfits', ['group'], undefined, PEOPLE],
  ['men women leaders ministers presidents', ['person']],
];

const ONE = tableOf(ROWS);
const TWO = tableOf(PAIRS);

function tableOf(rows: readonly Row[]): ReadonlyMap<string, readonly HeadNoun[]> {
  const table = new Map<string, HeadNoun[]>();
  for (const [nouns, kinds, own, not] of rows) {
    for (const item of nouns.split(' ')) {
      const noun = item.replace('*', '');
      const words = own === '' ? noun : own;
      const asked = words === undefined ? undefined : wholeWord(words);
      const but = not === undefined ? undefined : wholeWord(not);
      const needs = { kinds, own: asked, but, pointed: noun !== item };
      table.set(noun, [...(table.get(noun) ?? []), needs]);
    }
  }
  return table;
}

function wholeWord(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}-])(?:${words})(?![\\p{L}])`, 'u');
}

/** All nouns that take up one entity, as a choice in a pattern. */
export const HEAD_NOUNS = [...ONE.keys()].join('|');
/** Those that take up two. */
export const PAIR_NOUNS = [...TWO.keys()].join('|');

/** Whether a noun in small letters, of one or of two, may stand for an entity. */
export function nounFits(noun: string, pointing: boolean, entity: Entity): boolean {
  const asked = ONE.get(noun) ?? TWO.get(noun) ?? [];
  return asked.some(
    ({ kinds, own, but, pointed }) =>
      kinds.includes(entity.kind.value) &&
      (pointing || !pointed) &&
      (!own || own.test(knownOf(entity).text)) &&
      !but?.test(knownOf(entity).head),
  );
}

/** Words that may stand before a noun whatever it stands for, unless they tell it from others. */
const OFFICE_WORD =
  /^(?:prime|foreign|interior|finance|defen[cs]e|vice|deputy|army|military|naval|supreme|chief)$/;
const CONTRAST =
  /^(?:other|another|new|newer|old|older|previous|former|then|first|second|third|last|latest|next|future|rival|neighbou?ring|host|home|local|regional|provincial|central|federal|interim|caretaker|elected|civilian|civil|splinter|parent|sister|breakaway|umbrella|opposing|opposition|wrong|right|only|whole|smaller|larger|main|major|nearest|nearby|adjacent|northern|southern|eastern|western|north-?\w+|south-?\w+|coastal|foreign|international|global)$/;

/** Whether an adjective before the noun goes with an entity: "Baloch" must be its own word. */
export function adjectiveFits(word: string, entity: Entity): boolean {
  const small = word.toLowerCase();
  const special = word !== small || OFFICE_WORD.test(small) || CONTRAST.test(small);
  return !special || knownOf(entity).words.has(small);
}

/** What an entity's own entry says that it is, in small letters. */
interface Known {
  readonly text: string;
  readonly words: ReadonlySet<string>;
  /** What its summary says first. */
  readonly head: string;
}

const known = new WeakMap<Entity, Known>();

function knownOf(entity: Entity): Known {
  const before = known.get(entity);
  if (before) return before;
  const labels = labelsOf(entity)
    .filter(({ role }) => role === 'prefLabel' || role === 'altLabel')
    .map(({ entry }) => entry.label.value);
  const offices = (entity.positions ?? []).map(({ title }) => title.value);
  const head = foldText(headOf(entity)).toLowerCase();
  const text = `${foldText([...labels, ...offices].join(' | ')).toLowerCase()} | ${head}`;
  const made = { text, words: new Set(text.match(/\p{L}[\p{L}-]*/gu)), head };
  known.set(entity, made);
  return made;
}

/** Behind these a summary speaks of something else: "Province | on the Afghan border". */
const ELSE =
  'on|in|at|near|by|where|that|which|who|whom|whose|with|for|from|between|to|through|against|under|over|along|since|once|behind|within|about|across|into|as|beside|bordering|fighting';
const BREAK = new RegExp(`[,;:.]|\\s(?:${ELSE})\\s`, 'u');
const BREAK_OR_OF = new RegExp(`[,;:.]|\\s(?:of|${ELSE})\\s`, 'u');

/** What the first words of the summary say that it is: "Pakistan’s largest city and port". */
function headOf({ kind, summary }: Entity): string {
  // "Alliance of Pakistani militants" are militants, "capital of the province" is no province.
  const end = kind.value === 'group' ? BREAK : BREAK_OR_OF;
  return summary?.value.split(end)[0] ?? '';
}
