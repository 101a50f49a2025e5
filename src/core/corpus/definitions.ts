/** Acronyms as an essay explains them: "the Harbour League of Oster (HLO)" gives HLO → Harbour League of Oster. */

const ACRONYM =
  /\((?:(?:hereafter|hereinafter|henceforth|or|the|known as) )*[“"'‘]?((?:\p{Lu}\p{Ll}?){2,10})s?[”"'’]?[);,]/gu;
/** The other way round, "HLO (Harbour League of Oster)", and within one bracket, "(Harbour League of Oster, HLO)". */
const REVERSED =
  /(?<![\p{L}\p{N}])(\p{Lu}{2,10}) \(([\p{L}\p{M}’'‑–-]+(?: [\p{L}\p{M}’'‑–-]+){1,9})\)/gu;
const TOGETHER = /\(([\p{L}\p{M}’'‑–-]+(?: [\p{L}\p{M}’'‑–-]+){0,9}), (?:or )?(\p{Lu}{2,10})\)/gu;
const SMALL = /^\p{Ll}/u;
/** What it stands for is looked for in so many characters before it. */
const REACH = 120;

/** What each acronym of a text stands for: the words before it whose first letters it is made of. */
export function definitionsIn(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { 1: acronym = '', index } of text.matchAll(ACRONYM)) {
    if (found.has(acronym)) continue;
    const before = /(?:[\p{L}\p{M}\p{N}’'‑–-]+\s)+$/u.exec(
      text.slice(Math.max(0, index - REACH), index),
    );
    const words = before?.[0].trim().split(/\s+/) ?? [];
    const meaning = meaningOf(acronym.replace(/\p{Ll}/gu, ''), words);
    if (meaning !== undefined) found.set(acronym, meaning);
  }
  const spelled = [
    ...[...text.matchAll(REVERSED)].map(
      ({ 1: acronym = '', 2: words = '' }) => [acronym, words] as const,
    ),
    ...[...text.matchAll(TOGETHER)].map(
      ({ 1: words = '', 2: acronym = '' }) => [acronym, words] as const,
    ),
  ];
  for (const [acronym, words] of spelled) {
    if (!found.has(acronym) && meaningOf(acronym, words.split(' ')) === words)
      found.set(acronym, words);
  }
  return found;
}

/** The last words that have the letters as their first letters; small words may be passed over. */
function meaningOf(letters: string, words: readonly string[]): string | undefined {
  let at = letters.length - 1;
  let first = words.length;
  for (let i = words.length - 1; i >= 0 && at >= 0; i--) {
    const word = words[i] as string;
    // "Tehrik-i-Taliban" gives T, I, T, or T and T.
    const parts = word.split(/[-‑–]/u).map((part) => part.charAt(0).toUpperCase());
    let matched = false;
    for (let p = parts.length - 1; p >= 0 && at >= 0; p--) {
      if (parts[p] !== letters[at]) continue;
      at--;
      matched = true;
    }
    if (matched) first = i;
    else if (!SMALL.test(word)) return undefined;
  }
  return at < 0 && first < words.length ? words.slice(first).join(' ') : undefined;
}
