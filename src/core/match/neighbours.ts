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
    'Emir Amir Ambassador Envoy Spokesman Spokesperson Spokeswoman Chief Chairman Speaker Senator ' +
    'Governor Commander Director Leader Ayatollah Mullah Maulana Mawlawi Mufti Sheikh Shaykh Imam ' +
    'Haji Hajji Sardar Nawab Judge Justice Sir Lord Lady Madam The A An In On At It This That But ' +
    'And Or Yet So For From By As If When While After Before Since Although Though However Like ' +
    'Unlike With Without Under To Both Even Because Once Until Whether What Why How Where Who Also ' +
    'Then Now Today Instead Only Still Through Among Between Against Of Is Was Did Does Had Has Can ' +
    'Could Will Would Should May Might Nor Neither Either During Despite'
  ).split(' '),
);

/** Words with a capital that may stand right after a surname. */
const AFTER = new Set(
  (
    'Administration Government Doctrine Presidency Regime White House Cabinet Republicans Democrats ' +
    'Plan Order Era Says Said And Or Is Was Has Had Will Would In On At To Of For From By As Who'
  ).split(' '),
);

const WORD_BEFORE = /([\p{L}\p{M}][\p{L}\p{M}’'‑-]*)(\.?)[ \u00a0]$/u;
const WORD_AFTER = /^[ \u00a0-](\p{Lu}[\p{L}\p{M}]*)/u;

/** Two blanks, a line break and a curly apostrophe read as one blank and a straight one. */
function folded(text: string): string {
  return foldWithOffsets(text).folded;
}

/** Whether the name at `[start, end)` belongs to a longer name that begins or ends beside it. */
export function isGlued(text: string, from: number, start: number, end: number): boolean {
  const match = WORD_BEFORE.exec(folded(text.slice(Math.max(from, start - 48), start)));
  const [, before = '', stop = ''] = match ?? [];
  // After a full stop a sentence begins, except after an initial: "Asif A. Zardari".
  const joined = stop === '' || before.length === 1;
  const named = /^\p{Lu}/u.test(before) && !BEFORE.has(before) && !/[’'][sS]?$/.test(before);
  return (joined && named) || isGluedAfter(text, end);
}

/** Whether the name that ends at `end` goes on behind it. */
export function isGluedAfter(text: string, end: number): boolean {
  const after = WORD_AFTER.exec(folded(text.slice(end, end + 48)))?.[1];
  return after !== undefined && !AFTER.has(after);
}
