/**
 * Texts packed one after another, a byte for each unit of Latin-1: a string that holds a single
 * typographic quote takes two bytes for all of its units, and a workspace holds a hundred thousand
 * sentences of which few are looked at.
 */

/** Opens a unit of three bytes: this one, then its high and its low one. */
const WIDE = 0xff;

/** Texts as bytes; plain data, so that a thread can hand them to another. */
export interface PackedTexts {
  readonly bytes: Uint8Array;
  /** Where each text begins among the bytes, and where the last one ends. */
  readonly starts: Uint32Array;
}

/** Packs texts. */
export function packTexts(texts: readonly string[]): PackedTexts {
  const starts = new Uint32Array(texts.length + 1);
  texts.forEach((text, i) => {
    starts[i + 1] = (starts[i] ?? 0) + widthOf(text);
  });
  const bytes = new Uint8Array(starts.at(-1) ?? 0);
  texts.forEach((text, i) => writeTo(bytes, text, starts[i] ?? 0));
  return { bytes, starts };
}

function writeTo(bytes: Uint8Array, text: string, start: number): void {
  let at = start;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= WIDE) {
      bytes[at++] = WIDE;
      bytes[at++] = unit >> 8;
    }
    bytes[at++] = unit & 0xff;
  }
}

/** The text of a number; '' where there is none. */
export function textAt({ bytes, starts }: PackedTexts, index: number): string {
  const end = starts[index + 1] ?? 0;
  const units: number[] = [];
  for (let at = starts[index] ?? 0; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < WIDE) units.push(byte);
    else units.push(((bytes[++at] ?? 0) << 8) | (bytes[++at] ?? 0));
  }
  return textOf(units);
}

function widthOf(text: string): number {
  let width = text.length;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= WIDE) width += 2;
  return width;
}

/** A call takes only so many arguments. */
const AT_ONCE = 8192;

function textOf(units: readonly number[]): string {
  let text = '';
  for (let at = 0; at < units.length; at += AT_ONCE) {
    text += String.fromCharCode(...units.slice(at, at + AT_ONCE));
  }
  return text;
}
