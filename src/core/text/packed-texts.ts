/**
 * Texts packed one after another, a byte for each unit of Latin-1: a string that holds a single
 * typographic quote takes two bytes for all of its units, and a workspace holds a hundred thousand
 * sentences of which few are looked at.
 */

/** Opens a unit of three bytes: this one, then its high and its low one. */
const WIDE = 0xff;

/** A list of texts; each is made when it is looked at. */
export class PackedTexts {
  readonly #bytes: Uint8Array;
  /** Where each text begins among the bytes, and where the last one ends. */
  readonly #starts: Uint32Array;

  constructor(texts: readonly string[]) {
    this.#starts = new Uint32Array(texts.length + 1);
    texts.forEach((text, i) => {
      this.#starts[i + 1] = (this.#starts[i] ?? 0) + widthOf(text);
    });
    this.#bytes = new Uint8Array(this.#starts.at(-1) ?? 0);
    texts.forEach((text, i) => this.#write(text, this.#starts[i] ?? 0));
  }

  #write(text: string, start: number): void {
    let at = start;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit >= WIDE) {
        this.#bytes[at++] = WIDE;
        this.#bytes[at++] = unit >> 8;
      }
      this.#bytes[at++] = unit & 0xff;
    }
  }

  /** The text of a number; '' where there is none. */
  at(index: number): string {
    const end = this.#starts[index + 1] ?? 0;
    const units: number[] = [];
    for (let at = this.#starts[index] ?? 0; at < end; at++) {
      const byte = this.#bytes[at] ?? 0;
      if (byte < WIDE) units.push(byte);
      else units.push(((this.#bytes[++at] ?? 0) << 8) | (this.#bytes[++at] ?? 0));
    }
    return textOf(units);
  }
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
