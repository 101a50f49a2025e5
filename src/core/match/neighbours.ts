/**
 * Whether a surname stands alone or is glued to another name: "Munir" in "Munir Akram" and "Khan"
 * in "Bacha Khan Chowk" are parts of other names, in "General Munir" and "But Khan" they are not.
 */

import { foldWithOffsets } from '../text/find-folded.ts';

/** Words with a capital that may stand right before a surname. */
const BEFORE = new Set(
  (
    'Mr Mrs Ms Dr Prof Professor Gen General Maj Major Lt Lieutenant Col Colonel Brig Brigadier Adm ' +
    'Admiral Capt Captain Marshal Sgt President Premier Minister Secretary Chancellor King Prince ' +
    'Emir Amir Ambassador Envoy Spokesman Spokesperson Spokeswoman Chief Chairman Chairwoman Chairperson ' +
    'Speaker Senator Sen Rep Congressman Congresswoman Governor Commander Director Leader Ayatollah ' +
    'Mullah Maulana Mawlawi Mufti Sheikh Shaykh Imam Haji Hajji Sardar Nawab Judge Justice Sir Lord Lady ' +
    'Madam Comrade PM FM COAS CM NSA The A An In On At It This That These Those But And Or Yet So For From ' +
    'By As If When Whenever While After Before Since Although Though However Like Unlike With Without ' +
    'Within Under Over Above Beyond Behind Beside Besides Amid Alongside Around Following Given To Both ' +
    'Even Because Once Until Unless Whether What Why How Where Who Which Also Then Now Today Instead Only ' +
    'Still Through Throughout Among Between Against Toward Towards Of About Upon Despite During Is Was Are ' +
    'Were Be Did Does Do Had Has Have Can Could Will Would Should May Might Must Not No Nor Neither ' +
    'Either Perhaps Maybe Meanwhile Moreover Nevertheless Nonetheless Indeed Thus Hence Therefore Here ' +
    'There Later Soon Again Never Always Often Sometimes Its His Her Their Our My Some Many Most All Each'
  ).split(' '),
);
/** "Reportedly Khan refused": an adverb at the head of a sentence. */
const ADVERB = /^\p{Lu}\p{Ll}{3,}ly$/u;

/** Words with a capital that may stand right after a surname. */
const AFTER = new Set(
  (
    'Administration Government Doctrine Presidency Regime White House Cabinet Republicans Democrats ' +
    'Plan Order Era Says Said And Or Is Was Has Had Will Would In On At To Of For From By As Who ' +
    'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'
  ).split(' '),
);

const WORD_BEFORE = /([\p{L}\p{M}][\p{L}\p{M}’'‑-]*)(\.?)[ \u00a0]$/u;
const WORD_AFTER = /^[ \u00a0-]((?:(?:al|el|ul|ur|bin|ibn|bint)[ -])?\p{Lu}[\p{L}\p{M}]*)/u;
/** "The Mehsud tribe" is more than one man. */
const KINSFOLK =
  /^[ \u00a0](?:tribes?|tribes(?:men|people)|tribal|clans?|famil(?:y|ies)|brothers|sisters|siblings|dynasty|household)(?![\p{L}])/u;
/** "Ahmad bin Omar", "al-Omar" are names of others. */
const PARTICLE_BEFORE =
  /(?:(?:^|[^\p{L}])(?:al|el|ul|ur|ud)[-‑ ]|\p{Lu}[\p{L}’'-]* (?:bin|ibn|bint) |[\p{L}]-(?:al|ul|ur|ud|e|i)-)$/u;

/** Two blanks, a line break, a curly apostrophe and an accent set apart read as what they stand for. */
function folded(text: string): string {
  return foldWithOffsets(text).folded;
}

/**
 * Whether a capital says that a word belongs to a name: it says nothing in a heading all of whose
 * words have one, "Munir and His Generals".
 */
export function tellsByCapitals(text: string, heading: boolean): boolean {
  if (!heading) return true;
  const [, ...words] = folded(text).match(/(?<![\p{L}’'-])\p{L}[\p{L}’'-]{3,}/gu) ?? [];
  return words.filter((word) => /^\p{Ll}/u.test(word)).length * 2 >= Math.max(words.length, 2);
}

/** Whether the name at `[start, end)` belongs to a longer name that begins or ends beside it. */
export function isGlued(text: string, from: number, start: number, end: number): boolean {
  const head = folded(text.slice(Math.max(from, start - 48), start));
  const match = WORD_BEFORE.exec(head);
  const [, before = '', stop = ''] = match ?? [];
  // After a full stop a sentence begins, except after an initial: "Asif A. Zardari".
  const joined = stop === '' || before.length === 1;
  const free = BEFORE.has(before) || ADVERB.test(before) || /[’'][sS]?$/.test(before);
  const named = /^\p{Lu}/u.test(before) && !free;
  return (joined && named) || PARTICLE_BEFORE.test(head) || isGluedAfter(text, end);
}

/** Whether the name that ends at `end` goes on behind it. */
export function isGluedAfter(text: string, end: number): boolean {
  const tail = folded(text.slice(end, end + 48));
  const after = WORD_AFTER.exec(tail)?.[1];
  return (after !== undefined && !AFTER.has(after)) || KINSFOLK.test(tail);
}

/** Whether the full name that ends at `end` is that of a son or a father: "Donald Trump Jr." */
export function isNamesake(text: string, end: number): boolean {
  return /^,?[ \u00a0](?:Jr|Sr|Junior|Senior)(?![\p{L}])/u.test(text.slice(end, end + 8));
}
