/** Lines and columns of a text, for messages such as `states.yaml:12:7`. */

/** A place in a text; both numbers start at 0, the column counts UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Turns offsets of one text into lines and columns: `\n`, `\r\n` and a lone `\r` end a line. */
export class LineIndex {
  /** Where the lines begin, in UTF-16 units. */
  readonly starts: ArrayLike<number>;

  /** Of a text, or of where its lines begin. */
  constructor(text: string | ArrayLike<number>) {
    this.starts = typeof text === 'string' ? startsIn(text) : text;
  }

  /** Number of lines, at least 1. */
  get lineCount(): number {
    return this.starts.length;
  }

  /** Line and column of an offset; an offset past the end lies on the last line. */
  positionAt(offset: number): Position {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, column: offset - (this.starts[low] as number) };
  }
}

function startsIn(text: string): readonly number[] {
  const starts = [0];
  const breaks = /\r\n|\n|\r/g;
  while (breaks.exec(text)) starts.push(breaks.lastIndex);
  return starts;
}
