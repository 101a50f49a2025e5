/**
 * What speaks for the city and what for the government, as patterns over the words around a
 * capital's name, which itself is written `¤`: "flew to ¤", "¤ airport", "fears in ¤". They are made
 * when the first capital is read: making them ready takes a while.
 */

/**
 * A pattern in any case. The letters are those of names in Latin script: all letters of all scripts
 * in any case would take a millisecond to make ready for each pattern.
 */
function loose(words: string): RegExp {
  return new RegExp(words.replace(/\\p\{L[lu]?\}/g, 'a-zà-öø-ÿ'), 'i');
}

/** Names with commas and "and" before the capital: "in Kabul, Kandahar and ¤". */
const LIST = "(?:[\\p{Lu}][\\p{L}’'-]+,? )*(?:[\\p{Lu}][\\p{L}’'-]+,? (?:and|or) )?";
const NAME = "[\\p{Lu}][\\p{L}’'-]+(?: [\\p{Lu}][\\p{L}’'-]+)?";
/** Where the words before the capital start. */
const HEAD = '(?<![\\p{L}])';

/** What a government has, or who belongs to one: "in" after these makes no city. */
const MIND =
  '(?:government|regime|authorit(?:y|ies)|administration|leadership|leaders?|rulers?|officials?|officialdom|policymakers?|decision-?makers?|establishment|cabinet|lawmakers|bureaucra(?:ts|cy)|dispensation|perceptions?|concerns?|fears?|thinking|mindset|calculus|calculations?|influence|leverage|debates?|discussions?|polic(?:y|ies)|politics|priorities|assessments?|views?|circles|channels|power|transition|turmoil|paralysis|infighting|shifts?|confidence|faith|mood|anger|fury|alarm|unease|disquiet|worr(?:y|ies)|panic|relief|dismay|outrage|resentment|irritation|disappointment|beliefs?|frustrations?|suspicions?|(?:dis|mis)?trust|doubts?|s[ck]epticism|optimism|pessimism|interest|appetite|attention|support|goodwill|sympath(?:y|ies)|enthusiasm|fatigue|lobby|minds|voices|hopes?|anxiety|opinion|sentiment|consensus|patience|stakes?|capitals|all(?:y|ies)|partners?|backers?|patrons?|friends?|enem(?:y|ies)|foes?|(?:pay)?masters|handlers?|sponsors|counterparts?|interlocutors?|strategists|planners|generals|hawks|hardliners|politicians|clerics|elites?)';
/** Who or what is meant by what others do with it. */
const TAKEN =
  '(?:perceived|viewed|regarded|interpreted|welcomed|understood|believed|feared|resented|shrugged off|nobody|no one|everyone|those|many|some|few|most)';
const GROWING =
  '(?: (?:is|are|was|were|has|have|had|been)){0,2}(?: (?:grow|grew|mount|rais|deepen|ris|rose|spread|swirl|linger|remain|persist|build|brew|harden|waver|wan|fad)[\\p{L}]*)?';

/** "In" has a government behind it. */
export const minds = (): readonly RegExp[] => [
  new RegExp(`${HEAD}(?:${anyCase(MIND)}${GROWING}|${anyCase(TAKEN)}) in ${LIST}¤`, 'u'),
  new RegExp(
    `${HEAD}(?:seen|read|cast|hailed|celebrated|denounced|portrayed|received|greeted) in ${LIST}¤ (?:as|with)(?![\\p{L}])`,
    'u',
  ),
  new RegExp(`(?:^|[.!?] )[“"]?In ${LIST}¤, (?:[\\p{L}’'-]+ ){0,3}${MIND}(?![\\p{L}])`, 'u'),
];

const STREETS =
  '(?:streets?|suburbs?|outskirts|skyline|bazaars?|neighbou?rhoods?|residents?|inhabitants|hospitals?|hotels?|mosques?|slums|shopkeepers|population|universit(?:y|ies)|river|(?:(?:main|only|old|new|international) )?airport|metro|province|districts?|city|(?:diplomatic|old) quarter|(?:green|red) zone|old (?:city|town))';
const BUILDING =
  '(?:courthouse|restaurant|cafe|café|apartment|villa|cemetery|stadium|zoo|museum|prison|think[- ]tanks?|newsroom|newspapers?|daily|weekly|paper|commentators?|(?:concert )?hall|theat(?:er|re)|embass(?:y|ies)|consulate|office|studio|hospital|motorway|highway|expressway|road|railway|(?:press )?conference|meeting|summit|accord|agreement|deal|declaration|bombings?|explosions?|talks)';
/** "Tehran and Beijing court Kabul": these are verbs where something follows to which it is done. */
const EITHER =
  '(?:court|market|police|jail|home|rally|bureau|attack|blast|protest)(?! (?:[\\p{Lu}]|(?:the|its|their|an?|for|against|over)(?![\\p{L}])))';
/** Headlines make verbs of these: "Tehran protests raid". */
const PLURAL =
  '(?:attacks|protests|blasts)(?= (?:of|that|were|was|are|have|had|killed|left|in|and)(?![\\p{L}])|[.,;:)]|$)';
const INSTITUTION =
  '(?:(?:[A-Z][\\p{L}’-]*[^\\Ws] ){0,2}(?:Institute|Institution|University|College|Post|Times|Quarterly|Chamber|Cent(?:er|re)|Club|Museum|Hotel|Palace|Olympics|Exchange|Court|Airport|Zoo|Library)|Declaration|Process|Format|Conference|Accords?|Agreement|Dialogue|Forum|Treaty|Protocol|River|Road|Games)';
/** What stands in a city and bears a name: "Tehran's Evin prison". */
const SIGHT =
  '(?:[\\p{Lu}][\\p{L}’-]* ){1,4}(?:[Cc]ity|[Pp]alace|[Pp]rison|[Jj]ail|[Hh]otel|[Aa]irport|[Hh]ospital|[Mm]osque|[Uu]niversity|[Mm]useum|[Ss]tadium|[Ss]quare|[Cc]emetery|[Dd]istrict|[Qq]uarter|[Nn]eighbou?rhood|[Ss]uburb|[Bb]azaar|[Tt]ower|[Ss]treet|[Rr]oad|[Aa]venue|[Rr]estaurant|[Mm]arket|[Cc]ompound|[Aa]rea)';
const STRUCK =
  '(?:was|were|is|has been|had been) (?:hit|rocked|struck|jolted|shaken|bombed|shelled|attacked) by [^.;]{0,30}(?:blasts?|explosions?|bomb(?:s|ings?)?|missiles?|rockets?|drones?|shell(?:s|ing)|earthquakes?|floods?|protests?|gunfire|attacks?)';
const NO_FALL =
  '(?: (?:short|silent|out|back|behind|for|foul|quiet|victim|prey|in line|in step|into (?:line|step|the trap)))';
const COUNTRY = '(?:Pakistan|Afghanistan|Iran|China|India|Russia|DC|D\\.C\\.)';

/** The city by what stands behind the name, though it be a possessive. */
export const placesAfter = (): readonly RegExp[] => [
  loose(`¤(?:[’']s?)?(?: |-)${STREETS}(?![\\p{L}])`),
  new RegExp(
    `¤[’']s? (?:[\\p{Ll}-]+ ){1,2}(?:streets|suburbs|outskirts|skyline|bazaars?|neighbou?rhoods?|residents|hospitals|mosques|slums)(?![\\p{L}])`,
    'u',
  ),
  loose(`¤(?: |-)(?:${BUILDING}(?![\\p{L}])|${PLURAL})`),
  new RegExp(`¤ ${EITHER}(?![\\p{L}])`, 'u'),
  loose('(?<![\\p{L}])the ¤ (?:attacks|protests|blasts)(?![\\p{L}])'),
  new RegExp(`¤ ${INSTITUTION}(?![\\p{L}])`, 'u'),
  new RegExp(`¤[’']s? ${SIGHT}(?![\\p{L}])`, 'u'),
  loose(`¤(?:-|, | )(?:based|born)(?![\\p{L}])`),
  new RegExp(
    `¤(?:[-–—/][\\p{Lu}][\\p{L}]+)+ (?:motorway|highway|expressway|road|railway|line|flights?|route|trains?|bus)(?![\\p{L}])`,
    'u',
  ),
  loose(`¤,? (?:finally |also |then )?(?:fell|falls|ha[sd] fallen)(?![\\p{L}]|${NO_FALL})`),
  loose(`¤ ${STRUCK}(?![\\p{L}])`),
  loose(
    '¤ (?:is|was|remains|remained|became|has become) (?:home to|(?:a|an|the|one of the) (?:[\\p{L}-]+ ){0,3}(?:city|cities|town|metropolis))(?![\\p{L}])',
  ),
  loose('¤ (?:is|was|were) (?:still |again )?in the hands of(?![\\p{L}])'),
  loose('(?<![\\p{L}])the ¤ of (?:the )?(?:\\d{4}s?|old|today|my|his|her|their)(?![\\p{L}])'),
  loose(`¤[’']s (?:fall|capture|evacuation)(?![\\p{L}])(?!${NO_FALL})`),
  // "Islamabad, Pakistan.": an address, unless the sentence goes on with the country.
  new RegExp(`¤, ${COUNTRY}(?=[.,;:)\\]”"]| [-–—(]|$)`, 'u'),
  // "KABUL (AFP) —": where a report was written.
  new RegExp(`^¤(?:, [\\p{L}\\d. ]{2,24})? \\([\\p{Lu}][\\p{L} ]{1,15}\\) ?[-–—:]`, 'u'),
];

const GO =
  '(?:fly|flies|flew|flying|flown|travel(?:l?ed|l?ing|s)?|drove|drive|driven|went|gone|goes|return(?:s|ed|ing)?|fled|fle(?:es|eing)|moved|rushed|hurried|headed|invited|posted|transferred|relocated|dispatched|summoned|recalled|deported|extradited|escorted|airlifted|ferried)';
const TRIP = '(?:trips?|visits?|flights?|journeys?|roads?|return|tour|delegations?|envoys?)';
const LINK =
  '(?:motorway|highway|expressway|railway|rail link|trains?|flights?|buses|bus|road|convoys?|trucks?|distance|route)';
const PARTS =
  '(?:fall|capture|seizure|invasion|conquest|takeover|control|shelling|storming|streets|city|capital|suburbs?|outskirts|siege|bombing|bombardment|evacuation|occupation|residents|inhabitants|people|population|parts|skies|heart|cent(?:er|re)|middle|gates|third|quarter|half|north|south|east|west|mayor)';
/** Between "visit" and its "to" something else may be sent. */
const OTHERWISE =
  '\\b(?:sent|messages?|signal[\\p{L}]*|warning|letter|access|ties|important|that|which)\\b';

/** The city by what stands before the name; a possessive takes its force: "into Beijing's orbit". */
export const placesBefore = (): readonly RegExp[] =>
  [
    'near(?:by)?|outside|inside|around|throughout|across|within|downtown|central|(?:north|south|east|west)ern|via',
    'air ?strikes? on|districts? of',
    '(?:shak|rock)(?:es?|ed|ing|s)|shook|(?:march|advanc)(?:e|es|ed|ing|s)? on|into',
    '(?:visit|enter|reach|seiz|captur|storm|bomb|besieg|occup|destroy|ravag|overr[au]n)(?:s|ed|ing|es|y|ied)?',
    '(?:arriv|land)(?:e|es|ed|ing|s) (?:in|at)',
    `${GO} (?:back )?(?:from ${NAME} )?(?:to|from|into|out of|for)`,
    '(?<!it )(?:come|came) (?:back )?(?:to|into)',
    '(?:troops|envoys?|delegations?|teams?|ministers?|officials|soldiers|forces|him|her|them)(?: (?:was|were) sent)?(?: back)? to',
    `${TRIP} (?:to|from)`,
    `${PARTS} of`,
    'out of',
    `(?:cover(?:s|ed|ing)? ${NAME}|report(?:s|ed|ing)|writ(?:es|ing)|wrote|spoke|speak(?:s|ing)) from`,
    '(?:fl(?:y|ies|ew|ying|own)|flags?|jets?|drones?|skies|planes?|circl(?:ed|ing)) (?:[\\p{Ll}]+ )?over',
    `(?:visits?|trips?|journeys?) (?:(?!${OTHERWISE})[^.;:]){0,60} to`,
    `${LINK} (?:[\\p{Ll}]+ )?(?:from|between|to)(?: ${NAME} (?:to|and))?`,
    'authority over|(?:fight|battle)s? for|capital(?: city)?,?|(?:miles|km|kilomet(?:re|er)s|hours) (?:away )?(?:from|of)|(?:retreat|occupiers) (?:from|of)|liberated[”"]?|New York and',
  ].map((words) => loose(`${HEAD}(?:${words}) ¤(?![’']s?(?![\\p{L}]))`));

/** Behind a city that was left or taken; a government is left isolated or taken by surprise. */
const THEN =
  '$|[.,;:)”"]| (?:for|after|before|aboard|when|without|from|unopposed|and|again|the (?:same|next|following|previous|day|night|week))(?![\\p{Ll}])| (?:in|on) (?:[\\p{Lu}]|\\d|late |early |mid)';
const LATER = ' [\\p{L}\\d]+ (?:days?|weeks?|months?|years?) (?:later|earlier|before)';
const DAYS = ' (?:two|three|four|five|six|hours|days|weeks|a (?:day|week|month|year))(?![\\p{Ll}])';
/** "Anger at Islamabad", "hit back at Kabul" are about the government. */
const AIMED =
  '(?:anger|fury|frustration|annoyance|irritation|outrage|alarm|dismay|impatience|back|out|aimed|directed|level?led|hurled|pointed|fingers?|look(?:s|ed|ing)?|swipes?|barbs?|jabs?|accusations?)';

/** The same, with words on both sides or a preposition that says less. */
export const placesAround = (): readonly RegExp[] => [
  new RegExp(`${HEAD}(?:left|leav(?:e|es|ing)) ¤(?=${THEN}|${DAYS})`, 'u'),
  new RegExp(`${HEAD}(?:took|taken?|tak(?:es|ing))(?: over)? ¤(?=${THEN}|${LATER})`, 'u'),
  new RegExp(`(?<!${anyCase(AIMED)} )${HEAD}at ${LIST}¤(?![’']s?(?![\\p{L}]))`, 'u'),
  new RegExp(`(?:^|[^\\p{L}])(?:[Ii]n|IN|^At) ${LIST}¤(?![’']s?(?![\\p{L}]))`, 'u'),
];

/** Words that may begin with a capital where a sentence does. */
function anyCase(words: string): string {
  return words.replace(/(?<=[(|:])[a-z]/g, (first) => `[${first}${first.toUpperCase()}]`);
}

/** Names before the capital that share what is said of it: "flew to Kabul and ¤". */
export const LISTED = new RegExp(`${LIST}$`, 'u');
/** What follows has the capital do something by itself: "he visited Kabul, and Tehran protested". */
export const ACTS =
  /^(?:[’']s?)? (?:was|were|is|are|has|have|had|did|does|do|will|would|could|can|may|might|should|\p{Ll}+(?:ed|ly)|(?!this|his|its|as)\p{Ll}+s|said|saw|sought|felt|took|kept|held|told|thought|knew)(?!\p{L})/u;

/** What governments do: it changes nothing, but it is what a reader would point to. */
export const does = (): RegExp =>
  /¤(?:[’']s?)? (?:\p{Ll}{2,6} )?(?:sa(?:y|id|w)|fear|sign|want|se?ek|sought|insist|den(?:y|ie)|accus|warn|hope|see|view|believ|expect|agree|refus|reject|support|back|blam|claim|urg|demand|respond|react|regard|consider|th[io]|need|rel(?:y|ie)|pursu|offer|promis|send|sent|summon|order|declin|condemn|welcom|announc|recogni[sz])\p{L}*/iu;
