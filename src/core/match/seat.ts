/**
 * Capitals: whether "Islamabad" is the city or the government that sits there.
 *
 * A preposition alone does not settle it ("a message to Beijing"), so the government is the
 * default, which is right most often in essays on policy, and the words around must speak for the
 * city: "flew to Kabul", "a press conference in Kabul", "Kabul airport". "In" speaks for the city
 * unless what stands before it is something that a government has: "fears in Washington".
 */

/** How a capital's name is read. */
export type SeatReading = 'government' | 'city';

const LIST = "(?:\\p{Lu}[\\p{L}’'-]+,? )*(?:\\p{Lu}[\\p{L}’'-]+,? (?:and|or) )?";

const PLACE_BEFORE = new RegExp(
  '(?:^|[^\\p{L}])(?:' +
    [
      'near(?:by)?|outside|inside|around|throughout|across|within|downtown|central|via',
      '(?:shak|rock)(?:es?|ed|ing|s)|shook|(?:march|advanc)(?:e|es|ed|ing|s)? on|into',
      '(?:visit|leav|enter|reach|seiz|captur|storm|bomb|besieg|occup|destroy|ravag|overr[au]n)(?:s|ed|ing|es|y|ied)?',
      '(?:took|taken|left) (?:over )?',
      '(?:arriv|land)(?:e|es|ed|ing|s) (?:in|at)',
      '(?:fly|flies|flew|flying|flown|travel(?:l?ed|l?ing|s)?|drove|drive|went|sent|came|come|return(?:s|ed|ing)?) (?:back )?(?:to|from|into|out of)',
      '(?:trips?|visits?|flights?|journeys?|roads?|return|tour|delegations?|envoys?) (?:to|from)',
      '(?:fall|capture|seizure|streets|city|capital|suburbs?|outskirts|siege|gates|north|south|east|west|mayor) of',
      '(?:visits?|trips?|journeys?) [^.;:]{0,60} to',
      'capital(?: city)?,?|(?:miles|km|kilomet(?:re|er)s|hours) (?:from|of)',
    ].join('|') +
    ') $',
  'iu',
);
const IN_BEFORE = new RegExp(`(?:^|[^\\p{L}])(?:[Ii]n|[Aa]t) ${LIST}$`, 'u');
/** What a government has or is: "in" after these does not make a city. */
const MINDS_BEFORE =
  /(?:government|regime|authorit(?:y|ies)|administration|leadership|leaders?|rulers?|officials?|officialdom|policymakers?|decision-?makers?|establishment|perceptions?|perceived|concerns?|fears?|thinking|influence|debates?|discussions?|views?|viewed|circles|channels|power|confidence|mood|anger|alarm|beliefs?|frustrations?|suspicions?|doubts?|interest|lobby|minds|voices|hopes?|anxiety|opinion|sentiment|consensus|trust|patience|capitals|allies|partners|backers|patrons|strategists|planners|generals|hawks|hardliners|politicians|elites?|nobody|no one|those|many|some) in $/iu;
const PLACE_AFTER =
  /^(?:[’']s?)?(?: |, |-)(?:fell|falls|had fallen|based|born|airport|international airport|city|streets?|suburbs?|university|bazaar|neighbou?rhoods?|press conference|summit|skyline|hotels?|mosques?|attacks?|bombings?|blasts?|explosions?|province|district|river|metro|rally|protests?)\b/iu;
/** "Islamabad, Pakistan.": an address, unless the sentence goes on with the country. */
const ADDRESS_AFTER =
  /^, (?:Pakistan|Afghanistan|Iran|China|India|Russia|DC|D\.C\.)(?=[.,;:)\]”"]|$)/u;

/** What governments do: it changes nothing, but it is what a reader would point to. */
const DOES =
  /^(?:[’']s?)? (?:\p{Ll}{2,6} )?(?:sa(?:y|id|w)|fear|sign|want|se?ek|sought|insist|den(?:y|ie)|accus|warn|hope|see|view|believ|expect|agree|refus|reject|support|back|blam|claim|urg|demand|respond|react|regard|consider|th[io]|need|rel(?:y|ie)|pursu|offer|promis)\p{L}*/iu;

/** A capital's reading with the words that speak for it; '' where it is the default. */
export interface SeatCue {
  readonly reading: SeatReading;
  readonly words: string;
}

/** Reads a capital's name at `[start, end)`; `from` is where its sentence or block starts. */
export function seatCue(text: string, from: number, start: number, end: number): SeatCue {
  const before = text.slice(Math.max(from, start - 90), start).replace(/\s+/g, ' ');
  const after = text.slice(end, end + 40).replace(/\s+/g, ' ');
  const words = (match: RegExpExecArray) => match[0].replace(/^[’']s?(?= )|^[^\p{L}]+/u, '').trim();
  const mind = MINDS_BEFORE.exec(before);
  if (mind) return { reading: 'government', words: words(mind) };
  const place = PLACE_AFTER.exec(after) ?? ADDRESS_AFTER.exec(after) ?? PLACE_BEFORE.exec(before);
  if (place) return { reading: 'city', words: words(place) };
  const within = IN_BEFORE.exec(before);
  if (within) return { reading: 'city', words: words(within) };
  const does = DOES.exec(after);
  return { reading: 'government', words: does ? words(does) : '' };
}

/** How a capital's name at `[start, end)` is read. */
export function readSeat(text: string, from: number, start: number, end: number): SeatReading {
  return seatCue(text, from, start, end).reading;
}
