/**
 * Folding of typography: what a character counts as when names are compared.
 *
 * `'Tehrik‑i‑Taliban'` with U+2011 hyphens and `'Tehrik-i-Taliban'` are the same name, and so are
 * `'Türkiye'` and `'Turkiye'`. Nothing is rewritten: characters are folded one by one while they
 * are read, so every offset stays that of the source.
 */

/** Classes of UTF-16 units. Word units make up words; the others separate them. */
export const WORD = 1;
/** A blank of any width within a line. */
export const BLANK = 2;
/** A line break. */
export const BREAK = 3;
/** A hyphen or dash of any length. */
export const DASH = 4;
/** A character that does not count: soft hyphen, joiners, marks of direction, a combining mark. */
export const IGNORED = 5;
/** Any other sign; it stands for itself, quotation marks and apostrophes for their straight form. */
export const SIGN = 6;

const HYPHEN = 0x2d;
const QUOTES: ReadonlyMap<number, number> = new Map([
  ...[0x2018, 0x2019, 0x201a, 0x201b, 0x02bc, 0x02bb, 0x02b9, 0x0060, 0x00b4, 0x2032].map(
    (c) => [c, 0x27] as const,
  ),
  ...[0x201c, 0x201d, 0x201e, 0x201f, 0x00ab, 0x00bb, 0x2033].map((c) => [c, 0x22] as const),
]);
const DASHES = /[\u002d\u00ad\u2010-\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d]/;
const IGNORABLE =
  /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\p{Mn}\p{Me}\ufe00-\ufe0f]/u;
const SPACE = /[\p{Zs}\t\v\f]/u;
const WORDLIKE = /[\p{L}\p{N}\p{Mc}\p{Co}]/u;

/** Class in the low 3 bits, folded unit above them; pages of 256 units are filled when first met. */
type Page = Uint32Array;
const pages: (Page | undefined)[] = [];

function classify(code: number): number {
  const char = String.fromCharCode(code);
  if (IGNORABLE.test(char)) return IGNORED;
  if (code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029 || code === 0x85) {
    return BREAK | (0x0a << 3);
  }
  if (SPACE.test(char)) return BLANK | (0x20 << 3);
  const quote = QUOTES.get(code);
  if (quote !== undefined) return SIGN | (quote << 3);
  if (DASHES.test(char)) return DASH | (HYPHEN << 3);
  // Surrogates count as letters here; `isAstralSign` corrects emoji and the like at boundaries.
  if (code >= 0xd800 && code <= 0xdfff) return WORD | (code << 3);
  if (WORDLIKE.test(char)) return WORD | (withoutAccents(char) << 3);
  return SIGN | (code << 3);
}

function withoutAccents(char: string): number {
  const base = char.normalize('NFD');
  const first = base.charCodeAt(0);
  // Hangul syllables and others fall apart into letters, not into a letter and its accents.
  // A vowel sign may fall apart into signs, of which the first would not count alone.
  return /^\P{M}\p{M}+$/u.test(base) ? first : char.charCodeAt(0);
}

function makePage(index: number): Page {
  const page = new Uint32Array(256);
  for (let i = 0; i < 256; i++) page[i] = classify(index * 256 + i);
  pages[index] = page;
  return page;
}

/** Class and folded form of a UTF-16 unit in one number: read them by `classOf` and `foldedOf`. */
export function fold(code: number): number {
  const page = pages[code >> 8] ?? makePage(code >> 8);
  return page[code & 0xff] as number;
}

/** The class of a folded unit, one of `WORD` … `SIGN`. */
export function classOf(folded: number): number {
  return folded & 7;
}

/** The unit that a folded unit is compared as; case is kept. */
export function foldedOf(folded: number): number {
  return folded >> 3;
}

/**
 * Whether the surrogate at `offset`, either half of a pair, belongs to a sign (an emoji, a flag),
 * not to a letter; half a pair on its own is a sign. False where there is no surrogate.
 */
export function isAstralSign(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  if (!(unit >= 0xd800 && unit <= 0xdfff)) return false;
  const low = unit >= 0xdc00;
  const code = text.codePointAt(low ? offset - 1 : offset) ?? 0;
  return code <= 0xffff || !WORDLIKE.test(String.fromCodePoint(code));
}

/** Words of ASCII with single blanks between them: folded already. (The grave accent is folded.) */
const PLAIN = /^[!-_a-~]+(?: [!-_a-~]+)*$/;

/** Folds a whole string, for keys and for comparing short texts: `'“Al‑Qaïda”'` gives `'"Al-Qaida"'`. */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return text;
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const folded = fold(text.charCodeAt(i));
    const kind = classOf(folded);
    if (kind === IGNORED) continue;
    if (kind === BLANK || kind === BREAK) {
      if (!out.endsWith(' ')) out += ' ';
    } else out += String.fromCharCode(foldedOf(folded));
  }
  return out.trim();
}
