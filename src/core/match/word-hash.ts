/**
 * Hashes of words and of what labels begin with. The hash of a word turns by seven bits a letter,
 * so that "Agreement" and "agreement" differ by one step; a label's beginning is hashed from the
 * hash of what stands before and that of its next word, so that a text's words are looked at once.
 */
import { fold, foldedOf } from '../text/characters.ts';

/** The folded form of ASCII units, which most are; none of them is to be ignored. */
const ASCII = Uint8Array.from({ length: 0x80 }, (_, unit) => foldedOf(fold(unit)));

/** What a unit that does not count is folded to. */
export const NOTHING = 0;

/** Bits that the hash turns by with each letter: those of an ASCII letter. */
const TURN = 7;

/** A number turned to the left by some bits of its 32. */
function turned(bits: number, by: number): number {
  return (bits << by) | (bits >>> (32 - by));
}

/** One step of the hash over folded letters; it starts from 0. */
export function hashStep(hash: number, unit: number): number {
  return turned(hash, TURN) ^ unit;
}

/** The hash of a word of so many letters, had it another first letter. */
export function withFirst(hash: number, letters: number, first: number, other: number): number {
  return hash ^ turned(first ^ other, (TURN * (letters - 1)) & 31);
}

/** The hash of a folded word that stands by itself. */
export function hashOf(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = hashStep(hash, word.charCodeAt(i));
  return hash;
}

/** The key of a label's first word. */
export function firstKey(word: number): number {
  const key = Math.imul(word ^ (word >>> 15), 0x85ebca6b);
  return Math.imul(key ^ (key >>> 13), 0x9e3779b1);
}

/** The key of a beginning that goes on, joined in some way, with a word. */
export function nextKey(before: number, join: number, word: number): number {
  const key = Math.imul(before ^ (join + 1), 0xc2b2ae35) + firstKey(word);
  return Math.imul(key ^ (key >>> 16), 0x9e3779b1);
}

/** A unit as it is compared, case kept or not. */
export function foldedUnit(unit: number, ignoreCase: boolean): number {
  const folded = unit < 0x80 ? (ASCII[unit] as number) : foldedOf(fold(unit));
  return ignoreCase ? smallLetter(folded) : folded;
}

/** The small letter to a capital, by one unit; any other unit as it is. */
export function smallLetter(unit: number): number {
  if (unit >= 0x41 && unit <= 0x5a) return unit | 0x20;
  return unit < 0x80 ? unit : String.fromCharCode(unit).toLowerCase().charCodeAt(0);
}

/** Whether a unit is a small letter, or may be one of a script beyond ASCII. */
export function isSmall(unit: number): boolean {
  return unit < 0x80 ? unit >= 0x61 && unit <= 0x7a : smallLetter(unit) === unit;
}
